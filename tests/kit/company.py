"""A company with much to be reminded of: members with a negotiation each, and managers who get digests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.storage import Storage, Vault, open_storage
from bot.storage.negotiation import hours_of
from bot.storage.vault import read_keys
from playbooks.cadence import reminders
from playbooks.coach import Member, Speaker
from playbooks.loader import load_library
from playbooks.model import ManagerState, Progress, Response
from tests.kit.ledger import TEAM
from tests.kit.stage import KEYS, Stage

# A Monday at ten, when everything of two weeks is due; and when all of them stopped working at it.
DUE = datetime(2026, 11, 23, 10, tzinfo=UTC)
BEFORE = DUE - timedelta(days=14)
AT_ONCE = 8
# Nobody has talked with them yet, but their conversation with us is known.
KNOWN = text("UPDATE member SET channel = 'D' || id")


@dataclass(frozen=True)
class Company:
    """`people` members, each with a negotiation that stands still; each manager has this many of them."""

    people: int
    reports: int = 10

    @property
    def managers(self) -> int:
        return self.people // self.reports

    def member(self, number: int) -> Member:
        """The first ones are the managers, of all in turn."""
        return Member(
            workspace=TEAM,
            id=member_id(number),
            name=f"Member {number}",
            manager=member_id(number % self.managers),
            manager_state=ManagerState.ACCEPTED,
        )

    async def is_laid(self, database_url: str) -> None:
        """As storage keeps it when they do all this themselves."""
        async with _then(database_url) as storage:
            await storage.store.install(TEAM, "RLX", "U0RAPPORT01")
            turn = asyncio.Semaphore(AT_ONCE)
            await asyncio.gather(*(self._begins(storage, turn, number) for number in range(self.people)))
            async with storage.store.database.writing() as link:
                await link.execute(KNOWN)

    async def _begins(self, storage: Storage, turn: asyncio.Semaphore, number: int) -> None:
        member = self.member(number)
        hours = hours_of(member.zone, member.calendar.model_dump_json())
        progress = Progress(language=member.language, moved_at=BEFORE, now=BEFORE)
        wanted = reminders(load_library()["trust_repair"], progress, member.id, hours)
        async with turn, storage.store.visit(Speaker(TEAM, member.id)) as desk:
            desk.keep(member)
            desk.begin(client(number), "trust_repair", Response(reminders=wanted))

    def is_in(self, stage: Stage) -> None:
        """In Slack; none of them hears of what the bot says to others."""
        roster = stage.workspace.roster
        somebody, conversation = next(iter(roster.people.values())), next(iter(roster.conversations.values()))
        stage.workspace.announce = lambda *_: None
        for number in range(self.people):
            member, channel = member_id(number), f"D{member_id(number)}"
            roster.people[member] = type(somebody)(member, member, member.lower(), "en-US", "UTC")
            roster.add_conversation(type(conversation)(channel, "im", members=[member, roster.bot.id]))


def member_id(number: int) -> str:
    return f"U1{number:08}"


def client(number: int) -> str:
    """Whom this member negotiates with."""
    return f"Client {number}."


@asynccontextmanager
async def _then(database_url: str) -> AsyncIterator[Storage]:
    async with open_storage(database_url, Vault(read_keys(KEYS)), lambda: BEFORE) as storage:
        yield storage
