"""Messages in our direct messages: new ones, edited ones, deleted ones. Who, where and what, no more."""

from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import message_files, message_text, workspace_of
from handlers.people import meet
from playbooks.coach import Coach, Message, Speaker, Thread, message_key
from playbooks.model import Deleted, Edited, Said

WRITTEN = frozenset({None, "file_share", "thread_broadcast"})


def register(app: AsyncApp, coach: Coach) -> None:
    async def message(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        if event.get("channel_type") != "im":
            return
        match event.get("subtype"):
            case "message_changed":
                await changed(coach, event, body)
            case "message_deleted":
                await deleted(coach, event, body, event["deleted_ts"])
            case subtype if subtype in WRITTEN and "bot_id" not in event and event.get("user"):
                await written(coach, event, body, client)

    app.event("message")(message)


async def written(
    coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any], client: AsyncWebClient
) -> None:
    speaker = _speaker(body, event["user"], *_event(body), *_keys(event))
    said = Said(
        at=event["ts"],
        author=event["user"],
        text=message_text(event),
        files=message_files(event),
    )
    if not said.text and not said.files:
        return
    root = event.get("thread_ts")
    if root and root != event["ts"]:
        await coach.hear_in_thread(speaker, Thread(event["channel"], root), said)
        return
    await meet(coach, speaker, client)
    await coach.hear_outside(speaker, event["channel"], said)


async def changed(coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    message = event["message"]
    if "bot_id" in message or "user" not in message:
        return
    if message.get("subtype") == "tombstone":  # the root of a thread that was deleted
        await deleted(coach, event, body, message["ts"])
        return
    edited = (message.get("edited") or {}).get("ts", event["ts"])
    key = f"edit:{event['channel']}:{message['ts']}:{edited}"
    reply = Edited(at=message["ts"], text=message_text(message), files=message_files(message))
    speaker = _speaker(body, message["user"], *_event(body), key)
    await coach.rehear(speaker, Message(event["channel"], message["ts"]), reply)


async def deleted(coach: Coach, event: Mapping[str, Any], body: Mapping[str, Any], at: str) -> None:
    previous = event.get("previous_message") or {}
    if "bot_id" in previous or "user" not in previous:
        return
    key = f"delete:{event['channel']}:{at}"
    speaker = _speaker(body, previous["user"], *_event(body), key)
    await coach.rehear(speaker, Message(event["channel"], at), Deleted(at=at))


def _speaker(body: Mapping[str, Any], user: str, *keys: str) -> Speaker:
    return Speaker(workspace_of(body), user, keys)


def _event(body: Mapping[str, Any]) -> tuple[str, ...]:
    return (f"event:{body['event_id']}",) if "event_id" in body else ()


def _keys(event: Mapping[str, Any]) -> tuple[str, ...]:
    """A message is one message however it comes: by its place and time, and by its writer's own id."""
    keys = [message_key(event["channel"], event["ts"])]
    if "client_msg_id" in event:
        keys.append(f"client:{event['client_msg_id']}")
    return tuple(keys)
