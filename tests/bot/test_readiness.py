"""/readyz says whether Rapport can do its work now, and if not, why."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, NoReturn

import pytest

from bot.clock import now
from bot.readiness import Readiness
from bot.storage import Store, Vault, open_storage
from bot.storage.vault import read_keys
from tests.kit.process import free_port
from tests.kit.stage import KEYS, Mode, Stage, on_stage

TEAM = "T0RLXSOFT01"


@pytest.fixture(params=("http", "socket"))
def mode(request: pytest.FixtureRequest) -> Mode:
    found: Mode = request.param
    return found


@pytest.fixture
async def stage(sqlite_url: str, mode: Mode) -> AsyncIterator[Stage]:
    async with on_stage(sqlite_url, free_port(), mode) as stage:
        yield stage


async def ready(stage: Stage) -> tuple[int, Any]:
    async with stage.http.get(f"{stage.bot}/readyz") as answer:
        return answer.status, await answer.json()


async def becomes(stage: Stage, status: int) -> Any:
    async with asyncio.timeout(20):
        while True:
            found, says = await ready(stage)
            if found == status:
                return says
            await asyncio.sleep(0.02)


async def test_a_rapport_that_can_work_is_ready(stage: Stage) -> None:
    assert await ready(stage) == (200, {"status": "ready"})


async def test_it_is_not_ready_in_a_workspace_that_turned_it_away(stage: Stage) -> None:
    async with open_storage(stage.database_url, Vault(read_keys(KEYS)), now) as storage:
        await storage.outbox.revoke(TEAM, "token_revoked")
    assert await ready(stage) == (
        503,
        {"status": "not ready", "why": ["the workspace is revoked: Slack turned us away (token_revoked)"]},
    )


@pytest.mark.parametrize("mode", ("socket",), indirect=True)
async def test_it_is_not_ready_while_no_line_to_slack_is_open(stage: Stage) -> None:
    await stage.trouble("apps.connections.open", status=503)
    await stage.socket("drop")
    said = await becomes(stage, 503)
    assert said == {"status": "not ready", "why": ["no connection to Slack is open"]}
    assert await becomes(stage, 200) == {"status": "ready"}


@pytest.mark.parametrize("mode", ("socket",), indirect=True)
async def test_a_frozen_line_is_noticed_and_replaced(stage: Stage) -> None:
    await stage.socket("freeze")
    await becomes(stage, 503)
    assert await becomes(stage, 200) == {"status": "ready"}


class Gone:
    """A database whose pool is there, and nothing behind it."""

    def reading(self) -> NoReturn:
        raise ConnectionRefusedError("postgresql://rapport:shh@db")


async def test_it_is_not_ready_without_its_database() -> None:
    database: Any = Gone()
    readiness = Readiness(Store(database, Vault(read_keys(KEYS)), now, now), TEAM)
    assert await readiness.in_the_way() == ["the database does not answer"]
