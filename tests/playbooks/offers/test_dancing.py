"""The dance of offers: who came towards the other side, and who did so without an answer."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from playbooks.offers.advice import By, Dance, Offer
from playbooks.offers.dancing import dance
from playbooks.offers.table import Issue, Option, Package, Range, Table
from tests.playbooks.offers.tables import tables
from tests.playbooks.strategies import modest

PRICE = Issue(
    name="price",
    options=tuple(
        Option(
            name=str(price),
            us=Fraction(price),
            them=Range(low=Fraction(95 - price), high=Fraction(105 - price)),
        )
        for price in range(80, 101)
    ),
)
TERM = Issue(
    name="term",
    options=(
        Option(name="24 months", us=Fraction(20), them=Range.known(0)),
        Option(name="12 months", us=Fraction(0), them=Range.known(10)),
    ),
)
TABLE = Table(issues=(PRICE, TERM))


def danced(*offers: tuple[By, str | Package]) -> Dance:
    made = (
        Offer(
            number=number,
            by=by,
            package={"price": offer, "term": "24 months"} if isinstance(offer, str) else offer,
            on="2026-11-23",
        )
        for number, (by, offer) in enumerate(offers, start=1)
    )
    return dance(TABLE, made)


US, THEM = By.US, By.THEM


def test_each_offer_is_scored_and_compared_with_the_one_before_by_the_same_side() -> None:
    steps = danced((US, "100"), (THEM, "80"), (US, "96"), (THEM, "83")).steps
    assert [step.us for step in steps] == [120, 100, 116, 103]
    assert [step.them.likely for step in steps if step.them] == [0, 20, 4, 17]
    assert [step.conceded for step in steps] == [None, None, 4, 3]


def test_three_concessions_in_a_row_by_us_are_counted() -> None:
    found = danced((US, "100"), (THEM, "80"), (US, "97"), (US, "95"), (THEM, "80"), (US, "94"))
    assert (found.in_a_row, found.by) == (3, US)


def test_their_concession_answers_ours() -> None:
    found = danced((US, "100"), (THEM, "80"), (US, "97"), (US, "95"), (THEM, "82"))
    assert (found.in_a_row, found.by) == (1, THEM)


def test_a_concession_that_is_taken_back_is_none() -> None:
    found = danced((US, "100"), (US, "97"), (US, "99"))
    assert [step.conceded for step in found.steps] == [None, 3, -2]
    assert (found.in_a_row, found.by) == (0, None)


def test_standing_firm_ends_nothing() -> None:
    found = danced((US, "100"), (US, "97"), (US, "97"), (US, "95"))
    assert (found.in_a_row, found.by) == (2, US)


def test_nobody_conceded_in_a_first_offer() -> None:
    assert danced((US, "100"), (THEM, "80")) == danced((US, "100"), (THEM, "80"))
    assert (danced((US, "100")).in_a_row, danced((US, "100")).by) == (0, None)
    assert danced().steps == ()


def test_an_offer_that_the_table_does_not_know_any_more_is_kept_without_a_score() -> None:
    unknown = {"price": "70", "term": "24 months"}
    steps = danced((US, "100"), (US, unknown), (US, {"colour": "red"}), (US, "97")).steps
    assert [step.us for step in steps] == [120, None, None, 117]
    assert [step.them is None for step in steps] == [False, True, True, False]
    # What was conceded meanwhile is seen from the last offer that can be scored.
    assert [step.conceded for step in steps] == [None, None, None, 3]


def test_offers_that_name_different_issues_are_not_compared() -> None:
    steps = danced((US, {"price": "100"}), (US, "95"), (US, {"price": "94", "term": "12 months"})).steps
    assert [step.conceded for step in steps] == [None, None, 21]


@modest
@given(tables(), st.data())
def test_what_is_conceded_adds_up(table: Table, data: st.DataObject) -> None:
    packages = st.fixed_dictionaries(
        {issue.name: st.sampled_from([one.name for one in issue.options]) for issue in table.issues}
    )
    made = data.draw(st.lists(st.tuples(st.sampled_from(By), packages), max_size=8))
    offers = [Offer(number=n, by=by, package=one, on="2026-11-23") for n, (by, one) in enumerate(made)]
    found = dance(table, reversed(offers))
    assert [step.offer for step in found.steps] == offers
    ours = [step for step in found.steps if step.offer.by is By.US]
    if ours:
        first, last = ours[0].us, ours[-1].us
        assert first is not None and last is not None
        assert sum((step.conceded or Fraction(0) for step in ours), Fraction(0)) == first - last
    assert found.in_a_row <= sum((step.conceded or 0) > 0 for step in found.steps)
    assert (found.by is None) == (found.in_a_row == 0)
