"""Websockets freeze, break and are refreshed when a test says so."""

import asyncio

import aiohttp
import pytest

from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import Somebody, somebody
from tests.bot.sandbox.wire import (
    Wire,
    connections,
    greeted,
    order,
    post,
    recorded,
)


async def test_shows_its_connections_and_what_they_owe(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    await kristen.types("Hello")
    envelope = await wire.reads()
    (shown,) = await connections(http, sandbox)
    assert (shown["frozen"], shown["in_flight"]) == (False, 1)
    assert {"id", "since"} <= shown.keys()
    await wire.ack(envelope)
    await recorded(sandbox)
    assert (await connections(http, sandbox))[0]["in_flight"] == 0


async def test_a_frozen_connection_says_nothing_and_hears_nothing_until_it_thaws(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    await order(http, sandbox, "freeze")
    assert (await connections(http, sandbox))[0]["frozen"]
    await wire.socket.ping()
    await kristen.types("Vanishes")
    await asyncio.sleep(0.2)
    assert wire.pongs == 0
    await order(http, sandbox, "thaw")
    envelope = await wire.takes()
    assert (envelope["retry_attempt"], wire.pongs) == (1, 1)


async def test_an_ack_that_was_sent_into_the_ice_arrives_with_the_thaw(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    await kristen.types("Hello")
    envelope = await wire.reads()
    await order(http, sandbox, "freeze")
    await wire.ack(envelope)
    await asyncio.sleep(0.05)
    assert (await connections(http, sandbox))[0]["in_flight"] == 1
    await order(http, sandbox, "thaw")
    assert (await recorded(sandbox))["status"] == 200


async def test_a_frozen_connection_does_not_answer_a_close(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession
) -> None:
    await order(http, sandbox, "freeze")
    closing = asyncio.create_task(wire.socket.close())
    await asyncio.sleep(0.1)
    assert not closing.done()
    assert len(await connections(http, sandbox)) == 1
    await order(http, sandbox, "thaw")
    await closing
    assert await connections(http, sandbox) == []


async def test_a_dropped_connection_ends_without_a_word(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession
) -> None:
    await order(http, sandbox, "drop")
    assert await wire.frame() is None
    assert wire.socket.close_code == aiohttp.WSCloseCode.ABNORMAL_CLOSURE
    assert await connections(http, sandbox) == []


@pytest.mark.parametrize(("do", "reason"), (("refresh", "refresh_requested"), ("warn", "warning")))
async def test_a_connection_that_ends_is_announced_and_serves_until_then(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, do: str, reason: str
) -> None:
    kristen = somebody(sandbox, http, "U0KRISTEN01")
    await order(http, sandbox, do)
    farewell = await wire.reads()
    assert (farewell["type"], farewell["reason"]) == ("disconnect", reason)
    await kristen.types("Still there?")
    assert (await wire.takes())["retry_attempt"] == 0
    assert await wire.frame() is None
    assert wire.socket.close_code == aiohttp.WSCloseCode.OK


async def test_a_connection_is_not_closed_before_its_acks_are_in(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    await order(http, sandbox, "refresh")
    await wire.reads()
    await kristen.types("Late")
    envelope = await wire.reads()
    await asyncio.sleep(0.2)
    await wire.ack(envelope)
    assert await wire.frame() is None
    assert (await recorded(sandbox))["status"] == 200


async def test_one_connection_can_be_chosen(sandbox: Workspace, http: aiohttp.ClientSession) -> None:
    one, other = await greeted(http, sandbox.base), await greeted(http, sandbox.base)
    chosen = (await connections(http, sandbox))[0]["id"]
    told = await post(http, f"{sandbox.base}/sandbox/socket", do="drop", id=chosen)
    assert told == {"ok": True, "connections": 1}
    assert await one.frame() is None
    assert await other.is_quiet()


async def test_refuses_an_order_that_it_does_not_know(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession
) -> None:
    assert not wire.socket.closed
    assert not (await order(http, sandbox, "melt"))["ok"]
