"""The ports of the coach on what is kept in memory: each context is one transaction.

A transaction works on a copy of everything, which takes the place of the original when it is left; one
that fails leaves no trace, and whoever reads meanwhile sees what was committed. Writers queue, as with
SQLite.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from bot.storage.memory.digests import Digests
from bot.storage.memory.everything import Everything
from bot.storage.memory.opened import OpenDesk, OpenHandover, OpenNegotiation
from bot.storage.memory.rows import Outgoing
from playbooks.coach import Asked, Lesson, Member, Speaker, Summary, Thread, Where
from playbooks.errors import UnknownThread
from playbooks.model import Occasion, Overview, RequestMessage


class MemoryStore(Digests):
    """Whoever carries what was `said` takes it from that list, and tells with `sent` where it is."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.said: list[Outgoing] = []
        self._now = now
        self._everything = Everything()
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def open(self, speaker: Speaker, where: Where) -> AsyncIterator[OpenNegotiation]:
        async with self._writing() as everything:
            kept = everything.find(speaker.workspace, where)
            everything.hear(speaker, kept.summary.id)
            negotiation = OpenNegotiation(everything, speaker.workspace, kept, locked=True)
            yield negotiation
            self._write(everything, speaker.workspace, negotiation)

    def _write(self, everything: Everything, workspace: str, negotiation: OpenNegotiation) -> None:
        everything.mark(
            workspace, negotiation.id, negotiation.offered_to, lesson_shared=negotiation.lesson_shared
        )
        for response in negotiation.taken:
            everything.take(workspace, everything.find(workspace, negotiation.id), response)

    @asynccontextmanager
    async def hand_over(
        self, speaker: Speaker, negotiation: str, colleague: str
    ) -> AsyncIterator[OpenHandover]:
        async with self._writing() as everything:
            kept = everything.find(speaker.workspace, negotiation)
            everything.hear(speaker, kept.summary.id)
            opened = OpenNegotiation(everything, speaker.workspace, kept, locked=True)
            handover = OpenHandover(everything, speaker.workspace, opened, colleague)
            yield handover
            self._write(everything, speaker.workspace, opened)
            handover.write()

    @asynccontextmanager
    async def visit(self, speaker: Speaker) -> AsyncIterator[OpenDesk]:
        async with self._writing() as everything:
            everything.hear(speaker)
            yield OpenDesk(everything, speaker)

    async def peek(self, workspace: str, negotiation: str) -> OpenNegotiation:
        kept = self._everything.find(workspace, negotiation)
        return OpenNegotiation(self._everything, workspace, kept, locked=False)

    async def knows(self, workspace: str, thread: Thread) -> bool:
        try:
            self._everything.find(workspace, thread)
        except UnknownThread:
            return False
        return True

    async def in_channel(self, workspace: str, channel: str) -> tuple[tuple[str, Summary], ...]:
        return self._everything.in_channel(workspace, channel)

    async def was_moved(self, workspace: str, thread: Thread) -> bool:
        return self._everything.stands_in(workspace, thread, Overview)

    async def asked_in(self, workspace: str, thread: Thread) -> bool:
        return self._everything.stands_in(workspace, thread, RequestMessage)

    async def member(self, workspace: str, member: str) -> Member | None:
        return self._everything.members.get((workspace, member))

    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]:
        return self._everything.negotiations_of(workspace, member)

    async def asked_of(self, workspace: str, member: str) -> tuple[Asked, ...]:
        return self._everything.asked_of(workspace, member)

    async def lessons(self, workspace: str, counterpart: str) -> tuple[Lesson, ...]:
        return self._everything.lessons(workspace, counterpart)

    async def put_off(self, speaker: Speaker, negotiation: str, occasion: Occasion, until: datetime) -> None:
        """Nothing in memory reminds anybody."""

    async def sent(self, outgoing: Outgoing, channel: str, at: str) -> None:
        async with self._writing() as everything:
            everything.sent(outgoing, channel, at)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Everything]:
        async with self._turn:
            before, after = self._everything, self._everything.copy()
            after.now = self._now() if self._now else None
            yield after
            # A copy once more: a desk that somebody held on to changes nothing that is kept.
            self._everything = after.copy()
            said = [one for key, one in after.outbox.items() if key not in before.outbox]
            self.said = [one for one in (*self.said, *said) if (one.workspace, one.id) in after.outbox]
