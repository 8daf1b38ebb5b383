"""What a person typed, and what they did to a negotiation; with what was pressed, every reply there is."""

from collections.abc import Mapping
from enum import StrEnum

from playbooks.frozen import Frozen
from playbooks.model.answer import Figures, File
from playbooks.model.bargaining import Offered, Tabled, TableWanted, TradesWanted, Unoffered, Wished
from playbooks.model.cadence import NudgesStopped, NudgesWanted, PutOff
from playbooks.model.meetings import CalendarWanted, MeetingCancelled, MeetingPlanned
from playbooks.model.pressed import (
    AskedLeft,
    Endorsed,
    Evidenced,
    Explained,
    Filled,
    Kept,
    LetStand,
    Opened,
    Requested,
    Responded,
    Retold,
    Sharpened,
    Skipped,
    WentBack,
    Withdrawn,
)
from playbooks.model.promises import Promised, PromiseEnded, PromisesWanted
from playbooks.model.rehearsing import (
    RehearsalBegun,
    RehearsalStopped,
    RehearsalWanted,
    TookOffer,
    Uttered,
)
from playbooks.model.sharing import Shared


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


class Switched(Frozen):
    """Another playbook goes on with the answers that fit it.

    `left` and `back` are lines for the notes: of answers without a step, and of those that have one again.
    `words` says by step what was picked and does not fit; `hidden` steps were private where others read.
    """

    left: str = ""
    author: str = ""
    back: str = ""
    words: Mapping[str, str] = {}
    hidden: tuple[str, ...] = ()


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


class Replanned(Frozen):
    """The owner works at other hours, or on other days: reminders come when they fit those."""


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
    | Sharpened
    | LetStand
    | Requested
    | Withdrawn
    | Explained
    | Responded
    | AskedLeft
    | Retold
    | Endorsed
    | Evidenced
    | Switched
    | Reopened
    | Resumed
    | Paused
    | Closed
    | NewRound
    | Drafted
    | Tabled
    | TableWanted
    | Wished
    | Offered
    | Unoffered
    | TradesWanted
    | RehearsalBegun
    | RehearsalWanted
    | Uttered
    | TookOffer
    | RehearsalStopped
    | MeetingPlanned
    | MeetingCancelled
    | CalendarWanted
    | Promised
    | PromiseEnded
    | PromisesWanted
    | PutOff
    | NudgesStopped
    | NudgesWanted
    | Shared
    | Replanned
    | OwnerLeft
    | Respoken
)
