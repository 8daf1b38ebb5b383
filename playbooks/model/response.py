"""What the coach keeps and says back, as data: the Store keeps it, the drawing draws it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from playbooks.model.answer import Answer, AnswerState, Figures, Value
from playbooks.model.brief import Brief, BriefFile, Draft, State
from playbooks.model.frozen import Frozen
from playbooks.model.reply import Outcome


class Noted(Frozen):
    """The acknowledgement of one answer: which step, what became of it, how it begins.

    `by` names who wrote last, where several people answer. Of a private answer in a shared thread
    nothing is told but that it is there.
    """

    step: str
    state: AnswerState
    partial: bool = False
    excerpt: str = ""
    entries: int = 0
    value: Value | None = None
    by: str = ""


class Ask(Frozen):
    """One post: acknowledges the last answer and asks the next step, or says that all are done.

    `earlier` is the answer that a reopened step still holds; `missing` is the text key of what a
    partial answer lacks; `suggestion` is another language that the member seems to write; `usable`
    comes once, when a first brief is worth reading; `outcome` is what the answers name, so that
    closing can be offered with it. `next_round` is the number of the round that may follow.
    """

    type: Literal["ask"] = "ask"
    step: str | None
    revision: int = 0
    noted: Noted | None = None
    earlier: Answer | None = None
    missing: str | None = None
    suggestion: str | None = None
    usable: bool = False
    outcome: Outcome | None = None
    next_round: int | None = None


class PhaseProgress(Frozen):
    """How many of a phase's applicable steps are answered or skipped."""

    phase: str
    answered: int
    skipped: int
    total: int


class Overview(Frozen):
    """The root message: where the negotiation stands. Posted once, then updated in place."""

    type: Literal["overview"] = "overview"
    phases: tuple[PhaseProgress, ...]
    state: State
    outcome: Outcome | None = None
    step: str | None = None
    round: int = 1


class Amendment(Frozen):
    """An earlier Ask, updated in place: its acknowledgement changed."""

    type: Literal["amendment"] = "amendment"
    post: str
    noted: Noted


class Settled(Frozen):
    """An earlier Ask whose buttons are out of date: what its step holds now, or asked afresh."""

    type: Literal["settled"] = "settled"
    post: str
    noted: Noted | None = None
    ask: Ask | None = None


class Note(Frozen):
    """A sentence: a text key with its facts.

    `about` is the negotiation that its buttons act on, where it is said outside of it.
    """

    type: Literal["note"] = "note"
    key: str
    facts: Mapping[str, str] = {}
    offers: tuple[str, ...] = ()
    about: str = ""


class Home(Frozen):
    """The member's Home tab is to be drawn afresh, from what stands when it is drawn."""

    type: Literal["home"] = "home"


class Question(Frozen):
    """Which of several negotiations a message outside every thread belongs to."""

    type: Literal["question"] = "question"
    message: str
    excerpt: str
    choices: Mapping[str, str]


class Replacement(Frozen):
    """A message of ours outside every negotiation, replaced by a sentence once it was answered."""

    type: Literal["replacement"] = "replacement"
    at: str
    note: Note


class Erasure(Frozen):
    """Messages and files of ours to take out of Slack after a negotiation was deleted."""

    type: Literal["erasure"] = "erasure"
    channel: str
    messages: tuple[str, ...]
    files: tuple[str, ...] = ()


Post = Annotated[
    Ask
    | Overview
    | Brief
    | BriefFile
    | Amendment
    | Settled
    | Note
    | Home
    | Draft
    | Question
    | Replacement
    | Erasure,
    Field(discriminator="type"),
]


class Standing(Frozen):
    """Whether a negotiation is under way, and how it ended."""

    state: State = State.ACTIVE
    outcome: Outcome | None = None
    value: Figures | None = None
    lesson: str = ""
    finished: bool = False


class Response(Frozen):
    """What follows from one reply: what to keep, what to post, and what only the presser sees.

    `round` is the number of the round that begins with it, if one does.
    """

    answers: tuple[Answer, ...] = ()
    standing: Standing | None = None
    posts: tuple[Post, ...] = ()
    notice: Note | None = None
    round: int | None = None


class Posted(Frozen):
    """An Ask that was said: `at` is empty until we know that it has reached the conversation.

    `unsure`: it was on its way when we last knew, and may have arrived.
    """

    id: str
    at: str
    step: str | None
    noted: str | None = None
    unsure: bool = False


class Progress(Frozen):
    """What the engine knows of a negotiation: each answer's newest revision, and what was asked.

    `shared`: its thread is in a channel, where others than the owner read and answer.
    """

    language: str
    language_chosen: bool = True
    round: int = 1
    shared: bool = False
    standing: Standing = Standing()
    answers: Mapping[str, Answer] = {}
    asked: tuple[Posted, ...] = ()
