"""Holds those who wait for the next change, and knows when they have come back for the one after it."""

import asyncio
from contextlib import suppress


class Listeners:
    """Whoever waits here is let go by the next `tell`."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._came = asyncio.Event()

    def __len__(self) -> int:
        return len(self._waiting)

    async def wait(self, longest: float) -> None:
        """Until something is told, or so many seconds."""
        told = asyncio.get_running_loop().create_future()
        self._waiting.add(told)
        self._came.set()
        try:
            await asyncio.wait({told}, timeout=longest)
        finally:
            self._waiting.discard(told)

    def tell(self) -> None:
        """Let everybody go who waits now."""
        told, self._waiting = self._waiting, set()
        for each in told:
            each.set_result(None)

    async def return_of(self, count: int, longest: float) -> None:
        """Until so many wait again: who has gone away holds nobody up for longer than so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(longest):
                while len(self) < count:
                    self._came.clear()
                    await self._came.wait()
