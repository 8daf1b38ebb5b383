"""Says what is due: claims reminders, checks them again, and lays one nudge a member into the outbox.

A claim is a lease in a transaction of its own, so that several processes share the work and what a stalled
one holds comes free. What is said is decided in a second one that locks the members: whoever comes there
first says all that is due for a member, and the other finds nothing left. So nothing is lost, and nothing
is said twice, wherever a process dies.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy import and_, bindparam, or_, select, tuple_, update

from bot.storage import tables
from bot.storage.connect import Database
from bot.storage.link import Link
from bot.storage.negotiation import hours_of
from bot.storage.place import PLACE
from bot.storage.reminders import CLEARED, OVER, PENDING, PUT_OFF, STANDING, in_state
from bot.storage.saying import INSERT, of_nudges, row_of
from bot.storage.statements import Row
from bot.storage.transaction import Transaction, Values
from bot.storage.vault import Vault
from playbooks.cadence.telling import Due, Told, tell
from playbooks.model import Nudge, NudgeItem, NudgeKind, Occasion, State
from playbooks.workdays import WorkingTime

LEASE = timedelta(seconds=30)
AT_ONCE = 500
"""Reminders that are claimed together: their members are locked together, for some hundredths of a second."""
UNSERVED = UNREADABLE = timedelta(hours=1)
"""How long the reminders of a workspace wait that turned us away, and those that another version wrote."""
RESTING = {None, State.PAUSED.value}
"""Erased or paused: nothing is due. Of a closed one, what was agreed is."""

Who = tuple[str, str]
"""Workspace and member."""
log = structlog.get_logger()

_reminder, _member, _workspace = tables.reminder.c, tables.member.c, tables.workspace.c
_negotiation = tables.negotiation.c
_KEY = (_reminder.workspace, _reminder.negotiation, _reminder.member, _reminder.kind, _reminder.subject)
_WHO = (_reminder.workspace, _reminder.member)
_FREE = or_(_reminder.leased_until.is_(None), _reminder.leased_until <= bindparam("now"))
_IS_DUE = and_(in_state(PENDING), _reminder.due_at <= bindparam("now"))
CLAIM = (
    update(tables.reminder)
    .where(
        PLACE.in_(
            select(PLACE)
            .select_from(tables.reminder)
            .where(_IS_DUE, _FREE)
            .order_by(_reminder.due_at)
            .limit(bindparam("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(claimed_by=bindparam("token"), leased_until=bindparam("until"))
)
_OURS = and_(in_state(PENDING), _reminder.claimed_by == bindparam("token"))
_THEIRS = tuple_(*_WHO).in_(select(*_WHO).where(_OURS))
LOCKED = (
    select(
        _member.workspace, _member.id, _member.zone, _member.calendar, _member.left_at, _member.nudges,
        _member.nudged_on, _workspace.state.label("served"),
    )
    .join_from(tables.member, tables.workspace, _workspace.id == _member.workspace)
    .order_by(_member.workspace, _member.id)
    .with_for_update(of=tables.member, key_share=True)
)  # fmt: skip
MEMBERS = LOCKED.where(tuple_(_member.workspace, _member.id).in_(select(*_WHO).where(_OURS)))
# Also what another process claimed of the same members: it finds nothing left.
GATHER = update(tables.reminder).where(_IS_DUE, _THEIRS).values(claimed_by=bindparam("token"))
DUE = (
    select(*_KEY, _reminder.wall, _reminder.zone, _reminder.until, _negotiation.state.label("standing"))
    .join_from(
        tables.reminder,
        tables.negotiation,
        and_(_negotiation.workspace == _reminder.workspace, _negotiation.id == _reminder.negotiation),
        isouter=True,
    )
    .where(_OURS)
    .order_by(_reminder.due_at, *_KEY)
)
_THE_ROW = tuple(column == bindparam(f"of_{column.name}") for column in _KEY)
SETTLE = (
    update(tables.reminder)
    .where(*_THE_ROW)
    .values(state=bindparam("new_state"), due_at=bindparam("due"), claimed_by=None, leased_until=None)
)
# What their nudge of before showed gives way, and what was put off from it waits again.
GIVES_WAY = update(tables.reminder).where(in_state(STANDING, CLEARED), _THEIRS).values(state=OVER)
WAITS_AGAIN = update(tables.reminder).where(in_state(PUT_OFF), _THEIRS).values(state=PENDING)
STANDS = update(tables.reminder).where(_OURS).values(state=STANDING, claimed_by=None, leased_until=None)
NUDGED = (
    update(tables.member)
    .where(_member.workspace == bindparam("in_workspace"), _member.id == bindparam("of"))
    .values(nudges=bindparam("said"), nudged_on=bindparam("day"))
)


@dataclass
class Batch:
    """What is written of one claim, all members together."""

    settled: list[Values] = field(default_factory=list)
    nudged: list[Values] = field(default_factory=list)
    letters: list[Values] = field(default_factory=list)

    def settle(self, rows: Iterable[Row], state: str, due: datetime) -> None:
        self.settled += [{**_place(row), "new_state": state, "due": due} for row in rows]

    def put_aside(self, rows: Sequence[Row], now: datetime) -> None:
        """What cannot be read must not stop all others: it is looked at again, perhaps by another version."""
        if rows:
            log.error("reminders cannot be read", member=rows[0].member, count=len(rows))
            self.settle(rows, PENDING, now + UNREADABLE)


@dataclass(frozen=True)
class Nudging:
    """`now` is the negotiations' clock, and `slacks_now` Slack's, in which the outbox is kept."""

    database: Database
    vault: Vault
    now: Callable[[], datetime]
    slacks_now: Callable[[], datetime]

    async def tick(self) -> int:
        """Say all that is due; how many messages that is."""
        said = 0
        while await self.claim(token := uuid4().hex):
            said += await self.tell(token)
        return said

    async def claim(self, token: str, limit: int = AT_ONCE) -> int:
        """Lease what is due to whoever has the token; how many reminders that are."""
        now = self.now()
        async with self.database.writing() as link:
            values = {"now": now, "until": now + LEASE, "token": token, "limit": limit}
            return (await link.execute(CLAIM, values)).count

    async def tell(self, token: str) -> int:
        """Say what was claimed, as far as it still makes sense now; how many messages that is."""
        now = self.now()
        async with self.database.writing() as link:
            members = (await link.execute(MEMBERS, {"token": token})).rows
            await link.execute(GATHER, {"now": now, "token": token})
            due = _by_member((await link.execute(DUE, {"token": token})).rows)
            batch = Batch()
            for member in members:
                transaction = self._in(link, member.workspace)
                self._decide(batch, transaction, member, due[member.workspace, member.id])
            await _write(link, batch, token)
        return len(batch.letters)

    def _decide(self, batch: Batch, transaction: Transaction, member: Row, rows: Sequence[Row]) -> None:
        now = transaction.at
        if member.left_at is not None or member.served != "active":
            gone = member.left_at is not None
            batch.settle(rows, OVER if gone else PENDING, now if gone else now + UNSERVED)
            return
        batch.settle([row for row in rows if row.standing in RESTING], OVER, now)
        hours = _hours(member)
        read = [(row, _read(row) if hours else None) for row in rows if row.standing not in RESTING]
        batch.put_aside([row for row, due in read if due is None], now)
        if hours is None:
            return
        told = tell([due for _, due in read if due], hours, member.nudged_on, now)
        _settle(batch, [row for row, due in read if due], told, now)
        if told.now:
            self._say(batch, transaction, member, told, hours.day(now))

    def _say(self, batch: Batch, transaction: Transaction, member: Row, told: Told, day: date) -> None:
        said = member.nudges + 1
        nudge = Nudge(items=tuple(map(_item, told.now)), anew=True)
        key = f"nudge:{member.id}:{day.isoformat()}"
        letter = row_of(transaction, of_nudges(member.id, said), said, nudge, key)
        batch.letters.append({"workspace": member.workspace, **letter})
        batch.nudged.append({"in_workspace": member.workspace, "of": member.id, "said": said, "day": day})

    def _in(self, link: Link, workspace: str) -> Transaction:
        return Transaction(link, self.vault, workspace, self.now(), self.slacks_now())


async def _write(link: Link, batch: Batch, token: str) -> None:
    """What is settled otherwise is not ours any more: what is left is what is said now."""
    if batch.settled:
        await link.execute(SETTLE, batch.settled)
    if batch.letters:
        for statement in (GIVES_WAY, WAITS_AGAIN, STANDS):
            await link.execute(statement, {"token": token})
        await link.execute(NUDGED, batch.nudged)
        await link.execute(INSERT, batch.letters)


def _hours(member: Row) -> WorkingTime | None:
    try:
        return hours_of(member.zone, member.calendar)
    except ValueError:
        return None


def _read(row: Row) -> Due | None:
    try:
        return _due(row)
    except ValueError:
        return None


def _settle(batch: Batch, rows: Sequence[Row], told: Told, now: datetime) -> None:
    said, over = set(map(_key_of, told.now)), set(map(_key_of, told.over))
    batch.settle([row for row in rows if _key(row) in over], OVER, now)
    rest = [row for row in rows if _key(row) not in said | over]
    if rest and told.later:
        batch.settle(rest, PENDING, told.later)
    else:
        batch.settle(rest, OVER, now)


def _by_member(rows: Iterable[Row]) -> Mapping[Who, list[Row]]:
    found: dict[Who, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.workspace, row.member].append(row)
    return found


def _due(row: Row) -> Due:
    return Due(
        occasion=Occasion(NudgeKind(row.kind), row.subject),
        negotiation=row.negotiation,
        wall=datetime.fromisoformat(row.wall),
        zone=row.zone,
        until=datetime.fromisoformat(row.until) if row.until else None,
    )


def _item(due: Due) -> NudgeItem:
    return NudgeItem(negotiation=due.negotiation, kind=due.occasion.kind, subject=due.occasion.subject)


def _key(row: Row) -> tuple[str, str, str]:
    return row.negotiation, row.kind, row.subject


def _key_of(due: Due) -> tuple[str, str, str]:
    return due.negotiation, due.occasion.kind.value, due.occasion.subject


def _place(row: Row) -> dict[str, Any]:
    return {f"of_{column.name}": getattr(row, column.name) for column in _KEY}
