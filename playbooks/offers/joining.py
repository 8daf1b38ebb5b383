"""Issues that forbidden combinations tie together, joined into one before anything is folded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from playbooks.offers.errors import TooEntangled
from playbooks.offers.table import Table
from playbooks.offers.thinning import extended, undominated
from playbooks.offers.whole import Numbers, Whole, divided

# Beyond it, rules tie nearly everything together, and what would take seconds keeps others waiting. Of all
# issues: ways from what must be told apart to what must be told apart next; and points kept at a time.
MOST_WAYS, MOST_KEPT = 20_000, 1_000_000


@dataclass(frozen=True)
class Column:
    """One issue, or several that are tied together: `options` has a row for each choice of `keys`.

    `tied` says that something of it is forbidden, as one option of one issue may be.
    """

    issues: tuple[int, ...]
    keys: Numbers
    options: Numbers
    tied: bool = False


def columns(table: Table, numbers: Whole) -> Sequence[Column]:
    """The shortest first: what is dominated goes before it is multiplied."""
    tied = {issue for group in groups(table) for issue in group}
    free = [_free(index, numbers) for index in range(len(table.issues)) if index not in tied]
    joined = [_Joined(table, numbers, group).column() for group in groups(table)]
    return sorted((*free, *joined), key=lambda column: len(column.keys))


def _free(index: int, numbers: Whole) -> Column:
    keys = numbers.keys[index]
    kept = undominated(keys, numbers.base)
    return Column((index,), keys[kept], kept[:, None])


def groups(table: Table) -> list[list[int]]:
    """Issues that combinations tie together, directly or by way of others."""
    place = {issue.name: index for index, issue in enumerate(table.issues)}
    found: list[set[int]] = []
    for combination in table.forbidden:
        tied = {place[name] for name in combination}
        apart = [group for group in found if not group & tied]
        found = [*apart, tied.union(*(group for group in found if group & tied))]
    return [sorted(group) for group in found]


# By their numbers, the combinations that have begun, with nothing against them so far.
Threats = frozenset[int]


@dataclass(frozen=True)
class _Partial:
    """Choices for the issues so far, to which the same combinations are still a threat."""

    keys: Numbers
    options: Numbers


# Choices that may be gone on from, each with the options that lead to the same threats.
Ways = list[tuple[_Partial, Numbers]]


class _Joined:
    """One group: issue by issue, remembering only which combinations may still become complete."""

    def __init__(self, table: Table, numbers: Whole, group: list[int]) -> None:
        self._numbers = numbers
        self._group = group
        self._forbidden = list(_indexed(table, group))
        self._last = [max(combination) for combination in self._forbidden]
        self._first = [min(combination) for combination in self._forbidden]
        self._left = MOST_WAYS

    def column(self) -> Column:
        kind = np.min_scalar_type(max(len(self._numbers.keys[issue]) for issue in self._group))
        start = _Partial(np.zeros(1, dtype=self._numbers.keys[0].dtype), np.zeros((1, 0), dtype=kind))
        states: dict[Threats, _Partial] = {frozenset(): start}
        for issue in self._group:
            states = self._kept(self._ways(states, issue), issue)
        if not states:
            return Column(
                tuple(self._group), start.keys[:0], np.zeros((0, len(self._group)), dtype=kind), tied=True
            )
        (whole,) = states.values()
        return Column(tuple(self._group), whole.keys, whole.options, tied=True)

    def _ways(self, states: Mapping[Threats, _Partial], issue: int) -> Mapping[Threats, Ways]:
        found: dict[Threats, Ways] = {}
        met = self._met(issue)
        for threats, partial in states.items():
            allowed = self._allowed(threats, issue, met)
            for after, options in allowed.items():
                found.setdefault(after, []).append((partial, np.array(options)))
            self._left -= len(allowed)
            if self._left < 0:
                raise TooEntangled
        return found

    def _met(self, issue: int) -> Mapping[Threats, list[int]]:
        """Options of the issue, by the combinations that each is in."""
        found: dict[Threats, list[int]] = {}
        for option in range(len(self._numbers.keys[issue])):
            within = (number for number, one in enumerate(self._forbidden) if one.get(issue) == option)
            found.setdefault(frozenset(within), []).append(option)
        return found

    def _allowed(
        self, threats: Threats, issue: int, met: Mapping[Threats, list[int]]
    ) -> Mapping[Threats, list[int]]:
        """The options that complete no combination, by the threats that each leaves."""
        calm = frozenset(number for number in threats if issue not in self._forbidden[number])
        found: dict[Threats, list[int]] = {}
        for within, options in met.items():
            alive = {number for number in within if number in threats or self._first[number] == issue}
            if all(self._last[number] != issue for number in alive):
                found.setdefault(calm | alive, []).extend(options)
        return {after: sorted(options) for after, options in found.items()}

    def _kept(self, ways: Mapping[Threats, Ways], issue: int) -> dict[Threats, _Partial]:
        found, room = dict[Threats, _Partial](), MOST_KEPT
        for threats, one in ways.items():
            found[threats] = self._best(one, issue)
            room -= len(found[threats].keys)
            if room < 0:
                raise TooEntangled
        return found

    def _best(self, ways: Ways, issue: int) -> _Partial:
        every = [self._extended(partial, issue, options) for partial, options in ways]
        keys = np.concatenate([one.keys for one in every])
        kept = undominated(keys, self._numbers.base)
        return _Partial(keys[kept], np.concatenate([one.options for one in every])[kept])

    def _extended(self, partial: _Partial, issue: int, options: Numbers) -> _Partial:
        options = options[undominated(self._numbers.keys[issue][options], self._numbers.base)]
        added = self._numbers.keys[issue][options]
        option, before = divided(extended(partial.keys, added, self._numbers.base), len(partial.keys))
        chosen = options[option].astype(partial.options.dtype)
        return _Partial(
            partial.keys[before] + added[option], np.column_stack([partial.options[before], chosen])
        )


def _indexed(table: Table, group: list[int]) -> Iterator[dict[int, int]]:
    """The combinations of this group, by the numbers of issues and options."""
    place = {table.issues[index].name: index for index in group}
    for combination in table.forbidden:
        if combination.keys() <= place.keys():
            yield {place[name]: _number(table, place[name], option) for name, option in combination.items()}


def _number(table: Table, issue: int, option: str) -> int:
    return next(number for number, one in enumerate(table.issues[issue].options) if one.name == option)
