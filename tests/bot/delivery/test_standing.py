"""What is said once and then kept up to date stands in one message, whatever becomes of a call."""

from typing import Any

import pytest

from playbooks.coach import Speaker
from playbooks.engine.position import revision_of
from playbooks.model import Evidenced
from tests.bot.delivery.office import TEAM, Office
from tests.bot.delivery.test_once import FAILURES

TITLE = "What Impress needs"
failures = pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())


async def learns(office: Office, negotiation: str, line: str) -> None:
    """A need more; the map and the root are to be delivered."""
    kristen = Speaker(TEAM, office.kristen)
    found = await office.coach.look(kristen, negotiation)
    revision = revision_of(found.progress, "their_interests")
    reply = Evidenced(step="their_interests", revision=revision, author=office.kristen, added=line)
    await office.coach.hear(kristen, negotiation, reply)


def maps(office: Office) -> list[dict[str, Any]]:
    return [post for post in office.posts() if TITLE in str(post)]


@failures
@pytest.mark.parametrize("method", ("chat.postMessage", "chat.update"))
async def test_the_map_is_one_message(office: Office, method: str, failure: dict[str, Any]) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        if method == "chat.postMessage":
            await office.trouble(method, **failure)
        await learns(office, negotiation, "31 plants | a word kept")
        await office.delivers()
        if method == "chat.update":
            await office.trouble(method, **failure)
        await learns(office, negotiation, "No bill | a quiet budget")

    (standing,) = maps(office)
    assert "a word kept" in str(standing)
    assert "a quiet budget" in str(standing)


async def test_a_map_that_was_taken_out_of_slack_is_posted_again(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await learns(office, negotiation, "31 plants | a word kept")
        await office.delivers()
        await office.trouble("chat.update", error="message_not_found")
        await learns(office, negotiation, "No bill | a quiet budget")

    *_, again = maps(office)
    assert "a quiet budget" in str(again)
