"""A member's Home tab shows what stands, whoever draws it and whatever Slack answers."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery import Delivery
from bot.delivery.homes import Homes
from bot.delivery.sending import Sender
from handlers.pictures import Easel
from handlers.verbs import VERBS
from playbooks.coach import Speaker, Store, Summary
from tests.bot.delivery.office import LIBRARY, TEAM, Office
from tests.bot.delivery.test_once import FAILURES
from tests.kit.person import words

# Where a whole process stood still: nothing is waited for in real time.
HOME = "views.publish"


def speaker(office: Office, *seen: str) -> Speaker:
    return Speaker(TEAM, office.kristen, seen)


def shown(office: Office) -> str:
    view = office.sandbox.views.home(office.kristen)
    return words(view.content["blocks"]) if view else ""


async def _mark(office: Office) -> str:
    marks = dict(await office.rows("SELECT id, home_hash FROM member"))
    return str(marks[office.kristen])


async def test_it_is_drawn_as_things_stand_and_slacks_mark_is_kept(office: Office) -> None:
    async with office.delivering():
        await office.coach.open_home(speaker(office))
        negotiation = await office.starts()
        await office.hears(negotiation)

    assert "1 of 35" in shown(office)
    assert await _mark(office) == office.sandbox.views.home(office.kristen).hash


async def test_opening_it_twice_welcomes_once(office: Office) -> None:
    async with office.delivering():
        await asyncio.gather(*(office.coach.open_home(speaker(office, f"event:{n}")) for n in range(5)))

    assert len(office.posts()) == 1


async def test_it_waits_for_no_root_message(office: Office) -> None:
    await office.trouble("chat.postMessage", error="restricted_action", times=9)
    async with office.delivering():
        await office.coach.open_home(speaker(office))
        await office.starts()

    assert office.posts() == []
    assert "Impress" in shown(office)


async def test_a_home_that_slack_refuses_lets_the_rest_pass(office: Office) -> None:
    await office.trouble(HOME, error="not_enabled", times=9)
    async with office.delivering():
        await office.coach.open_home(speaker(office))
        await office.starts()

    assert len(office.posts()) == 3
    assert set(await office.storage.outbox.dead_letters(TEAM)) == {"not_enabled"}


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())
async def test_whatever_becomes_of_a_call_it_shows_what_stands_in_the_end(
    office: Office, failure: dict[str, Any]
) -> None:
    async with office.delivering():
        await office.coach.open_home(speaker(office))
        negotiation = await office.starts()
        await office.delivers()
        await office.trouble(HOME, **failure)
        await office.hears(negotiation)
        await office.delivers()
        assert "1 of 35" in shown(office)
        await office.hears(negotiation)

    assert "2 of 35" in shown(office)
    assert await _mark(office) == office.sandbox.views.home(office.kristen).hash


async def test_a_mark_that_nobody_knows_any_more_is_done_without(office: Office) -> None:
    async with office.delivering():
        await office.coach.open_home(speaker(office))
        await office.delivers()
        office.sandbox.views.publish(office.kristen, {"type": "home", "blocks": []})
        await office.starts()

    assert "Impress" in shown(office)
    assert await _mark(office) == office.sandbox.views.home(office.kristen).hash


async def test_many_changes_at_once_take_few_calls(office: Office) -> None:
    await office.coach.open_home(speaker(office))
    for number in range(20):
        await office.starts(f"Counterpart {number}")
    async with office.delivering():
        pass

    assert "Counterpart 19" in shown(office)
    assert len(office.calls(HOME)) < 15


# --- two processes --------------------------------------------------------------------------------


@dataclass
class Dreaming:
    """A Store whose reader falls asleep between looking and drawing, once."""

    store: Store
    asleep: asyncio.Event = field(default_factory=asyncio.Event)
    wakes: asyncio.Event = field(default_factory=asyncio.Event)

    def __getattr__(self, name: str) -> Any:  # everything else is the Store's own
        return getattr(self.store, name)

    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]:
        found = await self.store.negotiations(workspace, member)
        if not self.asleep.is_set():
            self.asleep.set()
            await self.wakes.wait()
        return found


def another(office: Office, store: Any) -> Delivery:
    """A delivery of another process on the same database."""
    client: AsyncWebClient = office.delivery.sender.client
    outbox = office.storage.outbox
    homes = Homes(client, outbox, store, LIBRARY, VERBS)
    return Delivery(outbox, Sender(client, outbox, LIBRARY, homes, Easel()))


async def test_who_looked_before_another_drew_looks_again(office: Office) -> None:
    async with office.delivering():
        await office.coach.open_home(speaker(office))
    dreaming = Dreaming(office.storage.store)
    await office.starts("Impress")
    async with another(office, dreaming).running():
        await dreaming.asleep.wait()
        office.clock.jumps(1)
        async with office.delivery.running():
            await office.starts("Northlake")
            await _sees(office, "Northlake")
        dreaming.wakes.set()
        await office.delivers()

    assert "Impress" in shown(office) and "Northlake" in shown(office)
    assert await _mark(office) == office.sandbox.views.home(office.kristen).hash


async def _sees(office: Office, text: str) -> None:
    async with asyncio.timeout(10):
        while text not in shown(office):  # noqa: ASYNC110  # nobody tells us
            await asyncio.sleep(0.01)


async def test_two_that_draw_at_once_end_with_what_stands(office: Office) -> None:
    """Neither knows a mark: whoever draws last has looked last, or looks again."""
    second = another(office, office.storage.store)
    async with second.running(), office.delivering():
        await office.coach.open_home(speaker(office))
        for number in range(12):
            negotiation = await office.starts(f"Counterpart {number}")
            await office.hears(negotiation)
            second.wake()

    for number in range(2, 12):
        assert f"*Counterpart {number}*" in shown(office)
    assert "Under way" in shown(office)
    assert await _mark(office) == office.sandbox.views.home(office.kristen).hash
