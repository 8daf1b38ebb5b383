"""What somebody is reminded of stands in one message a day, whatever becomes of a call."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.storage import tables
from bot.storage.nudging import Nudging
from bot.storage.redrawing import Redrawing
from playbooks.coach import Speaker
from playbooks.model import NudgesStopped
from tests.bot.delivery.office import TEAM, Office
from tests.bot.delivery.test_once import FAILURES

NUDGE = "At most one such message"
NOON, FRIDAY = 12, 5
failures = pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())


def nudges(office: Office) -> list[dict[str, Any]]:
    return [post for post in office.posts() if NUDGE in str(post)]


async def ticks(office: Office, days: int) -> None:
    """At noon of a working day, at least so many days later; Slack's own clock goes on as it does."""
    noon = office.clock().replace(hour=NOON, minute=0, second=0) + timedelta(days=days)
    while noon.isoweekday() > FRIDAY:
        noon += timedelta(days=1)
    for each in office.storage.due:
        if isinstance(each, Nudging | Redrawing):
            await replace(each, now=lambda: noon).tick()
    office.delivery.wake()


async def stops(office: Office, negotiation: str) -> None:
    await office.coach.hear(Speaker(TEAM, office.kristen), negotiation, NudgesStopped())


@failures
@pytest.mark.parametrize("method", ("chat.postMessage", "chat.delete", "chat.update"))
async def test_a_nudge_is_one_message_and_the_newest(
    office: Office, method: str, failure: dict[str, Any]
) -> None:
    async with office.delivering():
        first, second = await office.starts("Impress"), await office.starts("Globex")
        await office.delivers()
        await ticks(office, 4)
        await office.delivers()
        (before,) = nudges(office)
        await office.trouble(method, **failure)
        await ticks(office, 12)
        await office.delivers()
        (after,) = nudges(office)
        assert after["ts"] != before["ts"]
        await stops(office, first)
        await ticks(office, 12)
        await office.delivers()
        (left,) = nudges(office)
        assert left["ts"] == after["ts"]
        assert "*Impress*" not in str(left)
        await stops(office, second)
        await ticks(office, 12)
        await office.delivers()

    assert nudges(office) == []


async def test_what_was_settled_while_it_was_on_its_way_is_not_said(office: Office) -> None:
    """It is looked up when it is sent, not when it came due."""
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
    await ticks(office, 4)
    await stops(office, negotiation)
    async with office.delivering():
        pass
    assert nudges(office) == []


async def test_a_nudge_stands_outside_of_every_thread(office: Office) -> None:
    async with office.delivering():
        await office.starts()
        await office.delivers()
        await ticks(office, 4)
    (nudge,) = nudges(office)
    assert "thread_ts" not in nudge


async def test_a_negotiation_that_cannot_be_read_keeps_no_other_from_being_told(office: Office) -> None:
    async with office.delivering():
        spoilt = await office.starts("Impress")
        await office.starts("Globex")
        await office.delivers()
    await ticks(office, 4)
    table = tables.negotiation
    async with office.storage.store.database.writing() as link:
        await link.execute(update(table).where(table.c.id == spoilt).values(counterpart=b"spoilt"))
    async with office.delivering():
        pass
    (nudge,) = nudges(office)
    assert "Globex" in str(nudge) and "Impress" not in str(nudge)
