"""Modals open by a trigger, stack, check what was entered, and do what the bot answers."""

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import TOO_LATE

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def words(block_id: str = "field", element: Json | None = None, **more: object) -> Json:
    asked = {"type": "plain_text_input", "action_id": "words", **(element or {})}
    return {"type": "input", "block_id": block_id, "label": plain("L"), "element": asked, **more}


def modal(*blocks: Json, **more: object) -> Json:
    shown = list(blocks or [words()])
    return {"type": "modal", "title": plain("Modal"), "submit": plain("Send"), "blocks": shown, **more}


async def trigger(bot: "Bot", kristen: "Somebody") -> str:
    await kristen.types("/negotiate")
    return str((await bot.got("command"))[-1].body["trigger_id"])


async def opened(bot: "Bot", kristen: "Somebody", *blocks: Json, **more: object) -> Json:
    view = modal(*blocks, **more)
    answer = await bot.api("views.open", trigger_id=await trigger(bot, kristen), view=view)
    return dict(answer["view"])


async def send(kristen: "Somebody", view: Json, text: object = "Hello") -> Json:
    return await kristen.does("submit", view_id=view["id"], values={"field": {"words": text}})


async def test_a_view_comes_back_with_what_slack_adds(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, callback_id="answer", private_metadata="m")
    assert view["id"].startswith("V")
    assert (view["root_view_id"], view["previous_view_id"]) == (view["id"], None)
    assert (view["callback_id"], view["private_metadata"], view["external_id"]) == ("answer", "m", "")
    assert (view["app_id"], view["team_id"], view["close"]) == ("A0RAPPORT01", "T0RLXSOFT01", None)
    assert view["state"]["values"]["field"]["words"] == {"type": "plain_text_input", "value": None}
    assert view["title"] == {**plain("Modal"), "emoji": True}
    assert view["hash"]


async def test_a_view_may_be_json_in_a_form(bot: "Bot", kristen: "Somebody") -> None:
    form = {
        "token": "xoxb-sandbox",
        "trigger_id": await trigger(bot, kristen),
        "view": '{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[]}',
    }
    async with bot.http.post(f"{bot.base}/api/views.open", data=form) as response:
        assert (await response.json())["ok"]


async def test_a_trigger_serves_once(bot: "Bot", kristen: "Somebody") -> None:
    token = await trigger(bot, kristen)
    assert await bot.refused("views.open", trigger_id=token, view=modal()) == ""
    assert await bot.refused("views.open", trigger_id=token, view=modal()) == "exchanged_trigger_id"
    assert await bot.refused("views.open", trigger_id="1.2.3", view=modal()) == "invalid_trigger_id"


async def test_a_refused_view_leaves_the_trigger_good(bot: "Bot", kristen: "Somebody") -> None:
    token = await trigger(bot, kristen)
    wrong = modal(title=plain("x" * 25))
    assert await bot.refused("views.open", trigger_id=token, view=wrong) == "invalid_arguments"
    assert await bot.refused("views.open", trigger_id=token, view=modal()) == ""


async def test_a_trigger_lives_three_seconds(bot: "Bot", kristen: "Somebody", sandbox: Workspace) -> None:
    token = await trigger(bot, kristen)
    sandbox.triggers.check(token).born -= 3.01
    assert await bot.refused("views.open", trigger_id=token, view=modal()) == "expired_trigger_id"


async def test_a_submission_carries_what_was_entered_and_closes_the_modal(
    bot: "Bot", kristen: "Somebody"
) -> None:
    view = await opened(bot, kristen, callback_id="answer")
    assert await send(kristen, view) == {"ok": True}
    body = bot.of("view_submission")[0].body
    assert body["view"]["state"]["values"] == {
        "field": {"words": {"type": "plain_text_input", "value": "Hello"}}
    }
    assert (body["view"]["id"], body["view"]["callback_id"]) == (view["id"], "answer")
    assert (body["user"]["id"], body["trigger_id"] != "") == (kristen.id, True)
    assert await kristen.views() == []


