"""Keeps a line to Slack open: the next is dialled before the last is left, and what was taken is answered."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.slack_client import pauses
from bot.socket.dialling import Dialler
from bot.socket.line import Line

OVERLAP = 30.0
"""Seconds that a line is still read after Slack said that it will close it: it does so after about ten."""
SHORT_LIFE = 10.0
"""A line that ended within these seconds may not be followed by the next at once."""


class Lines:
    def __init__(self, dialler: Dialler, answer_within: float, overlap: float = OVERLAP) -> None:
        """`answer_within`: seconds for what was taken from a line that is left."""
        self._dialler = dialler
        self._answer_within = answer_within
        self._overlap = overlap
        self._open: dict[Line, asyncio.Task[None]] = {}  # with the listening
        self._attended: set[asyncio.Task[None]] = set()

    @property
    def are_live(self) -> bool:
        return any(line.is_live for line in self._open)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Connected on the way in; on the way out nothing more is taken, and what was taken is answered."""
        keeping = asyncio.create_task(self._keep(await self._dialler.dial(at_start=True)))
        try:
            yield
        finally:
            keeping.cancel()
            for listening in self._open.values():
                listening.cancel()
            await asyncio.gather(keeping, *self._attended, return_exceptions=True)

    async def _keep(self, line: Line) -> None:
        pause = pauses()
        while True:
            self._attend(line)
            lived = await _life(line)
            if lived < SHORT_LIFE:
                await asyncio.sleep(next(pause))
            else:
                pause = pauses()
            before, line = line, await self._dialler.dial()
            self._leave(before)

    def _attend(self, line: Line) -> None:
        self._open[line] = listening = asyncio.create_task(line.listen())
        listening.add_done_callback(lambda _: line.leaving.set())
        attending = asyncio.create_task(self._see_through(line, listening))
        self._attended.add(attending)
        attending.add_done_callback(self._attended.discard)

    def _leave(self, line: Line) -> None:
        """Slack closes what it said it would. It would go on speaking into a line that is dead."""
        if not line.is_live and line in self._open:
            self._open[line].cancel()

    async def _see_through(self, line: Line, listening: asyncio.Task[None]) -> None:
        """However the listening ends, what was taken is answered."""
        await line.leaving.wait()
        await asyncio.wait({listening}, timeout=self._overlap)
        listening.cancel()
        await line.finish(self._answer_within)
        del self._open[line]


async def _life(line: Line) -> float:
    """Waits until the line is to be replaced; how many seconds it was good."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    await line.leaving.wait()
    return loop.time() - began
