"""When somebody's digest and plan come next; that is never outside their working hours."""

from datetime import datetime, timedelta

from playbooks.model import Every, Weekly
from playbooks.workdays import WorkingTime

DIGEST, PLAN = "digest", "plan"
A_WEEK = timedelta(days=7)
MONDAY = 1


def next_of(kind: str, weekly: Weekly, hours: WorkingTime, now: datetime, *, told: bool = False) -> datetime:
    """After `now`, however long ago the last one was; once a fortnight leaves out a week once told."""
    if kind == PLAN:
        begins = hours.calendar.begins
        past = timedelta(minutes=begins.minute)
        return _working(hours, hours.next_weekly(MONDAY, begins.hour, now - past) + past)
    after = now + A_WEEK if told and weekly.every is Every.FORTNIGHT else now
    return _working(hours, hours.next_weekly(weekly.weekday, weekly.hour, after))


def _working(hours: WorkingTime, at: datetime) -> datetime:
    """Who never works is asked again then, and told nothing."""
    return hours.next_moment(at) or at


def wants(kind: str, weekly: Weekly) -> bool:
    return weekly.plan if kind == PLAN else weekly.every is not Every.NEVER
