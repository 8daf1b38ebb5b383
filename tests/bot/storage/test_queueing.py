"""Several at once: replies queue on their negotiation, and no letter is handed out twice."""

import asyncio

import pytest

from bot.storage import Storage, Vault, open_storage
from bot.storage.link import StatementFailed
from playbooks.errors import AlreadyHeard
from playbooks.model import Response
from tests.bot.storage.scene import KRISTEN, RLX, STEPS, Clock, begin, hear, overview, reply, speaker


async def test_two_replies_at_once_queue_on_the_negotiation(storage: Storage) -> None:
    negotiation = await begin(storage)
    order: list[str] = []

    async def hears(name: str) -> int:
        async with storage.store.open(speaker(), negotiation.id) as opened:
            order.append(f"{name} in")
            held = opened.progress.answers.get("stakes")
            revision = held.revision + 1 if held else 1
            await asyncio.sleep(0.05)
            opened.take(reply("stakes", name, revision=revision))
            order.append(f"{name} out")
            return revision

    revisions = await asyncio.gather(*(hears(name) for name in "ABC"))

    assert sorted(revisions) == [1, 2, 3]
    assert [entry.split()[1] for entry in order] == ["in", "out"] * 3


async def test_many_replies_to_many_negotiations_are_all_kept_in_order(storage: Storage) -> None:
    started = [await begin(storage, f"Client {number}") for number in range(5)]

    async def hears(number: int) -> None:
        negotiation = started[number % 5]
        async with storage.store.open(speaker(f"event:{number}"), negotiation.id) as opened:
            held = opened.progress.answers.get("stakes")
            opened.take(reply("stakes", str(number), revision=held.revision + 1 if held else 1))

    await asyncio.gather(*(hears(number) for number in range(40)))

    for negotiation in started:
        peeked = await storage.store.peek(RLX, negotiation.id)
        assert peeked.progress.answers["stakes"].revision == 8
        assert len(peeked.progress.asked) == 9


async def test_the_same_reply_twice_at_once_is_heard_once(storage: Storage) -> None:
    negotiation = await begin(storage)

    results = await asyncio.gather(
        *(hear(storage, negotiation, reply("stakes"), "event:Ev1") for _ in range(5)),
        return_exceptions=True,
    )

    assert sorted(map(repr, results)) == ["AlreadyHeard()"] * 4 + ["None"]


async def test_the_same_command_twice_at_once_begins_one_negotiation(storage: Storage) -> None:
    async def starts() -> None:
        async with storage.store.visit(speaker("trigger:1")) as desk:
            desk.begin("Impress", "trust_repair", Response(posts=(overview(),)))

    results = await asyncio.gather(*(starts() for _ in range(5)), return_exceptions=True)

    assert sum(isinstance(result, AlreadyHeard) for result in results) == 4
    assert len(await storage.store.negotiations(RLX, KRISTEN)) == 1


async def test_two_visits_at_once_see_each_other(storage: Storage) -> None:
    """As when `/negotiate start Impress` is typed twice: the second finds the first one's."""

    async def starts() -> int:
        async with storage.store.visit(speaker()) as desk:
            desk.begin("Impress", "trust_repair", Response(posts=(overview(),)))
            return len(desk.negotiations)

    assert sorted(await asyncio.gather(*(starts() for _ in range(4)))) == [1, 2, 3, 4]


async def test_two_claims_at_once_never_give_the_same_letter(
    storage: Storage, database_url: str, vault: Vault, clock: Clock
) -> None:
    for number in range(20):
        await begin(storage, member=f"U{number}")
    async with open_storage(database_url, vault, clock) as another_process:
        claims = await asyncio.gather(
            *(each.outbox.claim(3) for each in (storage, another_process) for _ in range(10))
        )

    claimed = [letter.id for letters in claims for letter in letters]
    assert len(set(claimed)) == len(claimed)
    rest = await storage.outbox.claim(100)
    assert len({*claimed, *(letter.id for letter in rest)}) == 20


async def test_two_processes_share_the_pace_of_a_channel(
    storage: Storage, database_url: str, vault: Vault, clock: Clock
) -> None:
    for number in range(10):
        await begin(storage, f"Client {number}")
    async with open_storage(database_url, vault, clock) as another_process:
        claims = await asyncio.gather(
            *(each.outbox.claim(1) for each in (storage, another_process) for _ in range(5))
        )

    assert sum(map(len, claims)) == 3


async def test_replies_claims_and_visits_do_not_wait_for_each_other_in_a_circle(storage: Storage) -> None:
    """On PostgreSQL, rows are locked in one order by all; a circle would raise."""
    started = [await begin(storage, f"Client {number}") for number in range(6)]

    async def erases(number: int) -> None:
        async with storage.store.visit(speaker()) as desk:
            desk.erase(started[number].id)

    async def replies(number: int) -> None:
        await hear(storage, started[number], reply(STEPS[number % 3]), f"event:{number}")

    async def carries() -> None:
        for letter in await storage.outbox.claim(4):
            await storage.outbox.sent(letter, f"D{KRISTEN}", f"{letter.id}.1")

    await asyncio.gather(
        *(replies(number) for number in range(3, 6)),
        *(erases(number) for number in range(3)),
        *(carries() for _ in range(6)),
    )

    assert len(await storage.store.negotiations(RLX, KRISTEN)) == 3


async def test_readers_do_not_wait_for_a_writer(storage: Storage) -> None:
    negotiation = await begin(storage)
    async with storage.store.open(speaker(), negotiation.id) as opened:
        opened.take(reply("stakes"))
        async with asyncio.timeout(2):
            peeked = await storage.store.peek(RLX, negotiation.id)
            assert not peeked.progress.answers
            assert await storage.store.member(RLX, KRISTEN)
            assert len(await storage.store.negotiations(RLX, KRISTEN)) == 1

    assert (await storage.store.peek(RLX, negotiation.id)).progress.answers


async def test_a_revision_is_never_written_over(storage: Storage) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"))

    with pytest.raises(StatementFailed):
        await hear(storage, negotiation, reply("stakes", "something else"))


async def test_a_cancelled_reply_leaves_nothing_and_holds_nobody_up(storage: Storage) -> None:
    negotiation = await begin(storage)
    entered = asyncio.Event()

    async def hangs() -> None:
        async with storage.store.open(speaker("event:Ev1"), negotiation.id) as opened:
            opened.take(reply("stakes"))
            entered.set()
            await asyncio.sleep(60)

    hanging = asyncio.create_task(hangs())
    await entered.wait()
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)

    async with asyncio.timeout(5):
        await hear(storage, negotiation, reply("stakes"), "event:Ev1")
