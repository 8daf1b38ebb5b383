"""The packages that no other package beats: the exact frontier, however many packages there are.

Worths add up over issues, so whatever is beaten in some of the issues is beaten with the rest as well. Issue
by issue, every kept point is extended by every option, and only what nothing dominates is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from playbooks.offers.joining import Column, columns
from playbooks.offers.table import Package, Table
from playbooks.offers.thinning import extended
from playbooks.offers.whole import Numbers, Whole, divided, whole


@dataclass(frozen=True)
class Point:
    """What a package is worth to each side, in points."""

    us: Fraction
    them: Fraction
    package: Package


@dataclass(frozen=True)
class Layer:
    """One step of the folding: the candidates that were kept, as `option * before + kept point before`."""

    chosen: Numbers
    before: int


@dataclass(frozen=True)
class Frontier:
    """Points by what they are worth to us, the best first.

    Packages worth the same to both sides are one point, with one of these packages.
    """

    table: Table
    whole: Whole
    keys: Numbers
    columns: Sequence[Column]
    layers: Sequence[Layer]

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Point]:
        return (self._point(key, package) for key, package in zip(self.keys, self.packages, strict=True))

    def point(self, index: int) -> Point:
        return self._point(self.keys[index], self.chosen(np.array([index]))[0])

    def _point(self, key: int, package: Numbers) -> Point:
        names = {
            issue.name: issue.options[chosen].name
            for issue, chosen in zip(self.table.issues, package, strict=True)
        }
        return Point(self.whole.points_us(key), self.whole.points_them(key), names)

    @cached_property
    def packages(self) -> Numbers:
        """A row for each point, the number of an option for each issue."""
        return self.chosen(np.arange(len(self)))

    def chosen(self, at: Numbers) -> Numbers:
        """The packages of these points, walked back layer by layer."""
        most = max(len(issue.options) for issue in self.table.issues)
        found = np.empty((len(at), len(self.table.issues)), dtype=np.min_scalar_type(most))
        for column, layer in zip(reversed(self.columns), reversed(self.layers), strict=True):
            option, at = divided(layer.chosen[at], layer.before)
            found[:, column.issues] = column.options[option]
        return found


def frontier(table: Table, reckoned: Whole | None = None) -> Frontier:
    """Of a table whose faults are mended; of guesses, with their likely worth unless `reckoned` otherwise.

    Raises TooEntangled, or TooFine.
    """
    numbers = reckoned or whole(table)
    together = columns(table, numbers)
    keys, layers = np.zeros(1, dtype=numbers.keys[0].dtype), []
    for column in together:
        kept = extended(keys, column.keys, numbers.base)
        option, before = divided(kept, len(keys))
        # The layers are what takes memory: numbers as small as they can be.
        layers.append(Layer(kept.astype(np.min_scalar_type(len(keys) * len(column.keys))), len(keys)))
        keys = keys[before] + column.keys[option]
    return Frontier(table, numbers, keys, together, layers)
