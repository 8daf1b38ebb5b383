"""Nudges: which reminders there are, what somebody said to them, and the message that carries them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal, NamedTuple

from playbooks.frozen import Frozen

# What was said to nudges is kept under this name, beside the steps.
CADENCE = "_cadence"


class NudgeKind(StrEnum):
    """Why somebody is reminded.

    `request_waits` goes to whoever was asked, `request_unanswered` to the owner, all others to the owner.
    """

    IDLE = "idle"
    MEETING_NEAR = "meeting_near"
    MEETING_NEXT = "meeting_next"
    DEBRIEF = "debrief"
    REQUEST_WAITS = "request_waits"
    REQUEST_UNANSWERED = "request_unanswered"
    PROMISE_SOON = "promise_soon"
    PROMISE_DUE = "promise_due"
    PROMISE_OVERDUE = "promise_overdue"
    SAFEGUARD = "safeguard"


class Occasion(NamedTuple):
    """What a reminder is about: it is said once.

    `subject` tells two of a kind apart: which step of idleness since when, which meeting, request or
    promise, and its day; one that was put off comes under a new subject.
    """

    kind: NudgeKind
    subject: str


class Reminder(Frozen):
    """A reminder that should exist: from `wall` on, in the local time of `zone`, until `until`.

    Both are naive local times: the moment in UTC is reckoned anew each time. `until` is when it makes no
    sense any more, None if that is only when something changes.
    """

    kind: NudgeKind
    subject: str
    to: str
    wall: datetime
    zone: str
    until: datetime | None = None

    @property
    def occasion(self) -> Occasion:
        return Occasion(self.kind, self.subject)


class Cadence(Frozen):
    """`stopped`: no nudges about this negotiation. `until`: none before that day, then those in `again`.

    `times` counts how often something was put off.
    """

    type: Literal["cadence"] = "cadence"
    stopped: bool = False
    until: date | None = None
    again: tuple[Occasion, ...] = ()
    times: int = 0


class PutOff(Frozen):
    """These reminders are to come again on that day, and no others before."""

    until: date
    occasions: tuple[Occasion, ...]


class NudgesStopped(Frozen):
    """No more nudges about this negotiation."""


class NudgesWanted(Frozen):
    """Nudges about this negotiation again."""


class NudgeItem(Frozen):
    """One reminder of a nudge; what it says is looked up when it is drawn."""

    negotiation: str
    kind: NudgeKind
    subject: str


class Nudge(Frozen):
    """All that somebody is reminded of that day, in one message. Without items, it goes.

    `anew`: it takes the place of the nudge of another day.
    """

    type: Literal["nudge"] = "nudge"
    items: tuple[NudgeItem, ...] = ()
    anew: bool = False
