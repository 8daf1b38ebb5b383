"""What is asked of others: sent, answered, taken back, asked again; and what it begins with."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from playbooks.errors import StaleForm
from playbooks.model import (
    Amendment,
    Answer,
    AnswerState,
    Ask,
    AskedLeft,
    Closed,
    EachRound,
    Explained,
    Kept,
    Kind,
    Move,
    Note,
    Outcome,
    Overview,
    Person,
    Phase,
    Playbook,
    Report,
    Request,
    Requested,
    Requests,
    RequestState,
    Responded,
    Response,
    Retold,
    Settled,
    Skipped,
    Step,
    Withdrawn,
)
from playbooks.requests import (
    LONGEST_ABOUT,
    LONGEST_GESTURES,
    LONGEST_LINES,
    again,
    begun,
    gesture_lines,
    typed_gestures,
    typed_lines,
)
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.answers import answer_lines, noted_words
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import ME, Conversation

MARGARET, DANIEL = Person(id="U3", name="Margaret Osei"), Person(id="U2", name="Daniel Reyes")
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
STEPS = {
    "stakes": Kind.TEXT, "why_you": Kind.TEXT, "trust_date": Kind.DATE, "go_ahead": Kind.GO_AHEAD,
    "inquiry": Kind.INQUIRY, "needs": Kind.INTERESTS, "gestures": Kind.GESTURES, "last": Kind.TEXT,
}  # fmt: skip


def the_playbook(**more: Mapping[str, object]) -> Playbook:
    steps = (
        Step.model_validate({"id": name, "kind": kind, **more.get(name, {})}) for name, kind in STEPS.items()
    )
    return playbook_of(Phase(id="only", steps=tuple(steps)))


class Asking(Conversation):
    """Kristen's, with a clock, and with those whom she asks."""

    def __init__(self, playbook: Playbook | None = None) -> None:
        super().__init__(playbook or the_playbook())
        self.progress = self.progress.model_copy(update={"owner": "Kristen Walsh", "now": NOW})

    def comes_to(self, step: str) -> None:
        while self.current != step:
            self.presses(Skipped)

    def sends(self, to: Person, step: str = "inquiry", **more: object) -> Response:
        held = self.progress.answers.get(step)
        sent: dict[str, object] = {"lines": ("What worried them?", "And now?"), **more}
        reply = {"step": step, "revision": held.revision if held else 0, "to": to, "author": ME}
        return self.hear(Requested.model_validate({**reply, **sent}))

    def responds(self, move: Move, number: int = 1, step: str = "inquiry", **more: object) -> Response:
        return self.hear(Responded.model_validate({"step": step, "number": number, "move": move, **more}))

    def withdraws(self, number: int = 1, step: str = "inquiry") -> Response:
        return self.hear(Withdrawn(step=step, number=number))

    def requests(self, step: str = "inquiry") -> tuple[Request, ...]:
        value = self.answer(step).value
        return value.requests if isinstance(value, Requests) else ()

    def state(self, step: str = "inquiry") -> RequestState:
        return self.requests(step)[-1].state

    @property
    def told(self) -> list[tuple[str, int, RequestState]]:
        return [(one.to, one.number, one.post.request.state) for one in self.heard.told]

    @property
    def report(self) -> Request:
        return self.post(Report).request


@pytest.fixture
def talk() -> Asking:
    """Margaret was asked, and the next step is asked."""
    talk = Asking()
    talk.comes_to("inquiry")
    talk.sends(MARGARET, about="To understand them")
    return talk


@pytest.fixture
def hoping() -> Asking:
    """Daniel was asked for his go-ahead."""
    talk = Asking()
    talk.comes_to("go_ahead")
    talk.sends(DANIEL, "go_ahead", gestures=({"text": "A night engineer", "cost": "$35,000"},))
    return talk


# --- sent ---------------------------------------------------------------------------------------------


