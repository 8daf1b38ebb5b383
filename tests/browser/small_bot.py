"""The smallest bot: it keeps what it was sent, over HTTP or a socket, and calls the Web API when told."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from bot.sandbox.server import running
from bot.sandbox.settings import Settings, Shortcut

HERE = "127.0.0.1"
TOKEN, APP_TOKEN = "xoxb-sandbox", "xapp-sandbox"  # they open nothing but a sandbox
LONGEST_WAIT = 10.0
EVENTS = (
    "app_home_opened",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "user_change",
)
SHORTCUTS = (
    Shortcut("Prepare a talk", "global", "prepare", "A form with three questions"),
    Shortcut("Brief me", "global", "brief"),
    Shortcut("Keep this", "message", "keep"),
    Shortcut("Make this a promise", "message", "promise"),
)
Json = dict[str, Any]


@dataclass
class SmallBot:
    """`received` is everything, oldest first: events, interactions and commands as they came."""

    http: aiohttp.ClientSession
    events_url: str
    slack: str = ""
    received: list[Json] = field(default_factory=list)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def calls(self, method: str, *, token: str = TOKEN, **arguments: object) -> Json:
        headers = {"Authorization": f"Bearer {token}"}
        async with self.http.post(f"{self.slack}/api/{method}", json=arguments, headers=headers) as answer:
            said = dict(await answer.json())
        assert said["ok"], said
        return said

    async def got(self, kind: str) -> Json:
        """The newest of this type, once there is one."""
        async with asyncio.timeout(LONGEST_WAIT), self.arrived:
            await self.arrived.wait_for(lambda: self.of(kind))
        return self.of(kind)[-1]

    def of(self, kind: str) -> list[Json]:
        return [each for each in self.received if each.get("type") == kind]

    async def keep(self, body: Json) -> None:
        self.received.append(body.get("event", body))
        async with self.arrived:
            self.arrived.notify_all()

    async def take(self, request: web.Request) -> web.Response:
        """One signed request; here nobody doubts the signature."""
        if request.content_type == "application/json":
            await self.keep(await request.json())
        else:
            form = dict(parse_qsl(await request.text(), keep_blank_values=True))
            await self.keep(json.loads(form["payload"]) if "payload" in form else form)
        return web.Response()

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """On one websocket, whose envelopes are kept and acknowledged."""
        opened = await self.calls("apps.connections.open", token=APP_TOKEN)
        async with self.http.ws_connect(opened["url"]) as socket:
            listening = asyncio.create_task(self._listen(socket))
            yield
            listening.cancel()

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            said = json.loads(message.data)
            if "envelope_id" in said:
                await self.keep(said["payload"])
                await socket.send_json({"envelope_id": said["envelope_id"]})


@asynccontextmanager
async def small_bot() -> AsyncIterator[SmallBot]:
    """Listens on a port of the system's choice."""
    async with aiohttp.ClientSession() as http:
        app = web.Application()
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        bot = SmallBot(http, "")
        app.router.add_post("/slack/events", bot.take)
        await runner.setup()
        await web.TCPSite(runner, HERE, 0).start()
        bot.events_url = f"http://{HERE}:{runner.addresses[0][1]}/slack/events"
        try:
            yield bot
        finally:
            await runner.cleanup()


@asynccontextmanager
async def beside_a_sandbox(mode: str = "http") -> AsyncIterator[SmallBot]:
    """With a sandbox in this process, which sends it everything."""
    async with small_bot() as bot:
        settings = Settings(
            port=0, events_url=bot.events_url, mode=mode, bot_events=EVENTS, shortcuts=SHORTCUTS,
            farewell_seconds=0.5,
        )  # fmt: skip
        async with running(settings) as workspace:
            bot.slack = workspace.base
            yield bot
