"""An office on each engine, where the pace does not slow anyone down; and one at Slack's pace."""

from collections.abc import AsyncIterator

import pytest

from tests.bot.delivery.office import Office, opened


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with opened(database_url, posts_per_second=1000) as office:
        yield office


@pytest.fixture
async def slow_office(database_url: str) -> AsyncIterator[Office]:
    async with opened(database_url, posts_per_second=1) as office:
        yield office
