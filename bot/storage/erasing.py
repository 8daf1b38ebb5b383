"""Deletes a negotiation for good, and says which messages and files of ours are left in Slack."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.storage import tables
from bot.storage.transaction import Transaction
from playbooks.coach import Summary
from playbooks.model import Erasure

AT_A_TIME = 10

_outbox, _negotiation = tables.outbox.c, tables.negotiation.c

POSTED = (
    select(_outbox.channel, _outbox.at, _outbox.file_id)
    .where(
        _outbox.workspace == bindparam("in_workspace"),
        _outbox.negotiation == bindparam("negotiation"),
        _outbox.at.is_not(None) | _outbox.file_id.is_not(None),
    )
    .order_by(_outbox.sequence)
)
DELETES = (
    *(
        delete(table).where(
            table.c.workspace == bindparam("in_workspace"),
            table.c.negotiation == bindparam("negotiation"),
        )
        for table in (tables.outbox, tables.answer, tables.seen)
    ),
    delete(tables.negotiation).where(
        _negotiation.workspace == bindparam("in_workspace"),
        _negotiation.id == bindparam("negotiation"),
    ),
)
LOCK = (
    select(_negotiation.id)
    .where(
        _negotiation.workspace == bindparam("in_workspace"),
        _negotiation.id == bindparam("negotiation"),
    )
    .with_for_update()
)


async def erase(transaction: Transaction, summary: Summary) -> list[Erasure]:
    """What is left to take out of Slack; nothing when nothing had reached it.

    The row is locked first: a reply that is being kept right now is waited for, and erased too.
    """
    await transaction.rows(LOCK, negotiation=summary.id)
    posted = await transaction.rows(POSTED, negotiation=summary.id)
    for statement in DELETES:
        await transaction.change(statement, negotiation=summary.id)
    return _erasures(summary, posted)


def _erasures(summary: Summary, posted: Iterable[Row[Any]]) -> list[Erasure]:
    """The root goes last: while it stands, what is left under it can be found.

    A few messages at a time: Slack limits deletions, and one that is tried again begins anew.
    """
    rows = list(posted)
    under = dict.fromkeys(row.at for row in rows if row.at and row.at != summary.root)
    messages = (*under, summary.root) if summary.root else tuple(under)
    files = tuple(dict.fromkeys(row.file_id for row in rows if row.file_id))
    channel = summary.channel or next((row.channel for row in rows if row.channel), "")
    begins = range(0, max(len(messages), len(files)), AT_A_TIME) if channel else ()
    return [
        Erasure(channel=channel, messages=messages[at : at + AT_A_TIME], files=files[at : at + AT_A_TIME])
        for at in begins
    ]
