"""Offers are understood as people type them, in a form and in the middle of what they say."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.errors import Unreadable
from playbooks.offers.packages import offered_in, read_pairs, whole
from playbooks.offers.table import Table
from tests.playbooks.offers.impress import IMPRESS, in_vietnamese
from tests.playbooks.strategies import hostile_text

VIETNAMESE = in_vietnamese(IMPRESS)


@pytest.mark.parametrize(
    ("words", "offered"),
    (
        ("price: 97; term: 24 months", {"price": "97", "term": "24 months"}),
        (
            "We could do Price = 97, and term: 24 MONTHS. Would that help?",
            {"price": "97", "term": "24 months"},
        ),
        ("price: 97\nterm:12 months\n", {"price": "97", "term": "12 months"}),
        ("price: 97? No, price: 94.", {"price": "94"}),
        ("price: 97.50", {"price": "97.50"}),
        ("price: 1000; review: weekly", {"price": "1000", "review": "weekly"}),
        ("our pricedeadline: March", {}),
        ("The price is 97.", {}),
        ("price:", {}),
        ("", {}),
    ),
)
def test_an_offer_is_found_in_what_is_said(words: str, offered: dict[str, str]) -> None:
    assert offered_in(words, IMPRESS) == offered


def test_an_offer_is_found_in_vietnamese_however_its_accents_are_typed() -> None:
    offered = {"giá": "97", "thời hạn": "tháng Ba", "thời hạn hợp đồng": "24 tháng"}
    said = "Bên tôi đề nghị giá: 97, thời hạn: tháng Ba; thời hạn hợp đồng: 24 tháng nhé."
    assert offered_in(said, VIETNAMESE) == offered

    assert offered_in(unicodedata.normalize("NFD", said), VIETNAMESE) == offered


def test_a_name_that_ends_another_is_not_taken_for_it() -> None:
    issues = tuple(
        issue.model_copy(update={"name": name})
        for issue, name in zip(IMPRESS.issues, ("price", "review price", "review", "term"), strict=True)
    )
    table = Table(issues=issues)
    assert offered_in("review price: May", table) == {"review price": "May"}
    assert offered_in("price: 97; review price: May", table) == {"price": "97", "review price": "May"}


@given(words=hostile_text(60))
def test_whatever_is_said_names_no_issue_that_there_is_not(words: str) -> None:
    assert offered_in(words, IMPRESS).keys() <= {issue.name for issue in IMPRESS.issues}
    assert all(offered_in(words, IMPRESS).values())


@given(package=st.fixed_dictionaries({one.name: st.sampled_from(one.options) for one in IMPRESS.issues}))
def test_what_is_written_out_is_read_again(package: dict[str, object]) -> None:
    named = {issue: option.name for issue, option in package.items()}  # type: ignore[attr-defined]
    written = "; ".join(f"{issue}: {option}" for issue, option in named.items())
    assert offered_in(written, IMPRESS) == dict(read_pairs(written, "typed", IMPRESS)) == named


def test_what_is_left_open_stays_as_in_the_offer_before() -> None:
    before = {"price": "100", "deadline": "May", "review": "monthly", "term": "24 months"}
    assert whole(IMPRESS, {"review": "weekly"}, before) == {**before, "review": "weekly"}
    assert list(whole(IMPRESS, {"term": "12 months", "price": "97"}, None)) == ["price", "term"]


@pytest.mark.parametrize(
    ("typed", "key"),
    (
        ("price", "table.unreadable_line"),
        ("colour: red", "table.no_such_issue"),
        ("price: 96", "table.no_such_option_of"),
    ),
)
def test_a_form_says_what_it_cannot_read(typed: str, key: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        list(read_pairs(typed, "typed", IMPRESS))
    assert (unreadable.value.field, unreadable.value.key) == ("typed", key)
