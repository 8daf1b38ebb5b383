"""A message that could belong to several negotiations waits until its writer says to which."""

import pytest

from bot.storage import Storage
from playbooks.coach import Message
from playbooks.errors import AlreadyPlaced, UnknownNegotiation
from playbooks.model import Said
from tests.bot.storage.scene import KRISTEN, RLX, begin, hear, reply, speaker

SAID = Said(at="7.1", author=KRISTEN, text="They need a date they can trust.")


async def set_aside(storage: Storage) -> str:
    async with storage.store.visit(speaker("event:Ev1", "message:D1:7.1")) as desk:
        return desk.set_aside(SAID, "D1")


async def test_it_is_read_until_it_is_placed(storage: Storage) -> None:
    aside = await set_aside(storage)
    assert await storage.store.aside(RLX, KRISTEN, aside) == SAID

    async with storage.store.visit(speaker()) as desk:
        desk.discard(aside)

    with pytest.raises(AlreadyPlaced):
        await storage.store.aside(RLX, KRISTEN, aside)


async def test_only_its_writer_reads_it(storage: Storage) -> None:
    aside = await set_aside(storage)

    with pytest.raises(AlreadyPlaced):
        await storage.store.aside(RLX, "U0DANIEL", aside)
    async with storage.store.visit(speaker(member="U0DANIEL")) as desk:
        desk.discard(aside)

    assert await storage.store.aside(RLX, KRISTEN, aside) == SAID


async def test_its_edits_and_its_deletion_go_where_it_was_placed(storage: Storage) -> None:
    negotiation = await begin(storage)
    aside = await set_aside(storage)
    with pytest.raises(UnknownNegotiation):
        async with storage.store.open(speaker(), Message("D1", "7.1")):
            pass

    await hear(storage, negotiation, reply("stakes", SAID.text), f"aside:{aside}")
    async with storage.store.visit(speaker()) as desk:
        desk.discard(aside)

    async with storage.store.open(speaker(), Message("D1", "7.1")) as opened:
        assert opened.id == negotiation.id


async def test_one_that_is_dropped_without_being_heard_belongs_nowhere(storage: Storage) -> None:
    aside = await set_aside(storage)
    async with storage.store.visit(speaker()) as desk:
        desk.discard(aside)

    with pytest.raises(UnknownNegotiation):
        async with storage.store.open(speaker(), Message("D1", "7.1")):
            pass
