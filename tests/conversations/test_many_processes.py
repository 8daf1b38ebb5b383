"""Several processes on one PostgreSQL: Slack speaks now with one, now with another; it reads as one story."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from playbooks.loader import load_library
from tests.kit import ledger
from tests.kit.stage import MODES, Mode, Stage
from tests.kit.story import check_story, wins_impress_back
from tests.kit.stubborn import StubbornWalk
from tests.kit.turns import bots_in_turn

pytestmark = [pytest.mark.postgres, pytest.mark.slow]


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


async def _walk(stage: Stage, name: str) -> StubbornWalk:
    person = await stage.person(name)
    return StubbornWalk(person, load_library()["trust_repair"], "en", lambda: None, Random(name))
