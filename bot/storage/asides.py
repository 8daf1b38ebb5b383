"""Messages set aside until their writer says which negotiation they belong to."""

from sqlalchemy import bindparam, delete, insert, select, update

from bot.storage import tables
from bot.storage.transaction import Transaction
from playbooks.coach import Speaker
from playbooks.errors import AlreadyPlaced
from playbooks.model import Said

_aside, _seen = tables.aside.c, tables.seen.c
_placed = tables.seen.alias("placed")

_THE_ONE = (
    _aside.workspace == bindparam("in_workspace"),
    _aside.member == bindparam("of_member"),
    _aside.id == bindparam("of"),
)
INSERT = insert(tables.aside)
FIND = select(_aside.id, _aside.content, _aside.message).where(*_THE_ONE)
DELETE = delete(tables.aside).where(*_THE_ONE)
PLACE = (
    update(tables.seen)
    .where(_seen.workspace == bindparam("in_workspace"), _seen.key == bindparam("message"))
    .values(
        negotiation=select(_placed.c.negotiation)
        .where(_placed.c.workspace == bindparam("in_workspace"), _placed.c.key == bindparam("once"))
        .scalar_subquery()
    )
)


async def set_aside(transaction: Transaction, speaker: Speaker, aside: str, said: Said) -> None:
    row = {
        "id": aside,
        "member": speaker.member,
        "message": _message(speaker, said),
        "content": transaction.seal("aside", "content", aside, said.model_dump_json()),
        "at": transaction.at,
    }
    await transaction.insert(INSERT, [row])


def _message(speaker: Speaker, said: Said) -> str | None:
    """The key under which the message was seen."""
    keys = (key for key in speaker.seen if key.startswith("message:"))
    return next((key for key in keys if key.endswith(f":{said.at}")), None)


async def read(transaction: Transaction, member: str, aside: str) -> Said:
    row = await transaction.first(FIND, of_member=member, of=aside)
    if row is None:
        raise AlreadyPlaced
    return Said.model_validate_json(transaction.open("aside", "content", aside, row.content))


async def discard(transaction: Transaction, member: str, aside: str) -> None:
    """Take it off the shelf; its edits and its deletion go where it was heard, if it was."""
    row = await transaction.first(FIND, of_member=member, of=aside)
    if row and row.message:
        await transaction.change(PLACE, message=row.message, once=f"aside:{aside}")
    await transaction.change(DELETE, of_member=member, of=aside)
