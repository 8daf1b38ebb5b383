"""What is done in a rehearsal, and what is said there: to the owner alone, and none of it counts."""

from typing import Literal

from playbooks.frozen import Frozen
from playbooks.offers.rehearsal import Character, Rehearsal, Turn
from playbooks.offers.table import Package, Table


class InRehearsal(Frozen):
    """Something that the owner does; `number` counts the rehearsals of a negotiation, from 1."""

    number: int


class RehearsalBegun(InRehearsal):
    character: Character


class RehearsalWanted(InRehearsal):
    """What the counterpart said last is to be said again, at the end of the conversation."""


class Answering(InRehearsal):
    """An answer to what the counterpart said last: how many turns there were then."""

    turn: int


class Uttered(Answering):
    """Words, an offer, or both, by form: what the offer leaves open is as in the one before."""

    words: str = ""
    package: Package | None = None


class TookOffer(Answering):
    """What the counterpart offered last is offered back."""


class RehearsalStopped(Answering):
    pass


class Line(Frozen):
    """What the counterpart says: the newest of so many turns, `said`.

    `ours` is our offer as it was understood, if this answers one; `typed`: words in the thread answer it.
    `example` is how an offer can be written, with the first line.
    """

    number: int
    turn: int
    character: Character
    said: Turn
    ours: Package | None = None
    typed: bool = True
    example: Package | None = None


class RehearsalOver(Frozen):
    """The coach's review; scored, with the counterpart's cards open, when it is drawn."""

    type: Literal["rehearsal_over"] = "rehearsal_over"
    number: int
    table: Table
    rehearsal: Rehearsal
