"""PostgreSQL: one pool of connections, for reading and writing alike; any number of processes."""

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
REFUSALS = (asyncpg.PostgresError, asyncpg.InterfaceError)
DIALECT: Any = PGDialect_asyncpg(dbapi=PGDialect_asyncpg.import_dbapi())  # type: ignore[no-untyped-call]
STATEMENTS = Statements(DIALECT)


class PostgresLink(Link):
    def __init__(self, connection: Any) -> None:  # noqa: ANN401  # a pool's, which stands for one
        super().__init__(STATEMENTS)
        self._connection = connection

    @override
    async def _run(self, waiting: Sequence[Order], order: Order) -> Found:
        await self._commit(waiting)
        try:
            return await self._carry_out(order)
        except REFUSALS as error:
            raise failed(error, order) from None

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
        for order in waiting:
            await self._run((), order)


class PostgresDatabase:
    def __init__(self, pool: Any) -> None:  # noqa: ANN401  # asyncpg's, which is typed for one kind of rows
        self._pool = pool

    @classmethod
    async def open(cls, url: URL) -> "PostgresDatabase":
        """Raises what asyncpg raises when it cannot connect."""
        _, options = DIALECT.create_connect_args(url)
        return cls(await asyncpg.create_pool(min_size=1, max_size=CONNECTIONS, reset=_as_it_is, **options))

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


async def _as_it_is(connection: object) -> None:
    """Its transaction is over, and nothing else is left behind: that saves a way to the server."""
