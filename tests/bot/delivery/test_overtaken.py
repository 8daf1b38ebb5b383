"""A process that stood still with a letter in hand says nothing that another one has said meanwhile."""

import pytest

from bot.storage import Letter
from bot.storage.claiming import LEASE
from bot.storage.letters import Overtaken
from tests.bot.delivery.office import TEAM, Office


async def _in_hand(office: Office) -> Letter:
    """Of one who goes on only when the lease is over."""
    (letter,) = await office.storage.outbox.claim(10)
    office.clock.jumps(LEASE.total_seconds())
    return letter


async def test_a_post_that_another_has_made_is_not_made_again(office: Office) -> None:
    await office.starts()
    letter = await _in_hand(office)
    async with office.delivering():
        pass
    with pytest.raises(Overtaken):
        await office.delivery.sender.send(letter)
    assert len(office.posts()) == 2


async def test_an_overview_of_before_takes_no_newer_ones_place(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        await office.hears(negotiation)
        await office.delivers()
    await office.hears(negotiation)
    (prompt,) = await office.storage.outbox.claim(10)
    await office.storage.outbox.sent(prompt, str(prompt.channel), "1.000001")
    overview = await _in_hand(office)
    assert overview.root
    with pytest.raises(Overtaken):
        await office.delivery.sender.send(overview)


async def test_a_file_that_another_shares_is_not_shared_too(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
    await office.briefs(negotiation)
    (brief,) = await office.storage.outbox.claim(10)
    await office.storage.outbox.sent(brief, str(brief.channel), "1.000001")
    file = await _in_hand(office)
    async with office.delivering():
        pass
    with pytest.raises(Overtaken):
        await office.delivery.sender.send(file)
    assert office.files() == ["brief-impress.md"]


async def test_who_comes_too_late_gives_nothing_up(office: Office) -> None:
    await office.starts()
    letter = await _in_hand(office)
    async with office.delivering():
        await office.delivery._send(letter)  # noqa: SLF001  # as its loop does when it goes on
    assert await office.storage.outbox.dead_letters(TEAM) == {}
    assert len(office.posts()) == 2
