"""Shares the brief as a file, whose id is kept before it is completed: a second try looks for it."""

from typing import Protocol

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.storage.letters import Letter
from handlers.blocks import Frame
from playbooks.brief import markdown
from playbooks.model import BriefFile


class FileKeeper(Protocol):
    async def hold_file(self, letter: Letter, file_id: str) -> object: ...


async def share_brief(
    client: AsyncWebClient, keeper: FileKeeper, letter: Letter, frame: Frame, channel: str
) -> str:
    """Slack does not say at once which message shows the file: the ts is empty."""
    assert isinstance(letter.post, BriefFile)  # noqa: S101  # our sender looked
    content = markdown(letter.post.brief, frame.playbook, frame.voice, frame.counterpart).encode()
    name = f"{frame.say('brief.file_name')}-{_slug(frame.counterpart)}.md"
    ticket = await client.files_getUploadURLExternal(filename=name, length=len(content))
    await keeper.hold_file(letter, ticket["file_id"])
    await _upload(client, ticket["upload_url"], content)
    await client.files_completeUploadExternal(
        files=[{"id": ticket["file_id"], "title": name}],
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
