"""What the remarks on offers quote, and where one of them gives way to another."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback.exchange import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("rule", "about", "answer", "says", "quote"),
    [
        ("R11", About.REPLY_PLAN, "They offer 50. We say 40.", "countered", "We say 40."),
        ("R12", About.OFFER, "20 units at 45.", "single", ""),
        ("R12", About.OFFER, "We take the points one by one.", "serial", "one by one"),
        ("R14", About.FREE, "Rents are bound to drop.", "insisted", "are bound to"),
        ("R14", About.FREE, "They say it will rain. It won’t.", "disputed", "It won’t."),
        ("R15", About.OPENING, "Good morning. Our price is 34.", "first", "Our price is"),
    ],
)
def test_it_quotes_the_words_that_made_it_fire(
    rule: str, about: About, answer: str, says: str, quote: str
) -> None:
    found = finding(rule, about, answer, "en")
    assert found
    assert (found.says, found.quote) == (says, quote)
    assert answer[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("rule", "about", "answer", "says", "quote"),
    [
        ("R11", About.REPLY_PLAN, "Họ chào 50 thì mình đáp 40.", "countered", "mình đáp 40"),
        ("R12", About.OFFER, "Bàn lần lượt từng chuyện.", "serial", "lần lượt"),
        ("R14", About.FREE, "Giá thép chắc chắn tăng.", "insisted", "chắc chắn tăng"),
        ("R15", About.OPENING, "Em trả chị 600 nghìn.", "first", "600 nghìn"),
    ],
)
def test_it_quotes_vietnamese_words(rule: str, about: About, answer: str, says: str, quote: str) -> None:
    found = finding(rule, about, answer, "vi")
    assert found
    assert found.says == says
    assert quote in found.quote


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "As soon as they name 60 days, we say 30."),
        ("vi", "Họ vừa đòi 95 triệu là mình đáp ngay 70 triệu."),
    ],
)
def test_an_offer_that_waits_for_theirs_is_no_early_offer(language: str, answer: str) -> None:
    assert finding("R11", About.OPENING, answer, language)
    assert not finding("R15", About.OPENING, answer, language)


def test_an_opening_that_meets_their_proposal_with_ours_is_both() -> None:
    answer = "Your draft says 60 days. Ours is 30."
    assert finding("R11", About.OPENING, answer, "en")
    assert finding("R15", About.OPENING, answer, "en")


def test_an_exchange_after_the_offer_does_not_help_it() -> None:
    assert finding("R15", About.OPENING, "We offer 25 a unit. What do you need?", "en")
    assert not finding("R15", About.OPENING, "What do you need? We offer 25 a unit.", "en")


def test_terms_that_hang_on_the_outcome_end_the_quarrel() -> None:
    quarrel = "They say demand will drop. It won't."
    assert finding("R14", About.REPLY_PLAN, quarrel, "en")
    assert not finding("R14", About.REPLY_PLAN, quarrel + " If it falls below 5,000, the price is 12.", "en")


def test_two_lines_of_a_list_are_two_offers() -> None:
    assert not finding("R12", About.OFFER, "1) 10 seats at 90\n2) 25 seats at 75", "en")


WORDS = st.sampled_from(
    "they offer we say 40 12 % or if it will won't rise ? , . : first the price then what \u0130 ß ’ "  # noqa: SIM905
    "họ chào mình đáp hoặc nếu thì chắc chắn tăng giá".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " we offer 40")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {
        "R11": ["countered"],
        "R12": ["single", "serial"],
        "R14": ["insisted", "disputed"],
        "R15": ["first"],
    }
    for rule, remarks in said.items():
        assert not unworded(language, rule, remarks)
