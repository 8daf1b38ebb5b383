"""A negotiation changes hands in one transaction, on every store alike."""

import asyncio

import pytest

from bot.storage import Storage
from playbooks.errors import NotYours, UnknownNegotiation
from playbooks.model import Ask, Erasure, Home, Note, Response, Standing, State
from tests.bot.storage.scene import KRISTEN, RLX, Slack, ask, begin, hear, overview, person, reply, speaker

DANIEL = "U0DANIEL"
RESUMED = Response(posts=(overview("reasons"), ask("reasons")))


async def meet_daniel(storage: Storage) -> None:
    async with storage.store.visit(speaker(member=DANIEL)) as desk:
        desk.keep(person(DANIEL, language="vi"))


async def hand_over(storage: Storage, negotiation: str, response: Response = RESUMED) -> None:
    async with storage.store.hand_over(speaker(member=DANIEL), negotiation, DANIEL) as handover:
        handover.hand_over(response)
        handover.tell(KRISTEN, Note(key="note.handover_done"))


async def test_it_goes_on_in_the_new_owners_direct_message(storage: Storage, slack: Slack) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"))
    await slack.takes_all()

    await hand_over(storage, negotiation.id)
    letters = await slack.takes_all()

    said = [(letter.member.id, letter.post.type, letter.channel) for letter in letters]
    assert sorted(said, key=str) == sorted(
        [
            (DANIEL, "overview", None),
            (DANIEL, "ask", f"D{DANIEL}"),
            (KRISTEN, "note", f"D{KRISTEN}"),
        ],
        key=str,
    )
    after = await storage.store.peek(RLX, negotiation.id)
    assert (after.owner, after.channel, after.progress.language) == (DANIEL, f"D{DANIEL}", "vi")
    assert after.progress.answers.keys() == {"stakes"}
    assert await storage.store.negotiations(RLX, KRISTEN) == ()


async def test_what_was_asked_in_the_old_thread_is_behind_us(storage: Storage, slack: Slack) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    await slack.takes_all()
    await hand_over(storage, negotiation.id)
    await slack.takes_all()

    asked = (await storage.store.peek(RLX, negotiation.id)).progress.asked

    assert [post.step for post in asked] == ["reasons"]


async def test_a_standing_that_changes_with_it_is_kept(storage: Storage) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    await hear(storage, negotiation, Response(standing=Standing(state=State.PAUSED)))

    await hand_over(storage, negotiation.id, RESUMED.model_copy(update={"standing": Standing()}))

    after = await storage.store.peek(RLX, negotiation.id)
    assert after.progress.standing.state is State.ACTIVE
    assert after.offered_to == ""


async def test_both_homes_are_drawn_again(storage: Storage, slack: Slack) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    for member in (KRISTEN, DANIEL):
        async with storage.store.visit(speaker(member=member)) as desk:
            assert desk.open_home()
    await slack.takes_all()

    await hand_over(storage, negotiation.id)

    homes = [letter.member.id for letter in await slack.takes_all() if isinstance(letter.post, Home)]
    assert {KRISTEN, DANIEL} == set(homes)


async def test_two_who_hand_over_to_each_other_do_not_wait_for_each_other_for_ever(storage: Storage) -> None:
    await meet_daniel(storage)
    kristens = await begin(storage)
    daniels = await begin(storage, "Globex", member=DANIEL)

    async def offer(member: str, negotiation: str, colleague: str) -> None:
        async with storage.store.hand_over(speaker(member=member), negotiation, colleague) as handover:
            handover.negotiation.offer(colleague)

    async with asyncio.timeout(10):
        await asyncio.gather(
            *(offer(KRISTEN, kristens.id, DANIEL) for _ in range(5)),
            *(offer(DANIEL, daniels.id, KRISTEN) for _ in range(5)),
        )

    assert (await storage.store.peek(RLX, kristens.id)).offered_to == DANIEL
    assert (await storage.store.peek(RLX, daniels.id)).offered_to == KRISTEN


async def test_of_two_that_take_it_at_once_one_gets_it(storage: Storage) -> None:
    """Whoever comes second finds another owner."""
    negotiation = await begin(storage)

    async def take(member: str) -> None:
        async with storage.store.hand_over(speaker(member=member), negotiation.id, member) as handover:
            if handover.negotiation.owner != KRISTEN:
                raise NotYours
            handover.hand_over(RESUMED)

    for member in (DANIEL, "U0OTHER"):
        async with storage.store.visit(speaker(member=member)) as desk:
            desk.keep(person(member))
    outcomes = await asyncio.gather(take(DANIEL), take("U0OTHER"), return_exceptions=True)

    assert sorted(type(outcome).__name__ for outcome in outcomes) in (
        ["NoneType", "NotYours"],
        ["NoneType", "UnknownNegotiation"],
    )


async def test_a_deleted_one_is_handed_to_nobody(storage: Storage) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    async with storage.store.visit(speaker()) as desk:
        desk.erase(negotiation.id)

    with pytest.raises(UnknownNegotiation):
        await hand_over(storage, negotiation.id)


async def test_deleting_it_clears_every_thread_that_it_was_in(storage: Storage, slack: Slack) -> None:
    await meet_daniel(storage)
    negotiation = await begin(storage)
    await slack.takes_all()
    await hand_over(storage, negotiation.id)
    await slack.takes_all()

    async with storage.store.visit(speaker(member=DANIEL)) as desk:
        desk.erase(negotiation.id)

    taken_back = [post for letter in await slack.takes_all() if isinstance(post := letter.post, Erasure)]
    assert {erasure.channel for erasure in taken_back} == {f"D{KRISTEN}", f"D{DANIEL}"}


async def test_a_shared_one_stays_where_it_is(storage: Storage, slack: Slack) -> None:
    await meet_daniel(storage)
    async with storage.store.visit(speaker()) as desk:
        desk.keep(person())
        negotiation = desk.begin("Impress", "trust_repair", RESUMED, "C0IMPRESS")
    await slack.takes_all()

    await hand_over(storage, negotiation.id)

    after = await storage.store.peek(RLX, negotiation.id)
    assert (after.owner, after.channel, after.progress.shared) == (DANIEL, "C0IMPRESS", True)
    posted = [letter for letter in await slack.takes_all() if isinstance(letter.post, Ask)]
    assert {letter.channel for letter in posted} == {"C0IMPRESS"}
