"""How far proposals hold if our guesses of the other side are wrong: at worst, and in how many draws."""

from collections.abc import Sequence
from fractions import Fraction

from playbooks.offers.advice import Advice
from playbooks.offers.asking import ask
from playbooks.offers.comparing import change
from playbooks.offers.draws import held, shares
from playbooks.offers.folding import frontier
from playbooks.offers.seeking import best_for_them
from playbooks.offers.table import Issue, Package, Range, Table
from playbooks.offers.whole import Numbers
from playbooks.offers.wishing import weight_to_them

# Losing so little of what lies between the worst and the best package for them is next to nothing.
SLACK = Fraction(1, 50)


def doubted(table: Table, advice: Advice, draws: int, seed: int) -> Advice:
    """The same proposals, with what they lose at worst and how steady they are, and what to ask first."""
    packages = [one.package for one in advice.proposals]
    worst = [loses(table, package) for package in packages]
    steady = _steady(table, packages, worst, shares(table, draws, seed)) if packages else []
    proposals = tuple(
        one.model_copy(update={"loses": loss, "steady": share})
        for one, loss, share in zip(advice.proposals, worst, steady, strict=True)
    )
    # If nothing can ever beat the last of them, which asks least for us, then no answer can change it.
    asked = ask(table, proposals[-1].us) if proposals and proposals[-1].loses else ""
    return advice.model_copy(update={"proposals": proposals, "ask": asked})


def loses(table: Table, package: Package) -> Fraction:
    """The most that another package, worth no less to us, can be worth more to them: exact, over all ranges.

    How much more is linear in each draw, so that it is most at an end of each range.
    """
    against = [_against(issue, package[issue.name]) for issue in table.issues]
    found = frontier(table.model_copy(update={"issues": tuple(against)}))
    best = best_for_them(found, table.worth_to_us(package))
    return best.them if best else Fraction(0)


def _against(issue: Issue, chosen: str) -> Issue:
    """Each option with the most that it can be worth more to them than the one chosen."""
    before = next(option for option in issue.options if option.name == chosen)
    options = (
        option.model_copy(update={"them": Range.known(change(issue, before, option).them.high)})
        for option in issue.options
    )
    return issue.model_copy(update={"options": tuple(options)})


def slack(table: Table) -> Fraction:
    """In points."""
    return SLACK * sum((weight_to_them(issue) for issue in table.issues), Fraction(0))


def _steady(
    table: Table, packages: Sequence[Package], worst: Sequence[Fraction], drawn: Numbers
) -> list[float]:
    """What loses next to nothing at worst holds in every draw: only the others are looked at."""
    unsure = [package for package, loss in zip(packages, worst, strict=True) if loss > slack(table)]
    rows = iter(held(table, unsure, drawn, slack(table))) if unsure else iter(())
    return [float(next(rows).mean()) if loss > slack(table) else 1.0 for loss in worst]
