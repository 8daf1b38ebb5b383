"""A digest that waited shows no more than its manager may see when it is sent."""

import pytest
from sqlalchemy import update

from bot.storage import Storage, Vault, tables
from playbooks.coach import Member
from playbooks.model import Answer, AnswerState, Digest, DigestLine, Figures, ManagerState, Response
from tests.bot.storage.office import FIGURES, MANAGER, Office
from tests.bot.storage.scene import Clock, speaker

PRIVATE = {"at_stake": FIGURES, "stuck": "Their lawyer.", "lesson": "Ask first."}
TICKED = ("share_value", "share_stuck", "share_lesson")


@pytest.fixture
def office(storage: Storage, vault: Vault, clock: Clock) -> Office:
    return Office(storage, vault, clock)


async def shares(office: Office) -> tuple[str, Digest]:
    """One negotiation with all of it ticked, and the digest as it was made then."""
    await office.hires(MANAGER)
    await office.hires("U1", MANAGER)
    negotiation = await office.negotiates("U1", **PRIVATE, **dict.fromkeys(TICKED, True))
    return negotiation, await office.storage.store.digest(office.workspace, MANAGER)


async def changes(office: Office, negotiation: str, **columns: object) -> None:
    table = tables.negotiation
    async with office.storage.store.database.writing() as link:
        await link.execute(update(table).where(table.c.id == negotiation).values(**columns))


async def line(office: Office, made: Digest) -> DigestLine | None:
    """Of the one negotiation, as it is sent now."""
    seen = await office.storage.store.still_seen(office.workspace, MANAGER, made)
    return next((line for person in seen.people for line in person.lines), None)


async def test_what_is_as_it_was_is_sent_as_it_was_made(office: Office) -> None:
    _, made = await shares(office)
    assert await office.storage.store.still_seen(office.workspace, MANAGER, made) == made


@pytest.mark.parametrize("unticked", TICKED)
async def test_what_was_unticked_meanwhile_is_not_told(office: Office, unticked: str) -> None:
    negotiation, made = await shares(office)
    await changes(office, negotiation, **{unticked: False})

    found = await line(office, made)

    assert found
    told = {"share_value": found.value, "share_stuck": found.stuck, "share_lesson": found.lesson}
    assert {tick for tick in TICKED if told[tick]} == set(TICKED) - {unticked}


async def test_what_was_handed_over_or_erased_meanwhile_is_not_told(office: Office) -> None:
    negotiation, made = await shares(office)
    await office.hires("U2", MANAGER)
    await changes(office, negotiation, owner="U2")
    assert await line(office, made) is None
    await changes(office, negotiation, owner="U1")
    async with office.storage.store.visit(speaker(member="U1")) as desk:
        desk.erase(negotiation)
    assert await line(office, made) is None


@pytest.mark.parametrize(
    "after",
    ({"manager": ""}, {"manager_state": ManagerState.NAMED}, {"manager": "U9"}, {"left": True}),
    ids=str,
)
async def test_who_is_theirs_no_more_is_not_told(office: Office, after: dict[str, object]) -> None:
    _, made = await shares(office)
    known = await office.storage.store.member(office.workspace, "U1")
    assert isinstance(known, Member)
    async with office.storage.store.visit(speaker(member="U1")) as desk:
        desk.keep(known.model_copy(update=after))

    seen = await office.storage.store.still_seen(office.workspace, MANAGER, made)

    assert (seen.people, dict(seen.outcomes)) == ((), {})


async def test_the_same_ids_in_another_workspace_say_nothing(office: Office) -> None:
    _, made = await shares(office)
    other = Office(office.storage, office.vault, office.clock, workspace="T0OTHER")
    await other.hires(MANAGER)
    await other.hires("U1", MANAGER)

    seen = await office.storage.store.still_seen("T0OTHER", MANAGER, made)

    assert [person.lines for person in seen.people] == [()]


@pytest.mark.parametrize("state", (AnswerState.WITHDRAWN, AnswerState.SKIPPED))
async def test_what_is_at_stake_goes_with_its_answer(office: Office, state: AnswerState) -> None:
    negotiation, _ = await shares(office)
    figures = Figures.model_validate_json(FIGURES)
    answers = (
        Answer(step="worth", state=AnswerState.ANSWERED, revision=1, value=figures),
        Answer(step="worth", state=state, revision=2),
    )
    for answer in answers:
        async with office.storage.store.open(speaker(member="U1"), negotiation) as opened:
            opened.take(Response(answers=(answer,)))

    ((found,),) = [
        person.lines for person in (await office.storage.store.digest(office.workspace, MANAGER)).people
    ]

    assert found.value is None
