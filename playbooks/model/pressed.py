"""What was pressed or filled in: at a step, or at a request that a step holds."""

from collections.abc import Mapping
from enum import StrEnum

from playbooks.frozen import Frozen
from playbooks.model.answer import Person, Value


class Pressed(Frozen):
    """Something done to one step as it stood at `revision`; `at` is the message that was pressed."""

    step: str
    revision: int
    at: str = ""


class Filled(Pressed):
    """A choice, a date, a person or a form. `text`, when not None, replaces what was written."""

    author: str
    value: Value | None = None
    text: str | None = None
    by: str = ""


class Skipped(Pressed):
    pass


class WentBack(Pressed):
    pass


class Kept(Pressed):
    """The earlier answer of a reopened step stands."""


class Opened(Pressed):
    """The step's form was asked for."""


class Sharpened(Pressed):
    """The member wants to answer again, because of what this rule remarked."""

    rule: str


class LetStand(Pressed):
    """The answer stays as it is, whatever this rule says; or, when not `helpful`, the remark was wrong."""

    rule: str
    helpful: bool = True


class Endorsed(Pressed):
    """How far it is with who speaks for us; drafted again, it is somebody else."""

    state: str


class Evidence(Frozen):
    """What is known now of one entry of the interests, by its place in the list."""

    entry: int
    evidence: str
    source: str = ""


class Evidenced(Pressed):
    """Guesses were tested: they or a colleague said so, or it was wrong; `added` are new lines."""

    author: str
    evidence: tuple[Evidence, ...] = ()
    added: str = ""
    by: str = ""


class Requested(Pressed):
    """A request is sent, as it was previewed: to whom, and everything that they will see."""

    to: Person
    author: str
    about: str = ""
    lines: tuple[str, ...] = ()
    gestures: tuple[Mapping[str, str], ...] = ()


class OfRequest(Frozen):
    """Something about one request of a step, by its number."""

    step: str
    number: int


class Withdrawn(OfRequest):
    """Its owner takes it back."""


class Explained(OfRequest):
    """Its owner answers what the person asked before they decide."""

    words: str


class Move(StrEnum):
    ANSWER = "answer"
    LATER = "later"
    REFER = "refer"
    APPROVE = "approve"
    ASK = "ask"
    DECLINE = "decline"


class Responded(OfRequest):
    """What the person asked did with it: `replies` to each line, `words`, or whom they suggest."""

    move: Move
    replies: tuple[str, ...] = ()
    words: str = ""
    suggested: Person | None = None


class AskedLeft(OfRequest):
    """The account of the person asked was closed."""


class Retold(OfRequest):
    """The person asked changed language or form of address: the request is drawn again."""
