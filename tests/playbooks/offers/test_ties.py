"""Packages worth the same to both sides: none is hidden behind the one that stands for them."""

from hypothesis import given

from playbooks.offers import Table, frontier
from playbooks.offers.ties import MOST, Ties
from tests.playbooks.offers.tables import every_point, tables


@given(tables())
def test_what_is_found_is_worth_the_same_and_allowed(table: Table) -> None:
    found = frontier(table)
    ties = Ties(found)
    for index, point in enumerate(found):
        same = [one.package for one in every_point(table) if (one.us, one.them) == (point.us, point.them)]
        named = [point.package, *ties.of(index)]
        assert all(package in same for package in named)
        assert len({str(sorted(package.items())) for package in named}) == len(named)
        if not table.forbidden:
            assert len(named) == min(len(same), MOST + 1)
