"""The workspaces that we serve, and those that turned us away: their letters wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import bindparam, select, update

from bot.storage import tables
from bot.storage.connect import InsertUnlessThere
from bot.storage.link import Link
from bot.storage.transaction import Transaction

Standing = Literal["active", "revoked", "uninstalled"]


@dataclass(frozen=True)
class Workspace:
    """`reason` says why it is not active, `since` from when on it is what it is."""

    id: str
    name: str
    bot_user: str
    state: str
    reason: str
    since: datetime


_workspace = tables.workspace.c
INSERT = InsertUnlessThere(tables.workspace)
ALL = select(tables.workspace).order_by(_workspace.id)
NAME = (
    update(tables.workspace)
    .where(_workspace.id == bindparam("in_workspace"))
    .values(name=bindparam("new_name"), bot_user=bindparam("new_bot_user"))
)
TURN = (
    update(tables.workspace)
    .where(
        _workspace.id == bindparam("in_workspace"),
        _workspace.state != bindparam("new_state"),
    )
    .values(state=bindparam("new_state"), reason=bindparam("why"), since=bindparam("now"))
)


async def insert(transaction: Transaction) -> None:
    """A workspace begins active; one that is there stays as it is."""
    row = {
        "id": transaction.workspace,
        "name": "",
        "bot_user": "",
        "state": "active",
        "reason": "",
        "since": transaction.at,
    }
    await INSERT.run(transaction.link, [row])


async def install(transaction: Transaction, name: str, bot_user: str) -> None:
    """Slack just told us these, so it lets us in."""
    await insert(transaction)
    transaction.write(NAME, new_name=name, new_bot_user=bot_user)
    await turn(transaction, "active", "")


async def turn(transaction: Transaction, state: Standing, reason: str) -> None:
    await insert(transaction)
    transaction.write(TURN, new_state=state, why=reason, now=transaction.at)


async def every(link: Link) -> Sequence[Workspace]:
    """For the operator, who runs them all."""
    rows = await link.execute(ALL)
    return [Workspace(**row._asdict()) for row in rows]
