"""Deletes a negotiation for good, and says which messages and files of ours are left in Slack."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select, update

from bot.storage import tables
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.coach import Summary
from playbooks.model import Erasure

AT_A_TIME = 10

_outbox, _negotiation, _seen = tables.outbox.c, tables.negotiation.c, tables.seen.c

POSTED = (
    select(_outbox.channel, _outbox.at, _outbox.file_id)
    .where(
        _outbox.workspace == bindparam("in_workspace"),
        _outbox.negotiation == bindparam("negotiation"),
        _outbox.at.is_not(None) | _outbox.file_id.is_not(None),
    )
    .order_by(_outbox.sequence)
)
# What was seen stays seen, of which negotiation is forgotten: Slack may deliver an old message once more.
FORGET = (
    update(tables.seen)
    .where(_seen.workspace == bindparam("in_workspace"), _seen.negotiation == bindparam("of"))
    .values(negotiation=None)
)
DELETES = (
    *(
        delete(table).where(
            table.c.workspace == bindparam("in_workspace"),
            table.c.negotiation == bindparam("negotiation"),
        )
        for table in (tables.outbox, tables.answer)
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
    transaction.write(FORGET, of=summary.id)
    for statement in DELETES:
        transaction.write(statement, negotiation=summary.id)
    return _erasures_of(summary, posted)


def _erasures_of(summary: Summary, posted: Sequence[Row]) -> list[Erasure]:
    """In every channel that it was in: it may have changed hands."""
    channels = dict.fromkeys([*(row.channel for row in posted if row.channel), summary.channel])
    found = []
    for channel in filter(None, channels):
        here = [row for row in posted if row.channel in {channel, None}]
        root = summary.root if channel == summary.channel else ""
        files = [row.file_id for row in here if row.file_id]
        found += erasures(channel, root, [row.at for row in here if row.at], files)
    return found


def erasures(channel: str, root: str, posted: Sequence[str], shared: Sequence[str] = ()) -> list[Erasure]:
    """The root goes last: while it stands, what is left under it can be found.

    A few messages at a time: Slack limits deletions, and one that is tried again begins anew.
    """
    under = tuple(dict.fromkeys(at for at in posted if at != root))
    messages = (*under, root) if root else under
    files = tuple(dict.fromkeys(shared))
    begins = range(0, max(len(messages), len(files)), AT_A_TIME) if channel else ()
    return [
        Erasure(channel=channel, messages=messages[at : at + AT_A_TIME], files=files[at : at + AT_A_TIME])
        for at in begins
    ]
