"""What people write: it answers, adds, changes and withdraws, and always lands where they meant it."""

from datetime import date

import pytest

from playbooks.engine.position import is_settled
from playbooks.engine.saying import noted
from playbooks.model import (
    Amendment,
    AnswerState,
    Ask,
    Choice,
    Day,
    Edited,
    Endorsement,
    Entries,
    File,
    Kind,
    Person,
    Said,
    Settled,
    Skipped,
    State,
    WentBack,
)
from tests.playbooks.sample import one_step, sample
from tests.playbooks.simulation import ME, SOMEBODY, Conversation


@pytest.fixture
def talk() -> Conversation:
    return Conversation(sample())


def asks_for_a_day() -> Conversation:
    talk = Conversation(sample())
    talk.says("Money.")
    talk.says("good")
    assert talk.current == "day"
    return talk


# --- answering -------------------------------------------------------------------------------


def test_begins_with_the_overview_and_the_first_question(talk: Conversation) -> None:
    overview, ask = talk.heard.posts
    assert (overview.type, ask.type) == ("overview", "ask")
    assert isinstance(ask, Ask)
    assert (ask.step, ask.noted) == ("stakes", None)


def test_keeps_a_reply_and_asks_the_next_step_in_the_same_post(talk: Conversation) -> None:
    talk.says("We lose 25 million.")
    assert talk.words("stakes") == ["We lose 25 million."]
    assert talk.asked.step == "mood"
    assert talk.acknowledged.excerpt == "We lose 25 million."
    assert talk.overview.phases[0].answered == 1


def test_shortens_a_long_answer_only_in_its_acknowledgement(talk: Conversation) -> None:
    talk.says("word " * 8000)
    assert len(talk.words("stakes")[0]) == 40_000
    assert len(talk.acknowledged.excerpt) <= 400


def test_takes_a_file_without_words_for_an_answer(talk: Conversation) -> None:
    file = File(name="losses.xlsx", link="https://files.example/losses")
    talk.hear(Said(at=talk.moment(), author=ME, text="", files=(file,)))
    assert talk.answer("stakes").state is AnswerState.ANSWERED
    assert talk.acknowledged.excerpt == "losses.xlsx"


def test_a_redelivered_reply_changes_nothing(talk: Conversation) -> None:
    at = talk.says("Money.")
    before = talk.progress
    talk.says("Money.", at=at)
    assert talk.heard.posts == ()
    assert talk.progress == before


# --- the late second line ---------------------------------------------------


def test_a_second_line_written_before_the_next_prompt_came_belongs_to_the_first(talk: Conversation) -> None:
    talk.lag = True
    talk.says("We lose money.")
    talk.says("And our name.")
    assert talk.words("stakes") == ["We lose money.", "And our name."]
    assert talk.current == "mood"
    assert talk.asks_nothing


def test_a_second_line_updates_the_acknowledgement_where_it_stands(talk: Conversation) -> None:
    talk.lag = True
    talk.says("We lose money.")
    talk.says("And our name.")
    amendment = talk.post(Amendment)
    assert amendment.post == talk.prompt.id
    assert amendment.noted.excerpt == "We lose money. And our name."


def test_a_second_line_that_slack_delivers_late_is_told_by_its_own_time(talk: Conversation) -> None:
    written = talk.moment()
    second = talk.moment()
    talk.says("We lose money.", at=written)
    assert talk.prompt.at > second
    talk.says("And our name.", at=second)
    assert talk.words("stakes") == ["We lose money.", "And our name."]


def test_lines_that_arrive_out_of_order_stand_in_the_order_in_which_they_were_written(
    talk: Conversation,
) -> None:
    first, second, third = talk.moment(), talk.moment(), talk.moment()
    talk.says("three", at=third)
    talk.says("one", at=first)
    talk.says("two", at=second)
    assert talk.words("stakes") == ["one", "two", "three"]


def test_a_reply_written_after_the_next_prompt_answers_that_prompt(talk: Conversation) -> None:
    talk.says("We lose money.")
    talk.says("bad")
    assert talk.answer("mood").value == Choice(option="bad")
    assert talk.words("stakes") == ["We lose money."]


def test_a_late_line_adds_an_entry_to_a_list() -> None:
    talk = Conversation(one_step(Kind.LIST))
    talk.lag = True
    talk.says("- a fair price")
    talk.says("- a date")
    assert talk.answer("it").value == Entries(entries=({"text": "a fair price"}, {"text": "a date"}))


