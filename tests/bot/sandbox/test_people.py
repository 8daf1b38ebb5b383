"""What the page and the tests look at and do."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import StreamReader

from bot.sandbox.state import Workspace

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody


@asynccontextmanager
async def listening(somebody: "Somebody") -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
    """The events of a person's open page."""
    query = {"as": somebody.id}
    async with somebody.http.get(f"{somebody.base}/sandbox/stream", params=query) as response:
        assert response.headers["Content-Type"] == "text/event-stream"
        assert await response.content.readline() == b": still here\n"
        await asyncio.sleep(0.02)
        yield _events(response.content)


async def _events(lines: StreamReader) -> AsyncIterator[dict[str, Any]]:
    async for line in lines:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


async def test_the_workspace_has_its_people_and_commands(kristen: "Somebody") -> None:
    shown = await kristen.looks("workspace")
    assert shown["team"] == {"id": "T0RLXSOFT01", "name": "RLX Software"}
    assert shown["app"]["bot_user_id"] == "U0RAPPORT01"
    assert [each["name"] for each in shown["people"]] == [
        "Kristen Walsh",
        "Daniel Reyes",
        "Margaret Osei",
        "Nguyễn Thu Hà",
        "Trần Minh Quân",
    ]
    assert [each["language_hint"] for each in shown["people"]] == ["en", "en", "en", "vi", "vi"]
    assert shown["commands"][0]["name"] == "/negotiate"


async def test_a_sidebar_shows_what_a_person_is_in(kristen: "Somebody", sandbox: Workspace) -> None:
    shown = await kristen.looks("conversations")
    assert {"general", "accounts", "impress"} <= {each["name"] for each in shown}
    assert next(each for each in shown if each.get("with") == sandbox.bot)["id"] == kristen.im
    newcomer = (await kristen.does("people", name="Ana Lima"))["id"]
    others = await kristen.looks("conversations", **{"as": newcomer})
    assert "impress" not in {each["name"] for each in others}


async def test_unread_messages_are_counted_until_somebody_looks(bot: "Bot", kristen: "Somebody") -> None:
    await bot.api("chat.postMessage", channel=kristen.im, text="One")
    await kristen.types("My own does not count")
    assert await _unread(kristen) == 1
    await kristen.sees()
    assert await _unread(kristen) == 0


async def _unread(somebody: "Somebody") -> int:
    shown = await somebody.looks("conversations")
    return int(next(each for each in shown if each["id"] == somebody.im)["unread"])


async def test_a_page_hears_of_everything_that_its_person_sees(bot: "Bot", kristen: "Somebody") -> None:
    async with listening(kristen) as events:
        ts = (await kristen.types("Hello"))["ts"]
        posted = await bot.api("chat.postMessage", channel=kristen.im, text="Hi", thread_ts=ts)
        await bot.api("chat.postEphemeral", channel=kristen.im, user=kristen.id, text="Psst")
        await bot.api("chat.delete", channel=kristen.im, ts=posted["ts"])
        heard = [await anext(events) for _ in range(6)]
    kinds = ["message", "message", "changed", "ephemeral", "deleted", "changed"]
    assert [each["type"] for each in heard] == kinds
    assert [each["n"] for each in heard] == sorted({each["n"] for each in heard})
    assert heard[0]["message"]["text"] == "Hello"
    assert (heard[2]["message"]["ts"], heard[2]["message"]["reply_count"]) == (ts, 1)
    assert "reply_count" not in heard[5]["message"]


async def test_a_page_hears_nothing_of_others(bot: "Bot", kristen: "Somebody", daniel: "Somebody") -> None:
    async with listening(daniel) as events:
        await bot.api("chat.postMessage", channel=kristen.im, text="For Kristen")
        await bot.api("chat.postMessage", channel=daniel.im, text="For Daniel")
        heard = await anext(events)
    assert heard["message"]["text"] == "For Daniel"


async def test_a_page_sees_a_modal_come_and_go(bot: "Bot", kristen: "Somebody") -> None:
    async with listening(kristen) as events:
        await kristen.types("/negotiate")
        view = {"type": "modal", "title": {"type": "plain_text", "text": "Hi"}, "blocks": []}
        trigger = bot.of("command")[0].body["trigger_id"]
        opened = (await bot.api("views.open", trigger_id=trigger, view=view))["view"]
        await kristen.does("close", view_id=opened["id"])
        came, went = await anext(events), await anext(events)
    assert (came["type"], came["view"]["id"], came["view"]["errors"]) == ("view", opened["id"], {})
    assert (went["type"], went["view_id"]) == ("view_closed", opened["id"])


async def test_somebody_new_finds_the_channels_and_the_bot(kristen: "Somebody", sandbox: Workspace) -> None:
    added = await kristen.does("people", name="Ana Lima", locale="pt-BR", tz="America/Sao_Paulo")
    shown = await kristen.looks("conversations", **{"as": added["id"]})
    assert {"general", "accounts", "Rapport", "Kristen Walsh"} <= {each["name"] for each in shown}
    assert sandbox.roster.people[added["id"]].handle == "ana.lima"


@pytest.mark.parametrize(
    ("verb", "body", "error"),
    (
        ("type", {"as": "U0NOBODY000", "text": "x"}, "user_not_found"),
        ("type", {"channel": "C0NOWHERE00", "text": "x"}, "channel_not_found"),
        ("type", {"text": "   "}, "no_text"),
        ("type", {"text": "x" * 40_001}, "msg_too_long"),
        ("type", {"text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ("edit", {"ts": "1.000001", "text": "x"}, "message_not_found"),
        ("delete", {"ts": "1.000001"}, "message_not_found"),
        ("press", {"ts": "1.000001"}, "message_not_found"),
        ("submit", {"view_id": "V0NOTHING00"}, "view_not_found"),
        ("edit", {"text": "x"}, "bad_request: 'ts'"),
    ),
)
async def test_what_cannot_be_done_is_said(
    kristen: "Somebody", verb: str, body: dict[str, Any], error: str
) -> None:
    assert (await kristen.does(verb, **body))["error"] == error


async def test_raw_text_is_sent_as_it_stands(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/negotiate <!channel> &amp; @here", raw=True)
    (received,) = await bot.got("event")
    assert received.body["event"]["text"] == "/negotiate <!channel> &amp; @here"


async def test_calls_and_deliveries_are_on_record(bot: "Bot", kristen: "Somebody") -> None:
    await bot.api("chat.postMessage", channel=kristen.im, text="One")
    await kristen.types("/negotiate")
    await bot.got("event")
    (call,) = await kristen.looks("calls")
    assert (call["n"], call["method"], call["status"]) == (1, "chat.postMessage", 200)
    assert call["arguments"] == {"channel": kristen.im, "text": "One"}
    assert call["response"]["ok"]
    kinds = {each["kind"]: each["status"] for each in await kristen.looks("deliveries")}
    assert kinds == {"event": 200, "command": 200}


async def test_a_permalink_opens_the_page(bot: "Bot", kristen: "Somebody") -> None:
    root = await kristen.types("Root")
    reply = await kristen.types("Reply", thread_ts=root["ts"])
    link = await bot.api("chat.getPermalink", channel=kristen.im, message_ts=reply["ts"])
    assert link["permalink"].endswith(f"?thread_ts={root['ts']}&cid={kristen.im}")
    async with bot.http.get(link["permalink"]) as response:
        assert response.status == 200
