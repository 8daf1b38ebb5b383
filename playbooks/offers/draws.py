"""Whether packages hold in many draws of what the other side may really want: all draws in one dense fold.

For every draw, and for each of so many steps of our worth, it keeps the most that a package worth at least so
much to us can be worth to them. All is rounded in favour of what might beat a package: it is never said to
hold in a draw in which it does not.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor, gcd

import numpy as np

from playbooks.offers.rivals import FINE, GRAIN, Column, columns_of, fineness, within
from playbooks.offers.table import Package, Table
from playbooks.offers.whole import Numbers, whole

# Our worth is told apart to one of so many steps: exactly, unless it is finer than that.
STEPS = 2**10
# Draws that are folded together: what they need stays in the processor's cache.
TOGETHER = 64
NEVER = -(2**30)


def shares(table: Table, draws: int, seed: int) -> Numbers:
    """A row for each draw, a number from 0 (low) to GRAIN (high) for each issue: independent and uniform."""
    size = (draws, len(table.issues))
    return np.random.default_rng(seed).integers(0, GRAIN, size=size, dtype=np.int32, endpoint=True)


def held(table: Table, packages: Sequence[Package], drawn: Numbers, slack: Fraction) -> Numbers:
    """A row for each package: in which draws nothing that is worth as much to us is worth more to them.

    More by no more than `slack` points does not count.
    """
    fine = fineness(table)
    steps, needed = _steps(table, packages)
    columns = columns_of(table, steps, fine)
    own = [within(table, package, fine) for package in packages]
    room = min(floor(slack * fine), 2 * FINE) * GRAIN  # never is more than FINE to be had
    found = np.empty((len(packages), len(drawn)), dtype=bool)
    for some in _chunks(len(drawn)):
        best = _best(columns, needed, drawn[some])
        found[:, some] = best <= room + np.concatenate([one.them(drawn[some]) for one in own])
    return found


def _chunks(many: int) -> Iterator[slice]:
    return (slice(start, start + TOGETHER) for start in range(0, many, TOGETHER))


def _steps(table: Table, packages: Sequence[Package]) -> tuple[list[Numbers], list[int]]:
    """Steps of our worth for each option, rounded up; and for each package, rounded down."""
    numbers = whole(table)
    us = [numbers.us(keys) for keys in numbers.keys]
    unit = gcd(*(int(worth) for worths in us for worth in worths)) or 1
    every = max(sum(int(worths.max()) for worths in us) // unit, 1)
    steps = min(every, STEPS)
    up = [-(-(worths // unit).astype(object) * steps // every).astype(np.int64) for worths in us]
    exact = ((table.worth_to_us(package) - numbers.offset_us) * numbers.unit / unit for package in packages)
    return up, [floor(worth * steps / every) for worth in exact]


def _best(columns: Sequence[Column], needed: Sequence[int], drawn: Numbers) -> Numbers:
    """For each number of steps needed, and each draw: the most that so many steps leave for them.

    Only the steps matter from which the rest can still reach what is needed, and no more than that.
    """
    state, low = np.zeros((1, len(drawn)), dtype=np.int32), 0
    rest = sum(int(column.us.max()) for column in columns)
    for column in columns:
        rest -= int(column.us.max())
        high = min(max(needed), low + len(state) - 1 + int(column.us.max()))
        lowest = max(0, min(needed) - rest)
        state = _extended(state, low, column, drawn, (lowest, high))
        low = lowest
    return state[[one - low for one in needed]]


def _extended(state: Numbers, low: int, column: Column, drawn: Numbers, span: tuple[int, int]) -> Numbers:
    lowest, high = span
    new = np.full((high - lowest + 1, state.shape[1]), NEVER, dtype=np.int32)
    room = np.empty_like(new)
    for us, them in zip(column.us.tolist(), column.them(drawn), strict=True):
        # What needs no more steps than this choice brings can start from anything.
        enough = new[: max(0, min(us, high) - lowest + 1)]
        np.maximum(enough, state[0] + them, out=enough)
        first = max(us + 1, lowest)
        last = min(us + low + len(state) - 1, high)
        if first <= last:
            better = new[first - lowest : last - lowest + 1]
            sums = room[: len(better)]
            np.add(state[first - us - low : last - us - low + 1], them, out=sums)
            np.maximum(better, sums, out=better)
    return new
