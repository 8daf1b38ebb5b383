"""Brings a database to the tables of this version, and tells whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.storage.connect import Database, connected, database_url, sqlite_file
from bot.storage.refusals import NotMigrated

# Any number will do, as long as nothing else on the server takes it.
ADVISORY_LOCK = 7203311
SCRIPTS = str(Path(__file__).with_name("migrations"))


async def migrate(url: str) -> None:
    """Bring the database to this version; whoever else does so at this moment waits, or is waited for."""
    async with connected(url) as database, database.writing() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
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
    if revision and revision not in _known():
        raise NotMigrated("The database was migrated by a newer version of Rapport.")
    raise NotMigrated("The database is not migrated: run `rapport migrate` first.")


def head() -> str | None:
    return _scripts().get_current_head()


def _known() -> set[str]:
    return {script.revision for script in _scripts().walk_revisions()}


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def config(connection: Connection | None = None) -> Config:
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", SCRIPTS.replace("%", "%%"))
    return made


def _upgrade(connection: Connection) -> None:
    command.upgrade(config(connection), "head")
