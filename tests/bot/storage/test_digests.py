"""A manager's week is counted right, shows no more than was ticked, and leaves nobody's workspace."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from bot.storage import Storage, Vault, tables
from bot.storage.digests import making
from playbooks.model import Digest, DigestPerson, Figures, ManagerState
from tests.bot.storage.office import FIGURES, MANAGER, Office, kept_promise, open_promise
from tests.bot.storage.scene import Clock

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday
TODAY = NOW.date()
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def office(storage: Storage, vault: Vault, clock: Clock) -> Office:
    return Office(storage, vault, clock)


async def digest(office: Office, manager: str = MANAGER) -> Digest:
    return await office.storage.store.digest(office.workspace, manager)


# --- the counts are right ------------------------------------------------------------------------


def _consistent(columns: dict[str, Any]) -> dict[str, Any]:
    return columns if columns["state"] == "closed" else {**columns, "outcome": None, "closed_at": None}


MOMENTS = st.integers(-20 * 24, -1).map(lambda hours: NOW + timedelta(hours=hours))
DAYS = st.integers(-10, 12).map(lambda days: TODAY + days * A_DAY)
PROMISES = st.fixed_dictionaries(
    {
        "side": st.sampled_from(("ours", "theirs")),
        "state": st.sampled_from(("open", "open", "kept", "late", "dropped")),
        "due": st.none() | DAYS,
        "ended_at": MOMENTS,
    }
).map(lambda one: {**one, "ended_at": None if one["state"] == "open" else one["ended_at"]})
NEGOTIATIONS = st.tuples(
    st.fixed_dictionaries(
        {
            "state": st.sampled_from(("active", "active", "paused", "closed")),
            "outcome": st.sampled_from(("won", "lost", "paused")),
            "moved_at": st.none() | MOMENTS,
            "started_at": MOMENTS,
            "closed_at": MOMENTS,
            "meeting_on": st.none() | DAYS,
        }
    ).map(_consistent),
    st.lists(PROMISES, max_size=3),
)
COMPANY = st.dictionaries(
    st.sampled_from([f"U{number}" for number in range(6)]),
    st.tuples(st.sampled_from(("U0VP1", "U0VP2")), st.lists(NEGOTIATIONS, max_size=6)),
    max_size=6,
)


def reckoned(negotiations: list[tuple[dict[str, Any], list[dict[str, Any]]]]) -> Counter[str]:
    """What a person's counts are, without SQL."""
    found: Counter[str] = Counter()
    for columns, promises in negotiations:
        closed = columns["state"] == "closed"
        if closed and columns["closed_at"] < NOW - A_WEEK:
            continue
        active = columns["state"] == "active"
        found["live"] += 1
        found["active"] += active
        found["closed"] += closed
        found["stuck"] += active and (columns["moved_at"] or columns["started_at"]) < NOW - A_WEEK
        for one in promises:
            ours, due = one["side"] == "ours", one["due"]
            if ours and one["state"] == "open" and due:
                found["due"] += TODAY <= due < TODAY + A_WEEK
                found["late"] += due < TODAY
            found["kept"] += ours and one["state"] == "kept" and one["ended_at"] >= NOW - A_WEEK
    return found


@pytest.mark.parametrize("many", (1, 1000), ids=("found one by one", "all read"))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(company=COMPANY)
async def test_every_count_is_what_reckoning_by_hand_gives(
    storage: Storage, vault: Vault, clock: Clock, many: int, company: dict[str, Any]
) -> None:
    """Each example lives in a workspace of its own, beside those of all others, with the same ids in it."""
    making.MANY, before = (1 if many > 1 else 10_000), making.MANY
    try:
        office = Office(storage, vault, clock, workspace=f"T{uuid4().hex}")
        for manager in ("U0VP1", "U0VP2"):
            await office.hires(manager)
        for member, (manager, negotiations) in company.items():
            await office.hires(member, manager)
            for columns, promises in negotiations:
                await office.negotiates(member, *promises, **columns)
        for manager in ("U0VP1", "U0VP2"):
            whole = await office.storage.store.whole_digest(office.workspace, manager)
            expected = {
                member: counts
                for member, (theirs, negotiations) in company.items()
                if theirs == manager and (counts := reckoned(negotiations))["live"]
            }
            assert {one.member: counted(one) for one in whole.people} == expected
            assert (await digest(office, manager)).people == tuple(
                one.model_copy(update={"lines": one.lines[:4]}) for one in whole.people[:8]
            )
    finally:
        making.MANY = before


def counted(person: DigestPerson) -> Counter[str]:
    """Of the same keys; those of the lines add up to the person's."""
    names = ("active", "closed", "stuck", "due", "late", "kept")
    found = Counter({name: getattr(person, name) for name in names})
    found["live"] = len(person.lines)
    assert sum(line.due for line in person.lines) == person.due
    assert sum(line.overdue for line in person.lines) == person.late
    assert sum(line.kept for line in person.lines) == person.kept
    return found


# --- what is said ----------------------------------------------------------------------------------


async def test_the_most_urgent_come_first(office: Office) -> None:
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER)
    stuck = await office.negotiates("U1", moved_at=NOW - 9 * A_DAY)
    calm = await office.negotiates("U1")
    meets = await office.negotiates("U1", meeting_on=TODAY + A_DAY)
    overdue = await office.negotiates("U1", open_promise(TODAY - A_DAY))
    await office.negotiates("U1", state="paused")

    (person,) = (await digest(office)).people

    assert [line.negotiation for line in person.lines] == [overdue, stuck, meets, calm]
    first, second, third, _ = person.lines
    assert (first.counterpart, first.overdue, first.phase, first.done, first.total) == (
        "Impress",
        1,
        "research",
        3,
        30,
    )
    assert second.idle == 9
    assert third.meeting == TODAY + A_DAY


