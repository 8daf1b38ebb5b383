"""A bot that hears Slack over websockets loses nothing when one is refreshed, cut or frozen."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import SettingsError
from bot.socket import Dialler, Lines
from tests.bot.socket.exchange import Exchange, exchange

SILENCE = 0.2
REFRESH = {"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "applink-1"}}


@dataclass
class Work:
    """What a bot does with an envelope: a test can hold it up, or make it fail."""

    may_end: asyncio.Event = field(default_factory=asyncio.Event)
    begun: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    async def answer(self, envelope: Mapping[str, Any]) -> Mapping[str, Any] | None:
        name = str(envelope["envelope_id"])
        self.begun.append(name)
        await self.may_end.wait()
        if name == "broken":
            raise ZeroDivisionError
        self.done.append(name)
        return None if name == "refused" else {"envelope_id": name}

    async def begins(self, name: str) -> None:
        async with asyncio.timeout(5):
            while name not in self.begun:  # noqa: ASYNC110  # nobody tells us
                await asyncio.sleep(0.005)


@pytest.fixture
async def slack() -> AsyncIterator[Exchange]:
    async with exchange() as slack:
        yield slack


@pytest.fixture
def work() -> Work:
    """At once, unless a test holds it up."""
    work = Work()
    work.may_end.set()
    return work


@asynccontextmanager
async def connected(slack: Exchange, work: Work, **options: float) -> AsyncIterator[Lines]:
    async with AsyncExitStack() as parts:
        session = await parts.enter_async_context(aiohttp.ClientSession())
        client = AsyncWebClient(base_url=f"{slack.base}/api/", session=session, retry_handlers=[])
        dialler = Dialler(client, session, "xapp-1", work.answer, SILENCE)
        lines = Lines(dialler, options.get("answer_within", 1.0), options.get("overlap", 5.0))
        await parts.enter_async_context(lines.running())
        yield lines


async def no_line(lines: Lines) -> None:
    async with asyncio.timeout(5):
        while lines.are_live:  # noqa: ASYNC110  # nobody tells us
            await asyncio.sleep(0.005)


async def test_an_envelope_is_acknowledged_when_its_work_is_done(slack: Exchange, work: Work) -> None:
    work.may_end.clear()
    async with connected(slack, work):
        caller = await slack.caller()
        await caller.sends("one")
        await work.begins("one")
        assert caller.heard.empty()
        work.may_end.set()
        assert await caller.ack() == {"envelope_id": "one"}
    assert slack.asked == ["Bearer xapp-1"]


async def test_envelopes_do_not_wait_for_each_other(slack: Exchange, work: Work) -> None:
    work.may_end.clear()
    async with connected(slack, work):
        caller = await slack.caller()
        for name in ("one", "two", "three"):
            await caller.sends(name)
        await work.begins("three")
        work.may_end.set()
        acks = [await caller.ack() for _ in range(3)]
        assert {ack["envelope_id"] for ack in acks} == {"one", "two", "three"}


async def test_what_could_not_be_kept_is_not_acknowledged(slack: Exchange, work: Work) -> None:
    async with connected(slack, work):
        caller = await slack.caller()
        for name in ("refused", "broken", "good"):
            await caller.sends(name)
        assert await caller.ack() == {"envelope_id": "good"}
        assert caller.heard.empty()


async def test_a_frame_that_makes_no_sense_costs_nobody_their_line(slack: Exchange, work: Work) -> None:
    async with connected(slack, work):
        caller = await slack.caller()
        await caller.socket.send_str("{")
        await caller.socket.send_str("[" * 100_000)
        await caller.socket.send_str('"hello"')
        await caller.says({"type": "events_api", "envelope_id": 1, "payload": None})
        await caller.sends("good")
        assert await caller.ack() == {"envelope_id": "good"}


# --- a line that ends -------------------------------------------------------------------------


@pytest.mark.parametrize("reason", ("refresh_requested", "warning"))
async def test_the_next_line_is_open_before_the_old_one_is_left(
    slack: Exchange, work: Work, reason: str
) -> None:
    work.may_end.clear()
    async with connected(slack, work) as lines:
        old = await slack.caller()
        await old.sends("before")
        await old.says(REFRESH | {"reason": reason})
        new = await slack.caller()
        await new.sends("meanwhile")
        await old.sends("after")  # Slack may still send on it
        await work.begins("after")
        work.may_end.set()
        assert {(await old.ack())["envelope_id"] for _ in range(2)} == {"before", "after"}
        assert await new.ack() == {"envelope_id": "meanwhile"}
        await old.socket.close()
        await old.closed.wait()
        assert lines.are_live


async def test_a_line_that_slack_forgets_to_close_is_left_with_everything_answered(
    slack: Exchange, work: Work
) -> None:
    work.may_end.clear()
    async with connected(slack, work, overlap=0.3):
        old = await slack.caller()
        await old.sends("slow")
        await old.says(REFRESH)
        await slack.caller()
        await asyncio.sleep(0.4)
        work.may_end.set()
        assert await old.ack() == {"envelope_id": "slow"}
        async with asyncio.timeout(5):
            await old.closed.wait()


async def test_a_line_that_is_cut_is_replaced(slack: Exchange, work: Work) -> None:
    async with connected(slack, work) as lines:
        (await slack.caller()).is_cut()
        new = await slack.caller()
        await new.sends("one")
        assert await new.ack() == {"envelope_id": "one"}
        assert lines.are_live


async def test_work_goes_on_when_its_line_is_gone(slack: Exchange, work: Work) -> None:
    work.may_end.clear()
    async with connected(slack, work):
        old = await slack.caller()
        await old.sends("one")
        await work.begins("one")
        old.is_cut()
        new = await slack.caller()
        work.may_end.set()
        await new.sends("two")
        assert await new.ack() == {"envelope_id": "two"}
        assert "one" in work.done


async def test_a_line_on_which_nobody_answers_is_replaced(slack: Exchange, work: Work) -> None:
    async with connected(slack, work) as lines:
        frozen = await slack.caller()
        frozen.frozen = True
        new = await slack.caller()
        await new.sends("one")
        assert await new.ack() == {"envelope_id": "one"}
        assert lines.are_live


async def test_a_line_that_answers_pings_is_kept(slack: Exchange, work: Work) -> None:
    async with connected(slack, work):
        caller = await slack.caller()
        await asyncio.sleep(5 * SILENCE)
        await caller.sends("one")
        assert await caller.ack() == {"envelope_id": "one"}
        assert len(slack.callers) == 1


# --- lines that cannot be opened --------------------------------------------------------------


@pytest.mark.parametrize("error", ("invalid_auth", "not_allowed_token_type"))
async def test_a_token_that_slack_refuses_stops_the_start(slack: Exchange, work: Work, error: str) -> None:
    slack.refusals = [{"ok": False, "error": error}]
    with pytest.raises(SettingsError, match=f"SLACK_APP_TOKEN is refused by Slack \\({error}\\)"):
        async with connected(slack, work):
            pass


async def test_a_token_that_is_refused_later_is_tried_again(slack: Exchange, work: Work) -> None:
    async with connected(slack, work) as lines:
        slack.refusals = [{"ok": False, "error": "invalid_auth"}]
        (await slack.caller()).is_cut()
        await no_line(lines)
        await slack.caller()
        assert len(slack.asked) == 3


async def test_it_tries_again_until_slack_says_hello(slack: Exchange, work: Work) -> None:
    slack.refusals = [{"ok": False, "error": "internal_error"}]
    slack.greetings = [{"type": "disconnect", "reason": "too_many_websockets"}]
    async with connected(slack, work):
        first, second = await slack.caller(), await slack.caller()
        await second.sends("one")
        assert await second.ack() == {"envelope_id": "one"}
        async with asyncio.timeout(5):
            await first.closed.wait()


# --- leaving ----------------------------------------------------------------------------------


async def test_on_leaving_what_was_taken_is_answered_and_nothing_more_is_taken(
    slack: Exchange, work: Work
) -> None:
    work.may_end.clear()
    async with AsyncExitStack() as parts:
        await parts.enter_async_context(connected(slack, work))
        caller = await slack.caller()
        await caller.sends("taken")
        await work.begins("taken")
        leaving = asyncio.create_task(parts.aclose())
        await asyncio.sleep(0.1)
        await caller.sends("too late")
        work.may_end.set()
        await leaving
    assert await caller.ack() == {"envelope_id": "taken"}
    assert work.done == ["taken"]
    assert len(slack.callers) == 1


async def test_leaving_waits_for_nobody_for_long(slack: Exchange, work: Work) -> None:
    work.may_end.clear()
    async with asyncio.timeout(3), connected(slack, work, answer_within=0.2):
        caller = await slack.caller()
        await caller.sends("never")
        await work.begins("never")
    assert work.done == []
