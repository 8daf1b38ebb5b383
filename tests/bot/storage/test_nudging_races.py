"""Two processes say what is due at once, on one PostgreSQL: nobody is nudged twice, nothing is left out."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from bot.storage import Storage, Vault, open_storage
from bot.storage.nudging import AT_ONCE, LEASE, Nudging
from playbooks.coach import Summary
from playbooks.model import NudgeKind, Reminder, Response
from tests.bot.storage.scene import RLX, Clock, begin, hear, person, speaker
from tests.bot.storage.test_nudging import MONDAY

pytestmark = pytest.mark.postgres

A_DAY = 86400.0
PEOPLE, EACH, ROUNDS = 12, 5, 4
KEYS = "SELECT key FROM outbox WHERE type = 'nudge' AND key IS NOT NULL"
STATES = "SELECT state FROM reminder"


class Both:
    """Two processes with a storage each, and one clock."""

    def __init__(self, first: Storage, second: Storage, clock: Clock) -> None:
        self.storages = (first, second)
        self.clock = clock

    @property
    def nudgings(self) -> tuple[Nudging, ...]:
        return tuple(one for each in self.storages for one in each.due if isinstance(one, Nudging))

    async def tick(self, at_once: int = AT_ONCE) -> int:
        """Together, so many reminders at a time; how many messages that were."""
        return sum(await asyncio.gather(*(_ticks(one, at_once) for one in self.nudgings)))

    async def read(self, statement: str) -> list[str]:
        async with self.storages[0].store.database.reading() as link:
            return [str(row[0]) for row in (await link.execute(text(statement))).rows]

    async def check_once_a_day(self) -> None:
        """Each key names a member and a day."""
        said = Counter(await self.read(KEYS))
        assert said and set(said.values()) == {1}


async def _ticks(nudging: Nudging, at_once: int) -> int:
    said = 0
    while await nudging.claim(token := uuid4().hex, at_once):
        said += await nudging.tell(token)
    return said


@pytest.fixture
async def both(postgres_url: str, vault: Vault, clock: Clock) -> AsyncIterator[Both]:
    async with AsyncExitStack() as open_ones:
        first, second = [
            await open_ones.enter_async_context(open_storage(postgres_url, vault, clock)) for _ in range(2)
        ]
        await first.store.install(RLX, "RLX", "U0RAPPORT")
        yield Both(first, second, clock)


def _reminder(member: str, number: int, days: int = 0) -> Reminder:
    wall = MONDAY + timedelta(days=days)
    return Reminder(
        to=member, kind=NudgeKind.PROMISE_DUE, subject=str(number), wall=wall, zone="UTC", until=None
    )


async def _reminded(both: Both, *days: int) -> list[Summary]:
    """Members with a negotiation each, and reminders that come on these days."""
    found = []
    for number in range(PEOPLE):
        member = f"U{number:04}"
        summary = await begin(both.storages[0], member=member, posts=())
        wanted = [_reminder(member, count, day) for count, day in enumerate(days)]
        await hear(both.storages[0], summary, Response(reminders=tuple(wanted)))
        found.append(summary)
    return found


@pytest.mark.parametrize("at_once", [2, 500])
async def test_two_that_tick_at_once_share_the_work(both: Both, at_once: int) -> None:
    """Also when what is due of one member is claimed by both of them."""
    await _reminded(both, *range(EACH))
    for day in range(EACH):
        assert await both.tick(at_once) == PEOPLE
        assert await both.tick(at_once) == 0
        await both.check_once_a_day()
        assert len(await both.read(KEYS)) == PEOPLE * (day + 1)
        both.clock.move(A_DAY)
    assert set(await both.read(STATES)) == {"standing", "over"}


@pytest.mark.parametrize("turn", range(ROUNDS))
async def test_what_both_have_claimed_of_a_member_is_one_message(both: Both, turn: int) -> None:
    """Each holds some reminders of every member, and both tell at the same moment."""
    await _reminded(both, *[0] * EACH)
    first, second = both.nudgings
    tokens = (uuid4().hex, uuid4().hex)
    assert await first.claim(tokens[0], PEOPLE * EACH // 2) and await second.claim(tokens[1])
    tellers = [first.tell(tokens[0]), second.tell(tokens[1])]
    said = await asyncio.gather(*(tellers if turn % 2 else tellers[::-1]))
    assert sum(said) == PEOPLE
    await both.check_once_a_day()
    assert set(await both.read(STATES)) == {"standing"}


async def test_who_was_overtaken_says_nothing(both: Both) -> None:
    """It claimed, stood still for longer than the lease, and goes on when another has said it all."""
    await _reminded(both, 0)
    slow, other = both.nudgings
    assert await slow.claim("slow") == PEOPLE
    assert await other.tick() == 0
    both.clock.move(LEASE.total_seconds())
    assert await other.tick() == PEOPLE
    assert await slow.tell("slow") == 0
    await both.check_once_a_day()


async def test_who_is_overtaken_while_telling_says_nothing_twice(both: Both) -> None:
    """The other claims anew what the slow one is about to tell, and both tell."""
    await _reminded(both, 0)
    slow, other = both.nudgings
    await slow.claim("slow")
    both.clock.move(LEASE.total_seconds())
    assert await other.claim("other") == PEOPLE
    said = await asyncio.gather(slow.tell("slow"), other.tell("other"))
    assert sum(said) == PEOPLE
    await both.check_once_a_day()


async def test_a_crash_between_claiming_and_telling_is_made_good(both: Both) -> None:
    await _reminded(both, 0)
    dies, other = both.nudgings
    await dies.claim("dies", PEOPLE // 2)
    assert await other.tick() == PEOPLE - PEOPLE // 2
    both.clock.move(LEASE.total_seconds())
    assert await other.tick() == PEOPLE // 2
    await both.check_once_a_day()
    assert set(await both.read(STATES)) == {"standing"}


async def test_a_crash_while_telling_leaves_nothing_half_said(both: Both) -> None:
    await _reminded(both, 0)
    dies, other = both.nudgings
    await dies.claim("dies")
    with pytest.raises(asyncio.CancelledError):
        await _interrupted(both, dies, "dies")
    assert await both.read(KEYS) == []
    both.clock.move(LEASE.total_seconds())
    assert await other.tick() == PEOPLE
    await both.check_once_a_day()


async def _interrupted(both: Both, nudging: Nudging, token: str) -> None:
    """Somebody else holds a member's row; so it waits there, and is ended."""
    async with _held(both, f"U{PEOPLE // 2:04}"):
        telling = asyncio.create_task(nudging.tell(token))
        await asyncio.sleep(0.1)
        telling.cancel()
        await telling


@asynccontextmanager
async def _held(both: Both, member: str) -> AsyncIterator[None]:
    async with both.storages[1].store.visit(speaker(member=member)):
        yield


async def test_people_act_while_they_are_nudged(both: Both) -> None:
    """A reply changes reminders under its negotiation's lock, a setting the member's row."""
    negotiations = await _reminded(both, *range(EACH))
    for _ in range(EACH):
        acting = [_acts(both, number, one) for number, one in enumerate(negotiations)]
        await asyncio.gather(
            both.tick(), *acting, *(one.tick() for each in both.storages for one in each.due)
        )
        both.clock.move(A_DAY)
    await both.check_once_a_day()


async def _acts(both: Both, number: int, negotiation: Summary) -> None:
    storage, member = both.storages[number % 2], f"U{number:04}"
    wanted: Sequence[Reminder] = [_reminder(member, count, count) for count in range(number % EACH, EACH)]
    async with storage.store.open(speaker(member=member), negotiation.id) as opened:
        opened.take(Response(reminders=tuple(wanted)))
    async with storage.store.visit(speaker(member=member)) as desk:
        desk.keep(person(member))
