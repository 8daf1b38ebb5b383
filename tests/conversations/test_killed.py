"""Killed at any moment, Rapport goes on where it was: nothing is lost, and nothing said twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import text

from bot import clock
from bot.storage import Storage, Vault, open_storage
from bot.storage.vault import read_keys
from playbooks.loader import load_library
from playbooks.model import NOTES, Ask, Progress
from tests.kit.process import BotProcess, bot_process
from tests.kit.stage import KEYS, Stage
from tests.kit.stubborn import StubbornWalk

TEAM = "T0RLXSOFT01"
KILLS = 30
WALKERS = {"Kristen": "en", "Daniel": "en", "Margaret": "en", "Nguyễn": "vi"}
# Slack tries an event again for an hour; ours is killed so often that this is as many tries as it takes.
RETRY_SECONDS = (0.2, 0.5, *(60 * [1.0]))
LONGEST_DELAY = 0.3
STARTS_WITH_A_KILL = 0.1
SETTLED = 60.0


@dataclass
class Killer:
    """Kills the bot a moment after somebody has done something, and starts it again at once."""

    bot: BotProcess
    chance: Random
    acted: asyncio.Event = field(default_factory=asyncio.Event)
    kills: int = 0
    starts: list[float] = field(default_factory=list)

    def somebody_acts(self) -> None:
        self.acted.set()

    async def goes_about(self) -> None:
        while self.kills < KILLS:
            for _ in range(self.chance.randint(1, 3)):
                self.acted.clear()
                await self.acted.wait()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_DELAY))
            await self.bot.is_killed()
            self.kills += 1
            await self._starts_it()

    async def _starts_it(self) -> None:
        """Mostly it may begin to serve; sometimes the next kill comes before."""
        began = asyncio.get_running_loop().time()
        await self.bot.starts()
        if self.kills == KILLS or self.chance.random() > STARTS_WITH_A_KILL:
            await self.bot.answers()
            self.starts.append(asyncio.get_running_loop().time() - began)


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_killed_thirty_times_it_loses_nothing_and_says_nothing_twice(
    database_url: str, tmp_path: Path
) -> None:
    chance = Random(11)
    async with bot_process(database_url, tmp_path, retry_seconds=RETRY_SECONDS) as (bot, stage):
        killer = Killer(bot, chance)
        await bot.starts()
        await bot.answers()
        walks = [await _walk(stage, name, language, killer) for name, language in WALKERS.items()]
        async with asyncio.TaskGroup() as together:
            killing = together.create_task(killer.goes_about())
            for walk in walks:
                together.create_task(walk.to_the_end())
        assert killing.done() and killer.kills == KILLS
        print(f"{KILLS} kills; a start takes {sum(killer.starts) / len(killer.starts):.2f} s")  # noqa: T201
        async with _storage(database_url) as storage:
            await _nothing_waits(storage)
            await bot.is_told_to_stop()
            await _has_kept_every_message(stage, storage, walks)
            await _has_said_everything_once(stage, storage)


async def _walk(stage: Stage, name: str, language: str, killer: Killer) -> StubbornWalk:
    person = await stage.person(name)
    playbook = load_library()["trust_repair"]
    return StubbornWalk(person, playbook, language, killer.somebody_acts, killer.chance)


@asynccontextmanager
async def _storage(database_url: str) -> AsyncIterator[Storage]:
    async with open_storage(database_url, Vault(read_keys(KEYS)), clock.now) as storage:
        yield storage


async def _nothing_waits(storage: Storage) -> None:
    """Redeliveries are over, and all letters are out."""
    await asyncio.sleep(1)
    async with asyncio.timeout(SETTLED):
        while await _waiting(storage):  # noqa: ASYNC110  # nobody tells us
            await asyncio.sleep(0.1)


async def _waiting(storage: Storage) -> int:
    async with storage.store.database.reading() as connection:
        waiting = await connection.execute(text("SELECT count(*) FROM outbox WHERE state = 'pending'"))
        return int(waiting.scalar_one())


async def _has_kept_every_message(stage: Stage, storage: Storage, walks: list[StubbornWalk]) -> None:
    """Exactly once, and under the step that the newest prompt above it asked."""
    acknowledged = {
        each["body"]["event"]["ts"]
        for each in await stage.deliveries()
        if each["kind"] == "event" and each["status"] == 200 and "client_msg_id" in each["body"]["event"]
    }
    kept: list[str] = []
    for walk in walks:
        progress = await _progress(storage, walk)
        for step, answer in progress.answers.items():
            for part in answer.parts:
                assert not part.at or step == _asked_above(progress, part.at), part
                kept += [part.at] if part.at else []
        assert progress.standing.finished
    typed = sorted(ts for walk in walks for ts in walk.said)
    assert sorted(kept) == typed
    assert acknowledged == set(typed)


def _asked_above(progress: Progress, at: str) -> str:
    above = max((post for post in progress.asked if post.at < at), key=lambda post: post.at)
    return above.step or NOTES


async def _progress(storage: Storage, walk: StubbornWalk) -> Progress:
    (summary,) = await storage.store.negotiations(TEAM, walk.human.id)
    return (await storage.store.peek(TEAM, summary.id)).progress


async def _has_said_everything_once(stage: Stage, storage: Storage) -> None:
    """Every post stands in Slack once, in order, and no step was asked again without cause."""
    ids = [message["metadata"]["event_payload"]["id"] for message in _posts(stage)]
    assert len(ids) == len(set(ids))
    letters = [letter for each in ids if (letter := await storage.outbox.find(TEAM, each))]
    for negotiation in {letter.negotiation for letter in letters}:
        said = [letter for letter in letters if letter.negotiation == negotiation]
        asked = [(each.post.step, each.post.revision) for each in said if isinstance(each.post, Ask)]
        assert len(asked) == len(set(asked))
        assert [letter.id for letter in said] == await _sequence(storage, str(negotiation))
    assert not await storage.outbox.dead_letters(TEAM)


async def _sequence(storage: Storage, negotiation: str) -> list[str]:
    """What was to be posted in the negotiation, in the order in which it was said."""
    statement = text(
        "SELECT id FROM outbox WHERE conversation = :id AND (type = 'ask' OR sequence = 1) ORDER BY sequence"
    )
    async with storage.store.database.reading() as connection:
        return [row.id for row in await connection.execute(statement, {"id": negotiation})]


def _posts(stage: Stage) -> list[dict[str, Any]]:
    """What the bot has posted, oldest first; what it shows to one person alone is no post."""
    log = stage.workspace.messages.log
    found = [
        message
        for channel in stage.workspace.roster.conversations
        for message in log(channel).messages.values()
        if message.get("bot_id")
    ]
    return sorted(found, key=lambda message: str(message["ts"]))
