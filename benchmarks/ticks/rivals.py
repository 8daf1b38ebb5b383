"""Claim, run and mark done: a thousand due jobs in our tables, and in APScheduler's SQLAlchemyJobStore."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from uuid import uuid4

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from benchmarks.ticks.rows import put_back
from bot.storage import Storage
from bot.storage.nudging import STANDS, Nudging

A_LOOK = 0.0005  # seconds


@dataclass(frozen=True)
class Run:
    """Of one run: seconds in all, and the longest for which nothing else could happen in the process."""

    jobs: int
    seconds: float
    stood_still: float

    @property
    def each(self) -> float:
        """Microseconds a job."""
        return self.seconds / self.jobs * 1e6


def middle(runs: list[Run]) -> Run:
    """The run in the middle, and how long the loop stood still in the middle."""
    still = sorted(run.stood_still for run in runs)[len(runs) // 2]
    run = sorted(runs, key=lambda one: one.seconds)[len(runs) // 2]
    return Run(run.jobs, run.seconds, still)


class Watch:
    """Looks at the clock whenever the event loop lets it."""

    def __init__(self) -> None:
        self.longest = 0.0

    @asynccontextmanager
    async def watching(self) -> AsyncIterator["Watch"]:
        looking = asyncio.create_task(self._look())
        await asyncio.sleep(2 * A_LOOK)
        try:
            yield self
        finally:
            await asyncio.sleep(2 * A_LOOK)
            looking.cancel()

    async def _look(self) -> None:
        while True:
            before = perf_counter()
            await asyncio.sleep(A_LOOK)
            self.longest = max(self.longest, perf_counter() - before - A_LOOK)


# --- ours ------------------------------------------------------------------------------------------


async def nothing() -> None:
    """What is run."""


def nudging_of(storage: Storage) -> Nudging:
    return next(one for one in storage.due if isinstance(one, Nudging))


async def claimed_and_marked(storage: Storage, jobs: int) -> Run:
    """Leased as in production, run, and marked said in one statement for each lease; nothing is said."""
    nudging, done = nudging_of(storage), 0
    async with Watch().watching() as watch:
        began = perf_counter()
        while found := await nudging.claim(token := uuid4().hex):
            for _ in range(found):
                await nothing()
            async with storage.store.database.writing() as link:
                await link.execute(STANDS, {"token": token})
            done += found
        seconds = perf_counter() - began
    _must_be(done, jobs)
    await put_back(storage)
    return Run(jobs, seconds, watch.longest)


async def whole_nudges(storage: Storage, jobs: int) -> Run:
    """Everything: members locked, decided, sealed and laid into the outbox, a message for each job."""
    async with Watch().watching() as watch:
        began = perf_counter()
        said = await nudging_of(storage).tick()
        seconds = perf_counter() - began
    _must_be(said, jobs)
    await put_back(storage)
    return Run(jobs, seconds, watch.longest)


# --- theirs ----------------------------------------------------------------------------------------


@dataclass
class Count:
    """How many ran, and when all have."""

    wanted: int
    done: int = 0

    def __post_init__(self) -> None:
        self.all = asyncio.Event()

    def one_more(self) -> None:
        self.done += 1
        if self.done == self.wanted:
            self.all.set()


_counts: list[Count] = []


async def counted() -> None:
    """A job has to be found by its name."""
    _counts[-1].one_more()


async def of_apscheduler(url: str, jobs: int, *, weekly: bool = False) -> Run:
    """From waking it up until all have run; it takes each out of its store, or puts it back for next week."""
    count = Count(jobs)
    _counts.append(count)
    scheduler = AsyncIOScheduler(
        jobstores={"default": SQLAlchemyJobStore(url=url)},
        executors={"default": AsyncIOExecutor()},
        timezone=UTC,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    scheduler.start(paused=True)
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    when = {"trigger": "interval", "weeks": 1} if weekly else {"trigger": "date", "run_date": long_ago}
    for number in range(jobs):
        scheduler.add_job(counted, id=f"{number:032}", next_run_time=long_ago, **when)
    async with Watch().watching() as watch:
        began = perf_counter()
        scheduler.resume()
        await count.all.wait()
        seconds = perf_counter() - began
    _must_be(len(scheduler.get_jobs()), jobs if weekly else 0)
    scheduler.remove_all_jobs()
    scheduler.shutdown(wait=False)
    return Run(jobs, seconds, watch.longest)


def _must_be(found: int, wanted: int) -> None:
    if found != wanted:
        raise SystemExit(f"{found} instead of {wanted}: that would be no comparison")
