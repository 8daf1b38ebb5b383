"""What is typed is neither lost nor said by somebody else, however fast one types, sends and leaves."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser.keyboard import Keyboard
from tests.browser.small_bot import SmallBot

GENERAL = "C0GENERAL01"
DANIEL = "U0DANIEL002"


@pytest.fixture
def composer(keys: Keyboard) -> Locator:
    return keys.page.get_by_test_id("composer")


async def goes(keys: Keyboard, conversation: str) -> None:
    row = keys.page.get_by_role("navigation").get_by_role("button", name=conversation)
    await keys.goes_to(keys.page.get_by_role("navigation").locator("[aria-current]"))
    await keys.goes_to(row, key="ArrowDown")
    await keys.key("Enter")


async def slow(bot: SmallBot) -> None:
    async with bot.http.post(f"{bot.slack}/sandbox/weather", json={"delay": 0.5}) as answer:
        assert answer.ok


async def said(bot: SmallBot, channel: str) -> list[tuple[str, str]]:
    query = {"as": DANIEL, "channel": channel}
    async with bot.http.get(f"{bot.slack}/sandbox/messages", params=query) as answer:
        return [(each["user"], each["text"]) for each in (await answer.json())["messages"]]


async def test_what_is_sent_while_a_command_is_on_its_way_goes_after_it(
    keys: Keyboard, bot: SmallBot
) -> None:
    await slow(bot)
    for text in ("/negotiate start Impress", "First", "Second"):
        await keys.page.keyboard.insert_text(text)
        await keys.key("Enter")
    await expect(keys.page.get_by_test_id("composer")).to_have_value("")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("Second")
    assert [each["text"] for each in bot.received if "command" in each] == ["start Impress"]
    shown = keys.page.get_by_test_id("message-list").get_by_test_id("message-body")
    await expect(shown).to_have_text(["First", "Second"])


async def test_what_waits_is_said_by_who_typed_it(keys: Keyboard, bot: SmallBot) -> None:
    await goes(keys, "general")
    await expect(keys.page.get_by_test_id("composer")).to_be_focused()
    await slow(bot)
    for text in ("/negotiate list", "From Kristen"):
        await keys.page.keyboard.insert_text(text)
        await keys.key("Enter")
    await keys.becomes("Daniel Reyes")
    await goes(keys, "general")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("From Kristen")
    assert await said(bot, GENERAL) == [("U0KRISTEN01", "From Kristen")]


async def test_a_draft_waits_where_it_was_typed(keys: Keyboard, composer: Locator) -> None:
    await goes(keys, "general")
    await expect(composer).to_be_focused()
    await keys.page.keyboard.type("For all of")
    await goes(keys, "accounts")
    await expect(composer).to_have_value("")
    await goes_back(keys, "general")
    await expect(composer).to_have_value("For all of")
    await expect(composer).to_be_focused()
    await keys.page.keyboard.type(" us")
    await goes(keys, "accounts")
    await expect(composer).to_have_value("")
    await goes_back(keys, "general")
    await expect(composer).to_have_value("For all of us")


async def goes_back(keys: Keyboard, conversation: str) -> None:
    row = keys.page.get_by_role("navigation").get_by_role("button", name=conversation)
    await keys.goes_to(keys.page.get_by_role("navigation").locator("[aria-current]"))
    await keys.goes_to(row, key="ArrowUp")
    await keys.key("Enter")


async def test_what_is_typed_on_the_way_to_a_channel_belongs_to_it(keys: Keyboard, composer: Locator) -> None:
    await goes(keys, "general")
    await keys.page.keyboard.type("At once")
    await keys.key("Enter")
    await expect(keys.page.get_by_test_id("channel-title")).to_have_text("general")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("At once")
    await expect(composer).to_have_value("")


async def test_what_is_typed_on_the_way_to_a_thread_belongs_to_it(keys: Keyboard, bot: SmallBot) -> None:
    await keys.types("They left us")
    await expect(keys.page.get_by_test_id("message").last).to_contain_text("They left us")
    im = (await bot.calls("conversations.open", users="U0KRISTEN01"))["channel"]["id"]
    ts = await keys.page.get_by_test_id("message").last.get_attribute("data-ts")
    await bot.calls("chat.postMessage", channel=im, thread_ts=ts, text="Why?")
    await keys.goes_to(keys.page.get_by_test_id("thread-footer"), key="Shift+Tab")
    await keys.key("Enter")
    await keys.page.keyboard.type("Over the deadline")
    await keys.key("Enter")
    await expect(keys.thread.get_by_test_id("message").last).to_contain_text("Over the deadline")


async def test_whoever_becomes_somebody_else_in_the_same_place_can_go_on_typing(
    keys: Keyboard, composer: Locator
) -> None:
    await goes(keys, "general")
    await expect(composer).to_be_focused()
    await keys.page.evaluate(f"location.hash = '#/{DANIEL}/{GENERAL}'")
    await expect(keys.page.get_by_test_id("main").get_by_text("as Daniel Reyes")).to_be_visible()
    await expect(composer).to_be_enabled()
    await expect(composer).to_be_focused()