def test_a_late_line_to_a_skipped_step_answers_it(talk: Conversation) -> None:
    written = talk.moment()
    talk.presses(Skipped)
    talk.says("Wait: money.", at=written)
    assert talk.answer("stakes").state is AnswerState.ANSWERED
    assert talk.current == "mood"


def test_a_late_line_that_cannot_answer_a_skipped_step_stays_with_it_as_a_note() -> None:
    talk = asks_for_a_day()
    talk.lag = True
    talk.presses(Skipped)
    talk.says("soon, I think")
    assert talk.answer("day").state is AnswerState.SKIPPED
    assert talk.words("day") == ["soon, I think"]
    assert talk.current == "price"


def test_a_late_line_never_takes_back_what_was_read_in_another_language() -> None:
    talk = asks_for_a_day()
    talk.lag = True
    talk.says("12/25/2026")
    talk.progress = talk.progress.model_copy(update={"language": "vi"})
    talk.says("trước Giáng sinh")
    assert talk.answer("day").value == Day(day=date(2026, 12, 25))
    assert is_settled(talk.answer("day"))


def test_a_late_line_that_says_nothing_of_the_next_step_leaves_its_prompt_alone(talk: Conversation) -> None:
    talk.lag = True
    talk.says("Money.")
    revision = talk.asks[talk.prompt.id].revision
    talk.says("And time.")
    talk.presses(Skipped)
    assert talk.answer("mood").revision == revision + 1


# --- edits -----------------------------------------------------------------------------------


def test_editing_a_message_edits_the_answer_and_its_acknowledgement(talk: Conversation) -> None:
    at = talk.says("We lose mony.")
    talk.edits(at, "We lose money.")
    assert talk.words("stakes") == ["We lose money."]
    assert talk.post(Amendment).noted.excerpt == "We lose money."
    assert talk.asks_nothing
    assert talk.answer("stakes").revision == 2


def test_an_edit_that_merely_unfurls_a_link_changes_nothing(talk: Conversation) -> None:
    at = talk.says("See https://example.com")
    before = talk.progress
    talk.edits(at, "See https://example.com")
    assert talk.heard.posts == ()
    assert talk.progress == before


def test_an_edit_of_a_message_that_answers_nothing_changes_nothing(talk: Conversation) -> None:
    before = talk.progress
    talk.edits("9999999999.000000", "words")
    assert talk.heard.posts == ()
    assert talk.progress == before


def test_editing_one_of_two_lines_leaves_the_other(talk: Conversation) -> None:
    talk.lag = True
    first = talk.says("one")
    talk.says("two")
    talk.edits(first, "ONE")
    assert talk.words("stakes") == ["ONE", "two"]


def test_editing_a_choice_asks_the_step_that_it_opens() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    at = talk.says("good")
    assert talk.current == "day"
    talk.edits(at, "bad")
    assert talk.current == "why_bad"
    assert talk.asked.step == "why_bad"


def test_editing_a_choice_leaves_a_question_that_it_closes() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    at = talk.says("bad")
    talk.edits(at, "good")
    assert talk.asked.step == "day"
    talk.says("2026-11-30")
    assert talk.answer("day").value == Day(day=date(2026, 11, 30))


def test_editing_a_note_until_it_holds_a_date_goes_on() -> None:
    talk = asks_for_a_day()
    at = talk.says("next mnth")
    talk.edits(at, "2026-11-30")
    assert talk.answer("day").state is AnswerState.ANSWERED
    assert talk.asked.step == "price"


def test_editing_a_note_that_still_holds_no_date_redraws_the_prompt_with_buttons_that_work() -> None:
    talk = asks_for_a_day()
    at = talk.says("next mnth")
    talk.edits(at, "next month")
    settled = talk.post(Settled)
    assert settled.post == talk.prompt.id
    assert settled.ask
    assert settled.ask.noted == noted(talk.answer("day"))
    talk.fills(Day(day=date(2026, 11, 30)))
    assert talk.answer("day").state is AnswerState.ANSWERED
    assert talk.words("day") == ["next month"]


def test_editing_the_answer_of_a_reopened_step_answers_it_again(talk: Conversation) -> None:
    at = talk.says("mony")
    talk.presses(WentBack)
    assert talk.current == "stakes"
    talk.edits(at, "money")
    assert talk.asked.step == "mood"
    assert talk.words("stakes") == ["money"]


