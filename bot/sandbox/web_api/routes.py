"""Answers /api/…: reads the arguments, checks the token, calls the method, and keeps a record of it."""

import copy
import json
from functools import partial
from typing import Any

from aiohttp import web

from bot.sandbox.refusals import Refused
from bot.sandbox.state import Workspace
from bot.sandbox.troubles import Troubles
from bot.sandbox.weather import Sky
from bot.sandbox.web_api.call import Call
from bot.sandbox.web_api.methods import METHODS, WITH_APP_TOKEN, WITHOUT_TOKEN


def register(app: web.Application, workspace: Workspace, troubles: Troubles, sky: Sky) -> None:
    """Put the Web API and the upload addresses into the server."""

    async def api(request: web.Request) -> web.Response:
        method = request.match_info["method"]
        try:
            arguments = await read_arguments(request)
        except ValueError:
            return web.json_response(Refused("invalid_json").as_answer())
        call = partial(answer, workspace, request, method, arguments)
        trouble = troubles.next(method) or sky.trouble(method, _place(workspace, arguments))
        response = await trouble.befall(request, call) if trouble else call()
        _record(workspace, method, arguments, response)
        return response

    async def upload(request: web.Request) -> web.Response:
        call = partial(_take_in, workspace, request.match_info["ticket"], await _uploaded(request))
        trouble = troubles.next("upload") or sky.trouble("upload", "")
        return await trouble.befall(request, call) if trouble else call()

    app.router.add_route("*", "/api/{method}", api)
    app.router.add_post("/upload/v1/{ticket}", upload)


def _take_in(workspace: Workspace, ticket: str, content: bytes) -> web.Response:
    """What the upload address answers to the bytes of a file."""
    if workspace.files.fill(ticket, content):
        return web.Response(text=f"OK - {len(content)}")
    return web.Response(status=404, text="not found")


def answer(
    workspace: Workspace, request: web.Request, method: str, arguments: dict[str, Any]
) -> web.Response:
    """What Slack answers: 200 also for a refusal, with the granted scopes in a header."""
    try:
        _check_method(method)
        if method not in WITHOUT_TOKEN:
            _check_token(workspace, method, _token(request, method, arguments))
        given = {name: value for name, value in arguments.items() if name != "token"}
        body = {"ok": True, **METHODS[method](Call(workspace, given))}
    except Refused as refusal:
        body = refusal.as_answer()
    return web.json_response(
        copy.deepcopy(body), headers={"x-oauth-scopes": ",".join(workspace.settings.scopes)}
    )


async def read_arguments(request: web.Request) -> dict[str, Any]:
    """The arguments of the query and of the body, a form or JSON."""
    arguments: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        loaded = json.loads(body) if body else {}
        arguments.update(loaded if isinstance(loaded, dict) else {})
    elif request.method == "POST":
        arguments.update(await request.post())
    return arguments


def _check_method(method: str) -> None:
    if method not in METHODS:
        raise Refused("unknown_method", req_method=method)


def _token(request: web.Request, method: str, arguments: dict[str, Any]) -> str:
    """The token of the header; of the form too, but an app's token counts in the header alone."""
    header = request.headers.get("Authorization", "").removeprefix("Bearer").strip()
    return header or ("" if method in WITH_APP_TOKEN else str(arguments.get("token", "")))


def _check_token(workspace: Workspace, method: str, token: str) -> None:
    settings = workspace.settings
    expected, other = settings.token, settings.app_token
    if method in WITH_APP_TOKEN:
        expected, other = other, expected
    if not token:
        raise Refused("not_authed")
    if token == other:
        raise Refused("not_allowed_token_type")
    if token != expected:
        raise Refused("invalid_auth")


def _place(workspace: Workspace, arguments: dict[str, Any]) -> str:
    """The conversation that a call is about; a person's id means the one with the bot."""
    channel = str(arguments.get("channel", ""))
    im = workspace.roster.find_im(channel, workspace.bot)
    return im.id if im else channel


async def _uploaded(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    form = await request.post()
    for part in form.values():
        if isinstance(part, web.FileField):
            return part.file.read()
    return b""


def _record(workspace: Workspace, method: str, arguments: dict[str, Any], response: web.Response) -> None:
    body = (
        json.loads(response.text or "null") if response.content_type == "application/json" else response.text
    )
    shown = {name: value for name, value in arguments.items() if name != "token"}
    facts = {"method": method, "arguments": shown, "response": body, "status": response.status}
    workspace.record_call(facts)
