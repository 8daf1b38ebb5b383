"""Working time: when a member is at work, by their own clock, days and days off.

Local times are naive, moments are aware. A local time that the clock skips means the one an hour later; of
one that comes twice, the first is meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playbooks.countries import countries, country_of, public_holidays
from playbooks.model import NO_COUNTRY, Calendar

__all__ = ["FURTHEST", "WorkingTime", "countries", "country_of", "known_zone"]

FURTHEST = 400
"""Days without work after which there is none: longer than any leave that a reminder should wait for."""
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
UNKNOWN = "UTC"

Shift = tuple[datetime, datetime]
"""From the first moment to the one after the last, both in UTC."""


@lru_cache(1024)
def known_zone(name: str) -> str:
    """The zone if this machine knows it, else UTC: Slack's word is not trusted."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder, or a name too long for a file
        return UNKNOWN


@dataclass(frozen=True)
class WorkingTime:
    """A member's hours in their zone.

    Hours that end before they begin go on over midnight, and belong to the day on which they begin; those
    that end when they begin last a day.
    """

    zone: str
    calendar: Calendar

    # --- one clock and the other ---------------------------------------------------------------

    def moment(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=_zone(self.zone), fold=0).astimezone(UTC)

    def wall(self, at: datetime) -> datetime:
        return at.astimezone(_zone(self.zone)).replace(tzinfo=None, fold=0)

    def day(self, at: datetime) -> date:
        return at.astimezone(_zone(self.zone)).date()

    # --- days ----------------------------------------------------------------------------------

    @property
    def country(self) -> str:
        """The one whose public holidays are days off; empty for none."""
        named = self.calendar.country or country_of(self.zone)
        return "" if named == NO_COUNTRY else named

    def works_on(self, day: date) -> bool:
        if day.isoweekday() not in self.calendar.workdays:
            return False
        if any(span.first <= day <= span.last for span in self.calendar.off):
            return False
        return day not in public_holidays(self.country, day.year)

    def after(self, day: date, days: int) -> date:
        """The n-th working day after this one, which does not count itself; before it if `days` is negative.

        Who does not work for longer than FURTHEST is reckoned with calendar days.
        """
        step = A_DAY if days >= 0 else -A_DAY
        found = day
        for _ in range(abs(days)):
            nearest = self._nearest(found + step, step)
            if nearest is None:
                return day + days * A_DAY
            found = nearest
        return found

    def _nearest(self, day: date, step: timedelta) -> date | None:
        """The first working day from this one on, itself included."""
        if not self.calendar.workdays:
            return None
        return next((each for n in range(FURTHEST) if self.works_on(each := day + n * step)), None)

    # --- hours ---------------------------------------------------------------------------------

    def is_working(self, at: datetime) -> bool:
        return any(begins <= at < ends for begins, ends in self._shifts(at, 1))

    def next_moment(self, at: datetime) -> datetime | None:
        """The first working moment not before this one; None if there is none within FURTHEST days."""
        if not self.calendar.workdays:
            return None
        return next(
            (max(begins, at.astimezone(UTC)) for begins, ends in self._shifts(at, FURTHEST) if ends > at),
            None,
        )

    def _shifts(self, at: datetime, days: int) -> Iterator[Shift]:
        """Those of this day and the next ones, after one that may still go on from the day before."""
        today = self.day(at)
        for n in range(-1 if self._over_midnight else 0, days):
            if self.works_on(day := today + n * A_DAY):
                yield self._shift(day)

    @property
    def _over_midnight(self) -> bool:
        return self.calendar.ends <= self.calendar.begins

    def _shift(self, day: date) -> Shift:
        last = day + A_DAY if self._over_midnight else day
        begins, ends = datetime.combine(day, self.calendar.begins), datetime.combine(last, self.calendar.ends)
        return self.moment(begins), self.moment(ends)

    # --- weeks ---------------------------------------------------------------------------------

    def next_weekly(self, weekday: int, hour: int, after: datetime) -> datetime:
        """The next such hour of this ISO weekday that is later than `after`, whether it is worked or not."""
        today = self.day(after)
        day = today + timedelta(days=(weekday - today.isoweekday()) % 7)
        coming = self.moment(datetime.combine(day, time(hour)))
        return coming if coming > after else self.moment(datetime.combine(day + A_WEEK, time(hour)))


@lru_cache(1024)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(known_zone(name))
