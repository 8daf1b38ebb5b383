"""The tests' side: asks for trouble with the Web API."""

from aiohttp import web

from bot.sandbox.troubles import Trouble, Troubles


def register(app: web.Application, troubles: Troubles) -> None:
    """POST {method, times?, error?, status?, retry_after?} spoils the next calls; DELETE ends it."""

    async def ask(request: web.Request) -> web.Response:
        body = await request.json()
        trouble = Trouble(body.get("error", ""), int(body.get("status", 200)), body.get("retry_after"))
        troubles.add(str(body["method"]), trouble, int(body.get("times", 1)))
        return web.json_response({"ok": True})

    async def end(_request: web.Request) -> web.Response:
        troubles.clear()
        return web.json_response({"ok": True})

    app.router.add_post("/sandbox/trouble", ask)
    app.router.add_delete("/sandbox/trouble", end)
