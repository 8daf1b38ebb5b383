"""Attacks on what comes by itself: on reminders, meetings, promises, and on what a manager sees."""

import pytest

from bot.storage import tables
from tests.conversations.test_hostile import sent_form, told
from tests.kit.forger import forges, thread_of
from tests.kit.ledger import all_is_said, opened
from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage
from tests.kit.week import BEGINS, prepares


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return await stage.person("Daniel")


@pytest.fixture
async def margaret(stage: Stage) -> Person:
    return await stage.person("Margaret")


async def names(employee: Person, manager: Person) -> None:
    await employee.types(f"/negotiate manager {manager.name}")
    await manager.reads("names you as their manager")
    await manager.presses("Accept")
    await employee.reads(f"{manager.name} accepted")


# --- what a manager sees -----------------------------------------------------------------------


async def test_what_one_owner_shared_the_manager_of_the_next_one_does_not_see(
    impress: Person, daniel: Person, margaret: Person
) -> None:
    await impress.types("/negotiate share Impress")
    await impress.fills(ticks=["value", "stuck", "lesson"], why="Legal fears their chairman.")
    await impress.sees_view("Legal fears their chairman.")
    await impress.types("/negotiate handover Impress")
    await impress.fills(colleague=daniel.id)
    await daniel.reads("asks you to take over")
    await daniel.presses("Take it over")
    await daniel.reads("What does each side lose")
    await names(daniel, margaret)
    await margaret.types("/negotiate digest")
    digest = await margaret.reads("Your people’s week", "Daniel Reyes", "Impress")
    assert "Legal fears" not in words(digest)
    await daniel.types("/negotiate share Impress")
    assert "Legal fears" not in str(await daniel.sees_view("What may your manager see"))


# --- somebody else presses ---------------------------------------------------------------------

OF_NUDGES = ("nudge:go_on", "nudge:tomorrow", "nudge:next_week", "nudge:stop")
OF_MEETINGS = ("meeting", "meeting_cancel", "calendar")
OF_PROMISES = ("promise", "promise_kept", "promise_dropped", "promise_open", "promise_change", "promises")
OF_SHARING = ("share", "preview", "quiet", "nudges", "brief", "resume")


async def planned(kristen: Person, stage: Stage) -> Json:
    """What the buttons of hers carry, of a meeting and of a promise that is due."""
    await stage.asks("clock", {"now": BEGINS})
    await prepares(kristen, "Globex", 3)
    await kristen.types("/negotiate meeting Globex")
    await kristen.sees_view("Meeting")
    await kristen.fills(day="2026-11-12", begins="14:00", length="60", place="Their sealed room")
    await kristen.reads("Their sealed room")
    await kristen.types("/negotiate promise Globex")
    await kristen.sees_view("A promise")
    await kristen.fills(text="We hide the delay.", side="ours", due="2026-11-06")
    await kristen.reads("We hide the delay.")
    async with opened(stage.database_url) as storage:
        (mine,) = await storage.store.negotiations("T0RLXSOFT01", kristen.id)
    return {"n": mine.id, "k": 1, "r": 1}


async def standing(stage: Stage, negotiation: str) -> dict[str, str]:
    """What is kept of it, steps and all that is beside them."""
    async with opened(stage.database_url) as storage:
        found = await storage.store.peek("T0RLXSOFT01", negotiation)
        return {step: answer.model_dump_json() for step, answer in found.progress.answers.items()}


@pytest.mark.parametrize("who", ("somebody else", "who had it before"))
async def test_nobody_else_presses_what_time_brings(
    kristen: Person, stage: Stage, daniel: Person, margaret: Person, who: str
) -> None:
    carried = await planned(kristen, stage)
    pretender, owner = margaret, kristen
    if who == "who had it before":
        await kristen.types("/negotiate handover Globex")
        await kristen.fills(colleague=daniel.id)
        await kristen.closes(await kristen.sees_view("I asked Daniel"))
        await daniel.reads("asks you to take over")
        await daniel.presses("Take it over")
        await daniel.reads("Date for trust")
        pretender, owner = kristen, daniel
    before, said = await standing(stage, carried["n"]), await thread_of(stage, owner)
    heard = len(await thread_of(stage, pretender))
    for kind, subject in (("idle", "1/x"), ("promise_due", "1/2026-11-06"), ("request_waits", "go_ahead/1")):
        for action in (*OF_NUDGES, *OF_MEETINGS, *OF_PROMISES, *OF_SHARING):
            value = {**carried, "o": subject}
            value = value | {"k": kind} if action in OF_NUDGES else value
            assert (await forges(stage, pretender.id, pretender.channel, action, value))[0] == 200
    assert await standing(stage, carried["n"]) == before
    assert await thread_of(stage, owner) == said
    heard_since = "".join(words(each) for each in (await thread_of(stage, pretender))[: -heard or None])
    assert "sealed room" not in heard_since and "hide the delay" not in heard_since
    assert not await pretender.views()


