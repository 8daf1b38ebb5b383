"""One SQLite file: a single writer, and readers that read past it.

SQLite lets one writer in at a time and makes the others poll for their turn, so ours queue for one
connection in this process instead; readers have connections of their own, and in WAL mode read past
the writer. Every writing transaction begins IMMEDIATE: one that read first and then wanted to write
would be refused. A commit returns when the disk has it (synchronous=FULL).

Each connection has a thread of its own. What follows in a transaction goes there together: a way
there and back costs more than most statements.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from typing_extensions import override

from bot.storage.link import Found, Link, Order, failed
from bot.storage.statements import Statements

Result = TypeVar("Result")
READERS = 4
# Other processes (doctor, migrate) write to the file too, if rarely.
LONGEST_WAIT, SHORT_WAIT = 5.0, 0.02  # seconds
PRAGMAS: Mapping[str, str] = {
    "busy_timeout": f"{1000 * LONGEST_WAIT:.0f}",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
}
STATEMENTS = Statements(SQLiteDialect_pysqlite(dbapi=sqlite3))


class Connection:
    """A connection in its thread, which takes one piece of work after the other.

    An executor's thread would do, but what it does around each piece takes as long as the work.
    """

    def __init__(self, file: Path, pragmas: Mapping[str, str]) -> None:
        self._file = file
        self._pragmas = pragmas
        self._pieces: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._driver: sqlite3.Connection | None = None

    async def run(self, work: Callable[..., Result], *arguments: object) -> Result:
        """What was begun is done, even if nobody waits any more."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="sqlite", daemon=True)
            self._thread.start()
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Result] = loop.create_future()

        def piece() -> None:
            try:
                result = work(self._opened(), *arguments)
            except BaseException as error:  # noqa: BLE001  # it is raised where somebody waits
                loop.call_soon_threadsafe(_fail, done, error)
            else:
                loop.call_soon_threadsafe(_answer, done, result)

        self._pieces.put(piece)
        return await done

    def _work(self) -> None:
        while (piece := self._pieces.get()) is not None:
            piece()

    def _opened(self) -> sqlite3.Connection:
        if self._driver is None:
            self._driver = _opened(self._file, self._pragmas)
        return self._driver

    async def close(self) -> None:
        if self._driver is not None:
            await self.run(sqlite3.Connection.close)
        self._pieces.put(None)


def _answer(done: asyncio.Future[Result], result: Result) -> None:
    if not done.done():
        done.set_result(result)


def _fail(done: asyncio.Future[Any], error: BaseException) -> None:
    if not done.done():
        done.set_exception(error)


class SqliteLink(Link):
    """`begin` goes with the first statement; where there is none, there is no transaction."""

    def __init__(self, connection: Connection, begin: str) -> None:
        super().__init__(STATEMENTS)
        self._connection = connection
        self._begin = begin

    @override
    async def _run(self, waiting: Sequence[Order], order: Order, *, beside: bool) -> Found:
        """On the way to the thread all go at once, in their order."""
        begin, self._begin = self._begin, ""
        raw, names, count = await self._connection.run(_carried_out, begin, (*waiting, order))
        return Found(order.prepared.rows(raw, names), count)

    @override
    async def _commit(self, waiting: Sequence[Order]) -> None:
        begin, self._begin = self._begin, ""
        if waiting or not begin:
            await self._connection.run(_committed, begin, waiting)

    async def roll_back(self) -> None:
        await self._connection.run(sqlite3.Connection.rollback)


class SqliteDatabase:
    def __init__(self, file: Path) -> None:
        self._writer = Connection(file, PRAGMAS)
        self._turn = asyncio.Lock()
        readers = (Connection(file, {**PRAGMAS, "query_only": "ON"}) for _ in range(READERS))
        self._readers: list[Connection] = list(readers)
        self._all = (self._writer, *self._readers)
        self._free = asyncio.Semaphore(READERS)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Link]:
        """One transaction that commits when it is left, and rolls back on an exception."""
        async with self._turn, _transaction(self._writer, "BEGIN IMMEDIATE") as link:
            yield link

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Link]:
        async with self._free:
            reader = self._readers.pop()  # the one that was used last: most of the time one is enough
            try:
                async with _transaction(reader, "BEGIN") as link:
                    yield link
            finally:
                self._readers.append(reader)

    async def forget(self) -> None:
        """Deleted for good: until it is used anew, SQLite's log would still hold what was there."""
        async with self._turn:
            await self._writer.run(_checkpoint)

    async def reach(self) -> None:
        async with self._free:
            await self._readers[-1].run(lambda driver: driver.execute("SELECT 1"))

    async def close(self) -> None:
        for connection in self._all:
            await connection.close()


@asynccontextmanager
async def _transaction(connection: Connection, begin: str) -> AsyncIterator[Link]:
    link = SqliteLink(connection, begin)
    try:
        yield link
        await link.finish()
    except BaseException:
        await link.roll_back()
        raise


def _opened(file: Path, pragmas: Mapping[str, str]) -> sqlite3.Connection:
    """We begin transactions ourselves: the driver would begin them late, and never IMMEDIATE."""
    file.touch(mode=0o600)  # SQLite gives its other files the mode of this one
    driver = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    _enter_wal(driver)
    for name, value in pragmas.items():
        driver.execute(f"PRAGMA {name}={value}")
    return driver


def _enter_wal(driver: sqlite3.Connection) -> None:
    """Here alone SQLite does not wait its turn: two that open a new file at once would collide."""
    deadline = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            driver.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(SHORT_WAIT)
        else:
            return


def _carried_out(
    driver: sqlite3.Connection, begin: str, orders: Sequence[Order]
) -> tuple[list[Any], list[str], int]:
    """Of the last one: its rows, the names of its columns, and how many it found."""
    if begin:
        driver.execute(begin)
    cursor = driver.cursor()
    try:
        for order in orders:
            _execute(cursor, order)
        names = [column[0] for column in cursor.description or ()]
        return cursor.fetchall(), names, cursor.rowcount
    finally:
        cursor.close()


def _execute(cursor: sqlite3.Cursor, order: Order) -> None:
    run = cursor.executemany if order.many else cursor.execute
    try:
        run(order.prepared.text, order.arguments)
    except sqlite3.Error as error:
        raise failed(error, order.prepared.text) from None


def _committed(driver: sqlite3.Connection, begin: str, waiting: Sequence[Order]) -> None:
    if waiting:
        _carried_out(driver, begin, waiting)
    driver.execute("COMMIT")


def _checkpoint(driver: sqlite3.Connection) -> None:
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
