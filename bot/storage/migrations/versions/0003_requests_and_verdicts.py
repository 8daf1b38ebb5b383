"""Colleagues and managers are asked, remarks are counted, and who administers the workspace is known."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

IN_NEGOTIATION = (("workspace", "negotiation"), ("negotiation.workspace", "negotiation.id"))


def upgrade() -> None:
    op.add_column("member", sa.Column("admin", sa.Boolean, nullable=False, server_default=sa.false()))
    _request()
    _verdict()


def _request() -> None:
    op.create_table(
        "request",
        *_words("workspace", "negotiation", "step"),
        sa.Column("number", sa.Integer, nullable=False),
        *_words("asked", "state"),
        sa.Column("is_open", sa.Boolean, nullable=False),
        *_times("asked_at", "changed_at"),
        sa.PrimaryKeyConstraint("workspace", "negotiation", "step", "number"),
        sa.ForeignKeyConstraint(*IN_NEGOTIATION),
    )
    is_open = sa.text("is_open")
    op.create_index(
        "ix_request_open",
        "request",
        ["workspace", "asked"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _verdict() -> None:
    op.create_table(
        "verdict",
        *_words("workspace", "negotiation", "step"),
        sa.Column("revision", sa.Integer, nullable=False),
        *_words("rule", "verdict", "language"),
        *_times("at"),
        sa.PrimaryKeyConstraint("workspace", "negotiation", "step", "revision", "rule", "verdict"),
        sa.ForeignKeyConstraint(*IN_NEGOTIATION),
    )


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]


def _times(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.DateTime(timezone=True), nullable=False) for name in names]
