"""Several processes on one PostgreSQL: Slack speaks now with one, now with another; it reads as one story."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from bot.storage import Storage
from playbooks.loader import load_library
from tests.kit import ledger
from tests.kit.person import PATIENCE
from tests.kit.process import BotProcess, bot_process
from tests.kit.stage import MODES, Mode, Stage
from tests.kit.story import check_story, wins_impress_back
from tests.kit.stubborn import StubbornWalk
from tests.kit.turns import bots_in_turn

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

REFUSED = "SELECT id FROM outbox WHERE error IS NOT NULL"


@pytest.mark.parametrize("mode", MODES)
async def test_two_bots_tell_one_story(
    postgres_url: str, tmp_path: Path, mode: Mode, told_once: list[str]
) -> None:
    async with bots_in_turn(postgres_url, tmp_path, mode) as (_, stage):
        await stage.weather(double=0.3, retry=True)
        await check_story(stage, await wins_impress_back(stage), told_once)


@pytest.mark.parametrize("mode", MODES)
async def test_one_of_two_bots_is_killed_and_the_other_goes_on(
    postgres_url: str, tmp_path: Path, mode: Mode
) -> None:
    async with bots_in_turn(postgres_url, tmp_path, mode) as (bots, stage):
        walks = [await _walk(stage, name) for name in ("Kristen", "Daniel", "Margaret")]
        async with asyncio.TaskGroup() as together:
            for walk in walks:
                together.create_task(walk.to_the_end())
            await asyncio.sleep(1)
            await bots[0].is_killed()
        async with ledger.opened(postgres_url) as storage:
            await ledger.all_is_said(storage)
            for walk in walks:
                assert await ledger.kept(storage, walk.human.id) == sorted(walk.said)
            await ledger.check_posts(stage, storage)
            await ledger.check_asked_once(storage)


async def test_a_worker_delivers_what_a_killed_bot_left(postgres_url: str, tmp_path: Path) -> None:
    """Slack takes nothing while that one lives; the worker hears nothing, and says it all."""
    async with (
        bot_process(postgres_url, tmp_path) as (serving, stage),
        ledger.opened(postgres_url) as storage,
    ):
        await serving.starts()
        await serving.answers()
        await stage.weather(rate_limited_for=4)
        kristen = await stage.person("Kristen")
        await kristen.types("/negotiate start Impress")
        await _is_refused(storage)
        await serving.is_killed()
        assert ledger.posts(stage) == []
        async with _worker(serving) as worker:
            await kristen.reads("What does each side lose")
            await ledger.all_is_said(storage)
            assert await worker.is_told_to_stop() == 0
        await ledger.check_posts(stage, storage)


async def _is_refused(storage: Storage) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await ledger.read(storage, REFUSED):  # noqa: ASYNC110  # the database is no event
            await asyncio.sleep(0.05)


@asynccontextmanager
async def _worker(beside: BotProcess) -> AsyncIterator[BotProcess]:
    worker = replace(beside, process=None, verb="worker")
    try:
        await worker.starts()
        yield worker
    finally:
        await worker.leaves_nothing()


async def _walk(stage: Stage, name: str) -> StubbornWalk:
    person = await stage.person(name)
    return StubbornWalk(person, load_library()["trust_repair"], "en", lambda: None, Random(name))
