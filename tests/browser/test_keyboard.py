"""The page without a mouse: a negotiation, Home, shortcuts, menus, and what a screen reader hears."""

import re
from typing import Any

import pytest
from playwright.async_api import expect

from playbooks.loader import load_library
from tests.browser.keyboard import Keyboard
from tests.browser.small_bot import SmallBot
from tests.kit.walk import Walk

# A choice, which is a button; before it come words, a form, a date in the calendar and a colleague.
LAST_STEP = "breach"
KRISTEN, DANIEL = "U0KRISTEN01", "U0DANIEL002"
HOME = {
    "type": "home",
    "blocks": [
        {"type": "section", "text": {"type": "mrkdwn", "text": "*Impress*, step 3"}},
        {
            "type": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": "go_on",
                    "value": "n1",
                    "text": {"type": "plain_text", "text": "Go on"},
                },
            ],
        },
    ],
}


async def test_a_negotiation_is_prepared_by_keyboard_alone(keyboard: Keyboard) -> None:
    walk = Walk(keyboard, load_library()["trust_repair"], "en", "Daniel Reyes")
    await keyboard.becomes("Daniel Reyes")
    await keyboard.becomes("Kristen Walsh")
    await keyboard.types("/negotiate start Impress")
    await keyboard.opens_the_thread()
    for step in walk.steps():
        await walk.answer(step)
        if step.id == LAST_STEP:
            break
    await keyboard.key("Escape")
    await expect(keyboard.page.get_by_test_id("thread-pane")).to_be_hidden()
    await expect(keyboard.page.get_by_test_id("composer")).to_be_focused()


async def test_home_is_opened_and_pressed(keys: Keyboard, bot: SmallBot) -> None:
    await bot.calls("views.publish", user_id=KRISTEN, view=HOME)
    await keys.goes_to(keys.page.get_by_test_id("tab-messages"), key="Shift+Tab")
    await keys.key("ArrowLeft")
    await expect(keys.page.get_by_test_id("tab-home")).to_have_attribute("aria-selected", "true")
    await keys.goes_to(keys.page.get_by_test_id("home").get_by_role("button", name="Go on"))
    await keys.key("Enter")
    pressed = await bot.got("block_actions")
    assert (pressed["view"]["type"], pressed["actions"][0]["value"]) == ("home", "n1")
    assert {"home", "messages"} == {opened["tab"] for opened in bot.of("app_home_opened")}


async def test_home_drawn_anew_keeps_the_focus(keys: Keyboard, bot: SmallBot) -> None:
    await bot.calls("views.publish", user_id=KRISTEN, view=HOME)
    await keys.goes_to(keys.page.get_by_test_id("tab-messages"), key="Shift+Tab")
    await keys.key("ArrowLeft")
    await keys.goes_to(keys.page.get_by_test_id("home").get_by_role("button", name="Go on"))
    more: dict[str, Any] = {**HOME, "blocks": [{"type": "divider"}, *HOME["blocks"]]}
    await bot.calls("views.publish", user_id=KRISTEN, view=more)
    await expect(keys.page.get_by_test_id("home").locator("hr")).to_be_attached()
    await keys.still_has_a_place()


async def test_a_shortcut_is_chosen_in_the_composer(keys: Keyboard, bot: SmallBot) -> None:
    button = keys.page.get_by_test_id("composer-shortcuts")
    await keys.goes_to(button)
    await keys.key("Enter", "ArrowDown", "Enter")
    assert (await bot.got("shortcut"))["callback_id"] == "brief"
    await expect(button).to_be_focused()


@pytest.mark.parametrize(("letter", "chosen"), [("k", "keep"), ("m", "promise")])
async def test_a_shortcut_is_chosen_on_a_message(
    keys: Keyboard, bot: SmallBot, letter: str, chosen: str
) -> None:
    await keys.types("They left over the deadline")
    message = keys.page.get_by_test_id("message").last
    await expect(message).to_contain_text("They left")
    await keys.goes_to(keys.page.get_by_test_id("message-list"), key="Shift+Tab")
    await keys.key("ArrowUp")
    await expect(message).to_be_focused()
    await keys.goes_to(message.get_by_test_id("message-more"))
    await keys.key("Enter")
    await expect(message.get_by_role("menuitem")).to_have_text(
        [re.compile("Keep this"), re.compile("Make this a promise")]
    )
    await keys.key(letter, "Enter")
    used = await bot.got("message_action")
    assert (used["callback_id"], used["message"]["text"]) == (chosen, "They left over the deadline")


async def test_escape_closes_a_menu_and_returns_the_focus(keys: Keyboard) -> None:
    button = keys.page.get_by_test_id("theme")
    await keys.goes_to(button)
    await keys.key("ArrowDown")
    await expect(keys.page.get_by_role("menuitemradio", checked=True)).to_be_focused()
    await keys.key("Escape")
    await expect(keys.page.get_by_role("menuitemradio")).to_have_count(0)
    await expect(button).to_be_focused()


async def test_f6_goes_from_part_to_part(keys: Keyboard) -> None:
    await keys.key("Shift+F6")
    await expect(keys.page.get_by_test_id("message-list")).to_be_focused()
    await keys.key("F6")
    await expect(keys.page.get_by_test_id("composer")).to_be_focused()


async def test_what_comes_in_is_read_out_once(keys: Keyboard, bot: SmallBot) -> None:
    im = (await bot.calls("conversations.open", users=KRISTEN))["channel"]["id"]
    await keys.types("Hello")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("Hello")
    root = await bot.calls("chat.postMessage", channel=im, text="What does each side lose?")
    live = keys.page.get_by_test_id("live")
    await expect(live).to_have_text("Rapport: What does each side lose?")
    await bot.calls("chat.update", channel=im, ts=root["ts"], text="What do both lose?")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("What do both lose?")
    await expect(live).to_have_text("Rapport: What does each side lose?")


async def test_the_app_is_invited_to_a_channel_by_its_name(keys: Keyboard, bot: SmallBot) -> None:
    row = keys.page.get_by_role("navigation").get_by_role("button", name="impress")
    await keys.goes_to(keys.page.get_by_role("navigation").locator("[aria-current]"))
    await keys.goes_to(row, key="ArrowDown")
    await keys.key("Enter")
    await expect(keys.page.get_by_test_id("channel-title")).to_have_text("impress")
    await keys.page.keyboard.type("/inv")
    await keys.key("Enter")
    await keys.page.keyboard.type("@Rap")
    await keys.key("Enter", "Enter")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("@Rapport has joined the channel")
    assert (await bot.got("member_joined_channel"))["inviter"] == KRISTEN