def test_editing_a_pressed_choices_note_keeps_the_choice(talk: Conversation) -> None:
    talk.says("Money.")
    at = talk.says("It is complicated")
    talk.fills(Choice(option="bad"))
    talk.edits(at, "good question")
    assert talk.answer("mood").value == Choice(option="bad")
    assert talk.words("mood") == ["good question"]


def test_a_message_edited_until_nothing_is_left_is_withdrawn_and_may_come_back(talk: Conversation) -> None:
    at = talk.says("Money.")
    talk.edits(at, "")
    assert talk.answer("stakes").state is AnswerState.WITHDRAWN
    assert (talk.asked.step, talk.asked.earlier, talk.asked.missing) == ("stakes", None, None)
    talk.edits(at, "Money and time.")
    assert talk.words("stakes") == ["Money and time."]
    assert talk.current == "mood"


def test_an_edit_brings_new_files(talk: Conversation) -> None:
    at = talk.says("See the sheet.")
    file = File(name="losses.xlsx", link="https://files.example/losses")
    talk.hear(Edited(at=at, text="See the sheet.", files=(file,)))
    assert talk.answer("stakes").parts[0].files == (file,)


def test_an_edit_while_paused_is_kept_and_asks_nothing() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    at = talk.says("good")
    talk.pauses()
    talk.edits(at, "bad")
    assert talk.answer("mood").value == Choice(option="bad")
    assert talk.asks_nothing
    assert talk.progress.standing.state is State.PAUSED


# --- deletions -------------------------------------------------------------------------------


def test_deleting_the_only_message_withdraws_the_answer_and_asks_again(talk: Conversation) -> None:
    at = talk.says("Money.")
    talk.deletes(at)
    assert talk.answer("stakes").state is AnswerState.WITHDRAWN
    assert (talk.asked.step, talk.asked.earlier) == ("stakes", None)
    assert talk.acknowledged.state is AnswerState.WITHDRAWN


def test_deleting_one_of_two_lines_keeps_the_other(talk: Conversation) -> None:
    talk.lag = True
    talk.says("one")
    second = talk.says("two")
    talk.deletes(second)
    assert talk.words("stakes") == ["one"]
    assert talk.current == "mood"
    assert talk.post(Amendment).noted.excerpt == "one"


def test_a_deletion_delivered_twice_withdraws_once(talk: Conversation) -> None:
    at = talk.says("Money.")
    talk.deletes(at)
    before = talk.progress
    talk.deletes(at)
    assert talk.heard.posts == ()
    assert talk.progress == before


def test_deleting_a_typed_choice_asks_for_it_and_closes_what_it_opened() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    at = talk.says("bad")
    talk.says("They shouted.")
    talk.deletes(at)
    assert talk.current == "mood"
    talk.says("good")
    assert talk.current == "day"
    assert talk.words("why_bad") == ["They shouted."]


def test_deleting_the_note_beside_a_pressed_choice_keeps_the_choice(talk: Conversation) -> None:
    talk.says("Money.")
    at = talk.says("It is complicated")
    talk.fills(Choice(option="bad"))
    talk.deletes(at)
    assert talk.answer("mood").state is AnswerState.ANSWERED
    assert talk.answer("mood").value == Choice(option="bad")


def test_deleting_a_note_before_the_date_leaves_an_open_prompt_that_works() -> None:
    talk = asks_for_a_day()
    at = talk.says("next month")
    talk.deletes(at)
    assert talk.answer("day").state is AnswerState.WITHDRAWN
    talk.fills(Day(day=date(2026, 11, 30)))
    assert talk.answer("day").state is AnswerState.ANSWERED


def test_deleting_a_line_of_a_reopened_answer_leaves_it_open(talk: Conversation) -> None:
    first, second = talk.moment(), talk.moment()
    talk.says("one", at=first)
    talk.says("two", at=second)
    talk.presses(WentBack)
    talk.deletes(second)
    assert talk.current == "stakes"
    settled = talk.post(Settled)
    assert settled.ask
    assert settled.ask.earlier
    assert [part.text for part in settled.ask.earlier.parts] == ["one"]


def test_deleting_a_later_answer_does_not_leave_the_step_that_is_open(talk: Conversation) -> None:
    talk.says("Money.")
    at = talk.says("good")
    talk.reopens("stakes")
    talk.deletes(at)
    assert talk.current == "stakes"
    assert talk.asks_nothing
    talk.says("Time.")
    assert talk.current == "mood"


