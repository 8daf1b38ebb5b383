"""What was learned with a counterpart, and shared with the workspace.

Counterparts are sealed and have no index, so those with a shared lesson are opened and compared.
"""

from sqlalchemy import and_, bindparam, select

from bot.storage import tables
from bot.storage.negotiation import counterpart as counterpart_of
from bot.storage.transaction import Transaction
from playbooks.coach import Lesson, folded

_negotiation, _member = tables.negotiation.c, tables.member.c
MOST_COMPARED = 5000

SHARED = (
    select(
        _negotiation.id,
        _negotiation.counterpart,
        _negotiation.lesson,
        _negotiation.changed_at,
        _member.name,
    )
    .join_from(
        tables.negotiation,
        tables.member,
        and_(_member.workspace == _negotiation.workspace, _member.id == _negotiation.owner),
    )
    .where(
        _negotiation.workspace == bindparam("in_workspace"),
        _negotiation.lesson_shared,
        _negotiation.lesson.is_not(None),
    )
    .order_by(_negotiation.changed_at.desc(), _negotiation.id)
    .limit(MOST_COMPARED)
)


async def lessons_about(transaction: Transaction, counterpart: str) -> tuple[Lesson, ...]:
    """Newest first."""
    rows = await transaction.rows(SHARED)
    return tuple(
        Lesson(
            author=row.name,
            day=row.changed_at.date(),
            text=transaction.open("negotiation", "lesson", row.id, row.lesson),
        )
        for row in rows
        if folded(counterpart_of(transaction, row)) == folded(counterpart)
    )
