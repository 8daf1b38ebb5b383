"""Any conversation at all: whatever people do, in whatever order, and what must be true after each of it."""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from playbooks.engine.asked import OPEN, find_request, is_alive, requests_of
from playbooks.engine.endorsing import NEXT
from playbooks.engine.hearsay import KNOWN
from playbooks.engine.meeting import meeting_of, sequence_of
from playbooks.engine.position import all_steps, find_step, is_settled, revision_of
from playbooks.engine.practice import is_rehearsing, number_of, practice_of
from playbooks.engine.promises import promises_of
from playbooks.engine.switching import ASIDE
from playbooks.engine.talking import asked_before, holding
from playbooks.errors import StaleForm, StaleRound
from playbooks.loader import load_library
from playbooks.model import (
    BARGAIN,
    COLUMNS,
    REHEARSAL,
    SENT,
    Answer,
    AnswerState,
    Ask,
    AskedLeft,
    Choice,
    Day,
    EachRound,
    Endorsed,
    Evidence,
    Evidenced,
    Explained,
    Figures,
    Kept,
    Kind,
    Move,
    NewRound,
    OfRequest,
    Outcome,
    Overview,
    Playbook,
    Posted,
    Practice,
    Pressed,
    Progress,
    Requested,
    Respoken,
    Responded,
    Response,
    Retold,
    Said,
    Skipped,
    State,
    Step,
    Steps,
    Tabled,
    Value,
    WentBack,
    Withdrawn,
)
from playbooks.model.meetings import (
    MEETING_DATE,
    CalendarFile,
    CalendarWanted,
    MeetingCancelled,
    MeetingPlanned,
)
from playbooks.model.promises import PROMISES, Promised, PromiseEnded, PromiseState
from playbooks.model.rehearsing import (
    Answering,
    RehearsalBegun,
    RehearsalStopped,
    RehearsalWanted,
    TookOffer,
    Uttered,
)
from playbooks.offers.rehearsal import Character
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.simulation import ME, SOMEBODY, Conversation
from tests.playbooks.strategies import hostile_text, playbooks

SHIPPED = tuple(load_library().values())
TYPED = st.one_of(
    st.sampled_from(("1", "no", "2026-11-30", "25 million", "25\n40", "a | b | they said", "words", "Có.")),
    st.sampled_from(("price: 97", "It was our fault, we are sorry. review: weekly", "You never told us.")),
    hostile_text(40),
).filter(lambda text: text.strip())
CHANCE = st.integers(0, 10_000)