async def test_nobody_else_sends_the_forms_of_time(kristen: Person, stage: Stage, margaret: Person) -> None:
    carried = {**await planned(kristen, stage), "r": 3, "k": 0, "z": "America", "a": 1}
    before, said = await standing(stage, carried["n"]), await thread_of(stage, kristen)
    for callback in ("meeting", "promise", "share"):
        for negotiation in (carried["n"], "0" * 32, "../../etc/passwd"):
            body = sent_form(
                callback,
                margaret.id,
                {**carried, "n": negotiation},
                text="Theirs",
                day="x",
                place="Elsewhere",
            )
            status, answer = await told(stage, body)
            assert status == 200 and "sealed room" not in answer and "hide the delay" not in answer
    assert await standing(stage, carried["n"]) == before
    assert await thread_of(stage, kristen) == said


async def test_who_is_an_admin_no_more_enters_nobodys_manager(
    kristen: Person, stage: Stage, daniel: Person, margaret: Person
) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    await stage.asks("admin", {"user": margaret.id, "admin": False})
    await margaret.fills(list="Kristen Walsh,Daniel Reyes")
    await told(stage, sent_form("managers", kristen.id, list="Kristen Walsh,Daniel Reyes"))
    await daniel.types("/negotiate digest")
    await daniel.reads("Nobody has named you as their manager")


async def test_two_who_manage_each_other_see_each_other_and_no_more(kristen: Person, daniel: Person) -> None:
    await names(kristen, daniel)
    await names(daniel, kristen)
    await prepares(kristen, "Globex", 1)
    await prepares(daniel, "Initech", 1)
    for manager, theirs, own in ((kristen, "Initech", "Globex"), (daniel, "Globex", "Initech")):
        await manager.types("/negotiate digest")
        assert own not in words(await manager.reads("Your people’s week", theirs))


async def test_a_nudge_of_ones_own_carries_nothing_that_was_never_told(kristen: Person, stage: Stage) -> None:
    carried = await planned(kristen, stage)
    before = await standing(stage, carried["n"])
    forged: list[tuple[object, object]] = [
        ("idle", "²/x"), ("idle", "9" * 5000), ("promise_due", "99/2026-11-06"), ("meeting_near", "1/x"),
        ("of_next_year", "1"), ("idle", None), (["idle"], "1"), ({}, {}),
    ]  # fmt: skip
    for kind, subject in forged:
        value = {"n": carried["n"], "k": kind, "o": subject}
        for action in ("nudge:tomorrow", "nudge:next_week", "nudge:of_next_year"):
            assert (await forges(stage, kristen.id, kristen.channel, action, value))[0] == 200
    shown = [words(each) for each in await kristen.messages()]
    assert not [each for each in shown if "reference" in each]
    after = await standing(stage, carried["n"])
    assert {name: text for name, text in after.items() if name != "_cadence"} == before


# --- what is left of it ------------------------------------------------------------------------

SECRETS = ("Globex", "sealed room", "hide the delay", "Legal fears", "stay private")


async def dump(stage: Stage) -> list[str]:
    """Every value of every row, with the names of its table and column."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
        async with storage.store.database.reading() as link:
            return [
                f"{table.name}.{column.name}: {value!r}"
                for table in tables.metadata.sorted_tables
                for row in await link.execute(table.select())
                for column, value in zip(table.columns, row, strict=True)
            ]


async def test_words_of_meetings_promises_and_digests_are_sealed_and_go_with_their_negotiation(
    kristen: Person, stage: Stage, daniel: Person
) -> None:
    await names(kristen, daniel)
    carried = await planned(kristen, stage)
    await kristen.types("/negotiate share Globex")
    await kristen.fills(ticks=["stuck"], why="Legal fears their chairman.")
    await daniel.types("/negotiate digest")
    await daniel.reads("Your people’s week", "Legal fears")
    await stage.asks("clock", {"now": "2026-11-05T15:00:00+00:00"})
    nudge = await kristen.reads("We hide the delay.", "Stop for this one")
    held = await dump(stage)
    assert any(one.startswith("reminder.subject") for one in held)
    assert [one for one in held if any(secret in one for secret in SECRETS)] == []
    await kristen.types("/negotiate delete Globex")
    await kristen.presses("Delete for good")
    await kristen.reads("Everything I kept about Globex is erased")
    await kristen.reads_no_more(nudge["ts"])
    left = await dump(stage)
    assert [one for one in left if carried["n"] in one] == []
    assert {one for one in left if one.startswith("outbox.payload")} == {"outbox.payload: b''"}
