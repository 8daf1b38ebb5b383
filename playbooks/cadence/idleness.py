"""Reminders of a preparation that stands still: the next step, three times, then silence."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from playbooks.cadence.case import Case, stamp
from playbooks.cadence.meetings import after_the_meeting, planned_meeting
from playbooks.engine.position import current_step
from playbooks.model import NudgeKind, Reminder, Step

STEPS = (1, 3, 7)
"""Working days after the last step was answered."""


def idle(case: Case) -> Iterator[Reminder]:
    """The subject is the step of idleness and since when: 3/2026-11-23T20:00:00Z."""
    step, moved = current_step(case.playbook, case.progress), case.progress.moved_at
    if step is None or moved is None:
        return
    since, steps = _waits_for_the_meeting(case, step, moved) or (moved, STEPS)
    for days in steps:
        wall = case.working_days_after(since, days)
        if not _is_all_about_the_meeting(case, wall):
            yield case.remind(NudgeKind.IDLE, f"{days}/{stamp(since)}", wall)


def _is_all_about_the_meeting(case: Case, wall: datetime) -> bool:
    """From the brief until the debrief: one message a day, and it is theirs."""
    planned = planned_meeting(case)
    return planned is not None and case.morning(case.hours.after(planned.day, -1)) <= wall < planned.ends


def _waits_for_the_meeting(case: Case, step: Step, moved: datetime) -> tuple[datetime, Sequence[int]] | None:
    """Who is ready for it has nothing to do before; the first reminder after it is the debrief's."""
    planned = planned_meeting(case) if step in after_the_meeting(case) else None
    over = case.hours.moment(planned.ends) if planned else moved
    return (over, STEPS[1:]) if over > moved else None
