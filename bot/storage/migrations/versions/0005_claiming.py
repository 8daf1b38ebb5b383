"""What is due is found in the order in which it is claimed, however much there is of it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pending = sa.text("state = 'pending'")
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["due_at", "id"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
