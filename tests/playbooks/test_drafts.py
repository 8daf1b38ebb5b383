"""A draft says what was answered, shows in brackets what was not, and fits where it is changed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.brief import brief, markdown
from playbooks.drafts import LONGEST, PLACE, Names, fitted, written
from playbooks.engine.drafting import kept_draft, used_language
from playbooks.errors import StaleForm
from playbooks.loader import load_library
from playbooks.model import Choice, Day, Draft, Drafted, Outcome, Person, Skipped
from playbooks.texts import LANGUAGES, Voice
from tests.playbooks.simulation import ME, Conversation
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

TRUST = load_library()["trust_repair"]
KRISTEN = Names("Impress", "Kristen Walsh")
EVERY = [(draft, language) for draft in TRUST.drafts for language in LANGUAGES]
every_draft = pytest.mark.parametrize(("draft", "language"), EVERY)


@pytest.fixture
def talk() -> Conversation:
    return Conversation(TRUST)


def letter(talk: Conversation, draft: str, language: str = "en") -> str:
    return written(TRUST, draft, Voice(language), talk.progress, KRISTEN)


def says(talk: Conversation, step: str, text: str) -> None:
    talk.reopens(step)
    talk.says(text)


@every_draft
def test_without_answers_every_gap_is_a_hint_in_the_language_of_the_reader(
    talk: Conversation, draft: str, language: str
) -> None:
    said = letter(talk, draft, language)
    assert "{" not in said
    assert "Kristen Walsh" in said
    body = TRUST.texts[language].drafts[draft].body
    for place in PLACE.finditer(body):
        if place["hint"]:
            assert f"[{place['hint']}]" in said


def test_answers_stand_in_place_of_hints(talk: Conversation) -> None:
    says(talk, "acknowledgement", "We worked from version 2.\n\nThat was our doing.")
    said = letter(talk, "acknowledgement")
    assert "Dear [name],\n\nWe worked from version 2.\n\nThat was our doing.\n\nSo that" in said


def test_a_list_is_a_line_for_each_entry(talk: Conversation) -> None:
    says(talk, "promises", "The letter | Daniel Reyes | December 4\nThe number of the engineer")
    assert (
        "as I wrote it down:\n• The letter (Daniel Reyes, December 4)\n• The number of the engineer\n\n"
        in letter(talk, "follow_up")
    )


def test_what_a_gesture_costs_us_is_not_told(talk: Conversation) -> None:
    says(talk, "gestures", "An engineer on call | $35,000, approved by Daniel | A quiet night")
    said = letter(talk, "follow_up")
    assert "• An engineer on call\n" in said
    assert "35,000" not in said and "quiet night" not in said


def test_a_day_is_said_in_the_readers_language_without_the_note_beside_it(talk: Conversation) -> None:
    says(talk, "meeting_date", "December 3, 2026. Helen agreed after some grumbling.")
    assert "an hour on Thursday, December 3, 2026 at [time]" in letter(talk, "invitation")
    assert "vào thứ Năm, 03/12/2026, lúc [giờ]" in letter(talk, "invitation", "vi")
    assert "grumbling" not in letter(talk, "invitation")


def test_whoever_was_picked_is_addressed_by_name(talk: Conversation) -> None:
    talk.reopens("go_ahead")
    talk.fills(Person(id="U2", name="Daniel Reyes"))
    assert "Dear [the executive's name]," in letter(talk, "introduction")
    talk.says("May I try?")
    assert "Dear Daniel Reyes," in letter(talk, "introduction")


def test_what_was_skipped_or_taken_back_is_in_no_letter(talk: Conversation) -> None:
    at = talk.says("We lose $25 million.")
    talk.reopens("stakes")
    talk.presses(Skipped)
    assert "$25 million" not in letter(talk, "introduction")
    talk.reopens("stakes")
    talk.deletes(at)
    assert "$25 million" not in letter(talk, "introduction")


def test_what_a_round_opened_again_stands_in_a_letter_until_it_is_answered(talk: Conversation) -> None:
    says(talk, "promises", "The letter | Daniel Reyes | December 4")
    talk.begins_a_round()
    assert "The letter (Daniel Reyes, December 4)" in letter(talk, "follow_up")


def test_nobody_without_a_name_signs(talk: Conversation) -> None:
    said = written(TRUST, "invitation", Voice("vi"), talk.progress, Names("Impress", ""))
    assert said.endswith("Trân trọng,\n[họ tên]")


# --- as much as fits -------------------------------------------------------------------------


@every_draft
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_draft_fits_its_form_and_says_where_it_was_shortened(
    talk: Conversation, draft: str, language: str, words: str
) -> None:
    for place in PLACE.finditer(TRUST.texts[language].drafts[draft].body):
        step = place["what"].partition(".")[2].partition(".")[0]
        if step and step not in {"go_ahead", "endorser"} and words.strip():
            says(talk, step, words)
    said = written(TRUST, draft, Voice(language), talk.progress, Names(words[:80], words[:80]))
    assert len(said) <= LONGEST
    if len(words) > LONGEST and draft != "endorsement":  # which holds nothing but a name
        assert Voice(language).say("draft.shortened") in said


def test_short_texts_leave_their_room_to_long_ones() -> None:
    assert fitted(["ab", "x" * 500], 502, "[…]") == ["ab", "x" * 500]
    assert fitted(["word " * 50, "ab"], 102, "[…]")[0].endswith("word… […]")


@modest
@given(texts=st.lists(hostile_text(), max_size=12), room=st.integers(700, 3000))
def test_whatever_is_answered_fits(texts: list[str], room: int) -> None:
    fitting = fitted(texts, room, "[shortened]")
    assert len(fitting) == len(texts)
    assert sum(map(len, fitting)) <= room


# --- kept ------------------------------------------------------------------------------------


def test_a_kept_draft_is_posted_and_moves_nothing(talk: Conversation) -> None:
    before = talk.current, talk.progress.standing, talk.overview
    talk.drafts("invitation", "Dear Helen,")
    assert talk.heard.posts == (Draft(draft="invitation", language="en", text="Dear Helen,"),)
    assert (talk.current, talk.progress.standing) == before[:2]
    talk.resumes()
    assert talk.overview == before[2]


def test_three_drafts_are_no_three_answers(talk: Conversation) -> None:
    for draft in TRUST.drafts[:2]:
        talk.drafts(draft, "Dear Helen,")
    talk.says("Money.")
    assert not talk.asked.usable


def test_it_is_kept_for_each_language_and_the_last_language_is_known(talk: Conversation) -> None:
    talk.drafts("invitation", "Dear Helen,")
    talk.drafts("invitation", "Kính gửi chị Helen,", "vi")
    assert used_language(talk.progress) == "vi"
    for language, text in (("en", "Dear Helen,"), ("vi", "Kính gửi chị Helen,")):
        kept = kept_draft(talk.progress, "invitation", language)
        assert kept and kept.text == text


def test_one_that_was_changed_meanwhile_is_not_written_over(talk: Conversation) -> None:
    talk.drafts("invitation", "Dear Helen,")
    with pytest.raises(StaleForm):
        talk.hear(Drafted(draft="invitation", language="en", revision=0, author=ME, text="Hello"))
    with pytest.raises(StaleForm):
        talk.hear(Drafted(draft="of_an_older_version", language="en", revision=0, author=ME, text="Hello"))


def test_it_stays_through_rounds_and_the_end(talk: Conversation) -> None:
    talk.drafts("invitation", "Dear Helen,")
    talk.begins_a_round()
    talk.closes(Outcome.WON)
    talk.drafts("follow_up", "Thank you.")
    plan = markdown(brief(TRUST, talk.progress, talk.before), TRUST, Voice("vi"), "Impress")
    assert "## Thư mẫu\n\n### Thư mời gặp (English)\n\n> Dear Helen,\n" in plan
    assert "### Thư sau buổi gặp (English)\n\n> Thank you.\n" in plan


def test_a_choice_in_a_letter_is_its_label(talk: Conversation) -> None:
    body = "It was {answer.breach|what broke it}, by {answer.trust_date|when}."
    texts = TRUST.texts["en"]
    drafts = {"invitation": texts.drafts["invitation"].model_copy(update={"body": body})}
    changed = {**TRUST.texts, "en": texts.model_copy(update={"drafts": drafts})}
    playbook = TRUST.model_copy(update={"texts": changed})
    talk.reopens("breach")
    talk.fills(Choice(option="competence"))
    talk.reopens("trust_date")
    talk.fills(Day(day=date(2027, 1, 15)))
    said = written(playbook, "invitation", Voice("en"), talk.progress, KRISTEN)
    assert said == "It was Competence, by Friday, January 15, 2027."
