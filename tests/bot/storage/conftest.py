"""A storage on each engine, a clock that stands still, and keys made up for the test."""

from collections.abc import AsyncIterator

import pytest

from bot.storage import Storage, Vault, open_storage
from bot.storage.vault import new_ring
from tests.bot.storage.scene import Clock, Slack


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault() -> Vault:
    return Vault(new_ring("test"))


@pytest.fixture
async def storage(database_url: str, vault: Vault, clock: Clock) -> AsyncIterator[Storage]:
    async with open_storage(database_url, vault, clock) as storage:
        yield storage


@pytest.fixture
def slack(storage: Storage, clock: Clock) -> Slack:
    return Slack(storage, clock)
