"""Any conversation at all: whatever people do, in whatever order, and what must be true after each of it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from playbooks.engine.position import all_steps, find_step, is_settled
from playbooks.engine.talking import asked_before, holding
from playbooks.errors import StaleRound
from playbooks.loader import load_library
from playbooks.model import (
    COLUMNS,
    REQUESTS,
    Answer,
    AnswerState,
    Ask,
    Choice,
    Day,
    EachRound,
    Figures,
    Kept,
    Kind,
    NewRound,
    Outcome,
    Overview,
    Playbook,
    Posted,
    Pressed,
    Progress,
    Respoken,
    Response,
    Said,
    Skipped,
    State,
    Step,
    Steps,
    Value,
    WentBack,
    names_a_step,
)
from tests.playbooks.simulation import ME, SOMEBODY, Conversation
from tests.playbooks.strategies import hostile_text, playbooks

SHIPPED = tuple(load_library().values())
TYPED = st.one_of(
    st.sampled_from(("1", "no", "2026-11-30", "25 million", "25\n40", "a | b | they said", "words", "Có.")),
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

    @rule(chance=CHANCE)
    def opens_again(self, chance: int) -> None:
        steps = list(all_steps(self.talk.playbook))
        self.heard(self.talk.reopens(steps[chance % len(steps)].id))

    def _prompt(self, chance: int) -> Posted:
        asked = self.talk.progress.asked
        return asked[chance % len(asked)]

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
        if drafts := self.talk.playbook.drafts:
            before = self.talk.current, self.talk.progress.standing
            self.heard(self.talk.drafts(drafts[chance % len(drafts)], text, language))
            assert before == (self.talk.current, self.talk.progress.standing)

    @rule(language=st.sampled_from(("en", "vi")))
    def speaks(self, language: str) -> None:
        changed = {"language": language, "language_chosen": True}
        self.talk.progress = self.talk.progress.model_copy(update=changed)
        self.heard(self.talk.hear(Respoken()))

    # --- what must be true ----------------------------------------------------------------

    @invariant()
    def every_answer_is_whole(self) -> None:
        for name, answer in self.talk.progress.answers.items():
            step = find_step(self.talk.playbook, name)
            assert step or not names_a_step(name)
            if step and answer.state is AnswerState.ANSWERED:
                assert is_whole(step, answer), answer
                assert not answer.partial

    @invariant()
    def revisions_only_grow(self) -> None:
        newest: dict[str, int] = {}
        for answer in self.talk.revisions:
            assert answer.revision == newest.get(answer.step, 0) + 1
            newest[answer.step] = answer.revision

    @invariant()
    def nothing_said_is_lost(self) -> None:
        kept = {(part.at, part.text) for answer in self.talk.revisions for part in answer.parts}
        assert set(self.said.items()) <= kept

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
            if isinstance(post, Ask) and post.step:
                assert not is_settled(self.talk.progress.answers.get(post.step))
                step = find_step(self.talk.playbook, post.step)
                assert step
                assert not post.missing or step.kind not in {Kind.TEXT, Kind.PRACTICE}

    @invariant()
    def the_newest_prompt_leads_on(self) -> None:
        """Whoever answers it, while nothing is paused or closed, comes nearer to the end."""
        if self.talk.progress.standing.state is not State.ACTIVE:
            return
        newest = self.talk.prompt.step
        if newest is None:
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
        case kind if kind in REQUESTS:
            return SOMEBODY
        case _:
            return None


def answer(talk: Conversation) -> None:
    """Answers the newest prompt as a person would: picks what is to be picked, writes the rest."""
    prompt = asked_before(talk.progress, talk.moment())
    step = find_step(talk.playbook, prompt.step if prompt else None)
    assert step
    if value := value_for(step):
        talk.fills(value)
    if not is_settled(talk.progress.answers.get(step.id)):
        talk.says("Because we broke our word.")


def is_whole(step: Step, answer: Answer) -> bool:
    said = any(part.text or part.files for part in answer.parts)
    match step.kind:
        case Kind.TEXT | Kind.PRACTICE | Kind.ENDORSER:
            return said
        case Kind.GO_AHEAD | Kind.INQUIRY:
            return said and answer.value is not None
        case _:
            return answer.value is not None
