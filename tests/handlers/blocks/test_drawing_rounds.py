"""Rounds and drafts: their forms, their posts and the brief of a later round, drawn as Slack takes them."""

import pytest
from hypothesis import given

from bot.sandbox.blocks.check import weight
from handlers.blocks import Frame, draw
from handlers.blocks.drafts import Begun, draft_form, draw_choice
from handlers.blocks.rounds import entered_steps, round_form, steps_form
from playbooks.brief import brief, markdown
from playbooks.drafts import LONGEST
from playbooks.engine.drafting import kept_under
from playbooks.engine.named_steps import reopenable
from playbooks.engine.position import all_steps, overview
from playbooks.engine.rounds import begin_round
from playbooks.loader import load_library
from playbooks.loader.structure import MOST_STEPS
from playbooks.model import (
    Answer,
    AnswerState,
    Ask,
    Brief,
    Draft,
    Kind,
    NewRound,
    Outcome,
    Part,
    Phase,
    Playbook,
    Progress,
    Standing,
    State,
    Step,
    Steps,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, nodes, pressable, shown
from tests.handlers.blocks.posts import counterpart, full_progress
from tests.handlers.blocks.test_drawing import longest_playbook
from tests.playbooks.sample import every_kind, playbook_of
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

TRUST = load_library()["trust_repair"]
PLAYBOOKS = (TRUST, every_kind())
NEGOTIATION = "0123456789abcdef0123456789abcdef"
each_playbook = pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda playbook: str(playbook.id))
each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))


def frame_of(playbook: Playbook, language: str = "en", words: str = "Impress") -> Frame:
    return Frame(Voice(language), playbook, counterpart(words), NEGOTIATION)


def open_progress(playbook: Playbook, words: str) -> Progress:
    return full_progress(playbook, words).model_copy(update={"standing": Standing(finished=True)})


def second_round(playbook: Playbook, words: str, *, answered: bool, shared: bool = False) -> Brief:
    """Everything opened again; with `answered`, everything answered anew."""
    before = open_progress(playbook, words)
    every = tuple(step.id for step in all_steps(playbook))
    begun = begin_round(playbook, before, NewRound(round=2, reopen=every))
    opened = {answer.step: answer for answer in begun.answers}
    if answered:
        anew = {"state": AnswerState.ANSWERED, "parts": (Part(at="2.0", author="U1", text=words + "!"),)}
        opened = {name: answer.model_copy(update=anew) for name, answer in opened.items()}
    after = before.model_copy(update={"round": 2, "shared": shared, "answers": {**before.answers, **opened}})
    return brief(playbook, after, before.answers)


# --- the brief of a later round --------------------------------------------------------------


@each_playbook
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_brief_of_the_second_round_is_accepted(playbook: Playbook, words: str) -> None:
    for language in LANGUAGES:
        frame = frame_of(playbook, language, words)
        for answered in (True, False):
            document = second_round(playbook, words * 3, answered=answered)
            accepted(draw(document, frame))
            markdown(document, playbook, frame.voice, frame.counterpart)


@each_language
@pytest.mark.parametrize("answered", (True, False))
@pytest.mark.parametrize("shared", (True, False))
def test_a_brief_that_changed_altogether_fits(language: str, *, answered: bool, shared: bool) -> None:
    playbook = longest_playbook()
    document = second_round(playbook, "word " * 1000, answered=answered, shared=shared)
    drawn = accepted(draw(document, frame_of(playbook, language, "W" * 80)))
    assert weight(drawn.blocks) < 13_200


def test_what_changed_is_marked_and_shown_beside_what_it_was() -> None:
    drawn = draw(second_round(TRUST, "Words", answered=True), frame_of(TRUST))
    text = shown(drawn.blocks)
    assert "Since round 1" in text and "Answered anew: What each side loses" in text
    assert " (changed)" in text and "Words!" in text and "Round 1: " in text


def test_what_is_open_again_is_marked_and_no_gap() -> None:
    text = shown(draw(second_round(TRUST, "Words", answered=False), frame_of(TRUST)).blocks)
    assert "Open again: What each side loses" in text
    assert " (open again)" in text and "Answered anew" not in text


def test_a_private_answer_is_hidden_where_others_read() -> None:
    progress = open_progress(TRUST, "Words")
    held = progress.answers["alternative"]
    secret = held.model_copy(update={"parts": (Part(at="1", author="U1", text="Harlan"),)})
    shared = progress.model_copy(
        update={"shared": True, "answers": {**progress.answers, "alternative": secret}}
    )
    drawn = draw(brief(TRUST, shared), frame_of(TRUST))
    assert "Harlan" not in shown(drawn.blocks)
    assert "Answered; only the owner sees it" in shown(drawn.blocks)


def test_the_brief_offers_drafts_and_while_it_is_open_a_round() -> None:
    assert {"drafts", "round"} <= pressable(draw(brief(TRUST, open_progress(TRUST, "x")), frame_of(TRUST)))
    closed = brief(TRUST, full_progress(TRUST, "x"))
    assert "round" not in pressable(draw(closed, frame_of(TRUST)))
    plain = playbook_of(Phase(id="only", steps=(Step(id="it", kind=Kind.TEXT),)))
    assert not {"drafts", "round"} & pressable(draw(brief(plain, Progress(language="en")), frame_of(plain)))


# --- the next round --------------------------------------------------------------------------


