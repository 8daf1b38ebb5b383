"""Tables of what a negotiation holds: its answers, what others were asked, what became of remarks."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from bot.storage.tables.row import EMPTY, NO, ZERO, Row, in_negotiation, metadata, of_member

_LESSON = text("lesson_shared")


class NegotiationRow(Row, table=True):
    """`channel` and `root` name its root message; `sequence` counts what was said under it.

    `shared`: the channel is a private one that colleagues are in. `offered_to` is the colleague who
    was asked to take it over. What stands in the answers is repeated here as far as a digest counts it:
    `moved_at` is when a step was last answered, in `phase`, `done` of `total` steps; `meeting_on` is the next
    meeting's day; `at_stake` and `stuck` are for the manager where `share_value` and `share_stuck` say so.
    """

    __tablename__: ClassVar[str] = "negotiation"
    __table_args__ = (
        of_member("owner"),
        UniqueConstraint("workspace", "id"),
        UniqueConstraint("workspace", "channel", "root"),
        Index(None, "workspace", "owner", "started_at"),
        Index(
            "ix_negotiation_lessons",
            "workspace",
            info={"where": _LESSON},
        ),
    )

    id: str = Field(primary_key=True)
    workspace: str
    owner: str
    playbook: str
    counterpart: bytes
    state: str
    outcome: str | None
    value: bytes | None
    lesson: bytes | None
    lesson_shared: bool = Field(sa_column_kwargs=NO)
    round: int
    finished_at: datetime | None
    closed_at: datetime | None
    channel: str | None
    root: str | None
    root_error: str | None
    shared: bool = Field(sa_column_kwargs=NO)
    offered_to: str | None
    sequence: int
    started_at: datetime
    changed_at: datetime
    moved_at: datetime | None
    phase: str = Field(sa_column_kwargs=EMPTY)
    done: int = Field(sa_column_kwargs=ZERO)
    total: int = Field(sa_column_kwargs=ZERO)
    meeting_on: date | None
    at_stake: bytes | None
    stuck: bytes | None
    share_value: bool = Field(sa_column_kwargs=NO)
    share_stuck: bool = Field(sa_column_kwargs=NO)
    share_lesson: bool = Field(sa_column_kwargs=NO)


class AnswerRow(Row, table=True):
    """One revision of one step's answer; rows are only ever added, the newest revision counts."""

    __tablename__: ClassVar[str] = "answer"
    __table_args__ = (in_negotiation(),)

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    round: int
    state: str
    content: bytes
    author: str | None
    kept_at: datetime


_OPEN = text("is_open")


class RequestRow(Row, table=True):
    """Who was asked for what, and how far it is; what was said stands in the answer of the step.

    `asked` is a member's id. A row is written anew whenever its answer is: it is there to be found.
    """

    __tablename__: ClassVar[str] = "request"
    __table_args__ = (
        in_negotiation(),
        Index("ix_request_open", "workspace", "asked", info={"where": _OPEN}),
    )

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    asked: str
    state: str
    is_open: bool
    asked_at: datetime
    changed_at: datetime


class VerdictRow(Row, table=True):
    """What became of a rule's finding on one revision of an answer: rows are counted, never changed."""

    __tablename__: ClassVar[str] = "verdict"
    __table_args__ = (in_negotiation(),)

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    rule: str = Field(primary_key=True)
    verdict: str = Field(primary_key=True)
    language: str
    at: datetime


class PromiseRow(Row, table=True):
    """How far a promise is, to be counted; what was promised stands in the answer that holds it."""

    __tablename__: ClassVar[str] = "promise"
    __table_args__ = (in_negotiation(),)

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    side: str
    state: str
    due: date | None
    ended_at: datetime | None


negotiation = metadata.tables["negotiation"]
answer = metadata.tables["answer"]
request = metadata.tables["request"]
verdict = metadata.tables["verdict"]
promise = metadata.tables["promise"]
