"""A rehearsal as data: which character is played, and what was said and offered so far."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen
from playbooks.offers.advice import By
from playbooks.offers.table import Package


class Character(StrEnum):
    """How the counterpart deals with us."""

    TOUGH = "tough"  # concedes late and little, and only to who concedes
    FAIR = "fair"  # answers concession with concession
    HURT = "hurt"  # speaks of no terms before it was heard, then is fair, but slow


class RehearsalState(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    WALKED = "walked"  # the counterpart left
    STOPPED = "stopped"  # the member did


class Situation(StrEnum):
    """What the counterpart has occasion to say."""

    OPENING = "opening"
    INVITE = "invite"  # it was told something, and offered nothing
    ASKED = "asked"
    COUNTER = "counter"
    CONCEDE = "concede"
    HOLD = "hold"
    REFUSE = "refuse"
    ACCEPT = "accept"
    LEAVE = "leave"
    UNHEARD = "unheard"
    HEARD = "heard"
    AGAIN = "again"  # it was heard, and then hurt once more
    INCOMPLETE = "incomplete"
    FORBIDDEN = "forbidden"
    NO_WAY = "no_way"


# What needs no character is said alike by all of them.
ANYBODY = "any"
_COMMON = {
    Situation.OPENING: 2, Situation.INVITE: 2, Situation.ASKED: 2, Situation.CONCEDE: 3,
    Situation.HOLD: 3, Situation.ACCEPT: 2, Situation.LEAVE: 2,
}  # fmt: skip
# How many ways there are to say it.
WAYS: Mapping[str, Mapping[Situation, int]] = {
    Character.TOUGH: {**_COMMON, Situation.REFUSE: 2},
    Character.FAIR: {**_COMMON, Situation.COUNTER: 2},
    Character.HURT: {
        **_COMMON, Situation.COUNTER: 2, Situation.UNHEARD: 3, Situation.HEARD: 2, Situation.AGAIN: 2,
    },
    ANYBODY: {Situation.INCOMPLETE: 1, Situation.FORBIDDEN: 1, Situation.NO_WAY: 1},
}  # fmt: skip


class Turn(Frozen):
    """What one side said, with the offer that it made, if any.

    `words` are the member's own, and `heard` says whether they acknowledge (True), hurt (False) or neither.
    What the counterpart says is a `situation` with the text `key` of one way to say it, and its `facts`.
    """

    by: By
    words: str = ""
    heard: bool | None = None
    situation: Situation | None = None
    key: str = ""
    facts: Mapping[str, str] = {}
    package: Package | None = None


class Rehearsal(Frozen):
    """`seed` decides what the counterpart holds and how it speaks; `heard`: it is ready for terms."""

    type: Literal["rehearsal"] = "rehearsal"
    character: Character
    seed: int
    turns: tuple[Turn, ...] = ()
    state: RehearsalState = RehearsalState.OPEN
    heard: bool = True

    @property
    def round(self) -> int:
        """How often the member has had their say."""
        return sum(turn.by is By.US for turn in self.turns)

    @property
    def agreed(self) -> Package | None:
        """The package that both sides said yes to."""
        return self.last_offer(By.US) if self.state is RehearsalState.AGREED else None

    def offers(self, by: By) -> tuple[Package, ...]:
        return tuple(turn.package for turn in self.turns if turn.by is by and turn.package is not None)

    def last_offer(self, by: By) -> Package | None:
        """What the counterpart offered last can be accepted by offering it back."""
        return next(iter(self.offers(by)[::-1]), None)