async def test_errors_stay_under_their_inputs_with_what_was_typed(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    answer = {"response_action": "errors", "errors": {"field": "Too vague"}}
    bot.answers["view_submission"] = lambda _: web.json_response(answer)
    assert await send(kristen, view) == {"ok": False, "errors": {"field": "Too vague"}}
    (shown,) = await kristen.views()
    assert shown["errors"] == {"field": "Too vague"}
    assert shown["state"]["values"]["field"]["words"]["value"] == "Hello"


@pytest.mark.parametrize(
    "answer",
    (
        {"response_action": "errors", "errors": {"nowhere": "x"}},
        {"response_action": "errors"},
        {"response_action": "dance"},
        {"response_action": "update", "view": {"type": "modal"}},
        {"response_action": "push"},
        ["nonsense"],
    ),
)
async def test_a_wrong_answer_keeps_the_modal_open(bot: "Bot", kristen: "Somebody", answer: object) -> None:
    view = await opened(bot, kristen)
    bot.answers["view_submission"] = lambda _: web.json_response(answer)
    result = await send(kristen, view)
    assert result["error"] == "We had some trouble connecting. Try again?"
    assert len(await kristen.views()) == 1


async def test_a_failed_or_late_submission_keeps_what_was_typed(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    bot.answers["view_submission"] = lambda _: web.Response(status=500)
    assert (await send(kristen, view))["error"].startswith("We had some trouble")
    bot.delay = TOO_LATE
    assert (await send(kristen, view, "Again"))["error"].startswith("We had some trouble")
    (shown,) = await kristen.views()
    assert shown["state"]["values"]["field"]["words"]["value"] == "Again"


async def test_the_bot_can_answer_with_another_view(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    answer = {"response_action": "update", "view": modal(words("other"))}
    bot.answers["view_submission"] = lambda _: web.json_response(answer)
    assert await send(kristen, view) == {"ok": True}
    (shown,) = await kristen.views()
    assert (shown["id"], shown["blocks"][0]["block_id"]) == (view["id"], "other")


async def test_the_bot_can_stack_views_and_clear_them(bot: "Bot", kristen: "Somebody") -> None:
    first = await opened(bot, kristen)
    bot.answers["view_submission"] = lambda _: web.json_response({"response_action": "push", "view": modal()})
    await send(kristen, first)
    second = (await kristen.views())[1]
    assert (second["previous_view_id"], second["root_view_id"]) == (first["id"], first["id"])
    bot.answers["view_submission"] = lambda _: web.Response()
    await send(kristen, second)
    assert [each["id"] for each in await kristen.views()] == [first["id"]]
    bot.answers["view_submission"] = lambda _: web.json_response({"response_action": "clear"})
    await send(kristen, first)
    assert await kristen.views() == []


async def test_three_views_are_the_most(bot: "Bot", kristen: "Somebody") -> None:
    await opened(bot, kristen)
    for _ in range(2):
        assert await bot.refused("views.push", trigger_id=await trigger(bot, kristen), view=modal()) == ""
    fourth = await bot.refused("views.push", trigger_id=await trigger(bot, kristen), view=modal())
    assert fourth == "push_limit_reached"


async def test_an_update_keeps_what_was_typed_and_holds_to_the_hash(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, words(dispatch_action=True))
    press = {"block_id": "field", "action_id": "words", "value": "Kept"}
    await kristen.does("press", view_id=view["id"], **press)
    body = bot.of("block_actions")[0].body
    assert body["container"] == {"type": "view", "view_id": view["id"]}
    assert body["view"]["state"]["values"]["field"]["words"]["value"] == "Kept"
    assert body["actions"][0]["value"] == "Kept"
    more = modal(words(), words("second", optional=True))
    updated = await bot.api("views.update", view_id=view["id"], hash=view["hash"], view=more)
    assert updated["view"]["state"]["values"]["field"]["words"]["value"] == "Kept"
    stale = await bot.refused("views.update", view_id=view["id"], hash=view["hash"], view=more)
    assert stale == "hash_conflict"
    assert await bot.refused("views.update", view_id="V0NOTHING00", view=more) == "not_found"


async def test_an_external_id_names_one_view(bot: "Bot", kristen: "Somebody") -> None:
    await opened(bot, kristen, external_id="mine")
    assert await bot.refused("views.update", external_id="mine", view=modal(external_id="mine")) == ""
    token = await trigger(bot, kristen)
    assert (
        await bot.refused("views.push", trigger_id=token, view=modal(external_id="mine"))
        == "duplicate_external_id"
    )


async def test_an_input_tells_nothing_before_it_is_sent(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    press = {"block_id": "field", "action_id": "words", "value": "x"}
    assert (await kristen.does("press", view_id=view["id"], **press))["ok"]
    assert bot.of("block_actions") == []


async def test_a_closed_modal_is_told_only_if_the_bot_asked(bot: "Bot", kristen: "Somebody") -> None:
    quiet = await opened(bot, kristen)
    await kristen.does("close", view_id=quiet["id"])
    assert bot.of("view_closed") == []
    told = await opened(bot, kristen, notify_on_close=True)
    await kristen.does("close", view_id=told["id"])
    (received,) = bot.of("view_closed")
    assert (received.body["view"]["id"], received.body["is_cleared"]) == (told["id"], False)
    assert await kristen.views() == []


async def test_closing_can_clear_the_whole_stack(bot: "Bot", kristen: "Somebody") -> None:
    await opened(bot, kristen, notify_on_close=True)
    top = modal(notify_on_close=True, clear_on_close=True)
    pushed = await bot.api("views.push", trigger_id=await trigger(bot, kristen), view=top)
    await kristen.does("close", view_id=pushed["view"]["id"])
    assert [each.body["is_cleared"] for each in bot.of("view_closed")] == [True, True]
    assert await kristen.views() == []


async def test_the_client_checks_before_it_sends(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    complaint = {"field": "Please complete this required field."}
    assert await send(kristen, view, "  ") == {"ok": False, "errors": complaint}
    assert (await kristen.views())[0]["errors"] == complaint
    assert bot.of("view_submission") == []


async def test_an_optional_input_may_stay_empty(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, words(optional=True))
    assert await send(kristen, view, "") == {"ok": True}
    value = bot.of("view_submission")[0].body["view"]["state"]["values"]["field"]["words"]["value"]
    assert value is None


async def test_nobody_uses_somebody_elses_modal(bot: "Bot", kristen: "Somebody", daniel: "Somebody") -> None:
    view = await opened(bot, kristen)
    assert (await send(daniel, view))["error"] == "view_not_found"


async def test_two_submissions_at_once_end_in_one_closed_modal(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    bot.delay = 0.05
    await asyncio.gather(send(kristen, view), send(kristen, view))
    assert await kristen.views() == []
