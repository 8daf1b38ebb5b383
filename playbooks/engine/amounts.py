"""Reads numbers and money as they are typed: with words for powers of ten, signs and names of currencies."""

import re
from collections.abc import Mapping
from decimal import Decimal

from playbooks.model import Figures, Step
from playbooks.numerals import SCALES, read_number

CURRENCIES: Mapping[str, str] = {
    "$": "USD", "usd": "USD", "us$": "USD", "đô": "USD",
    "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "₫": "VND", "đ": "VND", "vnd": "VND", "đồng": "VND", "vnđ": "VND",
    "¥": "JPY", "jpy": "JPY", "cny": "CNY", "sgd": "SGD", "aud": "AUD", "chf": "CHF",
}  # fmt: skip
# Possessive throughout (`++`, `?+`): there is one way to read a text, however long somebody made it.
UNIT = r"[^\W\d_]++(?:\s?\$)?+|[$€£¥₫]"
AMOUNT = re.compile(
    rf"(?:(?P<before>US\$|[$€£¥₫]|\b[A-Za-z]{{3}}\b)\s*+)?(?P<number>[-+]?\d[\d.,\u00a0\u202f]*+)"
    rf"(?:\s*+(?P<first>{UNIT}))?+(?:\s*+(?P<second>{UNIT}))?+"
)
LARGEST = Decimal(10**15)


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
    number = read_number(found["number"], language)
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
