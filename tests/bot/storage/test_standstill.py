"""A process that stands still in a transaction, or whose machine is gone, blocks nobody for long."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest
from sqlalchemy import text

from bot.storage import Storage, Vault, open_storage
from bot.storage.postgres import LONGEST_STANDSTILL
from tests.bot.storage.scene import KRISTEN, RLX, Clock, begin, speaker

pytestmark = pytest.mark.postgres

SHOW = text("SHOW idle_in_transaction_session_timeout")
SOON = text("SET LOCAL idle_in_transaction_session_timeout = '200ms'")
CHANGE = text("UPDATE negotiation SET state = 'closed'")


@pytest.fixture
async def storage(postgres_url: str, vault: Vault, clock: Clock) -> AsyncIterator[Storage]:
    async with open_storage(postgres_url, vault, clock) as storage:
        await storage.store.install(RLX, "RLX", "U0RAPPORT")
        yield storage


async def test_no_transaction_stands_still_for_long(storage: Storage) -> None:
    async with storage.store.database.reading() as link:
        assert await link.scalar(SHOW) == f"{LONGEST_STANDSTILL}s"


async def test_who_stood_still_has_lost_its_locks_and_what_it_wrote(storage: Storage) -> None:
    negotiation = await begin(storage)
    with pytest.raises(asyncpg.InterfaceError):
        await _stands_still(storage, negotiation.id)
    (summary,) = await storage.store.negotiations(RLX, KRISTEN)
    assert summary.state == "active"


async def _stands_still(storage: Storage, negotiation: str) -> None:
    """While somebody answers, and goes on when they have been heard."""
    async with storage.store.database.writing() as link:
        await link.execute(SOON)
        await link.execute(CHANGE)
        async with asyncio.timeout(5), storage.store.open(speaker(), negotiation):
            pass
        await link.execute(CHANGE)
