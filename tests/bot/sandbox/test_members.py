"""Who is in a channel, and what the bot can know of one that it is not in."""

from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import joined, somebody

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

IMPRESS, GENERAL, RAPPORT = "C0IMPRESS03", "C0GENERAL01", "U0RAPPORT01"
EVENTS = (
    "message.groups",
    "message.channels",
    "member_joined_channel",
    "member_left_channel",
    "group_left",
    "channel_left",
)


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=(), bot_events=EVENTS)


async def names(person: "Somebody", user: str = "") -> set[str]:
    shown = await person.looks("conversations", **({"as": user} if user else {}))
    return {each["name"] for each in shown}


async def test_the_bot_cannot_find_a_private_channel_that_it_is_not_in(
    bot: "Bot", kristen: "Somebody"
) -> None:
    await kristen.types("Among ourselves", channel=IMPRESS)
    for method, more in (
        ("conversations.info", {}),
        ("conversations.members", {}),
        ("conversations.history", {}),
        ("chat.postMessage", {"text": "Hello"}),
        ("chat.postEphemeral", {"text": "Hello", "user": kristen.id}),
    ):
        assert await bot.refused(method, channel=IMPRESS, **more) == "channel_not_found"
    assert bot.received == []


async def test_an_invited_bot_is_a_member_and_hears_a_private_channel(
    bot: "Bot", kristen: "Somebody"
) -> None:
    assert (await kristen.types("/invite @Rapport", channel=IMPRESS))["ok"]
    ts = (await kristen.types("Welcome", channel=IMPRESS))["ts"]
    await bot.got("event", 3)
    welcome = bot.happened()[2]
    assert (welcome["channel_type"], welcome["channel"], welcome["ts"]) == ("group", IMPRESS, ts)
    joined_event = bot.happened()[0]
    assert (joined_event["type"], joined_event["user"]) == ("member_joined_channel", RAPPORT)
    assert (joined_event["channel"], joined_event["inviter"]) == (IMPRESS, kristen.id)
    info = (await bot.api("conversations.info", channel=IMPRESS))["channel"]
    kinds = ("is_private", "is_member", "is_im", "is_mpim", "is_ext_shared", "is_archived")
    assert [info[name] for name in kinds] == [True, True, False, False, False, False]
    assert await bot.refused("chat.postMessage", channel=IMPRESS, text="Thank you") == ""


@pytest.mark.parametrize("command", ("/remove @Rapport", "/kick @Rapport"))
async def test_a_removed_bot_hears_that_it_left_and_nothing_more(
    bot: "Bot", kristen: "Somebody", command: str
) -> None:
    await kristen.types("/invite @Rapport", channel=IMPRESS)
    assert (await kristen.types(command, channel=IMPRESS))["ok"]
    await kristen.types("Gone at last", channel=IMPRESS)
    await bot.got("event", 3)
    *before, left = bot.happened()
    assert [each["type"] for each in before] == ["member_joined_channel", "message"]
    assert (left["type"], left["channel"], left["actor_id"]) == ("group_left", IMPRESS, kristen.id)
    assert await bot.refused("conversations.info", channel=IMPRESS) == "channel_not_found"


@pytest.mark.usefixtures("sandbox")
async def test_a_public_channel_can_be_seen_but_not_used_without_joining(bot: "Bot") -> None:
    info = (await bot.api("conversations.info", channel=GENERAL))["channel"]
    assert (info["is_private"], info["is_member"]) == (False, False)
    assert await bot.refused("chat.postMessage", channel=GENERAL, text="Hello") == "not_in_channel"


async def test_a_colleague_can_be_asked_in_and_taken_out(
    bot: "Bot", kristen: "Somebody", sandbox: Workspace
) -> None:
    ana = (await kristen.does("people", name="Ana Lima"))["id"]
    made = await kristen.does("channel", name="Renewal 2027", private=True)
    channel = made["channel"]
    assert await names(kristen) >= {"renewal-2027"}
    assert "renewal-2027" not in await names(kristen, ana)
    assert (await kristen.does("invite", channel=channel, user=ana))["ok"]
    assert "renewal-2027" in await names(kristen, ana)
    assert (await kristen.does("remove", channel=channel, user=ana))["ok"]
    assert sandbox.roster.conversations[channel].members == [kristen.id]
    assert bot.received == []


async def test_a_bot_inside_hears_of_others_who_come_and_go(bot: "Bot", kristen: "Somebody") -> None:
    channel = (await kristen.does("channel", name="renewal"))["channel"]
    await kristen.does("invite", channel=channel, user=RAPPORT)
    await kristen.types("/invite @Daniel Reyes @margaret.osei", channel=channel)
    await kristen.does("remove", channel=channel, user="U0DANIEL002")
    await bot.got("event", 7)
    came_and_went = [(each["type"], each["user"]) for each in bot.happened() if each["type"] != "message"]
    assert came_and_went == [
        ("member_joined_channel", RAPPORT),
        ("member_joined_channel", "U0DANIEL002"),
        ("member_joined_channel", "U0MARGARET3"),
        ("member_left_channel", "U0DANIEL002"),
    ]
    assert len(bot.events("channel_join")) == 3


@pytest.mark.parametrize(
    ("verb", "body", "error"),
    (
        ("invite", {"channel": GENERAL, "user": "U0DANIEL002"}, "cant_invite"),
        ("invite", {"channel": GENERAL, "user": "U0NOBODY000"}, "cant_invite"),
        ("invite", {"user": "U0DANIEL002"}, "cant_invite"),
        ("remove", {"channel": GENERAL, "user": RAPPORT}, "cant_kick"),
        ("type", {"channel": GENERAL, "text": "/invite"}, "cant_invite"),
        ("type", {"channel": GENERAL, "text": "/invite @Nobody"}, "cant_invite"),
        ("channel", {"name": "impress"}, "name_taken"),
    ),
)
async def test_what_cannot_be_done_with_members_is_said(
    kristen: "Somebody", verb: str, body: dict[str, str], error: str
) -> None:
    assert (await kristen.does(verb, **body))["error"] == error


async def test_nobody_outside_a_private_channel_asks_others_in(
    kristen: "Somebody", http: aiohttp.ClientSession, sandbox: Workspace
) -> None:
    ana = somebody(sandbox, http, (await kristen.does("people", name="Ana Lima"))["id"])
    asked = await ana.does("invite", channel=IMPRESS, user=RAPPORT)
    assert asked["error"] == "channel_not_found"


async def test_without_its_scope_nothing_is_heard_of_a_private_channel(
    bot: "Bot", http: aiohttp.ClientSession, settings: Settings
) -> None:
    known = tuple(each for each in settings.scopes if not each.startswith("groups:"))
    async with joined(replace(settings, scopes=known), bot) as workspace:
        kristen = somebody(workspace, http, "U0KRISTEN01")
        await kristen.types("/invite @Rapport", channel=IMPRESS)
        await kristen.types("Secret", channel=IMPRESS)
        await kristen.types("/invite @Rapport", channel=GENERAL)
        await bot.got("event", 2)
        assert {each["channel"] for each in bot.happened()} == {GENERAL}
        answer = await bot.api("conversations.info", channel=IMPRESS)
        assert (answer["error"], answer["needed"]) == ("missing_scope", "groups:read")
