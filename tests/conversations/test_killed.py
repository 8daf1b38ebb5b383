"""Killed at any moment, Rapport goes on where it was: nothing is lost, and nothing said twice."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from playbooks.loader import load_library
from tests.kit import ledger
from tests.kit.process import BotProcess, bot_process
from tests.kit.stage import MODES, Mode, Stage
from tests.kit.stubborn import StubbornWalk

WALKERS = {"Kristen": "en", "Daniel": "en", "Margaret": "en", "Nguyễn": "vi"}
# Slack tries an event again for an hour; ours is killed so often that this is as many tries as it takes.
RETRY_SECONDS = (0.2, 0.5, *(120 * [1.0]))
WEATHER = {"lost": 0.02, "failing": 0.02, "seed": 11}
LONGEST_DELAY, LONGEST_IDLE = 0.3, 1.0
STARTS_WITH_A_KILL = 0.1
COLD = 25
"""Every so many starts go by way of the command line, and take what that takes."""


@dataclass
class Killer:
    """Kills the bot a moment after somebody has done something, and starts it again at once."""

    bot: BotProcess
    kills: int
    chance: Random
    acted: asyncio.Event = field(default_factory=asyncio.Event)
    done: int = 0
    starts: list[float] = field(default_factory=list)

    @property
    def is_content(self) -> bool:
        return self.done >= self.kills

    def somebody_acts(self) -> None:
        self.acted.set()

    async def goes_about(self) -> None:
        while not self.is_content:
            for _ in range(self.chance.randint(1, 3)):
                await self._waits_for_an_act()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_DELAY))
            await self.bot.is_killed()
            self.done += 1
            await self._starts_it()

    async def _waits_for_an_act(self) -> None:
        """Or does not: some moments are quiet."""
        self.acted.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self.acted.wait(), LONGEST_IDLE)

    async def _starts_it(self) -> None:
        """Mostly it may begin to serve; sometimes the next kill comes before."""
        began = asyncio.get_running_loop().time()
        await (self.bot.starts_quickly() if self.done % COLD else self.bot.starts())
        if self.is_content or self.chance.random() > STARTS_WITH_A_KILL:
            await self.bot.answers()
            self.starts.append(asyncio.get_running_loop().time() - began)


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--kills"))


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("mode", MODES)
async def test_killed_again_and_again_it_loses_nothing_and_says_nothing_twice(
    database_url: str, tmp_path: Path, mode: Mode, kills: int
) -> None:
    async with bot_process(database_url, tmp_path, mode, retry_seconds=RETRY_SECONDS) as (bot, stage):
        killer = Killer(bot, kills, Random(11))
        await bot.starts()
        await bot.answers()
        await stage.weather(**WEATHER)
        walks = [await _walk(stage, name, language, killer) for name, language in WALKERS.items()]
        async with asyncio.TaskGroup() as together:
            killing = together.create_task(killer.goes_about())
            for walk in walks:
                together.create_task(_walks_as_long(walk, killer))
        assert killing.done()
        _report(killer)
        async with ledger.opened(database_url) as storage:
            await ledger.all_is_said(storage)
            assert await bot.is_told_to_stop() == 0
            typed = {at for walk in walks for at in walk.said}
            assert await ledger.acknowledged(stage) == typed
            for walk in walks:
                assert await ledger.kept(storage, walk.human.id) == sorted(walk.said)
                assert all(each.standing.finished for each in await ledger.plans(storage, walk.human.id))
            await ledger.check_posts(stage, storage)
            await ledger.check_asked_once(storage)


async def _walk(stage: Stage, name: str, language: str, killer: Killer) -> StubbornWalk:
    person = await stage.person(name)
    playbook = load_library()["trust_repair"]
    return StubbornWalk(person, playbook, language, killer.somebody_acts, killer.chance)


async def _walks_as_long(walk: StubbornWalk, killer: Killer) -> None:
    """At least once to the end, and again with another counterpart while there is killing."""
    await walk.to_the_end()
    while not killer.is_content:
        await walk.to_the_end()


def _report(killer: Killer) -> None:
    starts = sorted(killer.starts)
    print(f"{killer.done} kills; a start takes {starts[len(starts) // 2]:.2f} s")  # noqa: T201
