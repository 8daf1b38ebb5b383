"""Reminders of days that were promised: ours before they are due, theirs after, and a safeguard's review."""

from collections.abc import Iterator
from datetime import date, datetime, time

from playbooks.cadence.case import Case, is_sane
from playbooks.engine.position import applies, find_step, is_answered
from playbooks.engine.promises import promises_of
from playbooks.model import Day, NudgeKind, Promise, PromiseState, Reminder, Side

SAFEGUARD_DATE = "safeguard_date"


def promised(case: Case) -> Iterator[Reminder]:
    """The subject is the promise's number and its day: 4/2026-11-30."""
    for promise in promises_of(case.progress):
        if promise.state is PromiseState.OPEN and promise.due and is_sane(promise.due):
            reminders = _ours if promise.side is Side.OURS else _theirs
            yield from (one for one in reminders(case, promise, promise.due) if _is_news(case, promise, one))


def _ours(case: Case, promise: Promise, due: date) -> Iterator[Reminder]:
    """Due on a day off, it has to be kept before."""
    last = case.last_working_day(due)
    before, subject = case.hours.after(last, -1), _subject(promise, due)
    yield case.remind(NudgeKind.PROMISE_SOON, subject, case.morning(before), datetime.combine(last, time()))
    yield case.remind(NudgeKind.PROMISE_DUE, subject, case.morning(last))


def _theirs(case: Case, promise: Promise, due: date) -> Iterator[Reminder]:
    wall = case.morning(case.hours.after(due, 1))
    yield case.remind(NudgeKind.PROMISE_OVERDUE, _subject(promise, due), wall)


def _is_news(case: Case, promise: Promise, reminder: Reminder) -> bool:
    """Nobody is reminded of what they wrote down that same day, or when its day was over."""
    return promise.made_at is None or case.hours.day(promise.made_at) < reminder.wall.date()


def _subject(promise: Promise, due: date) -> str:
    return f"{promise.number}/{due.isoformat()}"


def safeguard(case: Case) -> Iterator[Reminder]:
    """The day on which it is to be looked at; the subject is its step and that day."""
    step = find_step(case.playbook, SAFEGUARD_DATE)
    held = case.progress.answers.get(SAFEGUARD_DATE)
    if step is None or held is None or not applies(step, case.progress) or not is_answered(held):
        return
    if isinstance(held.value, Day) and is_sane(held.value.day):
        day = held.value.day
        wall = case.morning(case.first_working_day(day))
        yield case.remind(NudgeKind.SAFEGUARD, f"{SAFEGUARD_DATE}/{day.isoformat()}", wall)
