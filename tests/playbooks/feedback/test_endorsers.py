"""What the remark on an endorser says, and what it quotes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.feedback.endorsers import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("language", "answer", "says", "quote"),
    [
        ("en", "NOBODY comes to mind.", "nobody", "NOBODY comes to mind"),
        ("en", "A retired judge.", "untied", ""),
        ("vi", "CHƯA CÓ AI.", "nobody", "CHƯA CÓ AI"),
        ("vi", "Một thẩm phán về hưu.", "untied", ""),
    ],
)
def test_it_tells_nobody_from_somebody_without_a_tie(
    language: str, answer: str, says: str, quote: str
) -> None:
    found = finding("R21", About.ENDORSER, answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)


def test_what_an_endorser_is_to_tell_them_is_no_tie() -> None:
    assert finding("R21", About.ENDORSER, "A retired judge could tell them how we work.", "en")
    assert finding("R21", About.ENDORSER, "Một thẩm phán về hưu sẽ nói giúp với họ.", "vi")


WORDS = st.sampled_from(
    "their lawyer them they nobody knows never met tell same school . , ; \u0130 ß "  # noqa: SIM905
    "họ bên kia cùng lớp chưa có ai nói với anh chị em".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    assert not unworded(language, "R21", ["nobody", "untied"])
