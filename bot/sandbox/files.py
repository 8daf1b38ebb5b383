"""Keeps uploaded files: announced, filled with bytes, completed, shared, deleted."""

import mimetypes
import time
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from bot.sandbox.ids import make_id, make_token
from bot.sandbox.refusals import Refused


@dataclass
class StoredFile:
    """A file from its announcement on; content is None until its bytes came."""

    id: str
    name: str
    length: int
    user: str
    ticket: str
    title: str = ""
    alt: str = ""
    content: bytes | None = None
    completed: bool = False
    created: int = field(default_factory=lambda: int(time.time()))
    shares: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


class Files:
    """Files by id and by the ticket of their upload address."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}

    def announce(self, name: str, length: int, user: str, alt: str = "") -> StoredFile:
        """Room for a file whose bytes are still to come."""
        stored = StoredFile(make_id("F"), name, length, user, make_token(), title=name, alt=alt)
        self._files[stored.id] = stored
        return stored

    def fill(self, ticket: str, content: bytes) -> StoredFile | None:
        """The bytes of an announced file; None when nobody announced it or its length differs."""
        stored = next((each for each in self._files.values() if each.ticket == ticket), None)
        if stored is None or len(content) != stored.length:
            return None
        stored.content = content
        return stored

    def keep(self, name: str, content: bytes, user: str) -> StoredFile:
        """A whole file at once, as a client uploads it."""
        stored = self.announce(name, len(content), user)
        self.fill(stored.ticket, content)
        return self.complete(stored.id, name)

    def complete(self, file_id: str, title: str | None) -> StoredFile:
        """The end of an upload: once only, and only when the bytes came."""
        stored = self._files.get(file_id)
        if stored is None or stored.content is None or stored.completed:
            raise Refused("file_not_found")
        stored.completed = True
        stored.title = title or stored.title
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """A file that was completed and not deleted."""
        stored = self._files.get(file_id)
        return stored if stored and stored.completed else None

    def delete(self, file_id: str) -> StoredFile | None:
        """Forget a file and its bytes."""
        return self._files.pop(file_id, None)


def as_json(stored: StoredFile, base: str) -> dict[str, Any]:
    """The file object of messages and answers; base is the sandbox's own address."""
    kind = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
    address = f"{base}/files/{stored.id}/{stored.name}"
    return {
        "id": stored.id,
        "created": stored.created,
        "timestamp": stored.created,
        "name": stored.name,
        "title": stored.title,
        **({"alt_txt": stored.alt} if stored.alt else {}),
        "mimetype": kind,
        "filetype": PurePath(stored.name).suffix.lstrip(".") or "binary",
        "pretty_type": kind,
        "user": stored.user,
        "size": stored.length,
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "url_private": address,
        "url_private_download": address,
        "permalink": address,
        "shares": {"private": stored.shares} if stored.shares else {},
    }
