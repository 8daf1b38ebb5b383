"""Says what is wrong with a table, or odd about it, before anything is reckoned from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from babel.numbers import format_decimal

from playbooks.offers.errors import Fault, TooEntangled
from playbooks.offers.table import Issue, Option, Table

MOST_ISSUES = 30
MOST_OPTIONS = 1_000  # of one issue
MOST_TOGETHER = 10_000  # options of all issues


def faults(
    table: Table, language: str = "en", *, typed: bool = False, ranked: Sequence[str] = ()
) -> tuple[Fault, ...]:
    """The grave ones first. `typed`: worths were entered by a person, who does not mean one below zero.

    `ranked` are issues that a person put in order, the one that matters most to us first.
    """
    grave = tuple(_grave(table, typed=typed))
    return grave or tuple(_odd(table, ranked, language))


def _grave(table: Table, *, typed: bool) -> Iterator[Fault]:
    if not table.issues:
        yield Fault("offers.no_issue")
    yield from _too_many(table)
    yield from _twice(table)
    for issue in table.issues:
        if not issue.options:
            yield Fault("offers.no_option", {"issue": issue.name})
        for option in issue.options:
            yield from _unmeant(issue, option, typed=typed)
    yield from _turned_round(table)
    yield from _unknown(table)


def _too_many(table: Table) -> Iterator[Fault]:
    if len(table.issues) > MOST_ISSUES:
        yield _counted("offers.too_many_issues", len(table.issues), MOST_ISSUES)
    for issue in table.issues:
        if len(issue.options) > MOST_OPTIONS:
            yield _counted("offers.too_many_options", len(issue.options), MOST_OPTIONS, issue=issue.name)
    together = sum(len(issue.options) for issue in table.issues)
    if together > MOST_TOGETHER:
        yield _counted("offers.too_many_together", together, MOST_TOGETHER)


def _counted(key: str, count: int, most: int, **facts: str) -> Fault:
    return Fault(key, {**facts, "count": str(count), "most": str(most)})


def _twice(table: Table) -> Iterator[Fault]:
    for name in _repeated(issue.name for issue in table.issues):
        yield Fault("offers.same_issue", {"issue": name})
    for issue in table.issues:
        for name in _repeated(option.name for option in issue.options):
            yield Fault("offers.same_option", {"issue": issue.name, "option": name})


def _repeated(names: Iterable[str]) -> Iterator[str]:
    return (name for name, count in Counter(names).items() if count > 1)


def _unmeant(issue: Issue, option: Option, *, typed: bool) -> Iterator[Fault]:
    facts = {"issue": issue.name, "option": option.name}
    if option.them.low > option.them.high:
        yield Fault("offers.low_above_high", facts)
    if typed and option.us < 0:
        yield Fault("offers.negative_us", facts)
    if typed and option.them.low < 0:
        yield Fault("offers.negative_them", facts)


def _turned_round(table: Table) -> Iterator[Fault]:
    limit, target = table.theirs.limit, table.theirs.target
    if limit and limit.low > limit.high:
        yield Fault("offers.low_above_high_limit")
    if target and target.low > target.high:
        yield Fault("offers.low_above_high_target")


def _unknown(table: Table) -> Iterator[Fault]:
    names = {issue.name: {option.name for option in issue.options} for issue in table.issues}
    for combination in table.forbidden:
        if not combination:
            yield Fault("offers.forbids_nothing")
        for issue, option in combination.items():
            if issue not in names:
                yield Fault("offers.forbids_unknown_issue", {"issue": issue})
            elif option not in names[issue]:
                yield Fault("offers.forbids_unknown_option", {"issue": issue, "option": option})


# --- what can be reckoned with, but is worth saying -------------------------------------------


def _odd(table: Table, ranked: Sequence[str], language: str) -> Iterator[Fault]:
    try:
        best = _best(table)
    except TooEntangled as tied:
        yield from tied.faults
        return
    if best is None:
        yield Fault("offers.forbids_everything")
        return
    if len(table.issues) == 1:
        yield Fault("offers.one_issue", {"issue": table.issues[0].name}, grave=False)
    yield from _indifferent(table)
    yield from _out_of_reach(table, best, language)
    yield from _contradicted(table, ranked)


def _best(table: Table) -> tuple[Fraction, Fraction] | None:
    """The most that a package can be worth to us, and to them; None where all are forbidden."""
    if not table.forbidden:
        us = (max(option.us for option in issue.options) for issue in table.issues)
        them = (max(option.them.high for option in issue.options) for issue in table.issues)
        return sum(us, Fraction(0)), sum(them, Fraction(0))
    return _best_allowed(table)


def _best_allowed(table: Table) -> tuple[Fraction, Fraction] | None:
    from playbooks.offers.joining import columns  # noqa: PLC0415  # numpy comes with it
    from playbooks.offers.whole import whole  # noqa: PLC0415

    numbers = whole(table, lambda option: option.them.high)
    together = columns(table, numbers)
    if not all(len(column.keys) for column in together):
        return None
    us = sum(int(numbers.us(column.keys).max()) for column in together)
    them = sum(int(numbers.them(column.keys).max()) for column in together)
    return (
        Fraction(us, numbers.unit) + numbers.offset_us,
        Fraction(them, numbers.unit) + numbers.offset_them,
    )


def _indifferent(table: Table) -> Iterator[Fault]:
    if all(option.us == 0 for issue in table.issues for option in issue.options):
        yield Fault("offers.nothing_matters_to_us", grave=False)
    if all(option.them.low == option.them.high == 0 for issue in table.issues for option in issue.options):
        yield Fault("offers.nothing_matters_to_them", grave=False)


def _out_of_reach(table: Table, best: tuple[Fraction, Fraction], language: str) -> Iterator[Fault]:
    ours, theirs = table.ours, table.theirs
    yield from _above("offers.limit_out_of_reach", ours.limit, best[0], language)
    yield from _above("offers.target_out_of_reach", ours.target, best[0], language)
    yield from _above("offers.target_below_limit", ours.limit, ours.target, language)
    if theirs.limit:
        yield from _above("offers.their_limit_out_of_reach", theirs.limit.low, best[1], language)
    if theirs.limit and theirs.target:
        likely = theirs.limit.likely, theirs.target.likely
        yield from _above("offers.their_target_below_limit", *likely, language)


def _above(key: str, worth: Fraction | None, other: Fraction | None, language: str) -> Iterator[Fault]:
    if worth is not None and other is not None and worth > other:
        facts = {"more": points(worth, language), "less": points(other, language)}
        yield Fault(key, facts, grave=False)


def points(worth: Fraction, language: str) -> str:
    return format_decimal(round(float(worth), 4), format="#,##0.####", locale=language)


def _contradicted(table: Table, ranked: Sequence[str]) -> Iterator[Fault]:
    """What an issue weighs is what lies between its worst and its best option."""
    weights = {issue.name: _weight(issue) for issue in table.issues}
    for first, second in pairwise(name for name in ranked if name in weights):
        if weights[first] < weights[second]:
            yield Fault("offers.order_contradicts", {"first": first, "second": second}, grave=False)


def _weight(issue: Issue) -> Fraction:
    worths = [option.us for option in issue.options]
    return max(worths) - min(worths)


def weightless(issue: str, weight: Fraction, scores: Iterable[Fraction]) -> Iterator[Fault]:
    """An issue that does not matter although its options differ: one of the two was not meant."""
    if weight == 0 and len(set(scores)) > 1:
        yield Fault("offers.weightless", {"issue": issue}, grave=False)
