"""Issues as people paste them, in either language: lists, bullets, ranges with a step; or a sentence."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.errors import Unreadable
from playbooks.offers import between, read_issues
from playbooks.texts import LANGUAGES, Voice


def read(text: str, language: str = "en") -> dict[str, list[str]]:
    return {name: list(options) for name, options in read_issues(text, language)}


def refused(text: str, language: str = "en") -> str:
    """Under the field of the form, with a sentence in every language."""
    with pytest.raises(Unreadable) as refusal:
        read_issues(text, language)
    for each in LANGUAGES:
        assert Voice(each).say(refusal.value.key, **refusal.value.facts)
    assert refusal.value.field == "issues"
    return refusal.value.key.removeprefix("offers.")


PRICE_AND_REVIEW = {"price": ["100", "95", "90"], "review": ["monthly", "quarterly"]}


@pytest.mark.parametrize(
    "text",
    [
        "price: 100 / 95 / 90; review: monthly / quarterly",
        "price: 100/95/90\nreview: monthly/quarterly",
        "• price: 100 | 95 | 90\n• review: monthly | quarterly",
        "1. price: 100, 95, 90\n2) review: monthly or quarterly;",
        "- *price*: 100 / 95 / 90\n\n- _review_ : monthly, quarterly",
        "price:\n- 100\n- 95\n- 90\nreview:\n- monthly\n- quarterly",
        "price: 100; 95; 90\nreview: monthly; quarterly",
        "price： 100 / 95 / 90； review： monthly / quarterly",
    ],
)
def test_a_list_is_read_however_it_was_typed(text: str) -> None:
    assert read(text) == PRICE_AND_REVIEW


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("pay: net 30/60 days / net 90", ["net 30/60 days", "net 90"]),
        ("start: 10:30 / 11:00", ["10:30", "11:00"]),
        ("start: 24/12/2026", ["24/12/2026"]),
        ("price: USD 1,200 / USD 1,100", ["USD 1,200", "USD 1,100"]),
        ("price: $1,200, $1,100", ["$1,200", "$1,100"]),
        ("price: 1,200", ["1,200"]),
        ("who: us, them or both", ["us", "them", "both"]),
        ("rate: 7.5 / 8.25", ["7.5", "8.25"]),
    ],
)
def test_marks_within_an_option_stay_in_it(text: str, options: list[str]) -> None:
    assert list(read(text).values()) == [options]


def test_vietnamese_is_read() -> None:
    text = "Thanh toán: 30 ngày / 60 ngày; Bảo lãnh: có hoặc không; Giá: 1,5 tỷ, 1,2 tỷ"
    assert read(text, "vi") == {
        "Thanh toán": ["30 ngày", "60 ngày"],
        "Bảo lãnh": ["có", "không"],
        "Giá": ["1,5 tỷ", "1,2 tỷ"],
    }


# --- ranges ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("USD 100..98 step 1", ["USD 100", "USD 99", "USD 98"]),
        ("$100 to $90 by 5", ["$100", "$95", "$90"]),
        ("€1.5..€2 step €0.25", ["€1.5", "€1.75", "€2"]),
        ("90..95 EUR in steps of 5", ["90 EUR", "95 EUR"]),
        ("12-24 months, step 6", ["12 months", "18 months", "24 months"]),
        ("90 … 30 days (step 30)", ["90 days", "60 days", "30 days"]),
        ("3%..2% step 0.5%", ["3%", "2.5%", "2%"]),
        ("2026–2028 every 1", ["2026", "2027", "2028"]),
        ("$1,200,000 to $1,100,000 by 50,000", ["$1,200,000", "$1,150,000", "$1,100,000"]),
        ("$1.2m..$1.1m step 50k", ["$1.2m", "$1.15m", "$1.1m"]),
        ("10 m..20 m step 5 m", ["10 m", "15 m", "20 m"]),
        ("2 month..6 months step 2", ["2 months", "4 months", "6 months"]),
        ("5..5 step 1", ["5"]),
    ],
)
def test_a_range_keeps_its_currency_and_unit(text: str, options: list[str]) -> None:
    assert read(f"issue: {text}") == {"issue": options}


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("12..24 bước 6 tháng", ["12 tháng", "18 tháng", "24 tháng"]),
        ("từ 100 đến 110 triệu đồng, bước 5 triệu", ["100 triệu đồng", "105 triệu đồng", "110 triệu đồng"]),
        ("1,2 tỷ đồng - 1,1 tỷ đồng bước 50 triệu", ["1,2 tỷ đồng", "1,15 tỷ đồng", "1,1 tỷ đồng"]),
        ("1.200.000 tới 1.100.000 đ mỗi bước 50.000", ["1.200.000 đ", "1.150.000 đ", "1.100.000 đ"]),
    ],
)
def test_a_vietnamese_range_too(text: str, options: list[str]) -> None:
    assert read(f"vấn đề: {text}", "vi") == {"vấn đề": options}


def test_what_lies_between_two_ends_lies_evenly() -> None:
    assert between(Fraction(0), Fraction(1), 4) == tuple(Fraction(n, 3) for n in range(4))
    assert between(Fraction(5), Fraction(9), 1) == (Fraction(5),)
    assert between(Fraction(5), Fraction(9), 0) == ()


# --- what nobody can tell --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("hello", "no_colon"),
        (": 100 / 90", "no_colon"),
        ("price: 100 / 95; 90", "no_colon"),
        ("price:", "no_option"),
        ("price: / /", "no_option"),
        ("price: 1 / 2; Price: 3 / 4", "same_issue"),
        ("price: a / b / A", "same_option"),
        ("price: 100,95,90", "unclear_list"),
        ("price: 12..36", "no_step"),
        ("price: 12 to 36 step 0", "no_step"),
        ("price: 10..1 step 4", "step_misses"),
        ("price: 10 days..2 weeks step 1 day", "different_units"),
        ("price: $10..€20 step 1", "different_units"),
        ("price: 1.2.3..5 step 1", "unreadable_range"),
        ("price: 0..1000 step 1", "too_many_options"),
        ("price: 0..9" + "9" * 5_000 + " step 1", "unreadable_range"),
        ("price: " + "x" * 151, "name_too_long"),
        ("; ".join(f"issue {one}: a / b" for one in range(31)), "too_many_issues"),
        ("; ".join(f"issue {one}: 1..1000 step 1" for one in range(11)), "too_many_together"),
        ("x" * 20_001, "list_too_long"),
    ],
)
def test_what_nobody_can_tell_gets_a_sentence(text: str, key: str) -> None:
    assert refused(text) == key


@pytest.mark.parametrize("text", ["", "\n \n", ";", "- "])
def test_nothing_typed_is_no_issue(text: str) -> None:
    assert read_issues(text, "en") == ()


@given(
    st.text("ab:;/|,.-… \n0123456789$%đstepto", max_size=80) | st.text(max_size=80),
    st.sampled_from(["en", "vi"]),
)
def test_whatever_is_typed_gives_issues_or_a_sentence(text: str, language: str) -> None:
    try:
        found = read_issues(text, language)
    except Unreadable as refusal:
        said = Voice(language).say(refusal.key, **refusal.facts)
        found = () if said else (("", ()),)
    assert all(name and options and all(options) for name, options in found)
