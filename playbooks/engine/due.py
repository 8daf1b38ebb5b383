"""Reads by when something is promised: a date, a day of the week, a date without its year."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names

from playbooks.engine.days import read_day
from playbooks.feedback.words import composed

BEFORE = re.compile(
    r"^(?:by|before|until|till|on|due|no later than|this|trước|trước ngày|đến|tới|đến hết|hạn|chậm nhất"
    r"|chậm nhất là|vào|ngày)\b\s*:?\s*",
    re.IGNORECASE,
)
# “thứ Sáu tới”. In English “next Friday” is this one to some, and the one after to others: it is not read.
AFTER = re.compile(r"\s+(?:này|tới)$", re.IGNORECASE)
TODAY: Mapping[str, int] = {"today": 0, "hôm nay": 0, "tomorrow": 1, "ngày mai": 1, "mai": 1}
A_WEEK = 7


def read_due(text: str, language: str, today: date | None) -> date | None:
    """Without the day on which it was said, only a whole date can be read."""
    words = _bare(composed(" ".join(text.split())))
    whole = read_day(words, language) or read_day(_after_weekday(words), language)
    if whole:
        return whole.day
    return _from(words.casefold(), language, today) if today and words else None


def _bare(words: str) -> str:
    while found := BEFORE.match(words):
        words = words[found.end() :]
    return AFTER.sub("", words.rstrip(" .,;"))


def _after_weekday(words: str) -> str:
    """Of “Friday, November 27, 2026”, the date."""
    return words.partition(",")[2].strip()


def _from(words: str, language: str, today: date) -> date | None:
    if words in TODAY:
        return today + timedelta(days=TODAY[words])
    if words in _weekdays():
        ahead = (_weekdays()[words] - today.weekday()) % A_WEEK
        return today + timedelta(days=ahead or A_WEEK)
    found = (read_day(dated, language) for dated in _with_years(words, today))
    return next((day.day for day in found if day and day.day >= today), None)


def _with_years(words: str, today: date) -> Iterator[str]:
    for year in (today.year, today.year + 1):
        yield from (f"{words}{mark}{year}" for mark in (" ", "/", ".", "-"))


@cache
def _weekdays() -> Mapping[str, int]:
    """Monday is 0, by every name that a day has in English and in Vietnamese."""
    names = {
        name.casefold().rstrip("."): day
        for locale in ("en", "vi")
        for width in ("wide", "abbreviated")
        for day, name in get_day_names(width, locale=locale).items()
    }
    return names | {f"thứ {number}": number - 2 for number in range(2, 8)}
