"""The packages of some points of a frontier: all of them, where several are worth the same to both sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from playbooks.offers.folding import Frontier
from playbooks.offers.joining import Column
from playbooks.offers.table import Package
from playbooks.offers.whole import Numbers

# Of one point. There may be billions; so many are spread out over them.
MOST_TIED = 16


@dataclass(frozen=True)
class Candidates:
    """A row each: worth in whole numbers, the same for each issue, and the numbers of the options."""

    us: Numbers
    them: Numbers
    options: Numbers

    def __len__(self) -> int:
        return len(self.us)

    def __getitem__(self, at: slice | Sequence[int] | Numbers) -> "Candidates":
        return Candidates(self.us[at], self.them[at], self.options[at])

    @property
    def distances(self) -> Numbers:
        """From each to each other: what it adds up to that they get more or less in each issue."""
        added = np.zeros((len(self), len(self)), dtype=self.them.dtype)
        for column in self.them.T:
            added += abs(column[:, None] - column[None, :])
        return added


def candidates(found: Frontier, at: Numbers, *, twins: bool = False) -> Candidates:
    """In the order of `at`; with `twins`, also with options of an issue that are worth the same to both.

    Of issues that forbidden combinations tie together, one of the choices worth the same.
    """
    keys, options = found.keys[at], np.zeros((len(at), len(found.table.issues)), dtype=np.int32)
    point = np.arange(len(at))
    for column, before in zip(reversed(found.columns), reversed(list(_kept(found))), strict=True):
        # What is left for the other issues was kept, or else a better package would have been found.
        choices, numbers = _twins(found, column) if twins else (column.keys, column.options)
        rest = keys[:, None] - choices[None, :]
        came, chosen = np.nonzero(_among(before, rest))
        few = _few(point[came])
        came, chosen = came[few], chosen[few]
        keys, options, point = rest[came, chosen], options[came], point[came]
        options[:, column.issues] = numbers[chosen]
    return _reckoned(found, found.keys[at][point], options)


def _twins(found: Frontier, column: Column) -> tuple[Numbers, Numbers]:
    """Also the options worth the same as one that was kept."""
    if column.tied or len(column.issues) > 1:
        return column.keys, column.options
    keys = found.whole.keys[column.issues[0]]
    return keys, np.arange(len(keys))[:, None]


def _kept(found: Frontier) -> Iterator[Numbers]:
    """The keys that were there before each of the columns."""
    keys = np.zeros(1, dtype=found.keys.dtype)
    for column, layer in zip(found.columns, found.layers, strict=True):
        yield keys
        keys = column.keys[layer.chosen // layer.before] + keys[layer.chosen % layer.before]


def _among(falling: Numbers, sought: Numbers) -> Numbers:
    rising = falling[::-1]
    place = np.minimum(np.searchsorted(rising, sought), len(rising) - 1)
    same: Numbers = rising[place] == sought
    return same


def _few(point: Numbers) -> Numbers:
    """At most MOST_TIED of each point, evenly spread; points that are the same stand together."""
    _, first, inverse, many = np.unique(point, return_index=True, return_inverse=True, return_counts=True)
    rank = np.arange(len(point)) - first[inverse]
    share = rank * MOST_TIED // many[inverse]
    before = (rank - 1) * MOST_TIED // many[inverse]
    few: Numbers = share != before
    return few


def _reckoned(found: Frontier, keys: Numbers, options: Numbers) -> Candidates:
    worths = [found.whole.them(column) for column in found.whole.keys]
    them = np.stack([worth[options[:, issue]] for issue, worth in enumerate(worths)], axis=1)
    return Candidates(found.whole.us(keys), them, options)


def named(found: Frontier, options: Sequence[int] | Numbers) -> Package:
    pairs = zip(found.table.issues, options, strict=True)
    return {issue.name: issue.options[number].name for issue, number in pairs}
