"""Takes pictures of the Impress case at the sandbox's page in both languages; see scripts/pictures."""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
from playwright.async_api import BrowserContext, FloatRect, Locator, Page, ViewportSize

from playbooks.texts import Voice
from tests.browser.launch import WINDOW, chromium, sandbox
from tests.browser.walk import PageWalk
from tests.browser.window import Window, open_window
from tests.kit.cast import CASTS, PACKAGES, cast_of, story_in
from tests.kit.person import Person
from tests.kit.stage import Stage
from tests.kit.transcript import Transcript
from tests.kit.week import a_week

NARROW = ViewportSize(width=420, height=900)
TALL = ViewportSize(width=1440, height=1800)  # three packages in one look
# Where the thread shows an answer that was noted, a question with options, and half of the plan behind it.
SCENE = "breach"
WIDEST, TALLEST = 860, 640  # of a part of the page
BELOW_EACH = "lines => lines.map((line) => line.getBoundingClientRect().bottom)"
EDGE = 2  # below the last message begins what one writes in


def main(folder: Path, *chosen: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in chosen or SUBJECTS:
        with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as profile:
            asyncio.run(take_all(SUBJECTS[name], folder, Path(home), Path(profile)))


async def take_all(subject: "Subject", folder: Path, home: Path, profile: Path) -> None:
    async with sandbox(home) as address, chromium(profile) as browser:
        await subject(folder, browser, address)


async def the_walk(folder: Path, browser: BrowserContext, address: str) -> None:
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

    def __init__(self, folder: Path, window: Window, tallest: float = TALLEST) -> None:
        self.folder = folder
        self.tallest = tallest
        self.window = window
        self.page = window.page

    async def take(self, name: str, part: FloatRect | None = None) -> None:
        await self.page.mouse.move(0, 0)  # nothing is under the mouse
        path = self.folder / f"{name}.png"
        await self.page.screenshot(path=path, clip=part, animations="disabled", caret="hide")
        print(f"{name}.png")

    async def take_part(self, name: str, person: Person, ts: str) -> None:
        """The form that somebody has open, or one message; of a long one the end."""
        shown = await self._message(person, ts) if ts else self.window.form
        await shown.wait_for()
        await shown.evaluate("node => node.scrollIntoView({ block: 'end' })")
        await self.take(name, await _end_of(shown, self.tallest))

    async def _message(self, person: Person, ts: str) -> Locator:
        """In their direct message with Rapport, or in its thread."""
        await self.window.becomes(person.name)
        await _goes_to(self.page, "Rapport")
        found = self.page.locator(f'[data-test=message][data-ts="{ts}"]')
        if all(each["ts"] != ts for each in await person.top_level()):
            await self.page.get_by_test_id("message-list").get_by_test_id("thread-footer").last.click()
        return found.last

    async def take_narrow(self, name: str) -> None:
        await self.page.set_viewport_size(NARROW)
        await self.take(name)
        await self.page.set_viewport_size(WINDOW)

    async def take_dark(self, name: str) -> None:
        await self.page.emulate_media(color_scheme="dark")
        await self.take(name)
        await self.page.emulate_media(color_scheme="light")


async def _end_of(shown: Locator, tallest: float) -> FloatRect:
    """All of it, or as much from below a line as is not too tall."""
    box = await shown.bounding_box()
    if box is None:
        raise LookupError("nothing is shown")
    bottom = box["y"] + box["height"] - EDGE
    lines: list[float] = await shown.locator("hr").evaluate_all(BELOW_EACH)
    top = min(y for y in [box["y"], *lines] if bottom - y <= tallest)
    return FloatRect(x=box["x"], y=top, width=min(box["width"], WIDEST), height=bottom - top)


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


async def the_story(folder: Path, browser: BrowserContext, address: str) -> None:
    """Told over HTTP; the page looks on."""
    album = Album(folder, await open_window(browser, address))
    async with aiohttp.ClientSession() as http:
        stage = Stage(http, address, "", "", None)
        for language in CASTS:
            transcript = Transcript(await cast_of(stage, language), language, album.take_part)
            await transcript.play(story_in(language))
            await the_playbooks(album, transcript.owner, language)


async def the_packages(folder: Path, browser: BrowserContext, address: str) -> None:
    """As the_story: told over HTTP, and the page looks on."""
    album = Album(folder, await open_window(browser, address), TALL["height"])
    await album.page.set_viewport_size(TALL)
    async with aiohttp.ClientSession() as http:
        stage = Stage(http, address, "", "", None)
        for language in PACKAGES:
            cast = await cast_of(stage, language, PACKAGES)
            await Transcript(cast, language, album.take_part).play(story_in(language, PACKAGES))


async def the_week(folder: Path, browser: BrowserContext, address: str) -> None:
    """A nudge and a digest, of a week that passes on the sandbox's clock."""
    album = Album(folder, await open_window(browser, address), TALL["height"])
    await album.page.set_viewport_size(TALL)
    async with aiohttp.ClientSession() as http:
        await a_week(Stage(http, address, "", "", None), album.take_part)


async def the_playbooks(album: Album, owner: Person, language: str) -> None:
    await owner.types("/negotiate playbooks")
    shown = await owner.reads(Voice(language).say("button.start_with"))
    await album.take_part(f"playbooks-{language}", owner, str(shown["ts"]))


Subject = Callable[[Path, BrowserContext, str], Awaitable[None]]
SUBJECTS: dict[str, Subject] = {
    "walk": the_walk,
    "story": the_story,
    "packages": the_packages,
    "week": the_week,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
