"""PostgreSQL: one pool of connections, for reading and writing alike; any number of processes."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.engine import URL
from typing_extensions import override

from bot.storage.link import Found, Link, Order, failed
from bot.storage.statements import Statements

CONNECTIONS = 10
LONGEST_STANDSTILL = 10
"""Seconds in the middle of a transaction: a process that stands still for longer loses its locks."""
PARAMETER = re.compile(r"\$(\d+)")
REFUSALS = (asyncpg.PostgresError, asyncpg.InterfaceError)
DIALECT: Any = PGDialect_asyncpg(dbapi=PGDialect_asyncpg.import_dbapi())  # type: ignore[no-untyped-call]
STATEMENTS = Statements(DIALECT)


class PostgresLink(Link):
    def __init__(self, connection: Any) -> None:  # noqa: ANN401  # a pool's, which stands for one
        super().__init__(STATEMENTS)
        self._connection = connection

    @override
    async def _run(self, waiting: Sequence[Order], order: Order, *, beside: bool) -> Found:
        if beside and waiting and only_add(waiting):
            return await self._carry_out_at_once(waiting, order)
        await self._commit(waiting)
        try:
            return await self._carry_out(order)
        except REFUSALS as error:
            raise failed(error, order.prepared.text) from None

    async def _carry_out_at_once(self, waiting: Sequence[Order], order: Order) -> Found:
        text, arguments = together((*waiting, order))
        try:
            raw = await self._connection.fetch(text, *arguments)
        except REFUSALS as error:
            raise failed(error, text) from None
        return Found(order.prepared.rows(raw, ()), len(raw))

    async def _carry_out(self, order: Order) -> Found:
        text, arguments = order.prepared.text, order.arguments
        if order.many:
            await self._connection.executemany(text, arguments)
            return Found([], -1)
        if order.prepared.changes:
            status = await self._connection.execute(text, *arguments)
            return Found([], int(status.rpartition(" ")[2]))
        raw = await self._connection.fetch(text, *arguments)
        return Found(order.prepared.rows(raw, raw[0].keys() if raw else ()), len(raw))

    @override
    async def _commit(self, waiting: Sequence[Order]) -> None:
        """The commit itself is the transaction's."""
        if can_go_together(waiting):
            text, arguments = together(waiting)
            await self._write(text, arguments)
            return
        for order in waiting:
            await self._run((), order, beside=False)

    async def _write(self, text: str, arguments: Sequence[Any]) -> None:
        try:
            await self._connection.execute(text, *arguments)
        except REFUSALS as error:
            raise failed(error, text) from None


def can_go_together(orders: Sequence[Order]) -> bool:
    """Whether their order makes no difference, since in one statement none sees what another does.

    Rows are only added, but for one change at the end, of a table that gets none of them; and for changes
    that say of themselves that they touch rows of their own.
    """
    if not orders:
        return False
    *first, last = orders
    written = last.prepared
    if not only_add(first) or not written.table or written.reads:
        return False
    return written.inserts or written.apart or written.table not in {order.prepared.table for order in first}


def only_add(orders: Sequence[Order]) -> bool:
    return all(
        (order.prepared.inserts and not order.prepared.reads) or order.prepared.apart for order in orders
    )


def together(orders: Sequence[Order]) -> tuple[str, list[Any]]:
    """One statement, so one way to the server and back: the first ones as its parts, row by row."""
    parts: list[str] = []
    given: list[Any] = []
    for order in orders:
        for row in order.arguments if order.many else (order.arguments,):
            parts.append(_renumbered(order.prepared.text, len(given)))
            given += row
    *first, last = parts
    named = ", ".join(f"part{number} AS ({part})" for number, part in enumerate(first))
    return (f"WITH {named} {last}" if named else last), given


def _renumbered(text: str, past: int) -> str:
    return PARAMETER.sub(lambda found: f"${int(found[1]) + past}", text) if past else text


class PostgresDatabase:
    def __init__(self, pool: Any) -> None:  # noqa: ANN401  # asyncpg's, which is typed for one kind of rows
        self._pool = pool

    @classmethod
    async def open(cls, url: URL) -> "PostgresDatabase":
        """Raises what asyncpg raises when it cannot connect."""
        _, options = DIALECT.create_connect_args(url)
        how: dict[str, Any] = {"max_size": CONNECTIONS, "init": _never_stands_still, "reset": _as_it_is}
        return cls(await asyncpg.create_pool(min_size=1, **how, **options))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Link]:
        """One transaction that commits when it is left, and rolls back on an exception."""
        async with self._pool.acquire() as connection, connection.transaction():
            link = PostgresLink(connection)
            yield link
            await link.finish()

    def reading(self) -> Any:  # noqa: ANN401  # the same as writing
        return self.writing()

    async def forget(self) -> None:
        """PostgreSQL sees to its own dead rows (VACUUM)."""

    async def close(self) -> None:
        await self._pool.close()


async def _never_stands_still(connection: Any) -> None:  # noqa: ANN401  # asyncpg's, or a pool's proxy
    """Others wait for what it has locked: people who answer, too."""
    await connection.execute(f"SET idle_in_transaction_session_timeout = '{LONGEST_STANDSTILL}s'")


async def _as_it_is(connection: object) -> None:
    """Its transaction is over, and nothing else is left behind: that saves a way to the server."""
