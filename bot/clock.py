"""The only clock: what time it is, and what is to be done every so often."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

Now = Callable[[], datetime]
now: Now = partial(datetime.now, UTC)


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
