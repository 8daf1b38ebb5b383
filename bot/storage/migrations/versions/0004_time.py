"""What is due, and when: reminders, promises, digests; and what a digest counts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

IN_NEGOTIATION = (("workspace", "negotiation"), ("negotiation.workspace", "negotiation.id"))
OF_MEMBER = (("workspace", "member"), ("member.workspace", "member.id"))
WEEKLY = '{"every":"week","weekday":1,"hour":9,"quiet":true,"plan":false}'


def upgrade() -> None:
    _outbox()
    _negotiation()
    _member()
    _promise()
    _reminder()
    _weekly()


def _outbox() -> None:
    op.add_column("outbox", sa.Column("key", sa.String))
    op.create_index("ix_outbox_key", "outbox", ["workspace", "key"], unique=True)


def _negotiation() -> None:
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("moved_at", sa.DateTime(timezone=True)),
        sa.Column("phase", sa.String, nullable=False, server_default=sa.text("''")),
        sa.Column("done", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("total", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("meeting_on", sa.Date),
        sa.Column("at_stake", sa.LargeBinary),
        sa.Column("stuck", sa.LargeBinary),
        *(
            sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())
            for name in ("share_value", "share_stuck", "share_lesson")
        ),
    )
    for column in columns:
        op.add_column("negotiation", column)
    op.execute("UPDATE negotiation SET moved_at = changed_at")


def _member() -> None:
    columns: tuple[sa.Column[Any], ...] = (
        *(
            sa.Column(name, sa.String, nullable=False, server_default=sa.text("''"))
            for name in ("manager", "manager_state")
        ),
        sa.Column("weekly", sa.String, nullable=False, server_default=WEEKLY),
        sa.Column("nudges", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("nudged_on", sa.Date),
    )
    for column in columns:
        op.add_column("member", column)
    managed = sa.text("manager <> ''")
    op.create_index(
        "ix_member_manager",
        "member",
        ["workspace", "manager"],
        sqlite_where=managed,
        postgresql_where=managed,
    )


def _promise() -> None:
    op.create_table(
        "promise",
        *_words("workspace", "negotiation"),
        sa.Column("number", sa.Integer, nullable=False),
        *_words("side", "state"),
        sa.Column("due", sa.Date),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("workspace", "negotiation", "number"),
        sa.ForeignKeyConstraint(*IN_NEGOTIATION),
    )


def _reminder() -> None:
    op.create_table(
        "reminder",
        *_words("workspace", "negotiation", "member", "kind", "subject", "wall"),
        sa.Column("until", sa.String),
        *_words("zone"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        *_words("state"),
        *_claim(),
        sa.PrimaryKeyConstraint("workspace", "negotiation", "member", "kind", "subject"),
        sa.ForeignKeyConstraint(*OF_MEMBER),
    )
    pending = sa.text("state = 'pending'")
    _index("ix_reminder_due", ["due_at"], pending)
    _index("ix_reminder_claimed", ["claimed_by"], sa.text("claimed_by IS NOT NULL"))
    op.create_index("ix_reminder_member", "reminder", ["workspace", "member"])
    _index("ix_reminder_changed", ["workspace", "member"], sa.text("state IN ('cleared', 'put_off')"))


def _weekly() -> None:
    op.create_table(
        "weekly",
        *_words("workspace", "member", "kind"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        *_claim(),
        sa.PrimaryKeyConstraint("workspace", "member", "kind"),
        sa.ForeignKeyConstraint(*OF_MEMBER),
    )
    op.create_index("ix_weekly_due", "weekly", ["due_at"])


def _index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, "reminder", columns, sqlite_where=where, postgresql_where=where)


def _claim() -> list[sa.Column[object]]:
    return [sa.Column("claimed_by", sa.String), sa.Column("leased_until", sa.DateTime(timezone=True))]


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]
