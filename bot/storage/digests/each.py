"""Which negotiations count, of whom, and what each of them adds: what all statements of a digest begin with.

Whose is given as JSON, a list of `{"workspace": …, "id": …}`, so that one statement serves any number of
members; every join keeps to their workspace. What is written out (`literal_column`) is so for the planner.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from bot.storage import tables

_member, _negotiation, _promise = tables.member.c, tables.negotiation.c, tables.promise.c
_request = tables.request.c
Counting = Callable[[str], Select[Any]]
"""A statement in the words of one engine."""

REPORTS = and_(
    _member.manager_state.in_([literal_column("'accepted'"), literal_column("'given'")]),
    _member.manager != literal_column("''"),
)
"""Somebody accepted to be their manager, or was given them."""
ACTIVE: ColumnElement[str] = literal_column("'active'")
CLOSED: ColumnElement[str] = literal_column("'closed'")
TODAY, HORIZON = (bindparam(name, type_=_promise.due.type) for name in ("today", "horizon"))
MET_SINCE = bindparam("met_since", type_=_promise.due.type)
WEEK_AGO = bindparam("week_ago", type_=_negotiation.started_at.type)


def as_json(whom: Iterable[tuple[str, str]]) -> str:
    return json.dumps([{"workspace": workspace, "id": member} for workspace, member in whom])


def listed(engine: str) -> Subquery:
    """The members in the parameter `whom`."""
    if engine == "sqlite":
        each = func.json_each(bindparam("whom", type_=String)).table_valued("value").c.value
        parts: list[ColumnElement[str]] = [
            func.json_extract(each, literal_column(f"'$.{part}'")) for part in ("workspace", "id")
        ]
    else:
        one = func.json_array_elements(cast(bindparam("whom", type_=String), JSON)).column_valued("one")
        parts = [one.op("->>")(literal_column(f"'{part}'")) for part in ("workspace", "id")]
    return select(parts[0].label("workspace"), parts[1].label("id")).subquery("listed")


MOVED: ColumnElement[Any] = func.coalesce(_negotiation.moved_at, _negotiation.started_at)
LIVE = or_(_negotiation.state != CLOSED, _negotiation.closed_at >= WEEK_AGO)
"""What was closed more than a week ago is no news."""
# Promises of ours: theirs are not for our people to keep.
_open = and_(_promise.state == literal_column("'open'"), _promise.due < HORIZON)
_kept = and_(_promise.state == literal_column("'kept'"), _promise.ended_at >= WEEK_AGO)
OURS = and_(_promise.side == literal_column("'ours'"), or_(_open, _kept))


def _many(condition: ColumnElement[bool], label: str) -> ColumnElement[int]:
    return cast(func.count(_promise.number).filter(condition), Integer).label(label)


PROMISED = (
    _many(and_(_open, _promise.due >= TODAY), "due"),
    _many(and_(_open, _promise.due < TODAY), "overdue"),
    _many(_kept, "kept"),
)
FACTS = (
    _negotiation.workspace,
    _negotiation.owner,
    _negotiation.id,
    _negotiation.state,
    _negotiation.outcome,
    _negotiation.meeting_on,
    MOVED.label("moved"),
)
_of_negotiation = and_(_promise.workspace == _negotiation.workspace, _promise.negotiation == _negotiation.id)


def each_of(whose: FromClause, *more: ColumnElement[Any]) -> Subquery:
    """Every live negotiation of these members, with its promises: found by index, member by member."""
    theirs = and_(_negotiation.workspace == whose.c.workspace, _negotiation.owner == whose.c.id)
    return (
        select(*FACTS, *more, *PROMISED)
        .select_from(
            whose.join(tables.negotiation, theirs).outerjoin(tables.promise, and_(_of_negotiation, OURS))
        )
        .where(LIVE)
        .group_by(_negotiation.id)
        .subquery("each")
    )


def each_one() -> Subquery:
    """Every live negotiation there is, with its promises: each table is read once, from end to end."""
    promised = (
        select(_promise.workspace, _promise.negotiation, *PROMISED)
        .where(OURS)
        .group_by(_promise.workspace, _promise.negotiation)
        .subquery("promised")
    )
    its = and_(promised.c.workspace == _negotiation.workspace, promised.c.negotiation == _negotiation.id)
    return (
        select(*FACTS, promised.c.due, promised.c.overdue, promised.c.kept)
        .select_from(tables.negotiation.outerjoin(promised, its))
        .where(LIVE)
        .subquery("each")
    )


def is_stuck(each: Subquery) -> ColumnElement[bool]:
    return and_(each.c.state == ACTIVE, each.c.moved < WEEK_AGO)
