"""Reads dates as they are typed: in figures, with the month's name, or spoken in Vietnamese."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from babel.dates import get_month_names

from playbooks.model import Day, DaysOff

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
# Between two days. A hyphen needs room around it, or a year written after slashes or dots before it.
BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|(?<=[/.]\d{4})-|\s+(?:to|until|đến|tới)\s+", re.IGNORECASE)

Matching = Callable[[re.Pattern[str], str], re.Match[str] | None]


def read_day(text: str, language: str) -> Day | None:
    """The date that a text begins with: 2026-11-30, 30.11.2026, November 30, 2026, 30 tháng 11, 2026.

    With slashes the language decides whether the day or the month comes first.
    """
    return _read(text, language, re.Pattern.match)


def read_days_off(line: str, language: str) -> DaysOff | None:
    """A line that is one day, or the first and the last of several; nothing else may stand in it."""
    days = [_read(part, language, re.Pattern.fullmatch) for part in BETWEEN.split(line.strip())]
    if not 1 <= len(days) <= 2 or None in days:  # noqa: PLR2004  # from a day to a day
        return None
    first, last = days[0], days[-1]
    return DaysOff(first=first.day, last=last.day) if first and last and first.day <= last.day else None


def _read(text: str, language: str, matching: Matching) -> Day | None:
    for pattern in NUMERIC[language]:
        if (found := matching(pattern, text)) and (day := _day(**found.groupdict())):
            return day
    found = matching(NAMED, text)
    month = _months().get(found["name"].casefold()) if found else None
    digits = (found["day"] or found["after"]) if found else None
    if not found or not month or not digits:
        return None
    return _day(found["year"], str(month), digits)


@cache
def _months() -> Mapping[str, int]:
    """By their English names; looked up when first needed, because a locale is a megabyte."""
    return {
        name.casefold(): number
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale="en").items()
    }


def _day(year: str, month: str, day: str) -> Day | None:
    try:
        return Day(day=date(int(year), int(month), int(day)))
    except ValueError:
        return None
