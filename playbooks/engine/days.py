"""Reads dates as they are typed: in figures, with the month's name, or spoken in Vietnamese."""

import re
from collections.abc import Mapping
from datetime import date

from babel.dates import get_month_names

from playbooks.model import Day

ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})\b")
MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})\b")
NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[A-Za-z]{3,9})\.?\s+"
    r"(?:(?P<after>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})\b"
)
SPOKEN = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:,|\s+năm)?\s+(?P<year>\d{4})\b"
)
NUMERIC: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "en": (ISO, MONTH_FIRST, DAY_FIRST),
    "vi": (ISO, DAY_FIRST, SPOKEN),
}
MONTHS = {
    name.casefold(): number
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale="en").items()
}


def read_day(text: str, language: str) -> Day | None:
    """The date that a text begins with: 2026-11-30, 30.11.2026, November 30, 2026, 30 tháng 11, 2026.

    With slashes the language decides whether the day or the month comes first.
    """
    for pattern in NUMERIC[language]:
        if (found := pattern.match(text)) and (day := _day(**found.groupdict())):
            return day
    found = NAMED.match(text)
    month = MONTHS.get(found["name"].casefold()) if found else None
    digits = (found["day"] or found["after"]) if found else None
    if not found or not month or not digits:
        return None
    return _day(found["year"], str(month), digits)


def _day(year: str, month: str, day: str) -> Day | None:
    try:
        return Day(day=date(int(year), int(month), int(day)))
    except ValueError:
        return None
