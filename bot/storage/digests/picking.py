"""Picks the lines: which negotiations are the most urgent, with no more than their owners share."""

from functools import cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    select,
)

from bot.storage import tables
from bot.storage.digests.each import ACTIVE, CLOSED, HORIZON, TODAY, each_of, is_stuck, listed
from bot.storage.digests.given import each_of_people

_negotiation = tables.negotiation.c


def _ticked(column: ColumnElement[Any], ticked: ColumnElement[bool], label: str) -> ColumnElement[Any]:
    """Only what its owner shares leaves the database."""
    return case((cast(ticked, Boolean), column)).label(label)


SHOWN = (
    _negotiation.counterpart,
    _negotiation.playbook,
    _negotiation.phase,
    _negotiation.done,
    _negotiation.total,
    _ticked(_negotiation.at_stake, _negotiation.share_value, "at_stake"),
    _ticked(_negotiation.value, _negotiation.share_value, "value"),
    _ticked(_negotiation.stuck, _negotiation.share_stuck, "why"),
    _ticked(_negotiation.lesson, _negotiation.share_lesson, "lesson"),
)


def _urgency(each: Subquery) -> ColumnElement[int]:
    soon = and_(each.c.meeting_on >= TODAY, each.c.meeting_on < HORIZON)
    is_active = each.c.state == ACTIVE
    order = (
        each.c.overdue > 0,
        is_stuck(each),
        and_(is_active, soon),
        each.c.due > 0,
        each.c.state == CLOSED,
        is_active,
    )
    whens: list[Any] = [(what, literal_column(str(place))) for place, what in enumerate(order)]
    return case(*whens, else_=literal_column(str(len(order))))


@cache
def lines_of(engine: str) -> Select[Any]:
    """The most urgent negotiations of each of these people."""
    each = each_of_people(engine, *SHOWN)
    order = (_urgency(each), each.c.moved, each.c.id)
    line = func.row_number().over(partition_by=each.c.place, order_by=order)
    ranked = select(each, line.label("line")).subquery("ranked")
    return (
        select(ranked)
        .where(ranked.c.line <= bindparam("most_lines", type_=Integer))
        .order_by(ranked.c.place, ranked.c.line)
        .limit(bindparam("limit", type_=Integer))
    )


@cache
def plan_of(engine: str) -> Select[Any]:
    """What is under way of each of these people: what has a day first."""
    each = each_of(listed(engine), *SHOWN[:5])
    of_owner = (each.c.workspace, each.c.owner)
    upcoming = case((each.c.meeting_on >= TODAY, each.c.meeting_on))
    order = (upcoming.is_(None), upcoming, (each.c.due + each.c.overdue).desc(), each.c.moved, each.c.id)
    line = func.row_number().over(partition_by=of_owner, order_by=order)
    ranked = select(each, line.label("line")).where(each.c.state == ACTIVE).subquery("ranked")
    return (
        select(ranked)
        .where(ranked.c.line <= bindparam("most_lines", type_=Integer))
        .order_by(ranked.c.workspace, ranked.c.owner, ranked.c.line)
    )
