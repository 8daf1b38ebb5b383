"""Presses and picks reach the bot with everything that Slack tells of them."""

from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.bot.sandbox.conftest import TOO_LATE

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    return {"text": plain(value.title()), "value": value}


GO = {"type": "button", "action_id": "go", "text": plain("Go"), "value": "7"}
PICK = {"type": "static_select", "action_id": "pick", "options": [option("red"), option("blue")]}
BLOCKS = [{"type": "actions", "block_id": "row", "elements": [GO, PICK]}]


async def _posted(bot: "Bot", kristen: "Somebody", **more: object) -> str:
    place = {"channel": kristen.im, "text": "Choose", "blocks": BLOCKS, **more}
    return str((await bot.api("chat.postMessage", **place))["ts"])


async def test_a_press_in_a_message_tells_where_who_and_what(bot: "Bot", kristen: "Somebody") -> None:
    root = await _posted(bot, kristen)
    ts = await _posted(bot, kristen, thread_ts=root, metadata={"event_type": "e", "event_payload": {}})
    answer = await kristen.does("press", ts=ts, block_id="row", action_id="go")
    assert answer == {"ok": True, "status": 200}
    body = bot.of("block_actions")[0].body
    assert body["user"] == {
        "id": kristen.id,
        "username": "kristen.walsh",
        "name": "kristen.walsh",
        "team_id": "T0RLXSOFT01",
    }
    assert body["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": kristen.im,
        "is_ephemeral": False,
        "thread_ts": root,
    }
    assert body["channel"] == {"id": kristen.im, "name": "directmessage"}
    assert (body["message"]["ts"], body["message"]["thread_ts"]) == (ts, root)
    assert body["trigger_id"]
    assert body["response_url"]


async def test_a_press_tells_which_app_and_which_button(bot: "Bot", kristen: "Somebody") -> None:
    ts = await _posted(bot, kristen)
    await kristen.does("press", ts=ts, block_id="row", action_id="go")
    body = bot.of("block_actions")[0].body
    assert (body["api_app_id"], body["is_enterprise_install"], body["enterprise"]) == (
        "A0RAPPORT01",
        False,
        None,
    )
    (action,) = body["actions"]
    assert (action["action_id"], action["block_id"], action["type"], action["value"]) == (
        "go",
        "row",
        "button",
        "7",
    )
    assert action["action_ts"]


async def test_a_pick_is_in_the_action_and_stays_in_the_state(bot: "Bot", kristen: "Somebody") -> None:
    ts = await _posted(bot, kristen)
    await kristen.does("press", ts=ts, block_id="row", action_id="pick", value="blue")
    await kristen.does("press", ts=ts, block_id="row", action_id="go")
    picked, pressed = (each.body for each in bot.of("block_actions"))
    assert picked["actions"][0]["selected_option"]["value"] == "blue"
    assert pressed["state"]["values"]["row"]["pick"]["selected_option"]["value"] == "blue"
    assert "go" not in pressed["state"]["values"]["row"]


async def test_what_is_not_there_cannot_be_pressed(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    ts = await _posted(bot, kristen)
    nothing = await kristen.does("press", ts=ts, block_id="row", action_id="stop")
    assert nothing["error"] == "element_not_found"
    unknown = await kristen.does("press", ts=ts, block_id="row", action_id="pick", value="green")
    assert "offers no option 'green'" in unknown["error"]
    stranger = await daniel.does("press", channel=kristen.im, ts=ts, block_id="row", action_id="go")
    assert stranger["error"] == "channel_not_found"
    assert bot.of("block_actions") == []


async def test_a_failed_press_is_told_in_slacks_words(bot: "Bot", kristen: "Somebody") -> None:
    ts = await _posted(bot, kristen)
    bot.answers["block_actions"] = lambda _: web.Response(status=500)
    answer = await kristen.does("press", ts=ts, block_id="row", action_id="go")
    assert answer == {"ok": False, "status": 500, "error": "This app responded with Status Code 500."}
    bot.delay = TOO_LATE
    late = await kristen.does("press", ts=ts, block_id="row", action_id="go")
    assert late["error"] == "Operation timed out. Apps need to respond within 3 seconds."


async def test_a_response_url_replaces_and_deletes_the_message(bot: "Bot", kristen: "Somebody") -> None:
    ts = await _posted(bot, kristen)
    await kristen.does("press", ts=ts, block_id="row", action_id="go")
    url = bot.of("block_actions")[0].body["response_url"]
    async with bot.http.post(url, json={"replace_original": True, "text": "Done"}) as response:
        assert response.status == 200
    (message,) = await kristen.sees()
    assert (message["text"], message.get("blocks")) == ("Done", None)
    async with bot.http.post(url, json={"delete_original": True}) as response:
        assert response.status == 200
    assert await kristen.sees() == []


async def test_an_ephemeral_message_can_be_pressed_replaced_and_deleted(
    bot: "Bot", kristen: "Somebody"
) -> None:
    place = {"channel": kristen.im, "user": kristen.id, "text": "Only you", "blocks": BLOCKS}
    ts = (await bot.api("chat.postEphemeral", **place))["message_ts"]
    assert (await kristen.does("press", ts=ts, block_id="row", action_id="go"))["ok"]
    body = bot.of("block_actions")[0].body
    assert body["container"]["is_ephemeral"] is True
    assert "message" not in body
    async with bot.http.post(
        body["response_url"], json={"replace_original": True, "text": "Yes"}
    ) as response:
        assert response.status == 200
    assert [each["text"] for each in await kristen.sees()] == ["Yes"]
    async with bot.http.post(body["response_url"], json={"delete_original": True}) as response:
        assert response.status == 200
    assert await kristen.sees() == []


async def test_slack_gives_ids_to_blocks_that_come_without(bot: "Bot", kristen: "Somebody") -> None:
    nameless = {"type": "actions", "elements": [{"type": "button", "text": plain("Go")}]}
    posted = await bot.api("chat.postMessage", channel=kristen.im, text="x", blocks=[nameless])
    (block,) = posted["message"]["blocks"]
    assert block["block_id"]
    assert block["elements"][0]["action_id"]
    assert block["elements"][0]["text"]["emoji"] is True
