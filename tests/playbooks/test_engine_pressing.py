"""What people press, pick and fill in: it acts on the step as it was drawn, or redraws it."""

from datetime import date
from decimal import Decimal

import pytest

from playbooks.errors import StaleForm
from playbooks.model import (
    AnswerState,
    Choice,
    Day,
    Entries,
    Figures,
    Filled,
    Kept,
    Kind,
    Opened,
    Outcome,
    Pressed,
    Response,
    Settled,
    Skipped,
    State,
    Value,
    WentBack,
)
from tests.playbooks.sample import one_step, sample
from tests.playbooks.simulation import ME, SOMEBODY, Conversation


@pytest.fixture
def talk() -> Conversation:
    return Conversation(sample())


# --- choices, dates, forms -------------------------------------------------------------------


@pytest.mark.parametrize("typed", ("2", "2.", "2)", "Option bad en", "OPTION BAD EN", "Option bad vi", "bad"))
def test_a_choice_can_be_typed_by_its_number_its_label_or_its_id(talk: Conversation, typed: str) -> None:
    talk.says("Money.")
    talk.says(typed)
    assert talk.answer("mood").value == Choice(option="bad")


def test_a_choice_can_be_typed_with_words_after_it(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("Option bad en, since October")
    assert talk.answer("mood").value == Choice(option="bad")
    assert talk.words("mood") == ["Option bad en, since October"]


@pytest.mark.parametrize("typed", ("3", "0", "-1", "2026", "9" * 5000, "badly", "it depends", "½", "²"))
def test_words_that_are_no_option_are_kept_as_a_note(talk: Conversation, typed: str) -> None:
    talk.says("Money.")
    talk.says(typed)
    assert talk.asked.missing == "missing.choice"
    assert talk.words("mood") == [typed]
    talk.fills(Choice(option="good"))
    assert talk.words("mood") == [typed]
    assert talk.current == "day"


def test_a_pressed_date_is_acknowledged_and_the_next_step_asked() -> None:
    talk = Conversation(one_step(Kind.DATE))
    talk.fills(Day(day=date(2026, 11, 30)))
    assert talk.acknowledged.value == Day(day=date(2026, 11, 30))
    assert talk.asked.step is None


def test_a_form_of_a_list_is_read_like_a_message() -> None:
    talk = Conversation(one_step(Kind.LIST))
    talk.fills(text="1. a fair price\n\n• a date\n")
    assert talk.answer("it").value == Entries(entries=({"text": "a fair price"}, {"text": "a date"}))
    assert talk.acknowledged.entries == 2


def test_a_form_replaces_what_was_typed_before() -> None:
    talk = Conversation(one_step(Kind.LIST))
    talk.says("a price")
    talk.reopens("it")
    talk.fills(text="a fair price\na date")
    assert talk.words("it") == ["a fair price\na date"]


def test_a_form_without_an_entry_is_asked_again() -> None:
    talk = Conversation(one_step(Kind.LIST))
    talk.fills(text=" \n- \n")
    assert talk.asked.missing == "missing.entries"


def test_figures_from_a_form_leave_the_note_that_came_before() -> None:
    talk = Conversation(one_step(Kind.FIGURES, fields=("ours",), money=True))
    talk.says("a lot")
    figures = Figures(amounts={"ours": Decimal(25_000_000)}, currency="USD")
    talk.fills(figures)
    assert talk.answer("it").value == figures
    assert talk.words("it") == ["a lot"]


# --- skip ------------------------------------------------------------------------------------


def test_a_skipped_step_is_left_and_counted(talk: Conversation) -> None:
    talk.presses(Skipped)
    assert talk.current == "mood"
    assert talk.acknowledged.state is AnswerState.SKIPPED
    assert talk.overview.phases[0].skipped == 1


def test_skipping_a_step_that_holds_a_note_keeps_the_note(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("it depends")
    talk.presses(Skipped)
    assert talk.words("mood") == ["it depends"]
    assert talk.current == "day"


def test_a_step_that_waits_for_an_answer_does_not_come_after_a_skip() -> None:
    talk = Conversation(sample())
    while talk.current:
        talk.presses(Skipped)
    assert "thanks" not in talk.progress.answers
    assert "why_bad" not in talk.progress.answers


def test_skip_pressed_twice_skips_once(talk: Conversation) -> None:
    first = talk.prompt
    ask = talk.asks[first.id]
    talk.presses(Skipped, prompt=first)
    talk.hear(Skipped(step="stakes", revision=ask.revision, at=first.at))
    assert talk.notice == "note.stale"
    assert talk.current == "mood"


# --- back and keep ---------------------------------------------------------------------------


def test_back_opens_the_step_before_with_what_it_holds(talk: Conversation) -> None:
    talk.says("Money.")
    talk.presses(WentBack)
    assert talk.current == "stakes"
    assert talk.asked.earlier
    assert [part.text for part in talk.asked.earlier.parts] == ["Money."]


def test_back_passes_over_steps_that_do_not_apply(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("good")
    assert talk.current == "day"
    talk.presses(WentBack)
    assert talk.current == "mood"


def test_back_pressed_twice_on_one_prompt_goes_back_once(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("good")
    prompt = talk.prompt
    talk.lag = True
    talk.presses(WentBack, prompt=prompt)
    talk.presses(WentBack, prompt=prompt)
    assert talk.current == "mood"
    assert talk.notice == "note.stale"
    assert talk.answer("stakes").state is AnswerState.ANSWERED


def test_back_twice_one_after_the_other_goes_back_two_steps(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("good")
    talk.presses(WentBack)
    talk.presses(WentBack)
    assert talk.current == "stakes"
    talk.presses(Kept)
    assert talk.current == "mood"
    talk.presses(Kept)
    assert talk.current == "day"


def test_there_is_nothing_before_the_first_step(talk: Conversation) -> None:
    talk.presses(WentBack)
    assert talk.notice == "note.first"
    assert talk.asks_nothing


def test_back_from_a_question_that_does_not_apply_any_more_finds_the_step_before_it(
    talk: Conversation,
) -> None:
    talk.says("Money.")
    at = talk.says("bad")
    talk.pauses()
    talk.edits(at, "good")
    talk.presses(WentBack)
    assert talk.current == "mood"


def test_keep_answers_the_reopened_step_as_it_was(talk: Conversation) -> None:
    talk.says("Money.")
    talk.presses(WentBack)
    talk.presses(Kept)
    assert talk.words("stakes") == ["Money."]
    assert talk.answer("stakes").state is AnswerState.ANSWERED
    assert talk.current == "mood"


def test_keeping_a_note_without_a_date_asks_for_the_date() -> None:
    talk = Conversation(one_step(Kind.DATE))
    talk.says("in spring")
    talk.reopens("it")
    talk.presses(Kept)
    assert talk.asked.missing == "missing.date"


def test_there_is_nothing_to_keep_where_nothing_was_said(talk: Conversation) -> None:
    talk.presses(Kept)
    assert talk.notice == "note.stale"
    assert talk.progress.answers == {}


def test_a_reply_to_a_reopened_step_replaces_the_answer_and_keeps_the_old_revision(
    talk: Conversation,
) -> None:
    talk.says("Money.")
    talk.presses(WentBack)
    talk.says("Money and time.")
    assert talk.words("stakes") == ["Money and time."]
    assert [[part.text for part in answer.parts] for answer in talk.revisions if answer.step == "stakes"] == [
        ["Money."],
        ["Money."],
        ["Money and time."],
    ]


def test_another_choice_keeps_the_words_beside_the_first(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("bad, I fear")
    talk.reopens("mood")
    talk.fills(Choice(option="good"))
    assert talk.answer("mood").value == Choice(option="good")
    assert talk.words("mood") == ["bad, I fear"]
    assert talk.current == "day"


# --- reopening -------------------------------------------------------------------------------


def test_any_step_can_be_opened_again_and_is_asked_at_once(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("good")
    talk.reopens("stakes")
    assert (talk.asked.step, talk.current) == ("stakes", "stakes")
    talk.says("Time.")
    assert talk.current == "day"


def test_a_later_step_opened_again_waits_for_its_answer_while_an_earlier_one_is_open(
    talk: Conversation,
) -> None:
    talk.says("Money.")
    talk.says("good")
    talk.reopens("stakes")
    talk.reopens("mood")
    assert talk.asked.step == "mood"
    talk.says("bad")
    assert talk.answer("mood").value == Choice(option="bad")
    assert talk.asked.step == "stakes"


def test_a_step_that_is_not_there_cannot_be_opened(talk: Conversation) -> None:
    talk.reopens("nowhere")
    assert talk.notice == "note.stale"
    assert talk.progress.answers == {}


def test_conditions_follow_the_answer_as_it_changes(talk: Conversation) -> None:
    talk.says("Money.")
    talk.says("bad")
    assert talk.current == "why_bad"
    talk.says("They shouted.")
    talk.reopens("mood")
    talk.fills(Choice(option="good"))
    assert talk.current == "day"
    talk.reopens("mood")
    talk.fills(Choice(option="bad"))
    assert talk.current == "day"
    assert talk.words("why_bad") == ["They shouted."]


# --- stale buttons ---------------------------------------------------------------------------


@pytest.mark.parametrize("move", (Skipped, WentBack, Kept))
def test_a_button_of_a_settled_step_redraws_its_message_and_does_nothing(
    talk: Conversation, move: type[Pressed]
) -> None:
    first = talk.prompt
    talk.says("Money.")
    before = talk.progress
    talk.presses(move, prompt=first)
    settled = talk.post(Settled)
    assert (settled.post, settled.ask) == (first.id, None)
    assert settled.noted
    assert settled.noted.excerpt == "Money."
    assert talk.notice == "note.stale"
    assert talk.progress == before


def test_a_stale_form_does_not_replace_a_newer_answer() -> None:
    talk = Conversation(one_step(Kind.LIST))
    prompt = talk.prompt
    talk.says("a price")
    talk.fills(text="something older", prompt=prompt)
    assert talk.words("it") == ["a price"]
    assert talk.notice == "note.stale"


def test_a_stale_button_of_an_open_step_is_redrawn_with_buttons_that_work(talk: Conversation) -> None:
    first = talk.prompt
    at = talk.says("Money.")
    talk.deletes(at)
    talk.presses(Skipped, prompt=first)
    assert talk.notice == "note.stale"
    assert talk.post(Settled).post == first.id
    talk.presses(Skipped, prompt=first)
    assert talk.current == "mood"


def test_a_button_of_a_step_that_the_playbook_lost_only_says_so(talk: Conversation) -> None:
    talk.hear(Filled(step="gone", revision=0, at=talk.prompt.at, author=ME, value=SOMEBODY))
    assert talk.notice == "note.stale"
    assert talk.progress.answers == {}


@pytest.mark.parametrize(
    ("kind", "value"),
    (
        (Kind.TEXT, Choice(option="good")),
        (Kind.CHOICE, Choice(option="<!channel>")),
        (Kind.CHOICE, Day(day=date(2027, 1, 15))),
        (Kind.DATE, SOMEBODY),
        (Kind.GO_AHEAD, Day(day=date(2027, 1, 15))),
        (Kind.LIST, SOMEBODY),
    ),
)
def test_a_button_that_does_not_fit_its_step_any_more_is_stale(kind: Kind, value: Value) -> None:
    """The playbook may have changed since it was drawn; and a button can be forged."""
    talk = Conversation(one_step(kind))
    talk.fills(value)
    assert talk.notice == "note.stale"
    assert talk.progress.answers == {}


def test_a_stale_button_in_a_message_that_is_not_ours_only_says_so(talk: Conversation) -> None:
    talk.hear(Skipped(step="stakes", revision=7, at="1.0"))
    assert talk.heard.posts == ()
    assert talk.notice == "note.stale"


@pytest.mark.parametrize("move", (Skipped, WentBack, Kept))
def test_buttons_of_a_closed_negotiation_say_that_it_is_closed(
    talk: Conversation, move: type[Pressed]
) -> None:
    talk.says("Money.")
    talk.closes(Outcome.LOST)
    before = talk.progress
    talk.presses(move)
    assert talk.notice == "note.closed_edit"
    assert talk.progress == before


def test_nothing_can_be_opened_again_while_closed(talk: Conversation) -> None:
    talk.says("Money.")
    talk.closes(Outcome.LOST)
    talk.reopens("stakes")
    assert talk.notice == "note.closed_edit"
    assert talk.progress.standing.state is State.CLOSED
    assert talk.answer("stakes").state is AnswerState.ANSWERED


def test_a_form_of_a_step_that_changed_meanwhile_saves_nothing_and_stays_open(talk: Conversation) -> None:
    form = {"step": "stakes", "revision": 0, "author": ME, "text": "From the form."}
    talk.says("From the thread.")
    with pytest.raises(StaleForm):
        talk.hear(Filled.model_validate(form))
    assert talk.words("stakes") == ["From the thread."]


def test_a_stale_button_opens_no_form(talk: Conversation) -> None:
    first = talk.progress.asked[-1]
    assert talk.presses(Opened) == Response()
    talk.says("From the thread.")
    assert talk.presses(Opened, prompt=first).notice is not None
