"""Is one websocket of the bot's: says envelopes on it, hears their acks, pings, and can freeze."""

import asyncio
import json
import time
from typing import Any

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from bot.sandbox.deliveries import Reception
from bot.sandbox.envelopes import HOST
from bot.sandbox.ids import make_id

PING = f"Ping from {HOST}".encode()
UNANSWERED_PINGS = 3
LOST = Reception(None, problem="connection_failed")
LATE = Reception(None, problem="http_timeout")


class Connection:
    """A websocket and the envelopes that wait for their ack on it.

    An ack counts only here: Slack's documents do not say whether another connection would do, so
    the sandbox takes the strict reading.
    """

    def __init__(self, socket: web.WebSocketResponse, transport: asyncio.Transport) -> None:
        self.id = make_id("WS")
        self.since = time.time()
        self.frozen = False
        self.leaving = False
        self._socket = socket
        self._transport = transport
        self._waiting: dict[str, asyncio.Future[Reception]] = {}
        self._unheard: list[WSMessage] = []
        self._unanswered = 0

    def as_json(self) -> dict[str, Any]:
        """What the control panel shows."""
        in_flight = len(self._waiting)
        return {"id": self.id, "since": self.since, "frozen": self.frozen, "in_flight": in_flight}

    async def deliver(self, envelope: dict[str, Any], patience: float) -> Reception:
        """Say one envelope and wait for its ack."""
        ack: asyncio.Future[Reception] = asyncio.get_running_loop().create_future()
        self._waiting[envelope["envelope_id"]] = ack
        try:
            async with asyncio.timeout(patience):
                await self.say(envelope)
                return await ack
        except TimeoutError:
            return LATE
        except ConnectionError:
            return LOST
        finally:
            del self._waiting[envelope["envelope_id"]]

    async def say(self, frame: dict[str, Any]) -> None:
        """Send one frame; on a frozen connection it vanishes, as it does when a network swallows it."""
        if not self.frozen:
            await self._socket.send_json(frame)

    async def listen(self) -> None:
        """Hear frames until the connection ends; what waits for an ack then is lost."""
        try:
            async for message in self._socket:
                await self._hear(message)
            await self._end()
        finally:
            for ack in self._waiting.values():
                if not ack.done():
                    ack.set_result(LOST)

    async def ping(self, every: float) -> None:
        """Ping until the connection ends; cut it when the other side has been silent for long."""
        while True:
            await asyncio.sleep(every)
            if self._unanswered >= UNANSWERED_PINGS:
                self.drop()
            if not self.frozen:
                self._unanswered += 1
                await self._socket.ping(PING)

    def freeze(self) -> None:
        """From now on nothing is heard, answered or sent, and the connection stays open: half-open."""
        self.frozen = True

    async def thaw(self) -> None:
        """Hear what was sent meanwhile, and go on."""
        self.frozen = False
        self._unanswered = 0
        unheard, self._unheard = self._unheard, []
        for message in unheard:
            await self._hear(message)

    def drop(self) -> None:
        """Cut the connection without a word."""
        self._transport.abort()

    async def close(self, patience: float) -> None:
        """Close in good order: nothing new comes, and the acks that are due may still arrive."""
        self.leaving = True
        if self._waiting:
            await asyncio.wait(self._waiting.values(), timeout=patience)
        if self.frozen:
            self.drop()
        else:
            await self._socket.close()

    async def _hear(self, message: WSMessage) -> None:
        if self.frozen:
            self._unheard.append(message)
            return
        self._unanswered = 0
        if message.type is WSMsgType.PING:
            await self._socket.pong(message.data)
        elif message.type is WSMsgType.TEXT:
            await self._hear_text(message.data)

    async def _hear_text(self, text: str) -> None:
        """An ack. One that is late, or of another connection, is nobody's."""
        try:
            frame = json.loads(text)
            ack = self._waiting.get(frame["envelope_id"])
        except (ValueError, KeyError, TypeError):
            await self._socket.close(code=WSCloseCode.INVALID_TEXT)
            return
        if ack and not ack.done():
            ack.set_result(Reception(200, _answer(frame.get("payload"))))

    async def _end(self) -> None:
        """Answer the other side's close; a frozen connection does not, so it stays until it is cut."""
        while self.frozen and not self._transport.is_closing():  # noqa: ASYNC110 - a lost transport tells nobody
            await asyncio.sleep(0.05)
        await self._socket.close()


def _answer(payload: object) -> str:
    if isinstance(payload, str):
        return payload
    return json.dumps(payload) if payload else ""
