"""Every sort of post, in both languages, for every step of every playbook: drawn as Slack takes it."""

from collections.abc import Iterator
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.blocks.check import weight
from handlers.blocks import Frame, draw, draw_amended
from playbooks.brief import brief, markdown
from playbooks.engine.position import all_steps, overview
from playbooks.engine.reading import missing
from playbooks.engine.standing import begin
from playbooks.loader import load_library
from playbooks.loader.structure import MOST_PHASES, MOST_STEPS
from playbooks.loader.wording import LONGEST
from playbooks.model import (
    SENT,
    AnswerState,
    Ask,
    Kind,
    Note,
    Noted,
    Outcome,
    Phase,
    Playbook,
    Progress,
    Question,
    Replacement,
    Settled,
    Standing,
    State,
    Step,
)
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.voice import catalogue
from tests.handlers.blocks.accepted import accepted, pressable, shown
from tests.handlers.blocks.posts import answer_of, counterpart, full_brief, full_progress, noted_of
from tests.playbooks.sample import every_kind, playbook_of
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

PLAYBOOKS = (*load_library().values(), every_kind())
LONGEST_AND_ODDEST = (load_library()["trust_repair"], every_kind())
STEPS = [(playbook, step) for playbook in PLAYBOOKS for step in all_steps(playbook)]
NEGOTIATION = "0123456789abcdef0123456789abcdef"
STATES = (*(Standing(state=state) for state in (State.ACTIVE, State.PAUSED)),
          *(Standing(state=State.CLOSED, outcome=outcome) for outcome in Outcome))  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def frame_of(playbook: Playbook, language: str = "en", words: str = "Impress") -> Frame:
    return Frame(Voice(language), playbook, counterpart(words), NEGOTIATION, language_chosen=False)


def asks(step: Step, words: str) -> Iterator[Ask]:
    """All that a prompt may have above and below its question."""
    other = Noted(step=step.id, state=AnswerState.ANSWERED, excerpt=words[:120])
    answer = answer_of(step, words)
    yield Ask(step=step.id, suggestion="vi", usable=True)
    yield Ask(step=step.id, noted=other, earlier=answer, suggestion="en", usable=True)
    yield Ask(step=step.id, noted=noted_of(step, words, AnswerState.WITHDRAWN), revision=10**6)
    if step.kind not in {Kind.TEXT, Kind.PRACTICE}:
        lacking = missing(step, answer)
        yield Ask(step=step.id, missing=lacking)
        yield Ask(
            step=step.id, missing=lacking, noted=noted_of(step, words).model_copy(update={"partial": True})
        )


# --- prompts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("playbook", "step"), STEPS, ids=[f"{one.id}-{step.id}" for one, step in STEPS])
def test_every_prompt_is_accepted(playbook: Playbook, step: Step, language: str) -> None:
    frame = frame_of(playbook, language)
    for ask in asks(step, "We lose 25 million."):
        accepted(draw(ask, frame))
        accepted(draw(Settled(post="P1", ask=ask), frame))
    for state in AnswerState:
        accepted(draw(Settled(post="P1", noted=noted_of(step, "Words", state)), frame))


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_every_prompt_is_accepted_whatever_was_said(words: str, language: str) -> None:
    playbook = every_kind()
    frame = frame_of(playbook, language, words)
    for step in all_steps(playbook):
        for ask in asks(step, words):
            accepted(draw(ask, frame))
            accepted(draw_amended(ask, noted_of(step, words), frame))
        accepted(draw(Settled(post="P1", noted=noted_of(step, words)), frame))


@pytest.mark.parametrize("kind", tuple(Kind))
def test_every_prompt_has_the_buttons_of_its_kind(kind: Kind) -> None:
    playbook = every_kind()
    own = {Kind.CHOICE: {"choose:yes", "choose:no"}, Kind.DATE: {"date"}, Kind.FIGURES: {"form"}}
    own |= {Kind.ENDORSER: {"person"}, **{each: {"person", "prepare"} for each in SENT}}
    expected = own.get(kind, set())
    drawn = draw(Ask(step=f"a_{kind.value}"), frame_of(playbook))
    assert {"example", "skip", "back"} | expected <= pressable(drawn)
    assert "keep" not in pressable(drawn)


