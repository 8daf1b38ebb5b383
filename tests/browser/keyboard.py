"""Somebody at the sandbox's page without a mouse: Tab, Enter, Escape, arrows and letters, nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from playwright.async_api import BrowserContext, Locator, expect
from typing_extensions import override

from tests.browser.window import PATIENCE_MS, Window, opened

MOST_STOPS = 60
A_MONTH = 31
HAS_FOCUS = "node => node === document.activeElement"
SHOWS_FOCUS = """
() => {
  const node = document.activeElement;
  const frame = node.closest(".composer, .picker-box") ?? node;
  return getComputedStyle(node).outlineStyle !== "none" || getComputedStyle(frame).boxShadow !== "none";
}
"""


class Keyboard(Window):
    """A window that is used by keyboard. The focus can be seen wherever it comes by, and is never lost."""

    async def key(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def goes_to(self, wanted: Locator, *, key: str = "Tab") -> None:
        """Presses the key until this control has the focus."""
        await wanted.wait_for(timeout=PATIENCE_MS)
        for _ in range(MOST_STOPS):
            if await wanted.evaluate(HAS_FOCUS):
                return
            await self.key(key)
            if not await self.page.evaluate("document.activeElement === document.body"):
                assert await self.page.evaluate(SHOWS_FOCUS), "the focus cannot be seen"
        raise AssertionError(f"{key} never came to {wanted}")

    async def still_has_a_place(self) -> None:
        """Whatever was drawn anew, the focus is on something."""
        assert not await self.page.evaluate("document.activeElement === document.body"), "the focus is lost"

    @override
    async def becomes(self, name: str) -> None:
        people = self.page.get_by_role("region", name="Act as")
        await self.goes_to(people.get_by_role("button", pressed=True))
        await self.goes_to(people.get_by_role("button", name=name), key="ArrowDown")
        await self.key("Enter")
        await expect(self.page.get_by_test_id("main").get_by_text(f"as {name}")).to_be_visible()

    @override
    async def types(self, text: str) -> None:
        await expect(self.page.get_by_test_id("composer")).to_be_focused()
        await self.page.keyboard.type(text)
        await self.key("Enter")

    @override
    async def opens_the_thread(self) -> None:
        """From the composer back to the newest message, and into its thread."""
        footer = self.page.get_by_test_id("message-list").get_by_test_id("thread-footer").last
        await self.goes_to(footer, key="Shift+Tab")
        await self.key("Enter")
        await expect(self.page.get_by_test_id("thread-composer")).to_be_focused()

    @override
    async def reads(self, *texts: str) -> None:
        await super().reads(*texts)
        await self.still_has_a_place()

    @override
    async def replies(self, text: str) -> None:
        await self._to_the_reply()
        await self.page.keyboard.insert_text(text)
        await self.key("Enter")

    @override
    async def presses(self, label: str) -> None:
        """The newest button of this label, from the reply box backwards."""
        await self._to_the_reply()
        await self.goes_to(self.thread.get_by_role("button", name=label, exact=True).last, key="Shift+Tab")
        await self.key("Enter")

    @override
    async def enters(self, **values: str) -> None:
        await expect(self.form).to_be_visible()
        for block, value in values.items():
            await self.goes_to(self.form.locator(f'[data-block-id="{block}"]').get_by_role("textbox"))
            await self.key("Control+A")
            await self.page.keyboard.insert_text(value)

    @override
    async def submits(self) -> None:
        await self.goes_to(self.page.get_by_test_id("modal-submit"))
        await self.key("Enter")

    @override
    async def _picks_day(self, day: str) -> None:
        """With the arrows of the calendar: down the weeks, then along the days."""
        await self._to_the_reply()
        await self.goes_to(self.newest.locator("[data-action-id=date]"), key="Shift+Tab")
        await self.key("Enter")
        calendar = self.page.get_by_test_id("calendar").filter(visible=True)
        chosen = calendar.locator("[data-date]:focus")
        while (left := await self._days_to(chosen, day)) != 0:
            far = ("PageDown" if left > 0 else "PageUp") if abs(left) > A_MONTH else ""
            near = "ArrowDown" if left >= 7 else "ArrowRight" if left > 0 else "ArrowLeft"
            await self.key(far or near)
        await self.key("Enter")

    @override
    async def _picks_person(self, name: str) -> None:
        await self._to_the_reply()
        await self.goes_to(self.newest.get_by_role("combobox"), key="Shift+Tab")
        await self.page.keyboard.type(name[:4])
        await expect(self.page.get_by_role("option", name=name)).to_be_visible()
        await self.key("Enter")

    async def _days_to(self, chosen: Locator, day: str) -> int:
        return (
            date.fromisoformat(day) - date.fromisoformat(await chosen.get_attribute("data-date") or "")
        ).days

    async def _to_the_reply(self) -> None:
        await self.goes_to(self.page.get_by_test_id("thread-composer"))


@asynccontextmanager
async def at_the_keyboard(browser: BrowserContext, address: str) -> AsyncIterator[Keyboard]:
    """The page, which must have nothing to complain of in the end."""
    keyboard = await opened(Keyboard(await browser.new_page()), address)
    await expect(
        keyboard.page.get_by_test_id("channel-title")
    ).to_be_visible()  # it takes the focus on opening
    await expect(keyboard.page.get_by_test_id("composer")).to_be_focused()
    yield keyboard
    assert keyboard.faults == []
