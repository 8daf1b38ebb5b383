"""The first tables."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

PENDING = sa.text("state = 'pending'")


def upgrade() -> None:
    _workspace()
    _member()
    _negotiation()
    _answer()
    _outbox()
    _seen()
    _aside()
    _pace()
    _keyring()


def _workspace() -> None:
    op.create_table(
        "workspace",
        *_words("id", "name", "bot_user", "state", "reason"),
        _time("since"),
        sa.PrimaryKeyConstraint("id"),
    )


def _member() -> None:
    op.create_table(
        "member",
        *_words("workspace", "id", "name", "language", "zone", "address"),
        sa.Column("language_chosen", sa.Boolean, nullable=False),
        *_words("channel", nullable=True),
        _number("sequence"),
        _time("met_at", nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"]),
    )


def _negotiation() -> None:
    op.create_table(
        "negotiation",
        *_words("id", "workspace", "owner", "playbook", "state"),
        *_words("outcome", "channel", "root", "root_error", nullable=True),
        _sealed("counterpart"),
        _sealed("value", nullable=True),
        _sealed("lesson", nullable=True),
        _number("round"),
        _number("sequence"),
        _time("finished_at", nullable=True),
        _time("closed_at", nullable=True),
        _time("started_at"),
        _time("changed_at"),
        sa.PrimaryKeyConstraint("id"),
        _to_member("owner"),
        sa.UniqueConstraint("workspace", "id"),
        sa.UniqueConstraint("workspace", "channel", "root"),
    )
    op.create_index(
        op.f("ix_negotiation_workspace_owner_started_at"),
        "negotiation",
        ["workspace", "owner", "started_at"],
    )


def _answer() -> None:
    op.create_table(
        "answer",
        *_words("workspace", "negotiation", "step", "state"),
        _number("revision"),
        _number("round"),
        _sealed("content"),
        *_words("author", nullable=True),
        _time("kept_at"),
        sa.PrimaryKeyConstraint("workspace", "negotiation", "step", "revision"),
        _to_negotiation(),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        *_words("id", "workspace", "conversation", "member", "type", "state"),
        *_words("negotiation", "step", "noted", "target", nullable=True),
        *_words("channel", "at", "file_id", "error", nullable=True),
        _number("sequence"),
        _number("attempts"),
        _sealed("payload"),
        _time("due_at"),
        _time("leased_until", nullable=True),
        _time("attempted_at", nullable=True),
        _time("said_at"),
        _time("sent_at", nullable=True),
        sa.PrimaryKeyConstraint("id"),
        _to_negotiation(),
        _to_member("member"),
        sa.UniqueConstraint("workspace", "conversation", "sequence"),
    )
    for name, columns in (
        ("ix_outbox_pending", ["workspace", "conversation", "sequence"]),
        ("ix_outbox_due", ["due_at"]),
    ):
        op.create_index(name, "outbox", columns, sqlite_where=PENDING, postgresql_where=PENDING)


def _seen() -> None:
    op.create_table(
        "seen",
        *_words("workspace", "key"),
        *_words("negotiation", nullable=True),
        _time("at"),
        sa.PrimaryKeyConstraint("workspace", "key"),
    )
    op.create_index(op.f("ix_seen_workspace_negotiation"), "seen", ["workspace", "negotiation"])


def _aside() -> None:
    op.create_table(
        "aside",
        *_words("id", "workspace", "member"),
        *_words("message", nullable=True),
        _sealed("content"),
        _time("at"),
        sa.PrimaryKeyConstraint("id"),
        _to_member("member"),
    )


def _pace() -> None:
    op.create_table(
        "pace",
        *_words("workspace", "channel"),
        sa.Column("tokens", sa.Float, nullable=False),
        _time("refilled_at"),
        sa.PrimaryKeyConstraint("workspace", "channel"),
    )


def _keyring() -> None:
    op.create_table("keyring", *_words("id"), _sealed("proof"), _time("since"), sa.PrimaryKeyConstraint("id"))


def _words(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=nullable) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _time(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _sealed(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)


def _to_member(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace", column], ["member.workspace", "member.id"])


def _to_negotiation() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace", "negotiation"], ["negotiation.workspace", "negotiation.id"])
