"""From how much issues matter, and how good each option is, to points: 100 in all for each side."""

from collections.abc import Sequence
from fractions import Fraction

from playbooks.frozen import Frozen
from playbooks.offers.table import Guess, Issue, Option, Range, Worth

WHOLE = Fraction(100)
# Points are kept to two decimals: however opposed the interests are, no more points than these are efficient.
GRID = 100


class Share(Frozen):
    """How good an option is within its issue, from 0 to 100, for us and, as we think, for them."""

    option: str
    us: Worth
    them: Worth


class Weighed(Frozen):
    """How much an issue matters to each side, in any unit, and how good its options are."""

    issue: str
    us: Worth
    them: Guess
    shares: tuple[Share, ...]


def issues_of(weighed: Sequence[Weighed]) -> tuple[Issue, ...]:
    """The best package is worth 100 points to us, and to them if what we think of them is right."""
    ours = sum((one.us for one in weighed), Fraction(0))
    theirs = sum((one.them.likely for one in weighed), Fraction(0))
    return tuple(_issue(one, ours or WHOLE, theirs or WHOLE) for one in weighed)


def _issue(weighed: Weighed, ours: Fraction, theirs: Fraction) -> Issue:
    return Issue(
        name=weighed.issue,
        options=tuple(
            Option(
                name=share.option,
                us=_points(weighed.us * share.us, ours),
                them=Range(
                    low=_points(weighed.them.low * share.them, theirs),
                    high=_points(weighed.them.high * share.them, theirs),
                ),
            )
            for share in weighed.shares
        ),
    )


def _points(weight_and_share: Fraction, total: Fraction) -> Fraction:
    return Fraction(round(weight_and_share / total * GRID), GRID)


def weighed_of(issues: Sequence[Issue]) -> tuple[Weighed, ...]:
    """What a form begins with: the weight of an issue is what its best option is worth."""
    return tuple(_weighed(issue) for issue in issues)


def _weighed(issue: Issue) -> Weighed:
    us = max((option.us for option in issue.options), default=Fraction(0))
    best = max(issue.options, key=lambda option: option.them.likely).them
    shares = (
        Share(option=option.name, us=_share(option.us, us), them=_share(option.them.likely, best.likely))
        for option in issue.options
    )
    return Weighed(issue=issue.name, us=us, them=best, shares=tuple(shares))


def _share(worth: Fraction, most: Fraction) -> Fraction:
    return worth / most * WHOLE if most else Fraction(0)


def in_order(options: Sequence[str]) -> tuple[Share, ...]:
    """What a form assumes, and shows: our best comes first, theirs last, and the rest lies evenly between."""
    last = max(len(options) - 1, 1)
    return tuple(
        Share(option=name, us=WHOLE * (last - place) / last, them=WHOLE * place / last)
        for place, name in enumerate(options)
    )
