"""Reads what was typed into what a step holds: dates, numbers, list entries, a choice."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.dates import get_month_names
from babel.numbers import NumberFormatError, parse_decimal

from playbooks.model import (
    COLUMNS,
    REQUESTS,
    Answer,
    AnswerState,
    Choice,
    Day,
    Entries,
    Figures,
    Kind,
    Part,
    Playbook,
    Step,
    Value,
)

MARK = re.compile(r"^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+")
COLUMN = re.compile(r" ?[|｜\t] ?")
SPACES = re.compile(r"[^\S\t]+")
# The first that fits: "Margaret (colleague) told me" is a colleague's word.
EVIDENCE: Mapping[str, tuple[str, ...]] = {
    "colleague": ("colleague", "đồng nghiệp"),
    "they": ("they", "said", "told", "đối tác", "họ nói", "họ bảo"),
    "guessed": ("guess", "phỏng đoán", "đoán"),
}
# Words for a power of ten, as they follow a number in either language.
SCALES: Mapping[str, Decimal] = {
    "k": Decimal(10**3),
    "thousand": Decimal(10**3),
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "million": Decimal(10**6),
    "tr": Decimal(10**6),
    "triệu": Decimal(10**6),
    "bn": Decimal(10**9),
    "billion": Decimal(10**9),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
}
CURRENCIES: Mapping[str, str] = {
    "$": "USD", "usd": "USD", "us$": "USD", "đô": "USD",
    "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "₫": "VND", "đ": "VND", "vnd": "VND", "đồng": "VND", "vnđ": "VND",
    "¥": "JPY", "jpy": "JPY", "cny": "CNY", "sgd": "SGD", "aud": "AUD", "chf": "CHF",
}  # fmt: skip
UNIT = r"[^\W\d_]+(?:\s?\$)?|[$€£¥₫]"
AMOUNT = re.compile(
    rf"(?:(?P<before>US\$|[$€£¥₫]|\b[A-Za-z]{{3}}\b)\s*)?(?P<number>[-+]?\d[\d.,\u00a0\u202f]*)"
    rf"(?:\s*(?P<first>{UNIT}))?(?:\s*(?P<second>{UNIT}))?"
)
LARGEST = Decimal(10**15)
# Python refuses to read a number of thousands of digits; no choice has a hundred options.
MOST_DIGITS = 2
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


def settle(playbook: Playbook, step: Step, answer: Answer, language: str) -> Answer:
    """The answer with its value read from its parts, answered if it has all that the step needs."""
    value = answer.value if answer.pressed else _read(playbook, step, answer.parts, language)
    whole = _is_whole(step, answer.parts, value)
    return answer.model_copy(
        update={
            "value": value,
            "partial": not whole,
            "state": AnswerState.ANSWERED if whole else AnswerState.REOPENED,
        }
    )


def missing(step: Step, answer: Answer) -> str:
    """The text key of what a partial answer still lacks."""
    if step.kind in REQUESTS:
        return "missing.words" if answer.value else "missing.person"
    return f"missing.{step.kind.value if step.kind not in COLUMNS else 'entries'}"


def _is_whole(step: Step, parts: tuple[Part, ...], value: Value | None) -> bool:
    said = any(part.text or part.files for part in parts)
    if step.kind in {Kind.TEXT, Kind.PRACTICE}:
        return said
    if step.kind in REQUESTS:  # who speaks for us may be no colleague, so nobody in Slack to pick
        return said and (value is not None or step.kind is Kind.ENDORSER)
    return value is not None


def _read(playbook: Playbook, step: Step, parts: tuple[Part, ...], language: str) -> Value | None:
    if step.kind in COLUMNS:
        return read_entries(step.kind, "\n".join(part.text for part in parts))
    for part in parts:
        value = _read_one(playbook, step, composed(part.text.strip()), language)
        if value is not None:
            return value
    return None


def composed(text: str) -> str:
    """Letters with their accents in one piece, as our own words are written: some keyboards send two."""
    return unicodedata.normalize("NFC", text)


def _read_one(playbook: Playbook, step: Step, text: str, language: str) -> Value | None:
    match step.kind:
        case Kind.CHOICE:
            return read_choice(playbook, step, text)
        case Kind.DATE:
            return read_day(text, language)
        case Kind.FIGURES:
            return read_figures(step, text, language)
        case _:
            return None


def read_entries(kind: Kind, text: str) -> Entries | None:
    """One entry a line, columns separated by `|` or a tab; bullets and numbering are dropped."""
    lines = [MARK.sub("", line).strip() for line in text.splitlines()]
    entries = tuple(_entry(kind, line) for line in lines if line)
    return Entries(entries=entries) if entries else None


def _entry(kind: Kind, line: str) -> dict[str, str]:
    columns = COLUMNS[kind]
    if kind is Kind.ISSUES and "|" not in line and ":" in line:
        line = line.replace(":", "|", 1)
    cells = [line]
    if len(columns) > 1:
        cells = COLUMN.split(SPACES.sub(" ", line), maxsplit=len(columns) - 1)
    entry = dict.fromkeys(columns, "") | dict(zip(columns, cells, strict=False))
    if kind is Kind.INTERESTS:
        entry |= _evidence(entry["evidence"])
    return entry


def _evidence(words: str) -> dict[str, str]:
    """How we know a need: one of three, and the words that said so (who, when) beside it."""
    lowered = composed(words).casefold()
    for evidence, signs in EVIDENCE.items():
        if any(sign in lowered for sign in signs):
            return {"evidence": evidence, "source": "" if lowered in {evidence, *signs} else words}
    return {"evidence": "colleague" if words else "guessed", "source": words}


def read_choice(playbook: Playbook, step: Step, text: str) -> Choice | None:
    """An option typed as its number, its id or its label, with or without words after it."""
    wanted = text.casefold()
    number = wanted.rstrip(".)")
    if number.isdecimal() and len(number) <= MOST_DIGITS and 0 < int(number) <= len(step.options):
        return Choice(option=step.options[int(number) - 1])
    labels = {option: option for option in step.options} | {
        label.casefold(): option
        for texts in playbook.texts.values()
        for option, label in texts.steps[step.id].options.items()
    }
    for label in sorted(labels, key=len, reverse=True):
        if re.match(rf"{re.escape(label)}(?!\w)", wanted):
            return Choice(option=labels[label])
    return None


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


def read_figures(step: Step, text: str, language: str) -> Figures | None:
    """Typed numbers, one for each field in order, on lines of their own or separated by `;` or `/`."""
    pieces = [piece for piece in re.split(r"[;\n]|\s/\s", text) if piece.strip()]
    if len(pieces) != len(step.fields):
        return None
    amounts, currencies = {}, []
    for field, piece in zip(step.fields, pieces, strict=True):
        amount, currency = find_amount(piece, language)
        if amount is None or abs(amount) > LARGEST:
            return None
        amounts[field] = amount
        currencies.append(currency)
    return Figures(amounts=amounts, currency=_one_currency(step, currencies, language))


def _one_currency(step: Step, currencies: list[str], language: str) -> str:
    if not step.money:
        return ""
    return next((code for code in currencies if code), usual_currency(language))


def usual_currency(language: str) -> str:
    return "VND" if language == "vi" else "USD"


def find_amount(text: str, language: str) -> tuple[Decimal | None, str]:
    """The first number in a line, with its scale and currency ("Impress: $1.2 million a year")."""
    found = AMOUNT.search(text)
    return _amount(found, language) if found else (None, "")


def read_amount(text: str, language: str) -> tuple[Decimal | None, str]:
    """A form field that holds a number and nothing else ("25.000.000", "$25 million", "1,2 tỷ đồng")."""
    found = AMOUNT.fullmatch(text.strip())
    return _amount(found, language) if found and _is_known(found) else (None, "")


def _amount(found: re.Match[str], language: str) -> tuple[Decimal | None, str]:
    number = _number(found["number"], language)
    first, second = (_folded(found[name]) for name in ("first", "second"))
    if number is None:
        return None, ""
    amount = number * SCALES.get(first, Decimal(1))
    currency = next(
        (CURRENCIES[word] for word in (_folded(found["before"]), first, second) if word in CURRENCIES),
        "",
    )
    return amount, currency


def _is_known(found: re.Match[str]) -> bool:
    """Whether every word beside the number is a scale or a currency."""
    return all(
        not found[name] or _folded(found[name]) in {*SCALES, *CURRENCIES}
        for name in ("before", "first", "second")
    )


def _folded(word: str | None) -> str:
    return (word or "").casefold().replace(" ", "")


def _number(digits: str, language: str) -> Decimal | None:
    try:
        return parse_decimal(digits.strip(" .,"), locale=language, strict=True)
    except (NumberFormatError, InvalidOperation):
        return None
