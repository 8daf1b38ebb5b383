"""Everything said is handed out once, in the order of its conversation."""

from datetime import timedelta

from sqlalchemy import text

from bot.storage import Letter, Storage, Vault, open_storage
from bot.storage.claiming import LEASE, PATIENCE
from playbooks.model import (
    Amendment,
    AnswerState,
    Ask,
    Brief,
    BriefFile,
    InterestMap,
    Note,
    Noted,
    Overview,
    Response,
    Settled,
    State,
)
from tests.bot.storage.scene import (
    KRISTEN,
    RLX,
    Clock,
    Slack,
    ask,
    begin,
    hear,
    overview,
    person,
    reply,
    speaker,
)

BRIEF = Brief(phases=(), state=State.ACTIVE)


async def test_a_letter_holds_all_that_it_takes_to_draw_and_place_it(
    storage: Storage, slack: Slack, clock: Clock
) -> None:
    negotiation = await begin(storage)
    (root,) = await storage.outbox.claim(10)

    assert root == Letter(
        id=root.id,
        workspace=RLX,
        conversation=negotiation.id,
        negotiation=negotiation.id,
        member=person(),
        counterpart="Impress",
        playbook="trust_repair",
        post=overview("stakes"),
        attempts=1,
        attempted_at=clock.time,
        channel=None,
        root=None,
        until=clock.time + PATIENCE,
    )
    await slack.takes(root)
    (question,) = await storage.outbox.claim(10)
    assert question.post == ask("stakes")
    assert (question.channel, question.root) == (f"D{KRISTEN}", "1.000")


async def test_only_the_oldest_unfinished_letter_of_a_conversation_is_claimed(
    storage: Storage, slack: Slack
) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"))

    (first,) = await storage.outbox.claim(10)
    assert await storage.outbox.claim(10) == []
    await slack.takes(first)
    (second,) = await storage.outbox.claim(10)

    assert isinstance(first.post, Overview)
    assert second.post == ask("stakes")


