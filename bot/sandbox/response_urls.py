"""Answers the addresses that bots get with a command or a press: new notes, replacements, deletions."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace
from bot.sandbox.triggers import Address
from bot.sandbox.web_api.call import Call
from bot.sandbox.web_api.chat import authorship
from bot.sandbox.web_api.content import needs_words, read_content
from bot.sandbox.web_api.routes import read_arguments


def register(app: web.Application, workspace: Workspace) -> None:
    """Put the response addresses into the server."""

    async def respond(request: web.Request) -> web.Response:
        arguments = await _arguments(request)
        facts = {"method": "response_url", "arguments": arguments}
        try:
            address = workspace.triggers.use_address(request.match_info["token"])
            follow(workspace, address, Call(workspace, arguments))
        except Refused as refusal:
            status = 404 if refusal.error.endswith("_url") else 400
            workspace.record_call({**facts, "response": refusal.as_answer(), "status": status})
            return web.json_response(refusal.as_answer(), status=status)
        workspace.record_call({**facts, "response": "ok", "status": 200})
        return web.Response(text="ok")

    app.router.add_post("/commands/{team}/{token}", respond)
    app.router.add_post("/actions/{team}/{token}", respond)
    app.router.add_post("/app/{team}/{token}", respond)


def follow(workspace: Workspace, address: Address, call: Call) -> None:
    """Do what a bot posted to a response_url."""
    channel = workspace.roster.conversations[address.channel]
    if call.flag("delete_original"):
        _delete(workspace, channel, _source(address))
        return
    content = read_content(call)
    needs_words(content)
    if call.flag("replace_original"):
        _replace(workspace, channel, _source(address), content)
    else:
        _add(workspace, address, call, content)


def _add(workspace: Workspace, address: Address, call: Call, content: dict[str, Any]) -> None:
    channel = workspace.roster.conversations[address.channel]
    thread = call.text("thread_ts")
    place = {"thread_ts": thread} if thread else {}
    message = {**authorship(workspace), "text": "", **content, **place}
    if call.text("response_type") == "in_channel":
        workspace.post(channel, message)
    else:
        workspace.note(channel.id, address.user, message)


def _replace(workspace: Workspace, channel: Conversation, source: str, content: dict[str, Any]) -> None:
    note = workspace.messages.find_note(channel.id, source)
    if note:
        kept = {name: value for name, value in note.items() if name != "blocks"}
        workspace.change_note(kept, channel.id, content)
        return
    before = workspace.messages.find(channel.id, source)
    if before is None:
        raise Refused("message_not_found")
    edited = {"user": workspace.bot, "ts": workspace.timestamps.next()}
    kept = {name: value for name, value in before.items() if name != "blocks"}
    workspace.change(channel, before, {**kept, **content, "edited": edited})


def _delete(workspace: Workspace, channel: Conversation, source: str) -> None:
    note = workspace.messages.find_note(channel.id, source)
    if note:
        workspace.delete_note(channel.id, note)
        return
    message = workspace.messages.find(channel.id, source)
    if message is None:
        raise Refused("message_not_found")
    workspace.delete(channel, message)


def _source(address: Address) -> str:
    if address.source is None:
        raise Refused("no_original")
    return address.source


async def _arguments(request: web.Request) -> dict[str, Any]:
    """The JSON of the body; a form carries it in `payload`."""
    arguments = await read_arguments(request)
    if "payload" in arguments:
        loaded = json.loads(arguments["payload"])
        return loaded if isinstance(loaded, dict) else {}
    return arguments
