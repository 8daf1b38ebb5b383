"""Who stood still for longer than its lease has no more to say about a letter that another has in hand."""

import pytest

from bot.storage import Letter, Storage
from bot.storage.claiming import LEASE
from bot.storage.letters import Overtaken
from tests.bot.storage.scene import RLX, Clock, begin


async def _claimed_twice(storage: Storage, clock: Clock) -> tuple[Letter, Letter]:
    """By one that stands still then, and by another."""
    await begin(storage)
    (slow,) = await storage.outbox.claim(10)
    clock.move(LEASE.total_seconds())
    (other,) = await storage.outbox.claim(10)
    assert slow.id == other.id
    return slow, other


async def test_its_giving_back_frees_nothing(storage: Storage, clock: Clock) -> None:
    slow, _ = await _claimed_twice(storage, clock)
    await storage.outbox.retry(slow, 0, "TimeoutError")
    clock.move(1)
    assert await storage.outbox.claim(10) == []


async def test_its_giving_up_buries_nothing(storage: Storage, clock: Clock) -> None:
    slow, other = await _claimed_twice(storage, clock)
    await storage.outbox.bury(slow, "is_archived")
    assert await storage.outbox.dead_letters(RLX) == {}
    assert await storage.outbox.claim(10) == []
    await storage.outbox.bury(other, "is_archived")
    assert await storage.outbox.dead_letters(RLX) == {"is_archived": 1}


async def test_its_file_takes_no_others_place(storage: Storage, clock: Clock) -> None:
    slow, other = await _claimed_twice(storage, clock)
    await storage.outbox.hold_file(other, "F2")
    with pytest.raises(Overtaken):
        await storage.outbox.hold_file(slow, "F1")
    clock.move(LEASE.total_seconds())
    assert [letter.file_id for letter in await storage.outbox.claim(10)] == ["F2"]


async def test_what_it_did_say_counts(storage: Storage, clock: Clock) -> None:
    slow, other = await _claimed_twice(storage, clock)
    await storage.outbox.sent(slow, "D1", "7.1")
    await storage.outbox.retry(other, 0, "TimeoutError")
    assert [letter.post.type for letter in await storage.outbox.claim(10)] == ["ask"]


async def test_it_is_out_of_hand_well_before_another_may_have_it(storage: Storage, clock: Clock) -> None:
    await begin(storage)
    (letter,) = await storage.outbox.claim(10)
    assert letter.until
    storage.outbox.check_in_hand(letter)
    clock.move((letter.until - clock.time).total_seconds())
    with pytest.raises(Overtaken):
        storage.outbox.check_in_hand(letter)
    assert await storage.outbox.claim(10) == []