def test_it_is_sent_as_it_was_previewed_and_leads_on(talk: Asking) -> None:
    (told,) = talk.heard.told
    assert (told.to, told.step, told.number, told.post.owner) == (MARGARET.id, "inquiry", 1, "Kristen Walsh")
    assert told.post.request == talk.requests()[0]
    assert (told.post.request.about, told.post.request.lines) == (
        "To understand them",
        ("What worried them?", "And now?"),
    )
    assert told.post.request.asked_at == NOW
    assert talk.answer("inquiry").state is AnswerState.ANSWERED
    assert talk.asked.step == talk.current == "needs"


def test_what_was_previewed_of_a_step_that_changed_is_not_sent() -> None:
    talk = Asking()
    talk.comes_to("inquiry")
    talk.says("What worried them?")
    before = talk.progress
    with pytest.raises(StaleForm):
        talk.hear(Requested(step="inquiry", revision=0, to=MARGARET, author=ME, lines=("What?",)))
    with pytest.raises(StaleForm):
        talk.hear(Requested(step="stakes", revision=1, to=MARGARET, author=ME, lines=("What?",)))
    assert talk.progress == before


def test_words_alone_send_nothing() -> None:
    talk = Asking()
    talk.comes_to("inquiry")
    talk.says("What worried them?")
    assert (talk.asked.step, talk.asked.missing) == ("inquiry", "missing.person")
    assert talk.heard.told == ()


def test_a_second_colleague_is_asked_beside_the_first(talk: Asking) -> None:
    talk.sends(DANIEL)
    assert [(one.number, one.to, one.state) for one in talk.requests()] == [
        (1, MARGARET.id, RequestState.ASKED),
        (2, DANIEL.id, RequestState.ASKED),
    ]
    assert talk.told == [(DANIEL.id, 2, RequestState.ASKED)]


def test_a_second_go_ahead_takes_the_place_of_an_open_one(hoping: Asking) -> None:
    hoping.sends(MARGARET, "go_ahead")
    assert hoping.told == [
        (DANIEL.id, 1, RequestState.WITHDRAWN),
        (MARGARET.id, 2, RequestState.ASKED),
    ]


def test_words_for_another_one_wait_and_lose_nothing_that_was_sent(talk: Asking) -> None:
    talk.reopens("inquiry")
    assert talk.asked.earlier is not None
    talk.says("And whom did they trust?")
    assert (talk.asked.step, talk.asked.missing) == ("inquiry", "missing.person")
    assert talk.state() is RequestState.ASKED
    talk.responds(Move.ANSWER, replies=("Christmas.", ""))
    assert talk.state() is RequestState.ANSWERED
    talk.sends(DANIEL, lines=("And whom did they trust?",))
    assert [one.state for one in talk.requests()] == [RequestState.ANSWERED, RequestState.ASKED]
    assert talk.answer("inquiry").state is AnswerState.ANSWERED


def test_what_was_sent_may_be_kept_as_it_is(talk: Asking) -> None:
    talk.reopens("inquiry")
    talk.presses(Kept)
    assert talk.answer("inquiry").state is AnswerState.ANSWERED
    assert talk.heard.told == ()


def test_a_round_that_asks_anew_keeps_what_somebody_may_still_answer() -> None:
    talk = Asking(the_playbook(inquiry={"each_round": EachRound.ANEW}))
    talk.comes_to("inquiry")
    talk.sends(MARGARET)
    talk.begins_a_round()
    assert talk.answer("inquiry").state is AnswerState.REOPENED
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    assert talk.report.replies == ("Christmas.",)


# --- answered -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("move", "more", "state"),
    (
        (Move.ANSWER, {"replies": ("Christmas.", "")}, RequestState.ANSWERED),
        (Move.LATER, {"words": "After Thursday."}, RequestState.LATER),
        (Move.REFER, {"suggested": DANIEL}, RequestState.REFERRED),
    ),
)
def test_a_colleague_does_one_of_three_things(
    talk: Asking, move: Move, more: dict[str, Any], state: RequestState
) -> None:
    talk.progress = talk.progress.model_copy(update={"now": NOW + timedelta(days=1)})
    talk.responds(move, **more)
    assert talk.report.state is talk.state() is state
    assert talk.told == [(MARGARET.id, 1, state)]
    assert talk.report.changed_at == NOW + timedelta(days=1)
    assert (talk.report.suggested_name == DANIEL.name) == (move is Move.REFER)


