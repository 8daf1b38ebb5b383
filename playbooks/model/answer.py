"""What a step holds: its messages and forms, the value read from them, its state."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from playbooks.frozen import Frozen
from playbooks.model.cadence import Cadence
from playbooks.model.feedback import Feedback
from playbooks.model.meetings import MeetingDetails
from playbooks.model.promises import Promises
from playbooks.model.request import Endorsement, Requests
from playbooks.model.sharing import Sharing
from playbooks.offers.advice import Offer
from playbooks.offers.rehearsal import Rehearsal
from playbooks.offers.table import Table


class Choice(Frozen):
    type: Literal["choice"] = "choice"
    option: str


class Day(Frozen):
    type: Literal["day"] = "day"
    day: date


class Figures(Frozen):
    """A number for each field of the step; `currency` is an ISO 4217 code, or empty for plain numbers."""

    type: Literal["figures"] = "figures"
    amounts: Mapping[str, Decimal]
    currency: str = ""


class Entries(Frozen):
    """The lines of a list, each a value for every column of its kind (see `COLUMNS`)."""

    type: Literal["entries"] = "entries"
    entries: tuple[Mapping[str, str], ...]


class Person(Frozen):
    """Whom a request is meant for, as long as it is only drafted."""

    type: Literal["person"] = "person"
    id: str
    name: str
    state: Literal["drafted"] = "drafted"


class Steps(Frozen):
    """Steps of the same playbook that another look is wanted at."""

    type: Literal["steps"] = "steps"
    steps: tuple[str, ...]


class Bargain(Frozen):
    """The table of issues with its worths, and every offer that was made or received, in order."""

    type: Literal["bargain"] = "bargain"
    table: Table
    offers: tuple[Offer, ...] = ()


class Practice(Frozen):
    """The newest rehearsal, the `number`-th, and the table as it was when it began."""

    type: Literal["practice"] = "practice"
    number: int
    table: Table
    rehearsal: Rehearsal


Value = Annotated[
    Choice
    | Day
    | Figures
    | Entries
    | Person
    | Steps
    | Requests
    | Endorsement
    | Bargain
    | Practice
    | MeetingDetails
    | Promises
    | Cadence
    | Sharing,
    Field(discriminator="type"),
]


class File(Frozen):
    """A file that came with a reply; it stays in Slack, only its name and address are kept."""

    name: str
    link: str


class Part(Frozen):
    """One message, or one form, that an answer is made of.

    `at` orders messages in a conversation and names this one; it is empty for a form. `by` is the
    author's name where several people answer, as it was then; `edited` is when it was, if it was.
    """

    at: str
    author: str
    text: str
    files: tuple[File, ...] = ()
    by: str = ""
    edited: str = ""


class AnswerState(StrEnum):
    ANSWERED = "answered"
    SKIPPED = "skipped"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


class Answer(Frozen):
    """What a step holds after its `revision`-th change; earlier revisions are kept by the Store.

    `pressed` says that `value` came from a button or form, so editing a message does not change it.
    `partial` marks an open answer that still lacks something: the next message adds to it. `by` names
    who pressed, where several people answer.
    `since`: a new round opened it again after the prompt at this moment, so what answers that prompt,
    or an earlier one, was said in the round before. `feedback` is what the coach remarked on it.
    """

    step: str
    state: AnswerState
    revision: int
    round: int = 1
    parts: tuple[Part, ...] = ()
    value: Value | None = None
    pressed: bool = False
    partial: bool = False
    by: str = ""
    since: str = ""
    feedback: Feedback = Feedback()


# Words that answer no step (typed after the last prompt, or when closed) are kept under this name.
NOTES = "_notes"
# The bargain is kept under this name, beside the steps: it is the owner's alone.
BARGAIN = "_bargain"
# So is the rehearsal. What is said in it answers no step either.
REHEARSAL = "_rehearsal"


def names_a_step(name: str) -> bool:
    """Whether an answer belongs to a step: what is kept beside the steps has a name that no step can have."""
    return not name.startswith("_")
