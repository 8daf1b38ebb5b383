"""A Slack that answers at once and remembers what was posted; `python -m benchmarks.slack PORT`.

It is the least that a running bot needs. Each bot has a Slack of its own under a path of its own:
`/NAME/api/METHOD` for the bot, `/NAME/posts?after=N` for whoever wants to read what the bot said.
"""

import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import typer
from aiohttp import web

Json = dict[str, Any]
BOT = {"user_id": "U0BENCHBOT", "bot_id": "B0BENCHBOT", "team_id": "T0BENCH", "team": "Bench", "url": ""}
ANSWERS: dict[str, Json] = {
    "auth.test": BOT,
    "conversations.replies": {"messages": []},
    "conversations.history": {"messages": []},
}
HELLO = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0BENCH"}}
MICROSECOND = 1000  # in nanoseconds


class Slack:
    def __init__(self) -> None:
        self.posts: dict[str, list[Json]] = defaultdict(list)
        self.updates: dict[str, int] = defaultdict(int)
        self.last = 0

    async def call(self, request: web.Request) -> web.Response:
        of, method = request.match_info["of"], request.match_info["method"]
        asked = await _arguments(request)
        if method == "apps.connections.open":
            return web.json_response({"ok": True, "url": f"ws://{request.host}/socket"})
        return web.json_response({"ok": True, **self._answer(of, method, asked)})

    def _answer(self, of: str, method: str, asked: Json) -> Json:
        match method:
            case "chat.postMessage":
                return self._post(of, asked)
            case "chat.update":
                self.updates[of] += 1
                return {"channel": asked["channel"], "ts": asked["ts"]}
            case "users.info":
                return {"user": {"id": asked["user"], "name": asked["user"], "locale": "en-US", "tz": "UTC"}}
            case "conversations.open":
                return {"channel": {"id": "D" + asked["users"][1:]}}
            case _:
                return ANSWERS.get(method, {})

    def _post(self, of: str, asked: Json) -> Json:
        at = self._now()
        post = {
            "channel": asked["channel"],
            "thread": asked.get("thread_ts"),
            "ts": at,
            "id": asked["metadata"]["event_payload"]["id"],
            "buttons": dict(_buttons(asked.get("blocks", ()))),
            "arrived": time.monotonic(),
        }
        self.posts[of].append(post)
        return {"channel": asked["channel"], "ts": at}

    def _now(self) -> str:
        """Slack's time of a message: no two have the same."""
        self.last = max(self.last + 1, time.time_ns() // MICROSECOND)
        return f"{self.last // 10**6}.{self.last % 10**6:06d}"

    async def read(self, request: web.Request) -> web.Response:
        of, after = request.match_info["of"], int(request.query["after"])
        return web.json_response({"posts": self.posts[of][after:], "updates": self.updates[of]})


async def silence(request: web.Request) -> web.WebSocketResponse:
    """A socket over which nothing ever comes."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_json(HELLO)
    async for _ in socket:
        pass
    return socket


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}


def _buttons(blocks: Any) -> Iterator[tuple[str, Json]]:  # noqa: ANN401  # any JSON
    """What each button carries, by its action, with the block that it stands in."""
    for block in blocks:
        for element in block.get("elements", ()):
            if element.get("type") == "button" and "value" in element:
                yield element["action_id"], {"value": element["value"], "block_id": block.get("block_id", "")}


def main(port: int) -> None:
    slack = Slack()
    server = web.Application(client_max_size=2**22)
    server.router.add_post("/{of}/api/{method}", slack.call)
    server.router.add_get("/{of}/posts", slack.read)
    server.router.add_get("/socket", silence)
    web.run_app(server, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    typer.run(main)
