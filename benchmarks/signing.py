"""What Slack sends, signed: message events, commands and presses as bytes for `/slack/events`."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

SECRET = "benchmark-signing-secret"  # noqa: S105  # opens nothing but a benchmark
TOKEN = "xoxb-benchmark"  # noqa: S105  # nor does this one
TEAM, APP = "T0BENCH", "A0BENCH"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


def signed(kind: str, body: bytes) -> bytes:
    """The whole request, as a connection that is kept open carries it."""
    stamp = str(int(time.time()))  # noqa: TID251  # Slack signs in real time
    proof = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    head = (
        "POST /slack/events HTTP/1.1\r\n"
        "Host: 127.0.0.1\r\n"
        "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
        "Accept: */*\r\n"
        f"Content-Type: {kind}\r\n"
        f"Content-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\n"
        f"X-Slack-Signature: v0={proof}\r\n\r\n"
    )
    return head.encode() + body


def message(user: str, channel: str, thread: str, at: str, text: str) -> bytes:
    """A reply in a thread, with all that Slack says beside it."""
    number = at.replace(".", "")
    typed = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    event = {
        "user": user,
        "type": "message",
        "ts": at,
        "client_msg_id": f"{number[:8]}-{number[8:12]}-4{number[12:15]}-8{number[15]}00-{user[-6:]}000000",
        "text": text,
        "team": TEAM,
        "thread_ts": thread,
        "parent_user_id": "U0BENCHBOT",
        "blocks": [{"type": "rich_text", "block_id": "b1", "elements": [typed]}],
        "channel": channel,
        "event_ts": at,
        "channel_type": "im",
    }
    return json.dumps(_envelope(event, f"Ev{number}{user[-6:]}")).encode()


def _envelope(event: dict[str, Any], event_id: str) -> dict[str, Any]:
    listener = {"enterprise_id": None, "team_id": TEAM, "user_id": "U0BENCHBOT", "is_bot": True}
    return {
        "token": "verification",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(event["event_ts"].partition(".")[0]),
        "authorizations": [{**listener, "is_enterprise_install": False}],
        "is_ext_shared_channel": False,
        "event_context": "4-" + event_id * 3,
    }


def command(user: str, text: str, trigger: str) -> bytes:
    return urlencode(
        {
            "token": "verification",
            "team_id": TEAM,
            "channel_id": "D" + user[1:],
            "channel_name": "directmessage",
            "user_id": user,
            "command": "/negotiate",
            "text": text,
            "api_app_id": APP,
            "is_enterprise_install": "false",
            "response_url": "http://127.0.0.1/",
            "trigger_id": trigger,
        }
    ).encode()


def press(user: str, where: dict[str, str], action: dict[str, str], trigger: str) -> bytes:
    """A button in a message; `where` has channel, message and thread."""
    container = {
        "type": "message",
        "message_ts": where["message"],
        "channel_id": where["channel"],
        "thread_ts": where["thread"],
        "is_ephemeral": False,
    }
    payload: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": user, "team_id": TEAM},
        "api_app_id": APP,
        "token": "verification",
        "container": container,
        "trigger_id": trigger,
        "team": {"id": TEAM, "domain": "bench"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": where["channel"], "name": "directmessage"},
        "state": {"values": {}},
        "response_url": "http://127.0.0.1/",
        "actions": [{"type": "button", "action_ts": where["message"], **action}],
    }
    return urlencode({"payload": json.dumps(payload)}).encode()
