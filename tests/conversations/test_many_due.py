"""Much is due at once, processes die or stand still, and Slack is in trouble: all is said, and once."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row

from bot.storage import Storage
from tests.kit import ledger
from tests.kit.company import Company, client
from tests.kit.fleet import CLAIMED, IN_HAND, WAITING, Fleet, fleet
from tests.kit.stage import Stage

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]

PROCESSES = 4
A_SHARE, FEWEST = 10, 100
"""One process on SQLite gets a tenth of it, and so do those that stand still."""
ALL_SAID, TAKEN_OVER = 1500.0, 60.0
QUIET = 20
"""Seconds after which what was not told by now is lost: each is half a minute of theirs."""
OF_A_MANAGER = ["digest", "digest_file"]
LETTERS = "SELECT id, type, state, member FROM outbox"
ON_ITS_WAY = "SELECT id FROM outbox WHERE state = 'pending' LIMIT 1"


@pytest.fixture
def due(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--due"))


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--kills"))


@pytest.mark.postgres
async def test_four_processes_say_all_that_is_due_once(
    postgres_url: str, tmp_path: Path, due: int, kills: int
) -> None:
    await _all_is_said_once(postgres_url, tmp_path, Company(due), kills, PROCESSES)


async def test_one_process_says_all_that_is_due_once(
    sqlite_url: str, tmp_path: Path, due: int, kills: int
) -> None:
    await _all_is_said_once(sqlite_url, tmp_path, Company(max(due // A_SHARE, FEWEST)), kills, 1)


@pytest.mark.postgres
async def test_who_stands_still_finds_that_others_have_said_it(
    postgres_url: str, tmp_path: Path, due: int
) -> None:
    """One in the middle of telling what is due, one with letters in hand; for longer than any lease."""
    company = Company(max(due // A_SHARE, FEWEST))
    await company.is_laid(postgres_url)
    async with fleet(postgres_url, tmp_path, company, "worker", 3) as processes:
        teller, carrier, other = processes.bots
        await processes.starts(teller)
        await processes.leases_end()
        await processes.stands_still(teller, CLAIMED)
        await processes.starts(carrier)
        held = await processes.stands_still(carrier, IN_HAND)
        assert held
        await processes.starts(other)
        await _taken_over(processes, held)
        teller.goes_on()
        carrier.goes_on()
        await _check(processes, company)


async def _taken_over(processes: Fleet, held: list[str]) -> None:
    async with asyncio.timeout(TAKEN_OVER):
        while not {row.id for row in await _letters(processes.storage) if row.state == "sent"} >= set(held):
            await processes.leases_end()
            await asyncio.sleep(0.5)
        while await ledger.read(processes.storage, f"{CLAIMED} HAVING COUNT(*) > 0"):
            await processes.leases_end()
            await asyncio.sleep(0.5)


async def _all_is_said_once(
    database_url: str, folder: Path, company: Company, kills: int, count: int
) -> None:
    await company.is_laid(database_url)
    began = time.monotonic()
    async with fleet(database_url, folder, company, "worker" if count > 1 else "serve", count) as processes:
        await processes.starts(*processes.bots)
        trouble = asyncio.create_task(processes.meets_trouble())
        await processes.is_killed_at_times(kills, company.people + 2 * company.managers)
        trouble.cancel()
        await asyncio.gather(trouble, return_exceptions=True)
        await _check(processes, company)
        attempts = await ledger.read(processes.storage, "SELECT SUM(attempts) FROM outbox")
    what = f"{company.people} nudges, {company.managers} digests, killed {dict(processes.killed)}"
    print(f"{what}, {attempts[0][0]} attempts: {time.monotonic() - began:.0f} s")  # noqa: T201


async def _check(processes: Fleet, company: Company) -> None:
    storage = processes.storage
    await _all_is_out(processes, company)
    rows = await _letters(storage)
    assert not await storage.outbox.dead_letters(ledger.TEAM)
    assert {row.state for row in rows} == {"sent"}
    said = Counter(row.type for row in rows)
    assert said == {"nudge": company.people, **dict.fromkeys(OF_A_MANAGER, company.managers)}
    _check_slack(processes.stage, rows, company)


async def _letters(storage: Storage) -> list[Row[Any]]:
    return await ledger.read(storage, LETTERS)


async def _all_is_out(processes: Fleet, company: Company) -> None:
    """Somebody may have died a moment ago, and left a claim."""
    async with asyncio.timeout(ALL_SAID):
        quiet = 0
        while not await _is_told(processes.storage, company) and quiet < QUIET:
            await processes.leases_end()
            await asyncio.sleep(1)
            waits = await ledger.read(processes.storage, f"{WAITING} HAVING COUNT(*) > 0")
            quiet = 0 if waits else quiet + 1
        while await ledger.read(processes.storage, ON_ITS_WAY):  # noqa: ASYNC110  # the database is no event
            await asyncio.sleep(0.3)


async def _is_told(storage: Storage, company: Company) -> bool:
    ((waiting,),) = await ledger.read(storage, WAITING)
    told = Counter(row.type for row in await _letters(storage))
    return not waiting and told["nudge"] + told["digest"] >= company.people + company.managers


def _check_slack(stage: Stage, rows: list[Row[Any]], company: Company) -> None:
    """Everybody reads what is theirs, once: a nudge, and managers a digest and below it the rest of it."""
    kinds = {row.id: (row.type, row.member) for row in rows}
    read = dict(_by_member(stage))
    assert set(read) == {company.member(number).id for number in range(company.people)}
    for number in range(company.people):
        member = company.member(number).id
        said = [OF_A_MANAGER[1] if post.get("files") else _kind(kinds, post, member) for post in read[member]]
        wanted = OF_A_MANAGER if number < company.managers else []
        assert sorted(said) == sorted([*wanted, "nudge"]), (member, said)
        assert [kind for kind in said if kind != "nudge"] == wanted, (member, said)
        nudge = read[member][said.index("nudge")]
        assert client(number) in json.dumps(nudge["blocks"]), (member, nudge)


def _by_member(stage: Stage) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What the bot has posted to each, oldest first."""
    for channel in stage.workspace.roster.conversations:
        found = stage.workspace.messages.log(channel).messages.values()
        posts = sorted((one for one in found if one.get("bot_id")), key=lambda one: float(one["ts"]))
        if posts:
            yield channel.removeprefix("D"), posts


def _kind(kinds: dict[str, tuple[str, str]], post: dict[str, Any], member: str) -> str:
    kind, to = kinds[str(post["metadata"]["event_payload"]["id"])]
    assert to == member
    return kind
