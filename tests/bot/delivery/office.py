"""The coach, a delivery and a real sandbox over HTTP, with nothing between them and nobody else there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot import clock
from bot.delivery import Delivery
from bot.delivery.homes import Homes
from bot.delivery.sending import Sender
from bot.storage import Storage, Vault, open_storage
from bot.storage.vault import read_keys
from handlers.pictures import Easel
from handlers.verbs import VERBS
from playbooks.coach import Coach, Speaker
from playbooks.loader import load_library
from playbooks.model import Said
from tests.kit.stage import KEYS, TOKEN, sandboxed

TEAM, KRISTEN = "T0RLXSOFT01", "Kristen Walsh"
NOWHERE = "http://127.0.0.1:9"
LIBRARY = load_library()
PATIENCE = 15.0
SLACK_TIMEOUT = 0.4
"""Short, so that a Slack that does not answer costs little."""
LOOK = 0.02


@dataclass
class Clock:
    """Goes as time does, and jumps on when nobody wants to wait."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return clock.now() + self.ahead

    def jumps(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


@dataclass
class Office:
    """`sandbox` is the workspace behind the HTTP: what was posted and what was called is read there."""

    http: aiohttp.ClientSession
    sandbox: Any
    storage: Storage
    delivery: Delivery
    clock: Clock
    coach: Coach
    said: int = field(default=0)

    # --- what happens -------------------------------------------------------------------------

    @property
    def kristen(self) -> str:
        """The id of the one who says everything here."""
        people = self.sandbox.roster.people.values()
        return next(str(each.id) for each in people if each.name == KRISTEN)

    async def starts(self, counterpart: str = "Impress") -> str:
        """A negotiation: its root message and the first prompt are to be delivered."""
        started = await self.coach.start(Speaker(TEAM, self.kristen), counterpart)
        return started.summary.id

    async def hears(self, negotiation: str, words: str = "A year of work.") -> None:
        """A reply, said after everything that was posted: a prompt and the root are to be delivered."""
        self.said += 1
        said = Said(at=f"{4_000_000_000 + self.said}.000000", author=self.kristen, text=words)
        await self.coach.hear(Speaker(TEAM, self.kristen), negotiation, said)

    async def briefs(self, negotiation: str) -> None:
        await self.coach.give_brief(Speaker(TEAM, self.kristen), negotiation)

    async def trouble(self, method: str, **facts: Any) -> None:
        """What awaits the next call of the method (see bot/sandbox/troubles.py)."""
        async with self.http.post(
            f"{self.sandbox.base}/sandbox/trouble", json={"method": method, **facts}
        ) as answer:
            assert answer.status == 200

    @asynccontextmanager
    async def delivering(self) -> AsyncIterator[None]:
        """Delivers all that is left before it is left itself."""
        async with self.delivery.running():
            yield
            await self.delivers()

    async def delivers(self) -> None:
        """Until nothing waits any more; the clock jumps to whatever is only waiting for its time."""
        async with asyncio.timeout(PATIENCE):
            while await self.waiting():
                due = await self.storage.outbox.next_due()
                if due and not self.delivery.under_way and due > self.clock():
                    self.clock.jumps((due - self.clock()).total_seconds())
                    self.delivery.wake()
                await asyncio.sleep(LOOK)

    async def until(self, question: str, answer: object) -> None:
        """The database gives this answer to the question; no time is jumped over."""
        async with asyncio.timeout(PATIENCE):
            while (await self.rows(question))[0][0] != answer:  # noqa: ASYNC110  # nobody tells us
                await asyncio.sleep(LOOK)

    async def until_it_sends(self, *, something: bool = True) -> None:
        """A letter is under way, or none any more."""
        async with asyncio.timeout(PATIENCE):
            while bool(self.delivery.under_way) is not something:  # noqa: ASYNC110  # nobody tells us
                await asyncio.sleep(LOOK / 4)

    # --- what is there now --------------------------------------------------------------------

    async def waiting(self) -> int:
        return int((await self.rows("SELECT count(*) FROM outbox WHERE state = 'pending'"))[0][0])

    async def rows(self, statement: str) -> list[Any]:
        async with self.storage.store.database.reading() as connection:
            return (await connection.execute(text(statement))).rows

    def calls(self, method: str) -> list[dict[str, Any]]:
        return [call for call in self.sandbox.calls if call["method"] == method]

    def posts(self) -> list[dict[str, Any]]:
        """Everything that we posted and that still stands, oldest first."""
        found = [
            message
            for channel in self.sandbox.roster.conversations
            for message in self.sandbox.messages.log(channel).messages.values()
            if message.get("bot_id")
        ]
        return sorted(found, key=lambda message: str(message["ts"]))

    def posted_ids(self) -> list[str]:
        """The outbox ids that our messages carry, a file's message carrying none."""
        carried = (message.get("metadata") or {} for message in self.posts())
        return [str(metadata["event_payload"]["id"]) for metadata in carried if metadata]

    def files(self) -> list[str]:
        """The names of the files that a conversation shows."""
        return [file["name"] for message in self.posts() for file in message.get("files") or ()]


@asynccontextmanager
async def opened(database_url: str, posts_per_second: float) -> AsyncIterator[Office]:
    timeout = aiohttp.ClientTimeout(total=SLACK_TIMEOUT)
    async with (
        aiohttp.ClientSession(timeout=timeout) as http,
        sandboxed(NOWHERE, retry_seconds=()) as sandbox,
        open_storage(database_url, Vault(read_keys(KEYS)), (now := Clock()), posts_per_second) as storage,
    ):
        await storage.store.install(TEAM, "RLX Software", sandbox.bot)
        client = AsyncWebClient(TOKEN, f"{sandbox.base}/api/", session=http, retry_handlers=[])
        homes = Homes(client, storage.outbox, storage.store, LIBRARY, VERBS)
        delivery = Delivery(storage.outbox, Sender(client, storage.outbox, LIBRARY, homes, Easel()))
        yield Office(http, sandbox, storage, delivery, now, Coach(storage.store, delivery, LIBRARY))
