"""Shares a file, whose id is kept before it is completed: a second try looks for it."""

import asyncio
from typing import NamedTuple, Protocol

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.calendars import written
from bot.storage.letters import Letter
from handlers.blocks import Frame
from handlers.pictures import Easel, FrontierPicture
from playbooks.brief import markdown
from playbooks.model import BriefFile, CalendarFile, FrontierFile


class Keeper(Protocol):
    """What the sender remembers, and looks up."""

    def check_in_hand(self, letter: Letter) -> None: ...
    async def hold_file(self, letter: Letter, file_id: str) -> object: ...
    async def standing(self, letter: Letter) -> str | None:
        """The message that an earlier letter of the same sort left in this conversation."""
        ...


class Attachment(NamedTuple):
    """A file as it goes to Slack; `alt` says in words what a picture shows."""

    name: str
    content: bytes
    alt: str = ""


def brief_file(post: BriefFile, frame: Frame) -> Attachment:
    content = markdown(post.brief, frame.playbook, frame.voice, frame.counterpart).encode()
    return Attachment(f"{frame.say('brief.file_name')}-{_slug(frame.counterpart)}.md", content)


def calendar_file(post: CalendarFile, frame: Frame) -> Attachment:
    name = f"{frame.say('meeting.file_name')}-{_slug(frame.counterpart)}.ics"
    return Attachment(name, written(post, frame))


async def frontier_file(post: FrontierFile, frame: Frame, easel: Easel) -> Attachment | None:
    """Reckoned and painted off the event loop; None where there is no frontier to show."""
    picture = await asyncio.to_thread(_picture, post, frame)
    if picture is None:
        return None
    content = await easel.paint(picture)
    name = f"{frame.say('picture.file_name')}-{_slug(frame.counterpart)}.png"
    return Attachment(name, content, picture.alt)


def _picture(post: FrontierFile, frame: Frame) -> FrontierPicture | None:
    from handlers.pictures.frontier import frontier_picture  # noqa: PLC0415  # numpy comes with them
    from playbooks.offers import TableError, advise, dance  # noqa: PLC0415

    try:
        proposals, moves = advise(post.table, post.wish).proposals, dance(post.table, post.offers)
        return frontier_picture(frame.voice, frame.counterpart, post.table, proposals, moves)
    except TableError:  # said already, below the table itself
        return None


async def share(
    client: AsyncWebClient, keeper: Keeper, letter: Letter, file: Attachment, channel: str
) -> str:
    """Slack does not say at once which message shows the file: the ts is empty."""
    described = {"alt_txt": file.alt} if file.alt else {}
    ticket = await client.files_getUploadURLExternal(
        filename=file.name, length=len(file.content), **described
    )
    await keeper.hold_file(letter, ticket["file_id"])
    await _upload(client, ticket["upload_url"], file.content)
    keeper.check_in_hand(letter)
    await client.files_completeUploadExternal(
        files=[{"id": ticket["file_id"], "title": file.name}],
        channel_id=channel,
        thread_ts=letter.root,
    )
    return ""


async def _upload(client: AsyncWebClient, url: str, content: bytes) -> None:
    session = client.session
    assert session is not None  # noqa: S101  # bot/app.py opens the client with one
    timeout = aiohttp.ClientTimeout(total=client.timeout)
    async with session.post(url, data=content, timeout=timeout) as answer:
        answer.raise_for_status()


def _slug(name: str) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in name.casefold())
    return "-".join(piece for piece in kept.split("-") if piece)[:60] or "rapport"
