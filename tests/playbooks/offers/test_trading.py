"""Left on the table, trades, gestures and bets: as anybody would find them who looked at every package."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.offers.advice import By, Change, Left, Trade
from playbooks.offers.folding import Point
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table
from playbooks.offers.trading import MOST_TRADES, contingent, gestures, left, trades
from tests.playbooks.offers.tables import every_point, tables
from tests.playbooks.strategies import modest


@st.composite
def offered(draw: st.DrawFn) -> tuple[Table, Package]:
    """Any package, also one that is forbidden, dominated or below our limit."""
    table = draw(tables())
    package = {issue.name: draw(st.sampled_from(issue.options)).name for issue in table.issues}
    return table, package


def likely(table: Table, package: Package) -> Fraction:
    return sum((table.option(*one).them.likely for one in package.items()), Fraction(0))


def acceptable(table: Table) -> list[Point]:
    limit = table.ours.limit
    return [one for one in every_point(table) if limit is None or one.us >= limit]


def after(package: Package, *changes: Change) -> Package:
    return {**package, **{one.issue: one.after for one in changes}}


@modest
@given(offered())
def test_what_is_left_is_the_best_for_one_side_at_no_cost_to_the_other(
    offered: tuple[Table, Package],
) -> None:
    table, package = offered
    us, them = table.worth_to_us(package), likely(table, package)
    found = left(table, package)
    most = max((one.us for one in acceptable(table) if one.them >= them), default=us)
    assert (found.ours.us if found.ours else us) == max(most, us)
    most = max((one.them for one in acceptable(table) if one.us >= us), default=them)
    assert (likely(table, found.theirs.package) if found.theirs else them) == max(most, them)
    for one in (found.ours, found.theirs):
        assert one is None or stands(table, one.package)


def stands(table: Table, package: Package) -> bool:
    return any(one.package == package for one in acceptable(table))


@modest
@given(offered())
def test_trades_are_all_there_are_and_the_best_first(offered: tuple[Table, Package]) -> None:
    table, package = offered
    found = trades(table, package)
    every = {(one.give.issue, one.get.issue): Fraction(0) for one in by_brute_force(table, package)}
    for one in by_brute_force(table, package):
        issues = one.give.issue, one.get.issue
        every[issues] = max(every[issues], one.gained)
    assert [one.gained for one in found] == sorted(every.values(), reverse=True)[:MOST_TRADES]
    assert len({(one.give.issue, one.get.issue) for one in found}) == len(found)
    for one in found:
        assert one.give.us < 0 < one.get.us
        assert one.get.them.likely < 0 < one.give.them.likely
        assert stands(table, after(package, one.give, one.get))


def by_brute_force(table: Table, package: Package) -> list[Trade]:
    """Every package that differs in two issues, of which each side loses in one, and gains on the whole."""
    found = []
    for point in acceptable(table):
        moved = [name for name in package if point.package[name] != package[name]]
        if len(moved) == 2:
            for give, get in (moved, moved[::-1]):
                trade = Trade(
                    give=change(table, give, package, point.package),
                    get=change(table, get, package, point.package),
                )
                if pays(trade):
                    found.append(trade)
    return found


def change(table: Table, issue: str, before: Package, after: Package) -> Change:
    one, other = table.option(issue, before[issue]), table.option(issue, after[issue])
    them = Range.known(other.them.likely - one.them.likely)
    return Change(issue=issue, before=one.name, after=other.name, us=other.us - one.us, them=them)


def pays(trade: Trade) -> bool:
    give, get = trade.give, trade.get
    alone = give.us < 0 < get.us and get.them.likely < 0 < give.them.likely
    return alone and give.us + get.us > 0 and give.them.likely + get.them.likely > 0


@modest
@given(offered())
def test_gestures_are_all_that_they_would_like_and_the_cheapest_first(
    offered: tuple[Table, Package],
) -> None:
    table, package = offered
    found = gestures(table, package)
    us, them = table.worth_to_us(package), likely(table, package)
    expected = {
        (name, one.package[name])
        for one in acceptable(table)
        for name in one.package
        if moved(package, one.package) == [name] and one.them > them
    }
    assert {(one.issue, one.after) for one in found} == expected
    assert len(found) == len(expected)
    for one in found:
        assert table.worth_to_us(after(package, one)) - us == one.us
    free = [one.us >= 0 for one in found]
    assert free == sorted(free, reverse=True)
    costly = [one.them.likely / -one.us for one in found if one.us < 0]
    assert costly == sorted(costly, reverse=True)


def moved(before: Package, after: Package) -> list[str]:
    return [name for name in before if before[name] != after[name]]


def option(name: str, us: float, them: float) -> Option:
    return Option(name=name, us=Fraction(us), them=Range.known(Fraction(them)))


TERMS = Table(
    issues=(
        Issue(name="price", options=(option("100", 30, 0), option("97", 24, 10))),
        Issue(name="term", options=(option("24 months", 40, 0), option("12 months", 10, 8))),
        Issue(name="logo", options=(option("no", 0, 0), option("yes", 0, 3))),
    ),
    ours=Ours(limit=Fraction(40)),
)


def test_a_lower_price_for_a_longer_term_pays_both() -> None:
    (trade,) = trades(TERMS, {"price": "100", "term": "12 months", "logo": "no"})
    assert [(one.issue, one.after) for one in (trade.give, trade.get)] == [
        ("price", "97"),
        ("term", "24 months"),
    ]
    assert [one.us for one in (trade.give, trade.get)] == [-6, 30]
    assert trade.gained == 24 + 2


def test_a_gesture_that_costs_nothing_comes_first() -> None:
    found = gestures(TERMS, {"price": "100", "term": "24 months", "logo": "no"})
    assert [one.issue for one in found] == ["logo", "price", "term"]
    assert [one.us for one in found] == [0, -6, -30]
    assert [one.them.likely for one in found] == [3, 10, 8]


def test_no_gesture_takes_us_below_our_limit() -> None:
    found = gestures(TERMS, {"price": "100", "term": "12 months", "logo": "no"})
    assert [one.issue for one in found] == ["logo"]


def test_their_proposal_leaves_something_on_the_table() -> None:
    """For a longer term we can well afford a lower price and their logo, which they like better."""
    found = left(TERMS, {"price": "100", "term": "12 months", "logo": "no"})
    assert found.ours and found.theirs
    assert found.ours == found.theirs
    assert found.ours.package == {"price": "97", "term": "24 months", "logo": "yes"}
    assert [found.ours.us, found.ours.them.likely] == [64, 13]


def test_what_is_on_the_frontier_leaves_nothing() -> None:
    assert left(TERMS, {"price": "97", "term": "24 months", "logo": "yes"}) == Left()


@pytest.mark.parametrize(
    "package",
    ({}, {"price": "97"}, {"price": "97", "term": "9 months", "logo": "no"}, {"colour": "red"}),
)
def test_nothing_is_said_of_a_package_that_leaves_something_open_or_is_of_another_table(
    package: Package,
) -> None:
    assert left(TERMS, package) == Left()
    assert trades(TERMS, package) == ()
    assert gestures(TERMS, package) == ()


PACKAGE = {"price": "100", "term": "24 months", "logo": "no"}


@given(st.fractions(0, 1), st.fractions(0, 1))
def test_a_bet_pays_both_sides_alike_by_what_each_believes(we_say: Fraction, they_say: Fraction) -> None:
    bet = contingent(TERMS, PACKAGE, we_say, they_say)
    if we_say == they_say:
        assert bet is None
        return
    assert bet is not None and bet.most is not None
    sign = 1 if bet.by is By.US else -1
    expected_us = sign * (we_say * (1 - bet.price) - (1 - we_say) * bet.price)
    expected_them = -sign * (they_say * (1 - bet.price) - (1 - they_say) * bet.price)
    assert expected_us == expected_them == bet.gain > 0
    lost = bet.price if bet.by is By.US else 1 - bet.price
    assert TERMS.worth_to_us(PACKAGE) - bet.most * lost == TERMS.ours.limit


def test_we_are_sure_of_the_date_and_they_are_not() -> None:
    """We say 9 in 10, they say 1 in 2: for each point staked, 0.3 if we keep it against 0.7 if not."""
    bet = contingent(TERMS, PACKAGE, Fraction(9, 10), Fraction(1, 2))
    assert bet is not None
    assert (bet.by, bet.price, bet.gain) == (By.US, Fraction(7, 10), Fraction(1, 5))
    assert bet.most == Fraction(70 - 40) / Fraction(7, 10)


def test_nobody_bets_what_would_take_us_below_our_limit() -> None:
    at_the_limit = {**PACKAGE, "term": "12 months"}
    assert contingent(TERMS, at_the_limit, Fraction(1), Fraction(0)) is None


def test_without_a_limit_any_stake_will_do() -> None:
    bet = contingent(TERMS.model_copy(update={"ours": Ours()}), PACKAGE, Fraction(0), Fraction(1))
    assert bet is not None and bet.most is None


@pytest.mark.parametrize(("we_say", "they_say"), ((Fraction(2), Fraction(0)), (Fraction(0), Fraction(-1))))
def test_a_probability_lies_between_nothing_and_certainty(we_say: Fraction, they_say: Fraction) -> None:
    with pytest.raises(ValueError, match="probability"):
        contingent(TERMS, PACKAGE, we_say, they_say)
