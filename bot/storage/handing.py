"""A negotiation that may change hands: the two members are locked, in one order, and then it is."""

from sqlalchemy import bindparam, select, update

from bot.storage import tables
from bot.storage.keeping import write
from bot.storage.members import lock_member
from bot.storage.negotiation import OpenNegotiation, hours_of, load, lock
from bot.storage.reminders import keep_reminders
from bot.storage.saying import Conversation, say, say_to_member, with_member
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.errors import UnknownNegotiation
from playbooks.model import Home, Post, Response
from playbooks.workdays import WorkingTime

_negotiation = tables.negotiation.c

OWNER = select(_negotiation.owner).where(
    _negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("id")
)
HAND_OVER = (
    update(tables.negotiation)
    .where(_negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("of"))
    .values(
        owner=bindparam("to"),
        offered_to=None,
        lesson_shared=False,  # what the owner of before shared was theirs to share
        sequence=bindparam("said"),
        changed_at=bindparam("now"),
    )
)
# Its thread was in the direct message of the owner of before: it goes on in a new one.
HAND_OVER_ELSEWHERE = HAND_OVER.values(channel=None, root=None, root_error=None)


class OpenHandover:
    def __init__(
        self, transaction: Transaction, negotiation: OpenNegotiation, members: dict[str, Row], to: str
    ) -> None:
        self.negotiation = negotiation
        self._transaction = transaction
        self._members = members
        self._to = to
        self._said: dict[str, list[Post]] = {member: [] for member in members}
        self._response: Response | None = None

    def hand_over(self, response: Response) -> None:
        # Nothing is the owner's of before any more.
        self.negotiation.take(Response(answers=response.answers, standing=response.standing, reminders=()))
        self._response = response

    @property
    def hours(self) -> WorkingTime:
        row = self._members[self._to]
        return hours_of(row.zone, row.calendar)

    def tell(self, member: str, post: Post) -> None:
        self._said[member].append(post)

    async def write(self) -> None:
        said = await write(self._transaction, self.negotiation)
        if self._response is not None:
            self._change_hands(self._response, said)
            owners = {self._to: self.hours}
            wanted = self._response.reminders
            await keep_reminders(self._transaction, self.negotiation.id, owners, wanted)
        for member, posts in self._said.items():
            if posts:
                conversation = with_member(member, self._members[member].sequence)
                say_to_member(self._transaction, conversation, posts)

    def _change_hands(self, response: Response, said: int) -> None:
        row = self.negotiation.row
        conversation = Conversation(row.id, self._to, said, negotiation=row.id)
        said = say(self._transaction, conversation, response.posts)
        statement = HAND_OVER if row.shared else HAND_OVER_ELSEWHERE
        self._transaction.write(statement, of=row.id, to=self._to, said=said, now=self._transaction.at)
        for member, known in self._members.items():
            if known.home_hash is not None:
                self._said[member].append(Home())


async def open_handover(transaction: Transaction, negotiation: str, colleague: str) -> OpenHandover:
    found = await transaction.first(OWNER, id=negotiation)
    if found is None:
        raise UnknownNegotiation
    members = {member: await lock_member(transaction, member) for member in sorted({found.owner, colleague})}
    row = await lock(transaction, negotiation)
    if row.owner not in members:  # it changed hands while we waited
        raise UnknownNegotiation
    return OpenHandover(transaction, await load(transaction, row), members, colleague)
