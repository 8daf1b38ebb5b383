"""The Impress case at the page, from the first command to the brief, with mouse and keyboard alone."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.walk import COLLEAGUE, STAKES, PageWalk
from tests.browser.window import Window

ENGLISH = ("Brief: Impress", "$25,000,000", "Friday, January 15, 2027", "brief-impress.md")
VIETNAMESE = ("Bản tóm tắt: Impress", "25.000.000", "thứ Sáu, 15/01/2027", "ban-tom-tat-impress.md")


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [("en", "Kristen Walsh", ENGLISH), ("vi", "Nguyễn Thu Hà", VIETNAMESE)],
    ids=["in English", "in Vietnamese"],
)
async def test_impress_is_won_back(
    window: Window, address: str, language: str, name: str, expected: tuple[str, ...]
) -> None:
    title, amount, day, file = expected
    walk = PageWalk(window, language)
    await window.becomes(name)
    await window.types("/negotiate start Impress")
    await window.opens_the_thread()
    await walk.to_the_end()

    await window.presses(walk.voice.say("button.brief"))
    await window.reads(file)
    await window.sees(title, amount, day, COLLEAGUE)
    await window.opens_the_file(STAKES[language], amount, day, COLLEAGUE)
    await _shows_all_done(walk)
    await _nothing_was_refused(window, address)


async def _shows_all_done(walk: PageWalk) -> None:
    overview = walk.window.page.get_by_test_id("message-list").get_by_test_id("message").last
    await expect(overview).to_contain_text(walk.voice.say("overview.finished"))


def _was_overtaken(call: Mapping[str, Any]) -> bool:
    """Two changes drew Home at once: the one that came second is told so, and draws it again."""
    error: str = call["response"]["error"]
    return call["method"] == "views.publish" and error == "hash_conflict"


async def _nothing_was_refused(window: Window, address: str) -> None:
    request = window.page.request
    calls = await (await request.get(f"{address}/sandbox/calls")).json()
    deliveries = await (await request.get(f"{address}/sandbox/deliveries")).json()
    assert len(calls) > 100
    refused = [call for call in calls if not call["response"]["ok"]]
    assert [call for call in refused if not _was_overtaken(call)] == []
    assert [each for each in deliveries if each["status"] != 200] == []
