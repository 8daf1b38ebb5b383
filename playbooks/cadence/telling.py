"""What a member is told now, of all that is due: within working hours, once a day, and nothing outdated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from playbooks.model import NudgeKind, Occasion
from playbooks.workdays import FURTHEST, WorkingTime

A_DAY = timedelta(days=1)
FARTHEST_WEST = timedelta(days=2)
"""From the first zone of the day to the last one, clocks differ by 26 hours."""


@dataclass(frozen=True)
class Due:
    """A reminder that has come: `wall` and `until` are naive local times of `zone`."""

    occasion: Occasion
    negotiation: str
    wall: datetime
    zone: str
    until: datetime | None


@dataclass(frozen=True)
class Told:
    """`now` goes into one message; `over` makes no sense any more and is never told.

    The rest is to be looked at again at `later`, which is None only if nothing is left.
    """

    now: tuple[Due, ...] = ()
    over: tuple[Due, ...] = ()
    later: datetime | None = None


def tell(due: Sequence[Due], hours: WorkingTime, last: date | None, now: datetime) -> Told:
    """What becomes of one member's reminders; `last` is the local day on which they were last told any."""
    come, coming, expired = _sorted_out(due, hours, now)
    ready, superseded = _newest(come)
    over = (*expired, *superseded)
    if not ready and not coming:
        return Told(over=over)
    today = hours.day(now)
    if not ready or _was_told(last, today) or not hours.is_working(now):
        return Told(over=over, later=_later((*ready, *coming), hours, last, now))
    return Told(now=ready, over=over, later=_later(coming, hours, today, now) if coming else None)


def _sorted_out(
    due: Sequence[Due], hours: WorkingTime, now: datetime
) -> tuple[list[Due], list[Due], list[Due]]:
    """What has come, what comes later after all, and what makes no sense any more."""
    come: list[Due] = []
    coming: list[Due] = []
    expired: list[Due] = []
    for one in due:
        if one.until is not None and _moment(one, one.until, hours) <= now:
            expired.append(one)
        elif _moment(one, one.wall, hours) <= now:
            come.append(one)
        else:
            coming.append(one)
    return come, coming, expired


def _newest(come: Sequence[Due]) -> tuple[tuple[Due, ...], tuple[Due, ...]]:
    """Of the steps of idleness of one negotiation the newest alone, with all else; and the older ones."""
    idle = [one for one in come if one.occasion.kind is NudgeKind.IDLE]
    if not idle:
        return tuple(come), ()
    newest = {one.negotiation: one for one in sorted(idle, key=lambda one: one.wall)}
    older = {id(one) for one in idle if newest[one.negotiation] is not one}
    ready = tuple(one for one in come if id(one) not in older)
    return ready, tuple(one for one in come if id(one) in older)


def _was_told(last: date | None, today: date) -> bool:
    """Today, or on a day that is still to come here, for somebody who travelled west since."""
    return last is not None and today <= last <= today + FARTHEST_WEST


def _later(left: Sequence[Due], hours: WorkingTime, last: date | None, now: datetime) -> datetime:
    """The first working moment at which one of them may be told; who never works is looked at rarely."""
    earliest = max(now, min(_moment(one, one.wall, hours) for one in left))
    if last is not None and _was_told(last, hours.day(earliest)):
        earliest = hours.moment(datetime.combine(last + A_DAY, time()))
    return hours.next_moment(earliest) or now.astimezone(UTC) + FURTHEST * A_DAY


def _moment(one: Due, wall: datetime, hours: WorkingTime) -> datetime:
    """The reminder's own zone counts: the member may be elsewhere by now."""
    there = hours if one.zone == hours.zone else WorkingTime(one.zone, hours.calendar)
    return there.moment(wall)
