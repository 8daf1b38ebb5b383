"""Transcripts: people, Rapport and a Slack of our own, over real HTTP."""

import socket
from collections.abc import AsyncIterator

import pytest

from tests.kit.person import Person
from tests.kit.stage import Mode, Stage, on_stage


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


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
