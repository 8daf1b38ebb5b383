"""A member's Home tab as data: what of all that they have is shown there, and how far it is."""

from collections.abc import Iterable

from playbooks.coach.asking import Waiting, waiting_for
from playbooks.coach.naming import open_ones
from playbooks.coach.ports import Store
from playbooks.coach.records import Member, Speaker, Summary
from playbooks.engine.position import overview
from playbooks.errors import UnknownNegotiation
from playbooks.model import Fault, Frozen, Library, Overview, State

MOST_OPEN, MOST_CLOSED, MOST_WAITING = 10, 5, 5


class Row(Frozen):
    summary: Summary
    overview: Overview
    round: int = 1


class Homepage(Frozen):
    """The newest of each first; `total` counts those too that are not shown.

    `waiting` is what others ask of them, the oldest first, and `more_waiting` how much more there is.
    `faults` are those of playbooks, for whoever administers the workspace. `manager` is their name;
    `manages`: they have people, and get those people's week.
    """

    member: Member
    under_way: tuple[Row, ...] = ()
    closed: tuple[Row, ...] = ()
    total: int = 0
    waiting: tuple[Waiting, ...] = ()
    more_waiting: int = 0
    faults: tuple[Fault, ...] = ()
    manager: str = ""
    manages: bool = False

    @property
    def left_out(self) -> int:
        return self.total - len(self.under_way) - len(self.closed)


async def homepage(store: Store, library: Library, workspace: str, member: str) -> Homepage:
    """What stands now, in the member's own words and settings."""
    known = await store.member(workspace, member) or Member(workspace=workspace, id=member)
    mine = await store.negotiations(workspace, member)
    newest_first = mine[::-1]
    under_way = open_ones(newest_first)[:MOST_OPEN]
    closed = [one for one in newest_first if one.state is State.CLOSED][:MOST_CLOSED]
    manager = await store.member(workspace, known.manager) if known.manager else None
    waiting = await waiting_for(store, library, Speaker(workspace, member))
    return Homepage(
        member=known,
        under_way=await _rows(store, library, workspace, under_way),
        closed=await _rows(store, library, workspace, closed),
        total=len(mine),
        waiting=waiting[:MOST_WAITING],
        more_waiting=len(waiting[MOST_WAITING:]),
        faults=library.faults if known.admin else (),
        manager=manager.name if manager else "",
        manages=bool(await store.people_of(workspace, member)),
    )


async def _rows(store: Store, library: Library, workspace: str, shown: Iterable[Summary]) -> tuple[Row, ...]:
    rows = []
    for one in shown:
        try:
            found = await store.peek(workspace, one.id)
        except UnknownNegotiation:  # deleted between two looks: its deletion draws the Home again
            continue
        stands = overview(library.find(one.playbook), found.progress)
        rows.append(Row(summary=one, overview=stands, round=found.progress.round))
    return tuple(rows)
