"""Opens the database: one SQLite file with a single writer, or PostgreSQL with many.

SQLite lets one writer in at a time and makes the others poll for their turn, so ours queue for one
connection in this process instead; readers have connections of their own, and in WAL mode read past
the writer. Every writing transaction begins IMMEDIATE: one that read first and then wanted to write
would be refused. A commit returns when the disk has it (synchronous=FULL).

Of the two engines, only the one in use is loaded: the other's dialect and driver are several megabytes.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Table, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage.refusals import UnusableUrl

SQLITE_READERS = 4
POSTGRES_CONNECTIONS = 10
# Other processes (doctor, migrate) write to the SQLite file too, if rarely.
LONGEST_WAIT, SHORT_WAIT = 5.0, 0.02  # seconds
SQLITE_PRAGMAS: Mapping[str, str] = {
    "busy_timeout": f"{1000 * LONGEST_WAIT:.0f}",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
}


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
    return url.set(drivername="sqlite+aiosqlite")


def _postgres_url(url: URL) -> URL:
    """Hosting services hand out libpq's `sslmode`; asyncpg calls it `ssl`."""
    query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)


def sqlite_file(url: URL) -> Path | None:
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


@dataclass(frozen=True)
class Database:
    """Where to write and where to read; with PostgreSQL they are the same pool."""

    writer: AsyncEngine
    reader: AsyncEngine

    def writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """One transaction that commits when it is left, and rolls back on an exception."""
        return self.writer.begin()

    def reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self.reader.begin()

    async def forget(self) -> None:
        """Deleted for good: until it is used anew, SQLite's log would still hold what was there.

        PostgreSQL sees to its own dead rows (VACUUM).
        """
        if self.writer.dialect.name != "sqlite":
            return
        async with self.writer.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Database]:
    database = _database(database_url(url))
    try:
        await _reach(database)
        yield database
    finally:
        for engine in {database.writer, database.reader}:
            await engine.dispose()


async def _reach(database: Database) -> None:
    try:
        async with database.reader.connect():
            pass
    except _refusals(database) as error:
        reason = str(getattr(error, "orig", None) or error).partition("\n")[0]
        raise UnusableUrl(f"DATABASE_URL names a database that cannot be opened: {reason}") from error


def _refusals(database: Database) -> tuple[type[Exception], ...]:
    """How a database says no. asyncpg's own errors reach us when it cannot even connect."""
    if database.reader.dialect.name == "sqlite":
        return (OSError, SQLAlchemyError)
    return (OSError, SQLAlchemyError, import_module("asyncpg").PostgresError)


def _database(url: URL) -> Database:
    if file := sqlite_file(url):
        file.touch(mode=0o600)  # SQLite gives its other files the mode of this one
        reader = _sqlite_engine(url, "BEGIN", SQLITE_READERS, {"query_only": "ON"})
        return Database(_sqlite_engine(url, "BEGIN IMMEDIATE", 1, {}), reader)
    engine = _postgres_engine(url)
    return Database(engine, engine)


def _sqlite_engine(url: URL, begin: str, size: int, pragmas: Mapping[str, str]) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,  # errors end in the log
        # We begin transactions ourselves: the driver would begin them late, and never IMMEDIATE.
        connect_args={"isolation_level": None},
    )
    event.listen(engine.sync_engine, "connect", _prepared({**SQLITE_PRAGMAS, **pragmas}))
    event.listen(engine.sync_engine, "begin", lambda connection: _begin(connection, begin))
    return engine


def _prepared(pragmas: Mapping[str, str]) -> Callable[..., None]:
    async def prepare(connection: Any) -> None:  # noqa: ANN401  # aiosqlite's
        await _enter_wal(connection)
        for name, value in pragmas.items():
            await connection.execute(f"PRAGMA {name}={value}")

    def on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401  # SQLAlchemy's own
        connection.run_async(prepare)

    return on_connect


async def _enter_wal(connection: Any) -> None:  # noqa: ANN401  # aiosqlite's
    """Here alone SQLite does not wait its turn: two that open a new file at once would collide."""
    async with asyncio.timeout(LONGEST_WAIT):
        while True:
            try:
                await connection.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                await asyncio.sleep(SHORT_WAIT)
            else:
                return


def _begin(connection: Connection, begin: str) -> None:
    connection.exec_driver_sql(begin)


def _postgres_engine(url: URL) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=POSTGRES_CONNECTIONS, max_overflow=0, hide_parameters=True)
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _refuse_closed(connection: Any, _record: object, _fairy: object) -> None:  # noqa: ANN401
    """A connection that the server closed is replaced; asyncpg knows it without asking."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


class InsertUnlessThere:
    """An INSERT … ON CONFLICT DO NOTHING, which each engine spells in a dialect of its own."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._statements: dict[str, Executable] = {}

    async def run(self, connection: AsyncConnection, rows: list[dict[str, Any]]) -> int:
        """Insert the rows that are not there; how many those were."""
        result = await connection.execute(self._spelt_for(connection.dialect.name), rows)
        return len(result.all())

    def _spelt_for(self, dialect: str) -> Executable:
        if dialect not in self._statements:
            insert = import_module(f"sqlalchemy.dialects.{dialect}").insert
            *_, key = self._table.primary_key.columns
            self._statements[dialect] = insert(self._table).on_conflict_do_nothing().returning(key)
        return self._statements[dialect]
