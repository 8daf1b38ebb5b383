"""What a person typed or pressed."""

from enum import StrEnum

from playbooks.model.answer import Figures, File, Value
from playbooks.model.frozen import Frozen


class Said(Frozen):
    """`by` is the author's name, where several people answer; `edited` is when it was, if it was."""

    at: str
    author: str
    text: str
    files: tuple[File, ...] = ()
    by: str = ""
    edited: str = ""


class Edited(Frozen):
    """`edited` orders the edits of one message: they may come in any order."""

    at: str
    text: str
    files: tuple[File, ...] = ()
    edited: str = ""


class Deleted(Frozen):
    at: str


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


class Reopened(Frozen):
    step: str


class Resumed(Frozen):
    pass


class Paused(Frozen):
    pass


class Outcome(StrEnum):
    WON = "won"
    LOST = "lost"
    PAUSED = "paused"


class Closed(Frozen):
    """`share`: the lesson is for whoever starts with the same counterpart."""

    outcome: Outcome
    value: Figures | None = None
    lesson: str = ""
    share: bool = False


class NewRound(Frozen):
    """The next meeting is prepared: these steps are opened again, and those that each round asks.

    `round` is its number, by which a second press is known; without `reopen` the steps are those that
    the debrief named.
    """

    round: int
    reopen: tuple[str, ...] | None = None


class Drafted(Frozen):
    """A text to copy was written out, or changed; `revision` is that of the one it began with."""

    draft: str
    language: str
    revision: int
    author: str
    text: str


class OwnerLeft(Frozen):
    """The owner's account was closed: nobody is there to answer."""

    name: str


class Respoken(Frozen):
    """The member changed language or form of address: what stands is drawn again."""


Reply = (
    Said
    | Edited
    | Deleted
    | Filled
    | Skipped
    | WentBack
    | Kept
    | Opened
    | Reopened
    | Resumed
    | Paused
    | Closed
    | NewRound
    | Drafted
    | OwnerLeft
    | Respoken
)
