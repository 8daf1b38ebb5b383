"""What the remarks on interests quote, and what a list with columns changes."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback import Context
from playbooks.feedback.interests import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("rule", "language", "answer", "says", "quote"),
    [
        ("R1", "en", "Hi there! I’d like TWO of the blankets.", "bare", "I’d like TWO of the blankets"),
        ("R1", "en", "They want 5 % off.", "bare", "They want 5 % off"),
        ("R1", "vi", "Chào anh. Em cần 3 cái mền.", "bare", "Em cần 3 cái mền"),
        (
            "R1",
            "en",
            "She wants the keys early, because the movers come at six. She also wants a discount.",
            "some",
            "She also wants a discount",
        ),
        (
            "R1",
            "vi",
            "Họ cần hàng sớm vì sắp khai trương. Họ còn đòi bớt 5%.",
            "some",
            "Họ còn đòi bớt 5%",
        ),
        ("R2", "en", "We fear for our jobs.", "ours", "We fear for our jobs"),
        ("R2", "en", "He fears for his job.", "one", ""),
        ("R2", "vi", "Bên em sợ mất khách.", "ours", "Bên em sợ mất khách"),
        ("R2", "vi", "Họ sợ mất khách.", "one", ""),
        ("R13", "en", "Price is the main thing for us and for them.", "first", None),
        ("R13", "en", "All of it is equally important. 40 each.", "level", "All of it is equally important"),
        ("R13", "vi", "Giá là trên hết với cả hai bên.", "first", "Giá là trên hết với cả hai bên"),
        ("R13", "vi", "Khoản nào cũng quan trọng. Xin 9 triệu.", "level", "Khoản nào cũng quan trọng"),
    ],
)
def test_it_quotes_the_words_that_made_it_fire(
    rule: str, language: str, answer: str, says: str, quote: str | None
) -> None:
    about = About.OFFER if rule == "R13" else About.INTEREST
    found = finding(rule, about, answer, language)
    assert found
    assert found.says == says
    assert quote is None or found.quote == quote
    assert answer[found.start : found.end] == found.quote


def test_a_long_sentence_is_not_quoted_whole() -> None:
    answer = (
        "They told us on the phone in the second week of the talks, and then once more in the corridor "
        "after the lunch, that they want the whole of the upper floor."
    )
    found = finding("R1", About.POSITION, answer, "en")
    assert found
    assert found.quote == "want the whole of the upper floor"


def test_what_was_done_well_elsewhere_is_said_only_where_it_was() -> None:
    mixed = finding("R1", About.INTEREST, "He wants quiet since he is ill. He also wants a key.", "en")
    alone = finding("R1", About.INTEREST, "He wants a key.", "en")
    assert mixed
    assert alone
    assert (mixed.good, alone.good) == ("some", "")


LINE = {"position": "A second key", "need": "", "evidence": "guessed", "source": ""}
WHOLE = {"position": "Quiet at night", "need": "She works nights", "evidence": "they", "source": ""}


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_line_without_its_need_is_quoted_from_the_list(language: str) -> None:
    text = "Quiet at night | She works nights | they\nA second key | | guessed"
    found = finding("R1", About.INTEREST, text, language, Context(entries=(WHOLE, LINE)))
    assert found
    assert (found.says, found.quote, found.good) == ("some", "A second key", "some")


def test_a_line_that_is_not_in_the_text_is_not_quoted() -> None:
    found = finding("R1", About.INTEREST, "keys", "en", Context(entries=(LINE,)))
    assert found
    assert (found.says, found.quote) == ("bare", "")


def test_where_each_line_has_its_need_the_words_are_not_asked() -> None:
    text = "They want a key | they want a key"
    assert not finding("R1", About.INTEREST, text, "en", Context(entries=(WHOLE, WHOLE)))


@pytest.mark.parametrize("language", ["en", "vi"])
def test_one_line_is_one_interest_and_two_are_two(language: str) -> None:
    assert finding("R2", About.INTEREST, "Quiet at night", language, Context(entries=(WHOLE,)))
    assert not finding("R2", About.INTEREST, "Quiet at night", language, Context(entries=(WHOLE, LINE)))


WORDS = st.sampled_from(
    "we they want need because so that afraid , . ; : ? - 1. us: 5 % both most equally ’ \u0130 ß "  # noqa: SIM905
    "họ mình muốn cần vì để sợ nhất như nhau cả hai".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " we want")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {"R1": ["bare", "some"], "R2": ["ours", "one"], "R13": ["first", "level"]}
    praised = {"R1": ["some"]}
    for rule, remarks in said.items():
        assert not unworded(language, rule, remarks, praised.get(rule, ()))
