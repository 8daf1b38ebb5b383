"""What the coach needs of the world: the Store, and the Courier."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from playbooks.coach.records import (
    Asked,
    Lesson,
    Member,
    Message,
    Speaker,
    Summary,
    Thread,
    Where,
)
from playbooks.model import (
    Answer,
    Digest,
    Edited,
    Note,
    Occasion,
    Post,
    Progress,
    Replacement,
    Response,
    Said,
)
from playbooks.workdays import WorkingTime


class Negotiation(Protocol):
    """An open negotiation: locked and loaded; what it takes is committed on the way out.

    `channel` and `root` are empty until known; `offered_to` is the colleague who was asked to take it over;
    `lesson_shared`: whoever starts with the same counterpart may read what was learned. `hours`: when its
    owner works.
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
    hours: WorkingTime
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
    now: datetime | None
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
    @property
    def hours(self) -> WorkingTime:
        """When the colleague works."""
        ...

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

    async def asked_in(self, workspace: str, thread: Thread) -> bool:
        """Whether it hangs below a request of somebody's."""
        ...

    async def member(self, workspace: str, member: str) -> Member | None: ...
    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]: ...
    async def asked_of(self, workspace: str, member: str) -> tuple[Asked, ...]:
        """What waits for a member, oldest first."""
        ...

    async def lessons(self, workspace: str, counterpart: str) -> tuple[Lesson, ...]:
        """What was shared about this counterpart, newest first."""
        ...

    async def people_of(self, workspace: str, manager: str) -> tuple[Member, ...]:
        """Whose week the manager gets."""
        ...

    async def digest(self, workspace: str, manager: str) -> Digest:
        """As it would come now, whether anything is new or not."""
        ...

    async def whole_digest(self, workspace: str, manager: str) -> Digest:
        """With all that the file says."""
        ...

    async def still_seen(self, workspace: str, manager: str, digest: Digest) -> Digest:
        """What is left of one that was made before: who is theirs, what there is, and what is shared now."""
        ...

    async def preview(self, workspace: str, member: str) -> Digest:
        """What a member's manager gets to see of them alone."""
        ...

    async def put_off(self, speaker: Speaker, negotiation: str, occasion: Occasion, until: datetime) -> None:
        """One reminder of the speaker's own comes again at that moment; nobody else's moves."""
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
