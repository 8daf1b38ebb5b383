"""What a step holds: its messages and forms, the value read from them, its state."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from playbooks.model.frozen import Frozen


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
    """Who a request goes to, and how far it is: only drafted until requests are sent."""

    type: Literal["person"] = "person"
    id: str
    name: str
    state: Literal["drafted"] = "drafted"


class Steps(Frozen):
    """Steps of the same playbook that another look is wanted at."""

    type: Literal["steps"] = "steps"
    steps: tuple[str, ...]


Value = Annotated[Choice | Day | Figures | Entries | Person | Steps, Field(discriminator="type")]


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
    or an earlier one, was said in the round before.
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


# Words that answer no step (typed after the last prompt, or when closed) are kept under this name.
NOTES = "_notes"


def names_a_step(name: str) -> bool:
    """Whether an answer belongs to a step: what is kept beside the steps has a name that no step can have."""
    return not name.startswith("_")
