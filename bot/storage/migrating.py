"""Brings a database to the tables of this version, and tells whether it is there.

Alembic and SQLAlchemy's asynchronous engine are loaded only where there is something to migrate: they
are large, and a process that serves finds its database migrated.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import URL, Connection, create_engine, event, text

from bot.storage.connect import Database, connected, database_url, sqlite_file
from bot.storage.link import Link
from bot.storage.refusals import NotMigrated

if TYPE_CHECKING:
    from alembic.config import Config

Result = TypeVar("Result")
# Any number will do, as long as nothing else on the server takes it.
ADVISORY_LOCK = 7203311
SCRIPTS = Path(__file__).with_name("migrations")
# Statements that change tables run in our transaction, and wait for whoever migrates already.
FILE_OPTIONS = {"isolation_level": None, "timeout": 60}
HAS_REVISION = {
    "sqlite": text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"),
    "postgresql": text("SELECT to_regclass('alembic_version') IS NOT NULL"),
}
REVISION = text("SELECT version_num FROM alembic_version")


async def migrate(url: str) -> None:
    """Bring the database to this version; whoever else does so at this moment waits, or is waited for."""
    if await is_migrated(url):
        return
    await run(database_url(url), _upgrade)


async def run(url: URL, work: Callable[[Connection], Result]) -> Result:
    """Work that wants a connection of SQLAlchemy's: one transaction, and nobody migrates meanwhile."""
    if sqlite_file(url):
        return await asyncio.to_thread(_run_in_file, url, work)
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415  # see above

    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _run_in_file(url: URL, work: Callable[[Connection], Result]) -> Result:
    Path(url.database or "").touch(mode=0o600)  # its owner's alone, from the beginning
    engine = create_engine(url, connect_args=FILE_OPTIONS)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


async def is_migrated(url: str) -> bool:
    """Whether the tables are those of this version; a SQLite file is not made by asking."""
    file = sqlite_file(database_url(url))
    if file and not file.exists():
        return False
    async with connected(url) as database:
        return await _is_ours(database)


async def check_migrated(database: Database) -> None:
    if not await _is_ours(database):
        raise NotMigrated("The database is not migrated: run `rapport migrate` first.")


async def _is_ours(database: Database) -> bool:
    """Raises NotMigrated where a newer version left tables that this one does not know."""
    async with database.reading() as link:
        revision = await _revision(link)
    if revision and revision not in revisions():
        raise NotMigrated("The database was migrated by a newer version of Rapport.")
    return revision == head()


async def _revision(link: Link) -> str | None:
    if not await link.scalar(HAS_REVISION[link.engine]):
        return None
    revision: str | None = await link.scalar(REVISION)
    return revision


def head() -> str:
    return revisions()[-1]


def revisions() -> list[str]:
    """Every migration, the oldest first: a migration's file is named for its number."""
    return sorted(file.name.partition("_")[0] for file in SCRIPTS.glob("versions/[0-9]*.py"))


def config(connection: Connection | None = None) -> "Config":
    from alembic.config import Config  # noqa: PLC0415  # see above

    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return made


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  # see above

    command.upgrade(config(connection), "head")
