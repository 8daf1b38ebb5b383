"""Delivers events to the bot: in order within a conversation, and again after a failure."""

import asyncio
import time
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.deliveries import Deliveries, Delivery, Reception
from bot.sandbox.ids import make_id, make_token
from bot.sandbox.roster import Conversation
from bot.sandbox.state import APP_ID, TEAM, Workspace

SUBSCRIPTION = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}
VERIFICATION_TOKEN = "sandbox-verification-token"  # noqa: S105 - Slack's outdated token, checked by nobody


class Events:
    """One queue per conversation for first attempts; retries go their own way."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self._workspace = workspace
        self._deliveries = deliveries
        self._queues: dict[str, asyncio.Queue[dict[str, Any]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def announce_message(self, channel: Conversation, event: dict[str, Any]) -> None:
        """A message event, if the bot is in the conversation and the app subscribed to its kind."""
        if self._workspace.bot in channel.members:
            self.announce(SUBSCRIPTION[channel.channel_type], channel.id, event)

    def announce(self, subscription: str, queue: str, event: dict[str, Any]) -> None:
        """Any event, if the app subscribed to it; events of one queue keep their order."""
        if subscription in self._workspace.settings.bot_events:
            self._queue(queue).put_nowait(self._envelope(event))

    async def close(self) -> None:
        """Stop all deliveries, also those that were to be tried again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _queue(self, name: str) -> asyncio.Queue[dict[str, Any]]:
        if name not in self._queues:
            self._queues[name] = asyncio.Queue()
            self._start(self._deliver_all(self._queues[name]))
        return self._queues[name]

    def _start(self, work: Json) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver_all(self, queue: asyncio.Queue[dict[str, Any]]) -> None:
        while True:
            envelope = await queue.get()
            reception = await self._deliveries.send(Delivery("event", envelope))
            if not reception.ok and not reception.no_retry:
                self._start(self._retry(envelope, reception))

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
