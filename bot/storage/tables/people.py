"""Tables of who there is: the workspace, and its members."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Index, text
from sqlmodel import Field

from bot.storage.tables.row import EMPTY, NO, ZERO, Row, metadata

WEEKLY = '{"every":"week","weekday":1,"hour":9,"quiet":true,"plan":false}'
NINE_TO_SIX = '{"begins":"09:00:00","ends":"18:00:00","workdays":[1,2,3,4,5],"off":[]}'


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
    is to be drawn for the first time, NULL for someone who has never opened it. `manager` is who gets
    their week in a digest, as far as `manager_state` says; `weekly` is JSON. `nudges` counts what was said in
    the conversation of their nudges, the last of them on the day `nudged_on` of theirs.
    """

    __tablename__: ClassVar[str] = "member"
    __table_args__ = (
        Index("ix_member_manager", "workspace", "manager", info={"where": text("manager <> ''")}),
    )

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
    admin: bool = Field(sa_column_kwargs=NO)
    manager: str = Field(sa_column_kwargs=EMPTY)
    manager_state: str = Field(sa_column_kwargs=EMPTY)
    weekly: str = Field(sa_column_kwargs={"server_default": WEEKLY})
    nudges: int = Field(sa_column_kwargs=ZERO)
    nudged_on: date | None


workspace = metadata.tables["workspace"]
member = metadata.tables["member"]
