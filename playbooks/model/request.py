"""What is asked of somebody else: an inquiry, a go-ahead, and an endorser's support."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen
from playbooks.model.playbook import Kind


class RequestState(StrEnum):
    """How far it is: `later` means not now, `questioned` that they ask something first.

    `referred`: they named somebody else; `outdated`: what was approved has changed since.
    """

    ASKED = "asked"
    LATER = "later"
    QUESTIONED = "questioned"
    ANSWERED = "answered"
    REFERRED = "referred"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    OUTDATED = "outdated"
    LEFT = "left"


class Exchange(Frozen):
    """What somebody asked before they decided, and what they were told."""

    question: str
    answer: str = ""


class Request(Frozen):
    """Everything that the person asked gets to see, and what they said.

    `kind` says what it is, whatever playbook goes on.
    `lines` are the questions of an inquiry, or the plan of a go-ahead; `about` is a sentence above
    them: what it is for, or the stakes. `gestures` are those to approve, each with `text` and
    `cost`. `replies` answer the lines one by one. `words` are a reason, or what else they said.
    `suggested` is whom they think should be asked instead.
    """

    number: int
    to: str
    name: str
    kind: Kind | None = None
    state: RequestState = RequestState.ASKED
    about: str = ""
    lines: tuple[str, ...] = ()
    gestures: tuple[Mapping[str, str], ...] = ()
    replies: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    words: str = ""
    suggested: str = ""
    suggested_name: str = ""
    asked_at: datetime | None = None
    changed_at: datetime | None = None


class Requests(Frozen):
    """Every request of a step, in the order in which they were made; the newest counts."""

    type: Literal["requests"] = "requests"
    requests: tuple[Request, ...]

    @property
    def newest(self) -> Request:
        return self.requests[-1]

    def numbered(self, number: int) -> Request | None:
        return next((one for one in self.requests if one.number == number), None)


class Endorsement(Frozen):
    """Who speaks for us, and how far it is; `id` is empty for somebody outside the workspace."""

    type: Literal["endorsement"] = "endorsement"
    name: str = ""
    id: str = ""
    state: Literal["drafted", "asked", "agreed", "spoke", "declined"] = "drafted"
    changed_at: datetime | None = None
