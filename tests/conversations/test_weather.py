"""On Slack's bad days, and whatever befalls a socket, the story is the same as on a fair day."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.kit.process import free_port
from tests.kit.stage import MODES, Stage, on_stage
from tests.kit.story import check_story, every, wins_impress_back

WEATHER: dict[str, dict[str, Any]] = {
    "every event comes twice at once": {"double": 1},
    "every event comes again later": {"retry": True},
    "events overtake each other": {"reorder": 0.3, "seed": 4},
    "answers are lost after their effect": {"lost": 0.1, "seed": 5},
    "Slack fails after the effect": {"failing": 0.1, "seed": 6},
}
STORM = {
    "double": 0.3,
    "retry": True,
    "reorder": 0.3,
    "delay": 0.02,
    "lost": 0.05,
    "failing": 0.05,
    "seed": 7,
}
ON_SQLITE = pytest.mark.parametrize("databases", ("sqlite",), indirect=True)
# Slack takes a minute and five between its tries; what is pressed again here takes part of a second.
TRIES, FAREWELL = (1.0, 1.0, 1.0, 1.0, 5.0), 2.0
ACCIDENTS = ("freeze", "drop", "refresh", "warn")


@pytest.fixture
async def socketed(sqlite_url: str) -> AsyncIterator[Stage]:
    sandbox: dict[str, Any] = {"retry_seconds": TRIES, "farewell_seconds": FAREWELL}
    async with on_stage(sqlite_url, free_port(), "socket", **sandbox) as stage:
        yield stage


@pytest.mark.parametrize("mode", MODES)
@ON_SQLITE
@pytest.mark.parametrize("weather", WEATHER)
async def test_the_story_is_the_same_when(stage: Stage, weather: str, told_once: list[str]) -> None:
    await stage.weather(**WEATHER[weather])
    await check_story(stage, await wins_impress_back(stage), told_once)


@pytest.mark.parametrize("mode", MODES)
async def test_the_story_is_the_same_in_a_storm(stage: Stage, told_once: list[str]) -> None:
    await stage.weather(**STORM)
    await check_story(stage, await wins_impress_back(stage), told_once)


@ON_SQLITE
@pytest.mark.parametrize("seconds", (6, pytest.param(60, marks=pytest.mark.slow)))
async def test_the_story_is_the_same_when_slack_limits_us_for_a_while(
    stage: Stage, seconds: float, told_once: list[str]
) -> None:
    befalls = every(20, lambda: stage.weather(rate_limited_for=seconds))
    await check_story(stage, await wins_impress_back(stage, befalls, seconds + 15), told_once)


@pytest.mark.parametrize("accident", ACCIDENTS)
async def test_the_story_is_the_same_whatever_befalls_a_socket(
    socketed: Stage, accident: str, told_once: list[str]
) -> None:
    befalls = every(40 if accident == "freeze" else 14, lambda: socketed.socket(accident))
    await check_story(socketed, await wins_impress_back(socketed, befalls), told_once)
