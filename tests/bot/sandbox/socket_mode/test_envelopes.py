"""In Socket Mode the bot is told everything in envelopes, and takes it with an ack."""

import asyncio
from dataclasses import replace

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace
from tests.bot.sandbox.conftest import Somebody, somebody
from tests.bot.sandbox.wire import (
    Wire,
    greeted,
    recorded,
)


async def test_an_event_comes_in_an_envelope_and_is_taken_with_an_ack(
    sandbox: Workspace, wire: Wire, kristen: Somebody
) -> None:
    await kristen.types("Hello")
    envelope = await wire.takes()
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("events_api", False)
    assert (envelope["retry_attempt"], envelope["retry_reason"]) == (0, "")
    assert envelope["payload"]["event"]["text"] == "Hello"
    delivery = await recorded(sandbox)
    assert (delivery["transport"], delivery["kind"], delivery["status"]) == ("socket", "event", 200)
    assert (delivery["problem"], delivery["answer"], delivery["retry"]) == ("", "", 0)
    assert delivery["body"] == envelope["payload"]


async def test_a_command_is_answered_in_its_ack(wire: Wire, kristen: Somebody) -> None:
    typing = asyncio.create_task(kristen.types("/negotiate help"))
    envelope = await wire.takes({"text": "Here is how."})
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
    assert (envelope["payload"]["command"], envelope["payload"]["text"]) == ("/negotiate", "help")
    assert "retry_attempt" not in envelope
    assert await typing == {"ok": True, "status": 200}
    assert [each["text"] for each in await kristen.sees()] == ["Here is how."]


async def test_a_command_that_is_not_acked_times_out_and_never_comes_again(
    wire: Wire, kristen: Somebody
) -> None:
    answer = await kristen.types("/negotiate")
    assert answer["error"] == '/negotiate failed with the error "operation_timeout"'
    await wire.reads()
    assert await wire.is_quiet()


async def test_a_command_finds_nobody_when_no_connection_is_open(
    sandbox: Workspace, kristen: Somebody
) -> None:
    answer = await kristen.types("/negotiate")
    assert answer["error"] == '/negotiate failed with the error "dispatch_failed"'
    assert (await recorded(sandbox))["status"] is None


async def test_an_event_that_is_not_acked_comes_again_with_its_number_and_reason(
    wire: Wire, kristen: Somebody
) -> None:
    await kristen.types("Hello?")
    first, second = await wire.reads(), await wire.takes()
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
    assert first["envelope_id"] != second["envelope_id"]
    assert first["payload"] == second["payload"]
    assert await wire.is_quiet()


async def test_an_event_waits_for_a_connection(settings: Settings, http: aiohttp.ClientSession) -> None:
    async with running(replace(settings, retry_seconds=(0.3,))) as workspace:
        await somebody(workspace, http, "U0KRISTEN01").types("Anyone?")
        wire = await greeted(http, workspace.base)
        assert (await wire.takes())["retry_attempt"] == 1


async def test_envelopes_go_to_the_connections_in_turn(
    sandbox: Workspace, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    wires = [await greeted(http, sandbox.base) for _ in range(3)]
    for number in range(6):
        await kristen.types(str(number))
        taken = await wires[number % 3].takes()
        assert taken["payload"]["event"]["text"] == str(number)


async def test_an_ack_on_another_connection_does_not_count(
    sandbox: Workspace, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    one, other = await greeted(http, sandbox.base), await greeted(http, sandbox.base)
    await kristen.types("Hello")
    await other.ack(await one.reads())
    assert (await other.takes())["retry_attempt"] == 1


async def test_an_event_on_a_connection_that_breaks_goes_to_the_next(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    await kristen.types("Hello")
    await wire.reads()
    await wire.socket.close()
    again = await (await greeted(http, sandbox.base)).takes()
    assert again["payload"]["event"]["text"] == "Hello"


async def test_presses_and_forms_travel_on_websockets_too(
    sandbox: Workspace, wire: Wire, http: aiohttp.ClientSession, kristen: Somebody
) -> None:
    typing = asyncio.create_task(kristen.types("/negotiate"))
    command = await wire.takes()
    await typing
    bot = AsyncWebClient("xoxb-sandbox", base_url=f"{sandbox.base}/api/", session=http)
    await bot.views_open(trigger_id=command["payload"]["trigger_id"], view=FORM)
    (view,) = await kristen.views()
    submitting = asyncio.create_task(kristen.does("submit", view_id=view["id"], values={}))
    envelope = await wire.takes({"response_action": "errors", "errors": {"name": "Too short."}})
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("interactive", True)
    assert envelope["payload"]["type"] == "view_submission"
    assert (await submitting)["errors"] == {"name": "Too short."}


FORM = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Form"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "name",
            "optional": True,
            "label": {"type": "plain_text", "text": "Name"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}
