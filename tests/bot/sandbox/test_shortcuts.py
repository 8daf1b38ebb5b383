"""Shortcuts reach the bot from the composer's menu and from a message."""

from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox.settings import Settings, Shortcut
from tests.bot.sandbox.conftest import joined, somebody

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

IMPRESS = "C0IMPRESS03"
NEW = Shortcut("Start a negotiation", "global", "new_negotiation", "Prepare one")
FROM = Shortcut("Start from this message", "message", "from_message", "Its text becomes a note")


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=(), shortcuts=(NEW, FROM))


async def test_the_workspace_lists_the_apps_shortcuts(kristen: "Somebody") -> None:
    listed = (await kristen.looks("workspace"))["app"]["shortcuts"]
    assert [(each["name"], each["type"]) for each in listed] == [(NEW.name, "global"), (FROM.name, "message")]
    assert listed[0]["callback_id"] == "new_negotiation"
    assert listed[0]["description"] == "Prepare one"


async def test_a_global_shortcut_says_who_and_which_but_not_where(bot: "Bot", kristen: "Somebody") -> None:
    assert await kristen.does("shortcut", callback_id="new_negotiation") == {"ok": True, "status": 200}
    body = bot.of("shortcut")[0].body
    assert (body["callback_id"], body["user"]["id"]) == ("new_negotiation", kristen.id)
    assert body["team"] == {"id": "T0RLXSOFT01", "domain": "rlx-software"}
    assert body["action_ts"]
    assert not {"channel", "message", "response_url", "api_app_id"} & body.keys()
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Hi"}, "blocks": []}
    assert await bot.refused("views.open", trigger_id=body["trigger_id"], view=view) == ""


async def test_a_message_shortcut_carries_the_message_where_the_bot_is_not(
    bot: "Bot", kristen: "Somebody"
) -> None:
    ts = (await kristen.types("They left us", channel=IMPRESS))["ts"]
    used = await kristen.does("shortcut", callback_id="from_message", channel=IMPRESS, ts=ts)
    assert used == {"ok": True, "status": 200}
    body = bot.of("message_action")[0].body
    assert (body["callback_id"], body["message_ts"]) == ("from_message", ts)
    assert (body["message"]["text"], body["message"]["user"]) == ("They left us", kristen.id)
    assert body["channel"] == {"id": IMPRESS, "name": "privategroup"}
    assert body["trigger_id"]


async def test_a_message_shortcut_is_answered_for_its_user_alone(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    ts = (await kristen.types("They left us", channel=IMPRESS))["ts"]
    await kristen.does("shortcut", callback_id="from_message", channel=IMPRESS, ts=ts)
    url = bot.of("message_action")[0].body["response_url"]
    assert url.startswith(f"{bot.base}/app/T0RLXSOFT01/")
    async with bot.http.post(url, json={"text": "Noted"}) as response:
        assert response.status == 200
    assert [each["text"] for each in await kristen.sees(IMPRESS)] == ["They left us", "Noted"]
    assert [each["text"] for each in await daniel.sees(IMPRESS)] == ["They left us"]


@pytest.mark.parametrize(
    ("body", "error"),
    (
        ({"callback_id": "unheard_of"}, "shortcut_not_found"),
        ({"callback_id": "from_message"}, "shortcut_not_found"),
        ({"callback_id": "new_negotiation", "ts": "1.000001"}, "shortcut_not_found"),
        ({"callback_id": "from_message", "ts": "1.000001"}, "message_not_found"),
        ({"callback_id": "from_message", "ts": "1.000001", "channel": "C0NOWHERE00"}, "channel_not_found"),
    ),
)
async def test_what_is_no_shortcut_cannot_be_used(
    kristen: "Somebody", body: dict[str, str], error: str
) -> None:
    assert (await kristen.does("shortcut", **body))["error"] == error


async def test_a_failed_shortcut_is_told_to_its_user(bot: "Bot", kristen: "Somebody") -> None:
    bot.answers["shortcut"] = lambda _: web.Response(status=500)
    used = await kristen.does("shortcut", callback_id="new_negotiation")
    assert used["error"] == "This app responded with Status Code 500."


async def test_shortcuts_need_the_scope_for_commands(
    bot: "Bot", http: aiohttp.ClientSession, settings: Settings
) -> None:
    async with joined(replace(settings, scopes=("chat:write",)), bot) as workspace:
        kristen = somebody(workspace, http, "U0KRISTEN01")
        used = await kristen.does("shortcut", callback_id="new_negotiation")
        assert (used["error"], used["needed"]) == ("missing_scope", "commands")
