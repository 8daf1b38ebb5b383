"""Hears what a person says and does in a negotiation: each reply is one transaction."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from playbooks.coach import naming
from playbooks.coach.once import once
from playbooks.coach.permission import check_may, check_reads
from playbooks.coach.ports import Courier, Negotiation, Store
from playbooks.coach.records import Message, Placed, Speaker, Summary, Thread, Where, message_key
from playbooks.coach.reminding import reminded
from playbooks.engine import advance
from playbooks.engine.practice import is_rehearsing
from playbooks.errors import AlreadyHeard, AlreadyPlaced, UnknownNegotiation, UnknownThread, Unsure
from playbooks.model import (
    Closed,
    Deleted,
    Edited,
    Library,
    Note,
    Question,
    Replacement,
    Reply,
    Response,
    Said,
)

LONGEST_EXCERPT = 300
# What somebody says to a request in words of their own has no question that it would answer.
BY_BUTTON = "note.request_by_button"
IN_REHEARSAL = "practice.by_button"
Unheard = Callable[[], Awaitable[None]]
"""Hears a message whose own event has not come yet."""


class Listener:
    def __init__(self, store: Store, courier: Courier, library: Library) -> None:
        self.store = store
        self.courier = courier
        self.library = library

    async def hear(self, speaker: Speaker, where: Where, reply: Reply | Placed) -> Note | None:
        """Take one reply to a negotiation; the notice, if any, is for the speaker alone.

        What a message answers is known only once we know which prompts stood before it.
        """
        try:
            return await self._hear(speaker, where, reply, sure=not isinstance(reply, Said | Placed))
        except Unsure as unsure:
            await self.courier.look_up(speaker.workspace, unsure.posts)
            return await self._hear(speaker, where, reply, sure=True)

    async def _hear(
        self, speaker: Speaker, where: Where, reply: Reply | Placed, *, sure: bool
    ) -> Note | None:
        try:
            async with self.store.open(speaker, where) as negotiation:
                playbook = self.library.find(negotiation.playbook)
                check_may(playbook, negotiation, speaker, reply)
                unsure = tuple(post.id for post in negotiation.progress.asked if post.unsure)
                if unsure and not sure:
                    raise Unsure(unsure)
                said = await _off_the_shelf(negotiation, reply) if isinstance(reply, Placed) else reply
                advanced = advance(playbook, negotiation.progress, said)
                response = reminded(playbook, negotiation, advanced, said)
                negotiation.take(response)
                if isinstance(said, Closed):
                    negotiation.lesson_shared = said.share
        except AlreadyHeard:
            return None
        self.courier.wake()
        return response.notice

    async def hear_in_thread(self, speaker: Speaker, thread: Thread, said: Said) -> None:
        """A message in a thread; one whose root was posted but never recorded is recognised first."""
        try:
            await self.hear(speaker, thread, said)
        except UnknownThread:
            if await self.courier.recognise(speaker.workspace, thread):
                await self.hear(speaker, thread, said)
            elif await self.store.was_moved(speaker.workspace, thread):
                await self.tell(speaker, Note(key="note.moved"))
            elif await self.store.asked_in(speaker.workspace, thread):
                await self.tell(speaker, Note(key=BY_BUTTON))
            elif await self._rehearses_aside(speaker):
                await self.tell(speaker, Note(key=IN_REHEARSAL))
            else:
                await self.hear_outside(speaker, thread.channel, said)

    async def tell(self, speaker: Speaker, note: Note) -> None:
        """A sentence for the member, outside of every negotiation."""
        with once(self.courier):
            async with self.store.visit(speaker) as desk:
                desk.say(note)

    async def lives_in(self, workspace: str, thread: Thread) -> bool:
        """Whether a thread is a negotiation's; one whose root was never recorded is recognised first."""
        known = await self.store.knows(workspace, thread)
        return known or await self.courier.recognise(workspace, thread)

    async def hear_outside(self, speaker: Speaker, channel: str, said: Said) -> None:
        """A message in no thread answers the only open negotiation; of several, one is asked for.

        What is said to us alone never goes into a thread that others read.
        """
        choices = naming.choices(naming.private_ones(await self.mine(speaker)))
        if len(choices) == 1:
            await self.hear(speaker, next(iter(choices)), said)
            return
        otherwise = await self._nothing_to_answer(speaker)
        with once(self.courier):
            async with self.store.visit(speaker) as desk:
                if choices:
                    desk.say(_question(desk.set_aside(said, channel), said, choices))
                else:
                    desk.say(otherwise)

    async def _nothing_to_answer(self, speaker: Speaker) -> Note:
        if await self.store.asked_of(speaker.workspace, speaker.member):
            return Note(key=BY_BUTTON)
        if await self._rehearses_aside(speaker):
            return Note(key=IN_REHEARSAL)
        return Note(key="note.nothing_open", offers=("start", "help"))

    async def _rehearses_aside(self, speaker: Speaker) -> bool:
        """Whether somebody rehearses here what goes on in a channel: words typed here do not reach that."""
        for summary in naming.open_ones(await self.mine(speaker)):
            if summary.shared:
                found = await self.store.peek(speaker.workspace, summary.id)
                if is_rehearsing(found.progress):
                    return True
        return False

    async def rehear(
        self, speaker: Speaker, message: Message, reply: Edited | Deleted, unheard: Unheard | None = None
    ) -> None:
        """An edit or a deletion goes where the message went: to its answer, to the shelf, or nowhere.

        It may also come before the message itself, which is then heard as it reads now (`unheard`),
        or never.
        """
        if await self._reaches(speaker, message, reply):
            return
        if unheard:
            await unheard()
        elif isinstance(reply, Deleted):
            await self._never_hear(speaker, message)
        # Its own event may have been heard at this very moment, and as it read before.
        await self._reaches(speaker, message, reply)

    async def _reaches(self, speaker: Speaker, message: Message, reply: Edited | Deleted) -> bool:
        """Whether the message was heard; nothing is noted as heard before it is."""
        # It may be placed between two looks.
        for look in (self._rehear, self._rehear_aside, self._rehear):
            with suppress(UnknownNegotiation, AlreadyPlaced):
                await look(speaker, message, reply)
                return True
        return False

    async def _rehear(self, speaker: Speaker, message: Message, reply: Edited | Deleted) -> None:
        await self.hear(speaker, message, reply)

    async def _rehear_aside(self, speaker: Speaker, message: Message, reply: Edited | Deleted) -> None:
        with once(self.courier):
            async with self.store.visit(speaker) as desk:
                if isinstance(reply, Edited) and (reply.text or reply.files):
                    desk.rewrite(message, reply)
                else:
                    desk.withdraw(message)

    async def _never_hear(self, speaker: Speaker, message: Message) -> None:
        """A message that was deleted before its own event came: when it comes, it counts as heard."""
        key = message_key(message.channel, message.at)
        with suppress(AlreadyHeard):
            async with self.store.visit(Speaker(speaker.workspace, speaker.member, (key,))):
                pass

    async def place(self, speaker: Speaker, aside: str, negotiation: str, at: str) -> None:
        """The member said which negotiation a message set aside belongs to; `at` is the question."""
        summary = await self.find(speaker, negotiation)
        await self.hear(speaker, summary.id, Placed(aside, question=at))

    async def find(self, speaker: Speaker, name: str) -> Summary:
        """A negotiation by id, or one of the speaker's by counterpart (see naming.named)."""
        try:
            return naming.named(await self.mine(speaker), name)
        except UnknownNegotiation:
            if not naming.ID.fullmatch(name):
                raise
        return await self._shared(speaker, name)

    async def _shared(self, speaker: Speaker, negotiation: str) -> Summary:
        """A colleague's, in the channel where the speaker speaks."""
        found = await self.store.peek(speaker.workspace, negotiation)
        check_reads(found, speaker)
        return Summary(
            id=found.id,
            counterpart=found.counterpart,
            playbook=found.playbook,
            state=found.progress.standing.state,
            channel=found.channel,
            shared=True,
        )

    async def only(self, speaker: Speaker) -> Summary:
        """The one negotiation that is meant when none is named (see naming.unnamed)."""
        return naming.unnamed(await self.mine(speaker))

    async def mine(self, speaker: Speaker) -> tuple[Summary, ...]:
        """All of the speaker's negotiations, closed ones too."""
        return await self.store.negotiations(speaker.workspace, speaker.member)


async def _off_the_shelf(negotiation: Negotiation, placed: Placed) -> Said:
    """What was set aside, as it reads now; its question has its answer."""
    said = await negotiation.place(placed.aside)
    note = Note(key="note.placed", facts={"counterpart": negotiation.counterpart})
    negotiation.take(Response(posts=(Replacement(at=placed.question, note=note),)))
    return said


def _question(aside: str, said: Said, choices: Mapping[str, str]) -> Question:
    excerpt = said.text or ", ".join(file.name for file in said.files)
    return Question(message=aside, excerpt=excerpt[:LONGEST_EXCERPT], choices=choices)