class AnyConversation(RuleBasedStateMachine):
    """`said` holds what the coach must still know: the text of each message, as it last heard it."""

    talk: Conversation
    said: dict[str, str]

    @initialize(
        playbook=st.one_of(st.sampled_from(SHIPPED), playbooks()), language=st.sampled_from(("en", "vi"))
    )
    def begins(self, playbook: Playbook, language: str) -> None:
        self.talk = Conversation(playbook, language, chosen=False)
        self.said = {}
        self.has_begun()

    def has_begun(self) -> None:
        """What is true of every conversation of a sort, before people do what they like."""

    def heard(self, response: Response) -> None:
        """What the coach said last; the drawing is tested from here too."""

    # --- what people write --------------------------------------------------------------

    @rule(text=TYPED)
    def writes(self, text: str) -> None:
        self.said[self.talk.says(text)] = text
        self.heard(self.talk.heard)

    @rule(text=TYPED)
    def writes_before_the_next_prompt_has_come(self, text: str) -> None:
        self.talk.lag = True
        self.writes(text)

    @rule()
    def reads_everything(self) -> None:
        self.talk.lag = False
        self.talk.arrive()

    @rule(text=TYPED, chance=CHANCE)
    def is_delivered_late(self, text: str, chance: int) -> None:
        """A message that was written before some earlier prompt, at a moment of its own."""
        prompts = [post.at for post in self.talk.progress.asked if post.at]
        if not prompts:
            return
        at = f"{prompts[chance % len(prompts)]}{chance:05}"
        if at not in self.said:
            self.said[self.talk.says(text, at=at)] = text
            self.heard(self.talk.heard)

    @precondition(lambda self: self.said)
    @rule(chance=CHANCE)
    def is_delivered_again(self, chance: int) -> None:
        at = self._one(chance)
        held = holding(self.talk.progress, at)
        if held is None:  # replaced since: the Store knows the message, and does not let it pass
            return
        before = self.talk.progress
        response = self.talk.hear(Said(at=at, author=ME, text="whatever"))
        assert response == Response()
        assert self.talk.progress == before

    @precondition(lambda self: self.said)
    @rule(text=st.one_of(TYPED, st.just("")), chance=CHANCE)
    def edits(self, text: str, chance: int) -> None:
        at = self._one(chance)
        if holding(self.talk.progress, at):
            self.said[at] = text
        self.heard(self.talk.edits(at, text))
        before = self.talk.progress
        assert self.talk.edits(at, text) == Response()
        assert self.talk.progress == before

    @precondition(lambda self: self.said)
    @rule(chance=CHANCE)
    def deletes(self, chance: int) -> None:
        at = self._one(chance)
        del self.said[at]
        self.heard(self.talk.deletes(at))
        assert holding(self.talk.progress, at) is None
        assert self.talk.deletes(at) == Response()

    def _one(self, chance: int) -> str:
        return list(self.said)[chance % len(self.said)]

    # --- what people press --------------------------------------------------------------

    @rule(move=st.sampled_from((Skipped, WentBack, Kept)))
    def presses(self, move: type[Pressed]) -> None:
        if self.talk.prompt.step:
            self.heard(self.talk.presses(move))

    @rule(move=st.sampled_from((Skipped, WentBack, Kept)), chance=CHANCE)
    def presses_twice(self, move: type[Pressed], chance: int) -> None:
        """On any prompt; the second press carries what the first one carried, and comes too late."""
        prompt = self._prompt(chance)
        ask = self.talk.asks[prompt.id]
        if not ask.step or not prompt.at:
            return
        reply = move(step=ask.step, revision=ask.revision, at=prompt.at)
        self.heard(self.talk.hear(reply))  # type: ignore[arg-type]  # every move is a reply
        before = self.talk.progress
        response = self.talk.hear(reply)  # type: ignore[arg-type]
        assert response.notice
        assert self.talk.progress == before

    @rule(chance=CHANCE, newest=st.booleans())
    def picks_or_fills_in(self, chance: int, *, newest: bool) -> None:
        prompt = self.talk.prompt if newest else self._prompt(chance)
        step = find_step(self.talk.playbook, self.talk.asks[prompt.id].step)
        if step is None:
            return
        if step.kind in COLUMNS:
            self.heard(self.talk.fills(text="one | two\n\nthree", prompt=prompt))
        elif value := value_for(step, chance):
            self.heard(self.talk.fills(value, prompt=prompt))

    @rule(chance=CHANCE, how=st.sampled_from((*KNOWN, "certain")), added=st.sampled_from(("", "a | b", "|")))
    def learns(self, chance: int, how: str, added: str) -> None:
        step = self._first(Kind.INTERESTS)
        if step is None:
            return
        found = (Evidence(entry=chance % 3, evidence=how, source="Helen"),)
        revision = revision_of(self.talk.progress, step.id)
        reply = Evidenced(step=step.id, revision=revision, author=ME, evidence=found, added=added)
        if self.talk.progress.standing.state is State.CLOSED:
            with pytest.raises(StaleForm):
                self.talk.hear(reply)
            return
        self.heard(self.talk.hear(reply))

    @rule(state=st.sampled_from((*NEXT, "certain")), late=st.booleans())
    def hears_of_the_endorser(self, state: str, *, late: bool) -> None:
        step = self._first(Kind.ENDORSER)
        if step:
            revision = revision_of(self.talk.progress, step.id) - late
            self.heard(self.talk.hear(Endorsed(step=step.id, revision=revision, state=state)))

    @rule(chance=CHANCE, text=TYPED, late=st.booleans())
    def asks_somebody(self, chance: int, text: str, *, late: bool) -> None:
        steps = [step for step in all_steps(self.talk.playbook) if step.kind in SENT]
        if not steps:
            return
        name = steps[chance % len(steps)].id
        revision = revision_of(self.talk.progress, name) - late
        gestures = ({"text": text, "cost": str(chance % 3)},) if chance % 2 else ()
        sent = Requested(
            step=name, revision=revision, to=SOMEBODY, author=ME, about=text, lines=(text,), gestures=gestures
        )
        if late or self.talk.progress.standing.state is State.CLOSED:
            with pytest.raises(StaleForm):
                self.talk.hear(sent)
            return
        self.heard(self.talk.hear(sent))

    @rule(chance=CHANCE, text=TYPED, move=st.sampled_from(Move))
    def is_answered_by_whoever_is_asked(self, chance: int, text: str, move: Move) -> None:
        if named := self._request(chance):
            suggested = SOMEBODY if move is Move.REFER else None
            reply = Responded(**named, move=move, replies=("", text), words=text, suggested=suggested)
            self.heard(self.talk.hear(reply))
            before = self.talk.progress
            again = self.talk.hear(reply)
            assert again.notice or find_request(before, **named).state in OPEN  # type: ignore[union-attr]

    @rule(chance=CHANCE, deed=st.sampled_from((Withdrawn, Explained, AskedLeft, Retold)))
    def goes_on_with_what_was_asked(self, chance: int, deed: type[OfRequest]) -> None:
        if named := self._request(chance):
            words = {"words": "Because."} if deed is Explained else {}
            self.heard(self.talk.hear(deed.model_validate({**named, **words})))  # type: ignore[arg-type]

    def _request(self, chance: int) -> dict[str, Any]:
        """One of all that were ever made, or none."""
        made = [
            {"step": answer.step, "number": one.number}
            for answer in self.talk.progress.answers.values()
            for one in requests_of(answer)
        ]
        return made[chance % len(made)] if made else {}

    def _first(self, kind: Kind) -> Step | None:
        return next((step for step in all_steps(self.talk.playbook) if step.kind is kind), None)

    @rule(chance=CHANCE)
    def opens_again(self, chance: int) -> None:
        steps = list(all_steps(self.talk.playbook))
        self.heard(self.talk.reopens(steps[chance % len(steps)].id))

    def _prompt(self, chance: int) -> Posted:
        asked = self.talk.progress.asked
        return asked[chance % len(asked)]

    # --- what is rehearsed ----------------------------------------------------------------

    @rule()
    def weighs(self) -> None:
        reply = Tabled(revision=revision_of(self.talk.progress, BARGAIN), table=IMPRESS)
        if self.talk.progress.standing.state is State.CLOSED:
            with pytest.raises(StaleForm):
                self.talk.hear(reply)
            return
        self.heard(self.talk.hear(reply))

    @rule(character=st.sampled_from(Character), late=st.booleans(), weighed=st.booleans())
    def begins_to_rehearse(self, character: Character, *, late: bool, weighed: bool) -> None:
        if weighed:
            self.weighs()
        self.begins_to_rehearse_as(character, late=late)

    def begins_to_rehearse_as(self, character: Character, *, late: bool = False) -> None:
        before = self.talk.progress
        number = number_of(before) + (not late)
        self.heard(self.talk.hear(RehearsalBegun(number=number, character=character)))
        begun = not late and BARGAIN in before.answers and not is_rehearsing(before)
        if before.standing.state is State.CLOSED or not begun:
            assert self.talk.notice
            assert self.talk.progress == before

    @rule(text=st.one_of(TYPED, st.just("")), chance=CHANCE, late=st.booleans())
    def answers_the_counterpart_by_form(self, text: str, chance: int, *, late: bool) -> None:
        package = {one.name: one.options[chance % len(one.options)].name for one in IMPRESS.issues}
        reply = Uttered(**self._turn(late=late), words=text, package=package if chance % 3 else None)
        if late or not is_rehearsing(self.talk.progress):
            with pytest.raises(StaleForm):
                self.talk.hear(reply)
            return
        self.heard(self.talk.hear(reply))

    @rule(move=st.sampled_from((TookOffer, RehearsalStopped)), late=st.booleans())
    def presses_in_a_rehearsal(self, move: type[Answering], *, late: bool) -> None:
        before, reply = self.talk.progress, move(**self._turn(late=late))
        self.heard(self.talk.hear(reply))  # type: ignore[arg-type]  # every move is a reply
        if late or not is_rehearsing(before):
            assert self.talk.notice
            assert self.talk.progress == before
        again = self.talk.hear(reply)  # type: ignore[arg-type]
        assert again.notice

    @rule()
    def wants_to_hear_the_counterpart_again(self) -> None:
        before = self.talk.progress.answers
        self.heard(self.talk.hear(RehearsalWanted(number=number_of(self.talk.progress))))
        assert self.talk.progress.answers == before

    def _turn(self, *, late: bool) -> dict[str, int]:
        practice = practice_of(self.talk.progress)
        turns = len(practice.rehearsal.turns) if practice else 0
        return {"number": number_of(self.talk.progress), "turn": turns - late}

    # --- what is done to the whole --------------------------------------------------------

    @rule()
    def pauses(self) -> None:
        self.heard(self.talk.pauses())

    @rule(outcome=st.sampled_from(Outcome), lesson=hostile_text(40))
    def closes(self, outcome: Outcome, lesson: str) -> None:
        self.heard(self.talk.closes(outcome, lesson))

    @rule()
    def resumes(self) -> None:
        self.heard(self.talk.resumes())
        assert self.talk.progress.standing.state is State.ACTIVE
        assert self.talk.asked.step == self.talk.current

    @rule(chance=CHANCE, named=st.booleans())
    def begins_a_round(self, chance: int, *, named: bool) -> None:
        steps = list(all_steps(self.talk.playbook))
        reopen = (steps[chance % len(steps)].id,) if named else ()
        before = self.talk.progress
        self.heard(self.talk.begins_a_round(*reopen))
        if before.standing.state is State.CLOSED:
            assert self.talk.progress == before
            return
        self._has_lost_nothing(before)
        begun = self.talk.progress
        with pytest.raises(StaleRound):
            self.talk.hear(NewRound(round=begun.round))
        assert self.talk.progress == begun

    def _has_lost_nothing(self, before: Progress) -> None:
        """Whatever a step held, it holds still, or it is asked anew and the Store keeps what it was."""
        assert self.talk.progress.round == before.round + 1
        for name, was in before.answers.items():
            held, step = self.talk.progress.answers[name], find_step(self.talk.playbook, name)
            assert (held.parts, held.value) == (was.parts, was.value) or (
                step and step.each_round is EachRound.ANEW and was in self.talk.revisions
            )

    @rule(text=TYPED, chance=CHANCE, language=st.sampled_from(("en", "vi")))
    def keeps_a_draft(self, text: str, chance: int, language: str) -> None:
        """As much as a form takes."""
        text = text[:3000]
        if drafts := self.talk.playbook.drafts:
            before = self.talk.current, self.talk.progress.standing
            self.heard(self.talk.drafts(drafts[chance % len(drafts)], text, language))
            assert before == (self.talk.current, self.talk.progress.standing)

    @rule(playbook=st.one_of(st.sampled_from(SHIPPED), playbooks()))
    def switches(self, playbook: Playbook) -> None:
        before = self.talk.progress
        self.heard(self.talk.switches(playbook))
        if before.standing.state is State.CLOSED:
            assert self.talk.progress == before
        else:
            assert self.talk.asked.step == self.talk.current

    @rule(language=st.sampled_from(("en", "vi")))
    def speaks(self, language: str) -> None:
        changed = {"language": language, "language_chosen": True}
        self.talk.progress = self.talk.progress.model_copy(update=changed)
        self.heard(self.talk.hear(Respoken()))

    # --- when they meet, and what is promised ---------------------------------------------

    @rule(day=st.sampled_from((date(2026, 12, 1), date(2027, 1, 15))), place=hostile_text(40))
    def plans_a_meeting(self, day: date, place: str) -> None:
        revision = sequence_of(self.talk.progress)
        reply = MeetingPlanned(revision=revision, day=day, place=place)
        closed = self.talk.progress.standing.state is State.CLOSED
        if closed or find_step(self.talk.playbook, MEETING_DATE) is None:
            with pytest.raises(StaleForm):
                self.talk.hear(reply)
            return
        self.heard(self.talk.hear(reply))
        meeting = meeting_of(self.talk.playbook, self.talk.progress)
        assert meeting is None or (meeting.day, meeting.place) == (day, place)
        assert sequence_of(self.talk.progress) >= revision

    @rule(late=st.booleans())
    def calls_the_meeting_off(self, *, late: bool) -> None:
        before = self.talk.progress
        self.heard(self.talk.hear(MeetingCancelled(revision=sequence_of(before) - late)))
        assert late <= bool(self.talk.notice)
        assert self.talk.notice or meeting_of(self.talk.playbook, self.talk.progress) is None

    @rule()
    def puts_the_meeting_into_a_calendar(self) -> None:
        there = meeting_of(self.talk.playbook, self.talk.progress)
        self.heard(self.talk.hear(CalendarWanted()))
        assert bool(there) == any(isinstance(post, CalendarFile) for post in self.talk.heard.posts)

    @rule(text=TYPED)
    def promises_something(self, text: str) -> None:
        reply = Promised(revision=0, text=text)
        if self.talk.progress.standing.state is State.CLOSED:
            with pytest.raises(StaleForm):
                self.talk.hear(reply)
            return
        self.heard(self.talk.hear(reply))

    @rule(chance=CHANCE, state=st.sampled_from(PromiseState), late=st.booleans())
    def keeps_or_drops_a_promise(self, chance: int, state: PromiseState, *, late: bool) -> None:
        known, before = promises_of(self.talk.progress), self.talk.progress
        number = known[chance % len(known)].number if known else 1
        revision = revision_of(before, PROMISES) - late
        self.heard(self.talk.hear(PromiseEnded(revision=revision, number=number, state=state)))
        if late or not known:
            assert self.talk.notice and self.talk.progress.answers == before.answers

    @invariant()
    def promises_are_told_apart(self) -> None:
        numbers = [one.number for one in promises_of(self.talk.progress)]
        assert sorted(set(numbers)) == sorted(numbers)

    # --- what must be true ----------------------------------------------------------------

    @invariant()
    def every_answer_is_whole(self) -> None:
        for name, answer in self.talk.progress.answers.items():
            step = find_step(self.talk.playbook, name)
            if step and answer.state is AnswerState.ANSWERED:
                assert is_whole(step, answer), answer
                assert not answer.partial

    @invariant()
    def no_request_is_lost_and_none_waits_where_all_is_closed(self) -> None:
        closed = self.talk.progress.standing.state is State.CLOSED
        for answer in self.talk.progress.answers.values():
            every = requests_of(answer)
            assert [one.number for one in every] == list(range(1, len(every) + 1))
            assert not (closed and any(one.state in OPEN for one in every))
        aside = {one.step: len(requests_of(one)) for one in self.talk.revisions if requests_of(one)}
        for before, after in pairwise(sorted(self.talk.revisions, key=lambda one: (one.step, one.revision))):
            kept = max(len(requests_of(after)), aside.get(f"{ASIDE}requests:{after.step}", 0))
            assert before.step != after.step or len(requests_of(before)) <= kept

    @invariant()
    def revisions_only_grow(self) -> None:
        newest: dict[str, int] = {}
        for answer in self.talk.revisions:
            assert answer.revision == newest.get(answer.step, 0) + 1
            newest[answer.step] = answer.revision

    @invariant()
    def nothing_said_is_lost(self) -> None:
        kept = {(part.at, part.text) for answer in self.talk.revisions for part in answer.parts}
        rehearsed = {
            turn.words
            for answer in self.talk.revisions
            if isinstance(answer.value, Practice)
            for turn in answer.value.rehearsal.turns
        }
        assert all(one in kept or one[1] in rehearsed for one in self.said.items())

    @invariant()
    def messages_stand_in_their_order(self) -> None:
        for answer in self.talk.progress.answers.values():
            moments = [part.at for part in answer.parts]
            assert moments == sorted(moments)

    @invariant()
    def the_finish_is_where_no_step_is_open(self) -> None:
        assert self.talk.progress.standing.finished == (self.talk.current is None)

    @invariant()
    def the_overview_says_where_it_stands(self) -> None:
        for post in self.talk.heard.posts:
            if isinstance(post, Overview):
                assert (post.step, post.state) == (self.talk.current, self.talk.progress.standing.state)

    @invariant()
    def a_question_is_open_and_can_be_drawn(self) -> None:
        for post in self.talk.heard.posts:
            if isinstance(post, Ask) and post.line:
                assert is_rehearsing(self.talk.progress)
            elif isinstance(post, Ask) and post.step:
                assert not is_settled(self.talk.progress.answers.get(post.step))
                step = find_step(self.talk.playbook, post.step)
                assert step
                assert not post.missing or step.kind not in {Kind.TEXT, Kind.PRACTICE}

    @invariant()
    def a_rehearsal_ends_with_what_it_is_about(self) -> None:
        open_still = is_rehearsing(self.talk.progress)
        assert not (open_still and self.talk.progress.standing.state is not State.ACTIVE)
        for name, answer in self.talk.progress.answers.items():
            assert isinstance(answer.value, Practice) == (name == REHEARSAL)

    @invariant()
    def the_newest_prompt_leads_on(self) -> None:
        """Whoever answers it, while nothing is paused or closed, comes nearer to the end."""
        if self.talk.progress.standing.state is not State.ACTIVE:
            return
        newest = self.talk.prompt.step
        if newest == REHEARSAL:
            assert is_rehearsing(self.talk.progress)
        elif newest is None:
            assert self.talk.current is None
        else:
            assert not is_settled(self.talk.progress.answers.get(newest))

    @override
    def teardown(self) -> None:
        """From wherever it got: go on, answer what is left, and it is finished."""
        if not hasattr(self, "talk"):
            return
        self.talk.lag = False
        self.talk.arrive()
        self.resumes()
        for _ in range(3 * len(list(all_steps(self.talk.playbook)))):
            if self.talk.current is None:
                break
            answer(self.talk)
        assert self.talk.current is None
        assert self.talk.progress.standing.finished
        assert self.talk.prompt.step is None


