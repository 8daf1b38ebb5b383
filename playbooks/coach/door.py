"""The coach's one door: whatever a person does comes in here, and is one transaction."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from playbooks.brief import brief
from playbooks.coach import naming
from playbooks.coach.ports import (
    Courier,
    Member,
    Message,
    Negotiation,
    Placed,
    Speaker,
    Store,
    Summary,
    Thread,
    Where,
    message_key,
)
from playbooks.engine import advance
from playbooks.engine.standing import begin
from playbooks.errors import (
    AlreadyHeard,
    NameTooLong,
    NothingNamed,
    NotYours,
    UnknownNegotiation,
    UnknownPlaybook,
    UnknownThread,
    Unsure,
)
from playbooks.model import (
    BriefFile,
    Deleted,
    Edited,
    Note,
    Playbook,
    Progress,
    Question,
    Replacement,
    Reply,
    Respoken,
    Response,
    Said,
)

LONGEST_NAME = 80
LONGEST_EXCERPT = 300
DEFAULT_PLAYBOOK = "trust_repair"


@dataclass(frozen=True)
class Started:
    """A negotiation that was begun, or that was there already."""

    summary: Summary
    anew: bool


class Coach:
    def __init__(self, store: Store, courier: Courier, library: Mapping[str, Playbook]) -> None:
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
                _check_owner(negotiation, speaker)
                unsure = tuple(post.id for post in negotiation.progress.asked if post.unsure)
                if unsure and not sure:
                    raise Unsure(unsure)
                said = await _off_the_shelf(negotiation, reply) if isinstance(reply, Placed) else reply
                response = advance(self.library[negotiation.playbook], negotiation.progress, said)
                negotiation.take(response)
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
            else:
                await self.hear_outside(speaker, thread.channel, said)

    async def hear_outside(self, speaker: Speaker, channel: str, said: Said) -> None:
        """A message in no thread answers the only open negotiation; of several, one is asked for."""
        choices = naming.choices(naming.open_ones(await self.mine(speaker)))
        if len(choices) == 1:
            await self.hear(speaker, next(iter(choices)), said)
            return
        try:
            async with self.store.visit(speaker) as desk:
                if choices:
                    desk.say(_question(desk.set_aside(said, channel), said, choices))
                else:
                    desk.say(Note(key="note.nothing_open", offers=("start", "help")))
        except AlreadyHeard:
            return
        self.courier.wake()

    async def rehear(self, speaker: Speaker, message: Message, reply: Edited | Deleted) -> None:
        """An edit or a deletion goes where the message went: to its answer, to the shelf, or nowhere."""
        try:
            await self.hear(speaker, message, reply)
        except UnknownNegotiation:
            await self._rehear_aside(speaker, message, reply)
            # It may have been placed between these two looks.
            try:
                await self.hear(Speaker(speaker.workspace, speaker.member), message, reply)
            except UnknownNegotiation:
                if isinstance(reply, Deleted):
                    await self._never_hear(speaker, message)

    async def _rehear_aside(self, speaker: Speaker, message: Message, reply: Edited | Deleted) -> None:
        try:
            async with self.store.visit(speaker) as desk:
                if isinstance(reply, Edited) and (reply.text or reply.files):
                    desk.rewrite(message, reply)
                else:
                    desk.withdraw(message)
        except AlreadyHeard:
            return
        self.courier.wake()

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

    async def start(self, speaker: Speaker, counterpart: str, playbook: str = DEFAULT_PLAYBOOK) -> Started:
        """Begin a negotiation, unless one with this counterpart is under way already."""
        name = " ".join(counterpart.split())
        self._check_start(name, playbook)
        async with self.store.visit(speaker) as desk:
            twin = naming.twin(desk.negotiations, name)
            if twin:
                return Started(twin, anew=False)
            response = begin(self.library[playbook], _fresh(desk.member))
            summary = desk.begin(name, playbook, response)
        self.courier.wake()
        return Started(summary, anew=True)

    def _check_start(self, name: str, playbook: str) -> None:
        if not naming.shows(name):
            raise NothingNamed
        if len(name) > LONGEST_NAME:
            raise NameTooLong(longest=str(LONGEST_NAME), length=str(len(name)))
        if playbook not in self.library:
            raise UnknownPlaybook(playbook=playbook, playbooks=", ".join(self.library))

    async def give_brief(self, speaker: Speaker, where: Where) -> None:
        """The brief as it stands, as a message and as a file in the thread."""
        try:
            async with self.store.open(speaker, where) as negotiation:
                _check_owner(negotiation, speaker)
                document = brief(self.library[negotiation.playbook], negotiation.progress)
                negotiation.take(Response(posts=(document, BriefFile(brief=document))))
        except AlreadyHeard:
            return
        self.courier.wake()

    async def erase(self, speaker: Speaker, negotiation: str) -> Summary:
        """Delete a negotiation for good, here and what we posted of it in Slack.

        It is named by its id: by a name, or by none, another one could be found.
        """
        if not naming.ID.fullmatch(negotiation):
            raise UnknownNegotiation
        summary = await self.find(speaker, negotiation)
        async with self.store.visit(speaker) as desk:
            desk.erase(summary.id)
        self.courier.wake()
        return summary

    async def welcome(self, speaker: Speaker, member: Member) -> Member:
        """Remember someone met for the first time."""
        async with self.store.visit(speaker) as desk:
            desk.keep(member)
        return member

    async def speak(self, speaker: Speaker, changes: Mapping[str, str]) -> Member:
        """The member chose a language or a form of address; what stands open is drawn again in it."""
        async with self.store.visit(speaker) as desk:
            member = desk.member.model_copy(update={**changes, "language_chosen": True})
            desk.keep(member)
        for summary in naming.open_ones(await self.mine(speaker)):
            await self.hear(Speaker(speaker.workspace, speaker.member), summary.id, Respoken())
        return member

    async def find(self, speaker: Speaker, name: str) -> Summary:
        """A negotiation of the speaker's by id or by counterpart (see naming.named)."""
        return naming.named(await self.mine(speaker), name)

    async def only(self, speaker: Speaker) -> Summary:
        """The one negotiation that is meant when none is named (see naming.unnamed)."""
        return naming.unnamed(await self.mine(speaker))

    async def look(self, speaker: Speaker, negotiation: str) -> Negotiation:
        """A negotiation as it stands, without opening it."""
        found = await self.store.peek(speaker.workspace, negotiation)
        _check_owner(found, speaker)
        return found

    async def mine(self, speaker: Speaker) -> tuple[Summary, ...]:
        """All of the speaker's negotiations, closed ones too."""
        return await self.store.negotiations(speaker.workspace, speaker.member)


def _check_owner(negotiation: Negotiation, speaker: Speaker) -> None:
    if negotiation.owner != speaker.member:
        raise NotYours


async def _off_the_shelf(negotiation: Negotiation, placed: Placed) -> Said:
    """What was set aside, as it reads now; its question has its answer."""
    said = await negotiation.place(placed.aside)
    note = Note(key="note.placed", facts={"counterpart": negotiation.counterpart})
    negotiation.take(Response(posts=(Replacement(at=placed.question, note=note),)))
    return said


def _question(aside: str, said: Said, choices: Mapping[str, str]) -> Question:
    excerpt = said.text or ", ".join(file.name for file in said.files)
    return Question(message=aside, excerpt=excerpt[:LONGEST_EXCERPT], choices=choices)


def _fresh(member: Member) -> Progress:
    return Progress(language=member.language, language_chosen=member.language_chosen)
