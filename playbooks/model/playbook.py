"""A playbook as data: phases, steps, and what each says in every language."""

from collections.abc import Mapping
from enum import StrEnum

from playbooks.model.frozen import Frozen


class Kind(StrEnum):
    """What sort of answer a step takes."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    FIGURES = "figures"
    LIST = "list"
    PEOPLE = "people"
    QUESTIONS = "questions"
    INTERESTS = "interests"
    GESTURES = "gestures"
    DEMANDS = "demands"
    ISSUES = "issues"
    PROMISES = "promises"
    GO_AHEAD = "go_ahead"
    INQUIRY = "inquiry"
    ENDORSER = "endorser"
    PRACTICE = "practice"
    STEPS = "steps"


# The columns of each kind whose answer is a list, in the order in which a line names them.
COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    Kind.LIST: ("text",),
    Kind.QUESTIONS: ("text",),
    Kind.PEOPLE: ("name", "role"),
    Kind.INTERESTS: ("position", "need", "evidence"),
    Kind.GESTURES: ("text", "cost", "worth"),
    Kind.DEMANDS: ("text", "reason"),
    Kind.ISSUES: ("name", "options"),
    Kind.PROMISES: ("text", "owner", "due"),
}
REQUESTS = frozenset({Kind.GO_AHEAD, Kind.INQUIRY, Kind.ENDORSER})


class Condition(Frozen):
    """A step applies only if an earlier one was answered, with one of `options` if any are named."""

    step: str
    options: tuple[str, ...] = ()


class EachRound(StrEnum):
    """What a new round does to an answer: lets it stand, asks whether it still holds, or asks anew."""

    KEEP = "keep"
    REVIEW = "review"
    ANEW = "anew"


class Step(Frozen):
    id: str
    kind: Kind
    required: bool = False
    private: bool = False
    when: Condition | None = None
    options: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    money: bool = False
    each_round: EachRound = EachRound.KEEP


class Phase(Frozen):
    id: str
    steps: tuple[Step, ...]


class StepTexts(Frozen):
    """What one step says in one language."""

    title: str
    prompt: str
    why: str
    example: str
    nudge: str
    options: Mapping[str, str] = {}
    fields: Mapping[str, str] = {}
    placeholder: str = ""


class DraftTexts(Frozen):
    """A letter: its name, and its words with places for answers (see playbooks/drafts.py)."""

    title: str
    body: str


class PlaybookTexts(Frozen):
    name: str
    summary: str
    phases: Mapping[str, str]
    steps: Mapping[str, StepTexts]
    drafts: Mapping[str, DraftTexts] = {}


class Playbook(Frozen):
    """Know-how as data: the phases, their steps, and what each says in every language it speaks."""

    id: str
    version: int
    phases: tuple[Phase, ...]
    texts: Mapping[str, PlaybookTexts]
    drafts: tuple[str, ...] = ()
