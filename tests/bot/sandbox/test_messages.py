"""The bot posts, changes, hides and takes back; people see exactly that."""

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

METADATA = {"event_type": "sent", "event_payload": {"outbox": 7}}


async def test_a_user_id_as_channel_means_that_persons_messages(bot: "Bot", kristen: "Somebody") -> None:
    posted = await bot.api("chat.postMessage", channel=kristen.id, text="Hello & welcome")
    assert posted["channel"] == kristen.im
    assert [each["text"] for each in await kristen.sees()] == ["Hello &amp; welcome"]


async def test_opening_a_conversation_twice_gives_the_same_one(bot: "Bot", kristen: "Somebody") -> None:
    first = await bot.api("conversations.open", users=kristen.id)
    again = await bot.api("conversations.open", users=kristen.id, return_im=True)
    assert first["channel"]["id"] == again["channel"]["id"] == kristen.im
    assert again["channel"]["user"] == kristen.id
    assert await bot.refused("conversations.open", users="U0NOBODY000") == "user_not_found"


async def test_a_thread_counts_its_replies_at_its_root(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    await kristen.types("Reply", thread_ts=root["ts"])
    (top,) = await kristen.sees()
    assert (top["reply_count"], top["reply_users"], top["thread_ts"]) == (1, [kristen.id], root["ts"])
    thread = await kristen.sees(thread=root["ts"])
    assert [each["text"] for each in thread] == ["Root", "Reply"]
    assert thread[1]["parent_user_id"] == root["message"]["user"]


async def test_an_update_keeps_thread_and_metadata_and_says_edited(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    place = {"channel": kristen.im, "thread_ts": root["ts"]}
    posted = await bot.api("chat.postMessage", **place, text="One", metadata=METADATA)
    await bot.api("chat.update", channel=kristen.im, ts=posted["ts"], text="Two")
    read = await bot.api(
        "conversations.replies", channel=kristen.im, ts=root["ts"], include_all_metadata=True
    )
    message = read["messages"][1]
    assert (message["text"], message["thread_ts"], message["metadata"]) == ("Two", root["ts"], METADATA)
    assert message["edited"]["user"] == message["user"]


async def test_text_alone_takes_the_blocks_away_and_blocks_alone_keep_the_text(
    bot: "Bot", kristen: "Somebody"
) -> None:
    divider = [{"type": "divider"}]
    posted = await bot.api("chat.postMessage", channel=kristen.im, text="One", blocks=divider)
    place = {"channel": kristen.im, "ts": posted["ts"]}
    drawn = (await bot.api("chat.update", **place, blocks=divider * 2))["message"]
    assert (drawn["text"], len(drawn["blocks"]), "edited" in drawn) == ("One", 2, False)
    written = (await bot.api("chat.update", **place, text="Two"))["message"]
    assert (written["text"], "blocks" in written, "edited" in written) == ("Two", False, True)
    assert await bot.refused("chat.update", **place, metadata=METADATA) == "no_text"


async def test_the_bot_finds_out_who_and_where_it_is(bot: "Bot", kristen: "Somebody") -> None:
    auth = await bot.api("auth.test")
    assert (auth["user_id"], auth["bot_id"], auth["team"]) == ("U0RAPPORT01", "B0RAPPORT01", "RLX Software")
    assert (await bot.api("bots.info", bot=auth["bot_id"]))["bot"]["user_id"] == auth["user_id"]
    assert await bot.refused("bots.info", bot="B0NOBODY000") == "bot_not_found"
    im = (await bot.api("conversations.info", channel=kristen.im))["channel"]
    assert (im["is_im"], im["user"]) == (True, kristen.id)
    asked = {"channel": "C0GENERAL01", "include_num_members": True}
    channel = (await bot.api("conversations.info", **asked))["channel"]
    assert (channel["name"], channel["is_member"], channel["num_members"]) == ("general", False, 5)
    assert (await bot.api("conversations.members", channel=kristen.im))["members"] == [
        kristen.id,
        auth["user_id"],
    ]
    assert await bot.refused("conversations.info", channel="C0IMPRESS03") == "channel_not_found"
    assert (await bot.api("api.test", error="my_error"))["error"] == "my_error"


async def test_metadata_is_shown_only_to_whoever_asks(bot: "Bot", kristen: "Somebody") -> None:
    await bot.api("chat.postMessage", channel=kristen.im, text="One", metadata=METADATA)
    plainly = await bot.api("conversations.history", channel=kristen.im)
    fully = await bot.api("conversations.history", channel=kristen.im, include_all_metadata="true")
    assert "metadata" not in plainly["messages"][0]
    assert fully["messages"][0]["metadata"] == METADATA
    (event,) = [each.body["event"] for each in await bot.got("event")]
    assert "metadata" not in event


async def test_other_metadata_replaces_it_and_empty_metadata_removes_it(
    bot: "Bot", kristen: "Somebody"
) -> None:
    posted = await bot.api("chat.postMessage", channel=kristen.im, text="One", metadata=METADATA)
    place = {"channel": kristen.im, "ts": posted["ts"]}
    await bot.api("chat.update", **place, text="Two", metadata={})
    read = await bot.api("conversations.history", channel=kristen.im, include_all_metadata=True)
    assert "metadata" not in read["messages"][0]


async def test_an_ephemeral_message_is_seen_by_one_person(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody", sandbox: Workspace
) -> None:
    sandbox.roster.conversations["C0GENERAL01"].members.append(sandbox.bot)
    sent = await bot.api("chat.postEphemeral", channel="C0GENERAL01", user=kristen.id, text="For you")
    assert [each["ephemeral_to"] for each in await kristen.sees("C0GENERAL01")] == [kristen.id]
    assert await daniel.sees("C0GENERAL01") == []
    assert (await bot.api("conversations.history", channel="C0GENERAL01"))["messages"] == []
    place = {"channel": "C0GENERAL01", "ts": sent["message_ts"]}
    assert await bot.refused("chat.update", **place, text="Changed") == "message_not_found"


async def test_an_ephemeral_message_stays_in_its_thread(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    place = {"channel": kristen.im, "user": kristen.id, "thread_ts": root["ts"]}
    await bot.api("chat.postEphemeral", **place, text="Psst")
    assert [each["text"] for each in await kristen.sees()] == ["Root"]
    assert [each["text"] for each in await kristen.sees(thread=root["ts"])] == ["Root", "Psst"]


async def test_a_thread_is_read_in_pages_with_its_root_on_each(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="0")
    for number in range(1, 6):
        await kristen.types(str(number), thread_ts=root["ts"])
    texts, cursor = [], ""
    for _ in range(3):
        page = await bot.api(
            "conversations.replies", channel=kristen.im, ts=root["ts"], limit=2, cursor=cursor
        )
        texts.append([each["text"] for each in page["messages"]])
        cursor = page.get("response_metadata", {}).get("next_cursor", "")
    assert texts == [["0", "1", "2"], ["0", "3", "4"], ["0", "5"]]
    assert cursor == ""


async def test_history_is_newest_first_and_holds_to_its_window(bot: "Bot", kristen: "Somebody") -> None:
    stamps = [(await kristen.types(text))["ts"] for text in "abc"]
    history = await bot.api("conversations.history", channel=kristen.im)
    assert [each["text"] for each in history["messages"]] == ["c", "b", "a"]
    window = {"oldest": stamps[0], "latest": stamps[2]}
    between = await bot.api("conversations.history", channel=kristen.im, **window)
    assert [each["text"] for each in between["messages"]] == ["b"]
    inclusive = await bot.api("conversations.history", channel=kristen.im, **window, inclusive=True)
    assert len(inclusive["messages"]) == 3


async def test_a_replys_ts_finds_its_thread_too(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    reply = await kristen.types("Reply", thread_ts=root["ts"])
    read = await bot.api("conversations.replies", channel=kristen.im, ts=reply["ts"])
    assert [each["text"] for each in read["messages"]] == ["Root", "Reply"]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    (
        ("chat.postMessage", {"channel": "C0NOWHERE00", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0GENERAL01", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "C0IMPRESS03", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "IM"}, "no_text"),
        ("chat.postMessage", {"channel": "IM", "text": "  \n"}, "no_text"),
        ("chat.postMessage", {"channel": "IM", "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": "IM", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ("chat.postMessage", {"channel": "IM", "text": "x", "blocks": "[{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "IM", "text": "x", "metadata": {"a": 1}}, "invalid_metadata_schema"),
        ("chat.postMessage", {"channel": "IM", "text": "x", "metadata": "{"}, "invalid_metadata_format"),
        (
            "chat.postMessage",
            {
                "channel": "IM",
                "text": "x",
                "metadata": {"event_type": "t", "event_payload": {"a": "x" * 20_000}},
            },
            "metadata_too_large",
        ),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postEphemeral", {"channel": "IM", "user": "U0DANIEL002", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": "IM", "ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": "IM", "ts": "1.000001"}, "message_not_found"),
        ("chat.getPermalink", {"channel": "IM", "message_ts": "1.000001"}, "message_not_found"),
        ("conversations.replies", {"channel": "IM", "ts": "1.000001"}, "thread_not_found"),
        ("conversations.history", {"channel": "IM", "cursor": "zzz"}, "invalid_cursor"),
        ("users.info", {"user": "U0NOBODY000"}, "user_not_found"),
        ("reactions.add", {"channel": "IM", "timestamp": "1.000001", "name": "eyes"}, "message_not_found"),
        ("chat.scheduleMessage", {}, "unknown_method"),
    ),
)
async def test_refuses_with_slacks_own_error(
    bot: "Bot", kristen: "Somebody", method: str, arguments: dict[str, Any], error: str
) -> None:
    given = {name: kristen.im if value == "IM" else value for name, value in arguments.items()}
    assert await bot.refused(method, **given) == error


async def test_the_bot_cannot_change_what_people_said(bot: "Bot", kristen: "Somebody") -> None:
    place = {"channel": kristen.im, "ts": (await kristen.types("Mine"))["ts"]}
    assert await bot.refused("chat.update", **place, text="Yours") == "cant_update_message"
    assert await bot.refused("chat.delete", **place) == "cant_delete_message"


async def test_a_reply_cannot_be_the_root_of_a_thread(bot: "Bot", kristen: "Somebody") -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    reply = await kristen.types("Reply", thread_ts=root["ts"])
    place = {"channel": kristen.im, "thread_ts": reply["ts"]}
    assert await bot.refused("chat.postMessage", **place, text="x") == "cannot_reply_to_message"


async def test_a_missing_scope_says_what_is_needed(bot: "Bot", http: aiohttp.ClientSession) -> None:
    async with running(Settings(port=0, scopes=("chat:write",))) as workspace:
        bot.base = workspace.base
        answer = await bot.api("users.info", user="U0KRISTEN01")
        assert answer["error"] == "missing_scope"
        assert (answer["needed"], answer["provided"]) == ("users:read", "chat:write")
        async with http.post(f"{workspace.base}/api/auth.test", data={"token": "xoxb-sandbox"}) as response:
            assert response.headers["x-oauth-scopes"] == "chat:write"


async def test_a_locale_is_given_only_when_asked_for(bot: "Bot", kristen: "Somebody") -> None:
    plainly = (await bot.api("users.info", user="U0THUHA0004"))["user"]
    fully = (await bot.api("users.info", user="U0THUHA0004", include_locale=True))["user"]
    assert "locale" not in plainly
    assert (fully["locale"], fully["tz"], fully["tz_offset"]) == ("en-US", "Asia/Ho_Chi_Minh", 25_200)
    assert kristen.id in {each["id"] for each in (await bot.api("users.list"))["members"]}


async def test_a_reaction_is_put_once(bot: "Bot", kristen: "Somebody") -> None:
    reaction = {"channel": kristen.im, "timestamp": (await kristen.types("Look"))["ts"], "name": "eyes"}
    assert await bot.refused("reactions.add", **reaction) == ""
    assert await bot.refused("reactions.add", **reaction) == "already_reacted"
    assert (await kristen.sees())[0]["reactions"][0]["count"] == 1


async def test_asked_for_trouble_comes_once_and_goes(
    bot: "Bot", kristen: "Somebody", http: aiohttp.ClientSession
) -> None:
    trouble = {"method": "chat.postMessage", "status": 429, "retry_after": 7}
    await kristen.does("trouble", **trouble)
    form = {"token": "xoxb-sandbox", "channel": kristen.im, "text": "x"}
    async with http.post(f"{bot.base}/api/chat.postMessage", data=form) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "7")
    assert await bot.refused("chat.postMessage", channel=kristen.im, text="x") == ""
