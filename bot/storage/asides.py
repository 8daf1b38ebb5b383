"""Messages set aside until their writer says which negotiation they belong to."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select, update

from bot.storage import tables
from bot.storage.transaction import Transaction
from playbooks.coach import Message, message_key
from playbooks.errors import AlreadyPlaced
from playbooks.model import Edited, Erasure, Said

_aside, _seen, _outbox = tables.aside.c, tables.seen.c, tables.outbox.c

_THEIRS = (_aside.workspace == bindparam("in_workspace"), _aside.member == bindparam("of_member"))
_THE_ONE = (*_THEIRS, _aside.id == bindparam("of"))
_QUESTIONS = (
    _outbox.workspace == bindparam("in_workspace"),
    _outbox.type == "question",
    _outbox.target == bindparam("of"),
)
INSERT = insert(tables.aside)
# Whoever rewrites it meanwhile waits, and then finds it where it was placed.
LOCK = select(_aside.id, _aside.content, _aside.message).where(*_THE_ONE).with_for_update()
FIND_BY_MESSAGE = select(_aside.id, _aside.content).where(*_THEIRS, _aside.message == bindparam("key"))
REWRITE = update(tables.aside).where(*_THE_ONE).values(content=bindparam("new_content"))
DELETE = delete(tables.aside).where(*_THE_ONE)
PLACE = (
    update(tables.seen)
    .where(_seen.workspace == bindparam("in_workspace"), _seen.key == bindparam("message"))
    .values(negotiation=bindparam("to"))
)
ASKED = select(_outbox.channel, _outbox.at).where(*_QUESTIONS, _outbox.at.is_not(None))
DELETE_QUESTIONS = delete(tables.outbox).where(*_QUESTIONS)


async def set_aside(transaction: Transaction, member: str, aside: str, said: Said, channel: str) -> None:
    row = {
        "id": aside,
        "member": member,
        "message": message_key(channel, said.at),
        "content": _sealed(transaction, aside, said),
        "at": transaction.at,
    }
    transaction.insert(INSERT, [row])


def _sealed(transaction: Transaction, aside: str, said: Said) -> bytes:
    return transaction.seal("aside", "content", aside, said.model_dump_json())


def _opened(transaction: Transaction, aside: str, content: bytes) -> Said:
    return Said.model_validate_json(transaction.open("aside", "content", aside, content))


async def place(transaction: Transaction, member: str, aside: str, negotiation: str) -> Said:
    """Take it off the shelf; its edits and its deletion go to the negotiation from here on."""
    row = await transaction.first(LOCK, of_member=member, of=aside)
    if row is None:
        raise AlreadyPlaced
    transaction.write(PLACE, message=row.message, to=negotiation)
    transaction.write(DELETE, of_member=member, of=aside)
    return _opened(transaction, row.id, row.content)


async def rewrite(transaction: Transaction, member: str, message: Message, edited: Edited) -> None:
    key = message_key(message.channel, message.at)
    row = await transaction.first(FIND_BY_MESSAGE, of_member=member, key=key)
    if row is None:
        raise AlreadyPlaced
    said = _opened(transaction, row.id, row.content)
    if edited.edited < said.edited:  # a newer one came first
        return
    said = said.model_copy(update={"text": edited.text, "files": edited.files, "edited": edited.edited})
    content = _sealed(transaction, row.id, said)
    if not await transaction.change(REWRITE, of_member=member, of=row.id, new_content=content):
        raise AlreadyPlaced  # while we waited


async def withdraw(transaction: Transaction, member: str, message: Message) -> Iterable[Erasure]:
    """What is left to take out of Slack: the question, if it was asked already."""
    key = message_key(message.channel, message.at)
    row = await transaction.first(FIND_BY_MESSAGE, of_member=member, key=key)
    if row is None:
        raise AlreadyPlaced
    asked = await transaction.rows(ASKED, of=row.id)
    transaction.write(DELETE_QUESTIONS, of=row.id)
    transaction.write(DELETE, of_member=member, of=row.id)
    return [Erasure(channel=question.channel, messages=(question.at,)) for question in asked]
