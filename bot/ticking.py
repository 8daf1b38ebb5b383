"""Says what is due, in every process: a tick looks at all there is, and a tick that fails is tried again."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import structlog

from bot import clock
from bot.storage import Tick

log = structlog.get_logger()

EVERY = timedelta(seconds=5)


class Ticker:
    """`due` are asked in turn; `wake` is called in any case: another process may have left something."""

    def __init__(self, due: Sequence[Tick], wake: Callable[[], None]) -> None:
        self._due = due
        self._wake = wake
        self._now = asyncio.Event()

    def hurry(self) -> None:
        """The time has changed: look at once."""
        self._now.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Ticks until it is left; what is left half done is not committed, and done by whoever comes next."""
        hurrying = asyncio.create_task(self._hurry())
        try:
            async with clock.every(EVERY, self._on_time):
                yield
        finally:
            hurrying.cancel()
            with suppress(asyncio.CancelledError):
                await hurrying

    async def _on_time(self) -> None:
        self._now.set()

    async def _hurry(self) -> None:
        """One tick at a time, whoever asked for it."""
        while True:
            await self._now.wait()
            self._now.clear()
            await self.tick()

    async def tick(self) -> None:
        for one in self._due:
            try:
                await one.tick()
            except Exception:
                # The database may be away for a while; what is due stays due, and the loop must outlive that.
                log.exception("could not say what is due", of=type(one).__name__)
        self._wake()
