"""How the whole bot starts, serves, and ends; and how little of it one reply has to visit."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import aiohttp
import pytest

from bot.app import running
from bot.settings import SettingsError
from bot.storage import AlreadyServed, kept_alone
from tests.kit.process import BotProcess, bot_process, free_port
from tests.kit.stage import Mode, Stage, on_stage, sandboxed, settings_for

LONGEST_END = 10.0
MOST_ROOMS = 7
# Not rooms: where everything is joined, the doors and their counter, the words that all rooms speak and
# what is known of them, the calendar, and the time, which is asked of nobody where no sandbox can move it.
APART = (
    "bot.app",
    "bot.slack_http",
    "bot.socket",
    "bot.traffic",
    "bot.clock",
    "playbooks.countries",
    "playbooks.feedback",
    "playbooks.model",
    "playbooks.texts",
    "playbooks.workdays",
)


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with on_stage(database_url, free_port()) as stage:
        yield stage


@pytest.fixture(params=("http", "socket"))
async def beside(
    database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[tuple[BotProcess, Stage]]:
    """A bot that runs as a process of its own, and the stage beside it."""
    async with bot_process(database_url, tmp_path, request.param, retry_seconds=()) as (bot, stage):
        await bot.starts()
        await bot.answers()
        yield bot, stage


async def troubled(stage: Stage, method: str) -> None:
    """Waits until a call that is to be spoilt has come; it need not be answered yet."""
    async with asyncio.timeout(30):
        while True:
            async with stage.http.get(f"{stage.slack}/sandbox/trouble") as answer:
                if method not in await answer.json():
                    return
            await asyncio.sleep(0.01)


# --- serving ----------------------------------------------------------------------------------


async def test_it_says_that_it_is_well(stage: Stage) -> None:
    async with stage.http.get(f"{stage.bot}/healthz") as answer:
        assert (answer.status, await answer.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
async def test_a_token_that_slack_refuses_stops_the_start(stage: Stage, error: str) -> None:
    await stage.trouble("auth.test", error=error, times=100)
    settings = settings_for(stage.slack, stage.database_url, 0)
    before = len(await stage.calls("auth.test"))
    if "sqlite" in stage.database_url:
        settings = settings.model_copy(update={"database_url": f"{stage.database_url}.other"})

    with pytest.raises(SettingsError, match=f"SLACK_BOT_TOKEN is refused by Slack \\({error}\\)"):
        async with running(settings):
            pass

    assert len(await stage.calls("auth.test")) == before + 1


@pytest.mark.parametrize("failure", [{"status": 502}, {"drop": True}, {"error": "internal_error"}], ids=str)
async def test_it_waits_for_a_slack_that_cannot_be_reached(
    database_url: str, failure: dict[str, Any]
) -> None:
    async with sandboxed("http://127.0.0.1:9") as workspace, aiohttp.ClientSession() as http:
        stage = Stage(http, workspace.base, "", database_url, workspace)
        await stage.trouble("auth.test", **failure)
        async with running(stage.settings()) as port:
            assert port


# --- ending -----------------------------------------------------------------------------------


async def test_told_to_stop_it_finishes_what_runs_and_takes_nothing_new(
    beside: tuple[BotProcess, Stage],
) -> None:
    bot, stage = beside
    kristen = await stage.person("Kristen")
    await stage.trouble("users.info", seconds=1)  # to start, it asks Slack who Kristen is
    starting = asyncio.create_task(kristen.types("/negotiate start Impress"))
    await troubled(stage, "users.info")

    async with asyncio.timeout(LONGEST_END):
        ending = asyncio.create_task(bot.is_told_to_stop())
        await asyncio.sleep(0.3)
        assert not await bot.is_healthy()
        assert (await starting)["ok"]
        assert await ending == 0


async def test_told_to_stop_it_records_the_message_that_is_on_its_way(
    beside: tuple[BotProcess, Stage],
) -> None:
    bot, stage = beside
    await stage.trouble("chat.postMessage", seconds=1)
    await (await stage.person("Kristen")).types("/negotiate start Impress")
    await troubled(stage, "chat.postMessage")

    async with asyncio.timeout(LONGEST_END):
        assert await bot.is_told_to_stop() == 0
    await bot.starts()
    await bot.answers()

    await (await stage.person("Kristen")).reads("What does each side lose")
    assert len(await stage.calls("chat.postMessage")) == 2
    assert await stage.calls("conversations.history") == []  # nothing had to be looked for


async def test_told_to_stop_it_does_not_wait_for_a_slack_that_does_not_answer(
    beside: tuple[BotProcess, Stage],
) -> None:
    bot, stage = beside
    await stage.trouble("chat.postMessage", seconds=30, status=503)
    await (await stage.person("Kristen")).types("/negotiate start Impress")
    await troubled(stage, "chat.postMessage")

    async with asyncio.timeout(LONGEST_END):
        assert await bot.is_told_to_stop() == 0


async def test_told_to_stop_it_does_not_wait_for_a_frozen_socket(database_url: str, tmp_path: Path) -> None:
    async with bot_process(database_url, tmp_path, "socket") as (bot, stage):
        await bot.starts()
        await bot.answers()
        await stage.trouble("chat.postMessage", seconds=30, status=503)
        await stage.trouble("users.info", seconds=30, status=503)
        await (await stage.person("Kristen")).types("hello")
        await troubled(stage, "users.info")
        await stage.socket("freeze")

        async with asyncio.timeout(LONGEST_END):
            assert await bot.is_told_to_stop() == 0


@pytest.mark.parametrize(("mode", "method"), [("http", "auth.test"), ("socket", "apps.connections.open")])
async def test_told_to_stop_while_it_still_waits_for_slack_it_stops(
    database_url: str, tmp_path: Path, mode: Mode, method: str
) -> None:
    async with bot_process(database_url, tmp_path, mode) as (bot, stage):
        await stage.trouble(method, status=503)
        await stage.trouble(method, seconds=60, status=503)
        await bot.starts()
        await troubled(stage, method)
        async with asyncio.timeout(LONGEST_END):
            assert await bot.is_told_to_stop() == 0


# --- one process to a file --------------------------------------------------------------------


async def test_one_sqlite_file_is_served_by_one_process(
    beside: tuple[BotProcess, Stage], tmp_path: Path
) -> None:
    bot, stage = beside
    second = replace(
        bot, environment={**bot.environment, "PORT": str(free_port())}, folder=tmp_path / "second"
    )
    second.folder.mkdir()
    await second.starts()
    if "postgres" in stage.database_url:
        await second.answers()
        await second.is_killed()
        return

    assert await second.ends() == 2
    (sentence,) = second.log.splitlines()
    assert sentence.startswith("DATABASE_URL names ") and "another `rapport serve` is using" in sentence


def test_a_file_is_free_again_when_its_process_is_gone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rapport.db'}"
    with kept_alone(url), pytest.raises(AlreadyServed), kept_alone(url):
        pass
    with kept_alone(url) as alone:
        assert alone


def test_postgresql_is_for_many() -> None:
    url = "postgresql://rapport@127.0.0.1/rapport"
    with kept_alone(url) as first, kept_alone(url) as second:
        assert not first and not second


# --- one reply --------------------------------------------------------------------------------


async def test_a_reply_visits_at_most_seven_of_our_rooms(stage: Stage) -> None:
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")

    with _visited() as modules:
        await kristen.replies("We lose 25 million a year; they lose a year of migration work.")
        await kristen.reads("Why you?")

    rooms = {_room(module) for module in modules if not module.startswith(APART)}
    assert len(rooms) <= MOST_ROOMS, sorted(rooms)
    assert {"playbooks.coach", "playbooks.engine", "bot.storage", "bot.delivery"} <= rooms, sorted(rooms)


@contextmanager
def _visited() -> Iterator[set[str]]:
    """Our modules in which a function of ours is called meanwhile; the sandbox is not of us."""
    visited: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        name = str(frame.f_globals.get("__name__"))
        ours = name.startswith(("bot.", "handlers.", "playbooks."))
        if event == "call" and ours and not name.startswith("bot.sandbox"):
            visited.add(name)

    sys.setprofile(note)
    try:
        yield visited
    finally:
        sys.setprofile(None)


def _room(module: str) -> str:
    """A module or folder of the architecture: two words deep."""
    return ".".join(module.split(".")[:2])
