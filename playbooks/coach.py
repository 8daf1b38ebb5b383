"""The coach's one door: whatever a person does comes in here, and is one transaction."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from typing import Protocol

from playbooks.brief import brief
from playbooks.engine import advance
from playbooks.engine.standing import begin
from playbooks.errors import (
    AlreadyHeard,
    NameTooLong,
    NothingNamed,
    NothingOpen,
    NotYours,
    SeveralOpen,
    UnknownName,
    UnknownNegotiation,
    UnknownPlaybook,
    UnknownThread,
    Unsure,
)
from playbooks.model import (
    BriefFile,
    Deleted,
    Edited,
    Frozen,
    Note,
    Playbook,
    Post,
    Progress,
    Question,
    Replacement,
    Reply,
    Respoken,
    Response,
    Said,
    State,
)

LONGEST_NAME = 80
LONGEST_EXCERPT = 300
ID = re.compile(r"[0-9a-f]{32}")
DEFAULT_PLAYBOOK = "trust_repair"


@dataclass(frozen=True)
class Speaker:
    """Who does something, and the keys by which Slack's doing it twice is noticed."""

    workspace: str
    member: str
    seen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Thread:
    channel: str
    at: str


@dataclass(frozen=True)
class Message:
    """A message that was heard before: its edits and its deletion go where it went."""

    channel: str
    at: str


def message_key(channel: str, at: str) -> str:
    """The seen key of a message, by which its edits and its deletion find where it went."""
    return f"message:{channel}:{at}"


@dataclass(frozen=True)
class Placed:
    """A message set aside whose writer said where it belongs; `question` is the ts of what they pressed."""

    aside: str
    question: str


Where = str | Thread | Message
"""A negotiation by its id, by its thread, or by a message that it holds."""


class Member(Frozen):
    """A person of the workspace. `language_chosen` says that they picked it, rather than we guessed.

    `zone` is an IANA time zone; `address` is how Vietnamese texts address them.
    """

    workspace: str
    id: str
    name: str = ""
    language: str = "en"
    language_chosen: bool = False
    zone: str = "UTC"
    address: str = "anh/chị"


class Summary(Frozen):
    """One negotiation of a member's, for lists. `channel` and `root` are empty until it was posted."""

    id: str
    counterpart: str
    playbook: str
    state: State
    channel: str = ""
    root: str = ""


class Negotiation(Protocol):
    """An open negotiation: locked and loaded; what it takes is committed on the way out."""

    id: str
    owner: str
    counterpart: str
    playbook: str
    progress: Progress

    def take(self, response: Response) -> None: ...
    async def place(self, aside: str) -> Said:
        """Take a message of the owner's off the shelf: from now on it belongs here, and so do its edits.

        Raises AlreadyPlaced when it is there no more.
        """
        ...


class Desk(Protocol):
    """A member's own row, locked: for what concerns more than one negotiation."""

    member: Member
    negotiations: tuple[Summary, ...]

    def begin(self, counterpart: str, playbook: str, response: Response) -> Summary: ...
    def keep(self, member: Member) -> None: ...
    def say(self, post: Post) -> None: ...
    def set_aside(self, said: Said, channel: str) -> str: ...
    def rewrite(self, message: Message, edited: Edited) -> None:
        """What was set aside of this message reads so now; nothing happens if it is there no more."""
        ...

    def withdraw(self, message: Message) -> None:
        """What was set aside of this message is gone, and so is the question where it belongs."""
        ...

    def erase(self, negotiation: str) -> None: ...


class Store(Protocol):
    """Where everything is kept. Each context is one transaction that commits when it is left.

    All raise AlreadyHeard when one of `speaker.seen` was committed before.
    """

    def open(self, speaker: Speaker, where: Where) -> AbstractAsyncContextManager[Negotiation]: ...
    def visit(self, speaker: Speaker) -> AbstractAsyncContextManager[Desk]: ...
    async def peek(self, workspace: str, negotiation: str) -> Negotiation: ...
    async def member(self, workspace: str, member: str) -> Member | None: ...
    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]: ...


