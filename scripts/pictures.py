"""Walks the Impress case at the sandbox's page in both languages and takes pictures; see scripts/pictures."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import BrowserContext, Page, ViewportSize

from playbooks.texts import Voice
from tests.browser.launch import WINDOW, chromium, sandbox
from tests.browser.walk import PageWalk
from tests.browser.window import Window, open_window

NARROW = ViewportSize(width=420, height=900)
# Where the thread shows an answer that was noted, a question with options, and half of the plan behind it.
SCENE = "breach"


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as profile:
        asyncio.run(take_all(folder, Path(home), Path(profile)))


async def take_all(folder: Path, home: Path, profile: Path) -> None:
    async with sandbox(home) as address, chromium(profile) as browser:
        kristen = Album(folder, await _at(browser, address, "Kristen Walsh"))
        await in_english(kristen)
        await in_a_channel(kristen)
        await at_home(kristen, "en")
        await at_the_panel(kristen)
        thu_ha = Album(folder, await _at(browser, address, "Nguyễn Thu Hà"))
        await in_vietnamese(thu_ha)
        await at_home(thu_ha, "vi")


async def _at(browser: BrowserContext, address: str, name: str) -> Window:
    window = await open_window(browser, address)
    await window.becomes(name)
    await window.types("/negotiate start Impress")
    await window.opens_the_thread()
    return window


class Album:
    """Takes pictures of one window into one folder."""

    def __init__(self, folder: Path, window: Window) -> None:
        self.folder = folder
        self.window = window
        self.page = window.page

    async def take(self, name: str) -> None:
        await self.page.mouse.move(0, 0)  # nothing is under the mouse
        await self.page.screenshot(path=self.folder / f"{name}.png", animations="disabled", caret="hide")
        print(f"{name}.png")

    async def take_narrow(self, name: str) -> None:
        await self.page.set_viewport_size(NARROW)
        await self.take(name)
        await self.page.set_viewport_size(WINDOW)

    async def take_dark(self, name: str) -> None:
        await self.page.emulate_media(color_scheme="dark")
        await self.take(name)
        await self.page.emulate_media(color_scheme="light")


async def in_english(album: Album) -> None:
    walk = PageWalk(album.window, "en")

    async def scene() -> None:
        await album.take("thread-en")
        await album.take_dark("dark")
        await album.take_narrow("narrow")

    async def form() -> None:
        step = next(step for step in walk.steps() if step.id == "their_interests")
        await album.window.presses(walk.voice.say("button.list"))
        await album.window.enters(entries=walk.example(step))
        await album.take("modal")
        await album.page.get_by_test_id("modal-close").click()

    walk.detours |= {SCENE: scene, "their_interests": form}
    await walk.to_the_end()
    await album.window.presses(walk.voice.say("button.brief"))
    await album.window.reads("brief-impress.md")
    await album.window.turns_to("Brief: Impress")
    await album.take("brief-en")


async def in_vietnamese(album: Album) -> None:
    walk = PageWalk(album.window, "vi")
    walk.detours[SCENE] = lambda: album.take("thread-vi")
    await walk.to_the_end()


async def _goes_to(page: Page, conversation: str) -> None:
    sidebar = page.get_by_role("navigation", name="Conversations")
    await sidebar.get_by_role("button", name=conversation).click()


async def in_a_channel(album: Album) -> None:
    """Kristen asks, Daniel answers, and the private step waits for her alone."""
    window, page = album.window, album.page
    await _goes_to(page, "impress")
    await window.types("/invite @Rapport")
    await window.types("/negotiate start Globex here")
    await window.opens_the_thread()
    await window.becomes("Daniel Reyes")
    await _goes_to(page, "impress")
    await window.opens_the_thread()
    await window.replies("We lose nine million a year; they lose the only line that runs at night.")
    await window.reads("Daniel Reyes")
    await album.take("channel")
    await window.becomes("Kristen Walsh")


async def at_home(album: Album, language: str) -> None:
    page = album.page
    await _goes_to(page, "Rapport")
    await page.get_by_role("tab", name="Home").click()
    await page.get_by_role("button", name=Voice(language).say("button.settings")).wait_for()
    await album.take(f"home-{language}")
    await album.take_dark(f"home-{language}-dark")


async def at_the_panel(album: Album) -> None:
    await album.page.get_by_test_id("panel-button").click()
    await album.page.get_by_test_id("control-panel").wait_for()
    await album.take("panel")
    await album.page.get_by_test_id("panel-close").click()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
