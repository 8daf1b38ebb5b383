"""Finds the other packages that are worth the same to both sides as one on the frontier."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from playbooks.offers.folding import Frontier
from playbooks.offers.joining import Column
from playbooks.offers.table import Package
from playbooks.offers.whole import Whole

MOST = 20  # of one point
# The number of an option for each issue, by its number.
Chosen = dict[int, int]
# Of points times options: beyond it, looking for them takes longer than finding the frontier.
QUICK = 1_000_000


class Ties:
    """What leads to a point of the frontier was undominated on each step of the way: only that is looked at.

    Of issues that forbidden combinations tie together, one choice stands for all that are worth the same.
    """

    def __init__(self, frontier: Frontier) -> None:
        self._frontier = frontier
        self._choices = [list(_choices(column, frontier.whole)) for column in frontier.columns]

    @property
    def is_quick(self) -> bool:
        return len(self._frontier) * sum(map(len, self._choices)) <= QUICK

    @cached_property
    def _reached(self) -> list[set[int]]:
        return list(_reached(self._frontier))

    def of(self, index: int) -> list[Package]:
        """All but the one that stands for the point, at most `MOST`."""
        table, shown = self._frontier.table, self._frontier.point(index).package
        found = (self._named(chosen) for chosen in self._ways(int(self._frontier.keys[index]), {}))
        return list(islice((one for one in found if one != shown and not table.forbids(one)), MOST))

    def _ways(self, key: int, chosen: Chosen, done: int = 0) -> Iterator[Chosen]:
        """From the last column to the first: what can have been chosen to come to this key."""
        step = len(self._choices) - done - 1
        if step < 0:
            yield chosen
            return
        for choice, worth in self._choices[step]:
            if key - worth in self._reached[step]:
                yield from self._ways(key - worth, {**chosen, **choice}, done + 1)

    def _named(self, chosen: Chosen) -> Package:
        issues = self._frontier.table.issues
        return {issue.name: issue.options[chosen[place]].name for place, issue in enumerate(issues)}


def _choices(column: Column, numbers: Whole) -> Iterator[tuple[Chosen, int]]:
    """Of one issue all options, also those that the column leaves out as another is worth the same."""
    if len(column.issues) == 1:
        (issue,) = column.issues
        yield from (({issue: option}, key) for option, key in enumerate(numbers.keys[issue].tolist()))
        return
    for options, key in zip(column.options.tolist(), column.keys.tolist(), strict=True):
        yield dict(zip(column.issues, options, strict=True)), key


def _reached(frontier: Frontier) -> Iterator[set[int]]:
    """The keys that were kept before each column."""
    keys = [0]
    for column, layer in zip(frontier.columns, frontier.layers, strict=True):
        yield set(keys)
        worths = column.keys.tolist()
        keys = [
            worths[candidate // layer.before] + keys[candidate % layer.before]
            for candidate in layer.chosen.tolist()
        ]
