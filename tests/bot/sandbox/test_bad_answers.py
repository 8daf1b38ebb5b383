"""On bad days a call of the Web API has its effect and a wrong answer, or must come back later."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import limits
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import joined
from tests.bot.sandbox.wire import weather

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

EVERYTHING = (
    "chat.postMessage",
    "chat.update",
    "views.open",
    "views.publish",
    "files.completeUploadExternal",
)


@pytest.mark.parametrize("method", EVERYTHING)
async def test_a_lost_answer_leaves_its_effect(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody", method: str
) -> None:
    url, arguments = await prepared(bot, sandbox, kristen, method)
    await weather(http, sandbox, lost=1)
    with pytest.raises(aiohttp.ClientError):
        await call(http, url, arguments)
    assert await has_happened(kristen, method)


@pytest.mark.parametrize("method", EVERYTHING)
async def test_a_failing_answer_is_a_500_and_leaves_its_effect(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody", method: str
) -> None:
    url, arguments = await prepared(bot, sandbox, kristen, method)
    await weather(http, sandbox, failing=1)
    assert await call(http, url, arguments) == 500
    assert await has_happened(kristen, method)


async def test_a_files_bytes_arrive_although_their_receipt_is_lost(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot"
) -> None:
    await weather(http, sandbox, failing=1)
    stored = sandbox.files.announce("x.txt", 2, sandbox.bot)
    async with http.post(f"{sandbox.base}/upload/v1/{stored.ticket}", data=b"Hi") as response:
        assert response.status == 500
    await weather(http, sandbox, failing=0)
    assert (await bot.api("files.completeUploadExternal", files=[{"id": stored.id}]))["ok"]


async def test_a_limited_slack_says_when_to_come_back(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody"
) -> None:
    await weather(http, sandbox, rate_limited_for=0.3)
    url = f"{sandbox.base}/api/chat.postMessage"
    headers = {"Authorization": f"Bearer {bot.token}"}
    async with http.post(url, json={"channel": kristen.im, "text": "x"}, headers=headers) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "1")
        assert await response.json() == {"ok": False, "error": "ratelimited"}
    assert (await bot.api("users.info", user=kristen.id))["ok"]
    assert await kristen.sees() == []
    await asyncio.sleep(0.3)
    assert (await bot.api("chat.postMessage", channel=kristen.im, text="x"))["ok"]


async def test_the_same_seed_brings_the_same_weather(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot"
) -> None:
    async def failures() -> list[int]:
        await weather(http, sandbox, failing=0.5, seed=11)
        return [await call(http, f"{sandbox.base}/api/auth.test", {"token": bot.token}) for _ in range(20)]

    first = await failures()
    assert await failures() == first
    assert set(first) == {200, 500}


async def test_slacks_own_limit_counts_the_posts_of_each_conversation(
    http: aiohttp.ClientSession, sandbox: Workspace, bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    await weather(http, sandbox, slack_limits=True)
    for _ in range(int(limits.BURST)):
        assert await bot.refused("chat.postMessage", channel=kristen.im, text="x") == ""
    assert await bot.refused("chat.postMessage", channel=kristen.im, text="x") == "ratelimited"
    assert await bot.refused("chat.postMessage", channel=kristen.id, text="x") == "ratelimited"
    assert await bot.refused("chat.postMessage", channel=daniel.im, text="x") == ""


async def test_the_limit_can_be_a_setting_and_passes_with_time(settings: Settings, bot: "Bot") -> None:
    async with joined(replace(settings, posts_per_second=20.0), bot) as workspace:
        im = workspace.roster.open_im("U0KRISTEN01", workspace.bot).id
        refusals = [await bot.refused("chat.postMessage", channel=im, text="x") for _ in range(20)]
        assert "ratelimited" in refusals
        await asyncio.sleep(0.1)
        assert await bot.refused("chat.postMessage", channel=im, text="x") == ""


async def call(http: aiohttp.ClientSession, url: str, arguments: dict[str, Any]) -> int:
    headers = {"Authorization": "Bearer xoxb-sandbox"}
    async with http.post(url, json=arguments, headers=headers) as response:
        await response.read()
        return response.status


async def prepared(
    bot: "Bot", workspace: Workspace, kristen: "Somebody", method: str
) -> tuple[str, dict[str, Any]]:
    """Where to call this method, and with what."""
    posted = await bot.api("chat.postMessage", channel=kristen.im, text="Before")
    arguments: dict[str, dict[str, Any]] = {
        "chat.postMessage": {"channel": kristen.im, "text": "After"},
        "chat.update": {"channel": kristen.im, "ts": posted["ts"], "text": "After"},
        "views.open": {"trigger_id": workspace.triggers.issue(kristen.id), "view": FORM},
        "views.publish": {"user_id": kristen.id, "view": HOME},
        "files.completeUploadExternal": {"files": [{"id": uploaded(workspace)}], "channel_id": kristen.im},
    }
    return f"{workspace.base}/api/{method}", arguments[method]


def uploaded(workspace: Workspace) -> str:
    stored = workspace.files.announce("x.json", len(b"{}"), workspace.bot)
    workspace.files.fill(stored.ticket, b"{}")
    return stored.id


async def has_happened(kristen: "Somebody", method: str) -> bool:
    match method:
        case "views.open":
            return len(await kristen.views()) == 1
        case "views.publish":
            return (await kristen.looks("home"))["view"] is not None
        case "files.completeUploadExternal":
            return "files" in (await kristen.sees())[-1]
    return bool((await kristen.sees())[-1]["text"] == "After")


BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "Read."}}]
FORM = {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, "blocks": BLOCKS}
HOME = {"type": "home", "blocks": BLOCKS}
