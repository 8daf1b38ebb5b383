"""What the remark on a next step says and quotes, and what the columns of a list change."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbooks.feedback import Context
from playbooks.feedback.plans import RULES
from playbooks.model import About
from tests.playbooks.feedback.listed import finding, misquoted
from tests.playbooks.feedback.wording import unworded


@pytest.mark.parametrize(
    ("language", "answer", "says", "good", "quote"),
    [
        ("en", "It went well. I WRITE to the mill.", "when", "who", "I WRITE to the mill"),
        ("en", "Write to the mill on Monday.", "who", "when", "Write to the mill on Monday"),
        ("en", "Write to the mill.", "neither", "", "Write to the mill"),
        (
            "en",
            "I call on Monday, and the mill will be told soon.",
            "neither",
            "",
            "the mill will be told soon",
        ),
        ("vi", "Tôi viết thư cho xưởng.", "when", "who", "Tôi viết thư cho xưởng."),
        ("vi", "Viết thư cho xưởng vào thứ Hai.", "who", "when", "Viết thư cho xưởng vào thứ Hai."),
        ("vi", "Viết thư cho xưởng.", "neither", "", "Viết thư cho xưởng."),
    ],
)
def test_it_quotes_the_step_and_says_what_it_has(
    language: str, answer: str, says: str, good: str, quote: str
) -> None:
    found = finding("R23", About.NEXT_STEP, answer, language)
    assert found
    assert (found.says, found.good, found.quote) == (says, good, quote)


@pytest.mark.parametrize("vague", ["soon", "later", "as soon as possible", "some day", "in due course"])
def test_a_vague_time_is_none(vague: str) -> None:
    assert finding("R23", About.NEXT_STEP, f"I write to the mill {vague}.", "en")


@pytest.mark.parametrize("vague", ["sớm", "càng sớm càng tốt", "khi nào rảnh", "trong thời gian tới"])
def test_a_vague_time_is_none_in_vietnamese(vague: str) -> None:
    assert finding("R23", About.NEXT_STEP, f"Tôi viết thư cho xưởng {vague}.", "vi")


def test_a_heading_with_its_day_and_its_doer_holds_for_the_lines_below() -> None:
    assert not finding("R23", About.NEXT_STEP, "On Monday, Ana will:\n- call the mill\n- book the van", "en")
    assert finding("R23", About.NEXT_STEP, "Next steps:\n- call the mill\n- book the van", "en")


def test_an_entry_without_owner_or_due_is_quoted() -> None:
    entries = (
        {"text": "Samples", "owner": "Ana", "due": "3 May"},
        {"text": "Price list", "owner": "Jo", "due": ""},
    )
    text = "Samples | Ana | 3 May\nPrice list | Jo |"
    found = finding("R23", About.NEXT_STEP, text, "en", Context(entries=entries))
    assert found
    assert (found.says, found.good, found.quote) == ("when", "who", "Price list")


def test_full_columns_need_no_words() -> None:
    entries = ({"text": "Samples", "owner": "Ana", "due": "3 May"},)
    assert not finding("R23", About.NEXT_STEP, "Samples | Ana | 3 May", "en", Context(entries=entries))


def test_what_a_column_lacks_may_stand_in_the_words_beside_it() -> None:
    entries = ({"text": "On Monday Ana sends the samples", "owner": "", "due": ""},)
    text = "On Monday Ana sends the samples"
    assert not finding("R23", About.NEXT_STEP, text, "en", Context(entries=entries))


WORDS = st.sampled_from(
    "i we send the draft on monday soon will be sent call anna : - ; , . and then ( ) 3 May \u0130 ß "  # noqa: SIM905
    "gửi thứ hai sớm tôi anh nam họp rồi phải xong trước 5/6 bên kia là".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join)))
@example("İ" * 50 + " send it")
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_raise_and_every_quote_is_in_the_text(text: str) -> None:
    assert not misquoted(RULES, text)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_has_its_words(language: str) -> None:
    assert not unworded(language, "R23", ["when", "who", "neither"], ["when", "who"])
