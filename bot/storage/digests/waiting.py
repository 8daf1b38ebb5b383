"""The requests that wait for somebody, as they stand in a digest."""

from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, func, select

from bot.storage import tables
from bot.storage.digests.each import listed

_member, _negotiation, _request = tables.member.c, tables.negotiation.c, tables.request.c


@cache
def waiting_for(engine: str) -> Select[Any]:
    """The oldest ones of each of these members."""
    whom = listed(engine)
    asked = and_(_request.workspace == whom.c.workspace, _request.asked == whom.c.id, _request.is_open)
    of = and_(_negotiation.workspace == _request.workspace, _negotiation.id == _request.negotiation)
    by = and_(_member.workspace == _negotiation.workspace, _member.id == _negotiation.owner)
    oldest = (_request.asked_at, _request.negotiation, _request.step, _request.number)
    place = func.row_number().over(partition_by=(_request.workspace, _request.asked), order_by=oldest)
    ranked = (
        select(
            _request.workspace,
            _request.asked,
            _request.negotiation,
            _request.step,
            _request.number,
            _request.asked_at,
            _negotiation.owner,
            _negotiation.counterpart,
            _member.name,
            place.label("place"),
        )
        .select_from(whom.join(tables.request, asked).join(tables.negotiation, of).join(tables.member, by))
        .subquery("ranked")
    )
    return (
        select(ranked)
        .where(ranked.c.place <= bindparam("most_waits", type_=Integer))
        .order_by(ranked.c.workspace, ranked.c.asked, ranked.c.place)
    )
