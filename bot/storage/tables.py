"""The tables, as SQLModel classes: what is kept, and under which constraints.

Every row carries its workspace, and points at other rows only within it. Columns of type `bytes`
are sealed by the vault. Statements are written in SQLAlchemy Core on the tables named at the end.
"""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import ForeignKeyConstraint, Index, MetaData, UniqueConstraint, false, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


# What rows hold that were there before the column was.
NO = {"server_default": false()}
NINE_TO_SIX = '{"begins":"09:00:00","ends":"18:00:00","workdays":[1,2,3,4,5],"off":[]}'


class Row(SQLModel, registry=registry(metadata=metadata)):
    pass


def _in_negotiation() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(("workspace", "negotiation"), ("negotiation.workspace", "negotiation.id"))


class WorkspaceRow(Row, table=True):
    """`state` is active, revoked or uninstalled, for `reason`, since then."""

    __tablename__: ClassVar[str] = "workspace"

    id: str = Field(primary_key=True)
    name: str
    bot_user: str
    state: str
    reason: str
    since: datetime


class MemberRow(Row, table=True):
    """`channel` is their conversation with us; `sequence` counts what was said in it.

    `met_at` is empty for someone of whom only the id is known, `left_at` for someone who is here.
    `calendar` is JSON. `home_hash` is Slack's mark of the Home tab that we last drew: empty when it
    is to be drawn for the first time, NULL for someone who has never opened it.
    """

    __tablename__: ClassVar[str] = "member"

    workspace: str = Field(primary_key=True, foreign_key="workspace.id")
    id: str = Field(primary_key=True)
    name: str
    language: str
    language_chosen: bool
    zone: str
    address: str
    calendar: str = Field(sa_column_kwargs={"server_default": NINE_TO_SIX})
    channel: str | None
    sequence: int
    met_at: datetime | None
    left_at: datetime | None
    home_hash: str | None


# The conditions of partial indexes stand in `info`, for the reader: migrations make them. As options of an
# engine, they would load its dialect wherever the other one is used.
_LESSON = text("lesson_shared")


class NegotiationRow(Row, table=True):
    """`channel` and `root` name its root message; `sequence` counts what was said under it.

    `shared`: the channel is a private one that colleagues are in. `offered_to` is the colleague who
    was asked to take it over.
    """

    __tablename__: ClassVar[str] = "negotiation"
    __table_args__ = (
        ForeignKeyConstraint(("workspace", "owner"), ("member.workspace", "member.id")),
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


class AnswerRow(Row, table=True):
    """One revision of one step's answer; rows are only ever added, the newest revision counts."""

    __tablename__: ClassVar[str] = "answer"
    __table_args__ = (_in_negotiation(),)

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    round: int
    state: str
    content: bytes
    author: str | None
    kept_at: datetime


_PENDING = text("state = 'pending'")


class OutboxRow(Row, table=True):
    """One thing said, in the order (`sequence`) in which its conversation shows it.

    `state` is pending, sent, dead or superseded. `target` is the id of the row that this one
    changes, or of the message set aside that it asks about. `attempted_at` is the first attempt's
    time; `at` is Slack's, once it was sent.
    """

    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        _in_negotiation(),
        ForeignKeyConstraint(("workspace", "member"), ("member.workspace", "member.id")),
        UniqueConstraint("workspace", "conversation", "sequence"),
        Index(
            "ix_outbox_pending",
            "workspace",
            "conversation",
            "sequence",
            info={"where": _PENDING},
        ),
        Index("ix_outbox_due", "due_at", info={"where": _PENDING}),
    )

    id: str = Field(primary_key=True)
    workspace: str
    conversation: str
    negotiation: str | None
    member: str
    sequence: int
    type: str
    step: str | None
    noted: str | None
    target: str | None
    payload: bytes
    state: str
    attempts: int
    due_at: datetime
    leased_until: datetime | None
    attempted_at: datetime | None
    channel: str | None
    at: str | None
    file_id: str | None
    error: str | None
    said_at: datetime
    sent_at: datetime | None


class SeenRow(Row, table=True):
    """What Slack delivered and we committed; a message's row says which negotiation it went to."""

    __tablename__: ClassVar[str] = "seen"
    __table_args__ = (Index(None, "workspace", "negotiation"),)

    workspace: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    negotiation: str | None
    at: datetime


class AsideRow(Row, table=True):
    """A message that waits for its writer to say where it belongs; `message` is its seen key."""

    __tablename__: ClassVar[str] = "aside"
    __table_args__ = (ForeignKeyConstraint(("workspace", "member"), ("member.workspace", "member.id")),)

    id: str = Field(primary_key=True)
    workspace: str
    member: str
    message: str | None
    content: bytes
    at: datetime


class PaceRow(Row, table=True):
    """How many posts a channel may still take at once, as of `refilled_at`."""

    __tablename__: ClassVar[str] = "pace"

    workspace: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    tokens: float
    refilled_at: datetime


class KeyRow(Row, table=True):
    """A key that rows were sealed with, and a value sealed with it, to know the key again."""

    __tablename__: ClassVar[str] = "keyring"

    id: str = Field(primary_key=True)
    proof: bytes
    since: datetime


workspace = metadata.tables["workspace"]
member = metadata.tables["member"]
negotiation = metadata.tables["negotiation"]
answer = metadata.tables["answer"]
outbox = metadata.tables["outbox"]
seen = metadata.tables["seen"]
aside = metadata.tables["aside"]
pace = metadata.tables["pace"]
keyring = metadata.tables["keyring"]
