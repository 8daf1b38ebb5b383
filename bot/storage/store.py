"""The Store of the coach on a database: each context is one transaction (see playbooks/coach/ports.py)."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert

from bot.storage import tables
from bot.storage.connect import Database
from bot.storage.desk import OpenDesk
from bot.storage.digests.asking import digest_of, digest_of_people, people_of, whole_digest
from bot.storage.digests.still import still_seen
from bot.storage.handing import OpenHandover, open_handover
from bot.storage.keeping import write
from bot.storage.lessons import lessons_about
from bot.storage.link import AlreadyThere
from bot.storage.members import find_member, lock_member, negotiations_in, negotiations_of
from bot.storage.negotiation import OpenNegotiation, knows, load, lock, peek, stands_in
from bot.storage.reminders import put_off
from bot.storage.requests import counted, open_to
from bot.storage.transaction import Transaction
from bot.storage.vault import Vault
from bot.storage.workspaces import Workspace, every, install
from playbooks.coach import Asked, Lesson, Member, Speaker, Summary, Thread, Where
from playbooks.errors import AlreadyHeard
from playbooks.model import Digest, Occasion

INSERT_SEEN = insert(tables.seen)


@dataclass(frozen=True)
class Store:
    database: Database
    vault: Vault
    now: Callable[[], datetime]
    slacks_now: Callable[[], datetime]

    @asynccontextmanager
    async def open(self, speaker: Speaker, where: Where) -> AsyncIterator[OpenNegotiation]:
        async with self._writing(speaker.workspace) as transaction:
            row = await lock(transaction, where)
            with _heard_once(transaction, speaker, row.id):
                negotiation = await load(transaction, row)
            yield negotiation
            await write(transaction, negotiation)

    @asynccontextmanager
    async def visit(self, speaker: Speaker) -> AsyncIterator[OpenDesk]:
        async with self._writing(speaker.workspace) as transaction:
            row = await lock_member(transaction, speaker.member)
            with _heard_once(transaction, speaker):
                mine = await negotiations_of(transaction, speaker.member)
            desk = OpenDesk(transaction, speaker, row, mine)
            yield desk
            await desk.write()
        if desk.erased:
            await self.database.forget()

    @asynccontextmanager
    async def hand_over(
        self, speaker: Speaker, negotiation: str, colleague: str
    ) -> AsyncIterator[OpenHandover]:
        async with self._writing(speaker.workspace) as transaction:
            with _heard_once(transaction, speaker, negotiation):
                handover = await open_handover(transaction, negotiation, colleague)
            yield handover
            await handover.write()

    async def peek(self, workspace: str, negotiation: str) -> OpenNegotiation:
        async with self._reading(workspace) as transaction:
            return await peek(transaction, negotiation)

    async def knows(self, workspace: str, thread: Thread) -> bool:
        async with self._reading(workspace) as transaction:
            return await knows(transaction, thread)

    async def in_channel(self, workspace: str, channel: str) -> tuple[tuple[str, Summary], ...]:
        async with self._reading(workspace) as transaction:
            return await negotiations_in(transaction, channel)

    async def was_moved(self, workspace: str, thread: Thread) -> bool:
        async with self._reading(workspace) as transaction:
            return await stands_in(transaction, thread, "overview")

    async def asked_in(self, workspace: str, thread: Thread) -> bool:
        async with self._reading(workspace) as transaction:
            return await stands_in(transaction, thread, "request")

    async def member(self, workspace: str, member: str) -> Member | None:
        async with self._reading(workspace) as transaction:
            return await find_member(transaction, member)

    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]:
        async with self._reading(workspace) as transaction:
            return await negotiations_of(transaction, member)

    async def lessons(self, workspace: str, counterpart: str) -> tuple[Lesson, ...]:
        async with self._reading(workspace) as transaction:
            return await lessons_about(transaction, counterpart)

    async def asked_of(self, workspace: str, member: str) -> tuple[Asked, ...]:
        async with self._reading(workspace) as transaction:
            return await open_to(transaction, member)

    async def people_of(self, workspace: str, manager: str) -> tuple[Member, ...]:
        async with self._reading(workspace) as transaction:
            return await people_of(transaction, manager)

    async def digest(self, workspace: str, manager: str) -> Digest:
        async with self._reading(workspace) as transaction:
            return await digest_of(transaction, manager)

    async def whole_digest(self, workspace: str, manager: str) -> Digest:
        async with self._reading(workspace) as transaction:
            return await whole_digest(transaction, manager)

    async def still_seen(self, workspace: str, manager: str, digest: Digest) -> Digest:
        async with self._reading(workspace) as transaction:
            return await still_seen(transaction, manager, digest)

    async def preview(self, workspace: str, member: str) -> Digest:
        async with self._reading(workspace) as transaction:
            return await digest_of_people(transaction, member)

    async def verdicts(self, workspace: str) -> Mapping[str, Mapping[str, int]]:
        """How often each verdict was given on a rule's findings."""
        async with self._reading(workspace) as transaction:
            return await counted(transaction)

    async def put_off(self, speaker: Speaker, negotiation: str, occasion: Occasion, until: datetime) -> None:
        async with self._writing(speaker.workspace) as transaction:
            await put_off(transaction, speaker.member, negotiation, occasion, until)

    async def install(self, workspace: str, name: str, bot_user: str) -> None:
        """Serve the workspace, from now on or again."""
        async with self._writing(workspace) as transaction:
            await install(transaction, name, bot_user)

    async def workspaces(self) -> Sequence[Workspace]:
        async with self.database.reading() as connection:
            return await every(connection)

    @asynccontextmanager
    async def _writing(self, workspace: str) -> AsyncIterator[Transaction]:
        async with self.database.writing() as connection:
            yield Transaction(connection, self.vault, workspace, self.now(), self.slacks_now())

    @asynccontextmanager
    async def _reading(self, workspace: str) -> AsyncIterator[Transaction]:
        async with self.database.reading() as connection:
            yield Transaction(connection, self.vault, workspace, self.now(), self.slacks_now())


@contextmanager
def _heard_once(transaction: Transaction, speaker: Speaker, negotiation: str | None = None) -> Iterator[None]:
    """Note what Slack delivered; none of it may have been committed before.

    The note goes with the first thing that is asked meanwhile, and is refused with it.
    """
    keys = dict.fromkeys(speaker.seen)
    rows = [{"key": key, "negotiation": negotiation, "at": transaction.at} for key in keys]
    transaction.insert(INSERT_SEEN, rows)
    try:
        yield
    except AlreadyThere:
        raise AlreadyHeard from None
