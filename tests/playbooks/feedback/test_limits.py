"""What the remarks on alternatives, targets and limits quote, and what the numbers of a form change."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback import Context
from playbooks.feedback.limits import RULES
from playbooks.model import About, Better
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded

ABOUT = {"R4": About.ALTERNATIVE, "R5": About.TARGET, "R6": About.TARGET}


@pytest.mark.parametrize(
    ("rule", "language", "answer", "says", "quote"),
    [
        ("R4", "en", "Honestly: THERE IS NONE.", "none", "THERE IS NONE"),
        ("R4", "en", "We’d ask them again. They know us.", "consent", "We’d ask them again"),
        ("R4", "vi", "Hết cách rồi.", "none", "Hết cách rồi"),
        ("R4", "vi", "Thuyết phục họ lần nữa.", "consent", "Thuyết phục họ lần nữa"),
        ("R5", "en", "A lot.", "missing", ""),
        ("R5", "en", "Between 10 and 15 percent.", "vague", "10 and 15 percent"),
        ("R5", "en", "Goal 700, limit 700.", "same", "700"),
        ("R5", "en", "Price: 12. Delivery: 4 weeks. Deposit: 30 %.", "issues", ""),
        ("R5", "vi", "Nhiều vào.", "missing", ""),
        ("R5", "vi", "Từ 10 đến 15 triệu.", "vague", "10 đến 15 triệu"),
        ("R5", "vi", "Mục tiêu 70 triệu, giới hạn 70 triệu.", "same", "70 triệu"),
        ("R5", "vi", "Giá: 12 triệu. Giao: 4 tuần. Cọc: 30%.", "issues", ""),
        ("R6", "en", "Target: $7,200. Maximum: $6,900.", "target", "7,200"),
        ("R6", "en", "They pay 250 at most, our floor is 300.", "apart", "300"),
        ("R6", "vi", "Nhắm 5 triệu 2, tối đa 4tr8.", "target", "5 triệu 2"),
        ("R6", "vi", "Họ trả tối đa 2,1 tỷ, mình tối thiểu 2,25 tỷ.", "apart", "2,25 tỷ"),
    ],
)
def test_it_quotes_the_words_that_made_it_fire(
    rule: str, language: str, answer: str, says: str, quote: str
) -> None:
    found = finding(rule, ABOUT[rule], answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)
    assert answer[found.start : found.end] == quote


def figures(target: int, limit: int, better: Better | None = Better.HIGHER) -> Context:
    return Context(figures={"target": Decimal(target), "limit": Decimal(limit)}, better=better)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_form_with_one_number_twice_holds_no_target(language: str) -> None:
    found = finding("R5", About.TARGET, "", language, figures(100, 100))
    assert found
    assert (found.says, found.quote) == ("same", "")
    assert not finding("R5", About.TARGET, "", language, figures(110, 100))


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    ("target", "limit", "better", "fires"),
    [
        (90, 100, Better.HIGHER, True),
        (110, 100, Better.HIGHER, False),
        (110, 100, Better.LOWER, True),
        (90, 100, Better.LOWER, False),
        (90, 100, None, False),
        (100, 100, Better.HIGHER, False),
    ],
)
def test_which_end_is_better_decides_which_target_is_worse_than_its_limit(
    language: str, target: int, limit: int, better: Better | None, *, fires: bool
) -> None:
    found = finding("R6", About.TARGET, "", language, figures(target, limit, better))
    assert bool(found) is fires


def test_a_form_without_a_limit_cannot_be_compared() -> None:
    context = Context(figures={"target": Decimal(90)}, better=Better.HIGHER)
    assert not finding("R5", About.TARGET, "", "en", context)
    assert not finding("R6", About.TARGET, "", "en", context)


def test_the_step_tells_which_end_is_better_where_the_words_do_not() -> None:
    words = "Target 280, limit 300."
    assert not finding("R6", About.TARGET, words, "en")
    assert finding("R6", About.TARGET, words, "en", Context(better=Better.HIGHER))
    assert not finding("R6", About.TARGET, words, "en", Context(better=Better.LOWER))


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "We sell: target 1.1m, at least 1.2m"),
        ("en", "We sell: target 9.5 thousand, at least 10k"),
        ("en", "Selling. Aim $1,100, minimum $1,200"),
        ("vi", "Mình bán, nhắm 1 tỷ 1, ít nhất 1,2 tỷ"),
        ("vi", "Mình bán, nhắm 950 triệu, ít nhất 1 tỷ"),
        ("vi", "Mình bán, nhắm 2tr3, ít nhất 2tr5"),
        ("vi", "Mình bán, nhắm 31 nghìn, ít nhất 33"),
    ],
)
def test_numbers_are_compared_as_they_are_meant(language: str, answer: str) -> None:
    assert finding("R6", About.TARGET, answer, language)


WORDS = st.sampled_from(
    "target limit at least at most 100 100k 1.000 1,5 triệu 2tr5 % below not under over they we , . "  # noqa: SIM905
    "; : - none ask them instead no other mục tiêu tối thiểu tối đa họ khác ’ \u0130 ß ٣ to and".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " target 5")
@example("9" * 400 + " target, minimum 1")
@example("0 target, at least 0")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    said = {
        "R4": ["none", "consent"],
        "R5": ["missing", "vague", "same", "issues"],
        "R6": ["target", "apart"],
    }
    for rule, remarks in said.items():
        assert not unworded(language, rule, remarks)
