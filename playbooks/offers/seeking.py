"""The points of a frontier that somebody asks for: by what they are worth to us, or to them."""

from fractions import Fraction
from math import ceil

import numpy as np

from playbooks.offers.folding import Frontier, Point
from playbooks.offers.whole import Whole


def whole_us(numbers: Whole, worth: Fraction) -> int:
    """The smallest whole number that is worth at least so many points to us."""
    return ceil((worth - numbers.offset_us) * numbers.unit)


def whole_them(numbers: Whole, worth: Fraction) -> int:
    return ceil((worth - numbers.offset_them) * numbers.unit)


def worth_us(found: Frontier, least: Fraction | None) -> int:
    """How many points, the first ones, are worth at least so much to us."""
    if least is None:
        return len(found)
    return int(np.searchsorted(-found.whole.us(found.keys), -whole_us(found.whole, least), side="right"))


def refused(found: Frontier, least: Fraction | None) -> int:
    """How many points, the first ones, are worth less than that to them."""
    if least is None:
        return 0
    return int(np.searchsorted(found.whole.them(found.keys), whole_them(found.whole, least)))


def best_for_them(found: Frontier, us: Fraction | None) -> Point | None:
    """Of those worth at least so much to us."""
    many = worth_us(found, us)
    return found.point(many - 1) if many else None


def best_for_us(found: Frontier, them: Fraction | None) -> Point | None:
    """Of those worth at least so much to them."""
    first = refused(found, them)
    return found.point(first) if first < len(found) else None
