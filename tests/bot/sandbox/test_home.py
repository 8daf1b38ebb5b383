"""The app's Home: published for each person, opened by them, used by them."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox.settings import Settings
from tests.bot.sandbox.conftest import joined, somebody
from tests.bot.sandbox.test_people import listening

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


GO = {"type": "button", "action_id": "go", "text": plain("Go"), "value": "7"}
ROW = {"type": "actions", "block_id": "row", "elements": [GO]}
MODAL = {"type": "modal", "title": plain("Hi"), "blocks": []}


def asked(element: Json, **more: object) -> Json:
    return {"type": "input", "block_id": "field", "label": plain("L"), "element": element, **more}


def home(*blocks: Json, **more: object) -> Json:
    return {"type": "home", "blocks": list(blocks or [ROW]), **more}


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=(), bot_events=("app_home_opened",))


async def published(bot: "Bot", user: str, *blocks: Json, **more: object) -> Json:
    answer = await bot.api("views.publish", user_id=user, view=home(*blocks), **more)
    assert answer["ok"], answer
    return dict(answer["view"])


async def test_a_person_sees_the_home_that_was_published_for_them(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    assert await kristen.looks("home") == {"view": None, "enabled": True}
    view = await published(bot, kristen.id)
    shown = await kristen.looks("home")
    assert (shown["view"]["id"], shown["view"]["blocks"][0]["block_id"]) == (view["id"], "row")
    assert (view["type"], view["close"], view["submit"], view["notify_on_close"]) == (
        "home",
        None,
        None,
        False,
    )
    assert (view["root_view_id"], view["previous_view_id"]) == (view["id"], None)
    assert (await daniel.looks("home"))["view"] is None
    assert await kristen.views() == []


async def test_a_page_sees_its_home_change(bot: "Bot", kristen: "Somebody") -> None:
    async with listening(kristen) as events:
        view = await published(bot, kristen.id)
        heard = await anext(events)
    assert (heard["type"], heard["view"]["id"], heard["view"]["errors"]) == ("home", view["id"], {})


async def test_a_home_keeps_its_id_and_changes_its_hash(bot: "Bot", kristen: "Somebody") -> None:
    first = await published(bot, kristen.id)
    second = await published(bot, kristen.id, {"type": "divider"}, hash=first["hash"])
    assert second["id"] == first["id"]
    assert second["hash"] != first["hash"]


@pytest.mark.parametrize("wrong", ("1.stale", ""))
async def test_a_home_that_changed_meanwhile_stays(bot: "Bot", kristen: "Somebody", wrong: str) -> None:
    await published(bot, kristen.id)
    changed = home({"type": "divider"})
    error = await bot.refused("views.publish", user_id=kristen.id, view=changed, hash=wrong)
    assert error == "hash_conflict"
    assert (await kristen.looks("home"))["view"]["blocks"][0]["block_id"] == "row"


@pytest.mark.parametrize(
    ("view", "said"),
    (
        (MODAL, "must be a valid enum value [json-pointer:/view/type]"),
        (home(*[{"type": "divider"}] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (home(private_metadata="x" * 3001), "must be less than 3001 characters"),
        (home(notify_on_close=True), "invalid additional property: notify_on_close"),
        (home({"type": "alert", "text": plain("x")}), "unsupported type: alert"),
        (home({"type": "table", "rows": []}), "unsupported type: table"),
        (home(asked({"type": "file_input"})), "unsupported type: file_input"),
        (
            home(asked({"type": "number_input", "is_decimal_allowed": False})),
            "unsupported type: number_input",
        ),
    ),
)
async def test_what_no_home_can_show_is_refused(
    bot: "Bot", kristen: "Somebody", view: Json, said: str
) -> None:
    answer = await bot.api("views.publish", user_id=kristen.id, view=view)
    assert answer["error"] == "invalid_arguments"
    assert said in " ".join(answer["response_metadata"]["messages"])


async def test_a_home_may_have_inputs_without_a_submit_button(bot: "Bot", kristen: "Somebody") -> None:
    element = {"type": "plain_text_input", "action_id": "words"}
    await published(bot, kristen.id, asked(element, dispatch_action=True))
    view = (await kristen.looks("home"))["view"]
    press = {"view_id": view["id"], "block_id": "field", "action_id": "words", "value": "Typed"}
    await kristen.does("press", **press)
    body = bot.of("block_actions")[0].body
    assert body["view"]["state"]["values"]["field"]["words"]["value"] == "Typed"


@pytest.mark.usefixtures("sandbox")
async def test_nobody_unknown_has_a_home(bot: "Bot") -> None:
    answer = await bot.api("views.publish", user_id="U0NOBODY000", view=home())
    assert answer["error"] == "invalid_arguments"
    assert answer["response_metadata"]["messages"] == ["[ERROR] invalid `user_id`"]


async def test_an_app_without_a_home_tab_publishes_none(
    bot: "Bot", http: aiohttp.ClientSession, settings: Settings
) -> None:
    async with joined(replace(settings, home_tab=False), bot) as workspace:
        kristen = somebody(workspace, http, "U0KRISTEN01")
        assert await bot.refused("views.publish", user_id=kristen.id, view=home()) == "not_enabled"
        assert await kristen.looks("home") == {"view": None, "enabled": False}
        assert (await kristen.does("open_home"))["error"] == "not_enabled"
        assert (await kristen.does("open_home", tab="messages"))["ok"]


async def test_a_home_is_no_modal(bot: "Bot", kristen: "Somebody") -> None:
    view = await published(bot, kristen.id)
    await kristen.does("press", view_id=view["id"], block_id="row", action_id="go")
    trigger = bot.of("block_actions")[0].body["trigger_id"]
    assert await bot.refused("views.open", trigger_id=trigger, view=home()) == "invalid_arguments"
    assert (await kristen.does("submit", view_id=view["id"]))["error"] == "view_not_found"
    assert (await kristen.does("close", view_id=view["id"]))["error"] == "view_not_found"


async def test_a_home_can_be_updated_by_its_id(bot: "Bot", kristen: "Somebody") -> None:
    view = await published(bot, kristen.id)
    changed = {"view_id": view["id"], "hash": view["hash"], "view": home({"type": "divider"})}
    assert await bot.refused("views.update", **changed) == ""
    assert (await kristen.looks("home"))["view"]["blocks"][0]["type"] == "divider"
    assert await bot.refused("views.update", **changed) == "hash_conflict"
    assert await bot.refused("views.update", view_id=view["id"], view=MODAL) == "invalid_arguments"


async def test_opening_the_app_tells_the_bot_with_what_the_home_shows(
    bot: "Bot", kristen: "Somebody"
) -> None:
    assert (await kristen.does("open_home"))["ok"]
    view = await published(bot, kristen.id)
    await kristen.does("open_home")
    await kristen.does("open_home", tab="messages")
    await bot.got("event", 3)
    first, second, third = bot.happened()
    assert (first["type"], first["tab"], first["user"]) == ("app_home_opened", "home", kristen.id)
    assert first["channel"] == kristen.im
    assert "view" not in first
    assert (second["view"]["id"], second["view"]["hash"]) == (view["id"], view["hash"])
    assert (third["tab"], "view" in third) == ("messages", False)


async def test_a_press_in_the_home_names_the_view_and_no_channel(bot: "Bot", kristen: "Somebody") -> None:
    view = await published(bot, kristen.id)
    pressed = await kristen.does("press", view_id=view["id"], block_id="row", action_id="go")
    assert pressed == {"ok": True, "status": 200}
    body = bot.of("block_actions")[0].body
    assert body["container"] == {"type": "view", "view_id": view["id"]}
    assert (body["view"]["id"], body["view"]["type"]) == (view["id"], "home")
    assert (body["actions"][0]["action_id"], body["actions"][0]["value"]) == ("go", "7")
    assert not {"channel", "message", "response_url"} & body.keys()


async def test_a_press_in_the_home_can_open_a_modal(bot: "Bot", kristen: "Somebody") -> None:
    view = await published(bot, kristen.id)
    await kristen.does("press", view_id=view["id"], block_id="row", action_id="go")
    trigger = bot.of("block_actions")[0].body["trigger_id"]
    assert await bot.refused("views.open", trigger_id=trigger, view=MODAL) == ""
    assert [each["title"]["text"] for each in await kristen.views()] == ["Hi"]


async def test_nobody_presses_in_somebody_elses_home(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    view = await published(bot, kristen.id)
    pressed = await daniel.does("press", view_id=view["id"], block_id="row", action_id="go")
    assert pressed["error"] == "view_not_found"
