"""What is kept is there again when it is opened, and only what was committed."""

from decimal import Decimal

import pytest
from sqlalchemy import Executable

from bot.storage import Storage
from bot.storage.statements import Prepared, Statements, Values
from playbooks.coach import Message, Summary, Thread
from playbooks.errors import AlreadyHeard, NotYours, OtherWorkspace, UnknownNegotiation, UnknownThread
from playbooks.model import Figures, Outcome, Response, Standing, State
from tests.bot.storage.scene import (
    KRISTEN,
    RLX,
    Clock,
    Slack,
    answer,
    ask,
    begin,
    hear,
    overview,
    person,
    reply,
    speaker,
)


async def test_a_negotiation_is_opened_with_its_answers_and_its_questions(storage: Storage) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes", "25 million a year."))

    async with storage.store.open(speaker(), negotiation.id) as opened:
        assert (opened.id, opened.owner) == (negotiation.id, KRISTEN)
        assert (opened.counterpart, opened.playbook) == ("Impress", "trust_repair")
        assert opened.progress.answers == {"stakes": answer("stakes", "25 million a year.")}
        assert [(each.step, each.noted) for each in opened.progress.asked] == [
            ("stakes", None),
            ("reasons", "stakes"),
        ]


async def test_the_newest_revision_is_the_answer(storage: Storage) -> None:
    negotiation = await begin(storage)
    for revision in range(1, 12):
        await hear(storage, negotiation, reply("stakes", f"Version {revision}", revision=revision))

    peeked = await storage.store.peek(RLX, negotiation.id)

    assert peeked.progress.answers["stakes"] == answer("stakes", "Version 11", revision=11)


async def test_several_responses_can_be_taken_at_once(storage: Storage) -> None:
    negotiation = await begin(storage)
    async with storage.store.open(speaker(), negotiation.id) as opened:
        opened.take(reply("stakes"))
        opened.take(reply("reasons"))

    peeked = await storage.store.peek(RLX, negotiation.id)

    assert peeked.progress.answers.keys() == {"stakes", "reasons"}
    assert len(peeked.progress.asked) == 3


