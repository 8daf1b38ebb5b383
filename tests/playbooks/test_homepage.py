"""What of all that a member has is shown in their Home tab, and who is welcomed there."""

import pytest
from typing_extensions import override

from bot.storage.memory import MemoryStore
from playbooks.coach import Coach, Homepage, Speaker, Summary, homepage
from playbooks.coach.homepage import MOST_CLOSED, MOST_OPEN
from playbooks.errors import UnderWay
from playbooks.loader import load_library
from playbooks.model import Calendar, Closed, Home, Note, Outcome, Part, Paused, Settled
from tests.bot.storage.twins import Patient

LIBRARY = load_library()
KRISTEN = Speaker("T1", "U1")


class Late(MemoryStore):
    """Lists what was there a moment ago."""

    def __init__(self, listed: tuple[Summary, ...]) -> None:
        super().__init__()
        self.listed = listed

    @override
    async def negotiations(self, workspace: str, member: str) -> tuple[Summary, ...]:
        return self.listed


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def coach(store: MemoryStore) -> Coach:
    return Coach(store, Patient(), LIBRARY)


async def page(store: MemoryStore) -> Homepage:
    return await homepage(store, LIBRARY, KRISTEN.workspace, KRISTEN.member)


def once(key: str) -> Speaker:
    return Speaker(KRISTEN.workspace, KRISTEN.member, (key,))


def said(store: MemoryStore, sort: type) -> list[object]:
    return [one.post for one in store.said if isinstance(one.post, sort)]


async def test_the_newest_stand_first_and_the_closed_ones_apart(coach: Coach, store: MemoryStore) -> None:
    first, _, third = [
        (await coach.start(KRISTEN, name)).summary for name in ("Impress", "Acme", "Northlake")
    ]
    await coach.hear(KRISTEN, first.id, Paused())
    await coach.hear(KRISTEN, third.id, Closed(outcome=Outcome.WON))
    shown = await page(store)
    assert [row.summary.counterpart for row in shown.under_way] == ["Acme", "Impress"]
    assert [row.summary.counterpart for row in shown.closed] == ["Northlake"]
    assert shown.closed[0].overview.outcome is Outcome.WON
    assert shown.left_out == 0


async def test_of_many_it_says_how_many_are_left_out(coach: Coach, store: MemoryStore) -> None:
    for number in range(30):
        await coach.start(KRISTEN, f"Counterpart {number}")
    for one in (await coach.mine(KRISTEN))[:10]:
        await coach.hear(KRISTEN, one.id, Closed(outcome=Outcome.LOST))
    shown = await page(store)
    assert (len(shown.under_way), len(shown.closed)) == (MOST_OPEN, MOST_CLOSED)
    assert shown.under_way[0].summary.counterpart == "Counterpart 29"
    assert shown.left_out == 15


async def test_who_is_not_known_has_a_page_too(store: MemoryStore) -> None:
    assert (await page(store)).total == 0


async def test_who_opens_it_is_welcomed_once(coach: Coach, store: MemoryStore) -> None:
    for event in ("event:1", "event:1", "event:2"):
        await coach.open_home(once(event))
    assert [note.key for note in said(store, Note) if isinstance(note, Note)] == ["note.welcome"]
    assert len(said(store, Home)) == 2


async def test_who_prepares_already_is_not_welcomed(coach: Coach, store: MemoryStore) -> None:
    await coach.start(KRISTEN, "Impress")
    await coach.open_home(once("event:1"))
    assert said(store, Note) == []


async def test_what_was_done_twice_is_news_once(coach: Coach) -> None:
    assert await coach.is_news(once("mention:C1:1.0"))
    assert not await coach.is_news(once("mention:C1:1.0"))


async def test_a_calendar_alone_draws_no_prompt_again(coach: Coach, store: MemoryStore) -> None:
    await coach.start(KRISTEN, "Impress")
    await coach.speak(once("view:1"), {"language": "en"})
    before = len(said(store, Settled))
    member = await coach.speak(once("view:2"), {"language": "en"}, Calendar(workdays=(1,)))
    assert member.calendar.workdays == (1,)
    assert len(said(store, Settled)) == before


async def test_what_is_told_with_a_start_is_not_lost_in_one_that_is_under_way(
    coach: Coach, store: MemoryStore
) -> None:
    told = Part(at="", author="U1", text="They gave notice.")
    await coach.start(KRISTEN, "Impress")
    with pytest.raises(UnderWay):
        await coach.start(once("view:1"), "Impress", told=told)
    started = await coach.start(once("view:1"), "Impress Asia", told=told)
    found = await store.peek("T1", started.summary.id)
    assert found.progress.answers["timeline"].parts == (told,)


async def test_one_that_is_deleted_between_two_looks_is_left_out(coach: Coach, store: MemoryStore) -> None:
    await coach.start(KRISTEN, "Impress")
    late = Late(await store.negotiations("T1", "U1"))
    assert (await page(late)).under_way == ()
