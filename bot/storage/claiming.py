"""Chooses which letters may go now: at most one of each conversation, and none too fast."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    func,
    literal,
    literal_column,
    or_,
    select,
    update,
)

from bot.storage import tables
from bot.storage.letters import IS_FIRST, LETTERS, PENDING, Letter, channel_of, letter_of
from bot.storage.link import Link
from bot.storage.pace import Bucket, Channel, buckets, spend
from bot.storage.statements import Row
from bot.storage.vault import CannotOpen, Vault

LEASE = timedelta(seconds=12)
"""How long a letter waits for whoever claimed it: when a process dies, none waits longer."""
PATIENCE = timedelta(seconds=8)
"""How long it is in hand, with all its calls: well below the lease, so that nobody else has it by then."""
SETTLED = timedelta(seconds=1)
"""How long after its process died a request to Slack may still have an effect."""
POSTS = frozenset(
    {"ask", "brief", "brief_file", "draft", "interest_map", "note", "question", "report", "request"}
    | {"issue_table", "proposals", "offers_made", "trades", "frontier_file", "rehearsal_over"}
    | {"digest", "digest_file", "plan"}
    | {"calendar_file", "meeting_card", "promise_list"}
)

_outbox, _workspace = tables.outbox.c, tables.workspace.c
ACTIVE: ColumnElement[str] = literal_column("'active'")
IS_SERVED = and_(
    _outbox.state == PENDING,
    IS_FIRST,
    select(_workspace.id).where(_workspace.id == _outbox.workspace, _workspace.state == ACTIVE).exists(),
)
CLAIMABLE = (
    LETTERS.where(
        IS_SERVED,
        _outbox.due_at <= bindparam("now"),
        or_(_outbox.leased_until.is_(None), _outbox.leased_until <= bindparam("now")),
    )
    .order_by(_outbox.due_at, _outbox.id)
    .limit(bindparam("limit"))
    .with_for_update(of=tables.outbox, skip_locked=True)
)
_when = case((_outbox.leased_until > _outbox.due_at, _outbox.leased_until), else_=_outbox.due_at)
NEXT_DUE = select(func.min(_when)).where(IS_SERVED)
THE_ROW = (_outbox.workspace == bindparam("in_workspace"), _outbox.id == bindparam("of"))
LEASED = (
    update(tables.outbox)
    .where(*THE_ROW)
    .values(
        leased_until=bindparam("until"),
        attempts=_outbox.attempts + 1,
        attempted_at=func.coalesce(_outbox.attempted_at, bindparam("now", type_=_outbox.attempted_at.type)),
    )
)
FREED = (
    update(tables.outbox)
    .where(_outbox.state == "pending", _outbox.leased_until > bindparam("settled"))
    .values(leased_until=bindparam("settled"))
)
POSTPONED = update(tables.outbox).where(*THE_ROW).values(due_at=bindparam("until"))
BURIED = (
    update(tables.outbox)
    .where(*THE_ROW, _outbox.state == "pending")
    .values(
        state="dead",
        error=bindparam("why"),
        leased_until=None,
        # What belongs to no negotiation no erasing of one would find: a digest names many.
        payload=case((_outbox.negotiation.is_(None), literal(b"")), else_=_outbox.payload),
    )
)
# Of whoever claimed it last: each claim is an attempt.
IN_HAND = _outbox.attempts == bindparam("attempt")
RETRIED = (
    update(tables.outbox)
    .where(*THE_ROW, IN_HAND, _outbox.state == "pending")
    .values(due_at=bindparam("due"), error=bindparam("why"), leased_until=None)
)
GIVEN_UP = BURIED.where(IN_HAND)
SUPERSEDED = update(tables.outbox).where(*THE_ROW).values(state="superseded")


@dataclass
class Round:
    """What becomes of the rows that were found; those of a channel without a token wait."""

    left: dict[Channel, Bucket]
    leased: list[Row] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    stale: list[Row] = field(default_factory=list)
    postponed: list[tuple[Row, datetime]] = field(default_factory=list)
    unreadable: list[tuple[Row, str]] = field(default_factory=list)

    def sort(self, row: Row) -> None:
        channel = _channel(row)
        if row.is_stale:
            self.stale.append(row)
        elif not _is_post(row):
            self.leased.append(row)
        elif self.left[channel].tokens >= 1:
            self.left[channel] = self.left[channel].spend()
            self.leased.append(row)
        else:
            self.postponed.append((row, self.left[channel].ready_at()))

    def read(self, vault: Vault, now: datetime) -> None:
        """A row that cannot be read is dead: it must not stop all others."""
        for row in self.leased:
            try:
                letter = letter_of(vault, row, row.attempts + 1, row.attempted_at or now)
            except (CannotOpen, ValueError) as error:
                self.unreadable.append((row, str(error)))
            else:
                self.letters.append(replace(letter, until=now + PATIENCE))


def _is_post(row: Row) -> bool:
    """Updates and deletions are free; the first overview is a post, and so is a nudge with a day's key."""
    first = row.root is None if row.type == "overview" else row.type == "nudge" and row.key is not None
    return row.type in POSTS or first


def _channel(row: Row) -> Channel:
    return row.workspace, channel_of(row) or f"member:{row.member}"


async def claim(link: Link, vault: Vault, now: datetime, limit: int, per_second: float) -> list[Letter]:
    """Lease up to `limit` letters. A row that goes nowhere lets the next of its conversation pass."""
    while True:
        found = await link.execute(CLAIMABLE, {"now": now, "limit": limit})
        rows = found.rows
        sorted_out = await _sort(link, rows, now, per_second)
        sorted_out.read(vault, now)
        _write(link, sorted_out, now)
        if sorted_out.letters or not rows:
            return sorted_out.letters


async def _sort(link: Link, rows: Sequence[Row], now: datetime, per_second: float) -> Round:
    posts = [_channel(row) for row in rows if _is_post(row)]
    sorted_out = Round(await buckets(link, posts, now, per_second))
    for row in rows:
        sorted_out.sort(row)
    return sorted_out


def _write(link: Link, sorted_out: Round, now: datetime) -> None:
    spend(link, sorted_out.left)
    for statement, rows in (
        (LEASED, [{**_key(row), "until": now + LEASE, "now": now} for row in sorted_out.leased]),
        (POSTPONED, [{**_key(row), "until": until} for row, until in sorted_out.postponed]),
        (SUPERSEDED, [_key(row) for row in sorted_out.stale]),
        (BURIED, [{**_key(row), "why": why} for row, why in sorted_out.unreadable]),
    ):
        if rows:
            link.later(statement, rows)


def _key(row: Row) -> dict[str, Any]:
    return {"in_workspace": row.workspace, "of": row.id}
