"""The brief holds the whole plan as it stands, and shows what is missing."""

from datetime import date
from decimal import Decimal

import pytest

from playbooks.brief import brief, gaps, markdown
from playbooks.model import (
    Answer,
    AnswerState,
    Choice,
    Closed,
    Day,
    Entries,
    Figures,
    File,
    Kind,
    Noted,
    Outcome,
    Part,
    Person,
    Said,
    Skipped,
    Value,
)
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, column_names, noted_words
from tests.playbooks.sample import every_kind, one_step, sample
from tests.playbooks.simulation import ME, Conversation


def written(talk: Conversation, language: str = "en") -> str:
    document = brief(talk.playbook, talk.progress)
    return markdown(document, talk.playbook, Voice(language), "Impress")


def test_an_empty_brief_counts_the_required_steps_as_gaps() -> None:
    talk = Conversation(sample())
    assert gaps(brief(talk.playbook, talk.progress)) == 2
    assert written(talk).count("_Not answered yet_") == 7


def test_a_skipped_step_stays_a_gap() -> None:
    talk = Conversation(sample())
    talk.presses(Skipped)
    assert gaps(brief(talk.playbook, talk.progress)) == 2


def test_an_answer_fills_its_gap_in_its_own_words() -> None:
    talk = Conversation(sample())
    talk.says("We lose money.\nAnd time.")
    assert gaps(brief(talk.playbook, talk.progress)) == 1
    assert "### Title of stakes\n\n> We lose money.\n> And time.\n" in written(talk)


def test_steps_that_do_not_apply_are_left_out() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    talk.says("bad")
    talk.says("They shouted.")
    assert "They shouted." in written(talk)
    talk.reopens("mood")
    talk.says("good")
    assert "They shouted." not in written(talk)


def test_a_step_that_was_opened_again_is_open_until_it_is_answered() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.reopens("it")
    assert "Money." not in written(talk)


def test_private_steps_are_marked_as_such() -> None:
    assert "### Title of it (private)" in written(Conversation(one_step(Kind.TEXT, private=True)))


def test_notes_and_the_end_are_part_of_it() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.says("Helen likes opera.")
    value = Figures(amounts={"value": Decimal(25_000_000)}, currency="USD")
    talk.hear(Closed(outcome=Outcome.WON, value=value, lesson="Listen first.\n# Then talk."))
    document = written(talk)
    assert "## Notes\n\n> Helen likes opera.\n" in document
    assert "$25,000,000" in document
    assert "Listen first.\n> # Then talk." in document


def test_it_is_written_in_the_members_language() -> None:
    talk = Conversation(one_step(Kind.DATE), "vi")
    talk.says("23/11/2026")
    assert "thứ Hai, 23/11/2026" in written(talk, "vi")


def test_files_stand_beside_the_words() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    file = File(name="losses.xlsx", link="https://files.example/losses")
    talk.hear(Said(at=talk.moment(), author=ME, text="See the sheet.", files=(file,)))
    assert "> See the sheet.\n> losses.xlsx https://files.example/losses\n" in written(talk)


# --- answers in words ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "value", "line"),
    (
        ("a_choice", Choice(option="yes"), "Option yes en"),
        ("a_choice", Choice(option="of_an_older_version"), "of_an_older_version"),
        ("a_date", Day(day=date(2026, 11, 23)), "Monday, November 23, 2026"),
        ("a_figures", Figures(amounts={"ours": Decimal(25)}, currency="USD"), "Field ours: $25"),
        ("a_inquiry", Person(id="U2", name="Margaret Osei"), "Margaret Osei"),
        ("a_people", Entries(entries=({"name": "Helen", "role": ""},)), "Helen"),
        ("a_people", Entries(entries=({"name": "Helen", "role": "buyer"},)), "Helen — buyer"),
    ),
)
def test_a_value_is_said_on_one_line(step: str, value: Value, line: str) -> None:
    answer = Answer.model_validate({"step": step, "state": "answered", "revision": 1, "value": value})
    assert answer_lines(Voice(), every_kind(), answer) == [line]


@pytest.mark.parametrize(
    ("entry", "said"),
    (
        ({"evidence": "they", "source": "Helen, on Monday"}, "they said: Helen, on Monday"),
        ({"evidence": "they", "source": "they told us in June"}, "they told us in June"),
        ({"evidence": "struck", "source": ""}, "turned out not to be so"),
        ({"evidence": "they", "source": ""}, "they said"),
        ({"evidence": "guessed"}, "our guess"),
    ),
)
def test_a_need_is_said_with_how_we_know_it(entry: dict[str, str], said: str) -> None:
    value = Entries(entries=({"position": "19 plants", "need": "a quiet Christmas", **entry},))
    answer = Answer.model_validate(
        {"step": "a_interests", "state": "answered", "revision": 1, "value": value}
    )
    assert answer_lines(Voice(), every_kind(), answer) == [f"19 plants — a quiet Christmas — {said}"]


def test_an_acknowledgement_counts_entries_and_quotes_words() -> None:
    counted = Noted.model_validate({"step": "a_list", "state": "answered", "entries": 2})
    assert noted_words(Voice(), every_kind(), counted) == "2 entries"
    value = Choice(option="yes")
    quoted = Noted.model_validate(
        {"step": "a_choice", "state": "answered", "excerpt": "sure", "value": value}
    )
    assert noted_words(Voice(), every_kind(), quoted) == "Option yes en, “sure”"


def test_an_option_that_was_typed_as_it_is_called_is_said_once() -> None:
    value, part = Choice(option="yes"), Part(at="1.0", author="U1", text="option YES en")
    noted = Noted(step="a_choice", state=AnswerState.ANSWERED, excerpt=part.text, value=value)
    assert noted_words(Voice(), every_kind(), noted) == "Option yes en"
    held = Answer(step="a_choice", state=AnswerState.ANSWERED, revision=1, value=value, parts=(part,))
    assert answer_lines(Voice(), every_kind(), held) == ["Option yes en"]


def test_columns_are_named_in_their_order() -> None:
    assert column_names(Voice(), Kind.PEOPLE).split(" | ")[0] == Voice().say("column.name")
