"""When a member works: hours by their own clock, days of the week, and days off."""

from datetime import date, time

from playbooks.frozen import Frozen

MONDAY_TO_FRIDAY = (1, 2, 3, 4, 5)
NO_COUNTRY = "-"


class DaysOff(Frozen):
    """From the first day to the last, both included."""

    first: date
    last: date


class Calendar(Frozen):
    """`workdays` are ISO weekdays: Monday is 1, Sunday 7. Hours are local time, in the member's zone.

    `country` is the ISO 3166 code of the one whose public holidays are days off: empty for the one that
    the zone lies in, NO_COUNTRY for none.
    """

    begins: time = time(9)
    ends: time = time(18)
    workdays: tuple[int, ...] = MONDAY_TO_FRIDAY
    off: tuple[DaysOff, ...] = ()
    country: str = ""
