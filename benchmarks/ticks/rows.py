"""Members, negotiations and reminders by the thousand, laid into the tables, and put back as they were."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Executable, Table, delete, insert, text, update

from bot.storage import Storage, Vault, migrate, open_storage, tables
from bot.storage.connect import Database
from bot.storage.vault import new_ring

WORKSPACE = "T0TICKS"
# A Tuesday, at ten in the morning of everybody.
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
PAST, FUTURE = NOW - timedelta(hours=1), NOW + timedelta(days=1)
NEGOTIATIONS, REMINDERS = 10, 3
"""Of each member, and of each negotiation: the three steps of idleness."""
OF_MEMBER = NEGOTIATIONS * REMINDERS
AT_ONCE = 20_000

Rows = Iterable[dict[str, Any]]
MEMBER: dict[str, Any] = {
    "workspace": WORKSPACE, "name": "Kristen", "language": "en", "language_chosen": True, "zone": "UTC",
    "address": "", "sequence": 0,
}  # fmt: skip
NEGOTIATION: dict[str, Any] = {
    "workspace": WORKSPACE, "playbook": "trust_repair", "counterpart": b"", "state": "active",
    "lesson_shared": False, "round": 1, "shared": False, "sequence": 0, "started_at": PAST,
    "changed_at": PAST, "moved_at": PAST,
}  # fmt: skip
REMINDER: dict[str, Any] = {
    "workspace": WORKSPACE, "kind": "idle", "wall": PAST.replace(tzinfo=None).isoformat(), "until": None,
    "zone": "UTC", "state": "pending",
}  # fmt: skip
SAID, DUE_AGAIN = delete(tables.outbox), update(tables.reminder).where(tables.reminder.c.state == "standing")
AS_BEFORE: tuple[Executable, ...] = (
    SAID,
    DUE_AGAIN.values(state="pending", claimed_by=None, leased_until=None),
    update(tables.member).where(tables.member.c.nudges > 0).values(nudges=0, nudged_on=None),
)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Storage]:
    """At a moment that stands still."""
    async with open_storage(url, Vault(new_ring("ticks")), lambda: NOW) as storage:
        yield storage


async def lay(url: str, pending: int, due: int) -> None:
    """So many reminders that wait, and beside them some that are due, each of a member of its own."""
    await migrate(url)
    async with opened(url) as storage:
        await storage.store.install(WORKSPACE, "RLX", "U0RAPPORT")
        database, people = storage.store.database, max(-(-pending // OF_MEMBER), due)
        await _insert(database, tables.member, ({**MEMBER, "id": _member(n)} for n in range(people)))
        owned = -(-pending // REMINDERS)
        await _insert(database, tables.negotiation, _negotiations(owned, people, "waits"))
        await _insert(database, tables.negotiation, _negotiations(due, people, "due"))
        waiting = (_reminder("waits", n // REMINDERS, people, n % REMINDERS, FUTURE) for n in range(pending))
        await _insert(database, tables.reminder, waiting)
        await _insert(database, tables.reminder, (_reminder("due", n, people, 0, PAST) for n in range(due)))
        await _settle(database)


async def put_back(storage: Storage) -> None:
    """As if nothing had been said yet."""
    async with storage.store.database.writing() as link:
        for statement in AS_BEFORE:
            await link.execute(statement)


async def _settle(database: Database) -> None:
    """What PostgreSQL does by itself a minute later."""
    async with database.writing() as link:
        if link.engine != "sqlite":
            await link.execute(text("ANALYZE"))


async def _insert(database: Database, table: Table, rows: Rows) -> None:
    every = iter(rows)
    while some := list(islice(every, AT_ONCE)):
        async with database.writing() as link:
            await link.execute(insert(table), some)


def _negotiations(count: int, people: int, name: str) -> Iterator[dict[str, Any]]:
    for n in range(count):
        yield {**NEGOTIATION, "id": f"{name}-{n:032}", "owner": _member(n % people)}


def _reminder(name: str, negotiation: int, people: int, subject: int, due_at: datetime) -> dict[str, Any]:
    return {
        **REMINDER,
        "negotiation": f"{name}-{negotiation:032}",
        "member": _member(negotiation % people),
        "subject": f"{subject}/{PAST:%Y-%m-%dT%H:%M:%SZ}",
        "due_at": due_at,
    }


def _member(number: int) -> str:
    return f"U{number:010}"
