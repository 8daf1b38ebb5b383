"""Keeps the sandbox to this machine: a web page from elsewhere cannot use it through somebody's browser."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox.settings import LOOPBACK

ELSEWHERE = frozenset({"cross-site", "same-site"})
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def this_machine_alone(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Host (a rebound name), and what another site's page sends or shows."""
    if _host(request) not in LOOPBACK:
        raise web.HTTPForbidden(text="The sandbox answers on this machine only.")
    if _is_foreign(request):
        raise web.HTTPForbidden(text="The sandbox answers its own page only.")
    return await handler(request)


def _host(request: web.Request) -> str | None:
    try:
        return urlsplit(f"//{request.host}").hostname
    except ValueError:
        return None


def _is_foreign(request: web.Request) -> bool:
    """A picture or a script of another page brings no Origin, but browsers say where it comes from.

    Whoever follows a link to the page itself is welcome.
    """
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "")
    if origin and urlsplit(origin).netloc != request.host:
        return True
    follows_a_link = request.headers.get("Sec-Fetch-Mode") == "navigate" and request.path == "/"
    return site in ELSEWHERE and not follows_a_link
