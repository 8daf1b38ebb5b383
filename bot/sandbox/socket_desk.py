"""Answers for websockets: the address that a ticket opens, and the controls of the tests and the page."""

from aiohttp import web

from bot.sandbox.sockets import Sockets
from bot.sandbox.state import Workspace


def register(app: web.Application, workspace: Workspace, sockets: Sockets) -> None:
    """GET /socket/TICKET is a websocket; /sandbox/socket shows the connections and takes {do, id?}."""

    async def connect(request: web.Request) -> web.StreamResponse:
        if not workspace.tickets.use(request.match_info["ticket"]):
            raise web.HTTPNotFound(text="This ticket was used, is too old, or never was.")
        return await sockets.serve(request)

    async def look(_request: web.Request) -> web.Response:
        connections = [each.as_json() for each in sockets.connections]
        return web.json_response({"mode": workspace.settings.mode, "connections": connections})

    async def order(request: web.Request) -> web.Response:
        try:
            body = dict(await request.json())
            count = await sockets.each(str(body.get("do")), str(body.get("id") or ""))
        except (TypeError, ValueError) as error:
            return web.json_response({"ok": False, "error": f"bad_request: {error}"}, status=400)
        return web.json_response({"ok": True, "connections": count})

    app.router.add_get("/socket/{ticket}", connect)
    app.router.add_get("/sandbox/socket", look)
    app.router.add_post("/sandbox/socket", order)
