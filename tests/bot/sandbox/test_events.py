"""The bot hears what is said where it is, in order, and again when it did not listen."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import TOO_LATE

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody


async def test_a_direct_message_is_told_with_its_envelope(bot: "Bot", kristen: "Somebody") -> None:
    ts = (await kristen.types("Hello @here"))["ts"]
    (received,) = await bot.got("event")
    envelope, event = received.body, received.body["event"]
    assert envelope["type"] == "event_callback"
    assert envelope["event_id"].startswith("Ev")
    assert (envelope["team_id"], envelope["api_app_id"]) == ("T0RLXSOFT01", "A0RAPPORT01")
    assert envelope["authorizations"][0]["user_id"] == "U0RAPPORT01"
    assert (event["type"], event["channel_type"], event["channel"]) == ("message", "im", kristen.im)
    assert (event["ts"], event["event_ts"], event["user"]) == (ts, ts, kristen.id)
    assert event["text"] == "Hello <!here>"
    assert event["blocks"][0]["type"] == "rich_text"
    assert event["client_msg_id"]


async def test_the_bots_own_messages_are_told_too(bot: "Bot", kristen: "Somebody") -> None:
    await bot.api("chat.postMessage", channel=kristen.im, text="From me")
    (received,) = await bot.got("event")
    assert received.body["event"]["bot_id"] == "B0RAPPORT01"


async def test_an_edit_is_told_with_both_versions(bot: "Bot", kristen: "Somebody") -> None:
    ts = (await kristen.types("Before"))["ts"]
    assert (await kristen.does("edit", ts=ts, text="After & done"))["ok"]
    event = (await bot.got("event", 2))[1].body["event"]
    assert (event["subtype"], event["hidden"], event["channel_type"]) == ("message_changed", True, "im")
    assert event["message"]["text"] == "After &amp; done"
    assert (event["message"]["ts"], event["message"]["edited"]["user"]) == (ts, kristen.id)
    assert event["previous_message"]["text"] == "Before"
    assert event["ts"] != ts
    assert event["ts"] == event["event_ts"]
    assert (await kristen.sees())[0]["text"] == "After &amp; done"


async def test_a_deletion_is_told_with_what_was_deleted(bot: "Bot", kristen: "Somebody") -> None:
    ts = (await kristen.types("Oops"))["ts"]
    assert (await kristen.does("delete", ts=ts))["ok"]
    event = (await bot.got("event", 2))[1].body["event"]
    assert (event["subtype"], event["deleted_ts"], event["hidden"]) == ("message_deleted", ts, True)
    assert event["previous_message"]["text"] == "Oops"
    assert await kristen.sees() == []


async def test_a_deleted_root_leaves_a_tombstone(bot: "Bot", kristen: "Somebody") -> None:
    ts = (await kristen.types("Root"))["ts"]
    await kristen.types("Reply", thread_ts=ts)
    await kristen.does("delete", ts=ts)
    event = (await bot.got("event", 3))[2].body["event"]
    assert (event["subtype"], event["message"]["subtype"]) == ("message_changed", "tombstone")
    (root,) = await kristen.sees()
    assert (root["text"], root["reply_count"]) == ("This message was deleted.", 1)


async def test_nobody_changes_somebody_elses_message(bot: "Bot", kristen: "Somebody") -> None:
    ts = (await bot.api("chat.postMessage", channel=kristen.im, text="Mine"))["ts"]
    assert (await kristen.does("edit", ts=ts, text="x"))["error"] == "cant_update_message"
    assert (await kristen.does("delete", ts=ts))["error"] == "cant_delete_message"


async def test_the_bot_hears_nothing_where_it_is_not(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("Among us", channel="C0GENERAL01")
    await kristen.types("For the bot")
    await bot.got("event")
    assert [each["text"] for each in bot.events()] == ["For the bot"]


async def test_the_bot_hears_channels_that_it_joined_and_subscribed_to(
    bot: "Bot", http: aiohttp.ClientSession, settings: Settings
) -> None:
    subscribed = ("message.channels", "member_joined_channel")
    async with running(replace(settings, events_url=bot.url, bot_events=subscribed)) as workspace:
        await _invite_and_talk(workspace, http)
        await bot.got("event", 3)
    assert [each["type"] for each in bot.events()] == ["member_joined_channel", "message"]
    assert bot.events()[1]["channel_type"] == "channel"
    assert [each["text"] for each in bot.events("channel_join")] == ["<@U0RAPPORT01> has joined the channel"]


async def _invite_and_talk(workspace: Workspace, http: aiohttp.ClientSession) -> None:
    for text in ("/invite @Rapport", "Welcome"):
        body = {"as": "U0KRISTEN01", "channel": "C0GENERAL01", "text": text}
        async with http.post(f"{workspace.base}/sandbox/type", json=body) as response:
            assert (await response.json())["ok"]


async def test_events_of_a_conversation_keep_their_order(bot: "Bot", kristen: "Somebody") -> None:
    bot.delay = 0.02
    for number in range(6):
        await kristen.types(str(number))
    await bot.got("event", 6)
    assert [each["text"] for each in bot.events()] == list("012345")


async def test_a_message_does_not_wait_for_the_bot(bot: "Bot", kristen: "Somebody") -> None:
    bot.delay = TOO_LATE
    async with asyncio.timeout(TOO_LATE / 2):
        assert (await kristen.types("Quick"))["ok"]


async def test_a_failed_event_comes_again_with_its_number_and_reason(bot: "Bot", kristen: "Somebody") -> None:
    bot.answers["event"] = lambda _: web.Response(status=500)
    await kristen.types("Hello?")
    received = await bot.got("event", 4)
    await asyncio.sleep(0.1)
    assert len(bot.of("event")) == 4
    assert [each.headers.get("X-Slack-Retry-Num") for each in received] == [None, "1", "2", "3"]
    assert received[1].headers["X-Slack-Retry-Reason"] == "http_error"
    assert len({each.body["event_id"] for each in received}) == 1


async def test_a_late_answer_counts_as_none(bot: "Bot", kristen: "Somebody") -> None:
    bot.delay = TOO_LATE
    await kristen.types("Hello?")
    received = await bot.got("event", 2)
    assert received[1].headers["X-Slack-Retry-Reason"] == "http_timeout"


async def test_a_failed_event_does_not_hold_up_the_next(bot: "Bot", kristen: "Somebody") -> None:
    bot.answers["event"] = lambda each: web.Response(
        status=500 if each.body["event"]["text"] == "bad" else 200
    )
    await kristen.types("bad")
    await kristen.types("good")
    await bot.got("event", 5)
    assert [each["text"] for each in bot.events()][:2] == ["bad", "good"]


async def test_the_bot_can_ask_for_no_retry(bot: "Bot", kristen: "Somebody") -> None:
    bot.answers["event"] = lambda _: web.Response(status=404, headers={"X-Slack-No-Retry": "1"})
    await kristen.types("Hello?")
    await bot.got("event")
    await asyncio.sleep(0.1)
    assert len(bot.of("event")) == 1


async def test_a_bot_that_is_away_gets_its_events_when_it_is_back(
    bot: "Bot", http: aiohttp.ClientSession, settings: Settings, unused_tcp_port: int
) -> None:
    away = f"http://127.0.0.1:{unused_tcp_port}/slack/events"
    async with running(replace(settings, events_url=away)) as workspace:
        im = workspace.roster.open_im("U0KRISTEN01", workspace.bot)
        body = {"as": "U0KRISTEN01", "channel": im.id, "text": "Anyone?"}
        async with http.post(f"{workspace.base}/sandbox/type", json=body) as response:
            assert (await response.json())["ok"]
        async with asyncio.timeout(5):
            while len(workspace.deliveries) < 4:  # noqa: ASYNC110 - the record tells nobody
                await asyncio.sleep(0.01)
    assert [each["problem"] for each in workspace.deliveries] == ["connection_failed"] * 4
    assert bot.received == []
