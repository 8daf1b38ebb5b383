"""Keeps the reminders of a negotiation as they should be: what changed is found out, row by row."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, literal_column, select, update

from bot.storage import tables
from bot.storage.connect import InsertUnlessThere
from bot.storage.members import MEMBER
from bot.storage.negotiation import hours_of
from bot.storage.statements import Row
from bot.storage.transaction import Transaction, Values
from playbooks.model import Occasion, Reminder
from playbooks.workdays import WorkingTime

PENDING, STANDING, CLEARED, PUT_OFF, OVER = "pending", "standing", "cleared", "put_off", "over"

_reminder = tables.reminder.c


def in_state(*states: str) -> ColumnElement[bool]:
    """Written out, not bound, and one as the index has it: both databases then plan with partial indexes."""
    named: list[ColumnElement[str]] = [literal_column(f"'{state}'") for state in states]
    return _reminder.state.in_(named) if len(named) > 1 else _reminder.state == named[0]


_THE_ROW = (
    _reminder.workspace == bindparam("in_workspace"),
    _reminder.negotiation == bindparam("of"),
    _reminder.member == bindparam("to"),
    _reminder.kind == bindparam("of_kind"),
    _reminder.subject == bindparam("of_subject"),
)
KEPT = select(
    _reminder.member, _reminder.kind, _reminder.subject, _reminder.state, _reminder.due_at, _reminder.wall
).where(
    _reminder.workspace == bindparam("in_workspace"),
    _reminder.negotiation == bindparam("of"),
    in_state(PENDING, STANDING, PUT_OFF),
)
ADD = InsertUnlessThere(tables.reminder)
# Each of these touches rows of its own, which no other statement of the transaction does.
DROP = delete(tables.reminder).where(*_THE_ROW).execution_options(apart=True)
CLEAR = update(tables.reminder).where(*_THE_ROW).values(state=CLEARED).execution_options(apart=True)
MOVE = (
    update(tables.reminder)
    .where(*_THE_ROW)
    .values(
        wall=bindparam("new_wall"),
        until=bindparam("new_until"),
        zone=bindparam("new_zone"),
        due_at=bindparam("due"),
    )
    .execution_options(apart=True)
)
POSTPONE = (
    update(tables.reminder)
    .where(*_THE_ROW, in_state(STANDING, CLEARED))
    .values(state=PUT_OFF, wall=bindparam("new_wall"), zone=bindparam("new_zone"), due_at=bindparam("due"))
)
CLEAR_ALL = (
    update(tables.reminder)
    .where(
        _reminder.workspace == bindparam("in_workspace"),
        _reminder.negotiation == bindparam("of"),
        in_state(STANDING, PUT_OFF),
    )
    .values(state=CLEARED)
)

FORGET = delete(tables.reminder).where(
    _reminder.workspace == bindparam("in_workspace"),
    _reminder.negotiation == bindparam("of"),
    ~in_state(CLEARED),
)

Hours = dict[str, WorkingTime]
"""When members work, by their ids."""
Key = tuple[str, str, str]
"""Member, kind and subject: within one negotiation there is one of each."""


async def keep_reminders(
    transaction: Transaction, negotiation: str, owners: Hours, wanted: Sequence[Reminder] | None
) -> None:
    """These and no others are to come; what is shown already and still makes sense stays as it is.

    What the owner is reminded of moves with the owner's hours; what others put off stays put off.
    """
    if wanted is None:
        return
    rows = await transaction.rows_beside(KEPT, of=negotiation)
    kept = {_key(row.member, row.kind, row.subject): row for row in rows}
    hours = {**await _hours(transaction, {one.to for one in wanted} - owners.keys()), **owners}
    due = {
        _key(one.to, one.kind, one.subject): row_of(negotiation, one, hours[one.to])
        for one in wanted
        if one.to in hours
    }
    new = [row for key, row in due.items() if row and key not in kept]
    transaction.add(ADD, new)
    for key, row in kept.items():
        wanted_row = due.get(key)
        if wanted_row is None:
            _drop(transaction, negotiation, key, row)
        elif row.state == PENDING and _moves(row, wanted_row, is_own=key[0] in owners):
            transaction.write(MOVE, **_place(negotiation, key), **_when(wanted_row))


def _drop(transaction: Transaction, negotiation: str, key: Key, kept: Row) -> None:
    transaction.write(DROP if kept.state == PENDING else CLEAR, **_place(negotiation, key))


def _moves(kept: Row, wanted: Values, *, is_own: bool) -> bool:
    """Of what others put off, only to a later day."""
    if is_own:
        return (kept.wall, kept.due_at) != (wanted["wall"], wanted["due_at"])
    return bool(kept.wall < wanted["wall"])


def _when(row: Values) -> Values:
    return {
        "new_wall": row["wall"],
        "new_until": row["until"],
        "new_zone": row["zone"],
        "due": row["due_at"],
    }


def _place(negotiation: str, key: Key) -> Values:
    return {"of": negotiation, **dict(zip(("to", "of_kind", "of_subject"), key, strict=True))}


def row_of(negotiation: str, one: Reminder, hours: WorkingTime) -> Values | None:
    """None of what would never come: somebody without working hours is not reminded."""
    due = hours.next_moment(WorkingTime(one.zone, hours.calendar).moment(one.wall))
    if due is None:
        return None
    return {
        "negotiation": negotiation,
        "member": one.to,
        "kind": one.kind.value,
        "subject": one.subject,
        "wall": one.wall.isoformat(),
        "until": one.until.isoformat() if one.until else None,
        "zone": one.zone,
        "due_at": due,
        "state": PENDING,
    }


async def _hours(transaction: Transaction, members: Iterable[str]) -> Hours:
    """When others than the owner work."""
    found: Hours = {}
    for member in sorted(members):
        row = await transaction.first(MEMBER, id=member)
        found |= {member: hours_of(row.zone, row.calendar)} if row else {}
    return found


def _key(member: str, kind: str, subject: str) -> Key:
    return member, str(kind), subject


async def put_off(
    transaction: Transaction, member: str, negotiation: str, occasion: Occasion, until: datetime
) -> None:
    """One of their own reminders, of what is not their own negotiation, comes again at `until`."""
    row = await transaction.first(MEMBER, id=member)
    if row is None:
        return
    hours = hours_of(row.zone, row.calendar)
    place = {"of": negotiation, "to": member, "of_kind": occasion.kind.value, "of_subject": occasion.subject}
    due = hours.next_moment(until) or until
    moved = {"new_wall": hours.wall(due).isoformat(), "new_zone": hours.zone, "due": due}
    transaction.write(POSTPONE, **place, **moved)


def forget_reminders(transaction: Transaction, negotiation: str) -> None:
    """Of what is erased: what is shown is still to be taken out of the nudge that shows it."""
    transaction.write(CLEAR_ALL, of=negotiation)
    transaction.write(FORGET, of=negotiation)