@pytest.mark.parametrize(
    ("move", "state"), ((Move.APPROVE, RequestState.APPROVED), (Move.DECLINE, RequestState.DECLINED))
)
def test_a_manager_decides_once(hoping: Asking, move: Move, state: RequestState) -> None:
    hoping.responds(move, step="go_ahead")
    assert hoping.state("go_ahead") is state
    before = hoping.progress
    for late in (Move.APPROVE, Move.ASK, Move.DECLINE):
        hoping.responds(late, step="go_ahead", words="Late.")
        assert hoping.notice == f"note.request_{state}"
        assert hoping.told == [(DANIEL.id, 1, state)]  # drawn again as it stands
        assert hoping.heard.posts == ()
    assert hoping.progress == before


def test_nobody_approves_a_question_or_answers_a_go_ahead(talk: Asking, hoping: Asking) -> None:
    talk.responds(Move.APPROVE)
    hoping.responds(Move.ANSWER, step="go_ahead")
    assert talk.notice == hoping.notice == "note.request_gone"
    assert talk.state() is hoping.state("go_ahead") is RequestState.ASKED


def test_not_now_is_not_the_end(talk: Asking) -> None:
    talk.responds(Move.LATER, words="After Thursday.")
    assert talk.answer("inquiry").state is AnswerState.ANSWERED
    talk.responds(Move.ANSWER, replies=("", "They fear the nights."))
    assert (talk.report.words, talk.report.replies) == ("", ("", "They fear the nights."))


def test_who_is_referred_leaves_the_step_open(talk: Asking) -> None:
    talk.responds(Move.REFER, suggested=DANIEL)
    assert talk.answer("inquiry").state is AnswerState.WITHDRAWN
    assert talk.current == talk.asked.step == "inquiry"
    assert talk.asked.earlier is None
    talk.presses(Kept)  # of a button that was drawn before
    assert talk.notice == "note.stale"


def test_a_question_is_explained_in_a_message_of_its_own(hoping: Asking) -> None:
    hoping.responds(Move.ASK, step="go_ahead", words="Who pays?")
    assert hoping.report.exchanges[0].question == "Who pays?"
    hoping.hear(Explained(step="go_ahead", number=1, words="Our service budget."))
    (told,) = hoping.heard.told
    assert (told.post.anew, told.post.request.state) == (True, RequestState.ASKED)
    assert told.post.request.exchanges[0].answer == "Our service budget."
    hoping.hear(Explained(step="go_ahead", number=1, words="Or yours."))
    assert hoping.notice == "note.request_moved"
    hoping.responds(Move.APPROVE, step="go_ahead")
    assert not hoping.heard.told[0].post.anew


# --- taken back ---------------------------------------------------------------------------------------


def test_what_is_taken_back_is_told_and_its_step_is_asked_again(talk: Asking) -> None:
    talk.withdraws()
    assert talk.told == [(MARGARET.id, 1, RequestState.WITHDRAWN)]
    assert not any(isinstance(post, Report) for post in talk.heard.posts)
    assert talk.current == "inquiry"
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    assert talk.notice == "note.request_withdrawn"
    assert talk.told == [(MARGARET.id, 1, RequestState.WITHDRAWN)]


def test_what_others_still_answer_stays(talk: Asking) -> None:
    talk.sends(DANIEL)
    talk.withdraws(2)
    assert talk.answer("inquiry").state is AnswerState.ANSWERED
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    assert talk.requests()[0].state is RequestState.ANSWERED


