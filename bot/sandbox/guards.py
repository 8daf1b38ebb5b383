"""Keeps the sandbox to this machine: a web page from elsewhere cannot use it through somebody's browser."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox.settings import LOOPBACK

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def this_machine_alone(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Host (a rebound name) and a foreign Origin (another site's page)."""
    origin = request.headers.get("Origin")
    if urlsplit(f"//{request.host}").hostname not in LOOPBACK:
        raise web.HTTPForbidden(text="The sandbox answers on this machine only.")
    if origin and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="The sandbox answers its own page only.")
    return await handler(request)
