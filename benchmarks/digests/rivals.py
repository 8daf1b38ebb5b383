"""Two other ways to the same digests: objects of an ORM, and one plain query for each manager.

Both are written as one would write them who has the same tables and indexes, and no more time: neither
reads a table that it does not need, asks in a loop what can be asked at once, or opens what is not shown.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import and_, create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import Session, relationship, selectinload

from bot.storage import tables
from bot.storage.digests.counting import OUTCOMES
from bot.storage.digests.making import Maker, Shape, Whom
from bot.storage.digests.reading import AsOf, line_of, person_of
from bot.storage.tables.negotiations import NegotiationRow, PromiseRow
from bot.storage.tables.people import MemberRow
from bot.storage.vault import Vault
from playbooks.model import Digest

SAME = (
    "id", "workspace", "counterpart", "playbook", "state", "outcome", "phase", "done", "total", "meeting_on",
)  # fmt: skip
A_WEEK = timedelta(days=7)
_member, _negotiation, _promise = tables.member.c, tables.negotiation.c, tables.promise.c
SHAPE = Shape()


def relate() -> None:
    """The tables have no relationships of their own: Rapport loads no objects."""
    promises = relationship(
        PromiseRow,
        primaryjoin=and_(
            _promise.workspace == _negotiation.workspace, _promise.negotiation == _negotiation.id
        ),
        foreign_keys=[_promise.workspace, _promise.negotiation],
        viewonly=True,
    )
    negotiations = relationship(
        NegotiationRow,
        primaryjoin=and_(_negotiation.workspace == _member.workspace, _negotiation.owner == _member.id),
        foreign_keys=[_negotiation.workspace, _negotiation.owner],
        viewonly=True,
    )
    NegotiationRow.__mapper__.add_property("promises", promises)  # type: ignore[attr-defined]
    MemberRow.__mapper__.add_property("negotiations", negotiations)  # type: ignore[attr-defined]


def _people(manager: Whom) -> Any:  # noqa: ANN401  # a statement of objects
    whole = selectinload(MemberRow.negotiations).selectinload(NegotiationRow.promises)  # type: ignore[attr-defined]
    return (
        select(MemberRow)
        .where(
            _member.workspace == manager.workspace,
            _member.manager == manager.id,
            _member.manager_state.in_(("accepted", "given")),
            _member.left_at.is_(None),
        )
        .options(whole)
    )


async def by_objects(url: str, vault: Vault, as_of: AsOf, managers: Sequence[Whom]) -> dict[Whom, Digest]:
    """A session for each manager: their people, all of these' negotiations, all promises of those."""
    if url.startswith("sqlite"):
        engine = create_engine(url)
        found = {}
        for manager in managers:
            with Session(engine) as session:
                found[manager] = _digest(session.scalars(_people(manager)).all(), vault, as_of)
        engine.dispose()
        return found
    pool = create_async_engine(url)
    found = {}
    for manager in managers:
        async with AsyncSession(pool) as asynchronous:
            people = (await asynchronous.scalars(_people(manager))).all()
            found[manager] = _digest(people, vault, as_of)
    await pool.dispose()
    return found


def _digest(people: Sequence[Any], vault: Vault, as_of: AsOf) -> Digest:
    counted = [(person, _lines(person, as_of)) for person in people]
    ranked = sorted(
        ((_row(person, lines, as_of), lines) for person, lines in counted if lines),
        key=lambda one: one[0].order,
    )
    shown = [
        person_of(
            row, [line_of(vault, line, as_of) for line in sorted(lines, key=_urgency(as_of))[: SHAPE.lines]]
        )
        for row, lines in ranked[: SHAPE.people]
    ]
    outcomes = Counter(line.outcome for _, lines in ranked for line in lines if line.state == "closed")
    return Digest(
        week=as_of.week,
        people=tuple(shown),
        more=max(len(ranked) - SHAPE.people, 0),
        outcomes={name: outcomes[name] for name in OUTCOMES if outcomes[name]},
    )


def _lines(person: Any, as_of: AsOf) -> list[SimpleNamespace]:  # noqa: ANN401  # an object with relationships
    week_ago = as_of.now - A_WEEK
    return [
        _line(one, as_of) for one in person.negotiations if one.state != "closed" or one.closed_at >= week_ago
    ]


def _line(one: Any, as_of: AsOf) -> SimpleNamespace:  # noqa: ANN401
    ours = [promise for promise in one.promises if promise.side == "ours"]
    open_ones = [promise.due for promise in ours if promise.state == "open" and promise.due]
    return SimpleNamespace(
        **{name: getattr(one, name) for name in SAME},
        moved=one.moved_at or one.started_at,
        at_stake=one.at_stake if one.share_value else None,
        value=one.value if one.share_value else None,
        why=one.stuck if one.share_stuck else None,
        lesson=one.lesson if one.share_lesson else None,
        due=sum(as_of.today <= due < as_of.today + A_WEEK for due in open_ones),
        overdue=sum(due < as_of.today for due in open_ones),
        kept=sum(promise.state == "kept" and promise.ended_at >= as_of.now - A_WEEK for promise in ours),
    )


def _is_stuck(line: SimpleNamespace, as_of: AsOf) -> bool:
    return bool(line.state == "active" and line.moved < as_of.now - A_WEEK)


def _row(person: Any, lines: Sequence[SimpleNamespace], as_of: AsOf) -> SimpleNamespace:  # noqa: ANN401
    first, last = as_of.today - A_WEEK, as_of.today + A_WEEK
    row = SimpleNamespace(
        id=person.id,
        name=person.name,
        active=sum(line.state == "active" for line in lines),
        stuck=sum(_is_stuck(line, as_of) for line in lines),
        closed=sum(line.state == "closed" for line in lines),
        **{name: sum(getattr(line, name) for line in lines) for name in ("due", "overdue", "kept")},
    )
    met = sum(line.meeting_on is not None and first <= line.meeting_on < last for line in lines)
    counts = (row.overdue, row.stuck, row.due, met, row.closed, row.active)
    row.order = (*(-count for count in counts), row.name, row.id)
    return row


def _urgency(as_of: AsOf) -> Callable[[SimpleNamespace], tuple[int, datetime, str]]:
    def key(line: SimpleNamespace) -> tuple[int, datetime, str]:
        is_active, meets = line.state == "active", line.meeting_on
        soon = is_active and meets and as_of.today <= meets < as_of.today + A_WEEK
        order = (line.overdue, _is_stuck(line, as_of), soon, line.due, line.state == "closed", is_active)
        place = next((place for place, what in enumerate(order) if what), len(order))
        return place, line.moved, line.id

    return key


async def one_by_one(maker: Maker, managers: Sequence[Whom]) -> dict[Whom, Digest]:
    """What counts, and then what gives the lines, asked for each manager: plain grouped queries, by index."""
    found = {}
    for manager in managers:
        async for whom, made in maker.digests([manager]):
            found[whom] = made.digest
    return found
