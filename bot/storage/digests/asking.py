"""Digests that somebody asks for: now, in full, or to see what their manager sees; in one workspace."""

from sqlalchemy import bindparam, select

from bot.storage import tables
from bot.storage.digests.each import REPORTS
from bot.storage.digests.making import IN_FULL, ONE, Maker, Shape, Whom
from bot.storage.digests.reading import AsOf
from bot.storage.members import MEMBER, member_of
from bot.storage.negotiation import hours_of
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.coach import Member
from playbooks.model import Digest

_member = tables.member.c
PEOPLE = (
    select(tables.member)
    .where(
        _member.workspace == bindparam("in_workspace"),
        _member.manager == bindparam("manager"),
        REPORTS,
        _member.left_at.is_(None),
    )
    .order_by(_member.name, _member.id)
)


async def people_of(transaction: Transaction, manager: str) -> tuple[Member, ...]:
    """Whose week the manager gets."""
    return tuple(map(member_of, await transaction.rows(PEOPLE, manager=manager)))


async def digest_of(transaction: Transaction, manager: str) -> Digest:
    """As it would come now, whether anything is new or not."""
    return await _digest(transaction, manager, Shape())


async def whole_digest(transaction: Transaction, manager: str) -> Digest:
    """With every line that somebody may want to read."""
    return await _digest(transaction, manager, IN_FULL)


async def digest_of_people(transaction: Transaction, member: str) -> Digest:
    """What a member's manager gets to see of them alone, even if nobody has accepted to be that yet."""
    row = await transaction.first(MEMBER, id=member)
    maker = _maker(transaction, row, ONE)
    return await maker.of_person(Whom(transaction.workspace, member), row.manager if row else "")


async def _digest(transaction: Transaction, manager: str, shape: Shape) -> Digest:
    maker = _maker(transaction, await transaction.first(MEMBER, id=manager), shape)
    whom = Whom(transaction.workspace, manager)
    (made,) = [made async for _, made in maker.digests([whom])]
    return made.digest


def _maker(transaction: Transaction, row: Row | None, shape: Shape) -> Maker:
    """The days are those of who reads it."""
    today = hours_of(row.zone, row.calendar).day(transaction.at) if row else transaction.at.date()
    return Maker(transaction.link, transaction.vault, AsOf(transaction.at, today), shape)
