"""What the remarks on apologies and safeguards quote, and what they find well done."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback import find_rule
from playbooks.feedback.amends import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("rule", "language", "answer", "says", "quote"),
    [
        ("R16", "en", "We apologise for any inconvenience caused.", "unnamed", "any inconvenience"),
        ("R16", "vi", "Em xin lỗi anh về chuyện hôm trước ạ.", "unnamed", "chuyện hôm trước"),
        ("R17", "en", "I’m SORRY if you felt ignored. We refund the fee.", "bent", "SORRY if"),
        ("R17", "en", "Our fault. Still, you should have told us. We pay.", "blamed", "you should have told"),
        ("R17", "en", "Mistakes were made. A refund is on its way.", "nobody", "Mistakes were made"),
        ("R17", "vi", "Bên em giao trễ. Lẽ ra anh phải kiểm tra.", "blamed", "Lẽ ra anh phải"),
        ("R18", "en", "I forgot your stand. You have my word.", "words", "my word"),
        ("R18", "vi", "Em quên gọi cho chị. Em hứa lần sau không tái diễn.", "words", "hứa"),
    ],
)
def test_it_quotes_the_words_that_made_it_fire(
    rule: str, language: str, answer: str, says: str, quote: str
) -> None:
    found = finding(rule, About.APOLOGY, answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)
    assert answer[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("rule", "language", "answer", "says", "good"),
    [
        ("R17", "en", "We lost two of your pallets. That is our fault.", "unrepaired", "owned"),
        ("R17", "en", "The wrong tiles were laid. They come out at no charge.", "nobody", "given"),
        ("R17", "vi", "Gạch lát sai mẫu. Tuần sau thợ gỡ ra lát lại miễn phí.", "nobody", "given"),
        ("R19", "en", "My mistake. I refund the tickets.", "unguarded", "given"),
        ("R19", "vi", "Lỗi của em. Em hoàn tiền cho chị.", "unguarded", "given"),
    ],
)
def test_it_says_what_is_well_done_where_something_is_missing(
    rule: str, language: str, answer: str, says: str, good: str
) -> None:
    found = finding(rule, About.APOLOGY, answer, language)
    assert found
    assert (found.says, found.good, found.quote) == (says, good, "")


def test_what_harms_is_said_before_what_is_missing() -> None:
    found = finding("R17", About.APOLOGY, "Sorry if you were offended.", "en")
    assert found
    assert found.says == "bent"


@pytest.mark.parametrize("answer", ["Not sure yet.", "?", "", "Chưa biết."])
def test_where_nothing_is_said_of_a_wrong_it_is_silent(answer: str) -> None:
    for rule in RULES:
        for language in ("en", "vi"):
            assert not finding(rule.id, About.APOLOGY, answer, language)


def test_a_past_check_that_was_left_out_is_no_safeguard() -> None:
    left_out = "We shipped it without checking. Our fault, you get your money back."
    assert finding("R19", About.APOLOGY, left_out, "en")
    assert not finding("R19", About.APOLOGY, left_out + " From now on two people check every box.", "en")


def test_in_a_language_that_it_cannot_tell_it_is_silent() -> None:
    assert not finding("R16", About.APOLOGY, "Es tut uns leid.", "de")


WORDS = st.sampled_from(
    [
        "sorry",
        "we",
        "i",
        "if",
        "but",
        "you",
        "'ll",
        "promise to",
        "’",
        ".",
        ",",
        ";",
        "5%",
        "1.000",
        "\u0130",
        "ß",
        "xin lỗi",
        "nếu",
        "nhưng",
        "em",
        "hứa",
        "sẽ",
        "bù",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " sorry if")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {
        "R16": ["unnamed"],
        "R17": ["bent", "blamed", "nobody", "unrepaired"],
        "R18": ["words"],
        "R19": ["unguarded", "intended"],
    }
    praised = {"R17": ["owned", "given"], "R19": ["given"]}
    for rule, remarks in said.items():
        assert find_rule(rule)
        assert not unworded(language, rule, remarks, praised.get(rule, ()))
