"""A start without the right keys stops, in one sentence; only an empty database gets new ones."""

import asyncio
import stat
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.storage import KeyRefused, NotMigrated, Vault, keys_for, migrate, open_storage
from bot.storage.vault import new_ring, written
from tests.bot.storage.scene import Clock, begin


def key_file(url: str) -> Path:
    return Path(make_url(url).database or "").with_name("rapport.keys")


async def keep_something(url: str, keys: str, clock: Clock) -> None:
    async with open_storage(url, Vault(await keys_for(url, keys, clock)), clock) as storage:
        await begin(storage)


async def test_a_key_file_is_made_beside_an_empty_sqlite_file_for_its_owner_alone(
    sqlite_url: str, clock: Clock
) -> None:
    ring = await keys_for(sqlite_url, "", clock)

    assert stat.S_IMODE(key_file(sqlite_url).stat().st_mode) == 0o600
    assert key_file(sqlite_url).read_text() == written(ring) + "\n"
    assert await keys_for(sqlite_url, "", clock) == ring


async def test_no_key_file_is_made_when_the_setting_holds_keys(sqlite_url: str, clock: Clock) -> None:
    ring = new_ring("mine")

    assert await keys_for(sqlite_url, written(ring), clock) == ring
    assert not key_file(sqlite_url).exists()


async def test_a_lost_key_file_is_not_replaced_when_words_were_kept(sqlite_url: str, clock: Clock) -> None:
    await keep_something(sqlite_url, "", clock)
    key_file(sqlite_url).unlink()

    with pytest.raises(KeyRefused, match=r"^RAPPORT_KEYS is not set and .*rapport\.keys is missing"):
        await keys_for(sqlite_url, "", clock)
    assert not key_file(sqlite_url).exists()


async def test_a_lost_key_file_is_replaced_when_no_words_were_kept(sqlite_url: str, clock: Clock) -> None:
    lost = await keys_for(sqlite_url, "", clock)
    key_file(sqlite_url).unlink()

    assert await keys_for(sqlite_url, "", clock) != lost


@pytest.mark.postgres
async def test_postgres_needs_the_setting(postgres_url: str, clock: Clock) -> None:
    with pytest.raises(KeyRefused, match="RAPPORT_KEYS must be set"):
        await keys_for(postgres_url, "", clock)


async def test_a_key_that_the_database_was_written_with_may_not_be_missing(
    database_url: str, clock: Clock
) -> None:
    old, new = new_ring("old"), new_ring("new")
    await keep_something(database_url, written(old), clock)

    with pytest.raises(KeyRefused, match="RAPPORT_KEYS lacks the key old"):
        await keys_for(database_url, written(new), clock)
    assert await keys_for(database_url, written({**new, **old}), clock) == {**new, **old}
    with pytest.raises(KeyRefused, match="RAPPORT_KEYS lacks the key new"):
        await keys_for(database_url, written(old), clock)


async def test_another_key_under_the_same_name_is_noticed(database_url: str, clock: Clock) -> None:
    await keep_something(database_url, written(new_ring("same")), clock)

    with pytest.raises(KeyRefused, match="RAPPORT_KEYS lacks the key same"):
        await keys_for(database_url, written(new_ring("same")), clock)


async def test_a_database_without_words_takes_any_key(database_url: str, clock: Clock) -> None:
    await keys_for(database_url, written(new_ring("first")), clock)
    second = new_ring("second")

    assert await keys_for(database_url, written(second), clock) == second


async def test_keys_are_for_a_migrated_database(empty_database_url: str, clock: Clock) -> None:
    with pytest.raises(NotMigrated):
        await keys_for(empty_database_url, written(new_ring("mine")), clock)


def test_a_new_database_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    asyncio.run(migrate(f"sqlite:///{tmp_path / 'rapport.db'}"))
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == dict.fromkeys(modes, 0o600)


@pytest.mark.postgres
async def test_several_processes_may_begin_at_once_on_an_empty_database(
    postgres_url: str, clock: Clock
) -> None:
    ring = new_ring("mine")

    rings = await asyncio.gather(*(keys_for(postgres_url, written(ring), clock) for _ in range(4)))

    assert rings == [ring] * 4
