"""The port: what Slack sends over HTTP, and what a platform asks to know how we are."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from aiohttp import web

from bot.readiness import Readiness
from bot.settings import Settings

log = structlog.get_logger()

SLACKS_PATIENCE = 3.0  # seconds that Slack waits for our answer: longer, nobody has to
LARGEST_REQUEST = 4 * 2**20  # bytes; a message of 40,000 characters comes twice in its event

Hearing = Callable[[web.Request], Awaitable[web.Response]]


@asynccontextmanager
async def listening(settings: Settings, readiness: Readiness, hear: Hearing | None) -> AsyncIterator[int]:
    """Gives the port. On leaving, nothing new is taken, and what runs is finished."""
    runner = web.AppRunner(
        _server(readiness, hear), access_log=None, handle_signals=False, shutdown_timeout=SLACKS_PATIENCE
    )
    await runner.setup()
    await web.TCPSite(runner, settings.host, settings.port).start()
    port: int = runner.addresses[0][1]
    log.info("listening", host=settings.host, port=port)
    try:
        yield port
    finally:
        await runner.cleanup()


def _server(readiness: Readiness, hear: Hearing | None) -> web.Application:
    async def ready(_request: web.Request) -> web.Response:
        why = await readiness.in_the_way()
        if why:
            return web.json_response({"status": "not ready", "why": [*why]}, status=503)
        return web.json_response({"status": "ready"})

    server = web.Application(client_max_size=LARGEST_REQUEST)
    if hear:
        server.router.add_post("/slack/events", hear)
    server.router.add_get("/healthz", _healthy)
    server.router.add_get("/readyz", ready)
    return server


async def _healthy(_request: web.Request) -> web.Response:
    """It runs and answers; whether it can do its work is another question."""
    return web.json_response({"status": "ok"})