def test_what_was_answered_is_not_taken_back(talk: Asking) -> None:
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    talk.withdraws()
    assert (talk.notice, talk.heard.told) == ("note.request_moved", ())
    assert [type(post) for post in talk.heard.posts] == [Amendment]
    talk.withdraws(7)
    assert talk.notice == "note.request_moved"
    assert talk.state() is RequestState.ANSWERED


def test_what_comes_back_to_a_private_request_is_not_said_where_others_read() -> None:
    talk = Asking(the_playbook(inquiry={"private": True}))
    talk.progress = talk.progress.model_copy(update={"shared": True})
    talk.comes_to("inquiry")
    talk.sends(MARGARET)
    heard = talk.responds(Move.ANSWER, replies=("Joe lost a shift.", ""))
    assert "Joe" not in "".join(post.model_dump_json() for post in heard.posts)
    assert [post.request.replies for post in heard.aside if isinstance(post, Report)] == [
        ("Joe lost a shift.", "")
    ]


@pytest.mark.parametrize("answered", (True, False))
def test_nor_after_another_playbook_went_on_that_has_no_such_step(*, answered: bool) -> None:
    talk = Asking(the_playbook(inquiry={"private": True}))
    talk.progress = talk.progress.model_copy(update={"shared": True})
    talk.comes_to("inquiry")
    talk.sends(MARGARET)
    if answered:
        talk.responds(Move.ANSWER, replies=("Joe lost a shift.", ""))
    steps = (Step(id="feelings", kind=Kind.INTERESTS), Step(id="end", kind=Kind.TEXT))
    talk.switches(playbook_of(Phase(id="only", steps=steps)))
    said = "".join(post.model_dump_json() for post in talk.heard.posts)
    assert talk.told == ([] if answered else [(MARGARET.id, 1, RequestState.WITHDRAWN)])
    talk.responds(Move.ANSWER, replies=("Joe lost a shift.", ""))
    assert "Joe" not in said + "".join(post.model_dump_json() for post in talk.heard.posts)
    talk.switches(the_playbook(inquiry={"private": True}))
    assert talk.requests()[-1].name == "Margaret Osei"


def test_who_left_the_company_answers_no_more_and_is_told_nothing(talk: Asking) -> None:
    talk.hear(AskedLeft(step="inquiry", number=1))
    assert (talk.report.state, talk.heard.told) == (RequestState.LEFT, ())
    assert talk.current == "inquiry"
    assert talk.hear(AskedLeft(step="inquiry", number=1)) == Response()


def test_what_waits_is_told_again_where_it_stands_and_what_is_settled_is_not(talk: Asking) -> None:
    again = Retold(step="inquiry", number=1)
    assert talk.told == [(MARGARET.id, 1, RequestState.ASKED)]
    before = talk.progress
    talk.hear(again)
    assert talk.told == [(MARGARET.id, 1, RequestState.ASKED)]
    assert not talk.heard.told[0].post.anew
    assert talk.progress == before
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    assert talk.hear(again) == Response()


def test_closing_takes_everything_back_that_is_open(talk: Asking) -> None:
    talk.comes_to("last")
    talk.sends(DANIEL)
    talk.responds(Move.ANSWER, replies=("Christmas.",))
    talk.hear(Closed(outcome=Outcome.LOST))
    assert talk.told == [(DANIEL.id, 2, RequestState.WITHDRAWN)]
    assert [one.state for one in talk.requests()] == [RequestState.ANSWERED, RequestState.WITHDRAWN]


# --- asked again --------------------------------------------------------------------------------------


def test_an_approval_covers_the_gestures_that_were_approved(hoping: Asking) -> None:
    hoping.responds(Move.APPROVE, step="go_ahead")
    hoping.comes_to("gestures")
    at = hoping.says("A night engineer | $35,000 | no plant alone")
    assert hoping.state("go_ahead") is RequestState.APPROVED
    hoping.edits(
        at, "A night engineer | $35,000 | sleep"
    )  # what it is worth to them is not what was approved
    assert hoping.state("go_ahead") is RequestState.APPROVED
    hoping.edits(at, "A night engineer | $50,000 | sleep")
    assert hoping.report.state is hoping.state("go_ahead") is RequestState.OUTDATED
    hoping.sends(DANIEL, "go_ahead", gestures=({"text": "A night engineer", "cost": "$50,000"},))
    hoping.responds(Move.APPROVE, 2, step="go_ahead")
    assert hoping.state("go_ahead") is RequestState.APPROVED


