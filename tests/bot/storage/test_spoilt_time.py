"""A row that cannot be read, as another version wrote it or a disk spoilt it, stops nobody else's."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, insert, update

from bot.storage import Storage, Vault, tables
from playbooks.model import Digest, Nudge, Plan
from tests.bot.storage.office import MANAGER, Office, calendar, names, weekly
from tests.bot.storage.scene import Clock

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY - AN_HOUR)


@pytest.fixture
def office(storage: Storage, vault: Vault, clock: Clock) -> Office:
    return Office(storage, vault, clock)


async def spoil(office: Office, table: Table, whose: Any, **columns: Any) -> None:
    async with office.storage.store.database.writing() as link:
        await link.execute(update(table).where(whose).values(**columns))


async def is_reminded(office: Office, member: str, **columns: Any) -> None:
    """Of a negotiation of theirs, at nine."""
    await office.hires(member, calendar=calendar())
    row = {
        "workspace": office.workspace, "negotiation": await office.negotiates(member), "member": member,
        "kind": "idle", "subject": f"1/{member}", "wall": "2026-11-23T09:00:00", "zone": "UTC", "until": None,
        "due_at": MONDAY, "state": "pending",
    }  # fmt: skip
    async with office.storage.store.database.writing() as link:
        await link.execute(insert(tables.reminder), row | columns)


async def told(office: Office, at: datetime = MONDAY) -> list[str]:
    """The subjects of all nudges that are said then."""
    office.clock.time = at
    for one in office.storage.due:
        await one.tick()
    letters = await office.storage.outbox.claim(50)
    for letter in letters:
        await office.storage.outbox.sent(letter, f"D{letter.member.id}", "1.1")
    nudges = [letter.post for letter in letters if isinstance(letter.post, Nudge)]
    return [item.subject for nudge in nudges for item in nudge.items]


@pytest.mark.parametrize(
    "spoilt",
    ({"kind": "of_next_year"}, {"wall": "nine"}, {"until": "never"}),
    ids=lambda one: next(iter(one)),
)
async def test_a_reminder_of_another_version_waits_and_all_others_come(
    office: Office, spoilt: dict[str, str]
) -> None:
    await is_reminded(office, "U1")
    await is_reminded(office, "U2")
    await is_reminded(office, "U1", **{"subject": "spoilt", **spoilt})

    assert sorted(await told(office)) == ["1/U1", "1/U2"]
    pending = tables.reminder.select().where(tables.reminder.c.state == "pending")
    async with office.storage.store.database.reading() as link:
        ((left),) = await link.execute(pending)
    assert (left.subject, left.due_at > MONDAY, left.claimed_by) == ("spoilt", True, None)


async def test_a_nudge_is_drawn_again_without_what_another_version_put_there(office: Office) -> None:
    await is_reminded(office, "U1", state="standing")
    await is_reminded(office, "U1", subject="spoilt", kind="of_next_year", state="standing")
    await is_reminded(office, "U1", subject="cleared", state="cleared")
    assert await told(office) == ["1/U1"]


async def test_somebody_whose_hours_cannot_be_read_is_reminded_once_they_can(office: Office) -> None:
    await is_reminded(office, "U1")
    await is_reminded(office, "U2")
    await spoil(office, tables.member, tables.member.c.id == "U1", calendar='{"begins":"nine"}')
    assert await told(office) == ["1/U2"]
    assert await told(office, MONDAY + timedelta(minutes=30)) == []
    await spoil(office, tables.member, tables.member.c.id == "U1", calendar=calendar().model_dump_json())
    assert await told(office, MONDAY + 2 * AN_HOUR) == ["1/U1"]


@pytest.mark.parametrize(
    "spoilt", ({"weekly": '{"every":"hourly"}'}, {"calendar": "{"}), ids=lambda one: next(iter(one))
)
async def test_a_manager_whose_wishes_cannot_be_read_keeps_nobody_from_theirs(
    office: Office, spoilt: dict[str, str]
) -> None:
    for number in range(2):
        await office.hires(f"U0VP{number}", calendar=calendar())
        await office.hires(f"U{number}", f"U0VP{number}")
        await office.negotiates(f"U{number}", moved_at=MONDAY - 9 * A_DAY)
    await spoil(office, tables.member, tables.member.c.id == "U0VP0", **spoilt)

    assert names(await office.passes(MONDAY)) == ["digest"]
    ((_, _, _), (_, _, due)) = sorted(await office.weekly_rows(), reverse=True)
    assert MONDAY < due <= MONDAY + 2 * AN_HOUR


async def test_one_line_of_a_plan_or_of_what_waits_stops_no_other(office: Office) -> None:
    await office.hires(MANAGER, calendar=calendar(), weekly=weekly(plan=True))
    await office.hires("U1", MANAGER)
    mine = [await office.negotiates(MANAGER) for _ in range(2)]
    theirs = [await office.negotiates("U1") for _ in range(2)]
    row = {"workspace": office.workspace, "step": "go_ahead", "asked": MANAGER, "number": 1, "state": "asked"}
    times = {"asked_at": MONDAY - A_DAY, "changed_at": MONDAY - A_DAY, "is_open": True}
    async with office.storage.store.database.writing() as link:
        for each in theirs:
            await link.execute(insert(tables.request), {**row, **times, "negotiation": each})
    for spoilt in (mine[0], theirs[0]):
        await spoil(office, tables.negotiation, tables.negotiation.c.id == spoilt, counterpart=b"spoilt")

    posts = await office.passes(MONDAY)

    (digest,) = [post for post in posts if isinstance(post, Digest)]
    (plan,) = [post for post in posts if isinstance(post, Plan)]
    assert [one.negotiation for one in digest.waits] == [theirs[1]]
    assert [one.negotiation for one in plan.lines] == [mine[1]]
