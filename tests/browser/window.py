"""Somebody at the sandbox's page: reads what is drawn, and uses the mouse and the keyboard, nothing else."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from playwright.async_api import BrowserContext, ConsoleMessage, Locator, Page, expect

PATIENCE_MS = 15_000
AWindow = TypeVar("AWindow", bound="Window")
# What the page cannot draw it says in red; here it is an error, even if it is gone a moment later.
WATCH = """
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) {
    const drawn = node.querySelectorAll ? [node, ...node.querySelectorAll("[data-test=cannot-draw]")] : [];
    for (const one of drawn) if (one.dataset?.test === "cannot-draw") console.error(one.textContent);
  }
}).observe(document, { childList: true, subtree: true });
"""


@dataclass
class Window:
    """One page of the browser. `faults` is all that the page complained of."""

    page: Page
    faults: list[str] = field(default_factory=list)

    # --- does -----------------------------------------------------------------------------

    async def becomes(self, name: str) -> None:
        """Also for who this is already: that must not lose the conversation."""
        await self.page.get_by_role("region", name="Act as").get_by_role("button", name=name).click()
        await expect(self.page.get_by_test_id("main").get_by_text(f"as {name}")).to_be_visible()

    async def types(self, text: str) -> None:
        """Into the composer of the conversation, key by key, as commands are typed."""
        composer = self.page.get_by_test_id("composer")
        await composer.press_sequentially(text)
        await composer.press("Enter")

    async def opens_the_thread(self) -> None:
        await self.page.get_by_test_id("message-list").get_by_test_id("thread-footer").click()
        await expect(self.page.get_by_test_id("thread-composer")).to_be_focused()

    async def replies(self, text: str) -> None:
        composer = self.page.get_by_test_id("thread-composer")
        await composer.fill(text)
        await composer.press("Enter")

    async def presses(self, label: str) -> None:
        """The button in the newest message of the thread that has one of this label."""
        await self.thread.get_by_role("button", name=label, exact=True).last.click()

    async def picks(self, value: str, *, kind: str) -> None:
        ways = {"datepicker": self._picks_day, "users_select": self._picks_person}
        await ways[kind](value)

    async def fills(self, **values: str) -> None:
        """The inputs of the open form, by the id of their block, and sends it."""
        await self.enters(**values)
        await self.submits()
        await expect(self.form).to_be_hidden()

    async def previews(self, **values: str) -> None:
        """Fills in a form whose place is taken by what would be sent."""
        await self.enters(**values)
        await self.submits()
        await expect(self.form.get_by_role("textbox")).to_have_count(0)

    async def enters(self, **values: str) -> None:
        """Into the open form, or the one that is about to open."""
        for block, value in values.items():
            await self.form.locator(f'[data-block-id="{block}"]').get_by_role("textbox").fill(value)

    async def submits(self) -> None:
        await self.page.get_by_test_id("modal-submit").click()

    async def edits(self, before: str, after: str) -> None:
        message = await self._own(before)
        await message.get_by_test_id("message-edit").click()
        await message.get_by_test_id("edit-input").fill(after)
        await message.get_by_test_id("edit-input").press("Enter")

    async def deletes(self, text: str) -> None:
        await (await self._own(text)).get_by_test_id("message-delete").click()
        await self.page.get_by_test_id("confirm-yes").click()

    async def _own(self, text: str) -> Locator:
        """A message of one's own, under the mouse, by what does not change when its words do."""
        found = self.thread.get_by_test_id("message").filter(has_text=text)
        ts = await found.filter(has=self.page.get_by_test_id("message-edit")).get_attribute("data-ts")
        message = self.thread.locator(f'[data-test=message][data-ts="{ts}"]')
        await message.hover()
        return message

    async def _picks_day(self, day: str) -> None:
        """The first of a month is clicked, after looking through the months; others are typed."""
        await self.newest.locator("[data-action-id=date]").click()
        if date.fromisoformat(day).day > 1:
            await self.page.get_by_test_id("date-input").fill(day)
            await self.page.get_by_test_id("date-input").press("Enter")
            return
        calendar = self.page.get_by_test_id("calendar").filter(visible=True)
        while not await calendar.locator(f'[data-date="{day}"]').is_visible():
            await calendar.get_by_label("Next month").click()
        await calendar.locator(f'[data-date="{day}"]').click()

    async def _picks_person(self, name: str) -> None:
        """By the first letters of the name and the keyboard."""
        picker = self.newest.get_by_role("combobox")
        await picker.click()
        await picker.press_sequentially(name[:4])
        await expect(self.page.get_by_role("option", name=name)).to_be_visible()
        await picker.press("Enter")

    # --- sees -----------------------------------------------------------------------------

    @property
    def thread(self) -> Locator:
        return self.page.get_by_test_id("thread-list")

    @property
    def newest(self) -> Locator:
        return self.thread.get_by_test_id("message").last

    @property
    def form(self) -> Locator:
        return self.page.get_by_test_id("modal")

    async def reads(self, *texts: str) -> None:
        """Waits until the newest message of the thread holds all of these, and is in view."""
        for text in texts:
            await expect(self.newest).to_contain_text(text, use_inner_text=True, timeout=PATIENCE_MS)
        await expect(self.newest).to_be_in_viewport()

    async def sees(self, *texts: str) -> None:
        """Waits until some message of the thread holds all of these."""
        found = self.thread.get_by_test_id("message")
        for text in texts:
            found = found.filter(has_text=text)
        await expect(found.first).to_be_visible(timeout=PATIENCE_MS)

    async def turns_to(self, text: str) -> None:
        """The beginning of the newest message that holds this text."""
        message = self.thread.get_by_test_id("message").filter(has_text=text).last
        await message.evaluate("node => node.scrollIntoView({ block: 'start' })")

    async def reads_fault(self, block: str, text: str) -> None:
        """Under an input of the open form, which has the focus for the correction."""
        field = self.form.locator(f'[data-block-id="{block}"].block')
        await expect(field.get_by_test_id("modal-error")).to_have_text(text)
        await expect(field.get_by_role("textbox")).to_be_focused()

    async def opens_the_file(self, *texts: str) -> None:
        """The preview of the newest file of the thread."""
        card = self.thread.get_by_test_id("file-card").last
        await card.locator("summary").click()
        for text in texts:
            await expect(card.get_by_test_id("file-preview")).to_contain_text(text, use_inner_text=True)
        await expect(card.get_by_test_id("file-preview").get_by_role("heading").first).to_be_in_viewport()

    def hears(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"{message.text} ({message.location.get('url')})")


async def open_window(browser: BrowserContext, address: str) -> Window:
    return await opened(Window(await browser.new_page()), address)


async def opened(window: AWindow, address: str) -> AWindow:
    """The window with the page at this address in it, and an ear for what goes wrong there."""
    window.page.set_default_timeout(PATIENCE_MS)
    window.page.on("console", window.hears)
    window.page.on("pageerror", lambda error: window.faults.append(str(error)))
    await window.page.add_init_script(WATCH)
    answer = await window.page.goto(address)
    assert answer and answer.ok
    return window
