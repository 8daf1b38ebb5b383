"""In a sandbox the time can be moved, and everything that asks for the time believes it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.clock import MovableClock, now
from bot.storage.connect import connected
from bot.storage.tables import negotiation
from tests.kit.process import free_port
from tests.kit.stage import Stage, on_stage, sandboxed

WEEK = timedelta(days=7)
CLOSE = timedelta(seconds=5)


@pytest.fixture
async def slack() -> AsyncIterator[str]:
    async with sandboxed("http://127.0.0.1:9") as workspace:
        yield str(workspace.base)


@asynccontextmanager
async def followed(slack: str) -> AsyncIterator[MovableClock]:
    clock = MovableClock()
    async with aiohttp.ClientSession() as http, clock.following(f"{slack}/sandbox/clock", http):
        yield clock


async def move(slack: str, **to: Any) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{slack}/sandbox/clock", json=to) as answer,
    ):
        assert answer.status == 200


async def shows(clock: MovableClock, moment: datetime) -> None:
    async with asyncio.timeout(5):
        while abs(clock.now() - moment) > CLOSE:  # noqa: ASYNC110  # nobody tells us
            await asyncio.sleep(0.01)


async def test_a_clock_that_nobody_moved_is_right(slack: str) -> None:
    async with followed(slack) as clock:
        assert abs(clock.now() - now()) < CLOSE


async def test_a_clock_shows_from_the_beginning_what_the_sandbox_says(slack: str) -> None:
    await move(slack, forward_seconds=WEEK.total_seconds())
    async with followed(slack) as clock:
        assert abs(clock.now() - now() - WEEK) < CLOSE


async def test_a_clock_follows_when_it_is_moved(slack: str) -> None:
    async with followed(slack) as clock:
        await move(slack, forward_seconds=WEEK.total_seconds())
        await shows(clock, now() + WEEK)
        await move(slack, now="2031-01-02T08:00:00+00:00")
        await shows(clock, datetime(2031, 1, 2, 8, tzinfo=UTC))
        await move(slack, offset_seconds=0)
        await shows(clock, now())


async def test_a_clock_says_when_it_was_moved_and_shows_the_new_time_then(slack: str) -> None:
    await move(slack, forward_seconds=WEEK.total_seconds())
    async with followed(slack) as clock:
        seen: list[datetime] = []
        clock.on_move(lambda: seen.append(clock.now()))
        await move(slack, offset_seconds=0)
        await shows(clock, now())
        assert len(seen) == 1 and abs(seen[0] - now()) < CLOSE


async def test_no_follower_misses_a_step_of_a_week_that_passes(slack: str) -> None:
    async with followed(slack) as clock, followed(slack) as other:
        seen: list[list[datetime]] = [[], []]
        clock.on_move(lambda: seen[0].append(clock.now()))
        other.on_move(lambda: seen[1].append(other.now()))
        began = now()
        await move(slack, **{"pass": {"days": 7, "seconds": 2}})
        await shows(clock, began + WEEK + timedelta(seconds=2))
        await shows(other, began + WEEK + timedelta(seconds=2))
    for each in seen:
        days = [(moment - began) / timedelta(days=1) for moment in each]
        assert days == pytest.approx([7 * step / 20 for step in range(1, 21)], abs=0.01)


async def test_a_clock_whose_sandbox_is_gone_goes_on() -> None:
    async with followed("http://127.0.0.1:9") as clock:
        assert abs(clock.now() - now()) < CLOSE


async def test_a_negotiation_begins_when_the_sandbox_says_that_it_is(sqlite_url: str) -> None:
    async with on_stage(sqlite_url, free_port()) as stage:
        await move(stage.slack, forward_seconds=WEEK.total_seconds())
        await asyncio.sleep(0.2)
        kristen = await stage.person("Kristen")
        await kristen.types("/negotiate start Impress")
        await kristen.reads("What does each side lose")
        assert abs(await began(stage) - now() - WEEK) < CLOSE


async def began(stage: Stage) -> datetime:
    """When the only negotiation did."""
    async with connected(stage.database_url) as database, database.reading() as connection:
        moment: datetime = await connection.scalar(select(negotiation.c.started_at))
        return moment
