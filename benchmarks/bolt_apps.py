"""The two Bolt apps to compare with: one listener for messages that does nothing, one for a command.

`python -m benchmarks.bolt_apps bare PORT SLACK` answers as Rapport does: after the listener, through
the same adapter, without an access log. `shipped` is what Bolt's own quickstart gives.
"""

import asyncio
from typing import Any

import typer
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.signing import SECRET, TOKEN

HERE = "127.0.0.1"


def empty_app(slack: str, **flags: Any) -> AsyncApp:  # noqa: ANN401  # Bolt's own
    client = AsyncWebClient(token=TOKEN, base_url=slack)
    app = AsyncApp(signing_secret=SECRET, client=client, **flags)

    async def message() -> None:
        """The acknowledgement is all."""

    async def command(ack: AsyncAck) -> None:
        await ack()

    app.event("message")(message)
    app.command("/negotiate")(command)
    return app


async def serve_bare(port: int, slack: str) -> None:
    app = empty_app(slack, process_before_response=True)

    async def events(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    server = web.Application()
    server.router.add_post("/slack/events", events)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HERE, port).start()
    await asyncio.Event().wait()


def main(kind: str, port: int, slack: str) -> None:
    if kind == "bare":
        asyncio.run(serve_bare(port, slack))
    else:
        empty_app(slack).server(port=port, host=HERE).start()


if __name__ == "__main__":
    typer.run(main)
