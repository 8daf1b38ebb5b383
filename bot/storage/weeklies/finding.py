"""The statements that find what is due once a week, and what of it still makes sense."""

from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, or_, select, tuple_, update

from bot.storage import tables
from bot.storage.digests.each import REPORTS, listed

_weekly, _member = tables.weekly.c, tables.member.c
_outbox, _workspace = tables.outbox.c, tables.workspace.c
_KEY = (_weekly.workspace, _weekly.member, _weekly.kind)
_FREE = or_(_weekly.leased_until.is_(None), _weekly.leased_until <= bindparam("now"))
CLAIM = (
    update(tables.weekly)
    .where(
        tuple_(*_KEY).in_(
            select(*_KEY)
            .where(_weekly.due_at <= bindparam("now"), _FREE)
            .order_by(_weekly.due_at, *_KEY)
            .limit(bindparam("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(claimed_by=bindparam("token"), leased_until=bindparam("until"))
)
_OURS = _weekly.claimed_by == bindparam("token")
CLAIMED = (
    select(
        *_KEY,
        _member.zone,
        _member.calendar,
        _member.weekly,
        _member.left_at,
        _workspace.state.label("served"),
    )
    .join_from(
        tables.weekly,
        tables.member,
        and_(_member.workspace == _weekly.workspace, _member.id == _weekly.member),
    )
    .join(tables.workspace, _workspace.id == _weekly.workspace)
    .where(_OURS)
    .order_by(*_KEY)
)
OURS = select(*_KEY).where(_OURS).order_by(*_KEY).with_for_update()
_THE_ROW = tuple(column == bindparam(f"of_{column.name}") for column in _KEY)
SETTLE = (
    update(tables.weekly).where(*_THE_ROW).values(due_at=bindparam("due"), claimed_by=None, leased_until=None)
)
FORGET = delete(tables.weekly).where(*_THE_ROW)


@cache
def managing(engine: str) -> Select[Any]:
    """Those of these members who have people."""
    whom = listed(engine)
    theirs = and_(_member.workspace == whom.c.workspace, _member.manager == whom.c.id)
    return (
        select(_member.workspace, _member.manager)
        .join_from(whom, tables.member, theirs)
        .where(REPORTS, _member.left_at.is_(None))
        .distinct()
    )


@cache
def said(engine: str) -> Select[Any]:
    """Those of these keys that something was said under; their `id` is the key."""
    keys = listed(engine)
    same = and_(_outbox.workspace == keys.c.workspace, _outbox.key == keys.c.id)
    return select(_outbox.workspace, _outbox.key).join_from(keys, tables.outbox, same)
