"""What is said, as data: the drawing draws it when it is sent."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from playbooks.frozen import Frozen
from playbooks.model.answer import Answer, AnswerState, Value
from playbooks.model.bargaining import FrontierFile, IssueTable, OffersMade, Proposals, Trades
from playbooks.model.brief import Brief, BriefFile, Draft, State
from playbooks.model.cadence import Nudge
from playbooks.model.feedback import Feedback
from playbooks.model.meetings import CalendarFile, MeetingCard
from playbooks.model.playbook import Kind
from playbooks.model.promises import Promise, PromiseList
from playbooks.model.rehearsing import Line, RehearsalOver
from playbooks.model.reply import Outcome
from playbooks.model.request import Request
from playbooks.model.weekly import Digest, DigestFile, Plan


class Noted(Frozen):
    """The acknowledgement of one answer: which step, what became of it, how it begins.

    `by` names who wrote last, where several people answer. Of a private answer in a shared thread
    nothing is told but that it is there. `revision` is the answer's, for the buttons below its
    `feedback`.
    """

    step: str
    state: AnswerState
    revision: int = 0
    partial: bool = False
    excerpt: str = ""
    entries: int = 0
    value: Value | None = None
    by: str = ""
    feedback: Feedback = Feedback()


class Ask(Frozen):
    """One post: acknowledges the last answer and asks the next step, or says that all are done.

    `earlier` is the answer that a reopened step still holds; `missing` is the text key of what a
    partial answer lacks; `suggestion` is another language that the member seems to write; `usable`
    comes once, when a first brief is worth reading; `outcome` is what the answers name, so that
    closing can be offered with it. `next_round` is the number of the round that may follow.
    `guesses` are needs of theirs that nobody has confirmed, where they can be tested; `heard` is what
    colleagues answered, where it can serve as evidence. `line` is what the counterpart says in a rehearsal:
    then its step is REHEARSAL. `promises` are those of both sides, where another meeting opens.
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
    guesses: tuple[str, ...] = ()
    heard: tuple[Request, ...] = ()
    line: Line | None = None
    promises: tuple[Promise, ...] = ()


class PhaseProgress(Frozen):
    """How many of a phase's applicable steps are answered or skipped."""

    phase: str
    answered: int
    skipped: int
    total: int


class Overview(Frozen):
    """The root message: where the negotiation stands. Posted once, then updated in place.

    `quiet`: its owner wants no nudges about it.
    """

    type: Literal["overview"] = "overview"
    phases: tuple[PhaseProgress, ...]
    state: State
    outcome: Outcome | None = None
    step: str | None = None
    round: int = 1
    quiet: bool = False


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


class InterestMap(Frozen):
    """Their positions, the needs under them, and how we know; posted once, then updated in place."""

    type: Literal["interest_map"] = "interest_map"
    step: str
    revision: int
    entries: tuple[Mapping[str, str], ...]


class RequestMessage(Frozen):
    """A request, as the person asked sees it; posted once, then updated in place, or taken away.

    `owner` is the name of who asks; `shared`: colleagues of theirs read the answer too. `anew`: it takes
    the place of the message of before, so that they notice.
    """

    type: Literal["request"] = "request"
    step: str
    kind: Kind
    owner: str
    request: Request
    shared: bool = False
    anew: bool = False


class Report(Frozen):
    """What became of a request: news in the thread of who asked."""

    type: Literal["report"] = "report"
    step: str
    request: Request


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
    | InterestMap
    | RequestMessage
    | Report
    | IssueTable
    | Proposals
    | OffersMade
    | Trades
    | FrontierFile
    | RehearsalOver
    | CalendarFile
    | MeetingCard
    | PromiseList
    | Nudge
    | Digest
    | DigestFile
    | Plan
    | Question
    | Replacement
    | Erasure,
    Field(discriminator="type"),
]
