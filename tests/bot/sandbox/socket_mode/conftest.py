"""A sandbox in Socket Mode, and a connection to it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import RETRIES
from tests.bot.sandbox.wire import Wire, greeted


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, mode="socket", retry_seconds=RETRIES, farewell_seconds=0.1)


@pytest.fixture
async def sandbox(settings: Settings) -> AsyncIterator[Workspace]:
    async with running(settings) as workspace:
        yield workspace


@pytest.fixture
async def wire(sandbox: Workspace, http: aiohttp.ClientSession) -> Wire:
    return await greeted(http, sandbox.base)
