"""Counts, by person: what became of negotiations this week, and who of a manager's people comes first."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    text,
)

from bot.storage import tables
from bot.storage.digests.each import (
    ACTIVE,
    CLOSED,
    HORIZON,
    MET_SINCE,
    REPORTS,
    each_of,
    each_one,
    is_stuck,
    listed,
)
from bot.storage.digests.given import PROMISED, tallies

_member = tables.member.c

# A statement that reads most of the tables is better off reading them in one go, on all processors; compiling
# it would take longer than it runs.
READ_ALL = text(
    "SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true),"
    " set_config('jit', 'off', true), set_config('parallel_setup_cost', '0', true),"
    " set_config('parallel_tuple_cost', '0', true)"
)
READ_SOME = text("SELECT set_config('enable_nestloop', 'on', true)")


def _sum(column: ColumnElement[Any]) -> ColumnElement[int]:
    return cast(func.coalesce(func.sum(column), literal_column("0")), Integer)


def _counts(each: Subquery) -> Subquery:
    """By owner."""
    closed = each.c.state == CLOSED
    met = and_(each.c.meeting_on >= MET_SINCE, each.c.meeting_on < HORIZON)
    of = {
        "active": each.c.state == ACTIVE,
        "stuck": is_stuck(each),
        "closed": closed,
        "met": met,
        **{
            outcome: and_(closed, each.c.outcome == literal_column(f"'{outcome}'"))
            for outcome in ("won", "lost", "paused")
        },
    }
    return (
        select(
            each.c.workspace,
            each.c.owner,
            cast(func.count(), Integer).label("live"),
            *(cast(func.count().filter(what), Integer).label(name) for name, what in of.items()),
            *(_sum(each.c[name]).label(name) for name in PROMISED),
            tallies(each),
        )
        .group_by(each.c.workspace, each.c.owner)
        .subquery("counts")
    )


COUNTS = ("live", "active", "stuck", "due", "overdue", "kept", "closed")
OF_WEEK = ("stuck", "due", "overdue", "kept", "closed", "met")
OUTCOMES = ("won", "lost", "paused")


def _theirs(whom: Subquery, *, by_manager: bool) -> Subquery:
    """The people of these managers; or these people, whoever is their manager."""
    column = _member.manager if by_manager else _member.id
    return (
        select(_member.workspace, _member.id, _member.manager, _member.name)
        .join_from(tables.member, whom, and_(_member.workspace == whom.c.workspace, column == whom.c.id))
        .where(_member.left_at.is_(None), *((REPORTS,) if by_manager else ()))
        .subquery("theirs")
    )


def _people(theirs: Subquery, counts: Subquery) -> Select[Any]:
    """Of each manager those with something to say, most urgent first, beside what holds for all of them."""
    c = counts.c
    order = (c.overdue.desc(), c.stuck.desc(), c.due.desc(), c.met.desc(), c.closed.desc(), c.active.desc())
    of_manager: dict[str, Any] = {"partition_by": (theirs.c.workspace, theirs.c.manager)}
    news = sum((c[name] for name in OF_WEEK[1:]), start=c[OF_WEEK[0]])
    place = func.row_number().over(**of_manager, order_by=(*order, theirs.c.name, theirs.c.id))
    ranked = (
        select(
            theirs,
            *(c[name] for name in COUNTS),
            c.tallies,
            place.label("place"),
            func.count().over(**of_manager).label("people"),
            _sum_over(news, of_manager).label("news"),
            *(_sum_over(c[name], of_manager).label(name) for name in OUTCOMES),
        )
        .join_from(theirs, counts, and_(c.workspace == theirs.c.workspace, c.owner == theirs.c.id))
        .subquery("ranked")
    )
    return (
        select(ranked)
        .where(ranked.c.place <= bindparam("most_people", type_=Integer))
        .order_by(ranked.c.workspace, ranked.c.manager, ranked.c.place)
    )


def _sum_over(column: ColumnElement[Any], over: Any) -> ColumnElement[int]:  # noqa: ANN401  # a partition
    return cast(func.sum(column).over(**over), Integer)


@cache
def people_of_managers(engine: str) -> Select[Any]:
    """For a few managers."""
    theirs = _theirs(listed(engine), by_manager=True)
    return _people(theirs, _counts(each_of(theirs)))


@cache
def people_of_many(engine: str) -> Select[Any]:
    """For so many managers that most of what there is is theirs."""
    return _people(_theirs(listed(engine), by_manager=True), _counts(each_one()))


@cache
def these_people(engine: str) -> Select[Any]:
    theirs = _theirs(listed(engine), by_manager=False)
    return _people(theirs, _counts(each_of(theirs)))
