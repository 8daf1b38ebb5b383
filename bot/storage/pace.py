"""How fast we post: per channel a burst of three, then one a second (Slack allows no more)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.storage import tables
from bot.storage.connect import InsertUnlessThere
from bot.storage.link import Link

BURST = 3.0
"""Seconds' worth of posts that may go at once."""
LEAST_WAIT = timedelta(milliseconds=1)

Channel = tuple[str, str]
"""Workspace and channel; before their channel is known, a member stands for it."""

_pace = tables.pace.c
INSERT = InsertUnlessThere(tables.pace)
LOCK = (
    select(tables.pace)
    .where(_pace.workspace == bindparam("in_workspace"), _pace.channel == bindparam("of"))
    .with_for_update()
)
SPEND = (
    update(tables.pace)
    .where(_pace.workspace == bindparam("in_workspace"), _pace.channel == bindparam("of"))
    .values(tokens=bindparam("left"), refilled_at=bindparam("now"))
)


@dataclass(frozen=True)
class Bucket:
    tokens: float
    refilled_at: datetime
    per_second: float

    def at(self, now: datetime) -> "Bucket":
        gained = max(0.0, (now - self.refilled_at).total_seconds()) * self.per_second
        most = BURST * max(1.0, self.per_second)
        return replace(self, tokens=min(most, self.tokens + gained), refilled_at=now)

    def spend(self) -> "Bucket":
        return replace(self, tokens=self.tokens - 1)

    def ready_at(self) -> datetime:
        """When the next post may go: later than now, however little is missing."""
        missing = timedelta(seconds=max(0.0, 1 - self.tokens) / self.per_second)
        return self.refilled_at + max(missing, LEAST_WAIT)


async def buckets(
    link: Link, channels: Iterable[Channel], now: datetime, per_second: float
) -> dict[Channel, Bucket]:
    """The channels' buckets, locked, as they are now."""
    wanted = sorted(set(channels))
    found = await _locked(link, wanted, now, per_second)
    missing = [channel for channel in wanted if channel not in found]
    if missing:
        await INSERT.run(link, [_full(channel, now) for channel in missing])
        found |= await _locked(link, missing, now, per_second)
    return found


async def _locked(
    link: Link, channels: Sequence[Channel], now: datetime, per_second: float
) -> dict[Channel, Bucket]:
    """One after the other, always in one order: nobody then waits in a circle."""
    found = {}
    for workspace, channel in channels:
        for row in await link.execute(LOCK, {"in_workspace": workspace, "of": channel}):
            bucket = Bucket(row.tokens, row.refilled_at, per_second)
            found[workspace, channel] = bucket.at(now)
    return found


def _full(channel: Channel, now: datetime) -> dict[str, Any]:
    workspace, name = channel
    return {"workspace": workspace, "channel": name, "tokens": BURST, "refilled_at": now}


def spend(link: Link, left: Mapping[Channel, Bucket]) -> None:
    rows = [
        {
            "in_workspace": workspace,
            "of": channel,
            "left": bucket.tokens,
            "now": bucket.refilled_at,
        }
        for (workspace, channel), bucket in left.items()
    ]
    if rows:
        link.later(SPEND, rows)
