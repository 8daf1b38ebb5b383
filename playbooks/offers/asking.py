"""Which guess of the other side is worth asking about first: the one that changes the advice most."""

from collections.abc import Sequence
from fractions import Fraction

from playbooks.offers.folding import frontier
from playbooks.offers.seeking import best_for_them
from playbooks.offers.table import Issue, Package, Range, Table

# Answers that are weighed against each other, evenly over the range.
ANSWERS = 16


def ask(table: Table, least: Fraction) -> str:
    """The issue for which an answer is expected to be worth most; empty if none changes the advice.

    It is worth what the best package for them, of those worth at least `least` to us, gains by it (the
    expected value of partial perfect information). Issues are independent and worths add up, so that the
    others count with their likely worths, and no draws are needed.
    """
    unasked = best_for_them(frontier(table), least)
    if unasked is None:
        return ""
    worth = {
        issue.name: _answer(table, issue, [unasked.package, *_at_the_ends(table, issue, least)])
        for issue in table.issues
        if any(not option.them.is_known for option in issue.options)
    }
    return max(worth, key=lambda name: worth[name]) if any(worth.values()) else ""


def _at_the_ends(table: Table, issue: Issue, least: Fraction) -> list[Package]:
    """What is best if the guesses of this issue turn out low, and if they turn out high."""
    found = (best_for_them(frontier(_answered(table, issue, share)), least) for share in (0, 1))
    return [point.package for point in found if point]


def _answered(table: Table, issue: Issue, share: int) -> Table:
    options = (
        option.model_copy(update={"them": Range.known(option.them.at(Fraction(share)))})
        for option in issue.options
    )
    known = issue.model_copy(update={"options": tuple(options)})
    issues = tuple(known if one.name == issue.name else one for one in table.issues)
    return table.model_copy(update={"issues": issues})


def _answer(table: Table, issue: Issue, packages: Sequence[Package]) -> Fraction:
    """Over the range each package's worth is a line: the highest of them, less the one chosen unasked."""
    shares = [Fraction(2 * number + 1, 2 * ANSWERS) for number in range(ANSWERS)]
    chosen = [table.option(issue.name, package[issue.name]).them for package in packages]
    others = [
        table.worth_to_them(package).likely - them.likely
        for package, them in zip(packages, chosen, strict=True)
    ]
    informed = sum(
        (max(rest + them.at(share) for rest, them in zip(others, chosen, strict=True)) for share in shares),
        Fraction(0),
    )
    return informed / ANSWERS - (others[0] + chosen[0].likely)
