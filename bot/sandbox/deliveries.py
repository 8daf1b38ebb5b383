"""Sends signed requests to the bot and says how it took them."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace

AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"


@dataclass(frozen=True)
class Reception:
    """How the bot took a delivery; problem is Slack's word for what went wrong."""

    status: int | None
    text: str = ""
    problem: str = ""
    no_retry: bool = False

    @property
    def ok(self) -> bool:
        """True for an answer of 2xx in time."""
        return not self.problem


@dataclass(frozen=True)
class Delivery:
    """One request to the bot: what kind, and its body as fields."""

    kind: str
    body: dict[str, Any]
    retry: int = 0
    reason: str = ""

    def encoded(self) -> tuple[bytes, str]:
        """The bytes and the content type: events are JSON, interactions a payload field, commands a form."""
        if self.kind == "event":
            return json.dumps(self.body).encode(), "application/json"
        fields = self.body if self.kind == "command" else {"payload": json.dumps(self.body)}
        return urlencode(fields).encode(), "application/x-www-form-urlencoded"


class Deliveries:
    """The way from the sandbox to the bot."""

    def __init__(self, workspace: Workspace, http: aiohttp.ClientSession) -> None:
        self._workspace = workspace
        self._http = http

    async def send(self, delivery: Delivery) -> Reception:
        """Post one delivery and wait for its answer, three seconds at most."""
        content, content_type = delivery.encoded()
        headers = {
            **sign(self._workspace.settings, content),
            "Content-Type": content_type,
            "User-Agent": AGENT,
        }
        if delivery.retry:
            headers |= {"X-Slack-Retry-Num": str(delivery.retry), "X-Slack-Retry-Reason": delivery.reason}
        begun = time.monotonic()
        reception = await self._post(content, headers)
        self._record(delivery, reception, time.monotonic() - begun)
        return reception

    async def _post(self, content: bytes, headers: dict[str, str]) -> Reception:
        settings = self._workspace.settings
        timeout = aiohttp.ClientTimeout(total=settings.patience)
        try:
            async with self._http.post(
                settings.events_url, data=content, headers=headers, timeout=timeout
            ) as response:
                return await _read(response)
        except TimeoutError:
            return Reception(None, problem="http_timeout")
        except aiohttp.ClientError:
            return Reception(None, problem="connection_failed")

    def _record(self, delivery: Delivery, reception: Reception, seconds: float) -> None:
        kind = delivery.body.get("type", delivery.kind) if delivery.kind == "interaction" else delivery.kind
        facts = {"kind": kind, "status": reception.status, "milliseconds": round(seconds * 1000)}
        outcome = {"problem": reception.problem, "answer": reception.text[:2000]}
        self._workspace.record_delivery({**facts, **outcome, "retry": delivery.retry, "body": delivery.body})


async def _read(response: aiohttp.ClientResponse) -> Reception:
    text = await response.text(errors="replace")
    no_retry = response.headers.get("X-Slack-No-Retry") == "1"
    return Reception(response.status, text, "" if response.ok else "http_error", no_retry)


def sign(settings: Settings, content: bytes) -> dict[str, str]:
    """Slack's signature, version 0: an HMAC over version, timestamp and body."""
    timestamp = str(int(time.time()))
    signed = b":".join((b"v0", timestamp.encode(), content))
    digest = hmac.new(settings.signing_secret.encode(), signed, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}
