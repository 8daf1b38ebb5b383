"""Takes the files that somebody puts into a modal's file_input, and shows them to the bot when it is sent."""

import base64
from pathlib import PurePath
from typing import Any

from bot.sandbox import files
from bot.sandbox.blocks.elements import Element, find
from bot.sandbox.lookup import Body, Verbs, modal_of
from bot.sandbox.refusals import Refused
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

BIGGEST = 10 * 1024 * 1024  # bytes; see "File input element" in Slack's reference


class Attachments:
    """Files that are uploaded before the modal that they belong to is sent."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def verbs(self) -> Verbs:
        """What people do here, by the last part of its address."""
        return {"attach": self.attach}

    async def attach(self, body: Body) -> Body:
        """One file, of which the client then sends the id."""
        view = modal_of(self._workspace, body)
        name, content = str(body["name"]), base64.b64decode(str(body["content_base64"]), validate=True)
        _check(_file_input(view, body), name, content)
        stored = self._workspace.files.keep(name, content, view.user)
        return {"ok": True, "file": files.as_json(stored, self._workspace.base)}


def fill_in_files(workspace: Workspace, user: str, picked: dict[str, Any]) -> None:
    """Put the file objects in the place of their ids; ValueError for a file that is not this person's."""
    if "files" in picked:
        picked["files"] = [_file(workspace, user, str(each)) for each in picked["files"]]


def _file(workspace: Workspace, user: str, file_id: str) -> dict[str, Any]:
    stored = workspace.files.find(file_id)
    if stored is None or stored.user != user:
        message = f"nobody can send {file_id} here"
        raise ValueError(message)
    return files.as_json(stored, workspace.base)


def _file_input(view: OpenView, body: Body) -> Element:
    found = find(view.content["blocks"], str(body.get("block_id")), str(body.get("action_id")))
    if found is None or found[1]["type"] != "file_input":
        raise Refused("element_not_found")
    return found[1]


def _check(element: Element, name: str, content: bytes) -> None:
    """What a Slack client says of a file that it does not take."""
    kinds = [str(each).lower().lstrip(".") for each in element.get("filetypes", [])]
    if kinds and PurePath(name).suffix.lower().lstrip(".") not in kinds:
        raise Refused(f"{name} was not added. Only these file types are accepted: {', '.join(kinds)}.")
    if not content:
        raise Refused(f"{name} was not added. It is empty.")
    if len(content) > BIGGEST:
        raise Refused(f"{name} was not added. It is larger than 10 MB.")
