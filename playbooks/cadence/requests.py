"""Reminders of what was asked of others: to the one who owes the answer, once, then to the owner."""

from collections.abc import Iterator
from datetime import datetime

from playbooks.cadence.case import Case
from playbooks.engine.asked import OPEN, requests_of
from playbooks.engine.position import find_step
from playbooks.model import NudgeKind, Reminder, Request, RequestState
from playbooks.model.playbook import SENT

TO_THE_ASKED, TO_THE_OWNER = 2, 4
"""Working days after it was asked."""


def unanswered(case: Case) -> Iterator[Reminder]:
    """The subject is the step and the request's number: inquiry/1."""
    for step, request in _open(case):
        if request.asked_at is not None:
            yield from _of(case, f"{step}/{request.number}", request, request.asked_at)


def _open(case: Case) -> Iterator[tuple[str, Request]]:
    """Those that were sent, and somebody may still answer."""
    for step, answer in case.progress.answers.items():
        for request in requests_of(answer):
            known = find_step(case.playbook, step)
            kind = request.kind or (known.kind if known else None)
            if request.state in OPEN and kind in SENT:
                yield step, request


def _of(case: Case, subject: str, request: Request, asked_at: datetime) -> Iterator[Reminder]:
    # Whoever asked something first waits for the owner, and owes nothing meanwhile.
    if request.state is not RequestState.QUESTIONED:
        # The days count anew from "not now", and from the answer to what they asked first.
        wall = _morning(case, request.changed_at or asked_at, TO_THE_ASKED)
        waits = case.remind(NudgeKind.REQUEST_WAITS, subject, wall)
        yield waits.model_copy(update={"to": request.to})
    wall = _morning(case, asked_at, TO_THE_OWNER)
    yield case.remind(NudgeKind.REQUEST_UNANSWERED, subject, wall)


def _morning(case: Case, since: datetime, days: int) -> datetime:
    """With all else that the day brings: later, it would have to wait for a day without any message."""
    return case.morning(case.hours.after(case.hours.day(since), days))
