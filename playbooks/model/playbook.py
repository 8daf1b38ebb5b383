"""A playbook as data: phases, steps, and what each says in every language."""

from collections.abc import Mapping
from enum import StrEnum

from playbooks.frozen import Frozen
from playbooks.model.feedback import About


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
# Whom a colleague's or a manager's request can be sent to has an account in Slack; an endorser need not.
SENT = frozenset({Kind.GO_AHEAD, Kind.INQUIRY})
ABOUT: Mapping[Kind, About] = {
    Kind.QUESTIONS: About.QUESTION,
    Kind.INTERESTS: About.INTEREST,
    Kind.GESTURES: About.GESTURE,
    Kind.DEMANDS: About.DEMAND,
    Kind.PROMISES: About.NEXT_STEP,
    Kind.ENDORSER: About.ENDORSER,
}


class Condition(Frozen):
    """A step applies only if an earlier one was answered, with one of `options` if any are named."""

    step: str
    options: tuple[str, ...] = ()


class EachRound(StrEnum):
    """What a new round does to an answer: lets it stand, asks whether it still holds, or asks anew."""

    KEEP = "keep"
    REVIEW = "review"
    ANEW = "anew"


class Better(StrEnum):
    """Which end of a figure is better for us: those who sell want more of it, those who buy less."""

    HIGHER = "higher"
    LOWER = "lower"


class Step(Frozen):
    """One question of a playbook.

    `about` decides which rules read the answer; none do if it is empty. `tests` names the interests
    whose guesses can be confirmed or struck with this step.
    """

    id: str
    kind: Kind
    required: bool = False
    private: bool = False
    when: Condition | None = None
    options: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    money: bool = False
    each_round: EachRound = EachRound.KEEP
    about: About | None = None
    better: Better | None = None
    tests: str = ""


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

    @property
    def is_gone(self) -> bool:
        """Whether it stands in for one that was moved or broken since: any other has phases."""
        return not self.phases
