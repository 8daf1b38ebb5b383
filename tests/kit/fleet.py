"""Processes side by side on one database, on the day on which much is due, and what befalls them."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from bot.storage import Storage
from bot.storage.nudging import LEASE
from tests.kit import ledger
from tests.kit.company import DUE, Company
from tests.kit.process import BotProcess, environment, free_port
from tests.kit.stage import Stage, sandboxed

WEATHER = {"lost": 0.02, "failing": 0.02, "slack_limits": True, "seed": 6}
# What befalls calls, in turn; most of these are accepted, and not answered in time.
TROUBLES: tuple[dict[str, Any], ...] = (
    {"status": 429, "retry_after": 1, "times": 3},
    {"status": 500, "times": 3},
    {"drop": True, "happens": True, "times": 3},
    {"seconds": 10.0, "drop": True, "happens": True, "times": 1},
)
METHODS = ("chat.postMessage", "files.completeUploadExternal", "conversations.history")
BETWEEN_TROUBLES = 0.7
EARLY, A_TICK = 0.5, 0.2
"""The share of kills that come while what is due is being claimed and told; and seconds that this takes."""
LONGEST_DELAY, LONGEST_IDLE = 0.4, 1.5
LONGEST_START = 60.0
LOOK = 0.01
UP = '"working"'
WAITING = "SELECT COUNT(*) FROM reminder WHERE state = 'pending'"
CLAIMED = "SELECT COUNT(*) FROM reminder WHERE state = 'pending' AND claimed_by IS NOT NULL"
IN_HAND = "SELECT id FROM outbox WHERE state = 'pending' AND leased_until IS NOT NULL"


@dataclass
class Fleet:
    """`killed` counts what they were at when one of them was killed."""

    bots: Sequence[BotProcess]
    stage: Stage
    storage: Storage
    chance: Random = field(default_factory=lambda: Random(6))
    killed: Counter[str] = field(default_factory=Counter)

    async def starts(self, *bots: BotProcess) -> None:
        await asyncio.gather(*(bot.starts_quickly() for bot in bots))
        async with asyncio.timeout(LONGEST_START):
            while not all([await _is_up(bot) for bot in bots]):  # noqa: ASYNC110  # a log is no event
                await asyncio.sleep(LOOK)

    async def is_killed_at_times(self, kills: int, letters: int) -> None:
        """All at once at first; some while they claim and tell what is due, the others as messages come."""
        early = int(kills * EARLY)
        await self._all_are_killed_while_telling()
        for _ in range(early - len(self.bots)):
            await self._some_are_up()
            await self.leases_end()
            await asyncio.sleep(self.chance.uniform(0, A_TICK))
            await self._one_is_killed()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_DELAY))
        for number in range(kills - early):
            await self._some_are_up()
            await self.leases_end()
            await self._reaches(letters * (number + 1) // (kills - early + 1))
            await asyncio.sleep(self.chance.uniform(0, LONGEST_DELAY))
            await self._one_is_killed()

    async def leases_end(self) -> None:
        """Of what dead ones had claimed, by the clock that can be moved; and with that all tick at once."""
        await self.stage.asks("clock", {"forward_seconds": LEASE.total_seconds() + 1})

    async def meets_trouble(self) -> None:
        """Now and then, until this is cancelled; what nobody met yet is not piled up, and gone then."""
        try:
            await self._meets_one_after_the_other()
        finally:
            async with self.stage.http.delete(f"{self.stage.slack}/sandbox/trouble") as answer:
                assert answer.status == 200

    async def _meets_one_after_the_other(self) -> None:
        while True:
            for trouble in TROUBLES:
                await asyncio.sleep(BETWEEN_TROUBLES)
                left = await self.stage.troubles_left()
                for method in set(METHODS) - set(left):
                    await self.stage.trouble(method, **trouble)
            await self.stage.weather(rate_limited_for=1)

    async def stands_still(self, bot: BotProcess, question: str) -> list[Any]:
        """As soon as the question has an answer; which that is then."""
        await self._answers(question)
        bot.stands_still()
        return [row[0] for row in await ledger.read(self.storage, question)]

    async def _some_are_up(self) -> None:
        async with asyncio.timeout(LONGEST_START):
            while not any([await _is_up(bot) for bot in self.bots]):  # noqa: ASYNC110  # a log is no event
                await asyncio.sleep(LOOK)

    async def _answers(self, question: str) -> None:
        async with asyncio.timeout(LONGEST_START):
            while not any(row[0] for row in await ledger.read(self.storage, question)):  # noqa: ASYNC110
                await asyncio.sleep(LOOK)

    async def _all_are_killed_while_telling(self) -> None:
        """As when a machine is gone: one of them had claimed what was due."""
        await self.leases_end()
        await self._answers(CLAIMED)
        await self._are_killed(*self.bots)

    async def _one_is_killed(self) -> None:
        await self._are_killed(self.chance.choice(self.bots))

    async def _are_killed(self, *bots: BotProcess) -> None:
        await asyncio.gather(*(bot.is_killed() for bot in bots))
        ((waiting,),) = await ledger.read(self.storage, WAITING)
        under_way = await ledger.read(self.storage, IN_HAND)
        self.killed["telling" if waiting else "delivering" if under_way else "idle"] += len(bots)
        await asyncio.gather(*(bot.starts_quickly() for bot in bots))

    async def _reaches(self, count: int) -> None:
        """Or does not: what a dead process held comes late."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_IDLE):
                while len(ledger.posts(self.stage)) < count:  # noqa: ASYNC110  # the sandbox's log is no event
                    await asyncio.sleep(0.3)


async def _is_up(bot: BotProcess) -> bool:
    return await bot.is_healthy() if bot.verb == "serve" else UP in bot.log


@asynccontextmanager
async def fleet(
    database_url: str, folder: Path, company: Company, verb: str, count: int
) -> AsyncIterator[Fleet]:
    """None runs yet. Slack has a bad day; whatever happens, they end."""
    ports = [free_port() for _ in range(count)]
    url = f"http://127.0.0.1:{ports[0]}"
    async with (
        aiohttp.ClientSession() as http,
        sandboxed(url) as workspace,
        ledger.opened(database_url) as storage,
    ):
        stage = Stage(http, workspace.base, url, database_url, workspace)
        company.is_in(stage)
        await stage.asks("clock", {"now": DUE.isoformat()})
        await stage.weather(**WEATHER)
        bots = [_bot(http, environment(workspace.base, database_url, port), folder, verb) for port in ports]
        try:
            yield Fleet(bots, stage, storage)
        finally:
            for bot in bots:
                await bot.leaves_nothing()


def _bot(http: aiohttp.ClientSession, settings: dict[str, str], folder: Path, verb: str) -> BotProcess:
    own = folder / settings["PORT"]
    own.mkdir()
    return BotProcess(http, settings, own, verb=verb)
