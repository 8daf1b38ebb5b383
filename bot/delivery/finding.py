"""Finds a message of ours in Slack by the id that it was stamped with, or by its file."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.verdicts import code_of
from bot.storage.letters import Letter
from playbooks.coach import Thread

EVENT_TYPE = "rapport_post"
# Slack stamps messages with its own clock, which may be a little behind ours.
CLOCKS_APART = timedelta(minutes=2)
ALREADY_GONE = frozenset({"message_not_found", "file_not_found", "file_deleted", "thread_not_found"})
A_PAGE = 200


def stamp(letter: Letter) -> dict[str, Any]:
    """The metadata by which it is known again."""
    return {"event_type": EVENT_TYPE, "event_payload": {"id": letter.id}}


async def id_of(client: AsyncWebClient, thread: Thread) -> str | None:
    """Our id in a thread's root message, if it is ours."""
    try:
        found = await client.conversations_replies(
            channel=thread.channel, ts=thread.at, limit=1, include_all_metadata=True
        )
    except SlackApiError as error:
        if code_of(error) in ALREADY_GONE:
            return None
        raise
    return next((_id_in(message) for message in found["messages"]), None)


async def find(client: AsyncWebClient, letter: Letter, channel: str) -> str | None:
    """The message of an earlier attempt that did arrive, by the id in its metadata or by its file."""
    assert letter.attempted_at is not None  # noqa: S101  # it was attempted before
    since = str((letter.attempted_at - CLOCKS_APART).timestamp())
    cursor = ""
    while True:
        page = await _page(client, channel, letter.root, since, cursor)
        for message in page["messages"]:
            if _id_in(message) == letter.id or _shares(message, letter.file_id):
                return str(message["ts"])
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return None


async def _page(client: AsyncWebClient, channel: str, root: str | None, since: str, cursor: str) -> Any:  # noqa: ANN401  # an answer of Slack's
    wanted: dict[str, Any] = {
        "channel": channel,
        "oldest": since,
        "limit": A_PAGE,
        "include_all_metadata": True,
    }
    if cursor:
        wanted["cursor"] = cursor
    if root:
        return await client.conversations_replies(ts=root, **wanted)
    return await client.conversations_history(**wanted)


def _id_in(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    found = metadata.get("event_payload", {}).get("id")
    return str(found) if found and metadata.get("event_type") == EVENT_TYPE else None


def _shares(message: Mapping[str, Any], file_id: str | None) -> bool:
    """Apps that may not read files are shown nothing but their ids, as `x_files`."""
    shown = [file["id"] for file in message.get("files") or ()]
    return file_id in [*shown, *(message.get("x_files") or ())]