def value_for(step: Step, chance: int = 0) -> Value | None:
    match step.kind:
        case Kind.CHOICE:
            return Choice(option=step.options[chance % len(step.options)])
        case Kind.DATE:
            return Day(day=date(2026, 1, 1 + chance % 28))
        case Kind.FIGURES:
            amounts = {field: Decimal(chance) for field in step.fields}
            return Figures(amounts=amounts, currency="USD" if step.money else "")
        case Kind.STEPS:
            return Steps(steps=(step.id, "of_an_older_version")[: chance % 3])
        case Kind.ENDORSER:
            return SOMEBODY
        case _:
            return None


def answer(talk: Conversation) -> None:
    """Answers the newest prompt as a person would: picks what is to be picked, writes the rest."""
    prompt = asked_before(talk.progress, talk.moment())
    step = find_step(talk.playbook, prompt.step if prompt else None)
    assert step
    if step.kind in SENT:
        revision = revision_of(talk.progress, step.id)
        talk.hear(Requested(step=step.id, revision=revision, to=SOMEBODY, author=ME, lines=("Why?",)))
    elif value := value_for(step):
        talk.fills(value)
    if not is_settled(talk.progress.answers.get(step.id)):
        talk.says("Because we broke our word.")


def is_whole(step: Step, answer: Answer) -> bool:
    said = any(part.text or part.files for part in answer.parts)
    match step.kind:
        case Kind.TEXT | Kind.PRACTICE | Kind.ENDORSER:
            return said
        case Kind.GO_AHEAD | Kind.INQUIRY:
            return is_alive(answer.value)
        case _:
            return answer.value is not None
