"""Reads numbers as people write them in either language: grouped digits, and words for powers of ten."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from babel.numbers import NumberFormatError, parse_decimal

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
# No letter, and no underscore.
MARKED = re.compile(r"[^a-z_]*", re.IGNORECASE)


def read_number(digits: str, language: str) -> Decimal | None:
    """The number that digits with their marks are in a language; None where the marks are out of place."""
    if digits.isdecimal():
        return Decimal(digits)
    if not MARKED.fullmatch(digits):  # "nan" is a Decimal too, and a fraction of 1e-99999999 takes minutes
        return None
    try:
        return parse_decimal(digits.strip(" .,"), locale=language, strict=True)
    except (NumberFormatError, InvalidOperation):
        return None
