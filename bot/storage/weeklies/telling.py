"""Says what is due once a week: claims it, makes it by grouped statements, and lays it into the outbox.

Digests are made while nothing is locked; what is written then is only what is still this claim's. Wherever a
process dies, another one makes them again after the lease, and a key for each week keeps them from being said
twice.
"""

from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import uuid4

import structlog

from bot.storage.connect import Database, InsertUnlessThere
from bot.storage.digests.each import as_json
from bot.storage.digests.making import Made, Maker, Whom
from bot.storage.digests.reading import AsOf
from bot.storage.link import Link
from bot.storage.negotiation import hours_of
from bot.storage.saying import Conversation, row_of
from bot.storage.statements import Row
from bot.storage.tables import outbox
from bot.storage.transaction import Transaction, Values
from bot.storage.vault import Vault
from bot.storage.weeklies.finding import CLAIM, CLAIMED, FORGET, OURS, SETTLE, managing, said
from bot.storage.weeklies.times import A_WEEK, DIGEST, PLAN, next_of, wants
from playbooks.model import DigestFile, Post, Weekly
from playbooks.workdays import WorkingTime

LEASE = timedelta(minutes=2)
AT_ONCE = 1_000
"""Digests that are claimed together: so many that reading everything once beats looking for each."""
UNSERVED = UNREADABLE = timedelta(hours=1)
"""How long those of a workspace wait that turned us away, and what another version wrote."""
ORDER = ("plan", "digest", "digest_file")
"""In which they are read, if they come in the same week."""
INSERT = InsertUnlessThere(outbox)
log = structlog.get_logger()

Place = tuple[str, str, str]
"""Workspace, member and kind."""


class Due(NamedTuple):
    """A row that was claimed, and when its member works."""

    row: Row
    hours: WorkingTime
    weekly: Weekly

    @property
    def whom(self) -> Whom:
        return Whom(self.row.workspace, self.row.member)

    @property
    def place(self) -> Place:
        return self.row.workspace, self.row.member, self.row.kind


