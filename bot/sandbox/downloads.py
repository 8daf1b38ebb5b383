"""Serves the web page and the files that people and the bot shared."""

from pathlib import Path

from aiohttp import web

from bot.sandbox import files
from bot.sandbox.state import Workspace


def register(app: web.Application, workspace: Workspace, page: Path) -> None:
    """Put the page, its parts and all shared files into the server."""

    async def index(_request: web.Request) -> web.StreamResponse:
        start = page / "index.html"
        if not start.is_file():
            return web.Response(text="The sandbox runs; its page is not here.")
        return web.FileResponse(start, headers={"Cache-Control": "no-cache"})

    async def download(request: web.Request) -> web.Response:
        stored = workspace.files.find(request.match_info["file"])
        if stored is None or stored.content is None:
            raise web.HTTPNotFound(text="This file was deleted or never came.")
        kind = str(files.as_json(stored, workspace.base)["mimetype"])
        return web.Response(body=stored.content, headers=_headers(kind))

    app.router.add_get("/", index)
    app.router.add_get("/archives/{channel}/{message}", index)
    app.router.add_get("/files/{file}/{name}", download)
    if page.is_dir():
        app.router.add_static("/page", page)


def _headers(kind: str) -> dict[str, str]:
    """Text is shown as text, whatever it contains: an uploaded page must not run in the sandbox's own."""
    shown = "text/plain; charset=utf-8" if kind.startswith("text/") else kind
    safe = shown.startswith(("text/plain", "image/png", "image/jpeg", "image/gif", "application/pdf"))
    headers = {"Content-Type": shown if safe else "application/octet-stream"}
    return headers | {"X-Content-Type-Options": "nosniff"}