async def test_more_people_than_fit_are_counted_and_the_whole_has_them(office: Office) -> None:
    await office.hires(MANAGER)
    for number in range(11):
        await office.hires(f"U{number:02}", MANAGER)
        await office.negotiates(f"U{number:02}", *[open_promise(TODAY)] * number)

    short = await digest(office)
    whole = await office.storage.store.whole_digest(office.workspace, MANAGER)

    assert [person.member for person in short.people] == [f"U{number:02}" for number in range(10, 2, -1)]
    assert short.more == 3
    assert len(whole.people) == 11 and whole.more == 0


async def test_only_what_was_ticked_leaves_the_database(office: Office) -> None:
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER)
    private = {"at_stake": FIGURES, "stuck": "Their lawyer.", "lesson": "Ask first.", "value": FIGURES}
    for ticked in ((), ("share_value",), ("share_stuck",), ("share_lesson",)):
        await office.negotiates("U1", **private, **dict.fromkeys(ticked, True))

    (person,) = (await digest(office)).people
    (previewed,) = (await office.storage.store.preview(office.workspace, "U1")).people

    assert person == previewed
    shown = {(line.value is not None, line.stuck, line.lesson) for line in person.lines}
    assert shown == {
        (False, "", ""), (True, "", ""), (False, "Their lawyer.", ""), (False, "", "Ask first."),
    }  # fmt: skip
    assert Figures.model_validate_json(FIGURES) in [line.value for line in person.lines]


async def test_what_the_manager_of_another_gets_is_not_seen(office: Office) -> None:
    for manager in (MANAGER, "U0OTHER"):
        await office.hires(manager)
    await office.hires("U1", MANAGER)
    await office.hires("U2", "U0OTHER")
    await office.hires("U3", MANAGER, manager_state=ManagerState.NAMED)
    await office.hires("U4", MANAGER, left=True)
    for member in ("U1", "U2", "U3", "U4"):
        await office.negotiates(member)

    assert [person.member for person in (await digest(office)).people] == ["U1"]
    assert [one.id for one in await office.storage.store.people_of(office.workspace, MANAGER)] == ["U1"]


async def test_a_preview_is_there_before_anybody_accepted(office: Office) -> None:
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER, manager_state=ManagerState.NAMED)
    await office.negotiates("U1")
    await office.hires("U2", MANAGER)
    await office.negotiates("U2")

    preview = await office.storage.store.preview(office.workspace, "U1")

    assert preview.preview
    assert [person.member for person in preview.people] == ["U1"]


async def test_outcomes_of_the_week_are_counted_of_all(office: Office) -> None:
    await office.hires(MANAGER)
    for number, outcome in enumerate(("won", "won", "lost")):
        await office.hires(f"U{number}", MANAGER)
        closed = {"state": "closed", "outcome": outcome}
        await office.negotiates(f"U{number}", **closed, closed_at=NOW - A_DAY)
        await office.negotiates(f"U{number}", **closed, closed_at=NOW - 8 * A_DAY)

    week = await digest(office)

    assert dict(week.outcomes) == {"won": 2, "lost": 1}
    assert week.week == TODAY


async def test_requests_that_wait_for_the_manager_are_named(office: Office) -> None:
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER)
    negotiation = await office.negotiates("U1")
    row = {"workspace": office.workspace, "negotiation": negotiation, "step": "go_ahead", "asked": MANAGER}
    times = {"asked_at": NOW - A_DAY, "changed_at": NOW - A_DAY}
    async with office.storage.store.database.writing() as link:
        for number, is_open in enumerate((True, False), start=1):
            state = {"number": number, "state": "asked", "is_open": is_open}
            await link.execute(insert(tables.request), {**row, **state, **times})

    (waits,) = (await digest(office)).waits

    assert (waits.negotiation, waits.step, waits.number) == (negotiation, "go_ahead", 1)
    assert (waits.owner, waits.counterpart, waits.asked_at) == ("Name of U1", "Impress", NOW - A_DAY)
    assert (await office.storage.store.preview(office.workspace, "U1")).waits == (waits,)


async def test_the_days_are_those_of_who_reads(office: Office) -> None:
    """In Hanoi it is Tuesday already."""
    office.clock.time = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    await office.hires(MANAGER, zone="Asia/Ho_Chi_Minh")
    await office.hires("U1", MANAGER)
    await office.negotiates("U1", open_promise(date(2026, 11, 23)), kept_promise(NOW))

    (person,) = (await digest(office)).people

    assert (person.late, person.due, person.kept) == (1, 0, 1)


async def test_one_line_that_cannot_be_opened_stops_no_other(office: Office) -> None:
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER)
    broken = await office.negotiates("U1")
    whole = await office.negotiates("U1")
    spoilt = (
        tables.negotiation.update().where(tables.negotiation.c.id == broken).values(counterpart=b"spoilt")
    )
    async with office.storage.store.database.writing() as link:
        await link.execute(spoilt)

    (person,) = (await digest(office)).people

    assert [line.negotiation for line in person.lines] == [whole]
    assert person.active == 2