@dataclass
class Batch:
    """What becomes of a claim: when each comes next, which come no more, and what is said."""

    next: dict[Place, datetime] = field(default_factory=dict)
    over: set[Place] = field(default_factory=set)
    letters: dict[Place, list[Values]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Weeklies:
    """`now` is the negotiations' clock, and `slacks_now` Slack's, in which the outbox is kept."""

    database: Database
    vault: Vault
    now: Callable[[], datetime]
    slacks_now: Callable[[], datetime]

    async def tick(self) -> int:
        """Say all that is due; how many messages that is."""
        count = 0
        while await self.claim(token := uuid4().hex):
            count += await self.tell(token)
        return count

    async def claim(self, token: str, limit: int = AT_ONCE) -> int:
        """Lease what is due to whoever has the token; how many rows that are."""
        now = self.now()
        values = {"now": now, "until": now + LEASE, "token": token, "limit": limit}
        async with self.database.writing() as link:
            return (await link.execute(CLAIM, values)).count

    async def tell(self, token: str) -> int:
        """Say what was claimed, as far as it still makes sense now; how many messages that is."""
        now, batch = self.now(), Batch()
        async with self.database.reading() as link:
            rows = (await link.execute(CLAIMED, {"token": token})).rows
            due = [one for row in rows for one in _sorted_out(batch, row, now)]
            due = await _not_said(link, await _with_people(link, batch, due), now)
            for today, some in _by_day(due, now).items():
                await self._make(Maker(link, self.vault, AsOf(now, today)), batch, some)
        async with self.database.writing() as link:
            return await _write(link, batch, token)

    async def _make(self, maker: Maker, batch: Batch, due: Sequence[Due]) -> None:
        quiet = {one.whom: one.weekly.quiet for one in due if one.row.kind == DIGEST}
        async for whom, made in _digests(maker, list(quiet)):
            if made.news or quiet[whom]:
                posts: list[Post] = [made.digest]
                if made.overflows:
                    posts.append(DigestFile(week=maker.as_of.week))
                self._say(maker, batch, (*whom, DIGEST), posts)
        members = [one.whom for one in due if one.row.kind == PLAN]
        for whom, plan in (await maker.plans(members) if members else {}).items():
            self._say(maker, batch, (*whom, PLAN), [plan])

    def _say(self, maker: Maker, batch: Batch, place: Place, posts: Sequence[Post]) -> None:
        workspace, member, _ = place
        transaction = Transaction(maker.link, self.vault, workspace, maker.as_of.now, self.slacks_now())
        year, week, _ = maker.as_of.today.isocalendar()
        for post in posts:
            sequence = year * 1000 + week * 10 + ORDER.index(post.type)
            conversation = Conversation(f"weekly:{member}", member, sequence)
            letter = row_of(transaction, conversation, sequence, post, _key(post.type, member, maker.as_of))
            batch.letters[place].append({"workspace": workspace, **letter})


def _sorted_out(batch: Batch, row: Row, now: datetime) -> Iterable[Due]:
    """What may be said now; the rest comes later, or no more. One that cannot be read must stop no other."""
    try:
        one = Due(row, hours_of(row.zone, row.calendar), Weekly.model_validate_json(row.weekly))
    except ValueError:
        log.exception("a member's week cannot be read", member=row.member, kind=row.kind)
        batch.next[row.workspace, row.member, row.kind] = now + UNREADABLE
        return
    if row.left_at is not None or not wants(row.kind, one.weekly):
        batch.over.add(one.place)
    elif row.served != "active":
        batch.next[one.place] = now + UNSERVED
    elif not one.hours.is_working(now):
        batch.next[one.place] = one.hours.next_moment(now) or now + A_WEEK
    else:
        batch.next[one.place] = next_of(row.kind, one.weekly, one.hours, now, told=True)
        yield one


async def _with_people(link: Link, batch: Batch, due: Sequence[Due]) -> list[Due]:
    """A digest is for those who have people."""
    whom = [one.whom for one in due if one.row.kind == DIGEST]
    found = await link.execute(managing(link.engine), {"whom": as_json(whom)})
    have = {Whom(row.workspace, row.manager) for row in found}
    without = {one.place for one in due if one.row.kind == DIGEST and one.whom not in have}
    batch.over |= without
    return [one for one in due if one.place not in without]


async def _not_said(link: Link, due: Sequence[Due], now: datetime) -> list[Due]:
    """One a week, whatever was changed since the last one."""
    keys = {
        one.place: (one.row.workspace, _key(one.row.kind, one.row.member, AsOf(now, one.hours.day(now))))
        for one in due
    }
    found = await link.execute(said(link.engine), {"whom": as_json(keys.values())})
    known = {(row.workspace, row.key) for row in found}
    return [one for one in due if keys[one.place] not in known]


def _by_day(due: Iterable[Due], now: datetime) -> dict[date, list[Due]]:
    """By what day it is for each: at any moment there are three at most."""
    found: dict[date, list[Due]] = defaultdict(list)
    for one in due:
        found[one.hours.day(now)].append(one)
    return found


async def _digests(maker: Maker, managers: Sequence[Whom]) -> AsyncGenerator[tuple[Whom, Made]]:
    if managers:
        async for one in maker.digests(managers, quiet_ones=False):
            yield one


async def _write(link: Link, batch: Batch, token: str) -> int:
    """Of what is still ours."""
    ours = {tuple(row) for row in await link.execute(OURS, {"token": token})}
    letters = [letter for place, some in batch.letters.items() if place in ours for letter in some]
    if letters:
        await INSERT.many(link, letters)
    due = [{**_row(place), "due": due} for place, due in batch.next.items() if place in ours - batch.over]
    if due:
        await link.execute(SETTLE, due)
    for place in sorted(batch.over & ours):
        await link.execute(FORGET, _row(place))
    return len(letters)


def _row(place: Place) -> Values:
    return dict(zip(("of_workspace", "of_member", "of_kind"), place, strict=True))


def _key(kind: str, member: str, as_of: AsOf) -> str:
    return f"{kind}:{member}:{as_of.iso_week}"
