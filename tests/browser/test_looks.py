"""Light and dark: remembered, and readable for everybody."""

from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.small_bot import SmallBot
from tests.browser.window import open_window

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
KRISTEN = "U0KRISTEN01"
GROUND = "getComputedStyle(document.querySelector('main')).backgroundColor"
WORDS = (
    "*Bold*, `code`, <@U0KRISTEN01>, <@U0DANIEL002>, <https://example.com|a link>\n> quoted\n```\npre\n```"
)


def text(words: str, kind: str = "plain_text") -> dict[str, str]:
    return {"type": kind, "text": words}


def button(action: str, **more: str) -> dict[str, object]:
    return {"type": "button", "action_id": action, "text": text(action), **more}


CHART = {
    "type": "line",
    "series": [{"name": "Ours", "data": [{"label": "May", "value": 1}, {"label": "June", "value": 2}]}],
    "axis_config": {"categories": ["May", "June"], "x_label": "Month", "y_label": "Points"},
}
BLOCKS = [
    {"type": "data_visualization", "title": "A chart", "chart": CHART},
    {"type": "header", "text": text("A title")},
    {"type": "section", "text": text(WORDS, "mrkdwn")},
    {"type": "context", "elements": [text("Small print", "mrkdwn")]},
    {
        "type": "actions",
        "elements": [
            button("Plain"),
            button("Yes", style="primary"),
            button("No", style="danger"),
            {"type": "datepicker", "action_id": "day"},
            {"type": "users_select", "action_id": "who", "placeholder": text("Choose a colleague")},
        ],
    },
]
MODAL = {
    "type": "modal",
    "title": text("A form"),
    "submit": text("Save"),
    "blocks": [
        {
            "type": "input",
            "label": text("Name"),
            "hint": text("As they write it"),
            "optional": True,
            "element": {"type": "plain_text_input", "placeholder": text("Impress")},
        }
    ],
}


async def see_everything(page: Page, bot: SmallBot) -> None:
    """A message of all kinds of words, its thread and the control panel, with all of it unfolded."""
    im = (await bot.calls("conversations.open", users=KRISTEN))["channel"]["id"]
    root = await bot.calls("chat.postMessage", channel=im, text="All", blocks=BLOCKS)
    await bot.calls("chat.postMessage", channel=im, thread_ts=root["ts"], text="More")
    await bot.calls("chat.postEphemeral", channel=im, user=KRISTEN, text="For you alone")
    await page.get_by_test_id("thread-footer").click()
    await page.get_by_test_id("panel-button").click()
    await page.locator(".panel-section").evaluate_all("all => all.forEach((one) => (one.open = true))")
    await expect(page.get_by_test_id("traffic-row").first).to_be_visible()


async def open_a_form(page: Page, bot: SmallBot) -> None:
    await page.get_by_test_id("composer-shortcuts").click()
    await page.get_by_test_id("menu-item").filter(visible=True).first.click()
    used = await bot.got("shortcut")
    await bot.calls("views.open", trigger_id=used["trigger_id"], view=MODAL)
    await expect(page.get_by_test_id("modal")).to_be_visible()


async def test_large_numbers_of_a_chart_have_room_beside_it(browser: BrowserContext, bot: SmallBot) -> None:
    page = (await open_window(browser, bot.slack)).page
    data = [{"label": "Impress", "value": 25_000_000}, {"label": "Globex", "value": -1_250_000}]
    chart = {
        "type": "bar",
        "series": [{"name": "USD", "data": data}],
        "axis_config": {"categories": ["Impress", "Globex"]},
    }
    im = (await bot.calls("conversations.open", users=KRISTEN))["channel"]["id"]
    block = {"type": "data_visualization", "title": "At stake", "chart": chart}
    await bot.calls("chat.postMessage", channel=im, text="At stake", blocks=[block])
    await expect(page.locator(".chart").get_by_text("20M")).to_be_visible()
    frame = await page.locator(".chart").bounding_box()
    for words in await page.locator(".chart text").all():
        box = await words.bounding_box()
        assert frame and box and box["x"] >= frame["x"]


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_all_words_stand_out_from_their_ground(
    browser: BrowserContext, bot: SmallBot, theme: str
) -> None:
    page = (await open_window(browser, bot.slack)).page
    await page.get_by_test_id("theme").click()
    await page.locator(f"[data-value={theme}]").click()
    await see_everything(page, bot)
    assert await page.evaluate(CONTRAST) == []
    await open_a_form(page, bot)
    assert await page.evaluate(CONTRAST) == []


async def test_the_chosen_theme_is_remembered(browser: BrowserContext, bot: SmallBot) -> None:
    page = (await open_window(browser, bot.slack)).page
    light = await page.evaluate(GROUND)
    await page.get_by_test_id("theme").click()
    await page.get_by_role("menuitemradio", name="Dark").click()
    assert await page.evaluate(GROUND) != light
    await page.reload()
    await expect(page.get_by_test_id("theme")).to_have_accessible_name("Colours: Dark")
    assert await page.evaluate(GROUND) != light


async def test_without_a_choice_the_page_follows_the_system(keys: Keyboard) -> None:
    light = await keys.page.evaluate(GROUND)
    await keys.page.emulate_media(color_scheme="dark")
    assert await keys.page.evaluate(GROUND) != light
