"""However many letters wait, claiming a few of them costs no more."""

import time

import pytest
from sqlalchemy import text

from bot.storage import Storage
from bot.storage.saying import INSERT, Conversation, row_of
from bot.storage.transaction import Transaction
from playbooks.model import Nudge
from tests.bot.storage.scene import KRISTEN, RLX, Clock, begin

FEW, MANY, CLAIMS = 50, 3_000, 15
AT_MOST, A_LITTLE = 20.0, 0.002
"""Times as long, and seconds: without an index in the order of claiming it is hundreds of times as long."""


async def _waiting(storage: Storage, clock: Clock, numbers: range) -> None:
    """A letter in a conversation of its own for each number."""
    async with storage.store.database.writing() as link:
        transaction = Transaction(link, storage.outbox.vault, RLX, clock.time, clock.time)
        conversations = [Conversation(f"nudge:{number}", KRISTEN, 0) for number in numbers]
        rows = [row_of(transaction, one, 1, Nudge(items=())) for one in conversations]
        await link.execute(INSERT, [{"workspace": RLX, **row} for row in rows])


async def _seconds(storage: Storage) -> float:
    """For one letter, when nothing else is in the way."""
    found = []
    for _ in range(CLAIMS):
        began = time.perf_counter()
        assert len(await storage.outbox.claim(1)) == 1
        found.append(time.perf_counter() - began)
    return min(found)


@pytest.mark.parametrize("analyzed", [True, False], ids=["when it was short", "never"])
async def test_a_long_queue_is_claimed_as_fast_as_a_short_one(
    storage: Storage, clock: Clock, *, analyzed: bool
) -> None:
    """Also when the database last looked how long it is while there was none, as in the night before."""
    await begin(storage, posts=())
    if analyzed:
        async with storage.store.database.writing() as link:
            await link.execute(text("ANALYZE"))
    await _waiting(storage, clock, range(FEW))
    short = await _seconds(storage)
    await _waiting(storage, clock, range(FEW, MANY))
    assert await _seconds(storage) < AT_MOST * max(short, A_LITTLE)
