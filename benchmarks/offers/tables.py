"""Tables by chance, the same ones in every run, with worths of two decimals."""

import random
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from playbooks.offers.table import Issue, Option, Range, Table

CENTS = 100
Worths = Sequence[Sequence[int]]  # of each issue's options, in hundredths of a point


def unrelated(issues: int, options: int) -> Table:
    """Each option is worth 0.00 to 100.00 to each side."""
    chance = random.Random(f"unrelated {issues} {options}")  # noqa: S311  # no secret
    us, them = (_worths(chance, issues, options, 100 * CENTS) for _ in range(2))
    return table(us, them)


def opposed(issues: int, options: int) -> Table:
    """What we get they lose, and a package may be worth 100.00 points at most."""
    return _opposed(issues, options, 100 * CENTS // issues)


def opposed_at_length(issues: int, options: int) -> Table:
    """The same with 100.00 points for each issue: as many packages on the frontier as there can be."""
    return _opposed(issues, options, 100 * CENTS)


def _opposed(issues: int, options: int, most: int) -> Table:
    chance = random.Random(f"opposed {issues} {options} {most}")  # noqa: S311  # no secret
    us = _worths(chance, issues, options, most)
    return table(us, [[most - worth for worth in worths] for worths in us])


KINDS: Mapping[str, Callable[[int, int], Table]] = {
    "random": unrelated,
    "opposed": opposed,
    "opposed, 100 an issue": opposed_at_length,
}


def guessed(issues: int, options: int) -> Table:
    """Of what it is worth to them, only a range is known."""
    chance = random.Random(f"guessed {issues} {options}")  # noqa: S311  # no secret
    us, low, more = (_worths(chance, issues, options, 8 * CENTS) for _ in range(3))
    high = [[a + b for a, b in zip(*pair, strict=True)] for pair in zip(low, more, strict=True)]
    return table(us, low, high)


def _worths(chance: random.Random, issues: int, options: int, most: int) -> Worths:
    return [[chance.randint(0, most) for _ in range(options)] for _ in range(issues)]


def table(us: Worths, low: Worths, high: Worths | None = None) -> Table:
    every = enumerate(zip(us, low, high or low, strict=True))
    return Table(issues=tuple(_issue(number, *worths) for number, worths in every))


def _issue(number: int, us: Sequence[int], low: Sequence[int], high: Sequence[int]) -> Issue:
    return Issue(
        name=f"issue {number}",
        options=tuple(
            Option(
                name=f"option {place}",
                us=Fraction(ours, CENTS),
                them=Range(low=Fraction(least, CENTS), high=Fraction(most, CENTS)),
            )
            for place, (ours, least, most) in enumerate(zip(us, low, high, strict=True))
        ),
    )
