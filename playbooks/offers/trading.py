"""What can still be gained from a package: what it leaves on the table, trades, gestures and bets.

Worths to them are likely ones. Nothing here is forbidden or below our limit.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from playbooks.offers.advice import Bet, By, Change, Left, Scored, Trade
from playbooks.offers.comparing import change
from playbooks.offers.folding import Frontier, Point, frontier
from playbooks.offers.seeking import best_for_them, best_for_us
from playbooks.offers.table import Package, Table

# More than that nobody reads.
MOST_TRADES = 5


def left(table: Table, package: Package, solved: Frontier | None = None) -> Left:
    """What the package leaves on the table against the frontier; nothing of one that is not whole.

    `solved` is the frontier of the likely guesses, if it is there already.
    """
    if not table.knows(package):
        return Left()
    found = solved or frontier(table)
    us, them = table.worth_to_us(package), _likely(table, package)
    limit = table.ours.limit
    ours = best_for_us(found, them)
    theirs = best_for_them(found, us if limit is None else max(us, limit))
    return Left(
        ours=_scored(table, ours) if ours and ours.us > us and (limit is None or ours.us >= limit) else None,
        theirs=_scored(table, theirs) if theirs and theirs.them > them else None,
    )


def _likely(table: Table, package: Package) -> Fraction:
    return sum((table.option(*one).them.likely for one in package.items()), Fraction(0))


def _scored(table: Table, point: Point) -> Scored:
    return Scored(package=point.package, us=point.us, them=table.worth_to_them(point.package))


def trades(table: Table, package: Package) -> tuple[Trade, ...]:
    """The best logrolling pairs, the most gained together first: one for each two issues.

    What costs us in one issue and costs them in the other, so that either would refuse it alone.
    """
    changes = tuple(_single_changes(table, package))
    gives = [one for one in changes if one.us < 0 < one.them.likely]
    gets = [one for one in changes if one.us > 0 > one.them.likely]
    found = (Trade(give=give, get=get) for give, get in product(gives, gets) if _pays_both(give, get))
    best: dict[tuple[str, str], Trade] = {}
    for trade in sorted(found, key=lambda one: -one.gained):
        issues = trade.give.issue, trade.get.issue
        if issues not in best and _can_be_had(table, package, trade.give, trade.get):
            best[issues] = trade
    return tuple(best.values())[:MOST_TRADES]


def _pays_both(give: Change, get: Change) -> bool:
    better = give.us + get.us > 0 and give.them.likely + get.them.likely > 0
    return better and give.issue != get.issue


def gestures(table: Table, package: Package) -> tuple[Change, ...]:
    """Single changes worth something to them: the free ones first, then by worth to them per cost to us."""
    found = (
        one
        for one in _single_changes(table, package)
        if one.them.likely > 0 and _can_be_had(table, package, one)
    )
    return tuple(sorted(found, key=_price))


def _price(gesture: Change) -> tuple[bool, Fraction]:
    them = gesture.them.likely
    return (False, -them) if gesture.us >= 0 else (True, them / gesture.us)


def _single_changes(table: Table, package: Package) -> Iterator[Change]:
    """None from a package that is not whole: nobody knows what it is worth."""
    if table.knows(package):
        for issue in table.issues:
            before = table.option(issue.name, package[issue.name])
            yield from (change(issue, before, one) for one in issue.options if one.name != before.name)


def _can_be_had(table: Table, package: Package, *changes: Change) -> bool:
    after = {**package, **{one.issue: one.after for one in changes}}
    limit = table.ours.limit
    return not table.forbids(after) and (limit is None or table.worth_to_us(after) >= limit)


def contingent(table: Table, package: Package, we_say: Fraction, they_say: Fraction) -> Bet | None:
    """A bet on a future fact, on top of a package: we and they say how likely it is, from 0 to 1.

    Halfway between both, it pays both sides alike. None where they agree, or where nothing can be staked
    without going below our limit. Raises ValueError for what is no probability, KeyError for an option that
    there is not.
    """
    found, worth, limit = bet(we_say, they_say), table.worth_to_us(package), table.ours.limit
    if found is None or limit is None:
        return found
    at_risk = found.price if found.by is By.US else 1 - found.price
    most = (worth - limit) / at_risk if at_risk else None
    return found.model_copy(update={"most": most}) if most is None or most > 0 else None


def bet(we_say: Fraction, they_say: Fraction) -> Bet | None:
    """The same on its own, whatever is at stake."""
    if not (0 <= we_say <= 1 and 0 <= they_say <= 1):
        raise ValueError("A probability lies between 0 and 1.")
    if we_say == they_say:
        return None
    by = By.US if we_say > they_say else By.THEM
    return Bet(by=by, price=(we_say + they_say) / 2, gain=abs(we_say - they_say) / 2)
