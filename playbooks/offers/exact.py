"""Numbers as files hold them, to the last digit: 0.1 is a tenth, and a third can be written too."""

import re
from fractions import Fraction

MOST_DIGITS = 40
NUMBER = re.compile(r"[-+]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][-+]?\d{1,3})?")
RATIO = re.compile(r"[-+]?\d{1,60}/\d{1,60}")
# Beyond it nobody means it, and the numbers that are reckoned with become too long to be quick.
LARGEST = 10**15
FINEST = 10**40  # of which it may be one
# The largest whole number that everybody who reads JSON keeps whole.
SAFE = 2**53


def read_exact(text: str) -> Fraction | None:
    """None where it is no number, or one that nobody means."""
    written = text.strip()
    if not (NUMBER.fullmatch(written) or RATIO.fullmatch(written)):
        return None
    try:
        number = Fraction(written)
    except ZeroDivisionError:
        return None
    above, below = abs(number.numerator), number.denominator
    return None if above > LARGEST * below or 0 < above * FINEST < below else number


def written_exact(number: Fraction) -> str:
    """Decimal digits where they end soon, else a ratio: `read_exact` reads the same number again."""
    below, tens = number.denominator, 0
    while below % 10 == 0:
        below, tens = below // 10, tens + 1
    twos = (below & -below).bit_length() - 1
    fives = 0
    while below % 5 == 0:
        below, fives = below // 5, fives + 1
    digits = tens + max(twos, fives)
    if below != 1 << twos or digits > MOST_DIGITS:
        return str(number)
    return _decimal(number, digits)


def _decimal(number: Fraction, digits: int) -> str:
    if not digits:
        return str(number.numerator)
    scaled = abs(number.numerator) * 10**digits // number.denominator
    whole, rest = divmod(scaled, 10**digits)
    return f"{'-' if number < 0 else ''}{whole}.{rest:0{digits}d}"


def as_json(number: Fraction) -> int | float | str:
    """A JSON number where it says exactly this one, else text."""
    if number.denominator == 1 and abs(number.numerator) < SAFE:
        return number.numerator
    nearest = float(number)
    return nearest if Fraction(repr(nearest)) == number else written_exact(number)
