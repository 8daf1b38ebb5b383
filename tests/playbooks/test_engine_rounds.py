"""A new round keeps everything, asks again what another meeting needs, and begins once."""

import pytest

from playbooks.brief import brief, changed, gaps, markdown, open_again
from playbooks.engine.named_steps import read_steps, reopenable
from playbooks.errors import StaleRound
from playbooks.loader import load_library
from playbooks.model import (
    AnswerState,
    Choice,
    EachRound,
    Kept,
    Kind,
    NewRound,
    Note,
    Outcome,
    Overview,
    Phase,
    Playbook,
    Skipped,
    State,
    Step,
    Steps,
    WentBack,
)
from playbooks.texts import Voice
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import Conversation

TRUST = load_library()["trust_repair"]


def meetings() -> Playbook:
    return playbook_of(
        Phase(
            id="before",
            steps=(
                Step(id="stakes", kind=Kind.TEXT, required=True),
                Step(id="limit", kind=Kind.TEXT, private=True),
                Step(id="opening", kind=Kind.TEXT, required=True, each_round=EachRound.REVIEW),
            ),
        ),
        Phase(
            id="after",
            steps=(
                Step(id="heard", kind=Kind.TEXT, required=True, each_round=EachRound.ANEW),
                Step(id="again", kind=Kind.STEPS, each_round=EachRound.ANEW),
                Step(
                    id="outcome",
                    kind=Kind.CHOICE,
                    options=("won", "lost", "paused"),
                    each_round=EachRound.ANEW,
                ),
            ),
        ),
    )


@pytest.fixture
def talk() -> Conversation:
    """Met once, and all was answered but how it ends."""
    talk = Conversation(meetings())
    for text in ("We lose money.", "Ten million.", "Thank you for coming.", "Nobody called.", "1"):
        talk.says(text)
    talk.presses(Skipped)
    return talk


def document(talk: Conversation, *, shared: bool = False) -> str:
    progress = talk.progress.model_copy(update={"shared": shared})
    return markdown(brief(talk.playbook, progress, talk.before), talk.playbook, Voice(), "Impress")


# --- what a round does ------------------------------------------------------------------------


def test_the_last_post_offers_the_next_round(talk: Conversation) -> None:
    assert talk.asked.next_round == 2


@pytest.mark.parametrize(("outcome", "offered"), (("won", None), ("lost", None), ("paused", 2)))
def test_what_was_won_or_lost_needs_no_other_round(
    talk: Conversation, outcome: str, offered: int | None
) -> None:
    talk.reopens("outcome")
    talk.fills(Choice(option=outcome))
    assert talk.asked.next_round == offered


def test_a_round_opens_what_the_debrief_named_and_what_each_round_asks(talk: Conversation) -> None:
    talk.begins_a_round()
    assert (talk.heard.round, talk.progress.round) == (2, 2)
    assert talk.noted_keys() == ["note.round"]
    assert talk.overview.round == 2
    states = {name: answer.state for name, answer in talk.progress.answers.items()}
    opened = AnswerState.REOPENED
    assert states == {
        "stakes": opened,
        "limit": AnswerState.ANSWERED,
        "opening": opened,
        "heard": opened,
        "again": opened,
        "outcome": opened,
    }
    assert talk.asked.step == "stakes"
    assert talk.asked.earlier == talk.answer("stakes")


def test_the_note_the_question_and_the_overview_come_in_this_order(talk: Conversation) -> None:
    posts = talk.begins_a_round().posts
    assert [type(post) for post in posts] == [Note, type(talk.asked), Overview]


def test_other_steps_can_be_named_in_place_of_those_of_the_debrief(talk: Conversation) -> None:
    talk.begins_a_round("limit", "of_an_older_version")
    assert talk.answer("stakes").state is AnswerState.ANSWERED
    assert talk.current == "limit"


def test_what_is_kept_by_a_press_stands_as_it_was(talk: Conversation) -> None:
    before = talk.answer("stakes")
    talk.begins_a_round()
    talk.presses(Kept)
    held = talk.answer("stakes")
    assert (held.parts, held.value, held.state) == (before.parts, before.value, AnswerState.ANSWERED)
    assert talk.current == "opening"


