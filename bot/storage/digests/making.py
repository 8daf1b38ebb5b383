"""Makes the digests of many managers in a few statements for all of them, and the plans of many members.

While rows are opened and put together here, the database looks for the next ones.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing, suppress
from typing import NamedTuple, TypeVar

from bot.storage.digests.counting import (
    OUTCOMES,
    READ_ALL,
    READ_SOME,
    people_of_managers,
    people_of_many,
    these_people,
)
from bot.storage.digests.each import Counting, as_json
from bot.storage.digests.given import people_as_json
from bot.storage.digests.picking import lines_of, plan_of
from bot.storage.digests.reading import AsOf, line_of, person_of, plan_line_of, waits_of
from bot.storage.digests.waiting import waiting_for
from bot.storage.link import Link
from bot.storage.statements import Row
from bot.storage.vault import CannotOpen, Vault
from playbooks.model import Digest, DigestLine, Plan, Waits

MANY = 200
"""From so many managers on, everything is read, rather than what is theirs found."""
AT_ONCE = 50
"""Managers whose digests are put together at once: nothing else happens in this process meanwhile."""
MOST_PLANNED = 20


class Whom(NamedTuple):
    """A member of a workspace."""

    workspace: str
    id: str


class Shape(NamedTuple):
    """How much of a digest is wanted: people, lines of each, lines in all, and requests that wait."""

    people: int = 8
    lines: int = 4
    all_lines: int = 100_000
    waits: int = 10


Line = TypeVar("Line")
Lines = dict[Whom, list[DigestLine]]
IN_FULL = Shape(people=5_000, lines=5_000, all_lines=5_000, waits=500)
ONE = Shape(people=1, lines=100, waits=500)


class Made(NamedTuple):
    """`overflows`: it has no room for some people or negotiations; `news`: something happened, or will."""

    digest: Digest
    overflows: bool
    news: bool


class Maker(NamedTuple):
    """Makes digests in a transaction, of any workspaces, as of a moment."""

    link: Link
    vault: Vault
    as_of: AsOf
    shape: Shape = Shape()

    async def digests(
        self, managers: Sequence[Whom], *, quiet_ones: bool = True
    ) -> AsyncGenerator[tuple[Whom, Made]]:
        """One by one. Without `quiet_ones`, those of managers with nothing new have nobody in them."""
        people = _by(await self._people_of(managers), "workspace", "manager")
        waits = await self.waits(managers)
        if not quiet_ones:
            people = {whom: rows for whom, rows in people.items() if rows[0].news or whom in waits}
        groups = [managers[at : at + AT_ONCE] for at in range(0, len(managers), AT_ONCE)]
        people_in = [[row for whom in group for row in people.get(whom, ())] for group in groups]
        async with aclosing(self._ahead(people_in)) as every:
            async for rows in every:
                lines = self._lines(rows)
                for whom in groups.pop(0):
                    yield whom, self._made(people.get(whom, ()), lines, waits.get(whom, ()))

    async def of_person(self, member: Whom, manager: str) -> Digest:
        """What the manager gets to see of one member."""
        people = await self._rows(these_people, [member], most_people=1)
        waits = await self.waits([Whom(member.workspace, manager)], of=member.id) if manager else {}
        theirs = waits.get(Whom(member.workspace, manager), ())
        made = self._made(people, self._lines(await self._lines_of(people)), theirs)
        return made.digest.model_copy(update={"preview": True})

    async def plans(self, members: Sequence[Whom]) -> dict[Whom, Plan]:
        """Of each who has something under way."""
        rows = await self._rows(plan_of, members, most_lines=MOST_PLANNED)
        return {
            whom: Plan(
                week=self.as_of.week,
                lines=_opened(theirs, lambda row: plan_line_of(self.vault, row, self.as_of)),
            )
            for whom, theirs in _by(rows, "workspace", "owner").items()
        }

    async def waits(self, managers: Sequence[Whom], *, of: str = "") -> dict[Whom, tuple[Waits, ...]]:
        """Requests that wait for managers; those of one owner, if one is given."""
        rows = await self._rows(waiting_for, managers, most_waits=self.shape.waits)
        theirs = [row for row in rows if not of or row.owner == of]
        return {
            whom: _opened(some, lambda row: waits_of(self.vault, row))
            for whom, some in _by(theirs, "workspace", "asked").items()
        }

    async def _people_of(self, managers: Sequence[Whom]) -> Sequence[Row]:
        if len(managers) < MANY:
            return await self._rows(people_of_managers, managers, most_people=self.shape.people)
        if self.link.engine != "sqlite":
            await self.link.execute(READ_ALL)
        people = await self._rows(people_of_many, managers, most_people=self.shape.people)
        if self.link.engine != "sqlite":
            await self.link.execute(READ_SOME)
        return people

    def _lines(self, rows: Iterable[Row]) -> Lines:
        """By person. One that cannot be read must not stop all others."""
        found: Lines = defaultdict(list)
        for row in rows:
            with suppress(CannotOpen, ValueError):
                found[Whom(row.workspace, row.owner)].append(line_of(self.vault, row, self.as_of))
        return found

    async def _ahead(self, every: Iterable[Sequence[Row]]) -> AsyncGenerator[Sequence[Row]]:
        """The lines of some people, while those of the next ones are being looked for."""
        tasks = (asyncio.create_task(self._lines_of(people)) for people in every)
        asked = next(tasks, None)
        try:
            while asked is not None:
                rows = await asked
                asked = next(tasks, None)
                await asyncio.sleep(0)  # it is on its way before we are busy
                yield rows
        finally:
            if asked is not None:
                asked.cancel()
                await asyncio.gather(asked, return_exceptions=True)

    async def _lines_of(self, people: Sequence[Row]) -> Sequence[Row]:
        shape = {"most_lines": self.shape.lines, "limit": self.shape.all_lines}
        return await self._found(lines_of, people_as_json(people), **shape)

    async def _rows(self, counting: Counting, whom: Sequence[Whom], **values: int) -> Sequence[Row]:
        return await self._found(counting, as_json(whom), **values)

    async def _found(self, counting: Counting, whom: str, **values: int) -> Sequence[Row]:
        given = {"whom": whom, **self.as_of.values, **values}
        return (await self.link.execute(counting(self.link.engine), given)).rows

    def _made(self, people: Sequence[Row], lines: Lines, waits: tuple[Waits, ...]) -> Made:
        if not people:
            return Made(Digest(week=self.as_of.week, waits=waits), overflows=False, news=bool(waits))
        first = people[0]
        shown = [person_of(row, lines.get(Whom(row.workspace, row.id), ())) for row in people]
        more = first.people - len(people)
        digest = Digest(
            week=self.as_of.week,
            people=tuple(shown),
            more=more,
            waits=waits,
            outcomes={name: getattr(first, name) for name in OUTCOMES if getattr(first, name)},
        )
        hidden = any(row.live > self.shape.lines for row in people)
        return Made(digest, overflows=more > 0 or hidden, news=bool(first.news or waits))


def _opened(rows: Iterable[Row], read: Callable[[Row], Line]) -> tuple[Line, ...]:
    """Those that can be read."""
    found: list[Line] = []
    for row in rows:
        with suppress(CannotOpen, ValueError):
            found.append(read(row))
    return tuple(found)


def _by(rows: Iterable[Row], *columns: str) -> dict[Whom, list[Row]]:
    found: dict[Whom, list[Row]] = defaultdict(list)
    for row in rows:
        found[Whom(*(getattr(row, column) for column in columns))].append(row)
    return found
