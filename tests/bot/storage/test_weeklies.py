"""Digests and plans come once a week, in working hours, to those who want them."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.storage import Storage, Vault
from bot.storage.weeklies.telling import LEASE, Weeklies
from playbooks.model import DaysOff, Digest, DigestFile, Every, ManagerState, Plan
from tests.bot.storage.office import MANAGER, Office, calendar, names, open_promise, weekly
from tests.bot.storage.scene import RLX, Clock

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY - timedelta(hours=1))


@pytest.fixture
def office(storage: Storage, vault: Vault, clock: Clock) -> Office:
    return Office(storage, vault, clock)


def ticker(office: Office) -> Weeklies:
    (found,) = [one for one in office.storage.due if isinstance(one, Weeklies)]
    return found


async def opens(office: Office, **facts: Any) -> None:
    """A manager and one of their people, who has a negotiation that is stuck."""
    await office.hires(MANAGER, calendar=calendar(), **facts)
    await office.hires("U1", MANAGER)
    await office.negotiates("U1", moved_at=MONDAY - 9 * A_DAY)


# --- when ------------------------------------------------------------------------------------------


async def test_a_digest_comes_on_monday_at_nine_and_once_a_week(office: Office) -> None:
    await opens(office)

    assert await office.ticks() == []
    (digest,) = await office.passes(MONDAY)
    assert isinstance(digest, Digest) and digest.week == MONDAY.date()
    assert await office.passes(MONDAY + timedelta(hours=3)) == []
    assert await office.passes(MONDAY + 6 * A_DAY) == []
    (digest,) = await office.passes(MONDAY + A_WEEK)
    assert isinstance(digest, Digest) and digest.week == date(2026, 11, 30)


async def test_a_clock_that_jumps_a_month_sends_one_digest(office: Office) -> None:
    await opens(office)

    assert names(await office.passes(MONDAY + 28 * A_DAY + timedelta(hours=2))) == ["digest"]
    assert await office.weekly_rows() == [(MANAGER, "digest", MONDAY + 35 * A_DAY)]


async def test_once_a_fortnight_leaves_a_week_out(office: Office) -> None:
    await opens(office, weekly=weekly(every=Every.FORTNIGHT))

    assert names(await office.passes(MONDAY)) == ["digest"]
    assert await office.passes(MONDAY + A_WEEK) == []
    assert names(await office.passes(MONDAY + 2 * A_WEEK)) == ["digest"]


async def test_it_comes_at_the_hour_of_the_managers_own_clock(office: Office) -> None:
    await opens(office, zone="Asia/Ho_Chi_Minh", weekly=weekly(weekday=2, hour=14))

    assert await office.weekly_rows() == [(MANAGER, "digest", datetime(2026, 11, 24, 7, 0, tzinfo=UTC))]


async def test_a_change_of_settings_moves_it_and_the_week_keeps_its_one(office: Office) -> None:
    await opens(office)
    assert names(await office.passes(MONDAY)) == ["digest"]
    await office.hires(MANAGER, calendar=calendar(), weekly=weekly(weekday=5))

    assert await office.weekly_rows() == [(MANAGER, "digest", MONDAY + 4 * A_DAY)]
    assert await office.passes(MONDAY + 4 * A_DAY) == []
    assert names(await office.passes(MONDAY + 11 * A_DAY)) == ["digest"]


async def test_who_arrives_where_its_hour_is_over_gets_it_at_once_and_once(office: Office) -> None:
    await opens(office, zone="America/New_York")
    office.clock.time = MONDAY + timedelta(hours=1)
    await office.hires(MANAGER, calendar=calendar(), zone="Europe/Berlin")
    assert names(await office.ticks()) == ["digest"]
    await office.hires(MANAGER, calendar=calendar(), zone="America/New_York")
    assert await office.passes(MONDAY + timedelta(hours=6)) == []
    assert names(await office.passes(MONDAY + A_WEEK + timedelta(hours=6))) == ["digest"]


async def test_one_that_falls_on_a_holiday_comes_on_the_next_working_day(office: Office) -> None:
    office.clock.time = datetime(2026, 12, 20, tzinfo=UTC)
    await opens(office, weekly=weekly(weekday=5))
    await office.hires(MANAGER, calendar=calendar(country="GB"), weekly=weekly(weekday=5))

    assert await office.weekly_rows() == [(MANAGER, "digest", datetime(2026, 12, 29, 9, tzinfo=UTC))]


async def test_who_went_away_after_it_was_planned_gets_it_when_they_are_back(office: Office) -> None:
    """The absence is entered, and in the same moment a tick has the row in hand."""
    await opens(office)
    token = "ours"
    office.clock.time = MONDAY
    await ticker(office).claim(token)
    away = DaysOff(first=MONDAY.date(), last=(MONDAY + A_DAY).date())
    await office.hires(MANAGER, calendar=calendar(off=(away,)))

    assert await ticker(office).tell(token) == 0
    assert await office.weekly_rows() == [(MANAGER, "digest", MONDAY + 2 * A_DAY)]
    assert names(await office.passes(MONDAY + 2 * A_DAY)) == ["digest"]


async def test_a_tick_that_comes_at_night_says_nothing_until_morning(office: Office) -> None:
    await opens(office)

    assert await office.passes(MONDAY + timedelta(hours=12)) == []
    assert names(await office.passes(MONDAY + A_DAY)) == ["digest"]


# --- to whom ---------------------------------------------------------------------------------------


async def test_the_row_comes_and_goes_with_the_people(office: Office) -> None:
    await office.hires(MANAGER, calendar=calendar())
    assert await office.weekly_rows() == []
    await office.hires("U1", MANAGER, manager_state=ManagerState.NAMED)
    assert await office.weekly_rows() == []
    await office.hires("U1", MANAGER, manager_state=ManagerState.GIVEN)
    await office.hires("U2", MANAGER)
    assert await office.weekly_rows() == [(MANAGER, "digest", MONDAY)]
    await office.hires("U1", "U2")
    assert [row[0] for row in await office.weekly_rows()] == [MANAGER, "U2"]
    await office.hires("U2", MANAGER, left=True)
    assert await office.weekly_rows() == []


async def test_who_wants_none_gets_none(office: Office) -> None:
    await opens(office, weekly=weekly(every=Every.NEVER))

    assert await office.weekly_rows() == []
    await office.hires(MANAGER, calendar=calendar())
    assert await office.weekly_rows() == [(MANAGER, "digest", MONDAY)]
    await office.hires(MANAGER, calendar=calendar(), left=True)
    assert await office.weekly_rows() == []


async def test_a_manager_whose_people_left_at_that_moment_gets_nothing(office: Office) -> None:
    await opens(office)
    office.clock.time = MONDAY
    await ticker(office).claim("ours")
    await office.hires("U1")

    assert await ticker(office).tell("ours") == 0
    assert await office.weekly_rows() == []


async def test_people_who_come_and_go_at_once_leave_the_row_right(office: Office) -> None:
    await office.hires(MANAGER, calendar=calendar())
    people = [f"U{number}" for number in range(6)]
    for _ in range(3):
        await asyncio.gather(*(office.hires(one, MANAGER) for one in people[:3]))
        await asyncio.gather(
            *(office.hires(one, MANAGER) for one in people[3:]), *map(office.hires, people[:3])
        )
        assert [row[:2] for row in await office.weekly_rows()] == [(MANAGER, "digest")]
        await asyncio.gather(*map(office.hires, people))
        assert await office.weekly_rows() == []


# --- what ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("quiet", "said"), ((True, ["digest"]), (False, [])))
async def test_a_quiet_week_is_one_line_or_none(office: Office, *, quiet: bool, said: list[str]) -> None:
    await office.hires(MANAGER, calendar=calendar(), weekly=weekly(quiet=quiet))
    await office.hires("U1", MANAGER)
    await office.negotiates("U1")

    posts = await office.passes(MONDAY)

    assert names(posts) == said
    assert all(isinstance(post, Digest) and not post.people for post in posts)


async def test_what_does_not_fit_follows_as_a_file(office: Office) -> None:
    await opens(office)
    for _ in range(5):
        await office.negotiates("U1")

    digest, file = await office.passes(MONDAY)

    assert isinstance(digest, Digest) and isinstance(file, DigestFile)
    (person,) = digest.people
    assert (person.active, len(person.lines)) == (6, 4)


async def test_a_plan_comes_on_monday_morning_to_who_wants_one(office: Office) -> None:
    hours = calendar(begins=time(8, 30))
    await office.hires("U1", calendar=hours, weekly=weekly(plan=True))
    later = await office.negotiates("U1", open_promise(MONDAY.date()), open_promise(MONDAY.date() - A_DAY))
    first = await office.negotiates("U1", meeting_on=MONDAY.date() + A_DAY)
    await office.negotiates("U1", state="paused")
    assert await office.weekly_rows() == [("U1", "plan", MONDAY - timedelta(minutes=30))]

    (plan,) = await office.passes(MONDAY)

    assert isinstance(plan, Plan) and plan.week == MONDAY.date()
    assert [(line.negotiation, line.due) for line in plan.lines] == [(first, 0), (later, 2)]


async def test_who_has_nothing_under_way_gets_no_plan(office: Office) -> None:
    await office.hires("U1", calendar=calendar(), weekly=weekly(plan=True))

    assert await office.passes(MONDAY) == []


# --- however it goes -------------------------------------------------------------------------------


async def test_many_get_theirs_at_once_each_in_their_own_workspace(
    office: Office, storage: Storage, vault: Vault, clock: Clock
) -> None:
    offices = [office, Office(storage, vault, clock, workspace="T0OTHER")]
    for one in offices:
        for number in range(3):
            await one.hires(f"U0VP{number}", calendar=calendar(), zone=("UTC", "Asia/Tokyo")[number % 2])
            await one.hires(f"U{number}", f"U0VP{number}")
            await one.negotiates(f"U{number}", moved_at=MONDAY - 9 * A_DAY)
    posts = await office.passes(MONDAY)

    assert names(posts) == ["digest"] * 4
    assert {len(post.people) for post in posts if isinstance(post, Digest)} == {1}


async def test_a_claim_that_another_took_over_says_nothing(office: Office, clock: Clock) -> None:
    await opens(office)
    weeklies = ticker(office)
    clock.time = MONDAY
    assert await weeklies.claim("stalled") == 1
    assert await weeklies.claim("other") == 0
    clock.time += LEASE
    assert await weeklies.claim("other") == 1

    assert await weeklies.tell("stalled") == 0
    assert await weeklies.tell("other") == 1
    assert await weeklies.tell("other") == 0


async def test_several_that_tick_at_once_say_each_digest_once(office: Office, clock: Clock) -> None:
    for number in range(12):
        await office.hires(f"U0VP{number}", calendar=calendar())
        await office.hires(f"U{number}", f"U0VP{number}")
    clock.time = MONDAY
    weeklies = ticker(office)

    assert sum(await asyncio.gather(*(weeklies.tick() for _ in range(4)))) == 12
    assert names(await office.ticks()) == ["digest"] * 12


async def test_those_of_a_workspace_that_turned_us_away_wait(office: Office, clock: Clock) -> None:
    await opens(office)
    await office.storage.outbox.revoke(RLX, "token_revoked")
    clock.time = MONDAY
    assert await ticker(office).tick() == 0

    await office.storage.store.install(RLX, "RLX", "U0BOT")
    assert names(await office.passes(MONDAY + timedelta(hours=2))) == ["digest"]
