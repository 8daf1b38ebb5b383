"""Where an agreement can lie: between both limits, as far as we can tell, and three fair points in it.

Gains are what a package is worth above a side's limit. Where there is none, a side gains on its worst options
together: 0 in tables that count from 0.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Self

import numpy as np

from playbooks.offers.advice import Agreement, Scored, Zone
from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.seeking import best_for_them, refused, worth_us
from playbooks.offers.table import Table
from playbooks.offers.whole import ROOM, Numbers, whole


def zone(table: Table, solved: Frontier | None = None) -> Zone:
    """`solved` is the frontier of the likely guesses, if it is there already.

    An agreement is possible if a package is acceptable to both when our guesses are right. It is impossible
    if none is even when each guess is at the end that suits us: the highest worths, the lowest limit.

    Of equal products, or sums, the one whose smaller gain is higher is taken; then, as of equal smaller
    gains, the one whose larger gain is higher, and then the better one for us.
    """
    likely = solved or frontier(table)
    limit = table.theirs.limit.likely if table.theirs.limit else None
    both = slice(refused(likely, limit), worth_us(likely, table.ours.limit))
    if both.start >= both.stop:
        return Zone(agreement=Agreement.UNSURE if _is_hoped_for(table) else Agreement.IMPOSSIBLE)
    gains = _Gains.above(likely, table.ours.limit, limit)[both]
    nash, egalitarian, highest_sum = (
        _scored(likely, both.start + gains.best(rank))
        for rank in (gains.us * gains.them, gains.smaller, gains.us + gains.them)
    )
    return Zone(agreement=Agreement.POSSIBLE, nash=nash, egalitarian=egalitarian, highest_sum=highest_sum)


def _is_hoped_for(table: Table) -> bool:
    most = frontier(table, whole(table, lambda option: max(option.them.low, option.them.high)))
    best = best_for_them(most, table.ours.limit)
    limit = table.theirs.limit
    return best is not None and (limit is None or best.them >= min(limit.low, limit.high))


def _scored(found: Frontier, index: int) -> Scored:
    point = found.point(index)
    return Scored(package=point.package, us=point.us, them=found.table.worth_to_them(point.package))


@dataclass(frozen=True)
class _Gains:
    """Of each point, in the same whole numbers for both sides, so that equal is equal."""

    us: Numbers
    them: Numbers

    @classmethod
    def above(cls, found: Frontier, ours: Fraction | None, theirs: Fraction | None) -> Self:
        numbers = found.whole
        over_us = _over(ours, numbers.offset_us) * numbers.unit
        over_them = _over(theirs, numbers.offset_them) * numbers.unit
        finer = lcm(over_us.denominator, over_them.denominator)
        plus_us, plus_them = int(over_us * finer), int(over_them * finer)
        most = max(int(found.keys[0]) // numbers.base, numbers.base) * finer + abs(plus_us) + abs(plus_them)
        # Gains are multiplied: what may not fit into 64 bits is reckoned with Python's own numbers.
        keys = found.keys if most**2 < ROOM else found.keys.astype(object)
        return cls(numbers.us(keys) * finer + plus_us, numbers.them(keys) * finer + plus_them)

    def __getitem__(self, some: slice) -> Self:
        return type(self)(self.us[some], self.them[some])

    @property
    def smaller(self) -> Numbers:
        return np.minimum(self.us, self.them)

    def best(self, rank: Numbers) -> int:
        at = np.arange(len(rank))
        for each in (rank, self.smaller, np.maximum(self.us, self.them)):
            at = at[each[at] == each[at].max()]
        return int(at[0])


def _over(limit: Fraction | None, worst: Fraction) -> Fraction:
    """What is gained with the worst options."""
    return Fraction(0) if limit is None else worst - limit
