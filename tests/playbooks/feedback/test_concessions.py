"""What the remarks on concessions and gestures quote, and how they read the columns of a list."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.feedback import Context
from playbooks.feedback.concessions import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded

TRUCK = {"text": "Lend them the truck", "cost": "a day", "worth": "no rental"}
BARE = {"text": "Free parking", "cost": "", "worth": "  "}
CHEAP = {"text": "Free Storage", "cost": "nothing", "worth": ""}


@pytest.mark.parametrize(
    ("language", "answer", "says", "good"),
    [
        ("en", "We extend the warranty to three years.", "both", ""),
        ("en", "We take the old machine back, which costs us 700.", "worth", "cost"),
        ("en", "Give them the corner office. They have wanted it for years.", "cost", "worth"),
        ("vi", "Gia hạn bảo hành lên ba năm.", "both", ""),
        ("vi", "Mình nhận chở hàng về, tốn khoảng 700 nghìn.", "worth", "cost"),
        ("vi", "Giao vào thứ Bảy để quán họ khỏi hết hàng.", "cost", "worth"),
    ],
)
def test_it_tells_which_price_tag_is_missing(language: str, answer: str, says: str, good: str) -> None:
    found = finding("R7", About.CONCESSION, answer, language)
    assert found
    assert (found.says, found.good, found.quote) == (says, good, "")


@pytest.mark.parametrize(
    ("language", "answer", "says", "quote"),
    [
        ("en", "Free parking IF THEY SIGN in May.", "strings", "IF THEY SIGN"),
        ("en", "We fix their data without telling them.", "secret", "without telling"),
        ("en", "Pay for all of it, though we can’t afford it.", "beyond", "can’t afford"),
        ("vi", "Cho mượn xe nếu họ gia hạn đến 2027.", "strings", "nếu họ gia hạn"),
        ("vi", "Lẳng lặng bỏ khoản đó khỏi hóa đơn.", "secret", "Lẳng lặng"),
        ("vi", "Tài trợ cả gian bếp, dù quá khả năng.", "beyond", "quá khả năng"),
    ],
)
def test_it_quotes_the_string(language: str, answer: str, says: str, quote: str) -> None:
    found = finding("R22", About.GESTURE, answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)


@pytest.mark.parametrize(
    ("entries", "says", "quote", "good"),
    [
        ((TRUCK, BARE), "both", "Free parking", ""),
        ((TRUCK, CHEAP), "worth", "free storage", "cost"),
        (({"text": "Elsewhere", "cost": "", "worth": "much"},), "cost", "", "worth"),
    ],
)
def test_in_a_list_the_columns_decide(
    entries: tuple[dict[str, str], ...], says: str, quote: str, good: str
) -> None:
    answer = "Lend them the truck | a day | no rental\nFree parking\nfree storage | nothing"
    found = finding("R7", About.GESTURE, answer, "en", Context(entries=entries))
    assert found
    assert (found.says, found.quote, found.good) == (says, quote, good)


def test_full_columns_are_enough_whatever_the_words() -> None:
    assert finding("R7", About.GESTURE, "Lend them the truck", "en")
    assert not finding("R7", About.GESTURE, "Lend them the truck", "en", Context(entries=(TRUCK,)))


def test_a_list_without_these_columns_is_read_by_its_words() -> None:
    plain = Context(entries=({"text": "Net 60."},))
    assert finding("R7", About.CONCESSION, "Net 60.", "en", plain)


def test_a_concession_may_have_strings() -> None:
    assert not finding("R22", About.CONCESSION, "Free parking if they sign.", "en")


WORDS = st.sampled_from(
    [
        "if they",
        "sign",
        "we",
        "cost us",
        "5",
        "1.000",
        "€",
        "worth",
        "for them",
        "so",
        ",",
        ".",
        ";",
        "\u0130",
        "nếu họ",
        "ký",
        "mình",
        "tốn",
        "đỡ",
        "3 triệu",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {"R7": ["both", "cost", "worth"], "R22": ["strings", "secret", "beyond"]}
    praised = {"R7": ["cost", "worth"]}
    for rule, remarks in said.items():
        assert not unworded(language, rule, remarks, praised.get(rule, ()))
