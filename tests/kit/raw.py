"""Requests as Slack signs them, sent by hand: for what a well-behaved Slack would never send."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode

import aiohttp

FORM = "application/x-www-form-urlencoded"


def signature(secret: str, stamp: str, body: str) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()


def headers(secret: str, body: str, *, kind: str, age: int = 0) -> dict[str, str]:
    stamp = str(int(time.time()) - age)  # noqa: TID251  # Slack signs in real time
    return {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(secret, stamp, body),
    }


async def send(http: aiohttp.ClientSession, bot: str, body: str, sent: dict[str, str]) -> tuple[int, str]:
    async with http.post(f"{bot}/slack/events", data=body.encode(), headers=sent) as answer:
        return answer.status, await answer.text()


def event_body(event: dict[str, Any], *, team: str, event_id: str = "Ev1") -> str:
    return json.dumps(
        {"type": "event_callback", "team_id": team, "event_id": event_id, "event": event, "api_app_id": "A1"}
    )


def command_body(text: str, *, team: str, user: str, trigger: str = "1.2.a") -> str:
    return urlencode(
        {"command": "/negotiate", "text": text, "team_id": team, "user_id": user, "trigger_id": trigger,
         "channel_id": "C1", "api_app_id": "A1", "response_url": "http://127.0.0.1:9/x"}
    )  # fmt: skip


def action_body(value: dict[str, Any], action: str, *, team: str, user: str, channel: str) -> str:
    pressed = {"type": "button", "action_id": action, "block_id": "b", "value": json.dumps(value)}
    payload = {
        "type": "block_actions", "team": {"id": team}, "user": {"id": user},
        "trigger_id": f"9.9.{action}{user}",
        "api_app_id": "A1", "actions": [pressed], "channel": {"id": channel},
        "container": {"type": "message", "channel_id": channel, "message_ts": "1.0", "is_ephemeral": False},
        "response_url": "http://127.0.0.1:9/x",
    }  # fmt: skip
    return urlencode({"payload": json.dumps(payload)})
