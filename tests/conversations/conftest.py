"""Transcripts: people, Rapport and a Slack of our own, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.conftest import Databases
from tests.kit.person import Person
from tests.kit.process import free_port
from tests.kit.stage import Mode, Stage, on_stage
from tests.kit.story import story, wins_impress_back


@pytest.fixture
def mode() -> Mode:
    """How Slack reaches the bot; a test is parametrised with `mode` to see it both ways."""
    return "http"


@pytest.fixture
async def stage(database_url: str, mode: Mode) -> AsyncIterator[Stage]:
    async with on_stage(database_url, free_port(), mode) as stage:
        yield stage


@pytest.fixture
async def kristen(stage: Stage) -> Person:
    return await stage.person("Kristen")


@pytest.fixture
async def impress(kristen: Person) -> Person:
    """Kristen, with Impress open and its first question read."""
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    return kristen


@pytest.fixture
async def ha(stage: Stage) -> Person:
    return await stage.person("Nguyễn")


@pytest.fixture(scope="session")
def told_once(sqlite_files: Databases) -> list[str]:
    """The story of Impress on a fair day."""

    async def fair_day() -> list[str]:
        async with on_stage(sqlite_files.create(migrated=True), free_port()) as stage:
            return await story(await wins_impress_back(stage))

    return asyncio.run(fair_day())
