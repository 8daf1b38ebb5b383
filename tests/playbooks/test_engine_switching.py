"""Another playbook goes on: what fits stays, the rest goes to the notes, and who switches back finds it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.coach.switching import foreseen
from playbooks.engine.saying import stands
from playbooks.loader import load_library
from playbooks.model import (
    NOTES,
    Answer,
    Choice,
    Day,
    Figures,
    Kind,
    Move,
    Note,
    Outcome,
    Person,
    Phase,
    Playbook,
    Progress,
    Request,
    Requested,
    Requests,
    RequestState,
    Responded,
    Skipped,
    Step,
    names_a_step,
)
from tests.playbooks.any_conversation import answer
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import ME, Conversation
from tests.playbooks.strategies import modest, playbooks

LIBRARY = load_library()
TRUST, QUICK, RENEWAL = LIBRARY["trust_repair"], LIBRARY["quick"], LIBRARY["renewal"]
DANIEL = Person(id="U9", name="Daniel Reyes")


def one(kind: Kind = Kind.TEXT, name: str = "goal", **more: object) -> Playbook:
    """One step, and one that it does not share with any other."""
    step = Step.model_validate({"id": name, "kind": kind, **more})
    return playbook_of(Phase(id="only", steps=(step, Step(id="other", kind=Kind.TEXT))))


def choice(*options: str) -> Playbook:
    return one(Kind.CHOICE, options=options)


def held(talk: Conversation) -> dict[str, tuple[object, ...]]:
    """What every step holds, and the notes; but for what was asked of others, which may be taken back."""
    return {
        name: (answer.state, answer.value, answer.parts, answer.pressed)
        for name, answer in talk.progress.answers.items()
        if (names_a_step(name) or name == NOTES) and (answer.parts or answer.value)
        if not isinstance(answer.value, Requests)
    }


def shared(talk: Conversation) -> Conversation:
    talk.progress = talk.progress.model_copy(update={"shared": True})
    return talk


# --- what stays, and what goes to the notes ----------------------------------------------------


def test_what_fits_stays_and_the_first_open_question_follows() -> None:
    talk = Conversation(QUICK)
    talk.says("20 % off | They fear for their budget | guessed")
    talk.says("All of them under one roof")
    talk.switches(RENEWAL)
    assert [entry["need"] for entry in talk.answer("their_interests").value.entries] == [  # type: ignore[union-attr]
        "They fear for their budget"
    ]
    assert talk.asked.step == "trigger"
    assert talk.overview.step == "trigger"
    assert talk.post(Note) == Note(key="note.switched", facts={"playbook": "renewal"})
    assert talk.heard.playbook == "renewal"


def test_the_root_is_redrawn_with_the_phases_of_the_other_playbook() -> None:
    talk = Conversation(TRUST)
    talk.switches(QUICK)
    assert [phase.phase for phase in talk.overview.phases] == ["interests", "meeting"]


def test_what_has_no_step_any_more_goes_to_the_notes_under_its_title() -> None:
    talk = Conversation(TRUST)
    talk.says("We lose 25 million.\nThey lose a year.")
    talk.switches(QUICK)
    assert talk.notes == ["What each side loses: We lose 25 million.; They lose a year."]


def test_what_was_skipped_or_never_answered_leaves_no_note() -> None:
    talk = Conversation(TRUST)
    talk.presses(Skipped)
    talk.switches(QUICK)
    assert talk.notes == []


def test_a_note_is_made_once_and_goes_when_its_step_is_back() -> None:
    talk = Conversation(TRUST)
    talk.says("We lose 25 million.")
    talk.switches(QUICK)
    talk.switches(RENEWAL)
    assert talk.notes == ["What each side loses: We lose 25 million."]
    talk.switches(TRUST)
    assert talk.notes == []
    assert talk.words("stakes") == ["We lose 25 million."]


def test_what_somebody_wrote_into_the_notes_stays_there() -> None:
    talk = Conversation(one())
    talk.says("Sell.")
    talk.says("More.")
    talk.says("We lose 25 million.")
    talk.switches(QUICK)
    talk.switches(one())
    assert talk.notes == ["We lose 25 million."]


def test_what_is_closed_is_opened_before_it_is_switched() -> None:
    talk = Conversation(TRUST)
    talk.closes(Outcome.LOST)
    talk.switches(QUICK)
    assert talk.notice == "note.closed_edit"
    assert talk.playbook is TRUST


def test_what_rests_is_awake_again() -> None:
    talk = Conversation(TRUST)
    talk.pauses()
    talk.switches(QUICK)
    assert talk.progress.standing.state == "active"


def test_a_message_that_answers_the_old_question_is_kept_with_the_notes() -> None:
    talk = Conversation(TRUST)
    asked = talk.prompt.at
    talk.switches(QUICK)
    talk.says("We lose 25 million.", at=f"{asked}5")
    assert talk.notes == ["We lose 25 million."]
    assert talk.current == "their_interests"


def test_the_old_buttons_redraw_and_change_nothing() -> None:
    talk = Conversation(TRUST)
    prompt = talk.prompt
    talk.switches(QUICK)
    before = talk.progress
    talk.presses(Skipped, prompt=prompt)
    assert talk.notice == "note.stale"
    assert talk.progress == before


# --- what does not fit is asked again, with what it held ---------------------------------------


def test_another_choice_is_asked_again_with_what_was_picked() -> None:
    talk = Conversation(choice("late", "broken"))
    talk.fills(Choice(option="late"))
    talk.switches(choice("yes", "no"))
    assert talk.asked.step == "goal"
    assert talk.asked.earlier and [part.text for part in talk.asked.earlier.parts] == ["Option late en"]
    assert talk.answer("goal").value is None


def test_an_option_that_is_here_too_stays_and_a_number_does_not_become_another_one() -> None:
    talk = Conversation(choice("late", "broken"))
    talk.says("2")
    talk.switches(choice("never", "broken"))
    assert talk.answer("goal").value == Choice(option="broken")
    talk.switches(choice("never", "late"))
    assert talk.asked.step == "goal"
    assert talk.asked.earlier and talk.asked.earlier.value is None


def test_figures_with_other_fields_are_asked_again_with_what_was_entered() -> None:
    talk = Conversation(one(Kind.FIGURES, fields=("ours", "theirs"), money=True))
    talk.fills(Figures(amounts={"ours": Decimal(25), "theirs": Decimal(40)}, currency="USD"))
    talk.switches(one(Kind.FIGURES, fields=("target", "limit"), money=True))
    assert talk.words("goal") == ["Field ours: $25\nField theirs: $40"]
    assert talk.asked.step == "goal"


def test_words_become_a_list_and_a_list_words() -> None:
    talk = Conversation(one())
    talk.says("Price\nTerm")
    talk.switches(one(Kind.LIST))
    assert [entry["text"] for entry in talk.answer("goal").value.entries] == ["Price", "Term"]  # type: ignore[union-attr]
    talk.switches(one())
    assert talk.answer("goal").value is None
    assert talk.current == "other"


def test_words_that_are_no_date_are_asked_again() -> None:
    talk = Conversation(one())
    talk.says("in spring")
    talk.switches(one(Kind.DATE))
    assert talk.asked.step == "goal"
    assert talk.asked.missing is None
    assert talk.asked.earlier and talk.asked.earlier.parts[0].text == "in spring"


def test_what_was_begun_is_whole_where_words_are_enough() -> None:
    talk = Conversation(one(Kind.DATE))
    talk.says("in spring")
    assert talk.asked.missing == "missing.date"
    talk.switches(one())
    assert talk.asked.missing is None
    assert talk.asked.earlier and talk.asked.earlier.parts[0].text == "in spring"


# --- back again --------------------------------------------------------------------------------


def walked(playbook: Playbook, steps: int = 100) -> Conversation:
    talk = Conversation(playbook)
    for _ in range(steps):
        if talk.current is None:
            break
        answer(talk)
    return talk


@pytest.mark.parametrize("there", LIBRARY.values(), ids=lambda one: str(one.id))
@pytest.mark.parametrize("here", LIBRARY.values(), ids=lambda one: str(one.id))
def test_there_and_back_again_everything_is_as_it_was(here: Playbook, there: Playbook) -> None:
    talk = walked(here)
    before = held(talk)
    talk.switches(there)
    talk.switches(here)
    assert held(talk) == before
    assert talk.current is None


@modest
@given(playbooks(), playbooks(), st.integers(0, 8))
def test_there_and_back_again_whatever_the_playbooks_are(here: Playbook, there: Playbook, steps: int) -> None:
    talk = walked(here, steps)
    before, current = held(talk), talk.current
    talk.switches(there)
    talk.switches(here)
    assert held(talk) == before
    if all(one.state is RequestState.ASKED for one in asked(talk)):
        assert talk.current == current


@modest
@given(playbooks(), playbooks(), playbooks())
def test_every_answer_fits_wherever_it_goes_and_it_can_be_gone_on_from(
    first: Playbook, second: Playbook, third: Playbook
) -> None:
    talk = walked(first, 5)
    for playbook in (second, third):
        talk.switches(playbook)
        assert talk.asked.step == talk.current
        for _ in range(30):
            if talk.current is None:
                break
            answer(talk)
        assert talk.current is None


def test_what_was_picked_is_found_again_even_if_it_was_answered_anew_there() -> None:
    talk = Conversation(choice("late", "broken"))
    talk.fills(Choice(option="late"))
    talk.switches(choice("yes", "no"))
    talk.fills(Choice(option="no"))
    talk.switches(choice("late", "broken"))
    assert talk.answer("goal").value == Choice(option="late")
    talk.switches(choice("yes", "no"))
    assert talk.answer("goal").value == Choice(option="no")


def test_a_message_that_was_edited_there_reads_so_when_it_is_back() -> None:
    talk = Conversation(one(Kind.LIST))
    at = talk.says("Price\nTerm")
    talk.switches(one(Kind.DATE))
    talk.edits(at, "Price alone")
    talk.switches(one(Kind.LIST))
    assert talk.words("goal") == ["Price alone"]
    assert talk.edits(at, "Nothing").answers[0].step == "goal"


def asked(talk: Conversation) -> list[Request]:
    values = (answer.value for answer in talk.progress.answers.values())
    return [one for value in values if isinstance(value, Requests) for one in value.requests]


# --- what is private stays so ------------------------------------------------------------------


def everything_said(talk: Conversation) -> str:
    return "\n".join(post.model_dump_json() for post in talk.heard.posts)


def test_no_private_answer_goes_to_the_notes_where_colleagues_read() -> None:
    talk = shared(Conversation(TRUST))
    talk.reopens("their_alternative")
    talk.fills(text="They go to Northlake for 19 million.")
    talk.switches(QUICK)
    assert talk.notes == []
    assert "Northlake" not in everything_said(talk)
    talk.switches(TRUST)
    assert talk.words("their_alternative") == ["They go to Northlake for 19 million."]


def test_alone_a_private_answer_goes_to_the_notes_too() -> None:
    talk = Conversation(TRUST)
    talk.reopens("their_alternative")
    talk.says("They go to Northlake.")
    talk.switches(QUICK)
    assert talk.notes == ["Their alternative: They go to Northlake."]


def test_a_step_that_is_asked_in_the_open_does_not_show_what_was_private() -> None:
    talk = shared(Conversation(one(private=True)))
    talk.fills(text="Not under 19 million.")
    talk.switches(one())
    assert talk.asked.step == "goal"
    assert "19 million" not in everything_said(talk)
    assert talk.words("goal") == []
    talk.switches(one(private=True))
    assert talk.words("goal") == ["Not under 19 million."]


@pytest.mark.parametrize(
    "between", (one(), choice("a", "b"), QUICK, one(Kind.CHOICE, options=("a", "b"), private=True))
)
def test_nor_does_a_third_playbook_show_it_that_asks_in_the_open(between: Playbook) -> None:
    talk = shared(Conversation(one(private=True)))
    talk.fills(text="Not under 19 million.")
    talk.switches(between)
    talk.switches(one())
    assert "19 million" not in everything_said(talk) + "".join(talk.notes)
    assert talk.words("goal") == []
    talk.switches(choice("a", "b"))
    talk.switches(one(private=True))
    assert talk.words("goal") == ["Not under 19 million."]


def test_where_the_playbook_is_gone_what_was_not_typed_in_the_thread_may_have_been_private() -> None:
    talk = shared(Conversation(one(private=True)))
    talk.fills(text="Not under 19 million.")
    gone = LIBRARY.find("fleet")
    talk.playbook = gone
    talk.switches(one())
    assert "19 million" not in everything_said(talk) + "".join(talk.notes)
    talk.playbook = gone
    talk.switches(QUICK)
    assert "19 million" not in everything_said(talk) + "".join(talk.notes)


def test_where_the_playbook_is_gone_its_answers_go_to_the_notes_under_their_names() -> None:
    talk = Conversation(one(Kind.FIGURES, name="fleet_size", fields=("ours",)))
    talk.fills(Figures(amounts={"ours": Decimal(12)}))
    talk.says("Sell.")
    talk.playbook = LIBRARY.find("fleet")
    talk.switches(QUICK)
    assert talk.notes == ["Fleet size: 12\nOther: Sell."]


# --- what was asked of others --------------------------------------------------------------------


def asked_daniel(playbook: Playbook, step: str) -> Conversation:
    talk = Conversation(playbook)
    talk.progress = talk.progress.model_copy(
        update={"now": datetime(2026, 11, 23, tzinfo=UTC), "owner": "Kristen"}
    )
    talk.reopens(step)
    talk.hear(Requested(step=step, revision=1, to=DANIEL, author=ME, lines=("What worried them?",)))
    return talk


def test_a_request_stays_open_and_can_be_answered_though_its_step_is_not_there() -> None:
    talk = asked_daniel(TRUST, "inquiry")
    talk.switches(QUICK)
    assert not talk.heard.told
    talk.hear(Responded(step="inquiry", number=1, move=Move.ANSWER, replies=("The deadline.",)))
    (told,) = talk.heard.told
    assert told.post.request.state is RequestState.ANSWERED
    assert told.post.kind is Kind.INQUIRY
    talk.switches(TRUST)
    assert talk.answer("inquiry").value.newest.replies == ("The deadline.",)  # type: ignore[union-attr]


def test_a_request_goes_on_in_a_step_of_the_same_kind() -> None:
    talk = asked_daniel(TRUST, "inquiry")
    talk.switches(LIBRARY["supplier"])
    assert talk.answer("inquiry").value.newest.state is RequestState.ASKED  # type: ignore[union-attr]
    assert talk.heard.told == ()


def test_an_inquiry_is_no_go_ahead_yet_it_can_be_answered() -> None:
    talk = asked_daniel(one(Kind.INQUIRY), "goal")
    talk.switches(one(Kind.GO_AHEAD))
    assert talk.asked.step == "goal"
    talk.hear(Responded(step="goal", number=1, move=Move.ANSWER, replies=("The deadline.",)))
    (told,) = talk.heard.told
    assert (told.post.kind, told.post.request.state) == (Kind.INQUIRY, RequestState.ANSWERED)


def test_a_request_in_a_step_of_another_kind_is_taken_back() -> None:
    talk = asked_daniel(one(Kind.INQUIRY), "goal")
    talk.switches(one())
    (told,) = talk.heard.told
    assert (told.to, told.post.request.state) == ("U9", RequestState.WITHDRAWN)


# --- what is foreseen ----------------------------------------------------------------------------


def test_how_much_stays_is_foreseen() -> None:
    talk = Conversation(QUICK)
    assert foreseen(QUICK, RENEWAL, talk.progress) == (0, 0)
    talk.says("20 % off | They fear for their budget | guessed")
    talk.says("All of them under one roof")
    assert foreseen(QUICK, RENEWAL, talk.progress) == (2, 1)
    talk.switches(RENEWAL)
    assert foreseen(RENEWAL, QUICK, talk.progress) == (2, 2)


@modest
@given(playbooks(), playbooks(), st.integers(1, 8))
def test_what_is_foreseen_is_what_happens(here: Playbook, there: Playbook, steps: int) -> None:
    talk = walked(here, steps)
    answered = standing(talk.progress)
    seen = foreseen(here, there, talk.progress)
    talk.switches(there)
    kept = [name for name, was in answered.items() if talk.progress.answers[name] == was]
    here_too = {step.id for phase in there.phases for step in phase.steps}
    assert seen == (len(answered), len([name for name in kept if name in here_too]))


def standing(progress: Progress) -> dict[str, Answer]:
    return {name: one for name, one in progress.answers.items() if names_a_step(name) and stands(one)}


def test_a_day_is_a_day_wherever_it_stands() -> None:
    talk = Conversation(one(Kind.DATE))
    talk.fills(Day(day=date(2026, 12, 2)))
    assert foreseen(talk.playbook, one(Kind.DATE), talk.progress) == (1, 1)