@each_language
def test_the_last_post_offers_the_next_round_and_its_button_carries_the_number(language: str) -> None:
    last = Ask(step=None, outcome=Outcome.PAUSED, next_round=12)
    drawn = accepted(draw(last, frame_of(TRUST, language)))
    pressed = next(node for node in nodes(drawn.blocks) if node.get("action_id") == "next_round")
    assert '"r":12' in pressed["value"] and pressed["style"] == "primary"
    assert sum(node.get("style") == "primary" for node in nodes(drawn.blocks)) == 1


def test_a_playbook_without_rounds_offers_none() -> None:
    plain = playbook_of(Phase(id="only", steps=(Step(id="it", kind=Kind.TEXT),)))
    assert "next_round" not in pressable(draw(Ask(step=None, next_round=2), frame_of(plain)))


@each_language
def test_the_overview_names_the_round_from_the_second_on(language: str) -> None:
    progress = open_progress(TRUST, "x")
    second = overview(TRUST, progress.model_copy(update={"round": 2}))
    said = Voice(language).say("overview.round", round="2")
    assert said in shown(accepted(draw(second, frame_of(TRUST, language))).blocks)
    assert said[:-1] not in shown(draw(overview(TRUST, progress), frame_of(TRUST, language)).blocks)


@each_playbook
@each_language
def test_the_forms_that_name_steps_are_accepted(playbook: Playbook, language: str) -> None:
    asking = next(step for step in all_steps(playbook) if step.kind is Kind.STEPS)
    for words in HOSTILE:
        frame = frame_of(playbook, language, words)
        for progress in (Progress(language=language), open_progress(playbook, words)):
            accepted_view(steps_form(asking, progress, frame))
            accepted_view(round_form(progress, frame))


def test_the_longest_playbook_fits_the_form() -> None:
    playbook = longest_playbook()
    view = accepted_view(round_form(Progress(language="en"), frame_of(playbook, words="W" * 80)))
    offered = [node for node in nodes(view) if "option_groups" in node]
    assert sum(len(group["options"]) for group in offered[0]["option_groups"]) == MOST_STEPS


def test_what_the_debrief_named_is_chosen_already() -> None:
    named = Answer(
        step="reopen", state=AnswerState.ANSWERED, revision=1, value=Steps(steps=("people", "gone"))
    )
    view = round_form(Progress(language="en", answers={"reopen": named}), frame_of(TRUST))
    chosen = [node["initial_options"] for node in nodes(view) if "initial_options" in node]
    assert [[each["value"] for each in options] for options in chosen] == [["people"]]


def test_a_form_without_anything_to_choose_says_so() -> None:
    asked = playbook_of(Phase(id="only", steps=(Step(id="it", kind=Kind.STEPS),)))
    view = accepted_view(round_form(Progress(language="en"), frame_of(asked)))
    assert "There is nothing to choose" in shown(view["blocks"])


def test_chosen_steps_are_read_and_those_of_long_ago_left_out() -> None:
    options = [{"value": "people"}, {"value": "of_an_older_version"}]
    values = {"steps": {"value": {"selected_options": options}}}
    assert entered_steps(values, frame_of(TRUST)) == Steps(steps=("people",))
    assert entered_steps({}, frame_of(TRUST)) == Steps(steps=())


def test_what_can_be_named_is_what_a_round_leaves_alone() -> None:
    view = round_form(Progress(language="en"), frame_of(TRUST))
    offered = {option["value"] for node in nodes(view) for option in node.get("options", ())}
    assert offered == {step.id for step in reopenable(TRUST)}


# --- drafts ----------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize("draft", TRUST.drafts)
def test_every_draft_is_accepted_in_its_form_and_in_the_thread(draft: str, language: str) -> None:
    for words in HOSTILE:
        frame = frame_of(TRUST, language, words)
        text = words[:LONGEST]
        for note in ("", "modal.draft_kept", "modal.draft_left"):
            accepted_view(draft_form(Begun(draft, language, text, 3, 7, note), frame))
        accepted(draw(Draft(draft=draft, language=language, text=text or " "), frame))


@each_language
def test_the_choice_of_drafts_is_accepted_and_ticks_those_that_were_kept(language: str) -> None:
    kept = kept_under("invitation", "vi")
    held = Answer(
        step=kept, state=AnswerState.ANSWERED, revision=1, parts=(Part(at="", author="U1", text="x"),)
    )
    frame = frame_of(TRUST, language, HOSTILE[0])
    drawn = accepted(draw_choice(Progress(language=language, answers={kept: held}), frame))
    assert {f"draft:{draft}" for draft in TRUST.drafts} <= pressable(drawn)
    assert f"✓ {Voice(language).draft(TRUST, 'invitation').title}" in shown(drawn.blocks)
    none = accepted(draw_choice(Progress(language=language), frame_of(every_kind(), language)))
    assert not pressable(none)


def test_a_draft_is_posted_whole() -> None:
    text = "\n".join(f"Line {number}" for number in range(300))[:LONGEST]
    drawn = accepted(draw(Draft(draft="invitation", language="en", text=text), frame_of(TRUST)))
    pieces = [node["text"] for node in nodes(drawn.blocks[1]) if node.get("type") == "text"]
    assert "".join(pieces) == text


@modest
@given(words=hostile_text(1000))
def test_anything_that_a_draft_can_hold_is_accepted(words: str) -> None:
    frame = frame_of(TRUST, "vi")
    accepted(draw(Draft(draft="invitation", language="vi", text=words[:LONGEST] or "x"), frame))
    accepted_view(draft_form(Begun("invitation", "vi", words[:LONGEST], 0), frame))


def test_a_closed_negotiation_still_has_its_drafts() -> None:
    closed = overview(TRUST, Progress(language="en", standing=Standing(state=State.CLOSED)))
    assert "drafts" in pressable(accepted(draw(closed, frame_of(TRUST))))
