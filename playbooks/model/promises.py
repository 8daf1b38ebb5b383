"""Promises: what one side said that it will do, by when, and what became of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen

# Kept under this name, beside the steps: a promise outlives the round in which it was made.
PROMISES = "_promises"


class Side(StrEnum):
    OURS = "ours"
    THEIRS = "theirs"


class PromiseState(StrEnum):
    """`late`: kept, but after its day; `dropped`: it will not be kept."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    DROPPED = "dropped"


class Promise(Frozen):
    """`who` is the name of whoever keeps it. `due` is empty where no day was said.

    `entry`: it stands in the list of a step, in these words, and goes with them. `typed` is what was said
    of the day, where no day could be read in it.
    """

    number: int
    text: str
    side: Side = Side.OURS
    who: str = ""
    due: date | None = None
    state: PromiseState = PromiseState.OPEN
    round: int = 1
    made_at: datetime | None = None
    ended_at: datetime | None = None
    entry: bool = False
    typed: str = ""


class Promises(Frozen):
    type: Literal["promises"] = "promises"
    promises: tuple[Promise, ...]


class OfPromises(Frozen):
    """Something done to the promises as they stood at `revision`; 0 while there are none."""

    revision: int


class Promised(OfPromises):
    """A new promise, or with a `number` another wording or day of that one."""

    text: str
    side: Side = Side.OURS
    who: str = ""
    due: date | None = None
    number: int = 0


class PromiseEnded(OfPromises):
    """It was kept or dropped; `open` takes that back. Whether it was late, its day says."""

    number: int
    state: PromiseState


class PromisesWanted(Frozen):
    """The promises are to be said again, at the end of the conversation."""


class PromiseList(Frozen):
    """The promises of both sides; posted once, then updated in place. `anew`: as with the issue table."""

    type: Literal["promise_list"] = "promise_list"
    step: Literal["_promises"] = "_promises"
    anew: bool = False
    revision: int
    promises: tuple[Promise, ...]
