"""How much a package should be worth to us, and the efficient packages that are worth about that."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from playbooks.offers.advice import Wish
from playbooks.offers.candidates import Candidates, candidates
from playbooks.offers.choosing import changed, same_to_us
from playbooks.offers.folding import Frontier
from playbooks.offers.seeking import refused, whole_them, whole_us, worth_us
from playbooks.offers.table import Package
from playbooks.offers.whole import Numbers

# So many points are looked at, the nearest and some of the others; then so many of their packages.
MOST_POINTS = 96
MOST_CANDIDATES = 192


@dataclass(frozen=True)
class Wanted:
    """The nearest to what is wanted first; `start` has an option's number for each issue."""

    candidates: Candidates
    start: Sequence[int] | None


def wanted(found: Frontier, wish: Wish) -> Wanted:
    start = _numbers(found, wish.start) if wish.start is not None else None
    if start is None:
        points = _Reach(found).near(wish.level)
        return Wanted(candidates(found, _few(points, MOST_POINTS))[:MOST_CANDIDATES], None)
    # The nearest in content may be any of them: more points, and then those that change least.
    points = _Reach(found).from_start(start, wish)
    every = candidates(found, _few(points, 2 * MOST_POINTS), twins=True)
    order = np.argsort(changed(every.options, start), kind="stable")
    return Wanted(every[order[:MOST_CANDIDATES]], start)


def _numbers(found: Frontier, package: Package) -> Sequence[int] | None:
    """None if it is not a whole package of this table (any more)."""
    numbers = found.table.places(package)
    return None if -1 in numbers else numbers


def _few(points: Numbers, most: int) -> Numbers:
    """The first half as they come, the others spread over the rest."""
    if len(points) <= most:
        return points
    half = most // 2
    spread = half + np.arange(most - half) * (len(points) - half) // (most - half)
    return np.concatenate([points[:half], points[spread]])


class _Reach:
    """The points acceptable to us; from `first` on they are so to them as well, as far as we can tell."""

    def __init__(self, found: Frontier) -> None:
        self._whole = found.whole
        self._table = found.table
        many = worth_us(found, found.table.ours.limit)
        self._us, self._them = (side(found.keys[:many]) for side in (found.whole.us, found.whole.them))
        theirs = found.table.theirs.limit
        self._first = refused(found, theirs.likely if theirs else None)

    def near(self, level: Fraction | None) -> Numbers:
        """Those worth about so much to us: above it first, then those below."""
        if not len(self._us):
            return np.arange(0)
        return self._around(self._sensible() if level is None else whole_us(self._whole, level))

    def from_start(self, start: Sequence[int], wish: Wish) -> Numbers:
        """Those that are better for them and no worse for us; if there are none, the nearest to it."""
        if wish.level is not None or not len(self._us):
            return self.near(wish.level)
        key = sum(int(keys[number]) for keys, number in zip(self._whole.keys, start, strict=True))
        us, them = divmod(key, self._whole.base)
        for least in (them + 1, them):
            better = np.flatnonzero((self._us >= us) & (self._them >= least))[::-1]
            if len(better):
                return self._alike(better)
        return self._around(us)

    def _around(self, level: int) -> Numbers:
        """What they may accept, unless what we want is more than that anyway."""
        hopeless = self._first >= len(self._us) or level > self._us[self._first]
        first = 0 if hopeless else self._first
        above = int((self._us >= level).sum())
        nearest_first = np.arange(first, above)[::-1]
        return self._alike(np.concatenate([nearest_first, np.arange(above, len(self._us))]))

    def _alike(self, points: Numbers) -> Numbers:
        apart = abs(self._us[points] - self._us[points[0]])
        return points[np.flatnonzero(apart <= same_to_us(self._whole))]

    def _sensible(self) -> int:
        """Our target, but no more than they may accept. Without one, halfway from Nash's point to that."""
        if self._first >= len(self._us):
            return int(self._us[-1])
        best = int(self._us[self._first])
        target = self._table.ours.target
        return min(best, whole_us(self._whole, target)) if target is not None else (best + self._nash()) // 2

    def _nash(self) -> int:
        """What the point with the highest product of both gains is worth to us."""
        ours, theirs = self._table.ours.limit, self._table.theirs.limit
        limit_us = max(0, whole_us(self._whole, ours)) if ours is not None else 0
        limit_them = max(0, whole_them(self._whole, theirs.likely)) if theirs is not None else 0
        us, them = self._us[self._first :], self._them[self._first :]
        return int(us[np.argmax((us - limit_us) * (them - limit_them))])
