"""What is negotiated: issues with their options, what each is worth to both sides, and what cannot be had."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, PlainSerializer

from playbooks.frozen import Frozen


def _exact(value: object) -> object:
    """Decimal digits as they are written: 0.1 is a tenth, not the nearest binary number."""
    return Fraction(repr(value)) if isinstance(value, float) else value


# Points: what an option adds to the worth of a package. Exact, so that equal is equal.
Worth = Annotated[Fraction, BeforeValidator(_exact), PlainSerializer(str)]


class Range(Frozen):
    """What we think: somewhere between `low` and `high`. What is known has one number for both."""

    low: Worth
    high: Worth

    @classmethod
    def known(cls, worth: Fraction | Decimal | int) -> Self:
        return cls(low=Fraction(worth), high=Fraction(worth))

    @property
    def likely(self) -> Fraction:
        return self.low if self.is_known else (self.low + self.high) / 2

    @property
    def is_known(self) -> bool:
        return self.low == self.high

    def at(self, share: Fraction) -> Fraction:
        """`share` 0 is the low end, 1 the high end."""
        return self.low + (self.high - self.low) * share


def _ranged(value: object) -> object:
    """A number is known, a pair is a range."""
    if isinstance(value, (int, float, str, Fraction, Decimal)):
        return {"low": value, "high": value}
    if isinstance(value, (list, tuple)) and len(value) == 2:  # noqa: PLR2004  # a pair
        return {"low": value[0], "high": value[1]}
    return value


Guess = Annotated[Range, BeforeValidator(_ranged)]


class Option(Frozen):
    name: str
    us: Worth
    them: Guess


class Issue(Frozen):
    """One of its options will be agreed on.

    What we think of them is right or wrong together within an issue: if one option is at the low end of
    its range, so are the others.
    """

    name: str
    options: tuple[Option, ...]


class Ours(Frozen):
    """Below `limit` we walk away; `target` is what we ask for. Points; private (design.md, 3.11)."""

    limit: Worth | None = None
    target: Worth | None = None


class Theirs(Frozen):
    """What we think of the other side's limit and target. Points."""

    limit: Guess | None = None
    target: Guess | None = None


# One option for each issue. Of a combination that is forbidden: only the issues that it names.
Package = Mapping[str, str]


class Table(Frozen):
    """Everything that the offers of a negotiation are made of.

    `us` and `them` of the options add up to the worth of a package, from 0 to 100 points by custom; any
    other scale serves as well, also a different one for each side.
    """

    issues: tuple[Issue, ...]
    forbidden: tuple[Package, ...] = ()
    ours: Ours = Ours()
    theirs: Theirs = Theirs()

    def worth_to_us(self, package: Package) -> Fraction:
        return sum((self.option(name, chosen).us for name, chosen in package.items()), Fraction(0))

    def worth_to_them(self, package: Package) -> Range:
        """From what it is worth if all our guesses are low to what it is worth if all are high."""
        chosen = [self.option(*one).them for one in package.items()]
        low = sum((min(one.low, one.high) for one in chosen), Fraction(0))
        return Range(low=low, high=sum((max(one.low, one.high) for one in chosen), Fraction(0)))

    def option(self, issue: str, name: str) -> Option:
        """Raises KeyError where there is none."""
        for each in self.issues:
            if each.name == issue:
                for one in each.options:
                    if one.name == name:
                        return one
        raise KeyError(issue, name)

    def knows(self, package: Package) -> bool:
        """Whether it names an option of every issue: the table may have changed since it was made."""
        return len(package) == len(self.issues) and -1 not in self.places(package)

    def places(self, package: Package) -> list[int]:
        """For each issue the place of its option; -1 where the package names none that there is."""
        found = []
        for issue in self.issues:
            names = [option.name for option in issue.options]
            found.append(names.index(package[issue.name]) if package.get(issue.name) in names else -1)
        return found

    def forbids(self, package: Package) -> bool:
        return any(combination.items() <= package.items() for combination in self.forbidden)

    @property
    def size(self) -> int:
        """How many packages there are, forbidden ones too."""
        size = 1
        for issue in self.issues:
            size *= len(issue.options)
        return size
