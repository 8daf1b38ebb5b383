"""Whoever holds the database without the keys reads nothing that people wrote."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from bot.storage import Storage, Vault, open_storage, tables
from bot.storage.link import StatementFailed
from bot.storage.vault import CannotOpen, new_ring
from playbooks.model import Figures, Note, Outcome, Question, Response, Said, Standing, State
from tests.bot.storage.scene import KRISTEN, RLX, Clock, answer, ask, begin, hear, speaker

SECRETS = (
    "Impress",
    "Lotus migration",
    "918273645",
    "Listen before you offer",
    "Wait for the board",
    "Only between us",
)


async def write_all(storage: Storage) -> str:
    """Every secret once, in every column that holds words."""
    counterpart, stakes, value, lesson, aside, note = SECRETS
    negotiation = await begin(storage, counterpart)
    standing = Standing(
        state=State.CLOSED,
        outcome=Outcome.WON,
        value=Figures(amounts={"yearly": Decimal(value)}),
        lesson=lesson,
    )
    posts = (ask("reasons"), Note(key="note.added", facts={"words": note}))
    response = Response(answers=(answer("stakes", stakes),), standing=standing, posts=posts)
    await hear(storage, negotiation, response)
    async with storage.store.visit(speaker()) as desk:
        message = desk.set_aside(Said(at="7.1", author=KRISTEN, text=aside), "D1")
        desk.say(Question(message=message, excerpt="", choices={negotiation.id: counterpart}))
    return negotiation.id


async def everything(storage: Storage) -> bytes:
    async with storage.store.database.reading() as connection:
        values = [
            value if isinstance(value, bytes) else str(value).encode()
            for table in tables.metadata.sorted_tables
            for row in await connection.execute(table.select())
            for value in row
        ]
    return b"\n".join(values)


async def test_nothing_that_people_wrote_can_be_read_in_the_database(storage: Storage) -> None:
    await write_all(storage)

    dump = await everything(storage)

    assert KRISTEN.encode() in dump
    assert [secret for secret in SECRETS if secret.encode() in dump] == []


async def test_what_was_erased_is_in_no_file_any_more(sqlite_url: str, vault: Vault, clock: Clock) -> None:
    """Not even sealed: whoever has the disk may have the keys beside it."""
    file = Path(make_url(sqlite_url).database or "")
    async with open_storage(sqlite_url, vault, clock) as storage:
        negotiation = await write_all(storage)
        async with storage.store.database.reading() as connection:
            sealed = [row.content for row in await connection.execute(tables.answer.select())]
        assert in_files(file, sealed) == len(sealed) > 0
        async with storage.store.visit(speaker()) as desk:
            desk.erase(negotiation)
        assert in_files(file, sealed) == 0


def in_files(file: Path, sealed: Sequence[bytes]) -> int:
    """How many of these are in the database's files, its log among them."""
    held = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    return sum(value in held for value in sealed)


async def test_a_failing_statement_does_not_tell_what_it_was_given(storage: Storage) -> None:
    async with storage.store.database.reading() as connection:
        with pytest.raises(StatementFailed) as failure:
            await connection.execute(text("SELECT :words FROM nowhere"), {"words": SECRETS[0]})
    assert SECRETS[0] not in str(failure.value)


@pytest.mark.parametrize(
    ("table", "column"),
    (("answer", "content"), ("negotiation", "counterpart"), ("negotiation", "lesson")),
)
async def test_a_value_moved_from_another_row_is_refused(storage: Storage, table: str, column: str) -> None:
    first, second = await write_all(storage), await write_all(storage)
    key = "id" if table == "negotiation" else "negotiation"
    move = text(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE {key} = :first)"  # noqa: S608
        f" WHERE {key} = :second"
    )
    async with storage.store.database.writing() as connection:
        await connection.execute(move, {"first": first, "second": second})

    await storage.store.peek(RLX, first)
    with pytest.raises(CannotOpen):
        await storage.store.peek(RLX, second)


async def test_a_rotated_key_still_reads(database_url: str, clock: Clock) -> None:
    old, new = new_ring("old"), new_ring("new")
    async with open_storage(database_url, Vault(old), clock) as before:
        negotiation = await begin(before)
    async with open_storage(database_url, Vault({**new, **old}), clock) as after:
        await hear(after, negotiation, Response(answers=(answer("stakes", "Written later."),)))
        peeked = await after.store.peek(RLX, negotiation.id)
        assert peeked.counterpart == "Impress"
        assert peeked.progress.answers["stakes"] == answer("stakes", "Written later.")
    async with open_storage(database_url, Vault(new), clock) as without_the_old:
        with pytest.raises(CannotOpen):
            await without_the_old.store.peek(RLX, negotiation.id)
