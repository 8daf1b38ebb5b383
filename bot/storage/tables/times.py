"""Tables of what is due: reminders, and what comes once a week."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index, text
from sqlmodel import Field

from bot.storage.tables.row import Row, metadata, of_member

_PENDING = text("state = 'pending'")
_CLAIMED = text("claimed_by IS NOT NULL")
_CHANGED = text("state IN ('cleared', 'put_off')")


class ReminderRow(Row, table=True):
    """A reminder of one negotiation's for one member; there is one of each kind and subject.

    `state`: pending, then standing in the member's newest nudge, and over when nobody is shown it (any
    longer). What is cleared or put off is still to be taken out of that nudge, to be over or pending again.
    `wall` and `until` are ISO local times in `zone`; `due_at` is the moment that follows from them and from
    the member's calendar. Whoever claimed it has it until `leased_until`.

    It points at no negotiation: one that was erased may still have to be taken out of a nudge.
    """

    __tablename__: ClassVar[str] = "reminder"
    __table_args__ = (
        of_member(),
        Index("ix_reminder_due", "due_at", info={"where": _PENDING}),
        Index("ix_reminder_member", "workspace", "member"),
        Index("ix_reminder_changed", "workspace", "member", info={"where": _CHANGED}),
        Index("ix_reminder_claimed", "claimed_by", info={"where": _CLAIMED}),
    )

    workspace: str = Field(primary_key=True)
    negotiation: str = Field(primary_key=True)
    member: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    wall: str
    until: str | None
    zone: str
    due_at: datetime
    state: str
    claimed_by: str | None
    leased_until: datetime | None


class WeeklyRow(Row, table=True):
    """What a member gets once a week: `kind` is digest or plan. `due_at` is when it comes next."""

    __tablename__: ClassVar[str] = "weekly"
    __table_args__ = (of_member(), Index("ix_weekly_due", "due_at"))

    workspace: str = Field(primary_key=True)
    member: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    due_at: datetime
    claimed_by: str | None
    leased_until: datetime | None


reminder = metadata.tables["reminder"]
weekly = metadata.tables["weekly"]
