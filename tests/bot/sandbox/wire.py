"""A websocket client that does nothing by itself: a test says when it reads, acks and answers pings."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import WSMsgType

from bot.sandbox.state import Workspace

Json = dict[str, Any]
APP_TOKEN = "xapp-sandbox"
QUIET = 0.15


@dataclass
class Wire:
    """One connection of the bot's."""

    socket: aiohttp.ClientWebSocketResponse
    pings: list[bytes] = field(default_factory=list)
    pongs: int = 0

    async def frame(self) -> Json | None:
        """The next frame of text; None when the connection has ended."""
        async with asyncio.timeout(15):
            while (message := await self.socket.receive()).type is not WSMsgType.TEXT:
                if message.type is WSMsgType.PING:
                    self.pings.append(message.data)
                    await self.socket.pong(message.data)
                elif message.type is WSMsgType.PONG:
                    self.pongs += 1
                else:
                    await self.socket.close()
                    return None
        return dict(message.json())

    async def reads(self) -> Json:
        frame = await self.frame()
        assert frame is not None
        return frame

    async def is_quiet(self) -> bool:
        """Nothing comes for a while. The connection is of no use afterwards."""
        try:
            async with asyncio.timeout(QUIET):
                await self.frame()
        except TimeoutError:
            return True
        return False

    async def ack(self, envelope: Json, payload: object = None) -> None:
        answer = {"payload": payload} if payload is not None else {}
        await self.socket.send_json({"envelope_id": envelope["envelope_id"], **answer})

    async def takes(self, payload: object = None) -> Json:
        envelope = await self.reads()
        await self.ack(envelope, payload)
        return envelope


async def post(http: aiohttp.ClientSession, url: str, **body: object) -> Json:
    async with http.post(url, json=body) as response:
        return dict(await response.json())


async def get(http: aiohttp.ClientSession, url: str) -> Any:
    async with http.get(url) as response:
        return await response.json()


async def address(http: aiohttp.ClientSession, base: str) -> str:
    """A fresh address from apps.connections.open."""
    headers = {"Authorization": f"Bearer {APP_TOKEN}"}
    async with http.post(f"{base}/api/apps.connections.open", headers=headers) as response:
        return str((await response.json())["url"])


async def connect(http: aiohttp.ClientSession, base: str) -> Wire:
    """A new connection, with its greeting still to be read."""
    return Wire(await http.ws_connect(await address(http, base), autoping=False, autoclose=False))


async def greeted(http: aiohttp.ClientSession, base: str) -> Wire:
    wire = await connect(http, base)
    assert (await wire.reads())["type"] == "hello"
    return wire


async def until(look: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that tells nobody of itself."""
    async with asyncio.timeout(15):
        while not await look():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)


async def order(http: aiohttp.ClientSession, workspace: Workspace, do: str) -> Json:
    return await post(http, f"{workspace.base}/sandbox/socket", do=do)


async def connections(http: aiohttp.ClientSession, workspace: Workspace) -> list[dict[str, Any]]:
    shown = await get(http, f"{workspace.base}/sandbox/socket")
    assert shown["mode"] == "socket"
    return list(shown["connections"])


async def recorded(workspace: Workspace) -> dict[str, Any]:
    """The last delivery, once there is one."""

    async def something() -> bool:
        return bool(workspace.deliveries)

    await until(something)
    return workspace.deliveries[-1]


async def weather(http: aiohttp.ClientSession, workspace: Workspace, **asked: object) -> Json:
    answer = await post(http, f"{workspace.base}/sandbox/weather", **asked)
    assert answer.pop("ok")
    return answer
