"""The negotiation as a whole: paused, closed, finished and opened again, in one language or another."""

import pytest

from playbooks.model import (
    AnswerState,
    Choice,
    Kind,
    Outcome,
    Overview,
    Phase,
    Respoken,
    Settled,
    Skipped,
    State,
    Step,
    WentBack,
)
from tests.playbooks.sample import one_step, playbook_of, sample
from tests.playbooks.simulation import Conversation


@pytest.fixture
def talk() -> Conversation:
    return Conversation(sample())


# --- pause and resume ------------------------------------------------------------------------


def test_a_paused_negotiation_is_shown_as_such_and_asks_nothing(talk: Conversation) -> None:
    talk.pauses()
    assert talk.overview.state is State.PAUSED
    assert talk.asks_nothing
    assert talk.notice == "note.paused"


def test_a_reply_wakes_a_paused_negotiation(talk: Conversation) -> None:
    talk.pauses()
    talk.says("Money.")
    assert talk.progress.standing.state is State.ACTIVE
    assert talk.asked.step == "mood"


def test_a_late_line_wakes_a_paused_negotiation(talk: Conversation) -> None:
    talk.lag = True
    talk.says("Money.")
    talk.pauses()
    talk.says("And time.")
    assert talk.progress.standing.state is State.ACTIVE
    assert talk.overview.state is State.ACTIVE


@pytest.mark.parametrize("move", (Skipped, WentBack))
def test_a_button_wakes_a_paused_negotiation(
    talk: Conversation, move: type[Skipped] | type[WentBack]
) -> None:
    talk.says("Money.")
    talk.pauses()
    talk.presses(move)
    assert talk.progress.standing.state is State.ACTIVE


def test_resume_asks_the_current_step_at_the_end_of_the_thread(talk: Conversation) -> None:
    talk.says("Money.")
    talk.pauses()
    talk.resumes()
    assert talk.asked.step == "mood"
    assert talk.progress.standing.state is State.ACTIVE


def test_resume_asks_a_partial_answer_for_what_is_missing() -> None:
    talk = Conversation(one_step(Kind.INQUIRY))
    talk.says("What worried them?")
    talk.resumes()
    assert talk.asked.missing == "missing.person"


# --- closing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", tuple(Outcome))
def test_closing_keeps_the_outcome_and_the_lesson(talk: Conversation, outcome: Outcome) -> None:
    talk.closes(outcome, "Listen first.")
    standing = talk.progress.standing
    assert (standing.state, standing.outcome, standing.lesson) == (State.CLOSED, outcome, "Listen first.")
    assert talk.noted_keys() == [f"note.closed_{outcome.value}"]
    assert talk.overview.outcome is outcome


def test_words_to_a_closed_negotiation_are_kept_as_notes(talk: Conversation) -> None:
    talk.closes(Outcome.WON)
    talk.says("They called again.")
    assert talk.notes == ["They called again."]
    assert talk.noted_keys() == ["note.closed"]
    assert talk.progress.standing.state is State.CLOSED


def test_a_closed_negotiation_stays_as_it_is_when_paused(talk: Conversation) -> None:
    talk.closes(Outcome.WON)
    talk.pauses()
    assert talk.progress.standing.state is State.CLOSED
    assert talk.notice == "note.closed_edit"


def test_editing_an_answer_of_a_closed_negotiation_keeps_the_edit_and_asks_nothing(
    talk: Conversation,
) -> None:
    at = talk.says("Mony.")
    talk.closes(Outcome.WON)
    talk.edits(at, "Money.")
    assert talk.words("stakes") == ["Money."]
    assert talk.asks_nothing


def test_deleting_an_answer_of_a_closed_negotiation_asks_nothing_until_it_is_open_again(
    talk: Conversation,
) -> None:
    at = talk.says("Money.")
    talk.closes(Outcome.WON)
    talk.deletes(at)
    assert talk.answer("stakes").state is AnswerState.WITHDRAWN
    assert talk.asks_nothing
    talk.resumes()
    assert talk.asked.step == "stakes"


def test_resume_opens_a_closed_negotiation_again(talk: Conversation) -> None:
    talk.closes(Outcome.PAUSED, "Wait for spring.")
    talk.resumes()
    standing = talk.progress.standing
    assert (standing.state, standing.outcome, standing.lesson) == (State.ACTIVE, None, "Wait for spring.")


# --- finishing -------------------------------------------------------------------------------


def test_the_last_answer_finishes() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    assert talk.asked.step is None
    assert talk.overview.step is None
    assert talk.progress.standing.finished


def test_opening_a_step_again_takes_the_finish_back() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.reopens("it")
    assert not talk.progress.standing.finished
    talk.says("Time.")
    assert talk.progress.standing.finished


def test_deleting_an_answer_takes_the_finish_back() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    at = talk.says("Money.")
    talk.deletes(at)
    assert not talk.progress.standing.finished