def test_what_is_asked_anew_is_asked_from_nothing_and_the_store_keeps_what_it_was(
    talk: Conversation,
) -> None:
    before = talk.answer("heard")
    talk.begins_a_round()
    assert talk.words("heard") == []
    assert before in talk.revisions


def test_a_review_that_was_skipped_stays_skipped() -> None:
    talk = Conversation(meetings())
    talk.says("Money.")
    talk.says("Ten.")
    talk.presses(Skipped)
    talk.begins_a_round()
    assert talk.answer("opening").state is AnswerState.SKIPPED


def test_a_round_may_begin_before_the_meeting(talk: Conversation) -> None:
    talk = Conversation(meetings())
    talk.says("Money.")
    talk.begins_a_round()
    assert (talk.current, talk.progress.round) == ("limit", 2)


def test_a_round_wakes_what_is_paused(talk: Conversation) -> None:
    talk.pauses()
    talk.begins_a_round()
    assert talk.progress.standing.state is State.ACTIVE


def test_what_is_finished_is_not_any_more(talk: Conversation) -> None:
    assert talk.progress.standing.finished
    talk.begins_a_round()
    assert not talk.progress.standing.finished


def test_a_closed_negotiation_begins_none(talk: Conversation) -> None:
    talk.closes(Outcome.LOST)
    talk.begins_a_round()
    assert talk.notice == "note.closed_edit"
    assert talk.progress.round == 1


@pytest.mark.parametrize("number", (-1, 0, 1, 3, 99))
def test_a_button_of_another_round_begins_none(talk: Conversation, number: int) -> None:
    before = talk.progress
    with pytest.raises(StaleRound):
        talk.hear(NewRound(round=number))
    assert talk.progress == before


def test_back_leads_over_the_beginning_of_a_round(talk: Conversation) -> None:
    talk.begins_a_round("limit")
    talk.presses(WentBack)
    assert talk.asked.step == "stakes"
    assert talk.words("stakes") == ["We lose money."]


# --- late and old messages ---------------------------------------------------------------------


def test_a_line_for_the_last_round_goes_with_what_its_step_held() -> None:
    talk = Conversation(meetings())
    talk.says("Money.")
    prompt = talk.prompt.at
    talk.says("Ten.")
    talk.says("Welcome.")
    talk.begins_a_round("limit")
    talk.says("Or eleven.", at=f"{prompt}1")
    assert talk.words("limit") == ["Or eleven.", "Ten."]
    assert talk.answer("limit").state is AnswerState.REOPENED
    assert talk.current == "limit"


def test_a_line_for_the_last_round_whose_step_is_asked_anew_is_a_note(talk: Conversation) -> None:
    prompt = next(post.at for post in talk.progress.asked if post.step == "heard")
    talk.begins_a_round()
    talk.says("And she smiled.", at=f"{prompt}1")
    assert talk.notes == ["And she smiled."]
    assert talk.words("heard") == []
    assert "note.last_round" in talk.noted_keys()


def test_an_answer_to_the_new_prompt_is_no_old_one(talk: Conversation) -> None:
    talk.begins_a_round()
    talk.says("We lose the team.")
    assert talk.words("stakes") == ["We lose the team."]
    assert talk.answer("stakes").state is AnswerState.ANSWERED


def test_an_edit_belongs_to_the_round_in_which_it_is_made(talk: Conversation) -> None:
    at = talk.answer("limit").parts[0].at
    talk.begins_a_round()
    talk.edits(at, "Eleven million.")
    assert talk.answer("limit").round == 2
    assert changed(brief(talk.playbook, talk.progress, talk.before)) == ["limit"]


# --- the brief -----------------------------------------------------------------------------------


def test_the_first_round_has_changed_nothing(talk: Conversation) -> None:
    assert changed(brief(talk.playbook, talk.progress)) == []
    assert "Since round" not in document(talk)


