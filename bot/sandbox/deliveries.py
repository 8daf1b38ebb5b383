"""Brings to the bot what Slack has for it, over HTTP or a websocket, and keeps how it was taken."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Protocol

from bot.sandbox.state import Workspace
from bot.sandbox.weather import Sky


@dataclass(frozen=True)
class Reception:
    """How the bot took a delivery; problem is Slack's word for what went wrong."""

    status: int | None
    text: str = ""
    problem: str = ""
    no_retry: bool = False

    @property
    def ok(self) -> bool:
        """True for an answer of 2xx, or an ack, in time."""
        return not self.problem


@dataclass(frozen=True)
class Delivery:
    """One thing that the bot is told: what kind, and its body as fields."""

    kind: str
    body: dict[str, Any]
    retry: int = 0
    reason: str = ""


class Way(Protocol):
    """A transport: requests to the bot's address, or envelopes on its websockets."""

    name: str

    async def send(self, delivery: Delivery) -> Reception:
        """Bring one delivery and wait until it is taken, three seconds at most."""


class Deliveries:
    """The way from the sandbox to the bot."""

    def __init__(self, workspace: Workspace, way: Way, sky: Sky) -> None:
        self._workspace = workspace
        self._way = way
        self._sky = sky

    async def send(self, delivery: Delivery) -> Reception:
        """Bring one delivery, late if the weather says so, and keep a record of it."""
        await asyncio.sleep(self._sky.weather.delay)
        begun = time.monotonic()
        reception = await self._way.send(delivery)
        self._record(delivery, reception, time.monotonic() - begun)
        return reception

    def _record(self, delivery: Delivery, reception: Reception, seconds: float) -> None:
        kind = delivery.body.get("type", delivery.kind) if delivery.kind == "interaction" else delivery.kind
        facts = {"kind": kind, "status": reception.status, "milliseconds": round(seconds * 1000)}
        outcome = {"problem": reception.problem, "answer": reception.text[:2000], "transport": self._way.name}
        self._workspace.record_delivery({**facts, **outcome, "retry": delivery.retry, "body": delivery.body})
