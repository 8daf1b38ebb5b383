"""A started sandbox, a small bot that remembers what it was sent, and people who use Slack."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox.server import running
from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace

Json = dict[str, Any]
RETRIES = (0.02, 0.02, 0.02)  # seconds
TOO_LATE = Settings.patience + 0.5


@dataclass
class Received:
    """One request that the bot got."""

    kind: str
    body: Json
    headers: dict[str, str]
    raw: bytes


Answer = Callable[[Received], web.Response]


@dataclass
class Bot:
    """A bot that keeps what it is sent and answers as it is told; its own calls use the Web API."""

    http: aiohttp.ClientSession
    url: str = ""
    base: str = ""
    token: str = "xoxb-sandbox"
    received: list[Received] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    delay: float = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    acts: dict[str, Any] = field(default_factory=dict)

    async def api(self, method: str, **arguments: object) -> Json:
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"{self.base}/api/{method}"
        async with self.http.post(url, json=arguments, headers=headers) as response:
            return dict(await response.json())

    async def refused(self, method: str, **arguments: object) -> str:
        answer = await self.api(method, **arguments)
        return "" if answer["ok"] else str(answer["error"])

    def of(self, kind: str) -> list[Received]:
        return [each for each in self.received if each.kind == kind]

    def events(self, subtype: str | None = None) -> list[Json]:
        events = [each.body["event"] for each in self.of("event")]
        return [each for each in events if each.get("subtype") == subtype]

    def happened(self) -> list[Json]:
        """All events in the order in which they happened: they may arrive in another."""
        events = (each.body["event"] for each in self.of("event"))
        return sorted(events, key=lambda each: str(each["event_ts"]))

    async def got(self, kind: str, count: int = 1) -> list[Received]:
        """What the bot was sent of this kind, once it is that many."""
        async with asyncio.timeout(15):
            while len(self.of(kind)) < count:
                self.arrived.clear()
                await self.arrived.wait()
        return self.of(kind)

    async def take(self, request: web.Request) -> web.Response:
        raw = await request.read()
        kind, body = read(raw, request.content_type)
        received = Received(kind, body, dict(request.headers), raw)
        self.received.append(received)
        self.arrived.set()
        if self.delay:
            await asyncio.sleep(self.delay)
        if kind in self.acts:
            await self.acts[kind](received)
        answer = self.answers.get(kind)
        return answer(received) if answer else web.Response()


def read(raw: bytes, content_type: str) -> tuple[str, Json]:
    if content_type == "application/json":
        return "event", json.loads(raw)
    form = dict(parse_qsl(raw.decode(), keep_blank_values=True))
    if "payload" in form:
        body = json.loads(form["payload"])
        return body["type"], body
    return "command", dict(form)


@dataclass
class Somebody:
    """A person who uses Slack through the sandbox's page."""

    http: aiohttp.ClientSession
    base: str
    id: str
    im: str

    async def does(self, verb: str, **body: object) -> Json:
        body = {"as": self.id, "channel": self.im, **body}
        async with self.http.post(f"{self.base}/sandbox/{verb}", json=body) as response:
            return dict(await response.json())

    async def looks(self, window: str, **query: str) -> Any:
        query = {"as": self.id, **query}
        async with self.http.get(f"{self.base}/sandbox/{window}", params=query) as response:
            return await response.json()

    async def types(self, text: str, **more: object) -> Json:
        return await self.does("type", text=text, **more)

    async def sees(self, channel: str = "", thread: str = "") -> list[Json]:
        query = {"thread": thread} if thread else {}
        seen = await self.looks("messages", channel=channel or self.im, **query)
        return list(seen["messages"])

    async def views(self) -> list[Json]:
        return list((await self.looks("views"))["views"])


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=RETRIES)


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def bot(http: aiohttp.ClientSession) -> AsyncIterator[Bot]:
    """The bot, listening on a port of its own."""
    fake = Bot(http)
    app = web.Application()
    app.router.add_post("/slack/events", fake.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield fake
    await runner.cleanup()


@asynccontextmanager
async def joined(settings: Settings, bot: Bot) -> AsyncIterator[Workspace]:
    """A sandbox that sends to this bot."""
    async with running(replace(settings, events_url=bot.url)) as workspace:
        bot.base = workspace.base
        yield workspace


@pytest.fixture
async def sandbox(settings: Settings, bot: Bot) -> AsyncIterator[Workspace]:
    async with joined(settings, bot) as workspace:
        yield workspace


def somebody(workspace: Workspace, http: aiohttp.ClientSession, user: str) -> Somebody:
    im = workspace.roster.open_im(user, workspace.bot)
    return Somebody(http, workspace.base, user, im.id)


@pytest.fixture
def kristen(sandbox: Workspace, http: aiohttp.ClientSession) -> Somebody:
    return somebody(sandbox, http, "U0KRISTEN01")


@pytest.fixture
def daniel(sandbox: Workspace, http: aiohttp.ClientSession) -> Somebody:
    return somebody(sandbox, http, "U0DANIEL002")
