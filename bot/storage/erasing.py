"""Deletes a negotiation for good, and says which messages and files of ours are left in Slack."""

from collections.abc import Sequence

from sqlalchemy import and_, bindparam, delete, select, update

from bot.storage import tables
from bot.storage.reminders import forget_reminders
from bot.storage.saying import Conversation, say
from bot.storage.transaction import Transaction
from playbooks.coach import Summary
from playbooks.model import Erasure, Home

AT_A_TIME = 10

_outbox, _negotiation, _seen = tables.outbox.c, tables.negotiation.c, tables.seen.c
_request, _member = tables.request.c, tables.member.c

POSTED = (
    select(_outbox.channel, _outbox.at, _outbox.file_id)
    .where(
        _outbox.workspace == bindparam("in_workspace"),
        _outbox.negotiation == bindparam("negotiation"),
        _outbox.at.is_not(None) | _outbox.file_id.is_not(None),
    )
    .order_by(_outbox.sequence)
)
# Whose Home tab shows a request of it.
WAITED = (
    select(_request.asked)
    .join_from(
        tables.request,
        tables.member,
        and_(_member.workspace == _request.workspace, _member.id == _request.asked),
    )
    .where(
        _request.workspace == bindparam("in_workspace"),
        _request.negotiation == bindparam("negotiation"),
        _request.is_open,
        _member.home_hash.is_not(None),
    )
    .group_by(_request.asked)
    .order_by(_request.asked)
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
        for table in (
            tables.outbox,
            tables.verdict,
            tables.request,
            tables.promise,
            tables.answer,
        )
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
    waited = await transaction.rows(WAITED, negotiation=summary.id)
    transaction.write(FORGET, of=summary.id)
    forget_reminders(transaction, summary.id)
    for statement in DELETES:
        transaction.write(statement, negotiation=summary.id)
    for number, row in enumerate(waited):
        say(transaction, Conversation(f"erased:{summary.id}", row.asked, number), (Home(),))
    return erasures_of(summary, [(row.channel, row.at, row.file_id) for row in posted])


Place = tuple[str | None, str | None, str | None]
"""Where something of ours stands: channel, ts, file."""


def erasures_of(summary: Summary, posted: Sequence[Place]) -> list[Erasure]:
    """In every channel that it was in: it may have changed hands, or asked somebody for something."""
    channels = dict.fromkeys([*(channel for channel, _, _ in posted if channel), summary.channel])
    found = []
    for channel in filter(None, channels):
        here = [place for place in posted if not place[0] or place[0] == channel]
        root = summary.root if channel == summary.channel else ""
        files = [file for _, _, file in here if file]
        found += _erasures(channel, root, [at for _, at, _ in here if at], files)
    return found


def _erasures(channel: str, root: str, posted: Sequence[str], shared: Sequence[str] = ()) -> list[Erasure]:
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
