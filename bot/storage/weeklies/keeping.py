"""Keeps the rows of what comes once a week in step with members: whose digest and whose plan there is.

A manager's row comes and goes with their people. It is locked before anybody looks whether there are any, so
that one who comes and one who goes at the same time do not miss each other.
"""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, literal_column, select, update

from bot.storage import tables
from bot.storage.connect import InsertUnlessThere
from bot.storage.negotiation import hours_of
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from bot.storage.weeklies.times import DIGEST, PLAN, next_of, wants
from playbooks.coach import Member
from playbooks.model import ManagerState, Weekly

REPORTING = frozenset({ManagerState.ACCEPTED, ManagerState.GIVEN})

A_DAY = timedelta(days=1)
LONGEST_WAIT = timedelta(days=6)
"""One that comes later than this is the next week's: a change of zone moves it by less than a day."""

_weekly, _member = tables.weekly.c, tables.member.c
_THE_ROW = (
    _weekly.workspace == bindparam("in_workspace"),
    _weekly.member == bindparam("of"),
    _weekly.kind == bindparam("of_kind"),
)
LOCK = select(_weekly.due_at).where(*_THE_ROW).with_for_update()
FORGET = delete(tables.weekly).where(*_THE_ROW)
MOVE = update(tables.weekly).where(*_THE_ROW).values(due_at=bindparam("due"))
INSERT = InsertUnlessThere(tables.weekly)
_report = tables.member.alias("report")
MANAGER = select(
    _member.zone,
    _member.calendar,
    _member.weekly,
    _member.left_at,
    select(func.count())
    .select_from(_report)
    .where(
        _report.c.workspace == _member.workspace,
        _report.c.manager == _member.id,
        _report.c.manager_state.in_([literal_column(f"'{state.value}'") for state in sorted(REPORTING)]),
        _report.c.left_at.is_(None),
    )
    .scalar_subquery()
    .label("people"),
).where(_member.workspace == bindparam("in_workspace"), _member.id == bindparam("id"))


async def keep_weekly(transaction: Transaction, member: Member, before: Row) -> None:
    """`before` is the member's row as it was; what it is now was written in this transaction already."""
    rows: dict[tuple[str, str], bool] = {}
    if _report_of(before) != (member.manager, member.manager_state in REPORTING, member.left):
        rows |= {(manager, DIGEST): False for manager in (before.manager, member.manager) if manager}
    if _has_changed(member, before):
        rows |= {(member.id, kind): True for kind in (DIGEST, PLAN)}
    for (whose, kind), moves in sorted(rows.items()):  # in one order, so that nobody waits in a circle
        await _keep(transaction, whose, kind, moves=moves)


def _has_changed(member: Member, before: Row) -> bool:
    kept = (before.zone, before.calendar, before.weekly, before.left_at is not None)
    now = (member.zone, member.calendar.model_dump_json(), member.weekly.model_dump_json(), member.left)
    return before.met_at is None or kept != now


def _report_of(row: Row) -> tuple[str, bool, bool]:
    return row.manager, ManagerState(row.manager_state) in REPORTING, row.left_at is not None


async def _keep(transaction: Transaction, member: str, kind: str, *, moves: bool) -> None:
    """`moves`: one that is there comes at another time now, maybe."""
    there = await transaction.first(LOCK, of=member, of_kind=kind)
    row = await transaction.first(MANAGER, id=member)
    if row is None or not _is_due(row, kind):
        transaction.write(FORGET, of=member, of_kind=kind)
        return
    if there is None:
        new = {"member": member, "kind": kind, "due_at": _next(row, kind, transaction.at)}
        await transaction.insert_unless_there(INSERT, [new])
    elif moves:
        due = _moved(row, kind, there.due_at, transaction.at)
        transaction.write(MOVE, of=member, of_kind=kind, due=due)


def _is_due(row: Row, kind: str) -> bool:
    weekly = Weekly.model_validate_json(row.weekly)
    return row.left_at is None and wants(kind, weekly) and (kind == PLAN or row.people > 0)


def _moved(row: Row, kind: str, held: datetime, now: datetime) -> datetime:
    """One that was still to come this week, and whose new time is just over, comes at once."""
    passed = _next(row, kind, now - A_DAY)
    is_missed = passed <= now < held < passed + LONGEST_WAIT
    return passed if is_missed else _next(row, kind, now)


def _next(row: Row, kind: str, now: datetime) -> datetime:
    return next_of(kind, Weekly.model_validate_json(row.weekly), hours_of(row.zone, row.calendar), now)
