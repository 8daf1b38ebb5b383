"""Naming the bot in a channel is an event of its own beside the message."""

from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.sandbox.settings import Settings
from tests.bot.sandbox.conftest import joined, somebody

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

IMPRESS = "C0IMPRESS03"
EVENTS = ("app_mention", "message.groups", "message.im")


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=(), bot_events=EVENTS)


async def test_a_mention_comes_beside_the_message_with_an_id_of_its_own(
    bot: "Bot", kristen: "Somebody"
) -> None:
    await kristen.types("/invite @Rapport", channel=IMPRESS)
    ts = (await kristen.types("Help us, @Rapport", channel=IMPRESS))["ts"]
    received = await bot.got("event", 3)
    told = {each["type"]: each for each in bot.happened()[1:]}
    message, mention = told["message"], told["app_mention"]
    assert message["ts"] == mention["ts"] == mention["event_ts"] == ts
    assert (mention["text"], mention["user"]) == ("Help us, <@U0RAPPORT01>", kristen.id)
    assert (mention["channel"], "channel_type" in mention) == (IMPRESS, False)
    assert len({each.body["event_id"] for each in received}) == 3


async def test_a_mention_in_a_thread_says_so(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/invite @Rapport", channel=IMPRESS)
    root = (await kristen.types("Root", channel=IMPRESS))["ts"]
    await kristen.types("@Rapport?", channel=IMPRESS, thread_ts=root)
    await bot.got("event", 4)
    (mention,) = (each for each in bot.events() if each["type"] == "app_mention")
    assert mention["thread_ts"] == root


async def test_there_are_no_mentions_where_the_bot_is_not_nor_in_direct_messages_nor_by_itself(
    bot: "Bot", kristen: "Somebody"
) -> None:
    await kristen.types("Is @Rapport here?", channel=IMPRESS)
    await kristen.types("Hello @Rapport")
    await kristen.types("/invite @Rapport", channel=IMPRESS)
    await bot.api("chat.postMessage", channel=IMPRESS, text="I am <@U0RAPPORT01>")
    await bot.got("event", 3)
    every = [each.body["event"]["type"] for each in bot.of("event")]
    assert every == ["message"] * 3


async def test_whoever_names_the_bot_where_it_is_not_is_told_alone(
    kristen: "Somebody", daniel: "Somebody"
) -> None:
    await kristen.types("Is @Rapport here?", channel=IMPRESS)
    assert "not in this channel" in (await kristen.sees(IMPRESS))[-1]["text"]
    assert len(await daniel.sees(IMPRESS)) == 1
    await kristen.types("/invite @Rapport", channel=IMPRESS)
    await kristen.types("And now, @Rapport?", channel=IMPRESS)
    assert "And now" in (await kristen.sees(IMPRESS))[-1]["text"]


async def test_mentions_need_their_scope(bot: "Bot", http: aiohttp.ClientSession, settings: Settings) -> None:
    known = tuple(each for each in settings.scopes if each != "app_mentions:read")
    async with joined(replace(settings, scopes=known), bot) as workspace:
        kristen = somebody(workspace, http, "U0KRISTEN01")
        await kristen.types("/invite @Rapport", channel=IMPRESS)
        await kristen.types("@Rapport", channel=IMPRESS)
        await kristen.types("After")
        await bot.got("event", 3)
    assert {each["type"] for each in bot.events()} == {"message"}
