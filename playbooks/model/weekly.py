"""What comes once a week: the manager's digest and one's own plan, and who wants them when."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen
from playbooks.model.answer import Figures
from playbooks.model.brief import State
from playbooks.model.reply import Outcome


class Every(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    NEVER = "never"


class Weekly(Frozen):
    """When a digest comes, by the member's own clock: `weekday` is ISO, Monday is 1.

    `quiet`: in a week without anything one line comes; otherwise nothing does. `plan`: their own week comes
    each Monday morning.
    """

    every: Every = Every.WEEK
    weekday: int = 1
    hour: int = 9
    quiet: bool = True
    plan: bool = False


class ManagerState(StrEnum):
    """`named` by the employee and not accepted yet; `given` by an admin's list, which needs no yes."""

    NONE = ""
    NAMED = "named"
    ACCEPTED = "accepted"
    GIVEN = "given"


class DigestLine(Frozen):
    """One negotiation, as its owner's manager sees it. `idle` counts days since the last step.

    `value`, `stuck` and `lesson` are there only when they were ticked.
    """

    negotiation: str
    counterpart: str
    playbook: str
    state: State = State.ACTIVE
    outcome: Outcome | None = None
    phase: str = ""
    done: int = 0
    total: int = 0
    idle: int = 0
    meeting: date | None = None
    due: int = 0
    overdue: int = 0
    kept: int = 0
    value: Figures | None = None
    stuck: str = ""
    lesson: str = ""


class DigestPerson(Frozen):
    """One of the manager's people. The counts are of all their negotiations, `lines` the most urgent ones.

    `stuck` counts those without a step for a week, `late` promises overdue, `closed` those of this week.
    """

    member: str
    name: str
    active: int = 0
    stuck: int = 0
    due: int = 0
    kept: int = 0
    late: int = 0
    closed: int = 0
    lines: tuple[DigestLine, ...] = ()


class Waits(Frozen):
    """A request that waits for the manager."""

    negotiation: str
    step: str
    number: int
    owner: str
    counterpart: str
    asked_at: datetime | None = None


class Digest(Frozen):
    """A manager's week, which begins on `week`.

    `people` are the ones with something to say, most urgent first; `more` counts those who are only in the
    file. `preview`: who looks is not the manager but the one whom it is about.
    """

    type: Literal["digest"] = "digest"
    week: date
    people: tuple[DigestPerson, ...] = ()
    more: int = 0
    waits: tuple[Waits, ...] = ()
    outcomes: Mapping[str, int] = {}
    preview: bool = False


class DigestFile(Frozen):
    """All of it as a file, looked up when it is sent."""

    type: Literal["digest_file"] = "digest_file"
    week: date


class PlanLine(Frozen):
    """What is next in one of the member's own negotiations."""

    negotiation: str
    counterpart: str
    playbook: str
    step: str = ""
    done: int = 0
    total: int = 0
    meeting: date | None = None
    due: int = 0


class Plan(Frozen):
    """The member's own week, which begins on `week`."""

    type: Literal["plan"] = "plan"
    week: date
    lines: tuple[PlanLine, ...] = ()
