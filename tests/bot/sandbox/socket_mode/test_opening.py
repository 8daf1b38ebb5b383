"""The bot asks for a websocket and is greeted; the websocket lives as long as both sides answer."""

from dataclasses import replace

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import tickets
from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.wire import (
    APP_TOKEN,
    Wire,
    address,
    connect,
    connections,
    greeted,
    until,
)


async def test_greets_a_connection_as_slack_does(sandbox: Workspace, http: aiohttp.ClientSession) -> None:
    one, other = await connect(http, sandbox.base), await connect(http, sandbox.base)
    hello = await one.reads()
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["connection_info"] == {"app_id": "A0RAPPORT01"}
    assert hello["debug_info"]["approximate_connection_time"] == 18060
    assert (await other.reads())["num_connections"] == 2


async def test_slacks_own_client_library_can_ask_for_a_connection(sandbox: Workspace) -> None:
    client = AsyncWebClient(base_url=f"{sandbox.base}/api/")
    opened = await client.apps_connections_open(app_token=APP_TOKEN)
    assert str(opened["url"]).startswith(f"{sandbox.base.replace('http', 'ws')}/socket/")


@pytest.mark.parametrize(
    ("token", "error"),
    (("", "not_authed"), ("xapp-other", "invalid_auth"), ("xoxb-sandbox", "not_allowed_token_type")),
)
async def test_opens_a_connection_for_the_apps_token_alone(
    sandbox: Workspace, http: aiohttp.ClientSession, token: str, error: str
) -> None:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with http.post(f"{sandbox.base}/api/apps.connections.open", headers=headers) as response:
        assert await response.json() == {"ok": False, "error": error}


async def test_the_apps_token_does_nothing_else(sandbox: Workspace, http: aiohttp.ClientSession) -> None:
    headers = {"Authorization": f"Bearer {APP_TOKEN}"}
    async with http.post(f"{sandbox.base}/api/auth.test", headers=headers) as response:
        assert (await response.json())["error"] == "not_allowed_token_type"


async def test_a_ticket_lets_one_connection_in(sandbox: Workspace, http: aiohttp.ClientSession) -> None:
    url = await address(http, sandbox.base)
    await http.ws_connect(url)
    for refused in (url, f"{url}x"):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
            await http.ws_connect(refused)
        assert refusal.value.status == 404


async def test_an_old_ticket_lets_nobody_in(
    sandbox: Workspace, http: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = await address(http, sandbox.base)
    monkeypatch.setattr(tickets, "TICKET_SECONDS", -1)
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await http.ws_connect(url)


async def test_the_eleventh_connection_is_one_too_many(
    sandbox: Workspace, http: aiohttp.ClientSession
) -> None:
    ten = [await greeted(http, sandbox.base) for _ in range(10)]
    eleventh = await connect(http, sandbox.base)
    assert (await eleventh.reads())["reason"] == "too_many_websockets"
    assert await eleventh.frame() is None
    assert not any(each.socket.closed for each in ten)


async def test_over_http_a_connection_is_told_that_the_link_is_disabled(
    settings: Settings, http: aiohttp.ClientSession
) -> None:
    async with running(replace(settings, mode="http")) as workspace:
        wire = await connect(http, workspace.base)
        assert (await wire.reads())["reason"] == "link_disabled"
        assert await wire.frame() is None


async def test_what_is_no_ack_ends_the_connection(wire: Wire) -> None:
    await wire.socket.send_str("ack")
    assert await wire.frame() is None
    assert wire.socket.close_code == aiohttp.WSCloseCode.INVALID_TEXT


async def test_pings_and_answers_pings(settings: Settings, http: aiohttp.ClientSession) -> None:
    async with running(replace(settings, ping_seconds=0.05)) as workspace:
        wire = await greeted(http, workspace.base)
        await wire.socket.ping()
        await wire.is_quiet()
        assert wire.pings
        assert set(wire.pings) == {b"Ping from applink-1"}
        assert wire.pongs == 1


async def test_cuts_a_connection_that_answers_no_ping(
    settings: Settings, http: aiohttp.ClientSession
) -> None:
    async with running(replace(settings, ping_seconds=0.03)) as workspace:
        await greeted(http, workspace.base)

        async def nobody_is_left() -> bool:
            return await connections(http, workspace) == []

        await until(nobody_is_left)