# --- what it begins with ------------------------------------------------------------------------------


def begins(talk: Asking, step: str, language: str = "en") -> Request:
    found = next(one for one in talk.playbook.phases[0].steps if one.id == step)
    return begun(talk.playbook, talk.progress, found, Voice(language), "Impress")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_inquiry_begins_with_three_open_questions_and_the_guesses(language: str) -> None:
    talk = Asking()
    plain = begins(talk, "inquiry", language)
    assert (plain.number, plain.to, len(plain.lines)) == (0, "", 3)
    assert all(line.endswith("?") for line in plain.lines)
    assert "Impress" in plain.about
    talk.comes_to("needs")
    talk.says("19 plants | a quiet Christmas | guessed\nthe end | the nights | they said")
    guessed = begins(talk, "inquiry", language).lines
    assert len(guessed) == 4
    assert "a quiet Christmas" in guessed[3]


def test_typed_words_become_the_questions() -> None:
    talk = Asking()
    talk.comes_to("inquiry")
    talk.says("To Margaret:\n1. What worried them?\n\n- And now?")
    assert begins(talk, "inquiry").lines == ("What worried them?", "And now?")


def test_a_go_ahead_begins_with_the_stakes_a_plan_and_the_gestures() -> None:
    talk = Asking()
    talk.says("25 million a year.")
    talk.says("I hardly know them,\nand that helps.")
    talk.says("2027-01-15")
    proposed = begins(talk, "go_ahead")
    assert proposed.about == "25 million a year."
    assert proposed.lines == (
        "Why me: I hardly know them, and that helps.",
        "Title of trust_date: Friday, January 15, 2027",
    )
    assert proposed.gestures == ()
    talk.comes_to("gestures")
    talk.says("A night engineer | $35,000 | no plant alone")
    assert begins(talk, "go_ahead").gestures == ({"text": "A night engineer", "cost": "$35,000"},)


def test_nothing_private_is_where_it_begins() -> None:
    private = {name: {"private": True} for name in ("stakes", "why_you", "trust_date", "needs", "gestures")}
    talk = Asking(the_playbook(**private))
    for words in ("25 million.", "I know nobody.", "2027-01-15"):
        talk.says(words)
    talk.comes_to("needs")
    talk.says("19 plants | a quiet Christmas | guessed")
    talk.says("A night engineer | $35,000 | sleep")
    approval, inquiry = begins(talk, "go_ahead"), begins(talk, "inquiry")
    assert (approval.about, approval.lines, approval.gestures) == ("", (), ())
    assert len(inquiry.lines) == 3


def test_another_colleague_is_asked_the_same_and_the_same_manager_what_stands_by_now(hoping: Asking) -> None:
    hoping.responds(Move.DECLINE, step="go_ahead", words="No.")
    hoping.comes_to("gestures")
    hoping.says("A night engineer | $50,000 | sleep")
    declined = hoping.requests("go_ahead")[0]
    proposed = again(hoping.playbook, hoping.progress, declined, DANIEL.id)
    assert (proposed.number, proposed.to, proposed.lines) == (0, DANIEL.id, declined.lines)
    assert (proposed.words, proposed.state) == ("", RequestState.ASKED)
    assert proposed.gestures == ({"text": "A night engineer", "cost": "$50,000"},)


def test_a_gesture_that_was_typed_for_the_request_alone_is_asked_for_again(hoping: Asking) -> None:
    hoping.responds(Move.DECLINE, step="go_ahead", words="No.")
    declined = hoping.requests("go_ahead")[0]
    proposed = again(hoping.playbook, hoping.progress, declined, DANIEL.id)
    assert proposed.gestures == ({"text": "A night engineer", "cost": "$35,000"},)


