"""A member's own row while it is locked, and what is done at it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from uuid import uuid4

from bot.storage.asides import rewrite, set_aside, withdraw
from bot.storage.erasing import erase
from bot.storage.keeping import begin
from bot.storage.members import keep, member_of, open_home
from bot.storage.negotiation import hours_of
from bot.storage.saying import say_to_member, with_member
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.coach import Member, Message, Speaker, Summary
from playbooks.errors import NotYours, OtherWorkspace, UnknownNegotiation
from playbooks.model import Edited, Home, Post, Response, Said, State


class OpenDesk:
    """What is done at it is done in order when it is left; what is said to the member comes last."""

    def __init__(
        self, transaction: Transaction, speaker: Speaker, row: Row, mine: tuple[Summary, ...]
    ) -> None:
        self.member = member_of(row)
        self.now: datetime | None = transaction.at
        self.negotiations = mine
        self._speaker = speaker
        self._transaction = transaction
        self._conversation = with_member(row.id, row.sequence)
        self._row = row
        self._deeds: list[Callable[[], Awaitable[None]]] = []
        self._posts: list[Post] = []
        self.erased = False
        self._shows: bool = row.home_hash is not None

    def begin(self, counterpart: str, playbook: str, response: Response, channel: str = "") -> Summary:
        begun = Summary(
            id=uuid4().hex,
            counterpart=counterpart,
            playbook=playbook,
            state=State.ACTIVE,
            channel=channel,
            shared=bool(channel),
        )
        self.negotiations = (*self.negotiations, begun)
        hours = hours_of(self.member.zone, self.member.calendar.model_dump_json())
        self._deeds.append(partial(begin, self._transaction, self.member.id, hours, begun, response))
        self._redraw_home()
        return begun

    def keep(self, member: Member) -> None:
        if member.workspace != self._speaker.workspace:
            raise OtherWorkspace
        if member.id != self._speaker.member:
            raise NotYours
        self.member = member
        self._deeds.append(partial(keep, self._transaction, member, self._row))
        self._redraw_home()

    def open_home(self) -> bool:
        first = not self._shows
        self._shows = True
        if first:
            self._deeds.append(partial(open_home, self._transaction, self.member.id))
        self._redraw_home()
        return first

    def _redraw_home(self) -> None:
        if self._shows:
            self._posts.append(Home())

    def say(self, post: Post) -> None:
        self._posts.append(post)

    def set_aside(self, said: Said, channel: str) -> str:
        aside = uuid4().hex
        self._deeds.append(partial(set_aside, self._transaction, self.member.id, aside, said, channel))
        return aside

    def rewrite(self, message: Message, edited: Edited) -> None:
        self._deeds.append(partial(rewrite, self._transaction, self.member.id, message, edited))

    def withdraw(self, message: Message) -> None:
        self._deeds.append(partial(self._withdraw, message))

    async def _withdraw(self, message: Message) -> None:
        self._posts.extend(await withdraw(self._transaction, self.member.id, message))

    def erase(self, negotiation: str) -> None:
        erased = next((one for one in self.negotiations if one.id == negotiation), None)
        if erased is None:
            raise UnknownNegotiation
        self.negotiations = tuple(one for one in self.negotiations if one is not erased)
        self._deeds.append(partial(self._erase, erased))
        self._redraw_home()
        self.erased = True

    async def _erase(self, summary: Summary) -> None:
        self._posts.extend(await erase(self._transaction, summary))

    async def write(self) -> None:
        for deed in self._deeds:
            await deed()
        if self._posts:
            say_to_member(self._transaction, self._conversation, self._posts)
