"""Which of many packages are put on the table together: worth the same to us, and different to them."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

import numpy as np

from playbooks.offers.candidates import Candidates
from playbooks.offers.whole import Numbers, Whole

# Packages are worth the same to us within such a share of what lies between the worst and the best one.
SAME = Fraction(1, 10)
# They are really different to them, if so much of what they can get at all lies in other issues.
DIFFERENT = Fraction(1, 5)


def same_to_us(numbers: Whole) -> int:
    """How far apart packages may be that are called worth the same to us, in whole numbers."""
    return int(SAME * sum(int(numbers.us(keys).max()) for keys in numbers.keys))


def different_to_them(numbers: Whole) -> int:
    return ceil(DIFFERENT * sum(int(numbers.them(keys).max()) for keys in numbers.keys))


def different(found: Candidates, same: int, apart: int) -> list[int]:
    """Three, or two, or one. The first ones are nearest to what is wanted: as few as can be are looked at.

    `same` is how far apart they may be in worth to us, `apart` how far they should be for them.
    """
    near = abs(found.us[:, None] - found.us[None, :]) <= same
    distances = found.distances
    for many, least in ((3, apart), (3, 1), (2, apart), (2, 1)):
        fits = near & (distances >= max(least, 1))
        for last in range(len(found)):
            groups = _with(last, fits, many)
            if len(groups):
                return _closest(groups, found.us, distances)
    return [0] if len(found) else []


def _with(last: int, fits: Numbers, many: int) -> Numbers:
    """Groups of so many that fit each other: this one and some before it."""
    before = np.flatnonzero(fits[last, :last])
    if many == 2:  # noqa: PLR2004  # a pair
        return np.stack([before, np.full(len(before), last)], axis=1)
    first, second = np.nonzero(np.triu(fits[np.ix_(before, before)]))
    return np.stack([before[first], before[second], np.full(len(first), last)], axis=1)


def _closest(groups: Numbers, us: Numbers, distances: Numbers) -> list[int]:
    """The group that differs least for us; if several do, most for them."""
    spread = us[groups].max(axis=1) - us[groups].min(axis=1)
    apart = distances[groups[:, :, None], groups[:, None, :]].sum(axis=(1, 2))
    return [int(one) for one in groups[np.lexsort((-apart, spread))[0]]]


def nearest(found: Candidates, same: int) -> list[int]:
    """The first, and up to two more that follow, different to them from those before."""
    distances = found.distances
    chosen: list[int] = []
    for one in range(len(found)):
        if all(distances[one, other] and abs(found.us[one] - found.us[other]) <= same for other in chosen):
            chosen.append(one)
    return chosen[:3]


def changed(options: Numbers, start: Sequence[int]) -> Numbers:
    """In how many issues each package is another than the one that is gone on from."""
    differing: Numbers = (options != np.array(start, dtype=np.int32)).sum(axis=1)
    return differing