def test_questions_that_nobody_will_answer_are_not_in_the_brief(talk: Asking) -> None:
    talk.responds(Move.REFER, suggested=DANIEL, words="He knows.")
    held = talk.progress.answers["inquiry"]
    (who, words) = answer_lines(Voice(), talk.playbook, held)
    assert (who.split(":")[0], words) == ("Margaret Osei", "“He knows.”")


def test_however_much_is_there_it_can_be_carried() -> None:
    talk = Asking()
    for _ in range(2):
        talk.says("word " * 2000)
    talk.comes_to("gestures")
    talk.says("\n".join(f"Gesture {number} {'x' * 100} | ${number} | much" for number in range(40)))
    proposed = begins(talk, "go_ahead")
    assert len(proposed.about) <= LONGEST_ABOUT
    assert len("\n".join(proposed.lines)) <= LONGEST_LINES
    assert 0 < len("\n".join(gesture_lines(proposed.gestures))) <= LONGEST_GESTURES


def test_of_a_page_that_was_typed_the_form_holds_the_beginning() -> None:
    talk = Asking()
    talk.comes_to("inquiry")
    talk.says("What worried them, and why? " * 100)
    (line,) = begins(talk, "inquiry").lines
    assert line.startswith("What worried them, and why?")
    assert len(line) <= LONGEST_LINES


def test_lines_and_gestures_are_read_as_they_are_typed() -> None:
    assert typed_lines(" 1) One\n• Two \n\n") == ("One", "Two")
    assert typed_lines("To Margaret:") == ("To Margaret:",)
    gestures = typed_gestures("- A night engineer | $35,000\nA visit\n | $3")
    assert gestures == ({"text": "A night engineer", "cost": "$35,000"}, {"text": "A visit", "cost": ""})
    assert typed_gestures("\n".join(gesture_lines(gestures))) == gestures


# --- in words -----------------------------------------------------------------------------------------


def test_an_answer_says_who_was_asked_what_and_what_came_back(talk: Asking) -> None:
    talk.responds(Move.ANSWER, replies=("Losing\nChristmas.", ""))
    held: Answer = talk.answer("inquiry")
    assert answer_lines(Voice(), talk.playbook, held) == [
        "Margaret Osei: answered on Monday, November 23, 2026",
        "What worried them? → Losing Christmas.",
        "And now?",
    ]
    in_vietnam = Voice("vi", zone="Asia/Ho_Chi_Minh")  # where it was Tuesday by then
    assert "24/11/2026" in answer_lines(in_vietnam, talk.playbook, held)[0]
    nowhere = Voice(zone="Mars/Olympus")
    assert "November 23" in answer_lines(nowhere, talk.playbook, held)[0]


def test_an_acknowledgement_names_people_and_not_what_they_were_asked(talk: Asking) -> None:
    talk.sends(DANIEL)
    noted = next(
        post.noted for post in talk.heard.posts if isinstance(post, Amendment | Settled) and post.noted
    )
    said = noted_words(Voice(), talk.playbook, noted)
    assert said == "; ".join(
        f"{name}: asked on Monday, November 23, 2026" for name in (MARGARET.name, DANIEL.name)
    )


def test_every_change_leaves_one_thing_to_do(talk: Asking) -> None:
    """Whatever befalls a request, the newest prompt asks the step that is open."""
    deeds: tuple[Callable[[], Response], ...] = (
        lambda: talk.responds(Move.LATER),
        lambda: talk.sends(DANIEL),
        lambda: talk.withdraws(1),
        lambda: talk.hear(AskedLeft(step="inquiry", number=2)),
    )
    for deed in deeds:
        deed()
        asked = [post for post in talk.heard.posts if isinstance(post, Ask)]
        assert talk.prompt.step == talk.current
        assert len(asked) <= 1
        assert any(isinstance(post, Overview) for post in talk.heard.posts)
        assert not any(isinstance(post, Note) and post.key == "note.stale" for post in talk.heard.posts)
