"""Whether an agreement is possible, and its fair points, are what looking at every package finds."""

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest
from hypothesis import given, settings

from playbooks.offers.advice import Agreement, Scored, Zone
from playbooks.offers.folding import frontier
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs
from playbooks.offers.zoning import zone
from tests.playbooks.offers.fine import fine_tables
from tests.playbooks.offers.tables import packages, tables

Gains = tuple[Fraction, Fraction]
thorough = settings(max_examples=300, deadline=None)

# Which one of equal ones: the higher smaller gain, then the higher larger one, then the better one for us.
RANKS: dict[str, Callable[[Gains], tuple[Fraction, ...]]] = {
    "nash": lambda gains: (gains[0] * gains[1], min(gains), max(gains), gains[0]),
    "egalitarian": lambda gains: (min(gains), max(gains), gains[0]),
    "highest_sum": lambda gains: (sum(gains, Fraction(0)), min(gains), gains[0]),
}


def limits(table: Table) -> Gains:
    """What gains are counted from."""
    us, them = table.ours.limit, table.theirs.limit
    worst_us = sum((min(one.us for one in issue.options) for issue in table.issues), Fraction(0))
    worst_them = sum((min(one.them.likely for one in issue.options) for issue in table.issues), Fraction(0))
    return worst_us if us is None else us, worst_them if them is None else them.likely


def gained(table: Table, package: Package) -> Gains:
    us, them = limits(table)
    return table.worth_to_us(package) - us, table.worth_to_them(package).likely - them


def acceptable(table: Table) -> Iterator[Gains]:
    for package in packages(table):
        gains = gained(table, package)
        if min(gains) >= 0:
            yield gains


def hoped_for(table: Table) -> bool:
    least = table.theirs.limit
    return any(
        (table.ours.limit is None or table.worth_to_us(package) >= table.ours.limit)
        and (least is None or table.worth_to_them(package).high >= least.low)
        for package in packages(table)
    )


@thorough
@given(tables() | fine_tables())
def test_says_whether_an_agreement_is_possible(table: Table) -> None:
    if any(acceptable(table)):
        expected = Agreement.POSSIBLE
    else:
        expected = Agreement.UNSURE if hoped_for(table) else Agreement.IMPOSSIBLE
    assert zone(table).agreement is expected


@thorough
@given(tables() | fine_tables())
def test_marks_the_points_that_brute_force_finds(table: Table) -> None:
    found, every = zone(table), list(acceptable(table))
    for name, rank in RANKS.items():
        marked = getattr(found, name)
        assert (marked is None) == (not every)
        if marked is not None:
            assert gained(table, marked.package) == max(every, key=rank)
            holds(table, marked)


def holds(table: Table, marked: Scored) -> None:
    assert marked.package.keys() == {issue.name for issue in table.issues}
    assert not table.forbids(marked.package)
    assert marked.us == table.worth_to_us(marked.package)
    assert marked.them == table.worth_to_them(marked.package)


@settings(max_examples=50, deadline=None)
@given(tables())
def test_needs_no_second_look_at_a_frontier_that_is_there(table: Table) -> None:
    assert zone(table, frontier(table)) == zone(table)


def table_of(*pairs: tuple[int, int | Range], ours: int | None = None, theirs: Range | None = None) -> Table:
    """One issue, whose options are the packages."""
    options = tuple(
        Option(name=f"{us}", us=Fraction(us), them=them if isinstance(them, Range) else Range.known(them))
        for us, them in pairs
    )
    limit = None if ours is None else Fraction(ours)
    return Table(
        issues=(Issue(name="all", options=options),), ours=Ours(limit=limit), theirs=Theirs(limit=theirs)
    )


def marked_in(found: Zone) -> list[Fraction]:
    """What the three are worth to us."""
    return [point.us for point in (found.nash, found.egalitarian, found.highest_sum) if point]


def test_the_three_points_differ_where_fairness_does() -> None:
    table = table_of((100, 0), (90, 15), (50, 30), (32, 32), (0, 40), ours=0, theirs=Range.known(0))
    assert marked_in(zone(table)) == [50, 32, 90]


def test_gains_count_from_the_limits() -> None:
    table = table_of((100, 20), (70, 60), (60, 90), ours=60, theirs=Range.known(20))
    assert marked_in(zone(table)) == [70, 70, 60]


def test_no_limit_counts_from_the_worst_options() -> None:
    """In tables from 0 that is 0."""
    known = table_of((100, 0), (60, 50), (0, 90), ours=0, theirs=Range.known(0))
    open_ended = table_of((100, 0), (60, 50), (0, 90))
    assert zone(open_ended) == zone(known)


@pytest.mark.parametrize(
    ("limit", "agreement"),
    [
        (Range(low=Fraction(20), high=Fraction(40)), Agreement.POSSIBLE),
        (Range(low=Fraction(30), high=Fraction(50)), Agreement.POSSIBLE),
        (Range(low=Fraction(40), high=Fraction(60)), Agreement.UNSURE),
        (Range(low=Fraction(50), high=Fraction(60)), Agreement.UNSURE),
        (Range(low=Fraction(51), high=Fraction(60)), Agreement.IMPOSSIBLE),
    ],
)
def test_what_we_guess_decides_how_sure_we_are(limit: Range, agreement: Agreement) -> None:
    """Our only package is worth 30 to 50 to them: 40, as far as we can tell."""
    table = table_of((80, Range(low=Fraction(30), high=Fraction(50))), (10, 99), ours=50, theirs=limit)
    assert zone(table).agreement is agreement


def test_a_limit_that_nothing_reaches_leaves_no_zone() -> None:
    found = zone(table_of((80, 20), (20, 80), ours=81))
    assert found == Zone(agreement=Agreement.IMPOSSIBLE)


def test_of_equal_products_the_more_equal_one_is_marked() -> None:
    assert marked_in(zone(table_of((36, 1), (12, 3), (6, 6), (3, 12), ours=0, theirs=Range.known(0))))[0] == 6
    assert marked_in(zone(table_of((12, 3), (3, 12), ours=0, theirs=Range.known(0)))) == [12, 12, 12]
