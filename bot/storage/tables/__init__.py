"""The tables, as SQLModel classes: what is kept, and under which constraints.

Every row carries its workspace, and points at other rows only within it. Columns of type `bytes`
are sealed by the vault. Statements are written in SQLAlchemy Core on the tables named here.

The conditions of partial indexes stand in `info`, for the reader: migrations make them. As options of
an engine, they would load its dialect wherever the other one is used.
"""

from bot.storage.tables.messages import aside, outbox, pace, seen
from bot.storage.tables.negotiations import answer, negotiation, promise, request, verdict
from bot.storage.tables.people import member, workspace
from bot.storage.tables.row import metadata
from bot.storage.tables.sealing import keyring
from bot.storage.tables.times import reminder, weekly

__all__ = [
    "answer",
    "aside",
    "keyring",
    "member",
    "metadata",
    "negotiation",
    "outbox",
    "pace",
    "promise",
    "reminder",
    "request",
    "seen",
    "verdict",
    "weekly",
    "workspace",
]
