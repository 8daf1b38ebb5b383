"""Builds the payloads of interactions: what a press, a submission or a closed modal tells the bot."""

from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.blocks.elements import Block, Element, choose, current_state
from bot.sandbox.events import VERIFICATION_TOKEN
from bot.sandbox.messages import Message
from bot.sandbox.roster import Conversation
from bot.sandbox.settings import Shortcut
from bot.sandbox.state import APP_ID, TEAM, Workspace, without_metadata
from bot.sandbox.triggers import Address
from bot.sandbox.views import OpenView


def frame(workspace: Workspace, user: str, kind: str) -> dict[str, Any]:
    """What every interaction carries."""
    person = workspace.roster.people[user]
    names = {"id": user, "username": person.handle, "name": person.handle}
    return {
        "type": kind,
        "user": {**names, "team_id": TEAM["id"]},
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "team": {"id": TEAM["id"], "domain": TEAM["domain"]},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def action(workspace: Workspace, block: Block, element: Element, value: Json) -> dict[str, Any]:
    """The entry of `actions` for one press or pick."""
    shown = {"placeholder": element["placeholder"]} if "placeholder" in element else {}
    ids = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
    return {**ids, **shown, **choose(element, value), "action_ts": workspace.timestamps.next()}


def message_press(workspace: Workspace, user: str, channel: Conversation, message: Message) -> dict[str, Any]:
    """A block_actions payload from a message; an ephemeral message is not repeated in it."""
    thread = message.get("thread_ts")
    address = Address(user, channel.id, source=message["ts"], thread=thread)
    hidden = "ephemeral_to" in message
    container = {"type": "message", "message_ts": message["ts"], "channel_id": channel.id}
    picked = workspace.picked.get((user, channel.id, message["ts"]), {})
    return {
        **frame(workspace, user, "block_actions"),
        "container": {**container, "is_ephemeral": hidden, **({"thread_ts": thread} if thread else {})},
        "trigger_id": workspace.triggers.issue(user),
        "channel": {"id": channel.id, "name": channel.payload_name},
        **({} if hidden else {"message": _shown(workspace, channel, message)}),
        "state": {"values": current_state(message.get("blocks", []), picked)},
        "response_url": f"{workspace.base}/actions/{TEAM['id']}/{workspace.triggers.issue_address(address)}",
    }


def view_press(workspace: Workspace, view: OpenView) -> dict[str, Any]:
    """A block_actions payload from a modal or a Home: with no channel, and so with no response_url."""
    return {
        **frame(workspace, view.user, "block_actions"),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": workspace.triggers.issue(view.user, view.id),
        "view": workspace.views.as_json(view),
    }


def submission(workspace: Workspace, view: OpenView) -> dict[str, Any]:
    """A view_submission payload."""
    return {
        **frame(workspace, view.user, "view_submission"),
        "trigger_id": workspace.triggers.issue(view.user, view.id),
        "view": workspace.views.as_json(view),
        "response_urls": [],
    }


def closing(workspace: Workspace, view: OpenView, *, is_cleared: bool) -> dict[str, Any]:
    """A view_closed payload."""
    shown = workspace.views.as_json(view)
    return {**frame(workspace, view.user, "view_closed"), "view": shown, "is_cleared": is_cleared}


def global_shortcut(workspace: Workspace, user: str, shortcut: Shortcut) -> dict[str, Any]:
    """A shortcut payload; Slack says who and what, but not where, nor of which app."""
    return {**_used(workspace, user, "shortcut"), "callback_id": shortcut.callback_id}


def message_shortcut(
    workspace: Workspace, user: str, shortcut: Shortcut, found: tuple[Conversation, Message]
) -> dict[str, Any]:
    """A message_action payload: the message, where it is, and where to answer its user."""
    channel, message = found
    address = workspace.triggers.issue_address(Address(user, channel.id, thread=message.get("thread_ts")))
    return {
        **_used(workspace, user, "message_action"),
        "callback_id": shortcut.callback_id,
        "channel": {"id": channel.id, "name": channel.payload_name},
        "response_url": f"{workspace.base}/app/{TEAM['id']}/{address}",
        "message_ts": message["ts"],
        "message": _shown(workspace, channel, message),
    }


def _used(workspace: Workspace, user: str, kind: str) -> dict[str, Any]:
    known = frame(workspace, user, kind)
    facts = {name: value for name, value in known.items() if name != "api_app_id"}
    moment = {"action_ts": workspace.timestamps.next(), "trigger_id": workspace.triggers.issue(user)}
    return {**facts, **moment}


def _shown(workspace: Workspace, channel: Conversation, message: Message) -> Message:
    return without_metadata(workspace.messages.shown(channel.id, message))
