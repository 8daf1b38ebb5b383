"""Members have a calendar, a Home tab and may leave; negotiations can be shared and change hands."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NINE_TO_SIX = '{"begins":"09:00:00","ends":"18:00:00","workdays":[1,2,3,4,5],"off":[]}'


def upgrade() -> None:
    """Columns are added with what a row that is there already begins with.

    No table is copied: SQLite would not drop one that other rows point at.
    """
    op.add_column("member", sa.Column("calendar", sa.String, nullable=False, server_default=NINE_TO_SIX))
    op.add_column("member", sa.Column("left_at", sa.DateTime(timezone=True)))
    op.add_column("member", sa.Column("home_hash", sa.String))
    for name in ("shared", "lesson_shared"):
        op.add_column("negotiation", sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("negotiation", sa.Column("offered_to", sa.String))
    lesson = sa.text("lesson_shared")
    op.create_index(
        "ix_negotiation_lessons",
        "negotiation",
        ["workspace"],
        sqlite_where=lesson,
        postgresql_where=lesson,
    )
