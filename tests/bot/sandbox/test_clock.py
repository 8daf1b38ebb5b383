"""The time that the bot believes can be moved, and it hears of that at once."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import clock
from bot.sandbox.state import Workspace
from tests.bot.sandbox.wire import get, post

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

WEEK = timedelta(weeks=1).total_seconds()


async def test_shows_real_time_until_it_is_moved(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    shown = await get(http, f"{sandbox.base}/sandbox/clock")
    assert shown["offset_seconds"] == 0
    assert abs(datetime.fromisoformat(shown["now"]).timestamp() - time.time()) < 5  # noqa: TID251 - see title
    assert shown["now"].endswith("+00:00")


async def test_goes_forward_step_by_step_and_back(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    assert (await move(http, sandbox, forward_seconds=WEEK))["offset_seconds"] == WEEK
    assert (await move(http, sandbox, forward_seconds=1.5))["offset_seconds"] == WEEK + 1.5
    assert (await move(http, sandbox, offset_seconds=0))["offset_seconds"] == 0


@pytest.mark.parametrize(
    "moment", ("2031-02-03T04:05:06+00:00", "2031-02-03T04:05:06Z", "2031-02-03T04:05:06")
)
async def test_goes_to_a_moment(http: aiohttp.ClientSession, sandbox: Workspace, moment: str) -> None:
    now = datetime.fromisoformat((await move(http, sandbox, now=moment))["now"])
    assert timedelta(0) <= now - datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC) < timedelta(seconds=5)


@pytest.mark.parametrize(
    "nonsense", ({}, {"now": "soon"}, {"offset_seconds": "much"}, {"forward_seconds": 1e18})
)
async def test_refuses_a_time_that_cannot_be(
    http: aiohttp.ClientSession, sandbox: Workspace, nonsense: dict[str, Any]
) -> None:
    assert not (await move(http, sandbox, **nonsense))["ok"]
    assert (await get(http, f"{sandbox.base}/sandbox/clock"))["offset_seconds"] == 0


async def test_who_waits_for_a_change_hears_of_it(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    waiting = asyncio.create_task(get(http, f"{sandbox.base}/sandbox/clock?after=0"))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await move(http, sandbox, forward_seconds=60)
    assert (await waiting)["offset_seconds"] == 60


async def test_who_missed_a_change_does_not_wait(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    await move(http, sandbox, forward_seconds=60)
    async with asyncio.timeout(1):
        assert (await get(http, f"{sandbox.base}/sandbox/clock?after=0.0"))["offset_seconds"] == 60


async def test_nobody_waits_for_ever(
    http: aiohttp.ClientSession, sandbox: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "LONGEST_WAIT", 0.05)
    assert (await get(http, f"{sandbox.base}/sandbox/clock?after=0"))["offset_seconds"] == 0


async def test_message_times_stay_real(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await move(http, sandbox, forward_seconds=WEEK)
    await kristen.types("Hello")
    (received,) = await bot.got("event")
    for stamp in (received.body["event"]["ts"], received.headers["X-Slack-Request-Timestamp"]):
        assert abs(float(stamp) - time.time()) < 5  # noqa: TID251 - see title


async def move(http: aiohttp.ClientSession, workspace: Workspace, **asked: object) -> dict[str, Any]:
    return await post(http, f"{workspace.base}/sandbox/clock", **asked)
