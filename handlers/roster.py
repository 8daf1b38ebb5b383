"""Reads who manages whom, as an admin pastes it: a pair a line, all of them right or none."""

import asyncio
import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.entered import Values
from handlers.everybody import PATIENCE, Everybody, User
from handlers.people import SLACK_FAILS, name_in
from playbooks.errors import Unreadable
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

FIELD = "list"
HEADINGS = frozenset({"employee", "member", "name", "nhân viên", "họ tên"})
NONE = frozenset({"", "none", "không", "-"})
SEPARATORS = "\t;,"
PAIR = 2
MOST_LINES, MOST_FAULTS, LONGEST_QUOTE = 200, 8, 40
LARGEST = 100_000  # bytes

Pair = tuple[User, User | None]


class _Wrong(Exception):  # told with its line
    def __init__(self, key: str, **facts: str) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts


async def attached(client: AsyncWebClient, values: Values) -> str:
    """What stands in the file of the form; nothing without one. Raises Unreadable if that is no text."""
    files = values.get("file", {}).get("value", {}).get("files") or ()
    if not files:
        return ""
    try:
        async with asyncio.timeout(PATIENCE):
            return (await _downloaded(client, files[0])).decode("utf-8-sig")
    except (UnicodeDecodeError, *SLACK_FAILS):
        raise Unreadable("file", "manager.list_unread") from None


async def _downloaded(client: AsyncWebClient, file: Mapping[str, Any]) -> bytes:
    """Our token goes to Slack alone: a file may be kept elsewhere, and only be listed there."""
    url, token = str(file.get("url_private_download")), {"Authorization": f"Bearer {client.token}"}
    if not _is_slacks(url, client):
        raise ValueError
    session = client.session
    assert session is not None  # noqa: S101  # bot/app.py opens the client with one
    async with session.get(url, headers=token) as answer:
        answer.raise_for_status()
        try:
            await answer.content.readexactly(LARGEST + 1)
        except asyncio.IncompleteReadError as whole:
            return whole.partial
    raise ValueError


def _is_slacks(url: str, client: AsyncWebClient) -> bool:
    """Where its API is, or a host below."""
    api, asked = urlsplit(client.base_url), urlsplit(url)
    home, host = (api.hostname or "").removeprefix("www."), asked.hostname or ""
    return asked.scheme == api.scheme and (host == home or host.endswith(f".{home}"))


def read_pairs(text: str, known: Everybody, voice: Voice) -> list[Pair]:
    """Raises Unreadable with every line that is wrong, by its number and with the reason."""
    rows = list(_rows(text))
    if not rows:
        raise Unreadable(FIELD, "manager.bad_empty")
    if len(rows) > MOST_LINES:
        raise Unreadable(FIELD, "manager.bad_long", count=str(MOST_LINES))
    pairs: list[Pair] = []
    faults: list[str] = []
    for number, cells in rows:
        try:
            pairs.append(_pair(cells, known, pairs))
        except _Wrong as wrong:
            reason = voice.say(wrong.key, **wrong.facts)
            faults.append(voice.say("manager.bad_line", line=str(number), reason=reason))
    if faults:
        raise Unreadable(FIELD, "manager.bad_lines", lines=_joined(faults, voice))
    return pairs


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines with something in them, each with its number; a heading may stand above."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    separator = next((one for one in SEPARATORS if one in first), ",")
    seen_one = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        cells = _cells(line, separator)
        if seen_one or cells[0].casefold() not in HEADINGS:
            yield number, cells
        seen_one = True


def _cells(line: str, separator: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=separator))]
    except csv.Error:
        return [line]


def _pair(cells: Sequence[str], known: Everybody, before: Sequence[Pair]) -> Pair:
    if len(cells) != PAIR or not cells[0]:
        raise _Wrong("manager.bad_columns")
    employee = _one(cells[0], known)
    manager = None if cells[1].casefold() in NONE else _one(cells[1], known)
    name = clip(name_in(employee, str(employee["id"])), LONGEST_QUOTE)
    if manager and manager["id"] == employee["id"]:
        raise _Wrong("manager.bad_self", name=name)
    if any(one["id"] == employee["id"] for one, _ in before):
        raise _Wrong("manager.bad_twice", name=name)
    return employee, manager


def _one(name: str, known: Everybody) -> User:
    found = known.called(name)
    if len(found) != 1:
        key = "manager.bad_names" if found else "manager.bad_name"
        raise _Wrong(key, name=clip(name, LONGEST_QUOTE))
    return found[0]


def _joined(faults: Sequence[str], voice: Voice) -> str:
    left = len(faults[MOST_FAULTS:])
    more = [voice.say("manager.bad_more", count=str(left))] if left else []
    return " ".join(
        f"{fault}." if not fault.endswith(".") else fault for fault in [*faults[:MOST_FAULTS], *more]
    )
