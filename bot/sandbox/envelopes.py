"""Builds what Slack says on a websocket: the greeting, the envelopes, the farewell."""

from typing import Any

from bot.sandbox.deliveries import Delivery
from bot.sandbox.ids import make_message_id
from bot.sandbox.state import APP_ID

HOST = "applink-1"
CONNECTION_SECONDS = 18_060
TYPES = {"event": "events_api", "command": "slash_commands", "interaction": "interactive"}
# Over HTTP the reason is "http_timeout".
REASONS = {"http_timeout": "timeout"}


def hello(connections: int) -> dict[str, Any]:
    """The first word on a connection: how many the app has, this one included."""
    return {
        "type": "hello",
        "num_connections": connections,
        "debug_info": {"host": HOST, "build_number": 1, "approximate_connection_time": CONNECTION_SECONDS},
        "connection_info": {"app_id": APP_ID},
    }


def farewell(reason: str) -> dict[str, Any]:
    """Why a connection is about to end: refresh_requested, warning, too_many_websockets, link_disabled."""
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": HOST}}


def envelope(delivery: Delivery) -> dict[str, Any]:
    """One delivery under an id of its own; only events say which attempt it is."""
    wrapped = {
        "envelope_id": make_message_id(),
        "payload": delivery.body,
        "type": TYPES[delivery.kind],
        "accepts_response_payload": _may_be_answered(delivery),
    }
    if delivery.kind == "event":
        reason = REASONS.get(delivery.reason, delivery.reason)
        wrapped |= {"retry_attempt": delivery.retry, "retry_reason": reason}
    return wrapped


def _may_be_answered(delivery: Delivery) -> bool:
    """A command may be answered with a message, a submission with a response_action."""
    return delivery.kind == "command" or delivery.body.get("type") == "view_submission"
