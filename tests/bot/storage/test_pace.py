"""When a letter may go: at the pace that Slack bears, not before its time, not while another has it."""

from dataclasses import replace
from datetime import timedelta

from bot.storage import Storage
from bot.storage.claiming import LEASE, SETTLED
from playbooks.model import (
    Response,
)
from tests.bot.storage.scene import (
    RLX,
    Clock,
    Slack,
    begin,
    hear,
    overview,
)


async def test_a_letter_that_waits_for_its_next_attempt_is_not_overtaken(
    storage: Storage, clock: Clock
) -> None:
    await begin(storage)
    (letter,) = await storage.outbox.claim(10)
    await storage.outbox.retry(letter, 5, "ratelimited")

    clock.move(4)
    assert await storage.outbox.claim(10) == []
    clock.move(1)
    (again,) = await storage.outbox.claim(10)

    assert again == replace(letter, attempts=2, until=again.until)
    assert again.attempted_at == clock.time - timedelta(seconds=5)


async def test_a_letter_whose_carrier_died_is_claimed_again_after_its_lease(
    storage: Storage, clock: Clock
) -> None:
    await begin(storage)
    (letter,) = await storage.outbox.claim(10)

    clock.move(LEASE.total_seconds() - 1)
    assert await storage.outbox.claim(10) == []
    clock.move(1)
    (again,) = await storage.outbox.claim(10)
    assert again == replace(letter, attempts=2, until=again.until)


async def test_who_knows_that_the_carrier_died_need_not_wait_for_the_lease(
    storage: Storage, clock: Clock
) -> None:
    await begin(storage)
    (letter,) = await storage.outbox.claim(10)
    await storage.outbox.take_over()

    assert await storage.outbox.claim(10) == []
    clock.move(SETTLED.total_seconds())
    (again,) = await storage.outbox.claim(10)
    assert again == replace(letter, attempts=2, until=again.until)


async def test_a_channel_takes_three_posts_at_once_and_then_one_a_second(
    storage: Storage, slack: Slack, clock: Clock
) -> None:
    await begin(storage)
    await slack.takes_all()
    clock.move(60)
    for counterpart in "ABCDE":
        await begin(storage, counterpart)

    at_once = await storage.outbox.claim(10)
    assert len(at_once) == 3
    assert await storage.outbox.claim(10) == []
    assert await storage.outbox.next_due() == clock.time + timedelta(seconds=1)
    clock.move(1)
    assert len(await storage.outbox.claim(10)) == 1
    clock.move(2)
    assert len(await storage.outbox.claim(10)) == 1


async def test_updates_need_no_pace(storage: Storage, slack: Slack, clock: Clock) -> None:
    started = [await begin(storage, counterpart) for counterpart in "ABCDE"]
    await slack.takes_all()
    clock.move(60)
    for negotiation in started:
        await hear(storage, negotiation, Response(posts=(overview("reasons"),)))

    assert len(await storage.outbox.claim(10)) == 5


async def test_every_member_has_a_pace_of_their_own(storage: Storage) -> None:
    for number in range(5):
        await begin(storage, member=f"U{number}")

    assert len(await storage.outbox.claim(10)) == 5


async def test_a_claim_takes_no_more_than_it_can_carry(storage: Storage) -> None:
    for number in range(5):
        await begin(storage, member=f"U{number}")

    assert len(await storage.outbox.claim(2)) == 2
    assert len(await storage.outbox.claim(10)) == 3


async def test_the_next_letter_is_due_when_the_lease_of_the_one_before_it_ends(
    storage: Storage, clock: Clock
) -> None:
    assert await storage.outbox.next_due() is None
    await begin(storage)
    assert await storage.outbox.next_due() == clock.time
    await storage.outbox.claim(10)
    assert await storage.outbox.next_due() == clock.time + LEASE


async def test_nothing_is_due_when_all_was_sent(storage: Storage, slack: Slack) -> None:
    await begin(storage)
    await slack.takes_all()

    assert await storage.outbox.next_due() is None


async def test_the_letters_of_a_workspace_that_turned_us_away_wait(storage: Storage, clock: Clock) -> None:
    await storage.store.install(RLX, "RLX Software", "U0BOT")
    await begin(storage)
    await storage.outbox.revoke(RLX, "token_revoked")

    assert await storage.outbox.claim(10) == []
    assert await storage.outbox.next_due() is None
    (known,) = await storage.store.workspaces()
    assert (known.name, known.state, known.reason) == ("RLX Software", "revoked", "token_revoked")

    clock.move(60)
    await storage.store.install(RLX, "RLX Software", "U0BOT")
    assert len(await storage.outbox.claim(10)) == 1
    (known,) = await storage.store.workspaces()
    assert (known.state, known.since) == ("active", clock.time)
