"""Reminders of the meeting: what is still open, the brief, and afterwards the debrief."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import dropwhile

from playbooks.cadence.case import Case, is_sane, stamp
from playbooks.engine.meeting import meeting_of
from playbooks.engine.position import is_settled
from playbooks.model import Meeting, NudgeKind, Reminder, Step
from playbooks.model.meetings import MEETING_DATE
from playbooks.workdays import WorkingTime

NEAR = timedelta(days=3)
AN_HOUR, A_WEEK = timedelta(hours=1), timedelta(days=7)


@dataclass(frozen=True)
class Planned:
    """A meeting by its owner's clock; `ends` is when it is surely over."""

    subject: str
    day: date
    begins: datetime
    ends: datetime


def of_the_meeting(case: Case) -> Iterator[Reminder]:
    """The subject is the round and when it begins: 2/2026-11-30T20:00:00Z, or its day alone."""
    planned = planned_meeting(case)
    if planned is None:
        return
    near, brief = case.last_working_day(planned.day - NEAR), case.hours.after(planned.day, -1)
    # What is still open is said too late when the brief comes, which has it too.
    yield case.remind(
        NudgeKind.MEETING_NEAR, planned.subject, case.morning(near), min(case.morning(brief), planned.begins)
    )
    yield case.remind(NudgeKind.MEETING_NEXT, planned.subject, case.morning(brief), planned.begins)
    if _debrief_waits(case):
        wall = planned.ends
        yield case.remind(NudgeKind.DEBRIEF, planned.subject, wall, wall + A_WEEK)


def planned_meeting(case: Case) -> Planned | None:
    meeting = meeting_of(case.playbook, case.progress)
    if meeting is None or meeting.cancelled or not is_sane(meeting.day):
        return None
    return _of_a_day(case, meeting) if meeting.begins is None else _timed(case, meeting, meeting.begins)


def _timed(case: Case, meeting: Meeting, at: time) -> Planned:
    """Its hour is that of its own zone."""
    there = WorkingTime(meeting.zone, case.hours.calendar)
    begins = there.moment(datetime.combine(meeting.day, at))
    here = case.hours.wall(begins)
    after = case.hours.wall(begins + timedelta(minutes=meeting.minutes) + AN_HOUR)
    return Planned(f"{meeting.round}/{stamp(begins)}", here.date(), here, after)


def _of_a_day(case: Case, meeting: Meeting) -> Planned:
    """It may begin with the day's work, and is surely over only when that ends.

    So its debrief is asked for the next morning: rather late than in the middle of it.
    """
    day = meeting.day
    return Planned(f"{meeting.round}/{day.isoformat()}", day, case.morning(day), case.evening(day))


def _debrief_waits(case: Case) -> bool:
    """Whether there is one, and nothing of it was said in this round."""
    steps, progress = after_the_meeting(case), case.progress
    held = (progress.answers.get(step.id) for step in steps)
    return bool(steps) and not any(one and is_settled(one) and one.round == progress.round for one in held)


def after_the_meeting(case: Case) -> list[Step]:
    """The steps of the phases after the one that has the meeting's date."""
    from_there = dropwhile(
        lambda phase: all(step.id != MEETING_DATE for step in phase.steps), case.playbook.phases
    )
    return [step for phase in list(from_there)[1:] for step in phase.steps]
