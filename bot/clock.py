"""The only clock: what time it is, and what is to be done every so often."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import aiohttp
import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = structlog.get_logger()

Now = Callable[[], datetime]
now: Now = partial(datetime.now, UTC)

LONGEST_POLL = aiohttp.ClientTimeout(total=30)  # the sandbox answers after twenty seconds if nothing moves
FARTHEST = 100 * 366 * 86400.0  # seconds that a clock can be moved
PAUSE = 1.0  # seconds until a sandbox that did not answer is asked again


class MovableClock:
    """A sandbox's clock, which people may move; without one it is right."""

    def __init__(self) -> None:
        self._ahead = 0.0  # seconds
        self._moved: Callable[[], None] = _nobody_asked

    def now(self) -> datetime:
        return now() + timedelta(seconds=self._ahead)

    def on_move(self, moved: Callable[[], None]) -> None:
        """From now on `moved` is called after each move, when `now` is the new time; it must not wait."""
        self._moved = moved

    @asynccontextmanager
    async def following(self, url: str, http: aiohttp.ClientSession) -> AsyncIterator[None]:
        """Shows the time at `url` from the beginning on, and whenever it is moved."""
        await self._look(http, url)
        following = asyncio.create_task(self._follow(url, http))
        try:
            yield
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)

    async def _follow(self, url: str, http: aiohttp.ClientSession) -> None:
        while True:
            if not await self._look(http, url, after=str(self._ahead)):
                await asyncio.sleep(PAUSE)

    async def _look(self, http: aiohttp.ClientSession, url: str, **query: str) -> bool:
        try:
            async with http.get(url, params=query, timeout=LONGEST_POLL) as answer:
                answer.raise_for_status()
                ahead = _bounded(float((await answer.json())["offset_seconds"]))
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, KeyError) as error:
            log.warning("the clock to follow does not answer", reason=type(error).__name__)
            return False
        self._move(ahead)
        return True

    def _move(self, ahead: float) -> None:
        if ahead != self._ahead:
            self._ahead = ahead
            self._moved()


def _nobody_asked() -> None:
    return


def _bounded(seconds: float) -> float:
    """Raises ValueError where no calendar reaches."""
    if not abs(seconds) < FARTHEST:
        raise ValueError(seconds)
    return seconds


@asynccontextmanager
async def every(period: timedelta, task: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Runs `task` each `period` until it is left; a run that is late is not made up for.

    Jobs live in memory: what is due is in our own tables, and this is only the alarm clock.
    """
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(
        task,
        IntervalTrigger(seconds=int(period.total_seconds()), timezone=UTC),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
