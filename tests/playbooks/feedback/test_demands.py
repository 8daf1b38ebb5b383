"""What the remarks on demands quote, and what a list with columns changes."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback import Context
from playbooks.feedback.demands import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("rule", "language", "answer", "says", "quote"),
    [
        (
            "R8",
            "en",
            "Hello Ms Gray. We’d like a second key, please.",
            "unreasoned",
            "We’d like a second key",
        ),
        ("R8", "vi", "Chào chị. Nhờ chị gửi lại hồ sơ gốc.", "unreasoned", "Nhờ chị gửi lại hồ sơ gốc"),
        (
            "R9",
            "en",
            "Move us to May. The hall is dry then, the crew is free, and sand is cheaper.",
            "several",
            "and sand is cheaper",
        ),
        ("R9", "en", "We give three reasons for a later date.", "several", "give three reasons"),
        ("R10", "en", "This is a MORE THAN FAIR price.", "praise", "a MORE THAN FAIR price"),
        ("R10", "en", "The hinges broke. It’s your own fault.", "blame", "It’s your own fault"),
        ("R10", "vi", "Mức này hết sức công bằng rồi anh.", "praise", "Mức này hết sức công bằng"),
        ("R10", "vi", "Bên anh làm ăn cẩu thả quá.", "blame", "Bên anh làm ăn cẩu thả"),
    ],
)
def test_it_quotes_the_words_that_made_it_fire(
    rule: str, language: str, answer: str, says: str, quote: str
) -> None:
    found = finding(rule, About.DEMAND, answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)
    assert answer[found.start : found.end] == quote


def test_a_line_without_its_reason_is_quoted_from_the_list() -> None:
    text = "Three years | our crews\nA second key | \n"
    entries = ({"text": "Three years", "reason": "our crews"}, {"text": "A second key", "reason": " "})
    found = finding("R8", About.DEMAND, text, "en", Context(entries=entries))
    assert found
    assert found.quote == "A second key"


def test_where_each_line_has_its_reason_the_words_are_not_asked() -> None:
    entries = ({"text": "We want a second key", "reason": "night shift"},)
    assert not finding("R8", About.DEMAND, "We want a second key", "en", Context(entries=entries))


@pytest.mark.parametrize(
    ("language", "price"),
    [("en", "1,200 a month"), ("en", "12 % off"), ("vi", "118 triệu/tấn"), ("vi", "bớt 5%")],
)
def test_a_bare_opening_number_in_a_list_needs_no_reason(language: str, price: str) -> None:
    entries = ({"text": price, "reason": ""},)
    assert not finding("R8", About.DEMAND, price, language, Context(entries=entries))


def test_a_line_that_is_not_in_the_text_is_not_quoted() -> None:
    entries = ({"text": "A second key", "reason": ""},)
    found = finding("R8", About.DEMAND, "a  second  key", "en", Context(entries=entries))
    assert found
    assert found.quote == ""


def test_three_demands_with_one_reason_each_are_not_too_many() -> None:
    answer = (
        "1. Samples by May, for the fair.\n2. Red labels, since blue fades.\n3. One invoice, to save a day."
    )
    assert not finding("R9", About.DEMAND, answer, "en")


def test_fairness_that_we_ask_for_is_no_praise_but_our_own_offer_after_it_is() -> None:
    asked = "What would you call a fair price?"
    assert not finding("R10", About.OPENING, asked, "en")
    assert finding("R10", About.OPENING, asked + " We think that our offer is fair.", "en")


WORDS = st.sampled_from(
    "we want you must because since , . ; : ? our offer is very fair your fault 5 % 1.000 ’ \u0130 ß "  # noqa: SIM905
    "bên em đề nghị vì giá rất tốt anh cẩu thả".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " we want")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {"R8": ["unreasoned"], "R9": ["several"], "R10": ["praise", "blame"]}
    for rule, remarks in said.items():
        assert not unworded(language, rule, remarks)
