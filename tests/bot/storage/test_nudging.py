"""What is due is said once, in one message a member and a day; and what makes no sense any more goes."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.storage import Letter, Storage, tables
from bot.storage.nudging import LEASE, Nudging
from playbooks.coach import Summary
from playbooks.model import (
    Calendar,
    Nudge,
    NudgeKind,
    Occasion,
    Reminder,
    Response,
    Standing,
    State,
)
from tests.bot.storage.scene import KRISTEN, RLX, Clock, Slack, begin, hear, person, speaker

# The clock of these tests stands at nine on a Monday, and the member's day begins then.
MONDAY = datetime(2026, 11, 23, 9)  # noqa: DTZ001  # local time, as a reminder keeps it


def reminder(
    kind: NudgeKind = NudgeKind.IDLE, subject: str = "1", wall: datetime = MONDAY, **facts: object
) -> Reminder:
    told = {"to": KRISTEN, "zone": "UTC", "until": None, **facts}
    return Reminder.model_validate({"kind": kind, "subject": subject, "wall": wall, **told})


async def remind(storage: Storage, negotiation: Summary, *reminders: Reminder) -> None:
    await hear(storage, negotiation, Response(reminders=reminders))


async def tick(storage: Storage) -> None:
    for one in storage.due:
        await one.tick()


async def nudges(slack: Slack) -> list[Letter]:
    return [letter for letter in await slack.takes_all() if isinstance(letter.post, Nudge)]


def subjects(letter: Letter) -> list[str]:
    assert isinstance(letter.post, Nudge)
    return [item.subject for item in letter.post.items]


@pytest.fixture
async def impress(storage: Storage, slack: Slack) -> Summary:
    negotiation = await begin(storage)
    await slack.takes_all()
    return negotiation


async def test_what_is_due_is_said_once(storage: Storage, impress: Summary, slack: Slack) -> None:
    await remind(storage, impress, reminder())
    await tick(storage)
    await tick(storage)
    (nudge,) = await nudges(slack)
    assert (nudge.conversation, nudge.negotiation, subjects(nudge)) == (f"nudge:{KRISTEN}", None, ["1"])


async def test_what_is_not_due_waits(storage: Storage, impress: Summary, slack: Slack, clock: Clock) -> None:
    await remind(storage, impress, reminder(wall=MONDAY + timedelta(hours=3)))
    await tick(storage)
    assert await nudges(slack) == []
    clock.move(3 * 3600)
    await tick(storage)
    assert len(await nudges(slack)) == 1


async def test_several_become_one_message(storage: Storage, impress: Summary, slack: Slack) -> None:
    globex = await begin(storage, "Globex")
    await remind(storage, impress, reminder(), reminder(NudgeKind.PROMISE_DUE, "2"))
    await remind(storage, globex, reminder(subject="3"))
    await tick(storage)
    (nudge,) = await nudges(slack)
    assert sorted(subjects(nudge)) == ["1", "2", "3"]


async def test_one_a_day_and_the_rest_the_next(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    later = reminder(NudgeKind.PROMISE_DUE, "2", MONDAY + timedelta(hours=2))
    await remind(storage, impress, reminder(), later)
    await tick(storage)
    clock.move(4 * 3600)
    await tick(storage)
    assert [subjects(one) for one in await nudges(slack)] == [["1"]]
    clock.move(86400)
    await tick(storage)
    assert [subjects(one) for one in await nudges(slack)] == [["2"]]


async def test_an_answer_takes_away_what_it_makes_pointless(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    await remind(storage, impress, reminder(), reminder(subject="2", wall=MONDAY + timedelta(days=1)))
    await tick(storage)
    await nudges(slack)
    await remind(storage, impress)
    await tick(storage)
    (gone,) = await nudges(slack)
    assert gone.post == Nudge(items=())
    clock.move(2 * 86400)
    await tick(storage)
    assert await nudges(slack) == []


async def test_what_still_makes_sense_stays_in_the_message(
    storage: Storage, impress: Summary, slack: Slack
) -> None:
    promise = reminder(NudgeKind.PROMISE_DUE, "2")
    await remind(storage, impress, reminder(), promise)
    await tick(storage)
    await nudges(slack)
    await remind(storage, impress, promise)
    await tick(storage)
    (left,) = await nudges(slack)
    assert subjects(left) == ["2"]
    assert isinstance(left.post, Nudge)
    assert not left.post.anew


async def test_what_was_said_is_not_said_again_when_reminders_are_reckoned_anew(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    for _ in range(3):
        await remind(storage, impress, reminder())
        await tick(storage)
        clock.move(86400)
    assert len(await nudges(slack)) == 1


async def test_a_paused_negotiation_reminds_of_nothing(
    storage: Storage, impress: Summary, slack: Slack
) -> None:
    await remind(storage, impress, reminder())
    await hear(storage, impress, Response(standing=Standing(state=State.PAUSED)))
    await tick(storage)
    assert await nudges(slack) == []


async def test_a_closed_negotiation_reminds_of_what_was_promised(
    storage: Storage, impress: Summary, slack: Slack
) -> None:
    closed = Standing(state=State.CLOSED)
    await remind(storage, impress, reminder())
    await hear(storage, impress, Response(standing=closed, reminders=(reminder(NudgeKind.PROMISE_DUE, "2"),)))
    await tick(storage)
    assert [subjects(one) for one in await nudges(slack)] == [["2"]]


async def test_never_outside_working_hours(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    """The calendar changed after the reminder was kept."""
    await remind(storage, impress, reminder())
    async with storage.store.visit(speaker()) as desk:
        desk.keep(person().model_copy(update={"calendar": Calendar(workdays=(2,))}))
    await tick(storage)
    assert await nudges(slack) == []
    clock.move(86400)
    await tick(storage)
    assert len(await nudges(slack)) == 1


async def test_who_left_is_reminded_of_nothing(storage: Storage, impress: Summary, slack: Slack) -> None:
    await remind(storage, impress, reminder())
    async with storage.store.visit(speaker()) as desk:
        desk.keep(person().model_copy(update={"left": True}))
    await tick(storage)
    assert await nudges(slack) == []


async def test_a_claim_is_taken_over_when_its_lease_ends(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    nudging = next(one for one in storage.due if isinstance(one, Nudging))
    await remind(storage, impress, reminder())
    assert await nudging.claim("of a process that dies") == 1
    await tick(storage)
    assert await nudges(slack) == []
    clock.move(LEASE.total_seconds())
    await tick(storage)
    assert len(await nudges(slack)) == 1
    assert await nudging.tell("of a process that dies") == 0


async def test_what_is_erased_is_taken_out_of_the_message(
    storage: Storage, impress: Summary, slack: Slack
) -> None:
    await remind(storage, impress, reminder())
    await tick(storage)
    await nudges(slack)
    async with storage.store.visit(speaker()) as desk:
        desk.erase(impress.id)
    await tick(storage)
    assert [one.post for one in await nudges(slack)] == [Nudge(items=())]
    async with storage.store.database.reading() as link:
        assert (await link.execute(select(tables.reminder.c.state))).rows == []


async def test_what_somebody_else_put_off_comes_again_then(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    asked = reminder(NudgeKind.REQUEST_WAITS, "inquiry:1", to="U0DANIEL")
    async with storage.store.visit(speaker(member="U0DANIEL")) as desk:
        desk.keep(person("U0DANIEL"))
    await remind(storage, impress, asked)
    await tick(storage)
    assert len(await nudges(slack)) == 1
    occasion = Occasion(NudgeKind.REQUEST_WAITS, "inquiry:1")
    until = clock.time + timedelta(days=1)
    await storage.store.put_off(speaker(member="U0DANIEL"), impress.id, occasion, until)
    await tick(storage)
    assert [one.post for one in await nudges(slack)] == [Nudge(items=())]
    await remind(storage, impress, asked)
    clock.move(86400)
    await tick(storage)
    assert [subjects(one) for one in await nudges(slack)] == [["inquiry:1"]]


async def test_a_reminder_moves_with_what_it_is_about(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    await remind(storage, impress, reminder())
    await remind(storage, impress, reminder(wall=MONDAY + timedelta(days=1)))
    await tick(storage)
    assert await nudges(slack) == []
    clock.move(86400)
    await tick(storage)
    assert len(await nudges(slack)) == 1


async def test_another_workspace_is_not_served_while_slack_turns_it_away(
    storage: Storage, impress: Summary, slack: Slack, clock: Clock
) -> None:
    await remind(storage, impress, reminder())
    await storage.outbox.revoke(RLX, "token_revoked")
    await tick(storage)
    await storage.store.install(RLX, "RLX", "U0RAPPORT")
    await tick(storage)
    assert await nudges(slack) == []
    clock.move(3600)
    await tick(storage)
    assert len(await nudges(slack)) == 1
