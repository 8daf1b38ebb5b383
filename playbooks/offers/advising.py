"""Which packages to put on the table together: equal for us, different for them, and beaten by no other."""

from fractions import Fraction

from playbooks.offers.advice import Advice, Proposal, Wish
from playbooks.offers.candidates import Candidates, named
from playbooks.offers.choosing import different, different_to_them, nearest, same_to_us
from playbooks.offers.comparing import changes, gets
from playbooks.offers.doubting import doubted
from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.leveling import wanted
from playbooks.offers.table import Package, Table
from playbooks.offers.wishing import supposed

SEED = 1991  # of logrolling (Thompson)


def advise(table: Table, wish: Wish | None = None, *, draws: int = 0, seed: int = SEED) -> Advice:
    """Up to three proposals, the best for us first; none if nothing reaches our limit.

    They are on the exact frontier, by our likely guesses, of the table that the wish makes of it
    (`wishing.supposed`): worth no less to us than the level, if so many are, and as little more as can be.
    With `draws`, it is also said how far they hold if the guesses are wrong, and what to ask.
    Raises TooEntangled or TooFine, as the frontier does.
    """
    asked = wish or Wish()
    world = supposed(table, asked)
    found = frontier(world) if world.issues else None
    if not found:
        return Advice(wish=asked, proposals=(), spread=Fraction(0))
    proposals = _proposals(found, asked)
    worths = [one.us for one in proposals]
    spread = max(worths) - min(worths) if worths else Fraction(0)
    advice = Advice(wish=asked, proposals=proposals, spread=spread)
    return doubted(world, advice, draws, seed) if draws else advice


def _proposals(found: Frontier, wish: Wish) -> tuple[Proposal, ...]:
    packages = [named(found, options) for options in _chosen(found, wish).options]
    packages.sort(key=found.table.worth_to_us, reverse=True)
    compared = wish.start if wish.start is not None else found.point(0).package
    return tuple(_proposal(found.table, package, compared) for package in packages)


def _chosen(found: Frontier, wish: Wish) -> Candidates:
    near, same = wanted(found, wish), same_to_us(found.whole)
    if near.start is not None:
        return near.candidates[nearest(near.candidates, same)]
    return near.candidates[different(near.candidates, same, different_to_them(found.whole))]


def _proposal(table: Table, package: Package, compared: Package) -> Proposal:
    return Proposal(
        package=package,
        us=table.worth_to_us(package),
        them=table.worth_to_them(package),
        changes=changes(table, compared, package),
        gets=gets(table, package),
    )
