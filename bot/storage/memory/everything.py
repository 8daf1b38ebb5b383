"""All that the twin in memory holds, as dictionaries of frozen values, so that a copy costs little."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import uuid4

from bot.storage.erasing import erasures_of
from bot.storage.memory.rows import Aside, Kept, Outgoing
from playbooks.coach import (
    Asked,
    Lesson,
    Member,
    Message,
    Speaker,
    Summary,
    Thread,
    Where,
    folded,
    message_key,
)
from playbooks.engine.asked import OPEN, requests_of
from playbooks.errors import AlreadyHeard, AlreadyPlaced, UnknownNegotiation, UnknownThread
from playbooks.model import (
    Ask,
    Erasure,
    Home,
    Overview,
    Post,
    Posted,
    Progress,
    Question,
    Response,
    Said,
    State,
)

Key = tuple[str, str]
"""Workspace and id: nothing is found without its workspace."""


@dataclass
class Everything:
    """`outbox` is in the order in which things were said; `seen` says to which negotiation a key led."""

    members: dict[Key, Member] = field(default_factory=dict)
    negotiations: dict[Key, Kept] = field(default_factory=dict)
    outbox: dict[Key, Outgoing] = field(default_factory=dict)
    seen: dict[Key, str | None] = field(default_factory=dict)
    asides: dict[Key, Aside] = field(default_factory=dict)
    homes: set[Key] = field(default_factory=set)
    now: datetime | None = None

    def copy(self) -> "Everything":
        return Everything(
            dict(self.members),
            dict(self.negotiations),
            dict(self.outbox),
            dict(self.seen),
            dict(self.asides),
            set(self.homes),
            self.now,
        )

    def hear(self, speaker: Speaker, negotiation: str | None = None) -> None:
        keys = {(speaker.workspace, key) for key in speaker.seen}
        if keys & self.seen.keys():
            raise AlreadyHeard
        self.seen |= dict.fromkeys(keys, negotiation)

    # --- negotiations -------------------------------------------------------------------

    def find(self, workspace: str, where: Where) -> Kept:
        match where:
            case Thread(channel, at):
                found = self._in_thread(workspace, channel, at)
            case Message(channel, at):
                found = self.seen.get((workspace, message_key(channel, at)))
            case _:
                found = where
        kept = self.negotiations.get((workspace, found or ""))
        if kept is None:
            raise UnknownThread if isinstance(where, Thread) else UnknownNegotiation
        return kept

    def _in_thread(self, workspace: str, channel: str, at: str) -> str | None:
        here = (kept.summary for (place, _), kept in self.negotiations.items() if place == workspace)
        return next((one.id for one in here if (one.channel, one.root) == (channel, at)), None)

    def negotiations_of(self, workspace: str, member: str) -> tuple[Summary, ...]:
        """All of them, oldest first."""
        return tuple(
            kept.summary
            for (place, _), kept in self.negotiations.items()
            if (place, kept.owner) == (workspace, member)
        )

    def progress(self, workspace: str, kept: Kept) -> Progress:
        owner = self.member(workspace, kept.owner)
        return Progress(
            language=owner.language,
            language_chosen=owner.language_chosen,
            round=kept.round,
            shared=kept.summary.shared,
            owner=owner.name,
            counterpart=kept.summary.counterpart,
            zone=owner.zone,
            now=self.now,
            moved_at=kept.moved_at,
            standing=kept.standing,
            answers=kept.answers,
            asked=tuple(
                _asked(one, one.post)
                for one in self._said_in(workspace, kept.summary.id)
                if isinstance(one.post, Ask) and not one.request and one.channel in {"", kept.summary.channel}
            ),
        )

    def take(self, workspace: str, kept: Kept, response: Response) -> None:
        self.negotiations[workspace, kept.summary.id] = kept.after(response, self.now)
        for post in response.posts:
            self.say(workspace, kept.owner, post, kept.summary.id)
        for told in response.told:
            self.say(workspace, told.to, told.post, kept.summary.id, f"{told.step}:{told.number}")
            self.redraw_home(workspace, told.to)
        for post in response.aside:
            self.say(workspace, kept.owner, post, kept.summary.id, "aside")
        if response.posts and (workspace, kept.owner) in self.homes:
            self.say(workspace, kept.owner, Home(), kept.summary.id)

    def mark(self, workspace: str, negotiation: str, offered_to: str, *, lesson_shared: bool) -> None:
        kept = self.negotiations[workspace, negotiation]
        marked = replace(kept, offered_to=offered_to, lesson_shared=lesson_shared)
        self.negotiations[workspace, negotiation] = marked

    def hand_over(self, workspace: str, kept: Kept, colleague: str, response: Response) -> None:
        self.negotiations[workspace, kept.summary.id] = kept.handed_to(colleague)
        for post in response.posts:
            self.say(workspace, colleague, post, kept.summary.id)
        for member in (kept.owner, colleague):
            self.redraw_home(workspace, member)

    def asked_of(self, workspace: str, member: str) -> tuple[Asked, ...]:
        """In the order in which the negotiations began, which is near enough to when they were asked."""
        return tuple(
            Asked(kept.summary.id, answer.step, one.number)
            for (place, _), kept in self.negotiations.items()
            if place == workspace
            for answer in kept.answers.values()
            for one in requests_of(answer)
            if one.to == member and one.state in OPEN
        )

    def lessons(self, workspace: str, counterpart: str) -> tuple[Lesson, ...]:
        return tuple(
            Lesson(author=self.member(workspace, kept.owner).name, text=kept.standing.lesson)
            for (place, _), kept in reversed(self.negotiations.items())
            if place == workspace and kept.lesson_shared and kept.standing.lesson
            if folded(kept.summary.counterpart) == folded(counterpart)
        )

    def in_channel(self, workspace: str, channel: str) -> tuple[tuple[str, Summary], ...]:
        return tuple(
            (kept.owner, kept.summary)
            for (place, _), kept in self.negotiations.items()
            if (place, kept.summary.channel, kept.summary.shared) == (workspace, channel, True)
            if kept.summary.state is not State.CLOSED
        )

    def stands_in(self, workspace: str, thread: Thread, sort: type[Post]) -> bool:
        """Whether the root of a thread is a post of this sort."""
        return any(
            isinstance(one.post, sort) and (one.channel, one.at) == (thread.channel, thread.at)
            for (place, _), one in self.outbox.items()
            if place == workspace
        )

    def erase(self, workspace: str, summary: Summary) -> list[Erasure]:
        """What was seen stays seen: an old message may be delivered once more."""
        said = list(self._said_in(workspace, summary.id))
        kept = self.negotiations.pop((workspace, summary.id))
        self._unsay(said)
        self.seen = {key: None if led == summary.id else led for key, led in self.seen.items()}
        waited = {one.to for held in kept.answers.values() for one in requests_of(held) if one.state in OPEN}
        for member in sorted(waited):
            self.redraw_home(workspace, member)
        return erasures_of(summary, [(one.channel, one.at, None) for one in said])

    # --- what was said ------------------------------------------------------------------

    def say(
        self, workspace: str, member: str, post: Post, negotiation: str | None = None, request: str = ""
    ) -> None:
        one = Outgoing(uuid4().hex, workspace, member, negotiation, post, request=request)
        self.outbox[workspace, one.id] = one

    def sent(self, one: Outgoing, channel: str, at: str) -> None:
        """If what it belongs to was deleted while it was on its way, it is taken back."""
        key = (one.workspace, one.id)
        if key not in self.outbox:
            self.say(one.workspace, one.member, Erasure(channel=channel, messages=(at,) if at else ()))
            return
        self.outbox[key] = replace(one, channel=channel, at=at)
        place = (one.workspace, one.negotiation or "")
        if isinstance(one.post, Overview) and not self.negotiations[place].summary.root:
            self.negotiations[place] = self.negotiations[place].rooted(channel, at)

    def _said_in(self, workspace: str, negotiation: str) -> Iterator[Outgoing]:
        for (place, _), one in self.outbox.items():
            if (place, one.negotiation) == (workspace, negotiation):
                yield one

    def _unsay(self, said: list[Outgoing]) -> None:
        for one in said:
            del self.outbox[one.workspace, one.id]

    def redraw_home(self, workspace: str, member: str) -> None:
        if (workspace, member) in self.homes:
            self.say(workspace, member, Home())

    # --- members, and what they wrote outside of all ------------------------------------

    def member(self, workspace: str, member: str) -> Member:
        return self.members.get((workspace, member)) or Member(workspace=workspace, id=member)

    def place(self, workspace: str, kept: Kept, aside: str) -> Said:
        found = self.asides.get((workspace, aside))
        if found is None or found.member != kept.owner:
            raise AlreadyPlaced
        del self.asides[workspace, aside]
        self.seen[workspace, found.message] = kept.summary.id
        return found.said

    def aside_of(self, speaker: Speaker, message: Message) -> tuple[str, Aside]:
        theirs = (speaker.workspace, speaker.member, message_key(message.channel, message.at))
        for (place, aside), found in self.asides.items():
            if (place, found.member, found.message) == theirs:
                return aside, found
        raise AlreadyPlaced

    def withdraw(self, workspace: str, aside: str) -> list[Erasure]:
        """The aside, and the question where it belongs; what of that is left to take out of Slack."""
        del self.asides[workspace, aside]
        asked = [
            one
            for (place, _), one in self.outbox.items()
            if place == workspace and isinstance(one.post, Question) and one.post.message == aside
        ]
        self._unsay(asked)
        return [Erasure(channel=one.channel, messages=(one.at,)) for one in asked if one.at]


def _asked(one: Outgoing, ask: Ask) -> Posted:
    return Posted(id=one.id, at=one.at, step=ask.step, noted=ask.noted.step if ask.noted else None)
