"""Starts what a browser test needs: `rapport sandbox` as a user starts it, and Chromium."""

import asyncio
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import BrowserContext, ViewportSize, async_playwright

from bot.settings import child_environment

RAPPORT = Path(sys.executable).with_name("rapport")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# A browser that keeps to itself: no sandbox where tests run as root, no calls to its maker.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WINDOW = ViewportSize(width=1440, height=900)
LONGEST_START = 60.0
POSTS_PER_SECOND = "1000"  # nobody reads along


@asynccontextmanager
async def sandbox(folder: Path) -> AsyncIterator[str]:
    """`rapport sandbox` in an empty folder; gives the address that it prints."""
    process = await asyncio.create_subprocess_exec(
        str(RAPPORT), "sandbox", cwd=folder, stdout=asyncio.subprocess.PIPE,
        env=child_environment(RAPPORT_POSTS_PER_SECOND=POSTS_PER_SECOND),
    )  # fmt: skip
    try:
        yield await asyncio.wait_for(_address(process), LONGEST_START)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    line = (await process.stdout.readline()).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, f"the sandbox named no address: {line!r}"
    return found[0]


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[BrowserContext]:
    """A browser of its own, with nothing remembered in its `profile`."""
    assert CHROMIUM
    async with async_playwright() as driver:
        driver.selectors.set_test_id_attribute("data-test")
        browser = await driver.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=QUIET, viewport=WINDOW,
            device_scale_factor=1, locale="en-US", reduced_motion="reduce",
        )  # fmt: skip
        try:
            yield browser
        finally:
            await browser.close()
