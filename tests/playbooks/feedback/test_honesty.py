"""What the remark on a plan to mislead quotes, and whom it leaves alone."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback.honesty import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("language", "answer", "says", "quote"),
    [
        ("en", "Say the stock is gone. It ISN’T, but they’ll hurry.", "untrue", "It ISN’T,"),
        ("en", "Tell them a shop in Lund wants it (no such shop).", "untrue", "no such shop"),
        ("en", "We’d Pretend to leave.", "act", "Pretend"),
        ("en", "We promise a hotline but we won’t keep it.", "unmeant", "won’t keep it"),
        ("en", "Keep quiet about the leak.", "hidden", "Keep quiet about the leak"),
        ("vi", "Bảo là hết hàng, thật ra kho còn đầy.", "untrue", "thật ra kho còn đầy"),
        ("vi", "Mình GIẢ VỜ bỏ về.", "act", "GIẢ VỜ"),
        ("vi", "Hứa cho qua chuyện thôi, mình không định làm gì.", "act", "Hứa cho qua"),
        ("vi", "Không nói gì về vết nứt.", "hidden", "Không nói gì về vết nứt"),
    ],
)
def test_it_quotes_the_words_that_give_it_away(language: str, answer: str, says: str, quote: str) -> None:
    found = finding("R20", About.FREE, answer, language)
    assert found
    assert (found.says, found.quote.rstrip(",")) == (says, quote.rstrip(","))


@pytest.mark.parametrize("about", list(About))
def test_it_reads_every_answer(about: About) -> None:
    assert finding("R20", about, "We bluff about a second buyer.", "en")


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "We never bluff."),
        ("en", "They bluffed, and we let it pass."),
        ("en", "The last agent lied to us."),
        ("en", "I keep our limit to myself."),
        ("vi", "Mình không giả vờ gì cả."),
        ("vi", "Lần trước họ nói dối mình."),
        ("vi", "Giới hạn thì mình giữ kín."),
    ],
)
def test_it_leaves_alone_what_is_ruled_out_private_or_told_of_others(language: str, answer: str) -> None:
    assert not finding("R20", About.FREE, answer, language)


WORDS = st.sampled_from(
    "we tell them say it is not there no such buyer pretend promise never ( ) . ; , “ ” ’ 5 \u0130 ß "  # noqa: SIM905
    "nói bảo họ thật ra không có ai giả vờ giấu lỗi dù chưa đâu mình".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " pretend")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    assert not unworded(language, "R20", ["untrue", "act", "unmeant", "hidden"])
