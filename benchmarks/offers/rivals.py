"""NegMAS on the same tables: its results have to be equal, then its times are told.

`pareto_frontier` is what NegMAS has for a table: from utility functions to points and outcomes. Its own
documentation calls it the quickest way from there. `pareto_frontier_numpy` begins with the worth of every
outcome, which is given to it here. MOBANOS, one of its samplers, folds issue by issue as we do, in plain
Python and each candidate against each: quick where few are efficient, and without an end where most are.
"""

import random
import warnings
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import numpy as np
from negmas import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import (
    kalai_points,
    max_welfare_points,
    nash_points,
    pareto_frontier,
    pareto_frontier_numpy,
)
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler
from negmas.preferences.value_fun import TableFun

from benchmarks.offers.measures import fastest, solved
from benchmarks.offers.tables import CENTS, KINDS
from playbooks.offers.table import Ours, Range, Table, Theirs
from playbooks.offers.zoning import zone

warnings.filterwarnings("ignore", module="negmas")  # that it may be slow is what we measure
Pairs = set[tuple[float, float]]
SMALL = 200  # tables with limits


class Scenario:
    """The table as NegMAS has it. Worths are hundredths of points, so that its floats are exact."""

    def __init__(self, table: Table) -> None:
        self.worths = [
            [(float(one.us * CENTS), float(one.them.likely * CENTS)) for one in issue.options]
            for issue in table.issues
        ]
        self.issues = [
            make_issue([option.name for option in issue.options], issue.name) for issue in table.issues
        ]
        self.space = make_os(self.issues)
        theirs = table.theirs.limit
        limits = (table.ours.limit, theirs.likely if theirs else None)
        self.sides = [
            LinearAdditiveUtilityFunction(
                self._values(table, side),
                outcome_space=self.space,
                reserved_value=float("-inf") if limit is None else float(limit * CENTS),
            )
            for side, limit in enumerate(limits)
        ]

    def _values(self, table: Table, side: int) -> dict[str, TableFun]:
        return {
            issue.name: TableFun(
                {option.name: pair[side] for option, pair in zip(issue.options, pairs, strict=True)}
            )
            for issue, pairs in zip(table.issues, self.worths, strict=True)
        }

    def frontier(self) -> list[tuple[float, float]]:
        points, _ = pareto_frontier(self.sides, issues=self.issues)
        return [(float(us), float(them)) for us, them in points]

    def every(self) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return np.array([np.sum(chosen, axis=0) for chosen in product(*self.worths)])

    def mobanos(self) -> MOBANOSParetoSampler:
        sampler = MOBANOSParetoSampler()
        sampler.init(*self.sides)
        return sampler


@dataclass(frozen=True)
class Beside:
    """Milliseconds, on one table."""

    kind: str
    packages: int
    points: int
    ours: float
    theirs: float
    given: float
    mobanos: float | None

    @property
    def times(self) -> float:
        return self.theirs / self.ours


def beside(kind: str, issues: int, options: int) -> Beside:
    table = KINDS[kind](issues, options)
    found, scenario = solved(table), Scenario(table)
    points = scenario.frontier()
    _must_be_equal({(float(one.us * CENTS), float(one.them * CENTS)) for one in found}, set(points))
    _must_mark_the_same(table, scenario, points)
    every = scenario.every()
    return Beside(
        kind,
        table.size,
        len(found),
        fastest(lambda: solved(table)),
        fastest(scenario.frontier, 2),
        fastest(lambda: pareto_frontier_numpy(every), 2),
        fastest(scenario.mobanos, 2) if kind == "random" else None,
    )


def _must_be_equal(ours: Pairs, theirs: Pairs) -> None:
    if ours != theirs:
        raise SystemExit(f"The frontiers differ in {len(ours ^ theirs)} points.")


def _must_mark_the_same(table: Table, scenario: Scenario, points: list[tuple[float, float]]) -> None:
    """NegMAS names all points that are equally good, we name one."""
    where = zone(table)
    rules = (
        (nash_points, where.nash),
        (kalai_points, where.egalitarian),
        (max_welfare_points, where.highest_sum),
    )
    for rule, ours in rules:
        theirs = {pair for pair, _ in rule(scenario.sides, points, outcome_space=scenario.space)}
        if ours is None or (float(ours.us * CENTS), float(ours.them.likely * CENTS)) not in theirs:
            raise SystemExit(f"{rule.__name__} does not mark what we mark.")


def must_agree_within_limits() -> int:
    """Small tables with many ties and with limits; how many of them left a zone."""
    chance, zones = random.Random(5), 0  # noqa: S311  # no secret
    for _ in range(SMALL):
        table = _limited(KINDS["random"](chance.randint(1, 4), chance.randint(2, 5)), chance)
        scenario = Scenario(table)
        points = scenario.frontier()
        zones += bool(points)
        if points:
            _must_mark_the_same(table, scenario, points)
        elif zone(table).nash is not None:
            raise SystemExit("NegMAS finds no zone where we find one.")
    return zones


def _limited(table: Table, chance: random.Random) -> Table:
    """With limits not below the worst package: NegMAS does not count from such a limit, we do."""
    us = [_between([option.us for option in issue.options], chance) for issue in table.issues]
    them = [_between([option.them.likely for option in issue.options], chance) for issue in table.issues]
    return table.model_copy(
        update={
            "ours": Ours(limit=sum(us, Fraction(0))),
            "theirs": Theirs(limit=Range.known(sum(them, Fraction(0)))),
        }
    )


def _between(worths: list[Fraction], chance: random.Random) -> Fraction:
    return min(worths) + (max(worths) - min(worths)) * Fraction(chance.randint(0, 60), CENTS)
