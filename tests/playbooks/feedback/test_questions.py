"""What the remark on a question quotes, and what an open question beside it changes."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback.questions import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("language", "answer", "says", "quote"),
    [
        ("en", "Nice weather. Do you sell frames?", "closed", "Do you sell frames?"),
        ("en", "So how MANY frames do you sell?", "number", "how MANY frames do you sell?"),
        ("en", "Is it the price or the size?", "choice", "Is it the price or the size?"),
        ("en", "They’re late again, aren’t they?", "leading", "They’re late again, aren’t they?"),
        ("en", "Don’t you think that’s odd?", "leading", "Don’t you think that’s odd?"),
        ("en", "Why do you never call?", "reproach", "Why do you never call?"),
        (
            "en",
            "Will you pay, or shall we call a lawyer?",
            "threat",
            "Will you pay, or shall we call a lawyer?",
        ),
        ("en", "I will ask: “Is it sold?” and wait.", "closed", "Is it sold?"),
        ("vi", "Chào anh. Bên anh còn hàng không?", "closed", "Bên anh còn hàng không?"),
        ("vi", "Mỗi tháng chị cần mấy thùng?", "number", "Mỗi tháng chị cần mấy thùng?"),
        ("vi", "Anh lấy gỗ sồi hay gỗ thông?", "choice", "Anh lấy gỗ sồi hay gỗ thông?"),
        ("vi", "Giá vậy là được rồi, đúng không?", "leading", "Giá vậy là được rồi, đúng không?"),
        ("vi", "Sao lần nào bên anh cũng trễ?", "reproach", "Sao lần nào bên anh cũng trễ?"),
        ("vi", "Anh trả tiền, hay để tôi đi kiện?", "threat", "Anh trả tiền, hay để tôi đi kiện?"),
    ],
)
def test_it_quotes_the_question(language: str, answer: str, says: str, quote: str) -> None:
    found = finding("R3", About.QUESTION, answer, language)
    assert found
    assert (found.says, found.quote) == (says, quote)


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Have you sold one before? How did that go?"),
        ("en", "Is delivery a problem, and if so, why?"),
        ("vi", "Anh bán lần nào chưa? Lần đó thế nào?"),
    ],
)
def test_an_open_question_about_the_same_thing_makes_up_for_a_closed_one(language: str, answer: str) -> None:
    assert not finding("R3", About.QUESTION, answer, language)


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Is the boat insured? Who decides in your firm?"),
        ("vi", "Thuyền có bảo hiểm không? Ai quyết định giá thuê kho?"),
    ],
)
def test_an_open_question_about_something_else_does_not_but_is_praised(language: str, answer: str) -> None:
    found = finding("R3", About.QUESTION, answer, language)
    assert found
    assert found.good == "open"


def test_a_closed_question_among_open_ones_in_a_list_is_found() -> None:
    answer = "- What do they ship?\n- Do they own lorries?\n- Who plans the tours?"
    found = finding("R3", About.QUESTION, answer, "en")
    assert found
    assert found.quote == "Do they own lorries?"


WORDS = st.sampled_from(
    "do you is it what how many , . ? ! “ ” ’ - or and so could tell me whether which a 5 \u0130 ß "  # noqa: SIM905
    "không chưa hay gì nào bao nhiêu anh có thể cho em biết vì sao đúng chứ".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " do you?")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    remarks = ["closed", "number", "choice", "leading", "reproach", "threat"]
    assert not unworded(language, "R3", remarks, ["open"])