class Courier(Protocol):
    """Who carries what was said to Slack."""

    def wake(self) -> None: ...
    async def recognise(self, workspace: str, thread: Thread) -> bool:
        """Whether the root of an unknown thread turned out to be ours, and is known now."""
        ...

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None:
        """Find out which of these posts have arrived."""
        ...


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
        choices = _choices(await self._open_ones(speaker))
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
            with suppress(UnknownNegotiation):
                await self.hear(Speaker(speaker.workspace, speaker.member), message, reply)

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

    async def place(self, speaker: Speaker, aside: str, negotiation: str, at: str) -> None:
        """The member said which negotiation a message set aside belongs to; `at` is the question."""
        summary = await self.find(speaker, negotiation)
        await self.hear(speaker, summary.id, Placed(aside, question=at))

    async def start(self, speaker: Speaker, counterpart: str, playbook: str = DEFAULT_PLAYBOOK) -> Started:
        """Begin a negotiation, unless one with this counterpart is under way already."""
        name = " ".join(counterpart.split())
        self._check_start(name, playbook)
        async with self.store.visit(speaker) as desk:
            twin = _twin(desk.negotiations, name)
            if twin:
                return Started(twin, anew=False)
            response = begin(self.library[playbook], _fresh(desk.member))
            summary = desk.begin(name, playbook, response)
        self.courier.wake()
        return Started(summary, anew=True)

    def _check_start(self, name: str, playbook: str) -> None:
        if not _shows(name):
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
        if not ID.fullmatch(negotiation):
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
        for summary in await self._open_ones(speaker):
            await self.hear(Speaker(speaker.workspace, speaker.member), summary.id, Respoken())
        return member

    async def find(self, speaker: Speaker, named: str) -> Summary:
        """A negotiation of the speaker's by id, by counterpart, or by how the counterpart begins."""
        mine = await self.store.negotiations(speaker.workspace, speaker.member)
        wanted = _folded(named)
        for test in (
            lambda one: one.id == named,
            lambda one: _folded(one.counterpart) == wanted,
            lambda one: _folded(one.counterpart).startswith(wanted),
        ):
            found = [one for one in mine if test(one)]
            if len(found) > 1:
                raise SeveralOpen(_choices(found))
            if found:
                return found[0]
        raise UnknownNegotiation if ID.fullmatch(named) else UnknownName(named=named)

    async def only(self, speaker: Speaker) -> Summary:
        """The one negotiation that is meant when none is named: the open one, else a closed one."""
        mine = await self.store.negotiations(speaker.workspace, speaker.member)
        found = [one for one in mine if one.state is not State.CLOSED] or list(mine)
        if not found:
            raise NothingOpen
        if len(found) > 1:
            raise SeveralOpen(_choices(found))
        return found[0]

    async def look(self, speaker: Speaker, negotiation: str) -> Negotiation:
        """A negotiation as it stands, without opening it."""
        found = await self.store.peek(speaker.workspace, negotiation)
        _check_owner(found, speaker)
        return found

    async def _open_ones(self, speaker: Speaker) -> list[Summary]:
        mine = await self.store.negotiations(speaker.workspace, speaker.member)
        return [one for one in mine if one.state is not State.CLOSED]


def _shows(name: str) -> bool:
    """Whether there is anything to see: some characters only direct, join or space others."""
    return any(unicodedata.category(letter)[0] not in "CZ" for letter in name)


def _check_owner(negotiation: Negotiation, speaker: Speaker) -> None:
    if negotiation.owner != speaker.member:
        raise NotYours


async def _off_the_shelf(negotiation: Negotiation, placed: Placed) -> Said:
    """What was set aside, as it reads now; its question has its answer."""
    said = await negotiation.place(placed.aside)
    note = Note(key="note.placed", facts={"counterpart": negotiation.counterpart})
    negotiation.take(Response(posts=(Replacement(at=placed.question, note=note),)))
    return said


def _twin(negotiations: tuple[Summary, ...], name: str) -> Summary | None:
    return next(
        (
            one
            for one in negotiations
            if one.state is not State.CLOSED and _folded(one.counterpart) == _folded(name)
        ),
        None,
    )


def _question(aside: str, said: Said, choices: Mapping[str, str]) -> Question:
    excerpt = said.text or ", ".join(file.name for file in said.files)
    return Question(message=aside, excerpt=excerpt[:LONGEST_EXCERPT], choices=choices)


def _choices(negotiations: list[Summary]) -> dict[str, str]:
    return {one.id: one.counterpart for one in negotiations}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _fresh(member: Member) -> Progress:
    return Progress(language=member.language, language_chosen=member.language_chosen)
