"""What is said of wrong guesses is true: compared with the exact frontier of every single draw."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.offers.advice import GOOD, Proposal, Wish
from playbooks.offers.advising import advise
from playbooks.offers.asking import ask
from playbooks.offers.doubting import loses, slack
from playbooks.offers.draws import STEPS, held, shares
from playbooks.offers.rivals import GRAIN
from playbooks.offers.table import Issue, Option, Package, Range, Table
from tests.playbooks.offers.tables import packages, tables
from tests.playbooks.strategies import modest


def drawn(table: Table, share: Iterable[int]) -> Table:
    """The table as it is in one draw: nothing is guessed any more."""
    issues = tuple(
        known(issue, Fraction(int(part), GRAIN)) for issue, part in zip(table.issues, share, strict=True)
    )
    return table.model_copy(update={"issues": issues})


def known(issue: Issue, share: Fraction) -> Issue:
    options = (
        option.model_copy(update={"them": Range.known(option.them.at(share))}) for option in issue.options
    )
    return issue.model_copy(update={"options": tuple(options)})


def lost(table: Table, package: Package) -> Fraction:
    """How much more the best package for them is worth to them, of those worth no less to us."""
    us, them = table.worth_to_us(package), table.worth_to_them(package).likely
    return max(
        table.worth_to_them(one).likely - them for one in packages(table) if table.worth_to_us(one) >= us
    )


@modest
@given(tables(most_issues=3), st.data())
def test_no_package_is_called_steady_in_a_draw_in_which_it_is_not(table: Table, data: st.DataObject) -> None:
    every = list(packages(table))
    if not every:
        return
    chosen = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=3))
    points = data.draw(st.fractions(0, 10, max_denominator=100))
    draws = shares(table, 8, seed=data.draw(st.integers(0, 99)))
    for package, row in zip(chosen, held(table, chosen, draws, points), strict=True):
        for share, holds in zip(draws, row, strict=True):
            assert not holds or lost(drawn(table, share), package) <= points


@modest
@given(tables(most_issues=3), st.data())
def test_a_package_that_is_steady_by_a_margin_is_called_so(table: Table, data: st.DataObject) -> None:
    """Where our worths are as coarse as people type them, all that is rounded is a millionth of theirs."""
    table = table.model_copy(update={"issues": tuple(coarse(issue) for issue in table.issues)})
    every = list(packages(table))
    if not every:
        return
    package = data.draw(st.sampled_from(every))
    draws = shares(table, 8, seed=1)
    margin = Fraction(1, 100)
    (row,) = held(table, [package], draws, Fraction(5) + margin)
    for share, holds in zip(draws, row, strict=True):
        assert holds or lost(drawn(table, share), package) > 5


def coarse(issue: Issue) -> Issue:
    options = (option.model_copy(update={"us": Fraction(round(option.us))}) for option in issue.options)
    return issue.model_copy(update={"options": tuple(options)})


@modest
@given(tables(most_issues=3, most_options=3), st.data())
def test_what_a_package_loses_at_worst_is_exact(table: Table, data: st.DataObject) -> None:
    """What is lost is linear in each range, so that the worst case is at some of their ends."""
    every = list(packages(table))
    if not every:
        return
    package = data.draw(st.sampled_from(every))
    corners = product((0, GRAIN), repeat=len(table.issues))
    assert loses(table, package) == max(lost(drawn(table, corner), package) for corner in corners)


@modest
@given(tables())
def test_a_share_of_the_draws_never_says_more_than_the_worst_case(table: Table) -> None:
    advice = advise(table, draws=30)
    for one in advice.proposals:
        assert one.loses is not None and one.steady is not None
        assert one.steady == 1.0 or one.loses > slack(table)
        assert one.is_good == (one.steady >= GOOD)


@modest
@given(tables(most_issues=3, most_options=3), st.integers(0, 40).map(Fraction))
def test_what_is_asked_first_is_guessed_and_changes_what_is_best(table: Table, least: Fraction) -> None:
    asked = ask(table, least)
    if not asked:
        return
    (issue,) = (one for one in table.issues if one.name == asked)
    assert any(not option.them.is_known for option in issue.options)
    gains = {one.name: gain(table, one, least) for one in table.issues}
    assert gains[asked] > 0


def gain(table: Table, issue: Issue, least: Fraction) -> Fraction:
    """The most that an answer can be worth: at an end of the range, over what is best as far as we know."""
    unasked = best(table, least)
    ends = (
        table.model_copy(
            update={
                "issues": tuple(known(one, Fraction(end)) if one is issue else one for one in table.issues)
            }
        )
        for end in (0, 1)
    )
    return max(likely(end, best(end, least)) - likely(end, unasked) for end in ends)


def best(table: Table, least: Fraction) -> Package:
    enough = (one for one in packages(table) if table.worth_to_us(one) >= least)
    return max(enough, key=lambda one: (likely(table, one), table.worth_to_us(one)))


def likely(table: Table, package: Package) -> Fraction:
    return table.worth_to_them(package).likely


@modest
@given(tables())
def test_nothing_is_asked_where_nothing_is_guessed(table: Table) -> None:
    issues = tuple(known(issue, Fraction(1, 2)) for issue in table.issues)
    advice = advise(table.model_copy(update={"issues": issues}), draws=10)
    assert advice.ask == ""
    assert all(one.steady == 1.0 and one.loses == 0 for one in advice.proposals)


def option(name: str, us: Fraction | int, low: int, high: int) -> Option:
    return Option(name=name, us=Fraction(us), them=Range(low=Fraction(low), high=Fraction(high)))


def test_asks_about_the_issue_on_which_the_advice_hangs() -> None:
    """Support costs us what training does. We know that training is worth 10 to them, support 0 to 18."""
    issues = (
        Issue(name="training", options=(option("no", 10, 0, 0), option("yes", 0, 10, 10))),
        Issue(name="support", options=(option("no", 10, 0, 0), option("yes", 0, 0, 18))),
        Issue(name="logo", options=(option("no", 1, 0, 0), option("yes", 0, 2, 4))),
    )
    table = Table(issues=issues)
    advice = advise(table, Wish(level=Fraction(10)), draws=1000)
    assert advice.ask == "support"
    # Training is the better guess; if support is worth more than 10, as in 8 of 18 draws, it is not.
    (first, *_) = advice.proposals
    assert first.package["training"] == "yes"
    assert first.loses == 8
    assert first.steady is not None and 0.5 < first.steady < 0.65
    assert not first.is_good


def test_our_worths_may_be_finer_than_they_are_told_apart() -> None:
    """Rounded in favour of what might beat a package: it may be called unsteady, but never wrongly steady."""
    fine = [Fraction(number, 10 * STEPS) for number in (3001, 7013, 9973)]
    issues = tuple(
        Issue(name=str(n), options=(option("no", us, 0, 0), option("yes", 0, n, n + 5)))
        for n, us in enumerate(fine)
    )
    table = Table(issues=issues)
    draws = shares(table, 50, seed=3)
    every = list(packages(table))
    for package, row in zip(every, held(table, every, draws, Fraction(1, 10)), strict=True):
        for share, holds in zip(draws, row, strict=True):
            assert not holds or lost(drawn(table, share), package) <= Fraction(1, 10)


@pytest.mark.parametrize("seed", range(5))
def test_every_step_of_our_worth_counts(seed: int) -> None:
    """Worths to us from 0 to 3: there is a package for each step, and one of them beats what is unsteady."""
    chance = Random(seed)
    issues = tuple(
        Issue(
            name=str(number),
            options=tuple(
                option(str(us), us, 3 * (3 - us) + chance.randint(0, 2), 3 * (3 - us) + chance.randint(3, 9))
                for us in range(4)
            ),
        )
        for number in range(4)
    )
    table = Table(issues=issues)
    every = list(packages(table))
    draws = shares(table, 12, seed)
    found = held(table, every, draws, Fraction(1, 2))
    for share, column in zip(draws, found.T, strict=True):
        certain = drawn(table, share)
        most = [most_for_them(certain, every, us) for us in range(13)]
        for package, holds in zip(every, column, strict=True):
            loss = most[int(table.worth_to_us(package))] - likely(certain, package)
            # What is rounded is less than a hundredth.
            assert holds if loss < Fraction(49, 100) else not holds or loss <= Fraction(1, 2)


def most_for_them(table: Table, every: list[Package], us: int) -> Fraction:
    return max(likely(table, one) for one in every if table.worth_to_us(one) >= us)


def test_nothing_is_called_good_before_the_draws_were_made() -> None:
    assert not Proposal(package={}, us=Fraction(0), them=Range.known(0)).is_good


def test_another_seed_makes_other_draws() -> None:
    table = Table(issues=(Issue(name="price", options=(option("100", 10, 0, 5),)),))
    assert (shares(table, 9, seed=1) == shares(table, 9, seed=1)).all()
    assert (shares(table, 9, seed=1) != shares(table, 9, seed=2)).any()
