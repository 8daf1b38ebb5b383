"""The outbox: what was said and has not reached Slack yet, handed out a letter at a time.

It keeps Slack's time, even where the negotiations' clock was moved: a letter that was tried before is
looked for among the messages since then.

Rows are locked in one order everywhere: member, negotiation, outbox.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, func, or_, select, update

from bot.storage import tables
from bot.storage.claiming import FREED, GIVEN_UP, IN_HAND, NEXT_DUE, RETRIED, SETTLED, THE_ROW, claim
from bot.storage.connect import Database
from bot.storage.letters import LETTER, Letter, Overtaken, letter_of
from bot.storage.members import lock_member
from bot.storage.saying import say_to_member, with_member
from bot.storage.transaction import Transaction
from bot.storage.vault import Vault
from bot.storage.workspaces import Standing, turn
from playbooks.model import Ask, Erasure, Overview

_outbox, _member, _negotiation = tables.outbox.c, tables.member.c, tables.negotiation.c

SENT = (
    update(tables.outbox)
    .where(*THE_ROW, _outbox.state != "sent")
    .values(
        state="sent",
        channel=bindparam("to_channel"),
        at=bindparam("slack_at"),
        sent_at=bindparam("now"),
        leased_until=None,
        error=None,
    )
)
# Once it was sent, a post is read again only if it can be changed or recognised. What else people
# said is kept with their answers alone, where erasing a negotiation finds it.
SENT_AND_EMPTIED = SENT.values(payload=b"")
FIND = select(_outbox.state).where(*THE_ROW)
HOLD_FILE = update(tables.outbox).where(*THE_ROW, IN_HAND).values(file_id=bindparam("file"))
HOLD_HOME = (
    update(tables.member)
    .where(_member.workspace == bindparam("in_workspace"), _member.id == bindparam("of"))
    .values(home_hash=bindparam("mark"))
)
HOME_MARK = select(_member.home_hash).where(
    _member.workspace == bindparam("in_workspace"), _member.id == bindparam("id")
)
MEMBER_CHANNEL = (
    update(tables.member)
    .where(
        _member.workspace == bindparam("in_workspace"),
        _member.id == bindparam("of"),
        or_(_member.channel.is_(None), _member.channel != bindparam("to_channel")),
    )
    .values(channel=bindparam("to_channel"))
)
_the_negotiation = (
    _negotiation.workspace == bindparam("in_workspace"),
    _negotiation.id == bindparam("of"),
    _negotiation.root.is_(None),
)
ROOT = (
    update(tables.negotiation)
    .where(*_the_negotiation)
    .values(channel=bindparam("to_channel"), root=bindparam("slack_at"), root_error=None)
)
ROOT_ERROR = update(tables.negotiation).where(*_the_negotiation).values(root_error=bindparam("why"))
ROOTLESS = (
    select(_outbox.id)
    .join_from(
        tables.outbox,
        tables.negotiation,
        and_(_negotiation.workspace == _outbox.workspace, _negotiation.id == _outbox.negotiation),
    )
    .where(
        _outbox.workspace == bindparam("in_workspace"),
        _outbox.state == "pending",
        _outbox.type == "overview",
        _outbox.attempts > 0,
        _negotiation.root.is_(None),
        or_(_negotiation.channel.is_(None), _negotiation.channel == bindparam("in_channel")),
    )
    .limit(1)
)
# Set once and updated in place: where the newest one of its sort, and of its step, stands.
STANDING = (
    select(_outbox.channel, _outbox.at)
    .where(
        _outbox.workspace == bindparam("in_workspace"),
        _outbox.conversation == bindparam("in_conversation"),
        _outbox.type == bindparam("of_type"),
        or_(_outbox.step.is_(None), _outbox.step == bindparam("of_step")),
        _outbox.state == "sent",
        _outbox.at.is_not(None),
        _outbox.at != "",
    )
    .order_by(_outbox.sequence.desc())
    .limit(1)
)
DEAD = (
    select(_outbox.error, func.count().label("letters"))
    .where(_outbox.workspace == bindparam("in_workspace"), _outbox.state == "dead")
    .group_by(_outbox.error)
    .order_by(_outbox.error)
)


@dataclass(frozen=True)
class Outbox:
    database: Database
    vault: Vault
    now: Callable[[], datetime]
    posts_per_second: float = 1.0

    async def claim(self, limit: int) -> list[Letter]:
        """Letters that may go now, leased to the caller."""
        async with self.database.writing() as link:
            return await claim(link, self.vault, self.now(), limit, self.posts_per_second)

    async def take_over(self) -> None:
        """Free what a process that is dead had claimed: for one that knows there is no other."""
        async with self.database.writing() as link:
            await link.execute(FREED, {"settled": self.now() + SETTLED})

    async def next_due(self) -> datetime | None:
        """When the next letter may go; it can be in the past, or just waiting for its channel."""
        async with self.database.reading() as link:
            due: datetime | None = await link.scalar(NEXT_DUE)
            return due

    async def sent(self, letter: Letter, channel: str, at: str) -> None:
        """The letter is in Slack. If its negotiation was erased meanwhile, it is taken back."""
        async with self._writing(letter.workspace) as transaction:
            _learn_where(transaction, letter, channel, at)
            statement = SENT if isinstance(letter.post, Ask | Overview) else SENT_AND_EMPTIED
            found = await transaction.change(
                statement, of=letter.id, to_channel=channel, slack_at=at, now=transaction.at
            )
            if not found and await transaction.first(FIND, of=letter.id) is None:
                await _take_back(transaction, letter, channel, at)

    async def hold_file(self, letter: Letter, file_id: str) -> Letter:
        """Remember the file before it is completed: whoever tries again asks after this one.

        Raises Overtaken.
        """
        async with self._writing(letter.workspace) as transaction:
            if not await transaction.change(HOLD_FILE, of=letter.id, attempt=letter.attempts, file=file_id):
                raise Overtaken
        return replace(letter, file_id=file_id)

    def check_in_hand(self, letter: Letter) -> None:
        """Before anything is done that must not be done twice. Raises Overtaken."""
        if letter.until and self.now() >= letter.until:
            raise Overtaken

    async def hold_home(self, letter: Letter, mark: str) -> None:
        """Remember Slack's mark of the Home tab that it shows now."""
        async with self._writing(letter.workspace) as transaction:
            transaction.write(HOLD_HOME, of=letter.member.id, mark=mark)

    async def home_mark(self, letter: Letter) -> str:
        """Slack's mark of the Home tab as it was last recorded."""
        async with self._reading(letter.workspace) as transaction:
            row = await transaction.first(HOME_MARK, id=letter.member.id)
            return (row.home_hash or "") if row else ""

    async def standing(self, letter: Letter) -> str | None:
        """The message that an earlier letter of the same sort left in this conversation."""
        sort = {"of_type": letter.post.type, "of_step": getattr(letter.post, "step", "")}
        async with self._reading(letter.workspace) as transaction:
            row = await transaction.first(STANDING, in_conversation=letter.conversation, **sort)
            return row.at if row and (letter.channel is None or row.channel == letter.channel) else None

    async def retry(self, letter: Letter, after_seconds: float, error: str) -> None:
        async with self._writing(letter.workspace) as transaction:
            due = transaction.at + timedelta(seconds=after_seconds)
            transaction.write(RETRIED, of=letter.id, attempt=letter.attempts, due=due, why=error)

    async def bury(self, letter: Letter, error: str) -> None:
        """Give up on the letter: it is kept as dead, and the next of its conversation may go."""
        async with self._writing(letter.workspace) as transaction:
            if _is_root(letter):
                transaction.write(ROOT_ERROR, of=letter.negotiation, why=error)
            transaction.write(GIVEN_UP, of=letter.id, attempt=letter.attempts, why=error)

    async def dead_letters(self, workspace: str) -> Mapping[str, int]:
        """How many letters died of what."""
        async with self._reading(workspace) as transaction:
            rows = await transaction.rows(DEAD)
            return {row.error or "": row.letters for row in rows}

    async def revoke(self, workspace: str, reason: str, state: Standing = "revoked") -> None:
        """Slack turned us away; the workspace's letters wait until it is installed again."""
        async with self._writing(workspace) as transaction:
            await turn(transaction, state, reason)

    async def misses_root(self, workspace: str, channel: str) -> bool:
        """Whether a root message may stand in this channel of which nobody lived to record it."""
        async with self._reading(workspace) as transaction:
            return bool(await transaction.rows(ROOTLESS, in_channel=channel))

    async def find(self, workspace: str, letter: str) -> Letter | None:
        """An Ask or Overview by its id, sent or not, to recognise the message that carries it."""
        async with self._reading(workspace) as transaction:
            row = await transaction.first(LETTER, id=letter)
            if row is None or not row.payload:
                return None
            return letter_of(self.vault, row, row.attempts, row.attempted_at)

    @asynccontextmanager
    async def _writing(self, workspace: str) -> AsyncIterator[Transaction]:
        async with self.database.writing() as link:
            now = self.now()
            yield Transaction(link, self.vault, workspace, now, now)

    @asynccontextmanager
    async def _reading(self, workspace: str) -> AsyncIterator[Transaction]:
        async with self.database.reading() as link:
            now = self.now()
            yield Transaction(link, self.vault, workspace, now, now)


def _is_root(letter: Letter) -> bool:
    """Whether it posts the root message, rather than updating it."""
    return isinstance(letter.post, Overview) and letter.root is None


def _learn_where(transaction: Transaction, letter: Letter, channel: str, at: str) -> None:
    """Where the member's conversation with us is, and the negotiation's root."""
    if channel.startswith("D") and channel != letter.channel:
        transaction.write(MEMBER_CHANNEL, of=letter.member.id, to_channel=channel)
    if _is_root(letter):
        transaction.write(ROOT, of=letter.negotiation, to_channel=channel, slack_at=at)


async def _take_back(transaction: Transaction, letter: Letter, channel: str, at: str) -> None:
    files = (letter.file_id,) if letter.file_id else ()
    row = await lock_member(transaction, letter.member.id)
    erasure = Erasure(channel=channel, messages=(at,) if at else (), files=files)
    say_to_member(transaction, with_member(row.id, row.sequence), (erasure,))
