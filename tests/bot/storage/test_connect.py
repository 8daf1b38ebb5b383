"""DATABASE_URL as people write it, and the promises that every SQLite connection makes."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from bot.storage import UnusableUrl, migrate
from bot.storage.connect import connected, database_url
from bot.storage.link import StatementFailed


@pytest.mark.parametrize(
    ("written", "meant"),
    (
        ("sqlite:///rapport.db", "sqlite:///rapport.db"),
        ("sqlite+aiosqlite:///rapport.db", "sqlite:///rapport.db"),
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://h/d?sslmode=require", "postgresql+asyncpg://h/d?ssl=require"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg://h/d"),
    ),
)
def test_a_url_gets_the_driver_that_we_use(written: str, meant: str) -> None:
    assert database_url(written).render_as_string(hide_password=False) == meant


@pytest.mark.parametrize(
    "url",
    (
        "",
        "rapport.db",
        "mysql://host/database",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////nowhere/at/all/rapport.db",
        "postgresql://host:port/database",
    ),
)
def test_a_url_that_cannot_serve_is_refused_by_the_name_of_its_setting(url: str) -> None:
    with pytest.raises(UnusableUrl, match=r"^DATABASE_URL"):
        database_url(url)


async def test_a_file_that_is_no_database_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "rapport.db").write_bytes(b"a letter, not a database " * 99)

    with pytest.raises(UnusableUrl, match=r"^DATABASE_URL .*: file is not a database$"):
        await migrate(f"sqlite:///{tmp_path / 'rapport.db'}")


@pytest.mark.postgres
@pytest.mark.parametrize("wrong", ({"host": "/nowhere"}, {"database": "nothing"}))
async def test_a_postgres_that_is_not_there_is_refused_in_one_sentence(
    postgres_url: str, wrong: dict[str, str]
) -> None:
    url = make_url(postgres_url)
    url = url.set(database=wrong.get("database", url.database), query={**url.query, **wrong})
    url = url.difference_update_query(["database"])

    with pytest.raises(UnusableUrl, match=r"^DATABASE_URL names a database that cannot be opened"):
        await migrate(url.render_as_string())


@pytest.mark.parametrize(
    ("pragma", "value"),
    (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)),
)
async def test_sqlite_keeps_what_it_commits_and_wipes_what_it_deletes(
    sqlite_url: str, pragma: str, value: object
) -> None:
    async with connected(sqlite_url) as database:
        for side in (database.writing, database.reading):
            async with side() as connection:
                assert await connection.scalar(text(f"PRAGMA {pragma}")) == value


async def test_a_sqlite_reader_cannot_write(sqlite_url: str) -> None:
    async with connected(sqlite_url) as database, database.reading() as connection:
        with pytest.raises(StatementFailed, match="READONLY"):
            await connection.execute(text("DELETE FROM seen"))


async def test_sqlite_has_one_writer_who_holds_the_lock_from_the_first_look(sqlite_url: str) -> None:
    async with connected(sqlite_url) as database, database.writing() as link:
        await link.scalar(text("SELECT count(*) FROM seen"))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1), database.writing():
                pass
        with closing(another_process(sqlite_url)) as other, pytest.raises(sqlite3.Error, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def another_process(url: str) -> sqlite3.Connection:
    return sqlite3.connect(make_url(url).database or "", timeout=0)
