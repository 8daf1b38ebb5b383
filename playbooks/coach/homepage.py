"""A member's Home tab as data: what of all that they have is shown there, and how far it is."""

from collections.abc import Iterable, Mapping

from playbooks.coach.naming import open_ones
from playbooks.coach.ports import Member, Store, Summary
from playbooks.engine.position import overview
from playbooks.errors import UnknownNegotiation
from playbooks.model import Frozen, Overview, Playbook, State

MOST_OPEN, MOST_CLOSED = 10, 5


class Row(Frozen):
    summary: Summary
    overview: Overview
    round: int = 1


class Homepage(Frozen):
    """The newest of each first; `total` counts those too that are not shown."""

    member: Member
    under_way: tuple[Row, ...] = ()
    closed: tuple[Row, ...] = ()
    total: int = 0

    @property
    def left_out(self) -> int:
        return self.total - len(self.under_way) - len(self.closed)


async def homepage(store: Store, library: Mapping[str, Playbook], workspace: str, member: str) -> Homepage:
    """What stands now, in the member's own words and settings."""
    known = await store.member(workspace, member) or Member(workspace=workspace, id=member)
    mine = await store.negotiations(workspace, member)
    shown = [one for one in reversed(mine) if one.playbook in library]
    under_way = open_ones(shown)[:MOST_OPEN]
    closed = [one for one in shown if one.state is State.CLOSED][:MOST_CLOSED]
    return Homepage(
        member=known,
        under_way=await _rows(store, library, workspace, under_way),
        closed=await _rows(store, library, workspace, closed),
        total=len(mine),
    )


async def _rows(
    store: Store, library: Mapping[str, Playbook], workspace: str, shown: Iterable[Summary]
) -> tuple[Row, ...]:
    rows = []
    for one in shown:
        try:
            found = await store.peek(workspace, one.id)
        except UnknownNegotiation:  # deleted between two looks: its deletion draws the Home again
            continue
        stands = overview(library[one.playbook], found.progress)
        rows.append(Row(summary=one, overview=stands, round=found.progress.round))
    return tuple(rows)
