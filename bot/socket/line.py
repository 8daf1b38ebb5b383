"""One websocket to Slack: takes envelopes off it, and acknowledges each on the line that it came by."""

import asyncio
import json
from contextlib import suppress
from typing import Any

import aiohttp
import structlog
from aiohttp import WSMsgType

from bot.socket.envelopes import Answer, Envelope

log = structlog.get_logger()

# Slack waits three seconds for an ack, and then tries again: by then a dead line has to be another.
SILENCE = 1.5  # seconds
ENDS = frozenset({WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR})


class Line:
    """`leaving` is set as soon as another should be opened: Slack said so, or this one is gone.

    After `silence` seconds without a sign of Slack we ping, and after as many more nobody is there. That can
    be wrong, so the line is listened to until the next is open.
    """

    def __init__(
        self, socket: aiohttp.ClientWebSocketResponse, answer: Answer, silence: float = SILENCE
    ) -> None:
        self.leaving = asyncio.Event()
        self._socket = socket
        self._answer = answer
        self._silence = silence
        self._unanswered = 0  # pings
        self._under_way: set[asyncio.Task[None]] = set()

    @property
    def is_live(self) -> bool:
        return not self._socket.closed and self._unanswered <= 1

    async def listen(self) -> None:
        """Until Slack closes the line, or it breaks."""
        with suppress(ConnectionError):
            while (message := await self._frame()).type not in ENDS:
                if message.type is WSMsgType.PING:
                    await self._socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._take(message.data)

    async def _frame(self) -> aiohttp.WSMessage:
        while True:
            try:
                frame = await self._socket.receive(timeout=self._silence)
            except TimeoutError:
                await self._ping()
            else:
                self._unanswered = 0
                return frame

    async def _ping(self) -> None:
        if self._unanswered == 1:
            log.warning("a connection to Slack is silent")
            self.leaving.set()
        self._unanswered += 1
        await self._socket.ping()

    async def finish(self, seconds: float) -> None:
        """Answer what was taken, for so long; then hang up. Where nobody listens, hang up first."""
        if not self.is_live:
            await self._socket.close()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in self._under_way:
            task.cancel()
        await self._socket.close()

    def _take(self, text: str) -> None:
        match _read(text):
            case {"type": "disconnect", **more}:
                log.info("Slack is about to close a connection", reason=more.get("reason"))
                self.leaving.set()
            case {"envelope_id": str(), "payload": dict()} as envelope:
                self._begin(envelope)
            case _:
                log.warning("Slack said something that we do not know")

    def _begin(self, envelope: Envelope) -> None:
        """Each on its own: those of one negotiation queue at its row, and no other has to wait."""
        task = asyncio.create_task(self._respond(envelope))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _respond(self, envelope: Envelope) -> None:
        try:
            ack = await self._answer(envelope)
        except Exception:
            # One odd envelope must not cost the others their line. Without an ack it comes again.
            log.exception("an envelope could not be answered", type=envelope.get("type"))
            return
        if ack is not None:
            await self._acknowledge(ack)

    async def _acknowledge(self, ack: Any) -> None:  # noqa: ANN401  # JSON
        """What Slack does not hear of, it sends again; we know it then."""
        try:
            await self._socket.send_json(ack)
        except ConnectionError:
            log.info("a connection was gone before its ack could be sent")


def _read(text: str) -> Any:  # noqa: ANN401  # JSON
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # JSON that is none, or deeper than anybody's
        return None
