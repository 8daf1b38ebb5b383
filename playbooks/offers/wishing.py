"""The table that a wish makes of a table: without an issue, or with one that matters most to them."""

from fractions import Fraction

from playbooks.offers.advice import Wish
from playbooks.offers.table import Issue, Option, Range, Table

# An issue that matters most to them weighs so many times as much as any other.
MOST = Fraction(5, 4)
# What lies between their worst and their best package has at least so many places: 0.01 of 100 points.
FINEST = 10_000


def supposed(table: Table, wish: Wish) -> Table:
    """What the advice is about, and where its worths hold. An issue that is not there changes nothing."""
    return _mattering_most(_without(table, wish.without), wish.matters)


def _without(table: Table, name: str) -> Table:
    """Left out, an issue is worth nothing to anybody, and nothing is forbidden together with it."""
    issues = tuple(issue for issue in table.issues if issue.name != name)
    forbidden = tuple(combination for combination in table.forbidden if name not in combination)
    return table.model_copy(update={"issues": issues, "forbidden": forbidden})


def _mattering_most(table: Table, name: str) -> Table:
    """What it gains, the others lose: the best package for them stays worth as much, as does their limit.

    If all its options are worth the same to them, it stays as it is: we do not know what they would want.
    """
    weights = {issue.name: weight_to_them(issue) for issue in table.issues}
    mine, every = weights.pop(name, Fraction(0)), sum(weights.values(), Fraction(0))
    most = max(weights.values(), default=Fraction(0))
    if not mine or not every or mine >= MOST * most:
        return table
    share = MOST * most / (every + MOST * most) * (mine + every)
    others, grid = (mine + every - share) / every, _grid(mine + every)
    issues = tuple(_scaled(one, share / mine if one.name == name else others, grid) for one in table.issues)
    return table.model_copy(update={"issues": issues})


def _grid(every: Fraction) -> int:
    """What is supposed need not be exact: its digits would keep folding busy for minutes (decision 0016)."""
    grid = 1
    while every * grid < FINEST:
        grid *= 10
    return grid


def weight_to_them(issue: Issue) -> Fraction:
    """How far apart the best and the worst of its options are, likely."""
    likely = [option.them.likely for option in issue.options]
    return max(likely) - min(likely)


def _scaled(issue: Issue, factor: Fraction, grid: int) -> Issue:
    worst = min(option.them.likely for option in issue.options)

    def scaled(option: Option) -> Option:
        ends = (worst + (end - worst) * factor for end in (option.them.low, option.them.high))
        low, high = (Fraction(round(end * grid), grid) for end in ends)
        return option.model_copy(update={"them": Range(low=low, high=high)})

    return issue.model_copy(update={"options": tuple(scaled(option) for option in issue.options)})