def outcome_then_lesson() -> Conversation:
    """A playbook that ends with a choice; `won` opens one more step."""
    when = {"step": "outcome", "options": ("won",)}
    steps = (
        Step(id="outcome", kind=Kind.CHOICE, options=("won", "lost")),
        Step.model_validate({"id": "lesson", "kind": "text", "when": when}),
    )
    return Conversation(playbook_of(Phase(id="debrief", steps=steps)))


def test_an_edit_that_opens_a_step_after_the_finish_asks_it_and_takes_the_finish_back() -> None:
    talk = outcome_then_lesson()
    at = talk.says("lost")
    assert talk.progress.standing.finished
    talk.edits(at, "won")
    assert talk.asked.step == "lesson"
    assert not talk.progress.standing.finished
    talk.says("Listen first.")
    assert talk.words("lesson") == ["Listen first."]


def test_an_edit_that_closes_the_last_open_step_finishes() -> None:
    talk = outcome_then_lesson()
    at = talk.says("won")
    talk.edits(at, "lost")
    assert talk.asked.step is None
    assert talk.progress.standing.finished


@pytest.mark.parametrize(("option", "offered"), (("won", Outcome.WON), ("lost", Outcome.LOST)))
def test_the_finish_offers_to_close_with_the_outcome_that_was_named(option: str, offered: Outcome) -> None:
    talk = outcome_then_lesson()
    talk.fills(Choice(option=option))
    if talk.current:
        talk.says("Listen first.")
    assert talk.asked.outcome is offered


def test_an_edit_of_a_closed_negotiation_keeps_the_finish_true_to_the_answers() -> None:
    talk = outcome_then_lesson()
    at = talk.says("lost")
    talk.closes(Outcome.LOST)
    talk.edits(at, "won")
    assert not talk.progress.standing.finished
    assert talk.progress.standing.state is State.CLOSED


# --- the third answer ------------------------------------------------------------------------


def three_answers() -> Conversation:
    steps = tuple(Step(id=f"step_{number}", kind=Kind.TEXT) for number in range(5))
    talk = Conversation(playbook_of(Phase(id="only", steps=steps)))
    for words in ("one", "two"):
        talk.says(words)
        assert not talk.asked.usable
    talk.says("three")
    return talk


def test_the_third_answer_makes_a_brief_that_can_be_used() -> None:
    assert three_answers().asked.usable


def test_a_skip_is_no_answer_for_that() -> None:
    talk = Conversation(sample())
    talk.says("Money.")
    talk.says("good")
    talk.presses(Skipped)
    assert not talk.asked.usable


def test_it_is_said_once_even_if_answers_are_opened_again_or_taken_back() -> None:
    talk = three_answers()
    talk.presses(WentBack)
    talk.says("three, really")
    assert not talk.asked.usable
    at = talk.says("four")
    talk.deletes(at)
    talk.says("four again")
    assert not talk.asked.usable


# --- languages -------------------------------------------------------------------------------


def test_a_first_reply_in_another_language_suggests_that_language() -> None:
    talk = Conversation(sample(), chosen=False)
    talk.says("Chúng tôi mất 25 triệu đô la.")
    assert talk.asked.suggestion == "vi"
    talk.says("tốt")
    assert talk.asked.suggestion is None


def test_letters_whose_accents_come_separately_are_recognised() -> None:
    talk = Conversation(sample(), chosen=False)
    talk.says("Mâ\u0301t tiê\u0300n to")
    assert talk.asked.suggestion == "vi"


def test_a_first_reply_in_english_suggests_english_to_a_vietnamese_thread() -> None:
    talk = Conversation(sample(), "vi", chosen=False)
    talk.says("We lose money.")
    assert talk.asked.suggestion == "en"


def test_vietnamese_typed_without_accents_does_not_suggest_english() -> None:
    talk = Conversation(sample(), "vi", chosen=False)
    talk.says("ben minh mat 25 trieu do/nam, mat luon team 11 ng")
    assert talk.asked.suggestion is None


@pytest.mark.parametrize(("chosen", "words"), ((True, "Mất tiền."), (False, "We lose our façade.")))
def test_nothing_is_suggested_where_it_was_chosen_or_is_the_same(words: str, *, chosen: bool) -> None:
    talk = Conversation(sample(), chosen=chosen)
    talk.says(words)
    assert talk.asked.suggestion is None


def test_a_new_language_redraws_the_overview_and_the_open_prompt(talk: Conversation) -> None:
    talk.says("Money.")
    talk.hear(Respoken())
    assert talk.post(Settled).post == talk.prompt.id
    assert isinstance(talk.heard.posts[-1], Overview)


def test_a_new_language_redraws_no_prompt_when_every_step_is_done() -> None:
    talk = Conversation(one_step(Kind.TEXT))
    talk.says("Money.")
    talk.hear(Respoken())
    assert [post.type for post in talk.heard.posts] == ["overview"]