def test_a_reopened_prompt_shows_what_it_held_and_offers_to_keep_it() -> None:
    playbook = every_kind()
    step = next(all_steps(playbook))
    drawn = draw(Ask(step=step.id, earlier=answer_of(step, "We lose money.")), frame_of(playbook))
    assert "keep" in pressable(drawn)
    assert "We lose money." in shown(drawn.blocks)


def test_what_was_just_begun_is_asked_only_for_what_it_lacks() -> None:
    playbook = every_kind()
    noted = Noted(step="a_date", state=AnswerState.REOPENED, partial=True, excerpt="in spring")
    drawn = draw(Ask(step="a_date", missing="missing.date", noted=noted), frame_of(playbook))
    assert "Prompt of" not in shown(drawn.blocks)


def test_what_was_begun_some_time_ago_is_asked_in_full() -> None:
    drawn = draw(Ask(step="a_date", missing="missing.date"), frame_of(every_kind()))
    assert "Prompt of a_date" in shown(drawn.blocks)
    assert Voice().say("missing.date") in shown(drawn.blocks)


def test_every_button_of_a_prompt_carries_its_step_and_revision() -> None:
    playbook = every_kind()
    for step in all_steps(playbook):
        drawn = draw(Ask(step=step.id, revision=7), frame_of(playbook))
        for block in drawn.blocks:
            if block["type"] == "actions":
                for element in block["elements"]:
                    carried = element.get("value") or block["block_id"]
                    assert f'"n":"{NEGOTIATION}","s":"{step.id}","r":7' in carried


@pytest.mark.parametrize("outcome", (None, *Outcome))
def test_the_last_post_is_accepted(outcome: Outcome | None, language: str) -> None:
    step = next(all_steps(every_kind()))
    ask = Ask(step=None, outcome=outcome, noted=noted_of(step, "Money."))
    drawn = accepted(draw(ask, frame_of(every_kind(), language)))
    assert {"brief", "close", "edit"} <= pressable(drawn)


# --- the root message ------------------------------------------------------------------------


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda playbook: str(playbook.id))
@pytest.mark.parametrize("standing", STATES, ids=range(len(STATES)))
@pytest.mark.parametrize("full", (True, False), ids=("full", "empty"))
def test_every_overview_is_accepted(
    playbook: Playbook, standing: Standing, language: str, *, full: bool
) -> None:
    progress = full_progress(playbook, "Words") if full else Progress(language=language)
    progress = progress.model_copy(update={"standing": standing})
    for words in ("Impress", HOSTILE[0], HOSTILE[-3]):
        drawn = accepted(draw(overview(playbook, progress), frame_of(playbook, language, words)))
        assert {"resume", "brief", "more"} <= pressable(drawn)


def test_the_first_message_offers_the_other_language_in_that_language() -> None:
    playbook = every_kind()
    first = begin(playbook, Progress(language="en")).posts[0]
    assert first.type == "overview"
    drawn = draw(first, frame_of(playbook))
    assert "language:vi" in pressable(drawn)
    assert Voice("vi").say("overview.in_this_language") in shown(drawn.blocks)


# --- the brief -------------------------------------------------------------------------------


@pytest.mark.parametrize("playbook", LONGEST_AND_ODDEST, ids=lambda playbook: str(playbook.id))
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_brief_with_every_step_answered_at_length_is_accepted(
    playbook: Playbook, words: str, language: str
) -> None:
    accepted(draw(full_brief(playbook, words * 3), frame_of(playbook, language, words)))


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda playbook: str(playbook.id))
def test_an_empty_brief_is_accepted_and_shows_its_gaps(playbook: Playbook, language: str) -> None:
    drawn = accepted(draw(brief(playbook, Progress(language=language)), frame_of(playbook, language)))
    assert Voice(language).say("brief.gap") in shown(drawn.blocks)