async def test_a_dead_letter_lets_the_next_one_pass(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    await hear(storage, negotiation, reply("stakes"))
    (question,) = await storage.outbox.claim(10)
    await storage.outbox.bury(question, "is_archived")

    (next_one,) = await storage.outbox.claim(10)

    assert isinstance(next_one.post, Overview)
    assert await storage.outbox.dead_letters(RLX) == {"is_archived": 1}


async def test_a_root_that_cannot_be_posted_is_noted_with_the_negotiation(storage: Storage) -> None:
    negotiation = await begin(storage)
    (root,) = await storage.outbox.claim(10)
    await storage.outbox.bury(root, "channel_not_found")
    query = text("SELECT root_error FROM negotiation WHERE id = :id")

    async with storage.store.database.reading() as connection:
        assert await connection.scalar(query, {"id": negotiation.id}) == "channel_not_found"

    (question,) = await storage.outbox.claim(10)
    assert question.root is None


async def test_an_overview_is_dropped_if_a_newer_one_waits_behind_it(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    async with storage.store.open(speaker(), negotiation.id) as opened:
        opened.take(Response(posts=(overview("one"), overview("two"), ask("three"), overview("four"))))

    said = [letter.post for letter in await slack.takes_all()]

    assert said == [ask("three"), overview("four")]


async def test_the_first_overview_is_posted_even_if_a_newer_one_waits(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, reply("stakes"))

    said = [letter.post for letter in await slack.takes_all()]

    assert said == [
        overview("stakes"),
        ask("stakes"),
        ask("reasons", after="stakes"),
        overview("reasons"),
    ]


async def test_what_changes_a_question_knows_the_question_and_its_message(
    storage: Storage, slack: Slack
) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    peeked = await storage.store.peek(RLX, negotiation.id)
    (asked,) = peeked.progress.asked
    noted = Noted(step="stakes", state=AnswerState.ANSWERED)
    changes = (Amendment(post=asked.id, noted=noted), Settled(post=asked.id, noted=noted))
    await hear(storage, negotiation, Response(posts=changes))

    letters = await slack.takes_all()

    assert [letter.post for letter in letters] == list(changes)
    assert {(letter.target, letter.target_at) for letter in letters} == {(ask("stakes"), "2.000")}


async def test_a_change_of_a_question_that_never_arrived_has_no_message(storage: Storage) -> None:
    negotiation = await begin(storage, posts=(ask("stakes"),))
    (asked,) = (await storage.store.peek(RLX, negotiation.id)).progress.asked
    (question,) = await storage.outbox.claim(10)
    await storage.outbox.bury(question, "is_archived")
    await hear(storage, negotiation, Response(posts=(Settled(post=asked.id),)))

    (change,) = await storage.outbox.claim(10)

    assert (change.target, change.target_at) == (ask("stakes"), None)


async def test_what_is_said_to_a_member_finds_their_channel(storage: Storage, slack: Slack) -> None:
    await begin(storage)
    await slack.takes_all()
    async with storage.store.visit(speaker()) as desk:
        desk.say(Note(key="note.one"))
        desk.say(Note(key="note.two"))

    one, two = await slack.takes_all()

    assert (one.post, two.post) == (Note(key="note.one"), Note(key="note.two"))
    assert (one.conversation, one.channel, one.root) == (f"member:{KRISTEN}", f"D{KRISTEN}", None)


async def test_a_file_is_remembered_before_it_is_completed(
    storage: Storage, slack: Slack, clock: Clock
) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    await hear(storage, negotiation, Response(posts=(BriefFile(brief=BRIEF),)))
    (letter,) = await storage.outbox.claim(10)
    held = await storage.outbox.hold_file(letter, "F1")
    clock.move(LEASE.total_seconds())

    (again,) = await storage.outbox.claim(10)

    assert (held.file_id, again.file_id) == ("F1", "F1")


async def test_a_root_that_was_posted_but_not_recorded_is_recognised(storage: Storage, clock: Clock) -> None:
    negotiation = await begin(storage)
    (posted,) = await storage.outbox.claim(10)

    found = await storage.outbox.find(RLX, posted.id)
    assert found is not None
    await storage.outbox.sent(found, "D1", "7.1")

    (summary,) = await storage.store.negotiations(RLX, KRISTEN)
    assert (summary.id, summary.channel, summary.root) == (negotiation.id, "D1", "7.1")
    clock.move(60)
    assert [letter.post for letter in await storage.outbox.claim(10)] == [ask("stakes")]


async def test_what_was_sent_stays_as_it_was_first_recorded(storage: Storage) -> None:
    await begin(storage)
    (letter,) = await storage.outbox.claim(10)
    await storage.outbox.sent(letter, "D1", "7.1")

    await storage.outbox.sent(letter, "D1", "8.8")
    await storage.outbox.bury(letter, "too late")
    await storage.outbox.retry(letter, 0, "too late")

    (summary,) = await storage.store.negotiations(RLX, KRISTEN)
    assert summary.root == "7.1"
    assert not await storage.outbox.dead_letters(RLX)
    assert [each.id for each in await storage.outbox.claim(10)] != [letter.id]


async def test_the_words_of_a_letter_are_not_kept_twice(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await hear(storage, negotiation, Response(posts=(BRIEF, overview("reasons"))))
    root, question, brief, _ = await slack.takes_all()

    assert await storage.outbox.find(RLX, brief.id) is None
    for kept in (root, question):
        found = await storage.outbox.find(RLX, kept.id)
        assert found is not None
        assert found.post == kept.post


async def test_a_row_that_cannot_be_read_stops_no_other(storage: Storage) -> None:
    negotiation = await begin(storage)
    spoil = text("UPDATE outbox SET payload = :spoilt WHERE negotiation = :id AND type = 'overview'")
    async with storage.store.database.writing() as connection:
        await connection.execute(spoil, {"spoilt": b"spoilt", "id": negotiation.id})

    claimed = await storage.outbox.claim(10)

    assert [letter.post for letter in claimed] == [ask("stakes")]
    assert list((await storage.outbox.dead_letters(RLX)).values()) == [1]
    assert isinstance(claimed[0].post, Ask)


async def test_a_home_tab_waits_for_nothing_and_holds_nothing_up(storage: Storage, slack: Slack) -> None:
    negotiation = await begin(storage)
    await slack.takes_all()
    async with storage.store.visit(speaker()) as desk:
        desk.open_home()
    await hear(storage, negotiation, reply("stakes"))

    first = await storage.outbox.claim(10)

    assert sorted(letter.post.type for letter in first) == ["ask", "home", "home"]
    for letter in first:
        if letter.post.type == "home":
            await storage.outbox.retry(letter, 60, "ratelimited")
        else:
            await slack.takes(letter)
    assert [letter.post.type for letter in await slack.takes_all()] == ["overview"]


async def test_a_clock_that_was_moved_does_not_move_slacks(
    database_url: str, vault: Vault, clock: Clock
) -> None:
    """What was tried before is looked for among Slack's messages, which carry Slack's time."""
    in_a_week = lambda: clock() + timedelta(weeks=1)  # noqa: E731
    async with open_storage(database_url, vault, in_a_week, slacks_now=clock) as storage:
        await begin(storage)

        (letter,) = await storage.outbox.claim(1)

        assert letter.attempted_at == clock.time
        assert await storage.outbox.claim(1) == []
        clock.move(LEASE.total_seconds())
        assert [each.attempts for each in await storage.outbox.claim(1)] == [2]


async def test_of_what_is_updated_in_place_each_step_has_a_message_of_its_own(
    storage: Storage, slack: Slack
) -> None:
    maps = [InterestMap(step=step, revision=1, entries=()) for step in ("theirs", "the_banks", "theirs")]
    await begin(storage, posts=(overview("stakes"), *maps))
    stood = []
    for _ in range(4):
        (letter,) = await storage.outbox.claim(1)
        stood.append(await storage.outbox.standing(letter))
        await slack.takes(letter)
    assert stood == [None, None, None, "2.000"]
