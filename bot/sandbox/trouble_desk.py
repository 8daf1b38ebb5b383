"""The tests' side: asks for trouble with the Web API."""

from dataclasses import fields

from aiohttp import web

from bot.sandbox.troubles import Trouble, Troubles


def register(app: web.Application, troubles: Troubles) -> None:
    """POST {method, times?, …} spoils the next calls, as the fields of Trouble say; DELETE ends it.

    GET tells how many calls are still to be spoilt: one that has begun counts no more.

    The method `upload` is the posting of a file's bytes.
    """

    async def ask(request: web.Request) -> web.Response:
        body = await request.json()
        asked = {field.name: body[field.name] for field in fields(Trouble) if field.name in body}
        troubles.add(str(body["method"]), Trouble(**asked), int(body.get("times", 1)))
        return web.json_response({"ok": True})

    async def look(_request: web.Request) -> web.Response:
        return web.json_response(troubles.left())

    async def end(_request: web.Request) -> web.Response:
        troubles.clear()
        return web.json_response({"ok": True})

    app.router.add_post("/sandbox/trouble", ask)
    app.router.add_get("/sandbox/trouble", look)
    app.router.add_delete("/sandbox/trouble", end)
