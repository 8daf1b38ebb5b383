"""The twin in memory does what the Store does on either engine."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.storage import Vault, open_storage
from bot.storage.memory import MemoryStore
from playbooks.coach import Asked, Desk, Message, Speaker, Store, Summary, Thread, homepage, message_key
from playbooks.engine.practice import is_rehearsing
from playbooks.engine.promises import promises_of
from playbooks.errors import (
    AlreadyHeard,
    AlreadyPlaced,
    NotYours,
    OtherWorkspace,
    UnknownNegotiation,
    UnknownThread,
)
from playbooks.model import (
    REHEARSAL,
    Amendment,
    AnswerState,
    Ask,
    Closed,
    Deleted,
    Edited,
    Erasure,
    FrontierFile,
    Home,
    IssueTable,
    Move,
    Note,
    Outcome,
    Person,
    Post,
    Practice,
    Promised,
    PromiseList,
    PromiseState,
    Proposals,
    Question,
    Replacement,
    Report,
    Requested,
    RequestMessage,
    RequestState,
    Responded,
    Response,
    Said,
    State,
    Tabled,
    Trades,
    TradesWanted,
    Wished,
    Withdrawn,
)
from playbooks.model.rehearsing import RehearsalBegun
from playbooks.offers.rehearsal import Character
from tests.bot.storage.scene import KRISTEN, RLX, Clock, answer, ask, person, reply, speaker
from tests.bot.storage.twins import CHANNEL, FromList, FromOutbox, Twin, written
from tests.playbooks.offers.impress import IMPRESS

OTHER = "T0OTHER"


@pytest.fixture(params=("memory", "sqlite_url", pytest.param("postgres_url", marks=pytest.mark.postgres)))
def url(request: pytest.FixtureRequest) -> str | None:
    return None if request.param == "memory" else str(request.getfixturevalue(request.param))


@pytest.fixture
async def twin(url: str | None, vault: Vault, clock: Clock) -> AsyncIterator[Twin]:
    if url is None:
        memory = MemoryStore()
        yield Twin(memory, FromList(memory))
        return
    async with open_storage(url, vault, clock) as storage:
        yield Twin(storage.store, FromOutbox(storage, clock))


def asked(posts: Sequence[Post]) -> list[str | None]:
    return [post.step for post in posts if isinstance(post, Ask)]


async def test_a_start_is_said_and_known_by_its_thread_once_it_arrived(twin: Twin) -> None:
    started = await twin.coach.start(speaker(), "Impress", "sample")
    before = await twin.progress(started.summary)

    arrived = await twin.arrives()

    (summary,) = await twin.store.negotiations(RLX, KRISTEN)
    assert (summary.counterpart, summary.playbook, summary.state) == ("Impress", "sample", State.ACTIVE)
    assert (summary.channel, summary.root) == (CHANNEL, "0001.000")
    assert asked(arrived) == ["stakes"]
    assert [post.at for post in before.asked] == [""]
    assert [post.at for post in (await twin.progress(summary)).asked] == ["0002.000"]
    async with twin.store.open(speaker(), Thread(CHANNEL, summary.root)) as opened:
        assert (opened.id, opened.owner, opened.counterpart) == (summary.id, KRISTEN, "Impress")


async def test_an_answer_is_kept_and_leads_on(twin: Twin) -> None:
    negotiation = await twin.starts()

    at = await twin.says(negotiation.id, "25 million a year.")

    progress = await twin.progress(negotiation)
    assert progress.answers == {"stakes": answer("stakes", "25 million a year.", at=at)}
    assert [(post.step, post.noted) for post in progress.asked] == [("stakes", None), ("mood", "stakes")]
    assert asked(await twin.arrives()) == ["mood"]


async def test_a_late_line_stays_with_the_answer_it_followed(twin: Twin) -> None:
    negotiation = await twin.starts()
    first, second = twin.moment(), twin.moment()
    await twin.says(negotiation.id, "25 million.", first)
    await twin.arrives()

    await twin.says(negotiation.id, "And a year of work.", second)

    assert await twin.words(negotiation, "stakes") == ["25 million.", "And a year of work."]
    assert [type(post) for post in await twin.arrives()] == [Amendment]


async def test_an_edit_changes_the_answer_and_a_deletion_withdraws_it(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = await twin.says(negotiation.id, "25 million.")
    await twin.arrives()

    await twin.coach.rehear(speaker("edit:1"), Message(CHANNEL, at), Edited(at=at, text="26 million."))
    assert await twin.words(negotiation, "stakes") == ["26 million."]

    await twin.coach.rehear(speaker("delete:1"), Message(CHANNEL, at), Deleted(at=at))
    held = (await twin.progress(negotiation)).answers["stakes"]
    assert (held.state, held.parts, held.revision) == (AnswerState.WITHDRAWN, (), 3)


async def test_what_was_heard_is_not_heard_again(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = await twin.says(negotiation.id, "25 million.")

    await twin.says(negotiation.id, "Something else.", at)
    for where in (written(at), speaker("event:1", message_key(CHANNEL, at))):
        with pytest.raises(AlreadyHeard):
            async with twin.store.visit(where):
                pass
    async with twin.store.visit(speaker("event:1", "event:1")):
        pass  # a refused one left no trace, and a key given twice is seen once

    assert await twin.words(negotiation, "stakes") == ["25 million."]


async def test_nothing_is_kept_of_a_reply_that_failed(twin: Twin) -> None:
    negotiation = await twin.starts()

    async def fails() -> None:
        async with twin.store.open(speaker("event:1"), negotiation.id) as opened:
            opened.take(reply("stakes"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()

    assert not (await twin.progress(negotiation)).answers
    assert await twin.arrives() == []
    async with twin.store.open(speaker("event:1"), negotiation.id):
        pass


async def test_nothing_is_kept_of_a_visit_that_failed(twin: Twin) -> None:
    async def fails() -> None:
        async with twin.store.visit(speaker("event:1")) as desk:
            desk.keep(person())
            desk.begin("Impress", "sample", Response(posts=(ask("stakes"),)))
            desk.set_aside(Said(at="1", author=KRISTEN, text="Mine."), CHANNEL)
            desk.say(ask(None))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()

    assert await twin.store.member(RLX, KRISTEN) is None
    assert await twin.store.negotiations(RLX, KRISTEN) == ()
    assert await twin.arrives() == []


async def test_a_second_start_finds_the_first_until_that_is_closed(twin: Twin) -> None:
    first = await twin.starts("Impress")

    again = await twin.coach.start(speaker(), "  imPRESS ", "sample")
    assert (again.summary, again.anew) == (first, False)

    await twin.coach.hear(speaker(), first.id, Closed(outcome=Outcome.WON, lesson="Trust first."))
    anew = await twin.coach.start(speaker(), "Impress", "sample")
    assert anew.anew
    assert [one.state for one in await twin.store.negotiations(RLX, KRISTEN)] == [State.CLOSED, State.ACTIVE]
    assert (await twin.progress(first)).standing.lesson == "Trust first."


async def set_aside(twin: Twin, text: str) -> tuple[Summary, Message, Question]:
    """With two open, a message outside of both; the question where it belongs arrives."""
    negotiation = await twin.starts("Impress")
    await twin.starts("Acme")
    at = await twin.says_outside(text)
    (question,) = await twin.arrives()
    assert isinstance(question, Question)
    return negotiation, Message(CHANNEL, at), question


async def test_a_message_set_aside_is_placed_once_and_edited_where_it_went(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "A date they trust.")
    assert list(question.choices.values()) == ["Impress", "Acme"]

    await twin.coach.place(speaker("trigger:1"), question.message, negotiation.id, "9.9")

    with pytest.raises(AlreadyPlaced):
        await twin.coach.place(speaker("trigger:2"), question.message, negotiation.id, "9.9")
    edited = Edited(at=message.at, text="A date they can trust.")
    await twin.coach.rehear(speaker("edit:1"), message, edited)
    assert await twin.words(negotiation, "stakes") == ["A date they can trust."]
    assert sum(isinstance(post, Replacement) for post in await twin.arrives()) == 1


async def test_a_message_whose_placing_failed_is_still_set_aside(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "A date.")

    async def fails() -> None:
        async with twin.store.open(speaker("trigger:1"), negotiation.id) as opened:
            await opened.place(question.message)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()

    with pytest.raises(UnknownNegotiation):
        async with twin.store.open(speaker(), message):
            pass
    await twin.coach.place(speaker("trigger:1"), question.message, negotiation.id, "9.9")
    assert await twin.words(negotiation, "stakes") == ["A date."]


async def test_an_edit_rewrites_what_is_set_aside(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "A date.")

    for _ in range(2):
        await twin.coach.rehear(speaker("edit:1"), message, Edited(at=message.at, text="Two dates."))
    await twin.coach.place(speaker(), question.message, negotiation.id, "9.9")

    assert await twin.words(negotiation, "stakes") == ["Two dates."]


@pytest.mark.parametrize("reply", (Deleted(at=""), Edited(at="", text="")), ids=("deleted", "emptied"))
async def test_a_deletion_takes_what_is_set_aside_and_its_question_away(
    twin: Twin, reply: Deleted | Edited
) -> None:
    negotiation, message, question = await set_aside(twin, "A date.")

    await twin.coach.rehear(speaker("delete:1"), message, reply)

    with pytest.raises(AlreadyPlaced):
        await twin.coach.place(speaker(), question.message, negotiation.id, "9.9")
    (erasure,) = await twin.arrives()
    assert isinstance(erasure, Erasure)
    assert (erasure.channel, len(erasure.messages)) == (CHANNEL, 1)
    with pytest.raises(AlreadyHeard):
        async with twin.store.visit(written(message.at)):
            pass


async def test_a_question_about_a_message_that_was_deleted_meanwhile_is_not_asked(twin: Twin) -> None:
    for counterpart in ("Impress", "Acme"):
        await twin.starts(counterpart)
    at = await twin.says_outside("A date.")

    await twin.coach.rehear(speaker("delete:1"), Message(CHANNEL, at), Deleted(at=at))

    assert await twin.arrives() == []


async def test_only_its_writer_changes_and_places_what_is_set_aside(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "A date.")
    theirs = await twin.starts("Lumen", "U0DANIEL")

    with pytest.raises(AlreadyPlaced):
        async with twin.store.visit(speaker(member="U0DANIEL")) as desk:
            desk.rewrite(message, Edited(at=message.at, text="Nothing."))
    with pytest.raises(AlreadyPlaced):
        async with twin.store.visit(speaker(member="U0DANIEL")) as desk:
            desk.withdraw(message)
    with pytest.raises(AlreadyPlaced):
        await twin.coach.place(speaker(member="U0DANIEL"), question.message, theirs.id, "9.9")

    await twin.coach.place(speaker(), question.message, negotiation.id, "9.9")
    assert await twin.words(negotiation, "stakes") == ["A date."]


async def test_what_is_erased_is_gone_and_taken_out_of_slack_with_the_root_last(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = await twin.says(negotiation.id, "25 million.")
    await twin.arrives()
    posted = [post.at for post in (await twin.progress(negotiation)).asked]

    await twin.coach.erase(speaker(), negotiation.id)

    assert await twin.arrives() == [Erasure(channel=CHANNEL, messages=(*posted, negotiation.root))]
    assert await twin.store.negotiations(RLX, KRISTEN) == ()
    for where in (negotiation.id, Message(CHANNEL, at), Thread(CHANNEL, negotiation.root)):
        with pytest.raises(UnknownThread if isinstance(where, Thread) else UnknownNegotiation):
            async with twin.store.open(speaker(), where):
                pass


@pytest.mark.parametrize("others", ((), ("Acme",), ("Acme", "Lumen")))
async def test_an_old_message_delivered_again_after_an_erasure_is_not_new(
    twin: Twin, others: tuple[str, ...]
) -> None:
    negotiation = await twin.starts()
    at = await twin.says(negotiation.id, "25 million.")
    rest = [await twin.starts(counterpart) for counterpart in others]
    await twin.coach.erase(speaker(), negotiation.id)
    await twin.arrives()

    said = Said(at=at, author=KRISTEN, text="25 million.")
    await twin.coach.hear_in_thread(written(at), Thread(CHANNEL, negotiation.root), said)
    await twin.coach.rehear(speaker("edit:1"), Message(CHANNEL, at), Edited(at=at, text="26 million."))

    assert await twin.arrives() == []
    assert [await twin.words(other, "stakes") for other in rest] == [[] for _ in rest]


async def test_what_was_not_carried_yet_is_erased_unsaid(twin: Twin) -> None:
    started = await twin.coach.start(speaker(), "Impress", "sample")

    await twin.coach.erase(speaker(), started.summary.id)

    assert await twin.arrives() == []


async def test_nobody_crosses_into_another_workspace(twin: Twin) -> None:
    negotiation, message, _ = await set_aside(twin, "Ours.")
    places = (negotiation.id, Thread(CHANNEL, negotiation.root), message)

    for where in places:
        with pytest.raises(UnknownThread if isinstance(where, Thread) else UnknownNegotiation):
            async with twin.store.open(speaker(workspace=OTHER), where):
                pass
    with pytest.raises(UnknownNegotiation):
        await twin.store.peek(OTHER, negotiation.id)
    assert await twin.store.member(OTHER, KRISTEN) is None
    assert await twin.store.negotiations(OTHER, KRISTEN) == ()


async def test_a_desk_in_another_workspace_changes_nothing_here(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "Ours.")

    async with twin.store.visit(speaker(message_key(CHANNEL, message.at), workspace=OTHER)) as desk:
        assert desk.negotiations == ()
        with pytest.raises(UnknownNegotiation):
            desk.erase(negotiation.id)
        with pytest.raises(OtherWorkspace):
            desk.keep(person())
        with pytest.raises(NotYours):
            desk.keep(person("U0DANIEL", OTHER))
        begun = desk.begin("Impress", "sample", Response())
    with pytest.raises(AlreadyPlaced):
        async with twin.store.visit(speaker(workspace=OTHER)) as desk:
            desk.rewrite(message, Edited(at=message.at, text="Theirs."))
    with pytest.raises(AlreadyPlaced):
        async with twin.store.visit(speaker(workspace=OTHER)) as desk:
            desk.withdraw(message)
    async with twin.store.open(speaker(workspace=OTHER), begun.id) as opened:
        with pytest.raises(AlreadyPlaced):
            await opened.place(question.message)

    await twin.coach.place(speaker(), question.message, negotiation.id, "9.9")
    assert await twin.words(negotiation, "stakes") == ["Ours."]
    assert len(await twin.store.negotiations(RLX, KRISTEN)) == 2


async def test_two_opens_at_once_queue_and_readers_pass_them(twin: Twin) -> None:
    negotiation = await twin.starts()
    order: list[str] = []

    async def hears(name: str) -> int:
        async with twin.store.open(speaker(), negotiation.id) as opened:
            order.append("in")
            held = opened.progress.answers.get("stakes")
            revision = held.revision + 1 if held else 1
            await asyncio.sleep(0.02)
            opened.take(reply("stakes", name, revision=revision))
            async with asyncio.timeout(2):
                seen = (await twin.progress(negotiation)).answers.get("stakes")
            assert (seen.revision if seen else 0) == revision - 1
            order.append("out")
            return revision

    assert sorted(await asyncio.gather(*map(hears, "ABC"))) == [1, 2, 3]
    assert order == ["in", "out"] * 3


async def test_a_peek_takes_nothing(twin: Twin) -> None:
    peeked = await twin.store.peek(RLX, (await twin.starts()).id)

    with pytest.raises(TypeError):
        peeked.take(reply("stakes"))
    with pytest.raises(TypeError):
        await peeked.place("any")


async def test_the_language_of_the_owner_is_the_language_of_the_negotiation(twin: Twin) -> None:
    negotiation = await twin.starts()
    assert await twin.store.member(RLX, KRISTEN) is None

    await twin.coach.welcome(speaker(), person(language="vi", zone="Asia/Ho_Chi_Minh"))

    progress = await twin.progress(negotiation)
    assert (progress.language, progress.language_chosen) == ("vi", False)
    assert await twin.store.member(RLX, KRISTEN) == person(language="vi", zone="Asia/Ho_Chi_Minh")


async def test_what_is_done_after_leaving_is_not_done(twin: Twin) -> None:
    negotiation = await twin.starts()
    async with twin.store.visit(speaker()) as desk:
        pass
    async with twin.store.open(speaker(), negotiation.id) as opened:
        pass

    desk.erase(negotiation.id)
    desk.say(ask(None))
    opened.take(reply("stakes"))

    assert not (await twin.progress(negotiation)).answers
    assert await twin.arrives() == []


async def test_in_memory_too_what_was_erased_on_its_way_is_taken_back() -> None:
    """The Store's own is in test_erasing.py."""
    store = MemoryStore()
    async with store.visit(speaker()) as desk:
        begun = desk.begin("Impress", "sample", Response(posts=(ask("stakes"),)))
    on_its_way = store.said.pop()
    async with store.visit(speaker()) as desk:
        desk.erase(begun.id)

    await store.sent(on_its_way, CHANNEL, "7.1")

    assert [one.post for one in store.said] == [Erasure(channel=CHANNEL, messages=("7.1",))]


