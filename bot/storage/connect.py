"""Opens the database that a URL names: one SQLite file, or PostgreSQL.

Of the two engines, only the one in use is loaded: the other's dialect and driver are several megabytes.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Executable, Table, bindparam
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.link import Link
from bot.storage.refusals import UnusableUrl

# ruff: noqa: PLC0415  # see above


def database_url(text: str) -> URL:
    """The URL with the driver that we use, however the engine was written."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise UnusableUrl("DATABASE_URL is not a database URL.") from None
    engine = url.drivername.partition("+")[0]
    if engine == "sqlite":
        return _sqlite_url(url)
    if engine in {"postgresql", "postgres"}:
        return _postgres_url(url)
    raise UnusableUrl("DATABASE_URL must begin with sqlite:/// or postgresql://.")


def _sqlite_url(url: URL) -> URL:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise UnusableUrl("DATABASE_URL must name a file: a database in memory forgets everything.")
    folder = Path(url.database).absolute().parent
    if not folder.is_dir():
        raise UnusableUrl(f"DATABASE_URL names a file in {folder}, and there is no such folder.")
    return url.set(drivername="sqlite")


def _postgres_url(url: URL) -> URL:
    """Hosting services hand out libpq's `sslmode`; asyncpg calls it `ssl`."""
    query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)


def sqlite_file(url: URL) -> Path | None:
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


class Database(Protocol):
    """Each context is one transaction that commits when it is left, and rolls back on an exception."""

    def writing(self) -> AbstractAsyncContextManager[Link]: ...
    def reading(self) -> AbstractAsyncContextManager[Link]: ...
    async def forget(self) -> None:
        """What was deleted is to be nowhere any more."""
        ...

    async def close(self) -> None: ...


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Database]:
    named = database_url(url)
    file = sqlite_file(named)
    database = await (_sqlite(file) if file else _postgres(named))
    try:
        yield database
    finally:
        await database.close()


async def _sqlite(file: Path) -> Database:
    import sqlite3

    from bot.storage.sqlite import SqliteDatabase

    database = SqliteDatabase(file)
    try:
        await database.reach()
    except (OSError, sqlite3.Error) as error:
        await database.close()
        raise unusable(error) from error
    return database


async def _postgres(url: URL) -> Database:
    from bot.storage.postgres import REFUSALS, PostgresDatabase

    try:
        return await PostgresDatabase.open(url)
    except (OSError, TimeoutError, ValueError, *REFUSALS) as error:
        raise unusable(error) from error


def unusable(error: Exception) -> UnusableUrl:
    reason = str(error).partition("\n")[0]
    return UnusableUrl(f"DATABASE_URL names a database that cannot be opened: {reason}")


class InsertUnlessThere:
    """An INSERT … ON CONFLICT DO NOTHING, which each engine spells in a dialect of its own."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._statements: dict[tuple[str, tuple[str, ...], int], Executable] = {}
        self._plain: dict[str, Executable] = {}

    def later(self, link: Link, rows: list[dict[str, Any]]) -> None:
        """The same by the end of the transaction, where nobody asks how many."""
        link.later(self._plainly(link.engine), rows)

    async def many(self, link: Link, rows: list[dict[str, Any]]) -> None:
        """The same at once: too many for one statement."""
        await link.execute(self._plainly(link.engine), rows)

    def _plainly(self, engine: str) -> Executable:
        if engine not in self._plain:
            insert = import_module(f"sqlalchemy.dialects.{engine}").insert
            self._plain[engine] = insert(self._table).on_conflict_do_nothing()
        return self._plain[engine]

    async def run(self, link: Link, rows: list[dict[str, Any]]) -> int:
        """Insert the rows that are not there; how many those were."""
        statement = self._spelt_for(link.engine, tuple(rows[0]), len(rows))
        values = {f"{name}_{n}": value for n, row in enumerate(rows) for name, value in row.items()}
        return len((await link.execute(statement, values)).rows)

    def _spelt_for(self, engine: str, names: tuple[str, ...], rows: int) -> Executable:
        """All rows in one statement: of several, no driver says which were inserted."""
        known = self._statements.get((engine, names, rows))
        if known is None:
            known = self._statement(engine, names, rows)
            self._statements[engine, names, rows] = known
        return known

    def _statement(self, engine: str, names: tuple[str, ...], rows: int) -> Executable:
        insert = import_module(f"sqlalchemy.dialects.{engine}").insert
        columns, (*_, key) = self._table.c, self._table.primary_key.columns
        values = [
            {name: bindparam(f"{name}_{n}", type_=columns[name].type) for name in names} for n in range(rows)
        ]
        statement: Executable = insert(self._table).values(values).on_conflict_do_nothing().returning(key)
        return statement
