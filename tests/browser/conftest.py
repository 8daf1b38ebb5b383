"""Gives a test the sandbox and a browser, both started as a user starts them."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext

from tests.browser.keyboard import Keyboard, at_the_keyboard
from tests.browser.launch import CHROMIUM, chromium, sandbox
from tests.browser.small_bot import SmallBot, beside_a_sandbox
from tests.browser.window import Window, open_window

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")
            item.add_marker("slow")


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    folder = tmp_path / "as a user"
    folder.mkdir()
    async with sandbox(folder) as address:
        yield address


@pytest.fixture
async def browser(tmp_path: Path) -> AsyncIterator[BrowserContext]:
    if not CHROMIUM:
        _do_without("There is no Chromium on this machine (Debian: chromium).")
    async with chromium(tmp_path / "profile") as browser:
        yield browser


def _do_without(reason: str) -> None:
    """A person may test without a browser; the build must not pass without it."""
    if os.environ.get("CI"):  # noqa: TID251  # about this run of the tests, not a setting of Rapport
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
async def bot() -> AsyncIterator[SmallBot]:
    """A small bot of the test's own, with a sandbox beside it."""
    async with beside_a_sandbox() as bot:
        yield bot


@pytest.fixture
async def keyboard(browser: BrowserContext, address: str) -> AsyncIterator[Keyboard]:
    """The page of `rapport sandbox`, and nobody to hold the mouse."""
    async with at_the_keyboard(browser, address) as keyboard:
        yield keyboard


@pytest.fixture
async def keys(browser: BrowserContext, bot: SmallBot) -> AsyncIterator[Keyboard]:
    """The same, at the sandbox of the small bot."""
    async with at_the_keyboard(browser, bot.slack) as keyboard:
        yield keyboard


@pytest.fixture
async def window(browser: BrowserContext, address: str) -> AsyncIterator[Window]:
    """The page, which must have nothing to complain of until the test is over."""
    window = await open_window(browser, address)
    yield window
    assert window.faults == []
