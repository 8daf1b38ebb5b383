"""Members as rows: met, looked up, locked; and the list of a member's negotiations."""

from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from bot.storage import tables, workspaces
from bot.storage.connect import InsertUnlessThere
from bot.storage.negotiation import counterpart
from bot.storage.statements import Row
from bot.storage.transaction import Transaction, Values
from bot.storage.weeklies.keeping import keep_weekly
from playbooks.coach import Member, Summary
from playbooks.model import Calendar, ManagerState, State, Weekly

_member, _negotiation = tables.member.c, tables.negotiation.c

MEMBER = select(tables.member).where(
    _member.workspace == bindparam("in_workspace"), _member.id == bindparam("id")
)
LOCK_MEMBER = MEMBER.with_for_update(key_share=True)
_LISTED = select(
    _negotiation.id,
    _negotiation.owner,
    _negotiation.counterpart,
    _negotiation.playbook,
    _negotiation.state,
    _negotiation.channel,
    _negotiation.root,
    _negotiation.shared,
)
NEGOTIATIONS = _LISTED.where(
    _negotiation.workspace == bindparam("in_workspace"),
    _negotiation.owner == bindparam("owner"),
).order_by(_negotiation.started_at, _negotiation.id)
IN_CHANNEL = _LISTED.where(
    _negotiation.workspace == bindparam("in_workspace"),
    _negotiation.channel == bindparam("channel"),
    _negotiation.shared,
    _negotiation.state != State.CLOSED.value,
).order_by(_negotiation.started_at, _negotiation.id)
INSERT_MEMBER = InsertUnlessThere(tables.member)
KEEP = (
    update(tables.member)
    .where(_member.workspace == bindparam("in_workspace"), _member.id == bindparam("of"))
    .values(
        name=bindparam("new_name"),
        language=bindparam("new_language"),
        language_chosen=bindparam("new_language_chosen"),
        zone=bindparam("new_zone"),
        address=bindparam("new_address"),
        calendar=bindparam("new_calendar"),
        left_at=bindparam("new_left_at"),
        admin=bindparam("new_admin"),
        manager=bindparam("new_manager"),
        manager_state=bindparam("new_manager_state"),
        weekly=bindparam("new_weekly"),
        met_at=func.coalesce(_member.met_at, bindparam("now", type_=_member.met_at.type)),
    )
)


OPEN_HOME = (
    update(tables.member)
    .where(
        _member.workspace == bindparam("in_workspace"),
        _member.id == bindparam("of"),
        _member.home_hash.is_(None),
    )
    .values(home_hash="")
)


def member_of(row: Row, member: str = "") -> Member:
    """`member` is their id, in rows that are called by another one."""
    return Member(
        workspace=row.workspace,
        id=member or row.id,
        name=row.name,
        language=row.language,
        language_chosen=row.language_chosen,
        zone=row.zone,
        address=row.address,
        calendar=Calendar.model_validate_json(row.calendar),
        left=row.left_at is not None,
        admin=row.admin,
        manager=row.manager,
        manager_state=ManagerState(row.manager_state),
        weekly=Weekly.model_validate_json(row.weekly),
    )


def columns_of(member: Member, left_at: datetime | None) -> Values:
    """What a row holds of a member, but for who they are."""
    return {
        **member.model_dump(exclude={"workspace", "id", "calendar", "left", "weekly"}),
        "calendar": member.calendar.model_dump_json(),
        "weekly": member.weekly.model_dump_json(),
        "left_at": left_at,
    }


async def lock_member(transaction: Transaction, member: str) -> Row:
    """Wait for the member's row, and then read it; someone new gets a row first."""
    row = await transaction.first(LOCK_MEMBER, id=member)
    if row is not None:
        return row
    await _insert(transaction, member)
    (row,) = await transaction.rows(LOCK_MEMBER, id=member)
    return row


async def ensure_member(transaction: Transaction, member: str) -> bool:
    """A row for somebody who may be new; it is not locked. Whether their Home tab is drawn."""
    row = await transaction.first(MEMBER, id=member)
    if row is None:
        await _insert(transaction, member)
    return row is not None and row.home_hash is not None


async def _insert(transaction: Transaction, member: str) -> None:
    await workspaces.insert(transaction)
    blank = columns_of(Member(workspace=transaction.workspace, id=member), None)
    await transaction.insert_unless_there(INSERT_MEMBER, [{"id": member, **blank, "sequence": 0}])


async def find_member(transaction: Transaction, member: str) -> Member | None:
    """Someone of whom only the id is known was not met yet."""
    row = await transaction.first(MEMBER, id=member)
    return member_of(row) if row and row.met_at else None


async def keep(transaction: Transaction, member: Member, before: Row) -> None:
    """`before` is the row as it was; somebody who leaves does so now."""
    left_at = before.left_at or transaction.at
    news = columns_of(member, left_at if member.left else None)
    columns = {f"new_{column}": value for column, value in news.items()}
    transaction.write(KEEP, of=member.id, now=transaction.at, **columns)
    await keep_weekly(transaction, member, before)


async def open_home(transaction: Transaction, member: str) -> None:
    """From now on their Home tab is drawn."""
    transaction.write(OPEN_HOME, of=member)


async def negotiations_of(transaction: Transaction, member: str) -> tuple[Summary, ...]:
    """All of them, oldest first."""
    rows = await transaction.rows(NEGOTIATIONS, owner=member)
    return tuple(_summary(transaction, row) for row in rows)


async def negotiations_in(transaction: Transaction, channel: str) -> tuple[tuple[str, Summary], ...]:
    rows = await transaction.rows(IN_CHANNEL, channel=channel)
    return tuple((row.owner, _summary(transaction, row)) for row in rows)


def _summary(transaction: Transaction, row: Row) -> Summary:
    return Summary(
        id=row.id,
        counterpart=counterpart(transaction, row),
        playbook=row.playbook,
        state=State(row.state),
        channel=row.channel or "",
        root=row.root or "",
        shared=row.shared,
    )
