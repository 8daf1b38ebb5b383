"""Puts many rows into a database, the quickest way that each engine has."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from typing import Any

import asyncpg
from sqlalchemy import insert
from sqlalchemy.engine import make_url

from benchmarks.digests.filling import Rows, Values
from bot.storage import tables
from bot.storage.sqlite import STATEMENTS


@asynccontextmanager
async def putting(url: str) -> AsyncIterator[Rows]:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(make_url(url).database or "")) as driver:
            yield _into_file(driver)
            driver.commit()
        return
    connection: Any = await _connected(url)
    yield _into_server(connection)
    await connection.close()


def _into_file(driver: sqlite3.Connection) -> Rows:
    async def put(table: str, rows: Sequence[Values]) -> None:
        prepared = STATEMENTS.prepared(insert(tables.metadata.tables[table]), rows[0])
        driver.executemany(prepared.text, [prepared.arguments(row) for row in rows])

    return put


def _into_server(connection: Any) -> Rows:  # noqa: ANN401  # asyncpg's
    async def put(table: str, rows: Sequence[Values]) -> None:
        columns = [column.name for column in tables.metadata.tables[table].columns if column.name in rows[0]]
        records = [[row[column] for column in columns] for row in rows]
        await connection.copy_records_to_table(table, columns=columns, records=records)

    return put


async def tidy(url: str) -> None:
    """As autovacuum does before long."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(make_url(url).database or "")) as driver:
            driver.execute("ANALYZE")
            driver.commit()
        return
    connection: Any = await _connected(url)
    await connection.execute("VACUUM ANALYZE")
    await connection.close()


async def _connected(url: str) -> Any:  # noqa: ANN401
    return await asyncpg.connect(host=str(make_url(url).query["host"]), user="postgres", database="postgres")
