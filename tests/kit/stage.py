"""A sandbox and a bot beside it, in this process but over real HTTP, and the people in the workspace."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import aiohttp
from pydantic import SecretStr

from bot.app import running as bot_running
from bot.sandbox.server import running as sandbox_running
from bot.sandbox.settings import Settings as SandboxSettings
from bot.sandbox.settings import with_manifest
from bot.settings import Settings
from tests.kit.person import Person

MANIFEST = Path(__file__).parents[2] / "manifest.json"
Mode = Literal["http", "socket"]
MODES: tuple[Mode, ...] = get_args(Mode)
# They open nothing but a sandbox.
SECRET, TOKEN, APP_TOKEN = "sandbox-signing-secret", "xoxb-sandbox", "xapp-sandbox"
KEYS = "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


Somebody = TypeVar("Somebody", bound=Person)


@dataclass
class Stage:
    """Everything of one test. `slack` and `bot` are base URLs."""

    http: aiohttp.ClientSession
    slack: str
    bot: str
    database_url: str
    workspace: Any

    async def person(self, name: str) -> Person:
        """Somebody by the beginning of their name, in their direct message with Rapport."""
        return await self.somebody(name, Person)

    async def somebody(self, name: str, sort: type[Somebody]) -> Somebody:
        """A person of this sort."""
        async with self.http.get(f"{self.slack}/sandbox/workspace") as answer:
            known = await answer.json()
        found = next(each for each in known["people"] if each["name"].startswith(name))
        return sort(
            self.http, self.slack, found["id"], found["name"], await self._channel(found["id"], known)
        )

    async def _channel(self, user: str, known: dict[str, Any]) -> str:
        async with self.http.get(f"{self.slack}/sandbox/conversations", params={"as": user}) as answer:
            conversations = await answer.json()
        app = known["app"]["bot_user_id"]
        return str(next(each["id"] for each in conversations if each.get("with") == app))

    async def calls(self, method: str = "") -> list[dict[str, Any]]:
        """What the bot asked of Slack, oldest first."""
        async with self.http.get(f"{self.slack}/sandbox/calls") as answer:
            return [call for call in await answer.json() if method in ("", call["method"])]

    async def deliveries(self) -> list[dict[str, Any]]:
        async with self.http.get(f"{self.slack}/sandbox/deliveries") as answer:
            return list(await answer.json())

    async def socket(self, do: str) -> None:
        """What befalls the bot's websockets: freeze, thaw, drop, refresh or warn."""
        await self.asks("socket", {"do": do})

    async def weather(self, **asked: Any) -> None:
        """How Slack is today; what is named changes."""
        await self.asks("weather", asked)

    async def trouble(self, method: str, **facts: Any) -> None:
        """What becomes of the bot's next calls of this method."""
        await self.asks("trouble", {"method": method, **facts})

    async def troubles_left(self) -> dict[str, int]:
        """How many calls of each method are still to be spoilt."""
        async with self.http.get(f"{self.slack}/sandbox/trouble") as answer:
            return dict(await answer.json())

    async def asks(self, verb: str, body: dict[str, Any]) -> None:
        """Anything that the sandbox does for whoever sits at its page."""
        async with self.http.post(f"{self.slack}/sandbox/{verb}", json=body) as answer:
            assert answer.status == 200, await answer.text()

    def settings(self) -> Settings:
        return settings_for(self.slack, self.database_url, 0)


def settings_for(
    slack: str, database_url: str, port: int, mode: Mode = "http", playbooks: str = ""
) -> Settings:
    return Settings(
        slack_signing_secret=SecretStr(SECRET),
        slack_bot_token=SecretStr(TOKEN),
        slack_app_token=SecretStr(APP_TOKEN),
        rapport_mode=mode,
        rapport_clock_url=f"{slack}/sandbox/clock",
        slack_api_url=f"{slack}/api/",
        database_url=database_url,
        rapport_keys=SecretStr(KEYS),
        host="127.0.0.1",
        port=port,
        rapport_posts_per_second=100,
        rapport_playbooks=playbooks,
    )


@asynccontextmanager
async def sandboxed(bot: str, **settings: Any) -> AsyncIterator[Any]:
    told = SandboxSettings(
        port=0, events_url=f"{bot}/slack/events", signing_secret=SECRET, token=TOKEN, **settings
    )
    async with sandbox_running(with_manifest(told, MANIFEST)) as workspace:
        yield workspace


@asynccontextmanager
async def on_stage(
    database_url: str, bot_port: int, mode: Mode = "http", **sandbox: Any
) -> AsyncIterator[Stage]:
    bot = f"http://127.0.0.1:{bot_port}"
    async with AsyncExitStack() as parts:
        workspace = await parts.enter_async_context(sandboxed(bot, mode=mode, **sandbox))
        http = await parts.enter_async_context(aiohttp.ClientSession())
        settings = settings_for(workspace.base, database_url, bot_port, mode)
        await parts.enter_async_context(bot_running(settings))
        yield Stage(http, workspace.base, bot, database_url, workspace)
