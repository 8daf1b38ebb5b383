"""Finds the key ring, and makes sure that it opens what the database holds.

The database keeps one sealed value for every key that ever wrote in it: a missing key, or another
key under the same id, is noticed at the start and not at the first answer that cannot be read.
"""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, exists, literal, or_, select

from bot.storage import tables
from bot.storage.connect import InsertUnlessThere, connected, database_url, sqlite_file
from bot.storage.link import Link
from bot.storage.migrating import check_migrated
from bot.storage.refusals import KeyRefused
from bot.storage.statements import Row
from bot.storage.vault import CannotOpen, KeyRing, Place, Vault, new_ring, read_keys, written

FILE = "rapport.keys"
PROOF = "Rapport"

KEYS = select(tables.keyring)
FORGET = delete(tables.keyring)
# Two processes may begin at once, with the same keys.
RECORD = InsertUnlessThere(tables.keyring)
HOLDS_WORDS = select(
    or_(
        *(
            exists(select(literal(1)).select_from(table))
            for table in (tables.negotiation, tables.outbox, tables.aside)
        )
    )
)


async def keys_for(url: str, keys: str, now: Callable[[], datetime]) -> KeyRing:
    """The key ring of RAPPORT_KEYS, or of the file beside the SQLite file, which may be made here.

    Raises KeyRefused, in one sentence, if it is missing or does not open what the database holds.
    """
    async with connected(url) as database:
        await check_migrated(database)
        async with database.writing() as link:
            proofs = await _proofs(link)
            ring = _ring(sqlite_file(database_url(url)), keys, proofs, now)
            await _check(link, Vault(ring), proofs, now())
    return ring


async def _proofs(link: Link) -> Sequence[Row]:
    """What the keys in use have sealed; a database that holds no words is free for any key."""
    if await link.scalar(HOLDS_WORDS):
        return (await link.execute(KEYS)).rows
    await link.execute(FORGET)
    return ()


def _ring(beside: Path | None, keys: str, proofs: Sequence[Row], now: Callable[[], datetime]) -> KeyRing:
    if keys:
        return read_keys(keys)
    if beside is None:
        raise KeyRefused("RAPPORT_KEYS must be set with PostgreSQL.")
    file = beside.with_name(FILE)
    if file.exists():
        return read_keys(file.read_text(encoding="ascii").strip())
    if proofs:
        raise KeyRefused(f"RAPPORT_KEYS is not set and {file} is missing, but {beside} holds what they open.")
    return _make(file, f"{now():%Y-%m-%d}")


def _make(file: Path, key_id: str) -> KeyRing:
    """Written to the disk before anything is sealed with it."""
    ring = new_ring(key_id)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(written(ring) + "\n")
        opened.flush()
        os.fsync(opened.fileno())
    folder = os.open(file.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    return ring


async def _check(link: Link, vault: Vault, proofs: Sequence[Row], now: datetime) -> None:
    for row in proofs:
        try:
            vault.open(_place(row.id), row.proof)
        except CannotOpen:
            raise KeyRefused(
                f"RAPPORT_KEYS lacks the key {row.id}, which the database was written with."
            ) from None
    if vault.writes_with not in {row.id for row in proofs}:
        proof = vault.seal(_place(vault.writes_with), PROOF)
        await RECORD.run(link, [{"id": vault.writes_with, "proof": proof, "since": now}])


def _place(key_id: str) -> Place:
    return Place("keyring", "proof", "", key_id)
