"""The tests' and the panel's side of weather and clock, as JSON under /sandbox."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.sandbox.clock import Clock
from bot.sandbox.weather import Sky

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def register(app: web.Application, sky: Sky, clock: Clock) -> None:
    """GET shows, POST changes what it names, DELETE /sandbox/weather makes it fair again."""

    async def weather(_request: web.Request) -> web.Response:
        return web.json_response(sky.as_json())

    async def calm(_request: web.Request) -> web.Response:
        sky.clear()
        return web.json_response({"ok": True, **sky.as_json()})

    async def time(request: web.Request) -> web.Response:
        if "after" in request.query:
            try:
                await clock.differs(float(request.query["after"]))
            except ValueError as error:
                return _refusal(error)
        return web.json_response(clock.as_json())

    app.router.add_get("/sandbox/weather", weather)
    app.router.add_post("/sandbox/weather", _changing(sky.change, sky.as_json))
    app.router.add_delete("/sandbox/weather", calm)
    app.router.add_get("/sandbox/clock", time)
    app.router.add_post("/sandbox/clock", _changing(clock.set, clock.as_json))


def _changing(change: Callable[[dict[str, Any]], None], show: Callable[[], dict[str, Any]]) -> Answer:
    async def ask(request: web.Request) -> web.Response:
        try:
            change(dict(await request.json()))
        except (ValueError, TypeError) as error:
            return _refusal(error)
        return web.json_response({"ok": True, **show()})

    return ask


def _refusal(error: Exception) -> web.Response:
    return web.json_response({"ok": False, "error": f"bad_request: {error}"}, status=400)
