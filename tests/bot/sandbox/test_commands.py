"""A slash command reaches the bot, and the person sees its answer or Slackbot's word for its failure."""

from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import TOO_LATE

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Received, Somebody


async def test_a_command_is_a_form_with_all_its_fields(bot: "Bot", kristen: "Somebody") -> None:
    answer = await kristen.types('/negotiate  start "Impress & Co" ')
    assert answer == {"ok": True, "status": 200}
    form = bot.of("command")[0].body
    assert form["command"] == "/negotiate"
    assert form["text"] == 'start "Impress &amp; Co"'
    assert (form["user_id"], form["user_name"]) == (kristen.id, "kristen.walsh")
    assert (form["channel_id"], form["channel_name"]) == (kristen.im, "directmessage")
    assert (form["team_id"], form["team_domain"]) == ("T0RLXSOFT01", "rlx-software")
    assert (form["api_app_id"], form["is_enterprise_install"]) == ("A0RAPPORT01", "false")
    assert form["trigger_id"]
    assert form["response_url"].startswith(f"{bot.base}/commands/")
    assert await kristen.sees() == []


async def test_an_answer_in_plain_text_is_seen_by_one(bot: "Bot", kristen: "Somebody") -> None:
    bot.answers["command"] = lambda _: web.Response(text="Only you see this")
    await kristen.types("/negotiate help", channel="C0GENERAL01")
    (note,) = await kristen.sees("C0GENERAL01")
    assert (note["text"], note["ephemeral_to"]) == ("Only you see this", kristen.id)


async def test_an_answer_in_channel_is_seen_by_all(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    body = {"response_type": "in_channel", "text": "Look", "blocks": [{"type": "divider"}]}
    bot.answers["command"] = lambda _: web.json_response(body)
    await kristen.types("/negotiate help", channel="C0GENERAL01")
    (message,) = await daniel.sees("C0GENERAL01")
    assert (message["text"], message["blocks"][0]["type"]) == ("Look", "divider")


@pytest.mark.parametrize(
    ("answer", "error"),
    (
        (lambda _: web.Response(status=500), "dispatch_failed"),
        (lambda _: web.Response(status=404), "dispatch_failed"),
        (
            lambda _: web.json_response({"text": "x", "blocks": [{"type": "riddle"}]}),
            "invalid_command_response",
        ),
        (lambda _: web.Response(text="{nonsense"), "invalid_command_response"),
    ),
)
async def test_a_failed_command_is_told_by_slackbot(
    bot: "Bot", kristen: "Somebody", answer: "object", error: str
) -> None:
    bot.answers["command"] = answer  # type: ignore[assignment]
    result = await kristen.types("/negotiate help")
    assert result["error"] == f'/negotiate failed with the error "{error}"'
    (note,) = await kristen.sees()
    assert (note["user"], note["text"]) == ("USLACKBOT", result["error"])


async def test_a_late_answer_is_an_operation_timeout(bot: "Bot", kristen: "Somebody") -> None:
    bot.delay = TOO_LATE
    result = await kristen.types("/negotiate help")
    assert result["error"] == '/negotiate failed with the error "operation_timeout"'


async def test_commands_are_refused_in_threads(bot: "Bot", kristen: "Somebody") -> None:
    root = await kristen.types("Root")
    result = await kristen.types("/negotiate list", thread_ts=root["ts"])
    assert result == {"ok": False, "error": "/negotiate is not supported in threads. Sorry!"}
    assert bot.of("command") == []
    assert (await kristen.sees(thread=root["ts"]))[1]["text"] == result["error"]


async def test_an_unknown_command_is_no_message(bot: "Bot", kristen: "Somebody") -> None:
    result = await kristen.types("/negociate start")
    assert result["error"].startswith("/negociate is not a valid command.")
    assert bot.received == []


async def test_a_slash_after_a_space_is_a_message(bot: "Bot", kristen: "Somebody") -> None:
    assert (await kristen.types(" /negotiate is a command"))["ok"]
    await bot.got("event")
    assert bot.of("command") == []


async def test_a_response_url_serves_five_times(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/negotiate help")
    url = bot.of("command")[0].body["response_url"]
    statuses = []
    for number in range(6):
        async with bot.http.post(url, json={"text": f"Note {number}"}) as response:
            statuses.append((response.status, (await response.text())[:40]))
    assert statuses[:5] == [(200, "ok")] * 5
    assert statuses[5] == (404, '{"ok": false, "error": "used_url"}')
    assert len(await kristen.sees()) == 5


async def test_a_response_url_can_speak_to_the_channel(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    await kristen.types("/negotiate help", channel="C0GENERAL01")
    url = bot.of("command")[0].body["response_url"]
    async with bot.http.post(url, json={"response_type": "in_channel", "text": "All"}) as response:
        assert response.status == 200
    assert [each["text"] for each in await daniel.sees("C0GENERAL01")] == ["All"]


@pytest.mark.parametrize(
    ("body", "error"),
    (
        ({"text": "x", "blocks": [{"type": "riddle"}]}, "invalid_blocks"),
        ({}, "no_text"),
        ({"replace_original": True, "text": "x"}, "no_original"),
    ),
)
async def test_a_response_url_refuses_what_slack_refuses(
    bot: "Bot", kristen: "Somebody", body: dict[str, object], error: str
) -> None:
    await kristen.types("/negotiate help")
    url = bot.of("command")[0].body["response_url"]
    async with bot.http.post(url, json=body) as response:
        assert (response.status, (await response.json())["error"]) == (400, error)


async def test_an_invented_response_url_is_not_there(bot: "Bot", sandbox: Workspace) -> None:
    async with bot.http.post(f"{sandbox.base}/commands/T1/nothing", json={"text": "x"}) as response:
        assert response.status == 404


async def test_the_bot_can_open_a_modal_while_it_answers(bot: "Bot", kristen: "Somebody") -> None:
    async def act(received: "Received") -> None:
        view = {"type": "modal", "title": {"type": "plain_text", "text": "Hi"}, "blocks": []}
        assert await bot.refused("views.open", trigger_id=received.body["trigger_id"], view=view) == ""

    bot.acts["command"] = act
    assert (await kristen.types("/negotiate start"))["ok"]
    assert [each["title"]["text"] for each in await kristen.views()] == ["Hi"]
