"""Delivers events to the bot: each as it happens, beside the others, and again after a failure."""

import asyncio
import time
from contextlib import suppress
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.deliveries import Deliveries, Delivery, Reception
from bot.sandbox.ids import make_id, make_token
from bot.sandbox.roster import Conversation
from bot.sandbox.state import APP_ID, TEAM, Workspace
from bot.sandbox.subscriptions import MESSAGES, hears, mention
from bot.sandbox.weather import Sky

VERIFICATION_TOKEN = "sandbox-verification-token"  # noqa: S105 - Slack's outdated token, checked by nobody
HELD_SECONDS = 0.5


class Events:
    """Like Slack, it waits for no event before it sends the next, and promises no order."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries, sky: Sky) -> None:
        self._workspace = workspace
        self._deliveries = deliveries
        self._sky = sky
        self._held: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def announce_message(self, channel: Conversation, event: dict[str, Any]) -> None:
        """A message event, if the bot is in the conversation and the app subscribed to its kind."""
        if self._workspace.bot not in channel.members:
            return
        self.announce(MESSAGES[channel.channel_type], channel.id, event)
        named = mention(self._workspace.bot, channel, event)
        if named:
            self.announce("app_mention", channel.id, named)

    def announce(self, subscription: str, place: str, event: dict[str, Any]) -> None:
        """Any event, if the app subscribed to it; place is the conversation that it belongs to."""
        if not hears(self._workspace.settings, subscription):
            return
        envelope, weather = self._envelope(event), self._sky.weather
        overtaken = self._held.pop(place, None)
        if overtaken is None and self._sky.happens(weather.reorder):
            self._held[place] = asyncio.Event()
            self._start(self._hold(place, envelope, self._held[place]))
            return
        for _ in range(2 if self._sky.happens(weather.double) else 1):
            self._start(self._deliver(envelope, overtaken))

    async def close(self) -> None:
        """Stop all deliveries, also those that were to be tried again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Json) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _hold(self, place: str, envelope: dict[str, Any], passed: asyncio.Event) -> None:
        """Send an event after the next one of its conversation, or after a while if there is none."""
        with suppress(TimeoutError):
            await asyncio.wait_for(passed.wait(), HELD_SECONDS)
        if self._held.get(place) is passed:
            del self._held[place]
        await self._deliver(envelope, None)

    async def _deliver(self, envelope: dict[str, Any], overtaken: asyncio.Event | None) -> None:
        reception = await self._deliveries.send(Delivery("event", envelope))
        if overtaken:
            overtaken.set()
        if reception.ok and self._sky.weather.retry:
            await asyncio.sleep(next(iter(self._workspace.settings.retry_seconds), 0))
            await self._deliveries.send(Delivery("event", envelope, 1, "http_timeout"))
        elif not reception.ok and not reception.no_retry:
            await self._retry(envelope, reception)

    async def _retry(self, envelope: dict[str, Any], last: Reception) -> None:
        for number, seconds in enumerate(self._workspace.settings.retry_seconds, start=1):
            await asyncio.sleep(seconds)
            last = await self._deliveries.send(Delivery("event", envelope, number, last.problem))
            if last.ok or last.no_retry:
                return

    def _envelope(self, event: dict[str, Any]) -> dict[str, Any]:
        owner = {"team_id": TEAM["id"], "user_id": self._workspace.bot, "is_bot": True}
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": TEAM["id"],
            "context_team_id": TEAM["id"],
            "context_enterprise_id": None,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": make_id("Ev"),
            "event_time": int(time.time()),
            "authorizations": [{"enterprise_id": None, **owner, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
            "event_context": f"4-{make_token(48)}",
        }
