"""The time that the bot believes can be moved, and it hears of that at once."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import clock, passing
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
    "nonsense",
    (
        {},
        {"now": "soon"},
        {"offset_seconds": "much"},
        {"forward_seconds": 1e18},
        {"pass": {}},
        {"pass": {"days": 7}},
        {"pass": {"days": 0, "seconds": 60}},
        {"pass": {"days": -1, "seconds": 60}},
        {"pass": {"days": 1e12, "seconds": 60}},
        {"pass": {"days": 7, "seconds": 0}},
        {"pass": {"days": 7, "seconds": passing.LONGEST + 1}},
        {"stop": False},
    ),
)
async def test_refuses_a_time_that_cannot_be(
    http: aiohttp.ClientSession, sandbox: Workspace, nonsense: dict[str, Any]
) -> None:
    assert not (await move(http, sandbox, **nonsense))["ok"]
    shown = await get(http, f"{sandbox.base}/sandbox/clock")
    assert (shown["offset_seconds"], shown["passing"]) == (0, None)


async def test_a_week_passes_in_even_steps_to_the_second(
    http: aiohttp.ClientSession, sandbox: Workspace
) -> None:
    await move(http, sandbox, forward_seconds=60)
    begun = await move(http, sandbox, **{"pass": {"days": 7, "seconds": 0.5}})
    whole = {"days": 7, "seconds": 0.5, "step": 0, "steps": 5, "ends_at_offset": 60 + WEEK}
    assert (begun["offset_seconds"], begun["passing"]) == (60, whole)
    seen = [60.0]
    while seen[-1] < 60 + WEEK:
        shown = await get(http, f"{sandbox.base}/sandbox/clock?after={seen[-1]}")
        seen.append(shown["offset_seconds"])
        assert shown["passing"] is None or shown["passing"]["step"] == len(seen) - 1
    assert seen == [60 + WEEK * step / 5 for step in range(6)]
    assert await rested(http, sandbox) == 60 + WEEK


async def test_time_makes_ten_steps_a_second_at_most(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    began = time.monotonic()
    await move(http, sandbox, **{"pass": {"days": 1, "seconds": 0.6}})
    await rested(http, sandbox)
    assert 0.6 <= time.monotonic() - began < 3


async def test_time_that_passes_can_be_stopped_where_it_is(
    http: aiohttp.ClientSession, sandbox: Workspace
) -> None:
    await move(http, sandbox, **{"pass": {"days": 7, "seconds": 60}})
    await get(http, f"{sandbox.base}/sandbox/clock?after=0")
    stopped = await move(http, sandbox, stop=True)
    assert stopped["passing"] is None and 0 < stopped["offset_seconds"] < WEEK / 10
    await asyncio.sleep(0.25)
    assert await rested(http, sandbox) == stopped["offset_seconds"]
    assert (await move(http, sandbox, stop=True))["ok"]


async def test_whoever_moves_the_clock_or_lets_another_span_pass_ends_the_one_before(
    http: aiohttp.ClientSession, sandbox: Workspace
) -> None:
    await move(http, sandbox, **{"pass": {"days": 7, "seconds": 60}})
    refused = await move(http, sandbox, now="soon")
    assert not refused["ok"]
    shown = await get(http, f"{sandbox.base}/sandbox/clock")
    assert shown["passing"]["days"] == 7
    assert (await move(http, sandbox, offset_seconds=0))["passing"] is None
    await move(http, sandbox, **{"pass": {"days": 7, "seconds": 60}})
    await move(http, sandbox, **{"pass": {"days": 1, "seconds": 0.1}})
    assert await rested(http, sandbox) == passing.DAY


async def test_a_step_waits_for_who_heard_the_one_before_but_not_for_who_has_gone(
    http: aiohttp.ClientSession, sandbox: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "LONGEST_RETURN", 0.5)
    hearing = asyncio.create_task(get(http, f"{sandbox.base}/sandbox/clock?after=0"))
    await asyncio.sleep(0.05)
    await move(http, sandbox, **{"pass": {"days": 1, "seconds": 0.3}})
    first = (await hearing)["offset_seconds"]
    await asyncio.sleep(0.25)
    shown = await get(http, f"{sandbox.base}/sandbox/clock")
    assert shown["offset_seconds"] == first == passing.DAY / 3
    assert await rested(http, sandbox) == passing.DAY


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


async def rested(http: aiohttp.ClientSession, workspace: Workspace) -> float:
    """Where the clock stands once no time passes fast any more."""
    async with asyncio.timeout(10):
        while (shown := await get(http, f"{workspace.base}/sandbox/clock"))["passing"]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return float(shown["offset_seconds"])


async def move(http: aiohttp.ClientSession, workspace: Workspace, **asked: object) -> dict[str, Any]:
    return await post(http, f"{workspace.base}/sandbox/clock", **asked)
