"""What the coach needs of the world: who speaks and where, the Store, the Courier."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from playbooks.model import (
    Answer,
    Calendar,
    Edited,
    Frozen,
    Note,
    Post,
    Progress,
    Replacement,
    Response,
    Said,
    State,
)


@dataclass(frozen=True)
class Speaker:
    """Who does something, and the keys by which Slack's doing it twice is noticed.

    `channel` is where they do it, if that is in a conversation: who can act in a private channel is in it.
    """

    workspace: str
    member: str
    seen: tuple[str, ...] = ()
    channel: str = ""


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

    `zone` is an IANA time zone; `address` is how Vietnamese texts address them; `left` says that
    their account was closed.
    """

    workspace: str
    id: str
    name: str = ""
    language: str = "en"
    language_chosen: bool = False
    zone: str = "UTC"
    address: str = "anh/chị"
    calendar: Calendar = Calendar()
    left: bool = False


class Summary(Frozen):
    """One negotiation of a member's, for lists. `channel` and `root` are empty until it was posted.

    `shared`: it lives in a private channel, where colleagues read and answer.
    """

    id: str
    counterpart: str
    playbook: str
    state: State
    channel: str = ""
    root: str = ""
    shared: bool = False


class Lesson(Frozen):
    """What somebody of the workspace learned with a counterpart, and shared; `day` is when, if known."""

    author: str
    text: str
    day: date | None = None


class Negotiation(Protocol):
    """An open negotiation: locked and loaded; what it takes is committed on the way out.

    `channel` and `root` are empty until known; `offered_to` is the colleague who was asked to take it over;
    `lesson_shared`: whoever starts with the same counterpart may read what was learned.
    """

    id: str
    owner: str
    owner_left: bool
    counterpart: str
    playbook: str
    channel: str
    root: str
    offered_to: str
    lesson_shared: bool
    progress: Progress

    def take(self, response: Response) -> None: ...
    def offer(self, colleague: str) -> None:
        """Remember who was asked to take it over; nobody, if empty."""
        ...

    async def before(self) -> Mapping[str, Answer]:
        """What each step held when the last round ended."""
        ...

    async def place(self, aside: str) -> Said:
        """Take a message of the owner's off the shelf: from now on it belongs here, and so do its edits.

        Raises AlreadyPlaced when it is there no more.
        """
        ...


class Desk(Protocol):
    """A member's own row, locked: for what concerns more than one negotiation."""

    member: Member
    negotiations: tuple[Summary, ...]

    def begin(self, counterpart: str, playbook: str, response: Response, channel: str = "") -> Summary:
        """In a private channel if one is given, else in the direct message."""
        ...

    def keep(self, member: Member) -> None: ...
    def open_home(self) -> bool:
        """Their Home tab is looked at, and drawn from now on; whether it is for the first time."""
        ...

    def say(self, post: Post) -> None: ...
    def set_aside(self, said: Said, channel: str) -> str: ...
    def rewrite(self, message: Message, edited: Edited) -> None:
        """What was set aside of this message reads so now. Raises AlreadyPlaced if nothing is."""
        ...

    def withdraw(self, message: Message) -> None:
        """What was set aside of this message is gone, and so is the question where it belongs.

        Raises AlreadyPlaced if nothing is.
        """
        ...

    def erase(self, negotiation: str) -> None: ...


class Handover(Protocol):
    """A negotiation that may change hands: it is locked, and so are its owner and the colleague."""

    @property
    def negotiation(self) -> Negotiation: ...
    def hand_over(self, response: Response) -> None:
        """From now on it is the colleague's; one that is not shared goes on in their direct message."""
        ...

    def tell(self, member: str, post: Note | Replacement) -> None:
        """One of the two, in their direct message."""
        ...


class Store(Protocol):
    """Where everything is kept. Each context is one transaction that commits when it is left.

    All raise AlreadyHeard when one of `speaker.seen` was committed before.
    """

    def open(self, speaker: Speaker, where: Where) -> AbstractAsyncContextManager[Negotiation]: ...
    def visit(self, speaker: Speaker) -> AbstractAsyncContextManager[Desk]: ...
    def hand_over(
        self, speaker: Speaker, negotiation: str, colleague: str
    ) -> AbstractAsyncContextManager[Handover]: ...
    async def peek(self, workspace: str, negotiation: str) -> Negotiation: ...
    async def knows(self, workspace: str, thread: Thread) -> bool:
        """Whether a negotiation lives in this thread."""
        ...

    async def in_channel(self, workspace: str, channel: str) -> tuple[tuple[str, Summary], ...]:
        """The negotiations that are under way in a private channel, each with its owner."""
        ...

    async def was_moved(self, workspace: str, thread: Thread) -> bool:
        """Whether one lived in it before it changed hands."""
        ...

    async def member(self, workspace: str, member: str) -> Member | None: ...
    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]: ...
    async def lessons(self, workspace: str, counterpart: str) -> tuple[Lesson, ...]:
        """What was shared about this counterpart, newest first."""
        ...


class Courier(Protocol):
    """Who carries what was said to Slack."""

    def wake(self) -> None: ...
    async def recognise(self, workspace: str, thread: Thread) -> bool:
        """Whether the root of an unknown thread turned out to be ours, and is known now."""
        ...

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None:
        """Find out which of these posts have arrived."""
        ...
