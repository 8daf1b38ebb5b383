"""The buttons of a nudge: go on, put it off, or hear no more of this negotiation."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, timedelta

from handlers.blocks import Drawn, draw
from handlers.blocks.notes import draw_note
from handlers.buttons.press import Press
from handlers.buttons.steps import hear
from playbooks.coach import Member, Negotiation
from playbooks.coach.nudged import NudgeFacts, facts
from playbooks.engine.saying import closed
from playbooks.errors import UnknownNegotiation
from playbooks.model import (
    Note,
    NudgeItem,
    NudgeKind,
    NudgesStopped,
    Occasion,
    PutOff,
    Reopened,
    Resumed,
    State,
)
from playbooks.workdays import WorkingTime, known_zone

DAYS_OF_A_WEEK = 7


async def pressed(press: Press) -> Drawn | None:
    """What a later version draws and this one does not know is told to be out of date."""
    item, deed = _item(press), DEEDS.get(press.argument)
    if item is None or deed is None:
        return press.call.note("note.stale")
    try:
        return await deed(press, item)
    except UnknownNegotiation:  # erased: the nudge is redrawn a moment later
        return press.call.note("nudge.over")


def _item(press: Press) -> NudgeItem | None:
    kind, subject = press.value.get("k"), press.value.get("o")
    if kind not in list(NudgeKind) or not isinstance(subject, str):
        return None
    return NudgeItem(negotiation=press.negotiation, kind=NudgeKind(kind), subject=subject)


async def go_on(press: Press, item: NudgeItem) -> Drawn | None:
    """Asked again at the end of its thread, which may be elsewhere: who pressed is told where."""
    found = await press.call.coach.own(press.call.speaker, item.negotiation)
    if found.progress.standing.state is State.CLOSED:
        return draw(closed(), press.call.frame(found))
    known = await _known(press, item, found)
    begins = item.kind is NudgeKind.DEBRIEF and known is not None
    reply = Reopened(step=known.step) if known and begins else Resumed()
    told = await hear(press, reply)
    summary = await press.call.coach.find(press.call.speaker, item.negotiation)
    return told or press.call.note("note.resumed", summary)


async def tomorrow(press: Press, item: NudgeItem) -> Drawn | None:
    return await _put_off(press, item, lambda hours, today: hours.after(today, 1))


async def next_week(press: Press, item: NudgeItem) -> Drawn | None:
    return await _put_off(press, item, first_of_next_week)


def first_of_next_week(hours: WorkingTime, today: date) -> date:
    """The first day of it that they work."""
    sunday = today + timedelta(days=DAYS_OF_A_WEEK - today.isoweekday())
    return hours.after(sunday, 1)


async def stop(press: Press, item: NudgeItem) -> Drawn | None:
    await press.call.coach.own(press.call.speaker, item.negotiation)
    return await hear(press, NudgesStopped())


async def _put_off(
    press: Press, item: NudgeItem, day_of: Callable[[WorkingTime, date], date]
) -> Drawn | None:
    coach, speaker = press.call.coach, press.call.speaker
    asked = item.kind is NudgeKind.REQUEST_WAITS
    found = await (coach.store.peek(speaker.workspace, item.negotiation) if asked
                   else coach.own(speaker, item.negotiation))  # fmt: skip
    if await _known(press, item, found) is None or found.progress.now is None:
        return press.call.note("nudge.over")
    hours = await _hours(press)
    day = day_of(hours, hours.day(found.progress.now))
    if asked:
        await coach.put_off_own(speaker, item, _begins(hours, day))
        return _told(press, found, day)
    return await hear(press, PutOff(until=day, occasions=(Occasion(item.kind, item.subject),)))


def _begins(hours: WorkingTime, day: date) -> datetime:
    return hours.moment(datetime.combine(day, hours.calendar.begins))


def _told(press: Press, found: Negotiation, day: date) -> Drawn:
    note = Note(key="nudge.put_off", facts={"day": day.isoformat()})
    return draw_note(note, press.call.frame(found))


async def _member(press: Press) -> Member:
    speaker = press.call.speaker
    known = await press.call.coach.store.member(speaker.workspace, speaker.member)
    return known or Member(workspace=speaker.workspace, id=speaker.member)


async def _hours(press: Press) -> WorkingTime:
    member = await _member(press)
    return WorkingTime(known_zone(member.zone), member.calendar)


async def _known(press: Press, item: NudgeItem, found: Negotiation) -> NudgeFacts | None:
    """What it is about, if it still is: one that was put off already can be put off to another day."""
    playbook = press.call.coach.library.find(found.playbook)
    return facts(item, playbook, found, await _member(press))


DEEDS: Mapping[str, Callable[[Press, NudgeItem], Awaitable[Drawn | None]]] = {
    "go_on": go_on,
    "tomorrow": tomorrow,
    "next_week": next_week,
    "stop": stop,
}
NUDGE_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {"nudge": pressed}
