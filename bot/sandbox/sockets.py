"""Knows the bot's websockets: lets them in, gives each envelope to one of them, says farewell."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from aiohttp import web

from bot.sandbox import envelopes
from bot.sandbox.connection import LOST, Connection
from bot.sandbox.deliveries import Delivery, Reception
from bot.sandbox.settings import Settings

MOST_CONNECTIONS = 10


class Sockets:
    """The way over Socket Mode: connections in the order of their turns."""

    name = "socket"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._connections: list[Connection] = []
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def connections(self) -> list[Connection]:
        """Those that are open, frozen ones too: the sandbox cannot tell, no more than Slack can."""
        return list(self._connections)

    async def send(self, delivery: Delivery) -> Reception:
        """Give one delivery to the connection whose turn it is."""
        connection = self._next()
        if connection is None:
            return LOST
        return await connection.deliver(envelopes.envelope(delivery), self._settings.patience)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from its greeting to its end."""
        socket = web.WebSocketResponse(autoping=False, autoclose=False, compress=False)
        await socket.prepare(request)
        refusal = self._refusal()
        if refusal:
            await socket.send_json(envelopes.farewell(refusal))
            await socket.close()
        elif isinstance(request.transport, asyncio.Transport):
            await self._keep(Connection(socket, request.transport))
        return socket

    async def each(self, do: str, only: str = "") -> int:
        """Freeze, thaw, drop, refresh or warn all connections, or the one of this id; how many those were."""
        chosen = [each for each in self._connections if only in ("", each.id)]
        for connection in chosen:
            await self._do(do, connection)
        return len(chosen)

    async def close(self) -> None:
        """The sandbox ends: every connection is cut."""
        for connection in self._connections:
            connection.drop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _next(self) -> Connection | None:
        staying = [each for each in self._connections if not each.leaving]
        if not staying:
            return None
        self._connections.remove(staying[0])
        self._connections.append(staying[0])
        return staying[0]

    def _refusal(self) -> str:
        if self._settings.mode != "socket":
            return "link_disabled"
        return "too_many_websockets" if len(self._connections) >= MOST_CONNECTIONS else ""

    async def _keep(self, connection: Connection) -> None:
        self._connections.append(connection)
        pinging = self._start(_until_lost(connection.ping(self._settings.ping_seconds)))
        try:
            await _until_lost(connection.say(envelopes.hello(len(self._connections))))
            await connection.listen()
        finally:
            self._connections.remove(connection)
            pinging.cancel()

    async def _do(self, do: str, connection: Connection) -> None:
        match do:
            case "freeze":
                connection.freeze()
            case "thaw":
                await connection.thaw()
            case "drop":
                connection.drop()
            case "refresh" | "warn":
                reason = {"refresh": "refresh_requested", "warn": "warning"}[do]
                _ = self._start(_until_lost(self._dismiss(connection, reason)))
            case _:
                raise ValueError(f"do is freeze, thaw, drop, refresh or warn, not {do}")

    async def _dismiss(self, connection: Connection, reason: str) -> None:
        """Both reasons end alike: Slack closes the connection about ten seconds after its word."""
        await connection.say(envelopes.farewell(reason))
        await asyncio.sleep(self._settings.farewell_seconds)
        await connection.close(self._settings.patience)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


async def _until_lost(work: Coroutine[Any, Any, None]) -> None:
    """Do this as long as the connection lasts: its listener sees the end and cleans up."""
    with suppress(ConnectionError):
        await work
