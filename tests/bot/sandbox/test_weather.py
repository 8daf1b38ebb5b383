"""Bad weather on demand: events come doubled, reordered, late and again."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox.state import Workspace
from tests.bot.sandbox.wire import get, post, weather

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

FAIR = {
    "double": 0.0,
    "reorder": 0.0,
    "delay": 0.0,
    "retry": False,
    "rate_limited_for": 0.0,
    "lost": 0.0,
    "failing": 0.0,
    "slack_limits": False,
    "seed": None,
}


async def test_the_weather_is_fair_until_somebody_changes_it(
    http: aiohttp.ClientSession, sandbox: Workspace
) -> None:
    assert await get(http, f"{sandbox.base}/sandbox/weather") == FAIR


async def test_what_is_not_named_stays_as_it_is(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    await weather(http, sandbox, double=1, seed=7)
    assert await weather(http, sandbox, lost=0.5) == {**FAIR, "double": 1.0, "lost": 0.5, "seed": 7}
    async with http.delete(f"{sandbox.base}/sandbox/weather") as response:
        assert await response.json() == {"ok": True, **FAIR}


@pytest.mark.parametrize(
    "nonsense", ({"double": 2}, {"lost": -0.1}, {"delay": -1}, {"rain": 1}, {"failing": "often"})
)
async def test_refuses_weather_that_cannot_be(
    http: aiohttp.ClientSession, sandbox: Workspace, nonsense: dict[str, Any]
) -> None:
    answer = await post(http, f"{sandbox.base}/sandbox/weather", **nonsense)
    assert not answer["ok"]
    assert await get(http, f"{sandbox.base}/sandbox/weather") == FAIR


async def test_a_doubled_event_comes_twice_at_once_under_one_id(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, double=1)
    bot.delay = 0.3
    await kristen.types("Hello")
    one, other = await bot.got("event", 2)
    assert one.body["event_id"] == other.body["event_id"]
    assert "X-Slack-Retry-Num" not in one.headers | other.headers
    assert not sandbox.deliveries


async def test_a_held_event_comes_after_the_next_one(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, reorder=1)
    bot.delay = 0.05
    for text in ("one", "two", "three", "four"):
        await kristen.types(text)
    await bot.got("event", 4)
    texts = [each["text"] for each in bot.events()]
    assert texts.index("two") < texts.index("one")
    assert texts.index("four") < texts.index("three")


async def test_a_held_event_does_not_wait_for_ever_for_the_next(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, reorder=1)
    begun = time.monotonic()
    await kristen.types("Alone")
    await bot.got("event")
    assert 0.4 < time.monotonic() - begun < 2


async def test_a_slow_event_does_not_hold_up_the_next(
    sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    bot.delay = 0.3
    await kristen.types("one")
    await kristen.types("two")
    await bot.got("event", 2)
    assert sandbox.deliveries == []


async def test_deliveries_are_late(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, delay=0.2)
    await kristen.types("Hello")
    await asyncio.sleep(0.1)
    assert bot.received == []
    await bot.got("event")


async def test_an_event_comes_again_although_it_was_taken(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, retry=True)
    await kristen.types("Hello")
    first, again = await bot.got("event", 2)
    assert first.body == again.body
    assert (again.headers["X-Slack-Retry-Num"], again.headers["X-Slack-Retry-Reason"]) == (
        "1",
        "http_timeout",
    )
