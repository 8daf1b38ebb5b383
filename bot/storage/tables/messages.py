"""Tables of what goes in and out: what is to be said and how fast, what was heard, what was set aside."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from bot.storage.tables.row import Row, in_negotiation, metadata, of_member

_PENDING = text("state = 'pending'")


class OutboxRow(Row, table=True):
    """One thing said, in the order (`sequence`) in which its conversation shows it.

    `state` is pending, sent, dead or superseded. `target` is the id of the row that this one
    changes, or of the message set aside that it asks about. `attempted_at` is the first attempt's
    time; `at` is Slack's, once it was sent. No two rows have the same `key`, where there is one.
    """

    __tablename__: ClassVar[str] = "outbox"
    __table_args__ = (
        in_negotiation(),
        of_member(),
        UniqueConstraint("workspace", "conversation", "sequence"),
        Index(
            "ix_outbox_pending",
            "workspace",
            "conversation",
            "sequence",
            info={"where": _PENDING},
        ),
        # In the order in which they are claimed: however many wait, no more are read than are taken.
        Index("ix_outbox_due", "due_at", "id", info={"where": _PENDING}),
        Index("ix_outbox_key", "workspace", "key", unique=True),
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
    key: str | None


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
    __table_args__ = (of_member(),)

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


outbox = metadata.tables["outbox"]
seen = metadata.tables["seen"]
aside = metadata.tables["aside"]
pace = metadata.tables["pace"]