def test_deleting_a_requests_words_keeps_the_person_and_asks_for_words() -> None:
    talk = Conversation(one_step(Kind.GO_AHEAD))
    talk.fills(SOMEBODY)
    at = talk.says("May I try?")
    assert talk.current is None
    talk.deletes(at)
    assert talk.asked.missing == "missing.words"
    assert talk.answer("it").value == SOMEBODY


# --- answers that take more than one message -------------------------------------------------


@pytest.mark.parametrize("kind", (Kind.GO_AHEAD, Kind.INQUIRY))
def test_a_request_takes_the_person_and_then_the_words(kind: Kind) -> None:
    talk = Conversation(one_step(kind))
    talk.fills(SOMEBODY)
    assert (talk.asked.step, talk.asked.missing) == ("it", "missing.words")
    talk.says("May I try?")
    assert talk.asked.step is None
    assert talk.answer("it").value == SOMEBODY


@pytest.mark.parametrize("kind", (Kind.GO_AHEAD, Kind.INQUIRY))
def test_a_request_takes_the_words_and_then_the_person(kind: Kind) -> None:
    talk = Conversation(one_step(kind))
    talk.says("May I try?")
    assert (talk.asked.step, talk.asked.missing) == ("it", "missing.person")
    talk.fills(SOMEBODY)
    assert talk.asked.step is None
    assert talk.words("it") == ["May I try?"]


def test_another_person_picked_before_the_words_replaces_the_first() -> None:
    talk = Conversation(one_step(Kind.INQUIRY))
    talk.fills(SOMEBODY)
    other = Person(id="U3", name="Margaret Osei")
    talk.fills(other)
    talk.says("What worried them?")
    assert talk.answer("it").value == other


def test_an_endorser_needs_no_person_in_slack() -> None:
    talk = Conversation(one_step(Kind.ENDORSER))
    talk.says("Paul Adler of Northline, who knows their board.")
    assert talk.answer("it").state is AnswerState.ANSWERED
    assert talk.answer("it").value == Endorsement()


def test_a_partial_answer_goes_on_through_several_messages() -> None:
    talk = Conversation(one_step(Kind.INQUIRY))
    talk.says("What worried them?")
    talk.says("And since when?")
    talk.fills(SOMEBODY)
    assert talk.words("it") == ["What worried them?", "And since when?"]


def test_words_without_a_date_are_kept_as_a_note_until_one_is_picked() -> None:
    talk = asks_for_a_day()
    talk.says("some day in spring")
    assert (talk.asked.step, talk.asked.missing) == ("day", "missing.date")
    talk.fills(Day(day=date(2027, 3, 1)))
    assert talk.answer("day").value == Day(day=date(2027, 3, 1))
    assert talk.words("day") == ["some day in spring"]
    assert talk.current == "price"


def test_a_date_typed_after_a_note_is_read_beside_it() -> None:
    talk = asks_for_a_day()
    talk.says("some day in spring")
    talk.says("2027-03-01")
    assert talk.answer("day").value == Day(day=date(2027, 3, 1))
    assert talk.words("day") == ["some day in spring", "2027-03-01"]


def test_figures_that_cannot_be_read_are_kept_as_a_note() -> None:
    talk = Conversation(one_step(Kind.FIGURES, fields=("ours", "theirs"), money=True))
    talk.says("a lot")
    assert talk.asked.missing == "missing.figures"
    talk.says("25 million\n40 million")
    assert talk.current is None


# --- after the last step ---------------------------------------------------------------------


def test_words_after_the_last_step_are_kept_as_notes() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.says("By the way, Helen likes opera.")
    assert talk.notes == ["By the way, Helen likes opera."]
    assert talk.noted_keys() == ["note.jotted"]
    talk.says("And tennis.")
    assert talk.notes == ["By the way, Helen likes opera.", "And tennis."]


def test_notes_can_be_edited_and_taken_back() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    at = talk.says("Helen likes opra.")
    talk.edits(at, "Helen likes opera.")
    assert talk.notes == ["Helen likes opera."]
    talk.deletes(at)
    assert talk.notes == []


def test_a_late_line_to_the_last_step_is_no_note() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.lag = True
    talk.says("Money.")
    talk.says("And time.")
    assert talk.words("it") == ["Money.", "And time."]
    assert talk.notes == []


def test_a_note_can_be_written_to_a_paused_negotiation_that_was_finished() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.pauses()
    talk.says("Helen likes opera.")
    assert talk.notes == ["Helen likes opera."]
    assert talk.progress.standing.state is State.ACTIVE
