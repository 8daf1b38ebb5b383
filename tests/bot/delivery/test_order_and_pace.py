"""Each conversation hears everything in order, no faster than Slack bears, and not more than it needs."""

import asyncio
from itertools import pairwise

from tests.bot.delivery.office import Office


async def test_a_conversation_hears_everything_in_the_order_in_which_it_was_said(office: Office) -> None:
    await office.trouble("chat.postMessage", status=500, times=2)
    async with office.delivering():
        negotiation = await office.starts()
        for _ in range(6):
            await office.hears(negotiation)

    said = "SELECT id FROM outbox WHERE type IN ('overview', 'ask') AND at IS NOT NULL ORDER BY sequence"
    in_order = [row.id for row in await office.rows(said) if row.id in office.posted_ids()]
    assert office.posted_ids() == in_order
    assert len(in_order) == 8


async def test_a_conversation_in_trouble_does_not_hold_up_another(office: Office) -> None:
    await office.trouble("chat.postMessage", status=429, retry_after=600)
    async with office.delivery.running():
        await office.starts()
        await office.until("SELECT count(*) FROM outbox WHERE error = 'ratelimited'", 1)
        await office.starts("Acme")
        await office.until("SELECT count(*) FROM outbox WHERE state = 'sent'", 2)

    assert await office.waiting() == 2


async def test_slack_is_left_alone_for_as_long_as_it_asks(office: Office) -> None:
    await office.trouble("chat.postMessage", status=429, retry_after=30)
    async with office.delivery.running():
        await office.starts()
        await office.until("SELECT count(*) FROM outbox WHERE error = 'ratelimited'", 1)
        due = await office.storage.outbox.next_due()
        assert due and 29 < (due - office.clock()).total_seconds() <= 30

        office.clock.jumps(28)
        office.delivery.wake()
        await asyncio.sleep(0.3)
        assert len(office.calls("chat.postMessage")) == 1

        office.clock.jumps(2)
        office.delivery.wake()
        await office.delivers()
    assert [post["ts"] for post in office.posts()]


async def test_each_try_waits_longer_than_the_one_before(office: Office) -> None:
    await office.trouble("chat.postMessage", status=500, times=4)
    began = office.clock.ahead
    async with office.delivering():
        await office.starts()

    assert 10 < (office.clock.ahead - began).total_seconds() < 15  # 1 + 2 + 4 + 8, less what really went by
    assert len(office.posts()) == 2


async def test_the_root_message_is_updated_once_for_many_replies(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
    for _ in range(5):
        await office.hears(negotiation)
    async with office.delivering():
        pass

    root = office.posts()[0]
    updates = [call for call in office.calls("chat.update") if call["arguments"]["ts"] == root["ts"]]
    assert len(updates) == 1
    assert await office.rows("SELECT count(*) FROM outbox WHERE state = 'superseded'") == [(4,)]


async def test_a_channel_is_sent_three_posts_at_once_and_then_one_a_second(slow_office: Office) -> None:
    async with slow_office.delivery.running():
        await slow_office.starts()
        await slow_office.delivers()
        slow_office.clock.jumps(60)
        for number in range(3):
            await slow_office.starts(f"Acme {number}")
        await slow_office.until("SELECT count(*) FROM outbox WHERE state = 'pending'", 0)

    _, _, first, second, third, *others = (call["at"] for call in slow_office.calls("chat.postMessage"))
    assert third - first < 0.9
    assert [round(later - earlier) for earlier, later in pairwise([second, *others])] == [1, 1, 1]


async def test_updates_do_not_wait_for_their_turn(slow_office: Office) -> None:
    async with slow_office.delivery.running():
        negotiation = await slow_office.starts()
        await slow_office.until("SELECT count(*) FROM outbox WHERE state = 'sent'", 2)
        await slow_office.hears(negotiation)
        await slow_office.until("SELECT count(*) FROM outbox WHERE state = 'sent'", 4)

    (last_post, update) = slow_office.calls("chat.postMessage")[-1], slow_office.calls("chat.update")[-1]
    assert update["at"] - last_post["at"] < 0.5