async def test_a_question_has_a_time_once_it_was_posted(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    before = await storage.store.peek(RLX, negotiation.id)
    await slack.takes_all()
    after = await storage.store.peek(RLX, negotiation.id)

    assert [each.at for each in before.progress.asked] == [""]
    assert [each.at for each in after.progress.asked] == ["2.000"]


async def test_a_negotiation_is_found_by_its_thread_and_by_its_messages(
    storage: Storage, slack: Slack
) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    root = Thread(f"D{KRISTEN}", "1.000")

    async with storage.store.open(speaker("message:D1:7.1"), root) as by_thread:
        assert by_thread.id == negotiation.id
    async with storage.store.open(speaker(), Message("D1", "7.1")) as by_message:
        assert by_message.id == negotiation.id


async def test_what_is_not_there_is_unknown(storage: Storage) -> None:
    for where in ("nothing", Message("D1", "7.1")):
        with pytest.raises(UnknownNegotiation):
            async with storage.store.open(speaker(), where):
                pass
    with pytest.raises(UnknownThread):
        async with storage.store.open(speaker(), Thread("D1", "7.1")):
            pass
    with pytest.raises(UnknownNegotiation):
        await storage.store.peek(RLX, "nothing")


async def test_what_was_heard_is_not_heard_again(storage: Storage) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"), "event:Ev1", "message:D1:7.1")

    for seen in (("event:Ev1",), ("event:Ev2", "message:D1:7.1")):
        with pytest.raises(AlreadyHeard):
            await hear(storage, negotiation, reply("reasons"), *seen)
    with pytest.raises(AlreadyHeard):
        async with storage.store.visit(speaker("event:Ev1")):
            pass

    peeked = await storage.store.peek(RLX, negotiation.id)
    assert list(peeked.progress.answers) == ["stakes"]
    await hear(storage, negotiation, reply("reasons"), "event:Ev2")  # a refused one left no trace


async def test_a_key_given_twice_is_seen_once(storage: Storage) -> None:
    negotiation = await begin(storage)

    await hear(storage, negotiation, reply("stakes"), "event:Ev1", "event:Ev1")


async def test_nothing_is_kept_of_a_reply_that_failed(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    with pytest.raises(ZeroDivisionError):
        await _open_and_fail(storage, negotiation)

    peeked = await storage.store.peek(RLX, negotiation.id)
    assert not peeked.progress.answers
    assert await storage.outbox.claim(10) == []
    await hear(storage, negotiation, reply("stakes"), "event:Ev1")


async def _open_and_fail(storage: Storage, negotiation: Summary) -> None:
    async with storage.store.open(speaker("event:Ev1"), negotiation.id) as opened:
        opened.take(reply("stakes"))
        raise ZeroDivisionError


async def test_nothing_is_kept_of_a_visit_that_failed(storage: Storage) -> None:
    with pytest.raises(ZeroDivisionError):
        await _visit_and_fail(storage)

    assert await storage.store.member(RLX, KRISTEN) is None
    assert await storage.store.negotiations(RLX, KRISTEN) == ()
    assert await storage.outbox.claim(10) == []


async def _visit_and_fail(storage: Storage) -> None:
    async with storage.store.visit(speaker("trigger:1")) as desk:
        desk.keep(person())
        desk.begin("Impress", "trust_repair", Response(posts=(overview(),)))
        desk.say(ask(None))
        raise ZeroDivisionError


async def test_a_peek_takes_nothing(storage: Storage) -> None:
    negotiation = await begin(storage)
    peeked = await storage.store.peek(RLX, negotiation.id)

    with pytest.raises(TypeError):
        peeked.take(reply("stakes"))


async def test_a_reply_that_changes_nothing_is_still_seen(storage: Storage) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, Response(), "event:Ev1")

    with pytest.raises(AlreadyHeard):
        await hear(storage, negotiation, Response(), "event:Ev1")


async def test_how_it_ended_is_kept_until_it_is_taken_up_again(storage: Storage, clock: Clock) -> None:
    negotiation = await begin(storage)
    value = Figures(amounts={"yearly": Decimal("25000000.50")}, currency="USD")
    won = Standing(state=State.CLOSED, outcome=Outcome.WON, value=value, lesson="Trust first.", finished=True)
    await hear(storage, negotiation, Response(standing=won))
    clock.move(60)
    assert (await storage.store.peek(RLX, negotiation.id)).progress.standing == won

    await hear(storage, negotiation, Response(standing=Standing()))

    assert (await storage.store.peek(RLX, negotiation.id)).progress.standing == Standing()
    (summary,) = await storage.store.negotiations(RLX, KRISTEN)
    assert summary.state is State.ACTIVE


async def test_a_member_is_known_once_they_were_kept(storage: Storage) -> None:
    assert await storage.store.member(RLX, KRISTEN) is None
    async with storage.store.visit(speaker()) as desk:
        assert desk.member == person().model_copy(update={"name": ""})
    assert await storage.store.member(RLX, KRISTEN) is None

    kept = person(language="vi", zone="Asia/Ho_Chi_Minh", address="chị")
    async with storage.store.visit(speaker()) as desk:
        desk.keep(kept)
        assert desk.member == kept

    assert await storage.store.member(RLX, KRISTEN) == kept


async def test_a_desk_keeps_its_own_member_alone(storage: Storage) -> None:
    async with storage.store.visit(speaker()) as desk:
        with pytest.raises(OtherWorkspace):
            desk.keep(person(workspace="T0OTHER"))
        with pytest.raises(NotYours):
            desk.keep(person("U0DANIEL"))


async def test_the_language_of_the_owner_is_the_language_of_the_negotiation(storage: Storage) -> None:
    negotiation = await begin(storage)
    async with storage.store.visit(speaker()) as desk:
        desk.keep(desk.member.model_copy(update={"language": "vi", "language_chosen": True}))

    peeked = await storage.store.peek(RLX, negotiation.id)

    assert (peeked.progress.language, peeked.progress.language_chosen) == ("vi", True)


async def test_negotiations_are_listed_with_the_oldest_first(
    storage: Storage, slack: Slack, clock: Clock
) -> None:
    first = await begin(storage, "Impress")
    await slack.takes_all()
    clock.move(1)
    second = await begin(storage, "Acme")

    listed = await storage.store.negotiations(RLX, KRISTEN)

    assert listed == (first.model_copy(update={"channel": f"D{KRISTEN}", "root": "1.000"}), second)
    async with storage.store.visit(speaker()) as desk:
        assert desk.negotiations == listed


async def test_a_reply_takes_few_statements(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    negotiation = await begin(storage)
    statements: list[str] = []
    prepared = Statements.prepared

    def noted(known: Statements, statement: Executable, values: Values) -> Prepared:
        found = prepared(known, statement, values)
        statements.append(found.text)
        return found

    monkeypatch.setattr(Statements, "prepared", noted)

    await hear(storage, negotiation, reply("stakes"), "event:Ev1", "message:D1:7.1")

    kinds = [statement.split()[0] for statement in statements]
    assert kinds == ["SELECT", "INSERT", "SELECT", "INSERT", "INSERT", "UPDATE"]
