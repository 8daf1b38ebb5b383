"""The other end of Socket Mode, as small as can be: says what a test wants said, notes what it hears."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Json = dict[str, Any]
PATIENCE = 10.0
HELLO: Json = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}


@dataclass(eq=False)
class Caller:
    """One connection, from Slack's side."""

    socket: web.WebSocketResponse
    request: web.Request
    frozen: bool = False
    heard: asyncio.Queue[Json] = field(default_factory=asyncio.Queue)
    closed: asyncio.Event = field(default_factory=asyncio.Event)

    async def says(self, frame: Json) -> None:
        await self.socket.send_json(frame)

    async def sends(self, envelope_id: str, **more: Any) -> None:
        payload = {"type": "event_callback", "event_id": envelope_id}
        await self.says({"type": "events_api", "envelope_id": envelope_id, "payload": payload, **more})

    async def ack(self) -> Json:
        async with asyncio.timeout(PATIENCE):
            return await self.heard.get()

    def is_cut(self) -> None:
        transport = self.request.transport
        assert transport
        transport.abort()


@dataclass
class Exchange:
    """`refusals` are answers to apps.connections.open, used up one by one; `greetings` what is said first."""

    base: str = ""
    refusals: list[Json] = field(default_factory=list)
    greetings: list[Json] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    arrived: asyncio.Queue[Caller] = field(default_factory=asyncio.Queue)
    callers: list[Caller] = field(default_factory=list)

    async def caller(self) -> Caller:
        """The next that connects."""
        async with asyncio.timeout(PATIENCE):
            return await self.arrived.get()

    async def open(self, request: web.Request) -> web.Response:
        self.asked.append(request.headers["Authorization"])
        if self.refusals:
            return web.json_response(self.refusals.pop(0))
        return web.json_response({"ok": True, "url": f"{self.base}/socket".replace("http", "ws")})

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        caller = Caller(socket, request)
        self.callers.append(caller)
        await caller.says(self.greetings.pop(0) if self.greetings else HELLO)
        self.arrived.put_nowait(caller)
        try:
            await _listen(caller)
        finally:
            caller.closed.set()
        return socket


async def _listen(caller: Caller) -> None:
    async for message in caller.socket:
        if message.type is WSMsgType.PING and not caller.frozen:
            await caller.socket.pong(message.data)
        elif message.type is WSMsgType.TEXT:
            caller.heard.put_nowait(json.loads(message.data))


@asynccontextmanager
async def exchange() -> AsyncIterator[Exchange]:
    made = Exchange()
    application = web.Application()
    application.router.add_post("/api/apps.connections.open", made.open)
    application.router.add_get("/socket", made.connect)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        await runner.cleanup()
