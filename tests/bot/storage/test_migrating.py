"""The migrations lead to the tables that the code knows, from nothing and from a filled database."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.storage import NotMigrated, Storage, Vault, is_migrated, migrate, open_storage, tables
from bot.storage.connect import connected, database_url
from bot.storage.migrating import run
from tests.bot.storage.scene import RLX, Clock, answer, begin, hear, reply


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return list(compare_metadata(context, tables.metadata))


async def test_an_empty_database_gets_the_tables_that_the_code_knows(empty_database_url: str) -> None:
    await migrate(empty_database_url)

    assert await is_migrated(empty_database_url)
    assert await run(database_url(empty_database_url), differences) == []


async def test_a_filled_database_keeps_what_it_holds(
    storage: Storage, database_url: str, vault: Vault, clock: Clock
) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"))

    await migrate(database_url)

    async with open_storage(database_url, vault, clock) as after:
        peeked = await after.store.peek(RLX, negotiation.id)
        assert peeked.progress.answers == {"stakes": answer("stakes", "A year of work.")}


async def test_two_that_migrate_at_once_do_not_disturb_each_other(empty_database_url: str) -> None:
    await asyncio.gather(*(migrate(empty_database_url) for _ in range(3)))

    assert await is_migrated(empty_database_url)


async def test_a_database_that_is_not_migrated_stops_the_start(
    empty_database_url: str, vault: Vault, clock: Clock
) -> None:
    assert not await is_migrated(empty_database_url)

    with pytest.raises(NotMigrated, match="run `rapport migrate` first"):
        async with open_storage(empty_database_url, vault, clock):
            pass


async def test_a_newer_database_stops_the_start(database_url: str, vault: Vault, clock: Clock) -> None:
    async with connected(database_url) as database, database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NotMigrated, match="newer version"):
        async with open_storage(database_url, vault, clock):
            pass


def test_to_ask_makes_no_file(tmp_path: Path) -> None:
    assert not asyncio.run(is_migrated(f"sqlite:///{tmp_path / 'rapport.db'}"))
    assert list(tmp_path.iterdir()) == []


async def test_a_migration_that_fails_leaves_no_table_behind(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both engines change tables inside the transaction."""
    monkeypatch.setattr("alembic.op.create_index", _fail)
    with pytest.raises(ZeroDivisionError):
        await migrate(empty_database_url)
    monkeypatch.undo()

    await migrate(empty_database_url)


def _fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError
