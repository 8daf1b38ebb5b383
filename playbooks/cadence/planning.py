"""Which reminders should exist for a negotiation as it stands: all of them, reckoned anew each time."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from playbooks.cadence.case import Case
from playbooks.cadence.idleness import idle
from playbooks.cadence.meetings import of_the_meeting
from playbooks.cadence.promises import promised, safeguard
from playbooks.cadence.requests import unanswered
from playbooks.engine.position import cadence_of
from playbooks.model import Cadence, NudgeKind, Occasion, Playbook, Progress, Reminder, State
from playbooks.workdays import WorkingTime

# What was agreed has to be kept after it is closed too; all else is over then, and while it rests.
SOURCES = {
    State.ACTIVE: (idle, of_the_meeting, unanswered, promised, safeguard),
    State.CLOSED: (promised, safeguard),
    State.PAUSED: (),
}
AT_WORK = timedelta(hours=1)
"""How long after a step the owner is taken to be still at it."""
AGAIN = "~"


def reminders(playbook: Playbook, progress: Progress, owner: str, hours: WorkingTime) -> tuple[Reminder, ...]:
    """In their order in time. The same state gives the same ones, whether they were told already or not."""
    cadence = cadence_of(progress)
    if cadence.stopped:
        return ()
    case = Case(playbook, progress, owner, hours)
    planned = (_after_work(case, one) for source in SOURCES[progress.standing.state] for one in source(case))
    coming = _put_off(case, planned, cadence)
    return tuple(sorted((one for one in coming if _makes_sense(case, one)), key=_when))


def _when(one: Reminder) -> tuple[str, str, str]:
    return one.wall.isoformat(), one.kind, one.subject


def _after_work(case: Case, one: Reminder) -> Reminder:
    """The owner is not reminded of what they are at work on."""
    at = case.progress.moved_at
    if at is None or one.to != case.owner:
        return one
    rested = case.hours.wall(at + AT_WORK).replace(microsecond=0)
    return one if one.wall >= rested else one.model_copy(update={"wall": rested})


def _makes_sense(case: Case, one: Reminder) -> bool:
    if one.until is None:
        return True
    now = case.progress.now
    return one.wall < one.until and (now is None or case.hours.wall(now) < one.until)


# --- put off -----------------------------------------------------------------------------------


def _put_off(case: Case, planned: Iterable[Reminder], cadence: Cadence) -> Iterator[Reminder]:
    """None of the owner's comes before the day that they named, and what they put off comes then."""
    until = cadence.until
    if until is None:
        yield from planned
        return
    again = {_first(occasion) for occasion in cadence.again}
    moved = [_moved(case, one, cadence.times if one.occasion in again else 0, until) for one in planned]
    waiting = [one for one in moved if one.kind is NudgeKind.IDLE and one.wall.date() <= until]
    # Of the steps of idleness that came meanwhile, the newest says it all.
    yield from (one for one in moved if one not in waiting[:-1])


def _moved(case: Case, one: Reminder, times: int, until: date) -> Reminder:
    if one.to != case.owner:
        return one
    wall = max(one.wall, case.morning(until)) if one.wall.date() <= until or times else one.wall
    subject = f"{one.subject}{AGAIN}{times}" if times else one.subject
    return one.model_copy(update={"wall": wall, "subject": subject})


def _first(occasion: Occasion) -> Occasion:
    """As it was before it was ever put off."""
    return Occasion(occasion.kind, occasion.subject.partition(AGAIN)[0])
