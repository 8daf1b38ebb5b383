"""Writes out the options of a numeric range with a step: `USD 100..90 step 1`, `12..36 bước 6 tháng`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from babel.numbers import format_decimal

from playbooks.engine.amounts import CURRENCIES, LARGEST
from playbooks.errors import Unreadable
from playbooks.numerals import SCALES, read_number
from playbooks.offers.faultfinding import MOST_OPTIONS

FIELD = "issues"  # of the form that lists are typed in
NUMBER = r"[-+]?\d++(?:[.,\u00a0\u202f]\d++)*+"
BEFORE = r"(?:US\$|[$€£¥₫]|[A-Za-z]{3}(?=[\s\d]))"
ROUND_ABOUT = r"\s*+(?:\.{2,3}|…|–|—|-|→|\bto\b|\bđến\b|\btới\b)\s*+"
STEP = (
    r"\s*+[,(]?\s*+(?:in\s+)?(?:steps?(?:\s+of)?|by|every|mỗi\s+bước|bước(?:\s+nhảy)?|cách(?:\s+nhau)?)"
    r"\s*+[:=]?\s*+"
)
AFTER = r"[^\d.…–—→()-]{0,40}?"


def _end(name: str) -> str:
    before = rf"(?:(?P<{name}_before>{BEFORE})\s*+)?"
    return rf"{before}(?P<{name}>{NUMBER})(?P<{name}_gap>\s*+)(?P<{name}_after>{AFTER})"


RANGE = re.compile(
    rf"(?:from\s+|từ\s+)?{_end('first')}{ROUND_ABOUT}{_end('last')}(?:{STEP}{_end('step')}\)?)?\s*",
    re.IGNORECASE,
)
# Letters that mean a power of ten beside money, and a unit elsewhere (“10 m” of cable).
ONLY_OF_MONEY = {"k", "m", "mn", "tr", "bn"}


@dataclass(frozen=True)
class _End:
    """A number as it was typed, with what stands around it; `scale` is a word for a power of ten."""

    before: str
    number: Decimal
    gap: str
    scale: str
    unit: str
    grouped: bool

    @property
    def currency(self) -> str:
        return next(
            (CURRENCIES[one] for one in map(_folded, (self.before, self.unit)) if one in CURRENCIES), ""
        )


def read_range(issue: str, text: str, language: str) -> tuple[str, ...] | None:
    """The options of a range, from its first end to its last; None where it is none.

    Raises Unreadable where a range cannot be stepped through.
    """
    found = RANGE.fullmatch(text.strip())
    if found is None:
        return None
    if found["step"] is None:
        raise Unreadable(FIELD, "offers.no_step", issue=issue, range=text.strip())
    ends = [end for name in ("first", "last", "step") if (end := _read(found, name, language))]
    if len(ends) < len(("first", "last", "step")):
        raise Unreadable(FIELD, "offers.unreadable_range", issue=issue, range=text.strip())
    first, last, step = _alike(ends, issue, text.strip())
    numbers = tuple(_numbers(issue, text.strip(), first, last, step))
    return tuple(_named(number, first, last, language) for number in numbers)


def _read(found: re.Match[str], name: str, language: str) -> _End | None:
    written = found[name]
    number = read_number(written, language)
    if number is None or abs(number) > LARGEST:
        return None
    before, after = (found[f"{name}_before"] or "").strip(), (found[f"{name}_after"] or "").strip(" ,")
    scale, _, unit = after.partition(" ")
    if _folded(scale) not in SCALES or (_folded(scale) in ONLY_OF_MONEY and not _of_money(found[0])):
        scale, unit = "", after
    grouped = abs(number) >= 1000 and not written.lstrip("+-")[:4].isdigit()  # noqa: PLR2004  # 1,000 and more
    return _End(before, number, found[f"{name}_gap"][:1], scale, unit.strip(), grouped)


def _of_money(text: str) -> bool:
    return any(_folded(word) in CURRENCIES for word in re.findall(r"US\$|[$€£¥₫]|[^\W\d_]+", text))


def _alike(ends: Sequence[_End], issue: str, text: str) -> list[_End]:
    """What only one end says, the others mean too: “100..120 triệu”. Ends that differ are refused."""
    units = {_folded(end.unit).removesuffix("s") for end in ends if end.unit}
    moneys = {end.currency for end in ends if end.currency}
    if len(units) > 1 or len(moneys) > 1:
        raise Unreadable(FIELD, "offers.different_units", issue=issue, range=text)
    before = next((end.before for end in ends if end.before), "")
    unit = max((end.unit for end in ends), key=len)
    scale = next((end.scale for end in ends if end.scale), "")
    grouped = any(end.grouped for end in ends)
    gap = next((end.gap for end in ends if end.scale or end.unit), " ")
    return [_End(before, end.number, gap, end.scale or scale, unit, grouped) for end in ends]


def _numbers(issue: str, text: str, first: _End, last: _End, step: _End) -> Iterator[Fraction]:
    """In the scale of the first end."""
    start, end, width = (_in_scale_of(first, one) for one in (first, last, step))
    if width == 0:
        raise Unreadable(FIELD, "offers.no_step", issue=issue, range=text)
    steps = abs(end - start) / abs(width)
    if steps.denominator != 1:
        raise Unreadable(FIELD, "offers.step_misses", issue=issue, range=text)
    if steps >= MOST_OPTIONS:
        facts = {"count": str(steps + 1), "most": str(MOST_OPTIONS)}
        raise Unreadable(FIELD, "offers.too_many_options", issue=issue, **facts)
    towards = abs(width) if end >= start else -abs(width)
    return (start + towards * place for place in range(int(steps) + 1))


def _in_scale_of(first: _End, one: _End) -> Fraction:
    return Fraction(one.number) * Fraction(_power(one)) / Fraction(_power(first))


def _power(end: _End) -> Decimal:
    return SCALES.get(_folded(end.scale), Decimal(1))


def _named(number: Fraction, first: _End, last: _End, language: str) -> str:
    """As the ends were typed, with their currency and unit."""
    pattern = "#,##0.##########" if first.grouped else "0.##########"
    digits = format_decimal(Decimal(number.numerator) / number.denominator, format=pattern, locale=language)
    space = "" if len(first.before) == 1 or first.before.endswith("$") else " "
    before = f"{first.before}{space}" if first.before else ""
    words = " ".join(word for word in (first.scale, last.unit) if word)
    return f"{before}{digits}{first.gap}{words}" if words else f"{before}{digits}"


def _folded(word: str) -> str:
    return word.casefold().replace(" ", "")


def between(first: Fraction, last: Fraction, count: int) -> tuple[Fraction, ...]:
    """Worths for the `count` options of a range of which only the two ends are known: evenly between them."""
    if count < 2:  # noqa: PLR2004  # nothing lies between
        return (first,) * count
    return tuple(first + (last - first) * place / (count - 1) for place in range(count))
