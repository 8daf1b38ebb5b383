"""Posts deliveries to the bot's address, signed as Slack signs them."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import aiohttp

from bot.sandbox.deliveries import Delivery, Reception
from bot.sandbox.settings import Settings

AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"


class Posting:
    """The way over HTTP."""

    name = "http"

    def __init__(self, settings: Settings, http: aiohttp.ClientSession) -> None:
        self._settings = settings
        self._http = http

    async def send(self, delivery: Delivery) -> Reception:
        """Post one delivery and wait for its answer, three seconds at most."""
        content, content_type = encoded(delivery)
        headers = {**sign(self._settings, content), "Content-Type": content_type, "User-Agent": AGENT}
        if delivery.retry:
            headers |= {"X-Slack-Retry-Num": str(delivery.retry), "X-Slack-Retry-Reason": delivery.reason}
        return await self._post(content, headers)

    async def _post(self, content: bytes, headers: dict[str, str]) -> Reception:
        settings = self._settings
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


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """The bytes and the content type: events are JSON, interactions a payload field, commands a form."""
    if delivery.kind == "event":
        return json.dumps(delivery.body).encode(), "application/json"
    fields = delivery.body if delivery.kind == "command" else {"payload": json.dumps(delivery.body)}
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


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
