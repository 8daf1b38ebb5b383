"""A negotiation that was deleted is gone for good, here and in Slack."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.storage import Letter, Storage
from bot.storage.erasing import AT_A_TIME
from playbooks.coach import Summary
from playbooks.errors import UnknownNegotiation
from playbooks.model import Brief, BriefFile, Erasure, Note, Response, State
from tests.bot.storage.scene import KRISTEN, RLX, Clock, Slack, ask, begin, hear, overview, reply, speaker

BRIEF = Brief(phases=(), state=State.ACTIVE)
TABLES = ("negotiation", "answer", "outbox", "seen")


async def erase(storage: Storage, negotiation: Summary, *seen: str) -> None:
    async with storage.store.visit(speaker(*seen)) as desk:
        desk.erase(negotiation.id)


async def rows_of(storage: Storage, negotiation: Summary) -> dict[str, int]:
    async with storage.store.database.reading() as connection:
        return {
            table: await connection.scalar(
                text(f"SELECT count(*) FROM {table} WHERE {_column(table)} = :id"),  # noqa: S608
                {"id": negotiation.id},
            )
            for table in TABLES
        }


def _column(table: str) -> str:
    return "id" if table == "negotiation" else "negotiation"


async def test_nothing_is_left_of_it(storage: Storage, slack: Slack, clock: Clock) -> None:
    negotiation = await begin(storage)
    clock.move(1)
    other = await begin(storage, "Acme")
    for each in (negotiation, other):
        await hear(storage, each, reply("stakes"), f"event:{each.id}")
    await slack.takes_all()

    await erase(storage, negotiation)

    assert set((await rows_of(storage, negotiation)).values()) == {0}
    assert await rows_of(storage, other) == {"negotiation": 1, "answer": 1, "outbox": 4, "seen": 1}
    with pytest.raises(UnknownNegotiation):
        await storage.store.peek(RLX, negotiation.id)
    assert await storage.store.negotiations(RLX, KRISTEN) == (
        other.model_copy(update={"channel": f"D{KRISTEN}", "root": "2.000"}),
    )


async def test_what_was_posted_is_taken_out_of_slack_with_the_root_last(
    storage: Storage, slack: Slack
) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    await hear(storage, negotiation, reply("stakes"))
    await hear(storage, negotiation, Response(posts=(BriefFile(brief=BRIEF),)))
    *_, file = [letter async for letter in _carried(storage, slack)]
    assert isinstance(file.post, BriefFile)

    await erase(storage, negotiation)

    (letter,) = await storage.outbox.claim(10)
    assert letter.conversation == f"member:{KRISTEN}"
    assert letter.post == Erasure(
        channel=f"D{KRISTEN}", messages=("2.000", "3.000", "5.000", "1.000"), files=("F1",)
    )


async def _carried(storage: Storage, slack: Slack) -> AsyncIterator[Letter]:
    while letters := await storage.outbox.claim(10):
        for letter in letters:
            held = (
                await storage.outbox.hold_file(letter, "F1") if isinstance(letter.post, BriefFile) else letter
            )
            await slack.takes(held)
            yield held


async def test_many_messages_are_taken_out_a_few_at_a_time_with_the_root_at_the_very_end(
    storage: Storage, slack: Slack
) -> None:
    questions = tuple(ask(f"step{number}") for number in range(AT_A_TIME + 1))
    negotiation = await begin(storage, posts=(overview(), *questions))
    await slack.takes_all()

    await erase(storage, negotiation)

    first, second = [letter.post for letter in await slack.takes_all()]
    assert isinstance(first, Erasure)
    assert len(first.messages) == AT_A_TIME
    assert second == Erasure(channel=f"D{KRISTEN}", messages=(f"{AT_A_TIME + 2}.000", "1.000"))


async def test_nothing_is_taken_out_of_slack_if_nothing_was_there(storage: Storage) -> None:
    negotiation = await begin(storage)

    await erase(storage, negotiation)

    assert await storage.outbox.claim(10) == []


async def test_a_letter_that_was_on_its_way_is_taken_back(storage: Storage) -> None:
    negotiation = await begin(storage)
    (root,) = await storage.outbox.claim(10)
    await erase(storage, negotiation)

    await storage.outbox.sent(root, "D1", "7.1")

    (letter,) = await storage.outbox.claim(10)
    assert letter.post == Erasure(channel="D1", messages=("7.1",))
    assert letter.channel == "D1"


async def test_it_is_erased_by_its_owner_alone(storage: Storage) -> None:
    negotiation = await begin(storage)

    async with storage.store.visit(speaker(member="U0DANIEL")) as desk:
        with pytest.raises(UnknownNegotiation):
            desk.erase(negotiation.id)

    assert (await rows_of(storage, negotiation))["negotiation"] == 1


async def test_what_was_begun_at_the_same_desk_can_be_erased_there(storage: Storage) -> None:
    async with storage.store.visit(speaker()) as desk:
        begun = desk.begin("Impress", "trust_repair", Response())
        desk.erase(begun.id)
        assert desk.negotiations == ()

    assert await storage.store.negotiations(RLX, KRISTEN) == ()


async def test_of_a_dead_letter_outside_of_all_negotiations_nothing_is_left(
    storage: Storage, slack: Slack
) -> None:
    """It may name any of them, as a digest does, and nobody would look for it when one is erased."""
    negotiation = await begin(storage)
    await slack.takes_all()
    await hear(storage, negotiation, reply("stakes"))
    async with storage.store.visit(speaker()) as desk:
        desk.say(Note(key="note.nothing_open", facts={"counterpart": "Impress"}))
    for letter in await storage.outbox.claim(10):
        await storage.outbox.bury(letter, "is_archived")

    dead = text("SELECT negotiation, payload FROM outbox WHERE state = 'dead'")
    async with storage.store.database.reading() as link:
        held = {row.negotiation: bytes(row.payload) for row in await link.execute(dead)}

    assert held[None] == b"" != held[negotiation.id]
