"""Whatever the table: proposals are above our limit, allowed, unbeaten, equal for us, different for them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.offers.advice import Advice, Proposal, Wish
from playbooks.offers.advising import advise
from playbooks.offers.choosing import SAME
from playbooks.offers.comparing import changes
from playbooks.offers.folding import Point
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs
from playbooks.offers.wishing import supposed, weight_to_them
from tests.playbooks.offers.tables import brute, every_point, tables
from tests.playbooks.strategies import modest


@st.composite
def wishes(draw: st.DrawFn, table: Table) -> Wish:
    """Also for issues and options that there are not."""
    names = st.sampled_from(["", *(issue.name for issue in table.issues), "no such issue"])
    whole = st.fixed_dictionaries(
        {issue.name: st.sampled_from([one.name for one in issue.options]) for issue in table.issues}
    )
    start: st.SearchStrategy[Package | None] = st.one_of(
        st.none(), whole, whole, st.just({"no such issue": "option 0"}), st.just({})
    )
    return Wish(
        level=draw(st.none() | st.integers(-20, 100).map(Fraction)),
        matters=draw(names),
        without=draw(names),
        start=draw(start),
    )


@st.composite
def advised(draw: st.DrawFn) -> tuple[Table, Advice]:
    """The table that the advice is about."""
    table = draw(tables())
    wish = draw(wishes(table))
    return supposed(table, wish), advise(table, wish)


def points(table: Table, advice: Advice) -> list[Point]:
    return [Point(one.us, likely(table, one.package), one.package) for one in advice.proposals]


def likely(table: Table, package: Package) -> Fraction:
    return sum((table.option(*one).them.likely for one in package.items()), Fraction(0))


def acceptable(table: Table) -> list[Point]:
    limit = table.ours.limit
    return [one for one in brute(table) if limit is None or one.us >= limit]


@modest
@given(advised())
def test_no_proposal_is_below_our_limit_forbidden_or_dominated(advised: tuple[Table, Advice]) -> None:
    table, advice = advised
    every = every_point(table)
    for one in points(table, advice):
        assert table.ours.limit is None or one.us >= table.ours.limit
        assert one in every
        assert not any(
            other.us >= one.us and other.them >= one.them and (other.us, other.them) != (one.us, one.them)
            for other in every
        )


@modest
@given(advised())
def test_something_is_proposed_whenever_anything_is_acceptable_to_us(advised: tuple[Table, Advice]) -> None:
    table, advice = advised
    assert bool(advice.proposals) == bool(table.issues and acceptable(table))
    assert len(advice.proposals) <= 3


@modest
@given(advised())
def test_proposals_are_worth_the_same_to_us_within_the_spread_that_is_said(
    advised: tuple[Table, Advice],
) -> None:
    table, advice = advised
    worths = [one.us for one in advice.proposals]
    assert advice.spread == (max(worths) - min(worths) if worths else 0)
    assert worths == sorted(worths, reverse=True)
    span = sum(
        (max(us) - min(us) for us in ([one.us for one in i.options] for i in table.issues)), Fraction(0)
    )
    assert advice.spread <= SAME * span


@modest
@given(advised())
def test_each_proposal_gives_them_something_else(advised: tuple[Table, Advice]) -> None:
    table, advice = advised
    given = [
        tuple(table.option(issue.name, one.package[issue.name]).them.likely for issue in table.issues)
        for one in advice.proposals
    ]
    assert len(set(given)) == len(given)


@modest
@given(advised())
def test_what_is_said_of_a_proposal_is_what_the_table_says(advised: tuple[Table, Advice]) -> None:
    table, advice = advised
    compared = advice.wish.start if advice.wish.start is not None else best_for_us(table)
    for one in advice.proposals:
        assert (one.us, one.them) == (table.worth_to_us(one.package), table.worth_to_them(one.package))
        if advice.wish.start is None:
            assert sum((each.us for each in one.changes), Fraction(0)) == one.us - table.worth_to_us(compared)
        if compared and compared.keys() >= one.package.keys():
            differing = {name for name in one.package if compared[name] != one.package[name]}
            assert {each.issue for each in changes(table, compared, one.package)} == differing
        assert all(each.us > 0 >= each.them.likely for each in one.gets)


def best_for_us(table: Table) -> Package:
    """As good for us as any; of those, the one worth most to them."""
    found = brute(table)
    return found[0].package if found else {}


@modest
@given(tables(), st.integers(-20, 100).map(Fraction))
def test_a_level_is_kept_if_so_much_can_be_had_at_all(table: Table, level: Fraction) -> None:
    proposals = advise(table, Wish(level=level)).proposals
    reached = [one for one in acceptable(table) if one.us >= level]
    if reached and proposals:
        # The best of them is at the level; with fewer points above it, the others may be a little below.
        assert proposals[0].us >= level
        if len(proposals) == 1:
            assert proposals[0].us == min(allowed(table, reached), key=lambda one: one.us).us


def allowed(table: Table, reached: list[Point]) -> list[Point]:
    """What they may accept, if there is any of it."""
    limit = table.theirs.limit.likely if table.theirs.limit else None
    return [one for one in reached if limit is None or one.them >= limit] or reached


@modest
@given(tables())
def test_what_they_may_accept_is_preferred(table: Table) -> None:
    limit = table.theirs.limit
    advice = advise(table)
    if limit and any(one.them >= limit.likely for one in acceptable(table)):
        assert all(one.them >= limit.likely for one in points(table, advice))


@modest
@given(tables())
def test_we_ask_for_our_target_but_no_more_than_they_may_accept(table: Table) -> None:
    target = table.ours.target
    agreed = [one for one in acceptable(table) if not refused(table, one)]
    if target is not None and any(one.us >= target for one in agreed):
        assert advise(table).proposals[0].us >= target


def refused(table: Table, one: Point) -> bool:
    return table.theirs.limit is not None and one.them < table.theirs.limit.likely


@modest
@given(tables(), st.data())
def test_going_on_from_an_offer_nobody_loses(table: Table, data: st.DataObject) -> None:
    every = every_point(table)
    if not every:
        return
    start = data.draw(st.sampled_from(every))
    advice = advise(table, Wish(start=start.package))
    limit = table.ours.limit
    better = [one for one in acceptable(table) if one.us >= start.us and one.them >= start.them]
    if better:
        found = points(table, advice)
        assert all(one.us >= start.us and one.them >= start.them for one in found)
        if any(one.them > start.them for one in better):
            assert all(one.them > start.them for one in found)
    else:
        assert limit is not None and start.us < limit


@modest
@given(tables(most_issues=3, most_options=3), st.data())
def test_the_package_nearest_to_an_offer_is_among_those_that_go_on_from_it(
    table: Table, data: st.DataObject
) -> None:
    every = every_point(table)
    if not every:
        return
    start = data.draw(st.sampled_from(every))
    efficient = {(one.us, one.them) for one in acceptable(table)}
    strictly = [one for one in every if (one.us, one.them) in efficient and one.them > start.them]
    better = [one for one in strictly if one.us >= start.us]
    # One combination stands for those worth the same, in issues that are tied together.
    if better and not table.forbidden:
        least = min(one.us for one in better)
        spans = [[option.us for option in issue.options] for issue in table.issues]
        same = SAME * sum((max(us) - min(us) for us in spans), Fraction(0))
        nearest = min(moved(start.package, one.package) for one in better if one.us <= least + same)
        found = advise(table, Wish(start=start.package)).proposals
        assert min(moved(start.package, one.package) for one in found) == nearest


def test_what_is_worth_the_same_to_both_is_left_as_it_is() -> None:
    """Changed for nothing, it would only look like a change."""
    colour = Issue(name="colour", options=(option("red", 0, 0), option("blue", 0, 0)))
    support = Issue(name="support", options=(option("office hours", 0, 0), option("day and night", 0, 5)))
    start = {"colour": "blue", "support": "office hours"}
    table = Table(issues=(colour, support))
    (only,) = advise(table, Wish(start=start)).proposals
    assert only.package == {"colour": "blue", "support": "day and night"}
    assert [one.issue for one in only.changes] == ["support"]
    (only,) = advise(table).proposals
    assert only.changes == ()


def test_nothing_that_they_would_refuse_makes_up_the_number() -> None:
    """Nearly as good for us as the others, but not for them."""
    price = Issue(
        name="price",
        options=(option("100", 100, 0), option("60", 60, 40), option("62", 62, 30), option("0", 0, 60)),
    )
    table = Table(issues=(price,), theirs=Theirs(limit=Range.known(35)))
    assert [one.package for one in advise(table, Wish(level=Fraction(60))).proposals] == [{"price": "60"}]
    # Whoever asks for more than that gets it.
    assert [one.package for one in advise(table, Wish(level=Fraction(62))).proposals] == [
        {"price": "62"},
        {"price": "60"},
    ]


def test_going_on_from_an_offer_something_better_for_them_comes_before_what_is_better_for_us_alone() -> None:
    things = (
        Issue(name="price", options=(option("100", 100, 0), option("97", 99, 5))),
        Issue(name="term", options=(option("24 months", 50, 0), option("12 months", 0, 0))),
    )
    start = {"price": "100", "term": "12 months"}
    (only,) = advise(Table(issues=things), Wish(start=start)).proposals
    assert only.package == {"price": "97", "term": "24 months"}


def moved(before: Package, after: Package) -> int:
    return sum(before[name] != after[name] for name in before)


@modest
@given(tables(), st.data())
def test_an_issue_that_matters_most_to_them_weighs_most_and_costs_their_limit_nothing(
    table: Table, data: st.DataObject
) -> None:
    issue = data.draw(st.sampled_from(table.issues))
    world = supposed(table, Wish(matters=issue.name))
    weights = {one.name: weight_to_them(one) for one in world.issues}
    if weight_to_them(issue):
        assert all(weights[issue.name] > weight for name, weight in weights.items() if name != issue.name)
    every = sum((weight_to_them(one) for one in table.issues), Fraction(0))
    assert abs(sum(weights.values(), -every)) <= every / 1000
    assert advise(table, Wish(matters=issue.name)).proposals == advise(world).proposals


@modest
@given(tables(), st.data())
def test_an_issue_that_is_left_out_is_in_no_package(table: Table, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(table.issues)).name
    for one in advise(table, Wish(without=name)).proposals:
        assert one.package.keys() == {issue.name for issue in table.issues} - {name}


@modest
@given(tables())
def test_the_same_table_gives_the_same_advice(table: Table) -> None:
    assert advise(table, draws=20, seed=7) == advise(table, draws=20, seed=7)
    quick, thorough = advise(table), advise(table, draws=20)
    assert [one.package for one in quick.proposals] == [one.package for one in thorough.proposals]


def test_packages_worth_exactly_the_same_to_both_are_proposed_together() -> None:
    """Each gives them another of three things that we would all give as gladly."""
    things = tuple(
        Issue(name=name, options=(option("no", 10, 0), option("yes", 0, 20)))
        for name in ("training", "migration", "support")
    )
    advice = advise(Table(issues=things), Wish(level=Fraction(20)))
    assert advice.spread == 0
    assert sorted(one.issue for proposal in advice.proposals for one in proposal.changes) == [
        "migration",
        "support",
        "training",
    ]


def option(name: str, us: float, them: float) -> Option:
    return Option(name=name, us=Fraction(us), them=Range.known(Fraction(them)))


def test_a_limit_that_nothing_reaches_leaves_nothing_to_propose() -> None:
    price = Issue(name="price", options=(option("100", 10, 0), option("90", 0, 10)))
    advice = advise(Table(issues=(price,), ours=Ours(limit=Fraction(11))), draws=100)
    assert (advice.proposals, advice.ask) == ((), "")
    assert advice.spread == 0


@pytest.mark.parametrize("wish", (Wish(), Wish(without="price"), Wish(start={"price": "90"})))
def test_one_issue_is_enough(wish: Wish) -> None:
    price = Issue(name="price", options=(option("100", 0, 0),))
    proposals = advise(Table(issues=(price,)), wish, draws=50).proposals
    nothing = Fraction(0)
    only = Proposal(package={"price": "100"}, us=nothing, them=Range.known(0), loses=nothing, steady=1.0)
    assert proposals == (() if wish.without else (only,))


def test_worths_that_no_processor_adds_up_exactly_are_added_up_exactly() -> None:
    """Beyond 64 bits, numbers of any length are reckoned with."""
    awkward = [Fraction(1, prime) for prime in (10007, 10009, 10037, 10039)]
    issues = tuple(
        Issue(
            name=str(number),
            options=(
                Option(name="a", us=one, them=Range(low=Fraction(0), high=one)),
                Option(name="b", us=Fraction(0), them=Range(low=Fraction(0), high=2 * one)),
                Option(name="c", us=one / 3, them=Range(low=one / 7, high=one)),
            ),
        )
        for number, one in enumerate(awkward)
    )
    table = Table(issues=issues, theirs=Theirs(limit=Range.known(Fraction(1, 100000))))
    advice = advise(table, draws=50)
    assert len(advice.proposals) == 3
    assert all(any(one == other for other in brute(table)) for one in points(table, advice))
