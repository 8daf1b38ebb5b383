"""Messages said to us, or in a thread of a channel: new, edited, deleted. Who, where, what, no more."""

from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import (
    event_keys,
    is_outsider,
    message_files,
    message_text,
    team_of,
    workspace_of,
)
from handlers.people import meet, with_names
from playbooks.coach import Coach, Message, Speaker, Thread, message_key
from playbooks.model import Deleted, Edited, Said

CHANNELS = frozenset({"group", "channel"})
HEARD = frozenset({"im", *CHANNELS})
SLACK_TRIES = 3600  # seconds
WRITTEN = frozenset({None, "file_share", "thread_broadcast"})


def register(app: AsyncApp, coach: Coach) -> None:
    async def message(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        if event.get("channel_type") not in HEARD or is_outsiders(event, body):
            return
        match event.get("subtype"):
            case "message_changed":
                await changed(coach, event, body, client)
            case "message_deleted":
                await deleted(coach, event, body, event["deleted_ts"])
            case subtype if subtype in WRITTEN and "bot_id" not in event and event.get("user"):
                await written(coach, event, body, client)

    app.event("message")(message)


def is_outsiders(event: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    """A channel may be shared with another company after a negotiation began in it."""
    team = team_of(event.get("message") or event)
    return event["channel_type"] in CHANNELS and is_outsider(team, body)


async def written(
    coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any], client: AsyncWebClient
) -> None:
    speaker = _speaker(
        body, event["channel"], event["user"], *event_keys(body), *_keys(event["channel"], event)
    )
    await hear(coach, speaker, event, event, client)


async def hear(
    coach: Coach,
    speaker: Speaker,
    message: Mapping[str, Any],
    event: Mapping[str, Any],
    client: AsyncWebClient,
) -> None:
    """`event` is what announced the message: itself, or a change of it."""
    said = Said(
        at=message["ts"],
        author=speaker.member,
        text=message_text(message),
        files=message_files(message),
        edited=edited_at(message, event["ts"]),
    )
    if not said.text and not said.files:
        return
    root = message.get("thread_ts")
    thread = Thread(speaker.channel, root) if root and root != message["ts"] else None
    if event["channel_type"] not in CHANNELS:
        await hear_alone(coach, speaker, thread, said, client)
    elif thread:
        await hear_colleague(coach, speaker, thread, said, client)


async def hear_alone(
    coach: Coach, speaker: Speaker, thread: Thread | None, said: Said, client: AsyncWebClient
) -> None:
    """What is said to us in a direct message."""
    said = await _with_names(coach, speaker, said, client)
    if thread:
        await coach.hear_in_thread(speaker, thread, said)
    else:
        await meet(coach, speaker, client)
        await coach.hear_outside(speaker, speaker.channel, said)


async def hear_colleague(
    coach: Coach, speaker: Speaker, thread: Thread, said: Said, client: AsyncWebClient
) -> None:
    """Most threads of a channel have nothing to do with us: nobody is looked up before we know."""
    if await coach.lives_in(speaker.workspace, thread):
        member = await meet(coach, speaker, client)
        said = await _with_names(coach, speaker, said, client)
        await coach.hear(speaker, thread, said.model_copy(update={"by": member.name}))


async def _with_names(coach: Coach, speaker: Speaker, said: Said, client: AsyncWebClient) -> Said:
    if "@" not in said.text:
        return said
    text = await with_names(coach, speaker.workspace, said.text, client)
    return said.model_copy(update={"text": text})


async def changed(
    coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any], client: AsyncWebClient
) -> None:
    message, channel = event["message"], event["channel"]
    if "bot_id" in message or "user" not in message:
        return
    if message.get("subtype") == "tombstone":  # the root of a thread that was deleted
        await deleted(coach, event, body, message["ts"])
        return
    edited = edited_at(message, event["ts"])
    key = f"edit:{channel}:{message['ts']}:{event['ts']}"
    speaker = _speaker(body, channel, message["user"], *event_keys(body), key)
    known = None if event["channel_type"] in CHANNELS else client  # of the threads there, few are ours
    text = await with_names(coach, speaker.workspace, message_text(message), known)
    reply = Edited(at=message["ts"], text=text, files=message_files(message), edited=edited)

    async def as_it_reads_now() -> None:
        unheard = _speaker(body, channel, message["user"], *_keys(channel, message))
        await hear(coach, unheard, message, event, client)

    late = is_recent(message["ts"], body.get("event_time"))
    await coach.rehear(speaker, Message(channel, message["ts"]), reply, as_it_reads_now if late else None)


def edited_at(message: Mapping[str, Any], announced: str) -> str:
    """By this edits are ordered; `announced` tells those of one second apart.

    Empty for a message that never was: Slack also announces a change when it merely unfurls a link.
    """
    edited = (message.get("edited") or {}).get("ts")
    return f"{edited} {announced}" if edited else ""


def is_recent(at: str, now: object) -> bool:
    """Whether Slack may still deliver the message itself: it tries for an hour."""
    return isinstance(now, int | float) and now - float(at) < SLACK_TRIES


async def deleted(coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any], at: str) -> None:
    previous = event.get("previous_message") or {}
    if "bot_id" in previous or "user" not in previous:
        return
    key = f"delete:{event['channel']}:{at}"
    speaker = _speaker(body, event["channel"], previous["user"], *event_keys(body), key)
    await coach.rehear(speaker, Message(event["channel"], at), Deleted(at=at))


def _speaker(body: Mapping[str, Any], channel: str, user: str, *keys: str) -> Speaker:
    return Speaker(workspace_of(body), user, keys, channel)


def _keys(channel: str, message: Mapping[str, Any]) -> tuple[str, ...]:
    """A message is one message however it comes: by its place and time, and by its writer's own id."""
    keys = [message_key(channel, message["ts"])]
    if "client_msg_id" in message:
        keys.append(f"client:{message['client_msg_id']}")
    return tuple(keys)
