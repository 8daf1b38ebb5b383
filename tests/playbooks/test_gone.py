"""A negotiation whose playbook is not there any more says so, and loses nothing."""

from itertools import count

import pytest

from bot.storage.memory import MemoryStore
from playbooks.coach import Coach, Member, Speaker, homepage
from playbooks.errors import PlaybookGone
from playbooks.loader import load_library
from playbooks.model import (
    NOTES,
    Ask,
    Closed,
    Deleted,
    Edited,
    Kept,
    Library,
    Move,
    NewRound,
    Note,
    Outcome,
    Overview,
    OwnerLeft,
    Paused,
    Person,
    Progress,
    Reopened,
    Reply,
    Requested,
    RequestState,
    Respoken,
    Responded,
    Resumed,
    Said,
    Skipped,
    State,
)
from tests.bot.storage.twins import Patient

FLEET = load_library()["trust_repair"].model_copy(update={"id": "fleet"})
KRISTEN, DANIEL = Speaker("T1", "U1"), Speaker("T1", "U9")
MOMENTS = count(1)


class Office:
    """Kristen has begun with a playbook that is there at first; `coach` is the one of the day."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.brings_it_back()
        self.id = ""

    def loses_it(self) -> None:
        self.coach = Coach(self.store, Patient(), load_library())

    def brings_it_back(self) -> None:
        self.coach = Coach(self.store, Patient(), Library([*load_library().values(), FLEET]))

    async def begins(self) -> "Office":
        await self.coach.welcome(KRISTEN, Member(workspace="T1", id="U1", name="Kristen"))
        self.id = (await self.coach.start(KRISTEN, "Impress", "fleet")).summary.id
        await self.arrives()
        await self.says("We lose 25 million.")
        self.loses_it()
        return self

    async def hears(self, reply: Reply) -> Note | None:
        notice = await self.coach.hear(KRISTEN, self.id, reply)
        await self.arrives()
        return notice

    async def says(self, text: str) -> str:
        at = f"{next(MOMENTS):06}"
        await self.hears(Said(at=at, author="U1", text=text))
        return at

    async def arrives(self) -> None:
        for outgoing in self.store.said[:]:
            await self.store.sent(outgoing, "D1", f"{next(MOMENTS):06}")

    async def progress(self) -> Progress:
        return (await self.store.peek("T1", self.id)).progress

    async def notes(self) -> list[str]:
        held = (await self.progress()).answers.get(NOTES)
        return [part.text for part in held.parts] if held else []

    @property
    def newest(self) -> list[object]:
        """What was said last."""
        return [one.post for one in self.store.said[-2:]]


@pytest.fixture
async def office() -> Office:
    return await Office().begins()


async def test_what_is_written_is_kept_and_the_way_out_offered(office: Office) -> None:
    before = await office.progress()
    await office.says("I bring no history with them.")
    assert await office.notes() == ["I bring no history with them."]
    gone = Note(key="note.playbook_gone", facts={"playbook": "fleet"}, offers=("switch",))
    assert office.newest[-1] == gone
    assert (await office.progress()).standing == before.standing


async def test_a_message_can_be_edited_and_deleted(office: Office) -> None:
    at = await office.says("Nothing yet.")
    await office.hears(Edited(at=at, text="A little."))
    assert await office.notes() == ["A little."]
    await office.hears(Deleted(at=at))
    assert await office.notes() == []


@pytest.mark.parametrize(
    "reply",
    (
        Skipped(step="why_you", revision=0),
        Kept(step="why_you", revision=0),
        Reopened(step="stakes"),
        NewRound(round=2),
        Requested(step="inquiry", revision=0, to=Person(id="U9", name="Daniel"), author="U1"),
    ),
    ids=lambda reply: type(reply).__name__,
)
async def test_what_cannot_be_done_without_it_says_so(office: Office, reply: Reply) -> None:
    before = await office.progress()
    with pytest.raises(PlaybookGone) as caught:
        await office.hears(reply)
    assert caught.value.facts == {"playbook": "fleet"}
    assert (await office.progress()).answers == before.answers


async def test_the_brief_says_so_too(office: Office) -> None:
    with pytest.raises(PlaybookGone):
        await office.coach.give_brief(KRISTEN, office.id)


async def test_who_asks_to_go_on_is_told_in_the_thread(office: Office) -> None:
    await office.hears(Resumed())
    root, note = office.newest
    assert isinstance(root, Overview) and root.phases == ()
    assert isinstance(note, Note) and note.key == "note.playbook_gone"


async def test_it_can_rest_end_and_be_drawn_in_another_language(office: Office) -> None:
    await office.hears(Paused())
    assert (await office.progress()).standing.state is State.PAUSED
    await office.hears(Respoken())
    await office.hears(OwnerLeft(name="Kristen"))
    await office.hears(Closed(outcome=Outcome.LOST, lesson="Ask early."))
    assert (await office.progress()).standing.lesson == "Ask early."
    await office.says("Too late.")
    assert await office.notes() == ["Too late."]


async def test_it_can_be_handed_over_and_erased(office: Office) -> None:
    daniel = Member(workspace="T1", id="U9", name="Daniel")
    await office.coach.welcome(DANIEL, daniel)
    await office.coach.handovers.offer(KRISTEN, "Kristen", office.id, daniel)
    await office.coach.handovers.accept(DANIEL, "Daniel", office.id, "1")
    assert [one.id for one in await office.coach.mine(DANIEL)] == [office.id]
    await office.coach.erase(DANIEL, office.id)
    assert await office.coach.mine(DANIEL) == ()


async def test_what_a_colleague_was_asked_they_can_still_answer(office: Office) -> None:
    office.brings_it_back()
    await office.hears(Reopened(step="inquiry"))
    to = Person(id="U9", name="Daniel")
    await office.hears(Requested(step="inquiry", revision=1, to=to, author="U1", lines=("Why?",)))
    office.loses_it()
    await office.coach.hear(
        DANIEL, office.id, Responded(step="inquiry", number=1, move=Move.ANSWER, replies=("The deadline.",))
    )
    value = (await office.progress()).answers["inquiry"].value
    assert value.newest.state is RequestState.ANSWERED  # type: ignore[union-attr]


async def test_it_stands_in_the_list_and_in_home(office: Office) -> None:
    (one,) = await office.coach.mine(KRISTEN)
    assert one.playbook == "fleet"
    page = await homepage(office.store, office.coach.library, "T1", "U1")
    assert [row.summary.id for row in page.under_way] == [office.id]


async def test_once_it_is_back_everything_is_where_it_was(office: Office) -> None:
    await office.says("Meanwhile.")
    office.brings_it_back()
    await office.hears(Resumed())
    (asked,) = [post for post in office.newest if isinstance(post, Ask)]
    assert asked.step == "why_you"
    assert (await office.progress()).answers["stakes"].parts[0].text == "We lose 25 million."


async def test_another_one_can_go_on_and_leaves_nothing_behind(office: Office) -> None:
    assert await office.coach.foresee(KRISTEN, office.id, "quick") == (1, 0)
    assert await office.coach.foresee(KRISTEN, office.id, "trust_repair") == (1, 1)
    await office.coach.switch(KRISTEN, office.id, "quick", instead_of="fleet")
    assert await office.notes() == ["Stakes: We lose 25 million."]
    await office.coach.switch(KRISTEN, office.id, "trust_repair", instead_of="quick")
    assert (await office.progress()).answers["stakes"].parts[0].text == "We lose 25 million."
