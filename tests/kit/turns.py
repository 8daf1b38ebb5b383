"""Several bots on one database; over HTTP each request goes to the next of them, as behind a balancer."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import cycle
from pathlib import Path

import aiohttp
from aiohttp import web

from tests.kit.process import BotProcess, environment, free_port
from tests.kit.stage import Mode, Stage, sandboxed


@asynccontextmanager
async def bots_in_turn(
    database_url: str, folder: Path, mode: Mode, count: int = 2
) -> AsyncIterator[tuple[Sequence[BotProcess], Stage]]:
    """They run, and end in the end."""
    ports = [free_port() for _ in range(count)]
    async with (
        aiohttp.ClientSession() as http,
        _balanced(http, ports) as url,
        sandboxed(url, mode=mode, retry_seconds=(0.3, 1.0, 1.0, 1.0)) as workspace,
    ):
        bots = [_bot(http, environment(workspace.base, database_url, port, mode), folder) for port in ports]
        try:
            for bot in bots:
                await bot.starts()
            for bot in bots:
                await bot.answers()
            yield bots, Stage(http, workspace.base, url, database_url, workspace)
        finally:
            for bot in bots:
                await bot.leaves_nothing()


def _bot(http: aiohttp.ClientSession, settings: dict[str, str], folder: Path) -> BotProcess:
    own = folder / settings["PORT"]
    own.mkdir()
    return BotProcess(http, settings, own)


@asynccontextmanager
async def _balanced(http: aiohttp.ClientSession, ports: Sequence[int]) -> AsyncIterator[str]:
    """Gives its address. A bot that is not there is passed over; one that dies takes the request along."""
    turns = cycle(ports)

    async def hand_on(request: web.Request) -> web.Response:
        body = await request.read()
        for _ in ports:
            with suppress(aiohttp.ClientConnectorError):
                return await _asked(http, f"http://127.0.0.1:{next(turns)}{request.path_qs}", request, body)
        return web.Response(status=503)

    app = web.Application()
    app.router.add_post("/{path:.*}", hand_on)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


async def _asked(http: aiohttp.ClientSession, url: str, request: web.Request, body: bytes) -> web.Response:
    try:
        async with http.post(url, data=body, headers=request.headers) as answer:
            kind = {"Content-Type": answer.headers.get("Content-Type", "text/plain")}
            return web.Response(status=answer.status, body=await answer.read(), headers=kind)
    except aiohttp.ClientConnectorError:
        raise
    except aiohttp.ClientError:
        return web.Response(status=502)
