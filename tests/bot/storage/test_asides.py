"""A message that could belong to several negotiations waits until its writer says to which."""

import asyncio

import pytest

from bot.storage import Storage
from playbooks.coach import Message, Summary
from playbooks.errors import AlreadyPlaced, UnknownNegotiation
from playbooks.model import Edited, Said
from tests.bot.storage.scene import KRISTEN, begin, speaker

SAID = Said(at="7.1", author=KRISTEN, text="They need a date they can trust.")
MESSAGE = Message("D1", "7.1")


async def set_aside(storage: Storage) -> str:
    async with storage.store.visit(speaker("event:Ev1", "message:D1:7.1")) as desk:
        return desk.set_aside(SAID, "D1")


async def place(storage: Storage, negotiation: Summary, aside: str, member: str = KRISTEN) -> Said:
    async with storage.store.open(speaker(member=member), negotiation.id) as opened:
        return await opened.place(aside)


async def test_it_is_placed_once(storage: Storage) -> None:
    negotiation = await begin(storage)
    aside = await set_aside(storage)

    assert await place(storage, negotiation, aside) == SAID

    with pytest.raises(AlreadyPlaced):
        await place(storage, negotiation, aside)


async def test_only_its_writer_places_it(storage: Storage) -> None:
    mine = await begin(storage)
    daniels = await begin(storage, member="U0DANIEL")
    aside = await set_aside(storage)

    with pytest.raises(AlreadyPlaced):
        await place(storage, daniels, aside, "U0DANIEL")

    assert await place(storage, mine, aside) == SAID


async def test_its_edits_and_its_deletion_go_where_it_was_placed(storage: Storage) -> None:
    negotiation = await begin(storage)
    aside = await set_aside(storage)
    with pytest.raises(UnknownNegotiation):
        async with storage.store.open(speaker(), MESSAGE):
            pass

    await place(storage, negotiation, aside)

    async with storage.store.open(speaker(), MESSAGE) as opened:
        assert opened.id == negotiation.id


async def test_a_reply_that_failed_leaves_it_on_the_shelf(storage: Storage) -> None:
    negotiation = await begin(storage)
    aside = await set_aside(storage)

    async def fails() -> None:
        async with storage.store.open(speaker(), negotiation.id) as opened:
            await opened.place(aside)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()

    assert await place(storage, negotiation, aside) == SAID


async def test_an_edit_while_it_is_placed_waits_and_then_finds_it_there(storage: Storage) -> None:
    negotiation = await begin(storage)
    aside = await set_aside(storage)

    async def rewrites() -> None:
        async with storage.store.visit(speaker()) as desk:
            desk.rewrite(MESSAGE, Edited(at="7.1", text="Another date."))

    async with storage.store.open(speaker(), negotiation.id) as opened:
        assert await opened.place(aside) == SAID
        rewriting = asyncio.create_task(rewrites())
        done, _ = await asyncio.wait({rewriting}, timeout=0.2)
        assert not done
    with pytest.raises(AlreadyPlaced):
        await rewriting

    async with storage.store.open(speaker(), MESSAGE) as opened:
        assert opened.id == negotiation.id


async def test_nothing_is_placed_in_what_was_only_peeked_at(storage: Storage) -> None:
    negotiation = await begin(storage)
    peeked = await storage.store.peek("T0RLX", negotiation.id)

    with pytest.raises(TypeError):
        await peeked.place("any")
