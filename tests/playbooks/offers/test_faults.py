"""What is wrong with a table, or odd about it: named, in both languages, and never guessed."""

from fractions import Fraction

import pytest
from hypothesis import given

from playbooks.offers import Issue, Option, Ours, Range, Table, Theirs, TooEntangled, faults, frontier
from playbooks.offers.faultfinding import MOST_ISSUES, MOST_OPTIONS, weightless
from playbooks.texts import LANGUAGES, Voice
from tests.playbooks.offers.tables import every_point, tables

US, THEM = (60, 30, 0), (0, 20, 40)


def issue(name: str, us: tuple[int, ...] = US, them: tuple[int, ...] = THEM) -> Issue:
    return Issue(
        name=name,
        options=tuple(
            Option(name=str(place), us=Fraction(one), them=Range.known(other))
            for place, (one, other) in enumerate(zip(us, them, strict=True))
        ),
    )


def table(*issues: Issue, **more: object) -> Table:
    return Table.model_validate({"issues": issues or (issue("price"), issue("term", THEM, US)), **more})


def said(given: Table, *, typed: bool = False, ranked: tuple[str, ...] = ()) -> list[str]:
    """The keys; each has its sentence in every language."""
    found = faults(given, typed=typed, ranked=ranked)
    for language in LANGUAGES:
        for fault in faults(given, language, typed=typed, ranked=ranked):
            assert Voice(language).say(fault.key, **fault.facts)
    return [fault.key.removeprefix("offers.") for fault in found]


def test_a_table_in_good_order_has_none() -> None:
    assert said(table(), typed=True, ranked=("price", "term")) == []


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (Table(issues=()), "no_issue"),
        (table(issue("price", (), ())), "no_option"),
        (table(issue("price"), issue("price")), "same_issue"),
        (table(*(issue(str(one)) for one in range(MOST_ISSUES + 1))), "too_many_issues"),
        (table(issue("price", (1,) * (MOST_OPTIONS + 1), (1,) * (MOST_OPTIONS + 1))), "too_many_options"),
        (table(forbidden=({"colour": "red"},)), "forbids_unknown_issue"),
        (table(forbidden=({"price": "red"},)), "forbids_unknown_option"),
        (table(forbidden=({},)), "forbids_nothing"),
        (table(forbidden=tuple({"price": str(one)} for one in range(3))), "forbids_everything"),
        (table(theirs=Theirs(limit=Range(low=Fraction(9), high=Fraction(5)))), "low_above_high_limit"),
        (table(theirs=Theirs(target=Range(low=Fraction(9), high=Fraction(5)))), "low_above_high_target"),
    ],
)
def test_what_cannot_be_reckoned_with_is_grave(given: Table, key: str) -> None:
    assert key in said(given)
    assert all(fault.grave for fault in faults(given))


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (table(issue("price")), "one_issue"),
        (table(issue("price", (0, 0, 0)), issue("term", (0, 0, 0))), "nothing_matters_to_us"),
        (table(issue("price", US, (0, 0, 0)), issue("term", US, (0, 0, 0))), "nothing_matters_to_them"),
        (table(ours=Ours(limit=Fraction(101))), "limit_out_of_reach"),
        (table(ours=Ours(target=Fraction(101))), "target_out_of_reach"),
        (table(theirs=Theirs(limit=Range.known(101))), "their_limit_out_of_reach"),
        (table(ours=Ours(limit=Fraction(50), target=Fraction(40))), "target_below_limit"),
        (
            table(theirs=Theirs(limit=Range.known(50), target=Range.known(40))),
            "their_target_below_limit",
        ),
    ],
)
def test_what_is_only_odd_is_said_and_no_more(given: Table, key: str) -> None:
    assert said(given) == [key]
    assert not any(fault.grave for fault in faults(given))
    assert frontier(given)


def test_a_limit_that_only_a_forbidden_package_reaches_is_out_of_reach() -> None:
    best = {"price": "0", "term": "2"}
    assert said(table(ours=Ours(limit=Fraction(100)))) == []
    given = table(ours=Ours(limit=Fraction(100)), forbidden=(best,))
    assert said(given) == ["limit_out_of_reach"]
    assert faults(given)[0].facts == {"more": "100", "less": "80"}


def test_numbers_in_a_sentence_are_in_its_language() -> None:
    given = table(ours=Ours(limit=Fraction("1234.5")))
    assert faults(given, "en")[0].facts["more"] == "1,234.5"
    assert faults(given, "vi")[0].facts["more"] == "1.234,5"


def test_a_person_does_not_mean_less_than_nothing() -> None:
    given = table(issue("price", (-5, 1, 2), (0, -1, 0)), issue("term"))
    assert said(given) == []
    assert said(given, typed=True) == ["negative_us", "negative_them"]


def test_a_range_that_is_turned_round_is_named() -> None:
    turned = Option(name="100", us=Fraction(1), them=Range(low=Fraction(9), high=Fraction(5)))
    given = table(Issue(name="price", options=(turned,)), issue("term"))
    (fault,) = faults(given)
    assert (fault.key, fault.facts) == ("offers.low_above_high", {"issue": "price", "option": "100"})


def test_an_order_that_the_points_contradict_is_named() -> None:
    given = table(issue("price", (10, 5, 0)), issue("term"))
    (fault,) = faults(given, ranked=("price", "gone", "term"))
    assert (fault.key, fault.facts) == ("offers.order_contradicts", {"first": "price", "second": "term"})


def test_an_issue_without_weight_whose_options_differ_is_named() -> None:
    scores = [Fraction(0), Fraction(100)]
    assert [fault.key for fault in weightless("price", Fraction(0), scores)] == ["offers.weightless"]
    assert list(weightless("price", Fraction(1), scores)) == []
    assert list(weightless("price", Fraction(0), scores[:1])) == []


def test_too_many_ties_get_a_sentence() -> None:
    refusal = TooEntangled()
    assert Voice("vi").say(refusal.key, **refusal.facts)
    assert refusal.faults[0].grave


@given(tables())
def test_what_is_said_of_reach_is_true(table: Table) -> None:
    found = said(table)
    every = every_point(table)
    assert ("forbids_everything" in found) == (not every)
    if every and table.ours.limit is not None:
        assert ("limit_out_of_reach" in found) == (max(one.us for one in every) < table.ours.limit)