class Meanwhile:
    """A store in which something happens just before a message is noted as one that is never heard."""

    def __init__(self, store: Store, note: str, happens: Callable[[], Awaitable[object]]) -> None:
        self._store = store
        self._note = note
        self._happens = happens

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    @asynccontextmanager
    async def visit(self, speaker: Speaker) -> AsyncIterator[Desk]:
        if speaker.seen == (self._note,):
            await self._happens()
        async with self._store.visit(speaker) as desk:
            yield desk


async def test_a_deletion_that_meets_its_message_halfway_is_not_lost(twin: Twin) -> None:
    """Both are heard at once, and neither sees the other's transaction."""
    negotiation = await twin.starts()
    at = twin.moment()

    async def message_comes() -> None:
        await twin.says(negotiation.id, "25 million.", at)

    message = Message(CHANNEL, at)
    twin.coach.store = Meanwhile(twin.store, message_key(CHANNEL, at), message_comes)  # type: ignore[assignment]
    await twin.coach.rehear(speaker("delete:1"), message, Deleted(at=at))

    assert await twin.words(negotiation, "stakes") == []


async def test_an_edit_that_meets_its_message_halfway_is_not_lost(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = twin.moment()

    async def as_it_read_before() -> None:
        await twin.says(negotiation.id, "25 million.", at)

    edited = Edited(at=at, text="26 million.")
    await twin.coach.rehear(speaker("edit:1"), Message(CHANNEL, at), edited, as_it_read_before)

    assert await twin.words(negotiation, "stakes") == ["26 million."]


async def test_a_deletion_that_was_cut_off_is_done_when_it_comes_again(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = twin.moment()

    async def is_killed() -> None:
        raise ZeroDivisionError

    message = Message(CHANNEL, at)
    twin.coach.store = Meanwhile(twin.store, message_key(CHANNEL, at), is_killed)  # type: ignore[assignment]
    with pytest.raises(ZeroDivisionError):
        await twin.coach.rehear(speaker("delete:1"), message, Deleted(at=at))
    twin.coach.store = twin.store
    await twin.says(negotiation.id, "25 million.", at)
    await twin.coach.rehear(speaker("delete:1"), message, Deleted(at=at))

    assert await twin.words(negotiation, "stakes") == []


async def test_an_edit_that_was_cut_off_is_done_when_it_comes_again(twin: Twin) -> None:
    negotiation = await twin.starts()
    at = twin.moment()
    edited, message = Edited(at=at, text="26 million."), Message(CHANNEL, at)

    async def is_killed() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await twin.coach.rehear(speaker("edit:1"), message, edited, is_killed)
    await twin.says(negotiation.id, "25 million.", at)
    await twin.coach.rehear(speaker("edit:1"), message, edited)

    assert await twin.words(negotiation, "stakes") == ["26 million."]


async def test_an_older_edit_that_comes_after_a_newer_one_changes_nothing(twin: Twin) -> None:
    negotiation = await twin.starts()
    message = Message(CHANNEL, await twin.says(negotiation.id, "25 million."))

    await comes_edited_the_wrong_way_round(twin, message)

    assert await twin.words(negotiation, "stakes") == ["27 million."]


async def test_an_older_edit_of_what_is_set_aside_changes_nothing_either(twin: Twin) -> None:
    negotiation, message, question = await set_aside(twin, "25 million.")

    await comes_edited_the_wrong_way_round(twin, message)
    await twin.coach.place(speaker(), question.message, negotiation.id, "9.9")

    assert await twin.words(negotiation, "stakes") == ["27 million."]


async def comes_edited_the_wrong_way_round(twin: Twin, message: Message) -> None:
    for number, text in ((2, "27 million."), (1, "26 million.")):
        edited = Edited(at=message.at, text=text, edited=f"{number}.0")
        await twin.coach.rehear(speaker(f"edit:{number}"), message, edited)


# --- what is asked of others -----------------------------------------------------------------


DANIEL, BOSS = "U0DANIEL", Person(id="U0DANIEL", name="Daniel Reyes")


async def asks_daniel(twin: Twin, negotiation: str, number: int = 1) -> Asked:
    held = (await twin.store.peek(RLX, negotiation)).progress.answers.get("boss")
    revision = held.revision if held else 0
    sent = Requested(step="boss", revision=revision, to=BOSS, author=KRISTEN, lines=("May I?",))
    await twin.coach.hear(speaker(), negotiation, sent)
    return Asked(negotiation, "boss", number)


async def test_what_is_asked_waits_for_that_member_until_it_is_decided(twin: Twin) -> None:
    first, second = await twin.starts(), await twin.starts("Acme")

    asked = [await asks_daniel(twin, one.id) for one in (first, second)]

    assert set(await twin.store.asked_of(RLX, DANIEL)) == set(asked)
    assert await twin.store.asked_of(RLX, KRISTEN) == ()
    assert await twin.store.asked_of(OTHER, DANIEL) == ()
    approved = Responded(step="boss", number=1, move=Move.APPROVE)
    await twin.coach.hear(speaker(member=DANIEL), first.id, approved)
    assert await twin.store.asked_of(RLX, DANIEL) == (asked[1],)
    await twin.coach.hear(speaker(), second.id, Withdrawn(step="boss", number=1))
    assert await twin.store.asked_of(RLX, DANIEL) == ()


async def test_what_waits_is_shown_to_whoever_is_asked_alone(twin: Twin) -> None:
    negotiation = await twin.starts()
    asked = await asks_daniel(twin, negotiation.id)

    (waiting,) = (await homepage(twin.store, twin.coach.library, RLX, DANIEL)).waiting

    assert (waiting.asked, waiting.owner, waiting.counterpart) == (asked, KRISTEN, "Impress")
    assert waiting.message.request.lines == ("May I?",)
    for member in (KRISTEN, "U0MARGARET"):
        with pytest.raises(NotYours):
            await twin.coach.asked(speaker(member=member), asked)
        with pytest.raises(NotYours):
            await twin.coach.hear(
                speaker(member=member), negotiation.id, Responded(step="boss", number=1, move=Move.APPROVE)
            )
    with pytest.raises(UnknownNegotiation):
        await twin.coach.asked(speaker(member=DANIEL, workspace=OTHER), asked)


async def test_a_request_is_told_and_its_answer_reported(twin: Twin) -> None:
    negotiation = await twin.starts()
    await asks_daniel(twin, negotiation.id)
    (told,) = [post for post in await twin.arrives() if isinstance(post, RequestMessage)]
    assert (told.request.to, told.request.state, told.request.asked_at) == (
        DANIEL,
        RequestState.ASKED,
        told.request.changed_at,
    )

    declined = Responded(step="boss", number=1, move=Move.DECLINE, words="Not now.")
    await twin.coach.hear(speaker(member=DANIEL), negotiation.id, declined)

    arrived = await twin.arrives()
    (redrawn,) = [post for post in arrived if isinstance(post, RequestMessage)]
    (report,) = [post for post in arrived if isinstance(post, Report)]
    assert redrawn.request == report.request
    assert (report.request.state, report.request.words) == (RequestState.DECLINED, "Not now.")


async def test_two_decisions_at_once_are_one(twin: Twin) -> None:
    negotiation = await twin.starts()
    await asks_daniel(twin, negotiation.id)

    moves = (Move.APPROVE, Move.DECLINE)
    notices = await asyncio.gather(
        *(
            twin.coach.hear(
                speaker(member=DANIEL), negotiation.id, Responded(step="boss", number=1, move=move)
            )
            for move in moves
        )
    )

    (report,) = [post for post in await twin.arrives() if isinstance(post, Report)]
    assert [notice.key for notice in notices if notice] == [f"note.request_{report.request.state}"]


async def test_the_home_of_whoever_is_asked_is_drawn_with_each_change(twin: Twin) -> None:
    negotiation = await twin.starts()
    async with twin.store.visit(speaker(member=DANIEL)) as desk:
        desk.open_home()
    await twin.arrives()

    async def homes() -> int:
        return sum(isinstance(post, Home) for post in await twin.arrives())

    await asks_daniel(twin, negotiation.id)
    assert await homes() == 1
    await twin.coach.hear(speaker(), negotiation.id, Withdrawn(step="boss", number=1))
    assert await homes() == 1
    await asks_daniel(twin, negotiation.id, number=2)
    assert await homes() == 1
    await twin.coach.erase(speaker(), negotiation.id)
    assert await homes() == 1
    assert await twin.store.asked_of(RLX, DANIEL) == ()


async def test_what_is_closed_waits_for_nobody(twin: Twin) -> None:
    negotiation = await twin.starts()
    await asks_daniel(twin, negotiation.id)
    await twin.arrives()

    await twin.coach.hear(speaker(), negotiation.id, Closed(outcome=Outcome.LOST))

    (told,) = [post for post in await twin.arrives() if isinstance(post, RequestMessage)]
    assert told.request.state is RequestState.WITHDRAWN
    assert await twin.store.asked_of(RLX, DANIEL) == ()


async def test_the_thread_below_a_request_is_known(twin: Twin) -> None:
    negotiation = await twin.starts()
    await asks_daniel(twin, negotiation.id)
    await twin.arrives()

    threads = [Thread(CHANNEL, f"{number:04}.000") for number in range(1, 10)]
    found = [thread for thread in threads if await twin.store.asked_in(RLX, thread)]

    assert len(found) == 1
    assert not await twin.store.asked_in(OTHER, found[0])
    said = Said(at=twin.moment(), author=DANIEL, text="Yes.")
    await twin.coach.hear_in_thread(speaker(member=DANIEL), found[0], said)
    (note,) = await twin.arrives()
    assert note == Note(key="note.request_by_button")


async def test_who_left_the_company_is_waited_for_no_more(twin: Twin) -> None:
    negotiation = await twin.starts()
    await twin.coach.welcome(speaker(member=DANIEL), person(DANIEL))
    await asks_daniel(twin, negotiation.id)
    await twin.arrives()

    for _ in range(2):
        await twin.coach.leave(RLX, DANIEL, "event:1")

    (report,) = [post for post in await twin.arrives() if isinstance(post, Report)]
    assert report.request.state is RequestState.LEFT
    assert await twin.store.asked_of(RLX, DANIEL) == ()


# --- meetings and promises ----------------------------------------------------------------------


async def test_who_promised_what_is_known_by_the_counterparts_name(twin: Twin) -> None:
    negotiation = await twin.starts()
    progress = await twin.progress(negotiation)
    assert (progress.counterpart, progress.zone) == (negotiation.counterpart, "UTC")
    await twin.coach.hear(speaker(), negotiation.id, Promised(revision=0, text="Send it", who="Kristen"))
    (held,) = promises_of(await twin.progress(negotiation))
    assert (held.text, held.state, held.made_at) == ("Send it", PromiseState.OPEN, progress.now)
    (listed,) = [post for post in await twin.arrives() if isinstance(post, PromiseList)]
    assert listed.promises == (held,) and listed.anew


# --- rehearsals --------------------------------------------------------------------------------


async def rehearse(twin: Twin, negotiation: Summary) -> None:
    await twin.coach.hear(speaker(), negotiation.id, Tabled(revision=0, table=IMPRESS))
    await twin.coach.hear(speaker(), negotiation.id, RehearsalBegun(number=1, character=Character.FAIR))


async def test_what_is_typed_in_a_rehearsal_answers_no_step(twin: Twin) -> None:
    negotiation = await twin.starts()
    await rehearse(twin, negotiation)
    await twin.arrives()

    await twin.says(negotiation.id, "What matters most to you?")

    held = (await twin.progress(negotiation)).answers
    practice = held[REHEARSAL].value
    assert isinstance(practice, Practice)
    assert practice.rehearsal.round == 1
    assert "stakes" not in held


async def test_what_is_rehearsed_beside_a_channel_is_no_prompt_there(twin: Twin) -> None:
    negotiation = (await twin.coach.start(speaker(), "Globex", "sample", channel="C0RLX")).summary

    await rehearse(twin, negotiation)

    assert [post.step for post in (await twin.progress(negotiation)).asked] == ["stakes"]
    await twin.arrives()
    assert [post.step for post in (await twin.progress(negotiation)).asked if post.step != "stakes"] == []
    await twin.says_outside("What matters most to you?")
    assert await twin.arrives() == [Note(key="practice.by_button")]


async def test_a_rehearsal_does_not_go_on_in_other_hands(twin: Twin) -> None:
    negotiation = await twin.starts()
    await twin.coach.welcome(speaker(member=DANIEL), person(DANIEL))
    await rehearse(twin, negotiation)
    await twin.coach.handovers.offer(speaker(), "Kristen", negotiation.id, person(DANIEL))

    await twin.coach.handovers.accept(speaker(member=DANIEL), "Daniel", negotiation.id, "9.0")

    assert not is_rehearsing(await twin.progress(negotiation))


# --- beside the thread -------------------------------------------------------------------------


async def test_what_is_said_of_a_table_arrives_in_its_order_and_asks_nothing(twin: Twin) -> None:
    negotiation = (await twin.coach.start(speaker(), "Globex", "sample", channel="C0RLX")).summary
    await twin.arrives()
    before = (await twin.progress(negotiation)).asked

    await twin.coach.hear(speaker(), negotiation.id, Tabled(revision=0, table=IMPRESS))
    await twin.coach.hear(speaker(), negotiation.id, Wished(revision=1))

    arrived = [type(post) for post in await twin.arrives() if not isinstance(post, Home)]
    assert arrived == [IssueTable, Proposals, FrontierFile]
    assert (await twin.progress(negotiation)).asked == before


async def test_what_was_said_beside_a_channel_is_erased_too(twin: Twin) -> None:
    negotiation = (await twin.coach.start(speaker(), "Globex", "sample", channel="C0RLX")).summary
    await twin.arrives()
    await twin.coach.hear(speaker(), negotiation.id, Tabled(revision=0, table=IMPRESS))
    await twin.coach.hear(speaker(), negotiation.id, TradesWanted(revision=1))
    said = [post for post in await twin.arrives() if isinstance(post, IssueTable | Trades)]

    await twin.coach.erase(speaker(), negotiation.id)

    (erased,) = [post for post in await twin.arrives() if isinstance(post, Erasure)]
    assert len(said) == 2
    assert len(erased.messages) == len(("the root", "the prompt", *said))
