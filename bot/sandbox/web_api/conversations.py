"""The conversations.* methods: opening direct messages and reading what was said."""

import base64
from typing import Any

from bot.sandbox.messages import Message
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import TEAM, without_metadata
from bot.sandbox.web_api.call import Call

MOST = 999
# A private channel is a channel too: is_group is for those made before March 2021.
KIND = {"is_channel": True, "is_group": False, "is_im": False, "is_mpim": False}
NOT_SHARED = {
    "is_shared": False,
    "is_ext_shared": False,
    "is_org_shared": False,
    "is_pending_ext_shared": False,
}


def open_conversation(call: Call) -> dict[str, Any]:
    """conversations.open: the direct message with one person."""
    call.require("im:write")
    users = [each.strip() for each in call.text("users").split(",") if each.strip()]
    if not users and not call.text("channel"):
        raise Refused("users_list_not_supplied")
    if not users:
        return {"channel": _brief(call.conversation(), call)}
    if len(users) > 1:
        call.require("mpim:write")
    person = call.workspace.roster.people.get(users[0])
    if person is None:
        raise Refused("user_not_found")
    if person.deleted:
        raise Refused("user_disabled")
    already = call.workspace.roster.find_im(users[0], call.workspace.bot)
    channel = already or call.workspace.roster.open_im(users[0], call.workspace.bot)
    flags = {"no_op": True, "already_open": True} if already else {}
    return {**flags, "channel": _brief(channel, call)}


def info(call: Call) -> dict[str, Any]:
    """conversations.info: what kind of conversation this is."""
    channel = call.conversation(joined=False)
    call.require(f"{channel.scope}:read")
    return {"channel": as_json(channel, call)}


def members(call: Call) -> dict[str, Any]:
    """conversations.members: who is in a conversation."""
    channel = call.conversation(joined=False)
    call.require(f"{channel.scope}:read")
    return {"members": channel.members, "response_metadata": {"next_cursor": ""}}


def history(call: Call) -> dict[str, Any]:
    """conversations.history: the main pane, newest first."""
    channel = call.conversation()
    call.require(f"{channel.scope}:history")
    found = [each for each in call.workspace.messages.top_level(channel.id) if _in_window(each, call)]
    page, cursor = _page(found[::-1], call, 100)
    shown = [_shown(each, channel, call) for each in page]
    return {"messages": shown, "has_more": bool(cursor), "pin_count": 0, **_next(cursor)}


def replies(call: Call) -> dict[str, Any]:
    """conversations.replies: a thread with its root, oldest first."""
    channel = call.conversation()
    call.require(f"{channel.scope}:history")
    named = call.workspace.messages.find(channel.id, call.needed("ts"))
    root_ts = str(named.get("thread_ts", named["ts"])) if named else ""
    root = call.workspace.messages.find(channel.id, root_ts)
    if root is None:
        raise Refused("thread_not_found")
    following = call.workspace.messages.replies(channel.id, root["ts"])
    page, cursor = _page([each for each in following if _in_window(each, call)], call, MOST)
    shown = [_shown(each, channel, call) for each in [root, *page]]
    return {"messages": shown, "has_more": bool(cursor), **_next(cursor)}


def as_json(channel: Conversation, call: Call) -> dict[str, Any]:
    """The conversation object."""
    facts: dict[str, Any] = {
        "id": channel.id,
        "created": 0,
        "is_archived": False,
        "context_team_id": TEAM["id"],
    }
    if channel.kind == "im":
        other = call.workspace.roster.other_member(channel, call.workspace.bot)
        return {**facts, "is_im": True, "is_org_shared": False, "user": other, "is_open": True}
    counted = {"num_members": len(channel.members)} if call.flag("include_num_members") else {}
    member = call.workspace.bot in channel.members
    return {
        **facts,
        **KIND,
        **NOT_SHARED,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_private": channel.kind == "private",
        "is_general": channel.name == "general",
        "is_member": member,
        **counted,
    }


def _brief(channel: Conversation, call: Call) -> dict[str, Any]:
    return as_json(channel, call) if call.flag("return_im") else {"id": channel.id}


def _shown(message: Message, channel: Conversation, call: Call) -> Message:
    shown = call.workspace.messages.shown(channel.id, message)
    return shown if call.flag("include_all_metadata") else without_metadata(shown)


def _in_window(message: Message, call: Call) -> bool:
    oldest, latest = call.text("oldest"), call.text("latest")
    ts = float(message["ts"])
    if call.flag("inclusive"):
        return (not oldest or ts >= float(oldest)) and (not latest or ts <= float(latest))
    return (not oldest or ts > float(oldest)) and (not latest or ts < float(latest))


def _page(messages: list[Message], call: Call, otherwise: int) -> tuple[list[Message], str]:
    """One page, and the cursor of the next one; a cursor names the first ts of its page."""
    start = _start(messages, call.text("cursor"))
    end = start + max(1, min(call.number("limit", otherwise), MOST))
    following = messages[end]["ts"] if end < len(messages) else ""
    return messages[start:end], _cursor(following) if following else ""


def _start(messages: list[Message], cursor: str) -> int:
    if not cursor:
        return 0
    for position, message in enumerate(messages):
        if _cursor(message["ts"]) == cursor:
            return position
    raise Refused("invalid_cursor")


def _cursor(ts: str) -> str:
    return base64.b64encode(f"next_ts:{ts}".encode()).decode()


def _next(cursor: str) -> dict[str, Any]:
    return {"response_metadata": {"next_cursor": cursor}} if cursor else {}
