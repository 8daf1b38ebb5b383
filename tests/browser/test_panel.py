"""The control panel: what it switches, and that it shows what the sandbox knows."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import BrowserContext, Locator, ViewportSize, expect

from tests.browser.keyboard import Keyboard, at_the_keyboard
from tests.browser.small_bot import Json, SmallBot, beside_a_sandbox

DAY = 24 * 3600
TELEPHONE = ViewportSize(width=390, height=800)
# What a screen reader is given to say by the clock.
SAID = """
(panel) => {
  const region = panel.querySelector("[data-test=clock-ahead]");
  window.said = [];
  const keep = () => window.said.push(region.textContent);
  new MutationObserver(keep).observe(region, { childList: true, characterData: true, subtree: true });
}
"""


@pytest.fixture
async def panel(keys: Keyboard) -> Locator:
    await keys.goes_to(keys.page.get_by_test_id("panel-button"))
    await keys.key("Enter")
    return keys.page.get_by_test_id("control-panel")


@pytest.fixture
async def socket_bot() -> AsyncIterator[SmallBot]:
    """Beside a sandbox that speaks over websockets."""
    async with beside_a_sandbox("socket") as other:
        yield other


async def shown(bot: SmallBot, window: str) -> Json:
    async with bot.http.get(f"{bot.slack}/sandbox/{window}") as answer:
        return dict(await answer.json())


async def change(bot: SmallBot, window: str, **wishes: object) -> None:
    async with bot.http.post(f"{bot.slack}/sandbox/{window}", json=wishes) as answer:
        assert answer.ok


async def test_it_takes_the_focus_and_gives_it_back(keys: Keyboard, panel: Locator) -> None:
    await expect(panel.get_by_test_id("panel-close")).to_be_focused()
    await keys.key("Escape")
    await expect(panel).to_be_hidden()
    await expect(keys.page.get_by_test_id("panel-button")).to_be_focused()


async def test_bad_weather_is_made_and_ended(keys: Keyboard, panel: Locator, bot: SmallBot) -> None:
    await keys.goes_to(panel.get_by_test_id("weather-double"))
    await keys.key("End")
    await expect(panel.get_by_test_id("weather-double")).to_have_value("1")
    await keys.goes_to(panel.get_by_test_id("weather-limited"))
    await keys.key("Space")
    await expect(panel.get_by_test_id("weather-limited")).to_be_checked()
    weather = await shown(bot, "weather")
    assert weather["double"] == 1 and 50 < weather["rate_limited_for"] <= 60
    await keys.goes_to(panel.get_by_test_id("weather-fair"))
    await keys.key("Enter")
    await expect(panel.get_by_test_id("weather-double")).to_have_value("0")
    await expect(panel.get_by_test_id("weather-limited")).not_to_be_checked()
    assert not any((await shown(bot, "weather")).values())


async def test_it_follows_what_others_changed(panel: Locator, bot: SmallBot) -> None:
    await change(bot, "weather", lost=0.37, slack_limits=True)
    await change(bot, "clock", forward_seconds=2 * DAY)
    await expect(panel.get_by_test_id("weather-lost").locator("option:checked")).to_have_text("37 %")
    await expect(panel.get_by_test_id("weather-slack_limits")).to_be_checked()
    await expect(panel.get_by_test_id("clock-ahead")).to_have_text("That is 2 days ahead.")


async def test_days_pass_at_a_press(keys: Keyboard, panel: Locator, bot: SmallBot) -> None:
    await keys.goes_to(panel.get_by_test_id("clock-day"))
    await keys.key("Enter")
    await expect(panel.get_by_test_id("clock-ahead")).to_have_text("That is 1 day ahead.")
    assert (await shown(bot, "clock"))["offset_seconds"] == DAY
    await keys.goes_to(panel.get_by_test_id("clock-back"))
    await keys.key("Enter")
    await expect(panel.get_by_test_id("clock-ahead")).to_have_text("That is the real time.")


async def test_a_week_passes_and_is_stopped(keys: Keyboard, panel: Locator, bot: SmallBot) -> None:
    await keys.goes_to(panel.get_by_test_id("clock-pass-week"))
    await keys.key("Enter")
    await expect(panel.get_by_test_id("clock-ahead")).to_contain_text("A week passes: ")
    await expect(panel.get_by_test_id("clock-passing")).to_be_visible()
    first = await panel.get_by_test_id("clock-now").inner_text()
    await expect(panel.get_by_test_id("clock-now")).not_to_have_text(first)
    stop = panel.get_by_test_id("clock-stop")
    await keys.goes_to(stop)
    await keys.key("Enter")
    await expect(panel.get_by_test_id("clock-ahead")).to_contain_text("ahead.")
    await expect(panel.get_by_test_id("clock-passing")).to_be_hidden()
    await expect(stop).to_be_disabled()
    await expect(stop).to_be_focused()
    clock = await shown(bot, "clock")
    assert clock["passing"] is None and 0 < clock["offset_seconds"] < 7 * DAY


async def test_a_day_that_passes_is_said_once_a_day_and_not_once_a_step(
    panel: Locator, bot: SmallBot
) -> None:
    await panel.evaluate(SAID)
    await change(bot, "clock", **{"pass": {"days": 3, "seconds": 3}})
    await expect(panel.get_by_test_id("clock-ahead")).to_have_text("That is 3 days ahead.")
    said = await panel.evaluate("() => window.said")
    assert 2 <= len(said) <= 5 and len(set(said)) == len(said)
    assert all("A span of 3 days passes: " in each for each in said[:-1])


async def test_a_week_passes_on_a_telephone(keys: Keyboard, panel: Locator) -> None:
    await keys.page.set_viewport_size(TELEPHONE)
    await panel.get_by_test_id("clock-pass-week").click()
    for name in ("clock-now", "clock-passing", "clock-pass-day", "clock-pass-week", "clock-stop"):
        box = await panel.get_by_test_id(name).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= TELEPHONE["width"]
    await panel.get_by_test_id("clock-stop").click()


async def test_somebody_moves_to_another_time_zone(panel: Locator, bot: SmallBot) -> None:
    await panel.locator("[data-test=panel-zones] > summary").press("Enter")
    kristen = panel.get_by_role("combobox", name="Kristen Walsh")
    await expect(kristen).to_have_value("America/New_York")
    await kristen.select_option("Asia/Ho_Chi_Minh")
    told = await bot.got("user_change")
    assert (told["user"]["tz"], told["user"]["tz_offset"]) == ("Asia/Ho_Chi_Minh", 7 * 3600)
    await expect(kristen).to_have_value("Asia/Ho_Chi_Minh")


async def test_somebody_who_left_can_type_no_more(panel: Locator, keys: Keyboard) -> None:
    await panel.locator("[data-test=panel-people] > summary").press("Enter")
    await panel.get_by_role("switch", name="Kristen Walsh").press("Space")
    await expect(panel.get_by_role("switch", name="Kristen Walsh")).not_to_be_checked()
    composer = keys.page.get_by_test_id("composer")
    await expect(composer).to_be_disabled()
    await expect(composer).to_have_attribute("placeholder", "This account is closed")


async def test_somebody_administers_the_workspace(panel: Locator, bot: SmallBot) -> None:
    await panel.locator("[data-test=panel-admins] > summary").press("Enter")
    daniel = panel.get_by_role("switch", name="Daniel Reyes")
    await expect(daniel).not_to_be_checked()
    await daniel.press("Space")
    await expect(daniel).to_be_checked()
    assert [each["name"] for each in (await shown(bot, "workspace"))["people"] if each["admin"]] == [
        "Daniel Reyes"
    ]


async def test_every_call_and_delivery_can_be_read(keys: Keyboard, panel: Locator, bot: SmallBot) -> None:
    await bot.calls("auth.test")
    await keys.goes_to(panel.locator("[data-test=panel-traffic] > summary"))
    await keys.key("Enter")
    row = panel.get_by_test_id("traffic-row").filter(has_text="auth.test")
    await expect(row).to_contain_text("ok")
    await keys.goes_to(row.locator("summary"))
    await keys.key("Enter")
    await expect(row.locator("pre")).to_contain_text('"bot_id"')


async def test_the_socket_is_frozen_thawed_and_cut(browser: BrowserContext, socket_bot: SmallBot) -> None:
    async with socket_bot.connected(), at_the_keyboard(browser, socket_bot.slack) as keys:
        await keys.goes_to(keys.page.get_by_test_id("panel-button"))
        await keys.key("Enter")
        panel = keys.page.get_by_test_id("control-panel")
        await expect(panel.get_by_test_id("transport")).to_contain_text("one connection")
        await keys.goes_to(panel.get_by_test_id("socket-freeze"))
        await keys.key("Enter")
        await expect(panel.get_by_test_id("connection")).to_contain_text("frozen")
        await keys.goes_to(panel.get_by_test_id("socket-thaw"))
        await keys.key("Enter")
        await expect(panel.get_by_test_id("connection")).to_contain_text("live")
        await keys.goes_to(panel.get_by_test_id("socket-drop"))
        await keys.key("Enter")
        await expect(panel.get_by_test_id("transport")).to_contain_text("not connected")
