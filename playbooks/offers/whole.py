"""A table in whole numbers: what numpy adds and compares exactly, however fine the worths are.

A package is one number, its key: worth to us times `base`, plus worth to them. Keys add up over issues as
worths do, and sorted keys are packages sorted by what they are worth to us, then to them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playbooks.offers.table import Option, Table

Numbers = NDArray[Any]
# What a key of 64 bits has room for; beyond it numpy reckons with Python's own numbers, slower.
ROOM = 2**62


@dataclass(frozen=True)
class Whole:
    """`keys` holds an array for each issue, a key for each option.

    A worth in points is the whole number over `unit`, plus the side's offset: the worst options together.
    """

    keys: tuple[Numbers, ...]
    base: int
    unit: int
    offset_us: Fraction
    offset_them: Fraction

    def us(self, keys: Numbers) -> Numbers:
        return keys // self.base

    def them(self, keys: Numbers) -> Numbers:
        return divided(keys, self.base)[1]

    def points_us(self, key: int) -> Fraction:
        return Fraction(int(key) // self.base, self.unit) + self.offset_us

    def points_them(self, key: int) -> Fraction:
        return Fraction(int(key) % self.base, self.unit) + self.offset_them


def whole(table: Table, guess: Callable[[Option], Fraction] = lambda option: option.them.likely) -> Whole:
    """`guess` says what an option is worth to them, where we only know a range."""
    us = [[option.us.as_integer_ratio() for option in issue.options] for issue in table.issues]
    them = [[guess(option).as_integer_ratio() for option in issue.options] for issue in table.issues]
    unit = lcm(*{denominator for side in (us, them) for worths in side for _, denominator in worths})
    whole_us, least_us = _from_zero(us, unit)
    whole_them, least_them = _from_zero(them, unit)
    base = _most(whole_them) + 1
    kind = np.int64 if (_most(whole_us) + 1) * base < ROOM else object
    keys = (
        np.array([a * base + b for a, b in zip(*pair, strict=True)], dtype=kind)
        for pair in zip(whole_us, whole_them, strict=True)
    )
    return Whole(tuple(keys), base, unit, Fraction(least_us, unit), Fraction(least_them, unit))


def _from_zero(side: list[list[tuple[int, int]]], unit: int) -> tuple[list[list[int]], int]:
    """Each issue's worths above the least of them, and the sum of the least; whole numbers, not fractions."""
    found = [[above * (unit // below) for above, below in worths] for worths in side]
    least = [min(worths) for worths in found]
    return [[worth - low for worth in worths] for worths, low in zip(found, least, strict=True)], sum(least)


def _most(side: Iterable[list[int]]) -> int:
    return sum(max(worths) for worths in side)


def divided(numbers: Numbers, by: int) -> tuple[Numbers, Numbers]:
    """How often, and what remains. numpy's own remainders take several times as long as this."""
    often = numbers // by
    return often, numbers - often * by