def test_the_brief_of_the_longest_playbook_that_may_be_written_is_accepted(language: str) -> None:
    playbook = longest_playbook()
    drawn = accepted(draw(full_brief(playbook, "word " * 1000), frame_of(playbook, language, "W" * 80)))
    assert weight(drawn.blocks) < 13_200


def longest_playbook() -> Playbook:
    each = MOST_STEPS // MOST_PHASES
    phases = [
        Phase(
            id=f"phase_{phase}",
            steps=tuple(
                Step(id=f"step_{phase}_{number}", kind=Kind.TEXT, private=True) for number in range(each)
            ),
        )
        for phase in range(MOST_PHASES)
    ]
    playbook = playbook_of(*phases)
    steps = {
        name: texts.model_copy(update={"title": "W" * LONGEST["title"]})
        for name, texts in playbook.texts["en"].steps.items()
    }
    wordy = {code: texts.model_copy(update={"steps": steps}) for code, texts in playbook.texts.items()}
    return playbook.model_copy(update={"texts": wordy})


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_in_the_file_of_a_brief_poses_as_ours(words: str) -> None:
    playbook = every_kind()
    written = f"Fine.\n# A heading\n{words}\n## Another"
    document = markdown(full_brief(playbook, written), playbook, Voice(), counterpart(words))
    ours = [line for line in document.split("\n") if line.startswith("#")]
    assert len(ours) == 3 + len(list(all_steps(playbook)))


def test_an_empty_note_leaves_no_heading_in_the_brief() -> None:
    playbook = every_kind()
    progress = full_progress(playbook, "Words")
    emptied = progress.answers["_notes"].model_copy(update={"parts": ()})
    document = brief(playbook, progress.model_copy(update={"answers": {"_notes": emptied}}))
    assert document.notes is None


# --- sentences, questions --------------------------------------------------------------------


@pytest.mark.parametrize("key", sorted(key for key in catalogue("en") if key.startswith("note.")))
def test_every_note_is_accepted_with_facts_that_hurt(key: str, language: str) -> None:
    frame = frame_of(every_kind(), language)
    offers = ("resume", "brief", "edit", "start", "help")
    for words in HOSTILE:
        note = Note(key=key, facts=facts_of(key, words), offers=offers)
        drawn = accepted(draw(note, frame))
        assert set(offers) <= pressable(drawn)
        accepted(draw(Replacement(at="1.0", note=note), frame))


def facts_of(key: str, words: str) -> dict[str, str]:
    """All that the sentence tells, in the same words; but for what has a form of its own."""
    told = catalogue("en")[key]
    text = told if isinstance(told, str) else told["other"]
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    formed = {"step": "a_text", "day": "2026-11-23", "count": "3", "round": "2"}
    return {name: formed.get(name, counterpart(words)) for name in names}


@pytest.mark.parametrize("count", (1, 2, 5, 6, 100, 250))
def test_the_question_which_negotiation_is_accepted(count: int, language: str) -> None:
    choices = {f"{NEGOTIATION}{number}": HOSTILE[number % len(HOSTILE)][:80] for number in range(count)}
    for words in HOSTILE:
        question = Question(message=NEGOTIATION, excerpt=words, choices=choices)
        accepted(draw(question, frame_of(every_kind(), language)))


def test_a_name_that_sounds_like_a_channel_stays_a_word() -> None:
    drawn = draw(Ask(step="a_text"), frame_of(every_kind(), words="@channel <!here>"))
    assert "@channel &lt;!here&gt;" in shown(drawn.blocks)


# --- whatever is said ------------------------------------------------------------------------


@settings(modest, max_examples=25)
@given(words=hostile_text(), name=hostile_text(80), language=st.sampled_from(tuple(LANGUAGES)))
def test_anything_at_all_can_be_drawn(words: str, name: str, language: str) -> None:
    playbook = every_kind()
    frame = frame_of(playbook, language, name)
    for step in all_steps(playbook):
        for ask in asks(step, words):
            accepted(draw(ask, frame))
    accepted(draw(full_brief(playbook, words), frame))
    accepted(draw(overview(playbook, Progress(language=language)), frame))
