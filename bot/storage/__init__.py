"""Keeps everything: tables, sealed columns, migrations; the only SQL."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.storage.connect import connected
from bot.storage.keys import keys_for
from bot.storage.letters import Letter
from bot.storage.migrating import check_migrated, is_migrated, migrate
from bot.storage.nudging import Nudging
from bot.storage.outbox import Outbox
from bot.storage.redrawing import Redrawing
from bot.storage.refusals import (
    AlreadyServed,
    KeyRefused,
    NotMigrated,
    ServesAlone,
    StorageRefused,
    UnusableUrl,
)
from bot.storage.sole import check_is_shared, kept_alone
from bot.storage.store import Store
from bot.storage.vault import KeyRing, Vault
from bot.storage.weeklies.telling import Weeklies
from bot.storage.workspaces import Workspace

__all__ = [
    "AlreadyServed",
    "KeyRefused",
    "KeyRing",
    "Letter",
    "NotMigrated",
    "Outbox",
    "ServesAlone",
    "Storage",
    "StorageRefused",
    "Store",
    "UnusableUrl",
    "Vault",
    "Workspace",
    "check_is_shared",
    "is_migrated",
    "kept_alone",
    "keys_for",
    "migrate",
    "open_storage",
]


class Tick(Protocol):
    async def tick(self) -> int:
        """Says what is due; how many messages that is."""
        ...


@dataclass(frozen=True)
class Storage:
    """The doors to one database: what the coach keeps, what the delivery carries, and what is due."""

    store: Store
    outbox: Outbox
    due: tuple[Tick, ...]


@asynccontextmanager
async def open_storage(
    url: str,
    vault: Vault,
    now: Callable[[], datetime],
    posts_per_second: float = 1.0,
    slacks_now: Callable[[], datetime] | None = None,
) -> AsyncIterator[Storage]:
    """`posts_per_second` is the pace per channel; `slacks_now` the real time, where `now` can be moved.

    Raises NotMigrated, in one sentence, if the tables are not those of this version.
    """
    async with connected(url) as database:
        await check_migrated(database)
        slacks = slacks_now or now
        yield Storage(
            Store(database, vault, now, slacks),
            Outbox(database, vault, slacks, posts_per_second),
            (
                Redrawing(database, vault, now, slacks),
                Nudging(database, vault, now, slacks),
                Weeklies(database, vault, now, slacks),
            ),
        )
