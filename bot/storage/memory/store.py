"""The ports of the coach on what is kept in memory: each context is one transaction.

A transaction works on a copy of everything, which takes the place of the original when it is left; one
that fails leaves no trace, and whoever reads meanwhile sees what was committed. Writers queue, as with
SQLite.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from uuid import uuid4

from bot.storage.memory.everything import Aside, Everything, Kept, Outgoing
from playbooks.coach import Member, Message, Speaker, Summary, Where, message_key
from playbooks.errors import NotYours, OtherWorkspace, UnknownNegotiation
from playbooks.model import Edited, Post, Response, Said, State


class MemoryStore:
    """Whoever carries what was `said` takes it from that list, and tells with `sent` where it is."""

    def __init__(self) -> None:
        self.said: list[Outgoing] = []
        self._everything = Everything()
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def open(self, speaker: Speaker, where: Where) -> AsyncIterator["OpenNegotiation"]:
        async with self._writing() as everything:
            kept = everything.find(speaker.workspace, where)
            everything.hear(speaker, kept.summary.id)
            negotiation = OpenNegotiation(everything, speaker.workspace, kept, locked=True)
            yield negotiation
            for response in negotiation.taken:
                kept = everything.find(speaker.workspace, negotiation.id)
                everything.take(speaker.workspace, kept, response)

    @asynccontextmanager
    async def visit(self, speaker: Speaker) -> AsyncIterator["OpenDesk"]:
        async with self._writing() as everything:
            everything.hear(speaker)
            yield OpenDesk(everything, speaker)

    async def peek(self, workspace: str, negotiation: str) -> "OpenNegotiation":
        kept = self._everything.find(workspace, negotiation)
        return OpenNegotiation(self._everything, workspace, kept, locked=False)

    async def member(self, workspace: str, member: str) -> Member | None:
        return self._everything.members.get((workspace, member))

    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]:
        return self._everything.negotiations_of(workspace, member)

    async def sent(self, outgoing: Outgoing, channel: str, at: str) -> None:
        async with self._writing() as everything:
            everything.sent(outgoing, channel, at)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Everything]:
        async with self._turn:
            before, after = self._everything, self._everything.copy()
            yield after
            # A copy once more: a desk that somebody held on to changes nothing that is kept.
            self._everything = after.copy()
            said = [one for key, one in after.outbox.items() if key not in before.outbox]
            self.said = [one for one in (*self.said, *said) if (one.workspace, one.id) in after.outbox]


class OpenNegotiation:
    """A negotiation as it was found, and what was taken since."""

    def __init__(self, everything: Everything, workspace: str, kept: Kept, *, locked: bool) -> None:
        self.id = kept.summary.id
        self.owner = kept.owner
        self.counterpart = kept.summary.counterpart
        self.playbook = kept.summary.playbook
        self.progress = everything.progress(workspace, kept)
        self.locked = locked
        self._place = partial(everything.place, workspace, kept)
        self.taken: list[Response] = []

    def take(self, response: Response) -> None:
        if not self.locked:
            raise TypeError("A negotiation that was only peeked at takes nothing.")
        self.taken.append(response)

    async def place(self, aside: str) -> Said:
        if not self.locked:
            raise TypeError("Nothing is placed in a negotiation that was only peeked at.")
        return self._place(aside)


class OpenDesk:
    def __init__(self, everything: Everything, speaker: Speaker) -> None:
        self.member = everything.member(speaker.workspace, speaker.member)
        self.negotiations = everything.negotiations_of(speaker.workspace, speaker.member)
        self._everything = everything
        self._speaker = speaker

    def begin(self, counterpart: str, playbook: str, response: Response) -> Summary:
        begun = Summary(id=uuid4().hex, counterpart=counterpart, playbook=playbook, state=State.ACTIVE)
        self._everything.take(self._speaker.workspace, Kept(self._speaker.member, begun), response)
        self.negotiations = (*self.negotiations, begun)
        return begun

    def keep(self, member: Member) -> None:
        if member.workspace != self._speaker.workspace:
            raise OtherWorkspace
        if member.id != self._speaker.member:
            raise NotYours
        self.member = member
        self._everything.members[member.workspace, member.id] = member

    def say(self, post: Post) -> None:
        self._everything.say(self._speaker.workspace, self._speaker.member, post)

    def set_aside(self, said: Said, channel: str) -> str:
        aside = uuid4().hex
        kept = Aside(self._speaker.member, message_key(channel, said.at), said)
        self._everything.asides[self._speaker.workspace, aside] = kept
        return aside

    def rewrite(self, message: Message, edited: Edited) -> None:
        if found := self._everything.aside_of(self._speaker, message):
            aside, kept = found
            said = kept.said.model_copy(update={"text": edited.text, "files": edited.files})
            rewritten = Aside(kept.member, kept.message, said)
            self._everything.asides[self._speaker.workspace, aside] = rewritten

    def withdraw(self, message: Message) -> None:
        if found := self._everything.aside_of(self._speaker, message):
            for erasure in self._everything.withdraw(self._speaker.workspace, found[0]):
                self.say(erasure)

    def erase(self, negotiation: str) -> None:
        erased = next((one for one in self.negotiations if one.id == negotiation), None)
        if erased is None:
            raise UnknownNegotiation
        self.negotiations = tuple(one for one in self.negotiations if one is not erased)
        for erasure in self._everything.erase(self._speaker.workspace, erased):
            self.say(erasure)
