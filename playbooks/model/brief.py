"""The whole plan as data: each step with what it holds, and what belongs to it."""

from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen
from playbooks.model.answer import Answer, Bargain, Figures
from playbooks.model.feedback import Finding
from playbooks.model.meetings import Meeting
from playbooks.model.promises import Promise
from playbooks.model.reply import Outcome


class State(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class Draft(Frozen):
    """A text to copy, of one of the playbook's drafts, as it was kept."""

    type: Literal["draft"] = "draft"
    draft: str
    language: str
    text: str


class BriefItem(Frozen):
    """A step and its answer; `gap` says that it is missed when there is none.

    An answer that this round opened again, and that stands until it is given anew, is a reopened one.
    `hidden`: there is a private answer, and this brief is read by others than the owner.
    `before` is what was answered in an earlier round, when this round changed it or asks it afresh;
    `new` says that this round answered it first or anew.
    """

    step: str
    answer: Answer | None = None
    gap: bool = False
    private: bool = False
    listed: bool = False
    hidden: bool = False
    new: bool = False
    before: Answer | None = None


class BriefPhase(Frozen):
    phase: str
    items: tuple[BriefItem, ...]


class ToSharpen(Frozen):
    """A finding that was left open, and the step whose answer it is about."""

    step: str
    finding: Finding


class Brief(Frozen):
    """The whole plan as one document; an item without an answer is a gap.

    `guesses` are needs of theirs that the next meeting can confirm or strike; `bargain` is there where
    the owner alone reads.
    """

    type: Literal["brief"] = "brief"
    phases: tuple[BriefPhase, ...]
    notes: Answer | None = None
    state: State
    outcome: Outcome | None = None
    value: Figures | None = None
    lesson: str = ""
    round: int = 1
    drafts: tuple[Draft, ...] = ()
    to_sharpen: tuple[ToSharpen, ...] = ()
    guesses: tuple[str, ...] = ()
    bargain: Bargain | None = None
    promises: tuple[Promise, ...] = ()
    meeting: Meeting | None = None


class BriefFile(Frozen):
    """The same brief as a Markdown file in the thread."""

    type: Literal["brief_file"] = "brief_file"
    brief: Brief
