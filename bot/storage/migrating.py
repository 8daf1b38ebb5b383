"""Brings a database to the tables of this version, and tells whether it is there.

Alembic is loaded only where there is something to migrate: it is large, and a process that serves
finds its database migrated.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.storage.connect import Database, connected, database_url, sqlite_file
from bot.storage.refusals import NotMigrated

if TYPE_CHECKING:
    from alembic.config import Config

# Any number will do, as long as nothing else on the server takes it.
ADVISORY_LOCK = 7203311
SCRIPTS = Path(__file__).with_name("migrations")


async def migrate(url: str) -> None:
    """Bring the database to this version; whoever else does so at this moment waits, or is waited for."""
    async with connected(url) as database, database.writing() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
        if await connection.run_sync(_revision) != head():
            await connection.run_sync(_upgrade)


async def is_migrated(url: str) -> bool:
    """Whether the tables are those of this version; a SQLite file is not made by asking."""
    file = sqlite_file(database_url(url))
    if file and not file.exists():
        return False
    async with connected(url) as database, database.reading() as connection:
        return await connection.run_sync(_revision) == head()


async def check_migrated(database: Database) -> None:
    async with database.reading() as connection:
        revision = await connection.run_sync(_revision)
    if revision == head():
        return
    if revision and revision not in revisions():
        raise NotMigrated("The database was migrated by a newer version of Rapport.")
    raise NotMigrated("The database is not migrated: run `rapport migrate` first.")


def head() -> str:
    return revisions()[-1]


def revisions() -> list[str]:
    """Every migration, the oldest first: a migration's file is named for its number."""
    return sorted(file.name.partition("_")[0] for file in SCRIPTS.glob("versions/[0-9]*.py"))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def config(connection: Connection | None = None) -> "Config":
    from alembic.config import Config  # noqa: PLC0415  # see above

    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return made


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  # see above

    command.upgrade(config(connection), "head")