def test_what_a_round_opened_is_shown_with_what_it_held_and_is_no_gap(talk: Conversation) -> None:
    talk.begins_a_round()
    plan = brief(talk.playbook, talk.progress, talk.before)
    assert open_again(plan) == ["stakes", "opening", "heard", "again"]
    assert gaps(plan) == 1  # what they say in the next meeting
    assert "### Title of stakes (open again)\n\n> We lose money.\n" in document(talk)
    assert (
        "### Title of heard (open again)\n\n_Not answered yet_\n\n_Round 1_\n\n> Nobody called.\n"
        in document(talk)
    )


def test_what_was_answered_anew_is_shown_beside_what_it_was(talk: Conversation) -> None:
    talk.begins_a_round()
    talk.says("We lose the team.")
    talk.presses(Kept)
    plan = document(talk)
    assert "## Since round 1\n\n- Answered anew: Title of stakes\n" in plan
    assert "### Title of stakes (changed)\n\n> We lose the team.\n\n_Round 1_\n\n> We lose money.\n" in plan
    assert "### Title of opening\n\n> Thank you for coming.\n" in plan


def test_what_was_answered_first_is_new() -> None:
    talk = Conversation(meetings())
    talk.begins_a_round()
    talk.says("Money.")
    assert "### Title of stakes (new)\n\n> Money.\n" in document(talk)


def test_who_deletes_their_words_does_not_find_them_in_the_brief(talk: Conversation) -> None:
    at = talk.answer("stakes").parts[0].at
    talk.begins_a_round()
    talk.deletes(at)
    assert "We lose money." not in document(talk)


def test_where_others_read_a_private_answer_is_there_and_nothing_more(talk: Conversation) -> None:
    talk.begins_a_round("limit")
    plan = document(talk, shared=True)
    assert "Ten million." not in plan
    assert "### Title of limit (private)\n\n_Answered; only the owner sees it_\n" in plan
    talk.says("Twelve million.")
    assert "Twelve" not in document(talk, shared=True)


def test_steps_that_hang_on_one_that_is_open_again_stay_in_the_plan() -> None:
    talk = Conversation(TRUST)
    while talk.current != "breach":
        talk.presses(Skipped)
    talk.fills(Choice(option="integrity"))
    talk.presses(Skipped)
    talk.says("They said that we lied.")
    talk.begins_a_round("breach")
    assert "They said that we lied." in document(talk)


# --- which steps are meant ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "steps"),
    (
        ("What each side loses", ("stakes",)),
        ("who decides, who bears it, and Safeguards", ("people", "safeguards")),
        ("1, 3 and 2", ("stakes", "worth", "why_you")),
        ("1. Why you\n2. Gestures: the nights", ("why_you", "gestures")),
        ("- Biện pháp phòng ngừa\n- Lý do nhận việc này", ("safeguards", "why_you")),
        ("“Opening”.", ("opening",)),
        ("their_words", ("their_words",)),
        ("none", ()),
        ("Không.", ()),
    ),
)
def test_steps_are_read_by_title_number_or_id(text: str, steps: tuple[str, ...]) -> None:
    assert read_steps(TRUST, text) == Steps(steps=steps)


@pytest.mark.parametrize(
    "text", ("", "The silence matters.", "999", "3 plants stood still", "30.000", "Openings", "1" * 5000)
)
def test_words_that_name_no_step_are_no_steps(text: str) -> None:
    assert read_steps(TRUST, text) is None


def test_what_each_round_asks_need_not_be_named() -> None:
    offered = {step.id for step in reopenable(TRUST)}
    assert {"stakes", "people", "safeguards"} <= offered
    assert not {"questions", "heard", "reopen", "outcome"} & offered


def test_words_beside_the_steps_are_kept(talk: Conversation) -> None:
    talk = Conversation(meetings())
    talk.reopens("again")
    talk.says("Title of stakes: less than I thought")
    assert talk.answer("again").value == Steps(steps=("stakes",))
    assert talk.words("again") == ["Title of stakes: less than I thought"]


def test_words_that_name_none_are_kept_and_asked_about() -> None:
    talk = Conversation(meetings())
    talk.reopens("again")
    talk.says("The silence, above all.")
    assert talk.asked.missing == "missing.steps"
    talk.says("Title of limit")
    assert talk.words("again") == ["The silence, above all.", "Title of limit"]
    assert talk.answer("again").value == Steps(steps=("limit",))
