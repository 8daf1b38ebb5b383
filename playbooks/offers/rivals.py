"""Whatever might beat a package if our guesses are wrong: every choice, rounded in its favour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

import numpy as np

from playbooks.offers.joining import groups
from playbooks.offers.table import Issue, Package, Range, Table
from playbooks.offers.whole import Numbers

# A share of a range is one of so many, and worths to them are told apart to so small a part of all there is.
GRAIN = 2**10
FINE = 2**18
# Of one group. Issues tied by more are taken as free: that can only find more that beats a package.
MOST_TIED = 1_300


@dataclass(frozen=True)
class Column:
    """One issue, or some that are tied together. A row for each choice: steps for us, ends for them."""

    issues: Sequence[int]
    us: Numbers
    low: Numbers
    high: Numbers

    def __getitem__(self, rows: Numbers) -> "Column":
        return Column(self.issues, self.us[rows], self.low[rows], self.high[rows])

    def them(self, drawn: Numbers) -> Numbers:
        """A row for each choice, a column for each draw."""
        share = drawn[:, self.issues].T
        them: Numbers = self.low @ (GRAIN - share) + self.high @ share
        return them.astype(np.int32)


def fineness(table: Table) -> Fraction:
    """How many of the smallest parts a point has."""
    every = sum((_most(issue) - _least(issue) for issue in table.issues), Fraction(0))
    return FINE / every if every else Fraction(1)


def _least(issue: Issue) -> Fraction:
    return min(min(option.them.low, option.them.high) for option in issue.options)


def _most(issue: Issue) -> Fraction:
    return max(max(option.them.low, option.them.high) for option in issue.options)


def within(table: Table, package: Package, fine: Fraction) -> Column:
    """A package alone, rounded against it."""
    chosen = [table.option(issue.name, package[issue.name]).them for issue in table.issues]
    ends = [_ends(_least(issue), them, fine) for issue, them in zip(table.issues, chosen, strict=True)]
    low, high = (np.array([[end // 1 for end in side]], dtype=np.int64) for side in zip(*ends, strict=True))
    return Column(range(len(ends)), np.zeros(1, dtype=np.int64), low, high)


def _ends(least: Fraction, them: Range, fine: Fraction) -> tuple[Fraction, Fraction]:
    return (them.low - least) * fine, (them.high - least) * fine


def columns_of(table: Table, steps: Sequence[Numbers], fine: Fraction) -> list[Column]:
    free = [_free(issue, number, steps[number], fine) for number, issue in enumerate(table.issues)]
    tied = [group for group in groups(table) if prod(len(free[one].us) for one in group) <= MOST_TIED]
    apart = [column for column in free if not any(column.issues[0] in group for group in tied)]
    joined = [_joined(table, [free[one] for one in group]) for group in tied]
    return [_unbeaten(column) for column in (*apart, *joined)]


def _free(issue: Issue, number: int, steps: Numbers, fine: Fraction) -> Column:
    least = _least(issue)
    ends = [_ends(least, option.them, fine) for option in issue.options]
    low, high = (
        np.array([[-(-end // 1)] for end in side], dtype=np.int64) for side in zip(*ends, strict=True)
    )
    return Column([number], steps, low, high)


def _joined(table: Table, free: Sequence[Column]) -> Column:
    """Every combination of these issues that is allowed."""
    rows = np.array(list(_allowed(table, [column.issues[0] for column in free])), dtype=np.int64)
    rows = rows.reshape(-1, len(free)).T
    us = sum(column.us[chosen] for column, chosen in zip(free, rows, strict=True))
    low, high = (
        np.stack([side[chosen, 0] for side, chosen in zip(sides, rows, strict=True)], axis=1)
        for sides in ([column.low for column in free], [column.high for column in free])
    )
    return Column([column.issues[0] for column in free], np.asarray(us), low, high)


def _allowed(table: Table, group: Sequence[int]) -> Iterator[tuple[int, ...]]:
    issues = [table.issues[one] for one in group]
    for chosen in product(*(range(len(issue.options)) for issue in issues)):
        named = {issue.name: issue.options[one].name for issue, one in zip(issues, chosen, strict=True)}
        if not table.forbids(named):
            yield chosen


def _unbeaten(column: Column) -> Column:
    """Without what another choice equals or beats for both sides, even at the worse end of each issue."""
    more = np.zeros((len(column.us), len(column.us)), dtype=np.int64)
    for low, high in zip(column.low.T, column.high.T, strict=True):
        more += np.minimum(low[None, :] - low[:, None], high[None, :] - high[:, None])
    beaten = (more >= 0) & (column.us[None, :] >= column.us[:, None])
    # Of choices that equal each other, the first one stays.
    beaten &= ~(beaten.T & ~np.tri(len(beaten), k=-1, dtype=bool))
    return column[np.flatnonzero(~beaten.any(axis=1))]
