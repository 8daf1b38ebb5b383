"""A member's own row while it is locked, and what is done at it."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from uuid import uuid4

from sqlalchemy import Row

from bot.storage.asides import discard, set_aside
from bot.storage.erasing import erase
from bot.storage.keeping import begin
from bot.storage.members import keep, member_of
from bot.storage.saying import say_to_member, with_member
from bot.storage.transaction import Transaction
from playbooks.coach import Member, Speaker, Summary
from playbooks.errors import NotYours, OtherWorkspace, UnknownNegotiation
from playbooks.model import Post, Response, Said, State


class OpenDesk:
    """What is done at it is done in order when it is left; what is said to the member comes last."""

    def __init__(
        self, transaction: Transaction, speaker: Speaker, row: Row[Any], mine: tuple[Summary, ...]
    ) -> None:
        self.member = member_of(row)
        self.negotiations = mine
        self._speaker = speaker
        self._transaction = transaction
        self._conversation = with_member(row.id, row.sequence)
        self._deeds: list[Callable[[], Awaitable[None]]] = []
        self._posts: list[Post] = []

    def begin(self, counterpart: str, playbook: str, response: Response) -> Summary:
        begun = Summary(id=uuid4().hex, counterpart=counterpart, playbook=playbook, state=State.ACTIVE)
        self.negotiations = (*self.negotiations, begun)
        self._deeds.append(partial(begin, self._transaction, self.member.id, begun, response))
        return begun

    def keep(self, member: Member) -> None:
        if member.workspace != self._speaker.workspace:
            raise OtherWorkspace
        if member.id != self._speaker.member:
            raise NotYours
        self.member = member
        self._deeds.append(partial(keep, self._transaction, member))

    def say(self, post: Post) -> None:
        self._posts.append(post)

    def set_aside(self, said: Said) -> str:
        aside = uuid4().hex
        self._deeds.append(partial(set_aside, self._transaction, self._speaker, aside, said))
        return aside

    def discard(self, aside: str) -> None:
        self._deeds.append(partial(discard, self._transaction, self.member.id, aside))

    def erase(self, negotiation: str) -> None:
        erased = next((one for one in self.negotiations if one.id == negotiation), None)
        if erased is None:
            raise UnknownNegotiation
        self.negotiations = tuple(one for one in self.negotiations if one is not erased)
        self._deeds.append(partial(self._erase, erased))

    async def _erase(self, summary: Summary) -> None:
        for erasure in await erase(self._transaction, summary):
            self.say(erasure)

    async def write(self) -> None:
        for deed in self._deeds:
            await deed()
        if self._posts:
            await say_to_member(self._transaction, self._conversation, self._posts)
