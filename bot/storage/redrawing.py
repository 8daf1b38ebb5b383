"""Takes out of the nudges that stand what makes no sense any more, or was put off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, select, tuple_, update

from bot.storage import tables
from bot.storage.connect import Database
from bot.storage.nudging import AT_ONCE, LOCKED, NUDGED
from bot.storage.reminders import CLEARED, OVER, PENDING, PUT_OFF, STANDING, in_state
from bot.storage.saying import INSERT, of_nudges, row_of
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from bot.storage.vault import Vault
from playbooks.model import Nudge, NudgeItem, NudgeKind

KINDS = frozenset(NudgeKind)
"""Of a kind that another version has, that one draws it."""
_reminder, _member, _negotiation = tables.reminder.c, tables.member.c, tables.negotiation.c
CHANGED = LOCKED.where(
    tuple_(_member.workspace, _member.id).in_(
        select(_reminder.workspace, _reminder.member)
        .where(in_state(CLEARED, PUT_OFF))
        .distinct()
        .limit(bindparam("limit"))
    )
).with_for_update(of=tables.member, key_share=True, skip_locked=True)
_OF_MEMBER = (_reminder.workspace == bindparam("in_workspace"), _reminder.member == bindparam("to"))
STANDING_OF = (
    select(_reminder.negotiation, _reminder.kind, _reminder.subject)
    .where(*_OF_MEMBER, in_state(STANDING))
    .order_by(_reminder.due_at, _reminder.negotiation, _reminder.kind, _reminder.subject)
)
CLEARED_OVER = update(tables.reminder).where(*_OF_MEMBER, in_state(CLEARED)).values(state=OVER)
PUT_OFF_WAITS = update(tables.reminder).where(*_OF_MEMBER, in_state(PUT_OFF)).values(state=PENDING)
ERASED = delete(tables.reminder).where(
    *_OF_MEMBER,
    in_state(OVER),
    ~exists().where(_negotiation.workspace == _reminder.workspace, _negotiation.id == _reminder.negotiation),
)


@dataclass(frozen=True)
class Redrawing:
    database: Database
    vault: Vault
    now: Callable[[], datetime]
    slacks_now: Callable[[], datetime]

    async def tick(self, limit: int = AT_ONCE) -> int:
        """How many nudges are drawn again; those of members whose row is taken wait."""
        async with self.database.writing() as link:
            members = (await link.execute(CHANGED, {"limit": limit})).rows
            for member in members:
                at, slacks = self.now(), self.slacks_now()
                transaction = Transaction(link, self.vault, member.workspace, at, slacks)
                await _redraw(transaction, member)
        return len(members)


async def _redraw(transaction: Transaction, member: Row) -> None:
    for statement in (CLEARED_OVER, PUT_OFF_WAITS, ERASED):
        await transaction.change(statement, to=member.id)
    rows = await transaction.rows(STANDING_OF, to=member.id)
    items = tuple(
        NudgeItem(negotiation=row.negotiation, kind=NudgeKind(row.kind), subject=row.subject)
        for row in rows
        if row.kind in KINDS
    )
    said = member.nudges + 1
    letter = row_of(transaction, of_nudges(member.id, said), said, Nudge(items=items))
    transaction.insert(INSERT, [letter])
    transaction.write(NUDGED, of=member.id, said=said, day=member.nudged_on)
