"""What the counterpart of a rehearsal holds in its hand: one draw of our guesses, and what it would offer."""

import random
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction

from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.rehearsal import Character
from playbooks.offers.table import Issue, Option, Package, Range, Table, Theirs

TENTHS = 10
# Nothing guessed of their limit: tenths of the way from their worst efficient package to the best.
UNGUESSED = (2, 3, 4, 5)
# On this scale whoever is tough sees how much we like an option, whatever the issue weighs with us.
LIKING = 100


def drawn(table: Table, seed: int) -> Table:
    """The table with nothing guessed: of each range one number, the same for the same seed.

    Within an issue all options are as high in their ranges; numbers are tenths of the way from low to high.
    """
    chance = random.Random(seed)  # noqa: S311  # a game, no secret
    issues = tuple(_drawn(issue, _share(chance)) for issue in table.issues)
    limit, target = (_known(guess, chance) for guess in (table.theirs.limit, table.theirs.target))
    theirs = Theirs(limit=limit, target=target)
    return table.model_copy(update={"issues": issues, "theirs": theirs})


def _share(chance: random.Random) -> Fraction:
    return Fraction(chance.randint(0, TENTHS), TENTHS)


def _known(guess: Range | None, chance: random.Random) -> Range | None:
    share = _share(chance)
    return guess and Range.known(guess.at(share))


def _drawn(issue: Issue, share: Fraction) -> Issue:
    options = (
        option.model_copy(update={"them": Range.known(option.them.at(share))}) for option in issue.options
    )
    return issue.model_copy(update={"options": tuple(options)})


@dataclass(frozen=True)
class Hand:
    """`table` is as they see it, without guesses; `seen` are the packages that they think of offering.

    `limit` and `target` are worths to them, in points.
    """

    table: Table
    seen: Frontier
    limit: Fraction
    target: Fraction

    @property
    def is_playable(self) -> bool:
        """Whether there is a package that they could ever accept."""
        return len(self.seen) > 0 and _them(self.seen, len(self.seen) - 1) >= self.limit

    def worth(self, package: Package) -> Fraction:
        return self.table.worth_to_them(package).likely

    def offer(self, aspiration: Fraction) -> Package:
        """Of what is worth that much to them, the best for us, as far as they can tell; else their best."""
        at = bisect_left(range(len(self.seen)), aspiration, key=lambda index: _them(self.seen, index))
        return self.seen.point(min(at, len(self.seen) - 1)).package


def hand(table: Table, character: Character, seed: int) -> Hand:
    """Raises TooEntangled where the frontier does."""
    theirs = drawn(table, seed)
    efficient = frontier(theirs)
    seen = frontier(_liked(theirs)) if character is Character.TOUGH else efficient
    limit = _limit(theirs, efficient, seed)
    best = _them(efficient, len(efficient) - 1) if len(efficient) else limit
    target = theirs.theirs.target.likely if theirs.theirs.target else best
    return Hand(theirs, seen, limit, max(limit, min(target, best)))


def _limit(table: Table, efficient: Frontier, seed: int) -> Fraction:
    """Nothing guessed: somewhere in the middle, and never so that an agreement is out of reach."""
    if table.theirs.limit:
        return table.theirs.limit.likely
    if not len(efficient):
        return Fraction(0)
    share = Fraction(random.Random(seed).choice(UNGUESSED), TENTHS)  # noqa: S311  # a game, no secret
    worst, best = _them(efficient, 0), _them(efficient, len(efficient) - 1)
    return min(worst + (best - worst) * share, _most_for_them(table, efficient))


def _most_for_them(table: Table, efficient: Frontier) -> Fraction:
    """The best for them of what we would accept; of everything, if we would accept nothing."""
    last = len(efficient) - 1
    limit = table.ours.limit
    if limit is None or efficient.point(0).us < limit:
        return _them(efficient, last)
    good = bisect_left(range(last + 1), True, key=lambda index: efficient.point(index).us < limit)  # noqa: FBT003  # the first that is below
    return _them(efficient, good - 1)


def _liked(table: Table) -> Table:
    """Whoever is tough knows which option we like better, and does not ask how much an issue matters."""
    issues = (
        issue.model_copy(update={"options": tuple(_liking(issue, option) for option in issue.options)})
        for issue in table.issues
    )
    return table.model_copy(update={"issues": tuple(issues)})


def _liking(issue: Issue, option: Option) -> Option:
    worths = [each.us for each in issue.options]
    least, span = min(worths), max(worths) - min(worths)
    liked = round(LIKING * (option.us - least) / span) if span else 0
    return option.model_copy(update={"us": Fraction(liked)})


def _them(points: Frontier, index: int) -> Fraction:
    return points.whole.points_them(points.keys[index])
