"""Nobody crosses from one workspace into another, through any door."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from sqlalchemy import Column, Table, select

from bot.storage import Letter, Outbox, Storage, Store, tables
from bot.storage.letters import Overtaken
from playbooks.coach import Message, Summary, Thread
from playbooks.errors import AlreadyPlaced, OtherWorkspace, UnknownNegotiation, UnknownThread
from playbooks.model import Edited, NudgeKind, Occasion, Reminder, Response, Said
from tests.bot.storage.scene import KRISTEN, RLX, Slack, begin, hear, person, reply, speaker

OTHER = "T0OTHER"
DUE = datetime(2026, 11, 23, 9)  # noqa: DTZ001  # local time, as a reminder keeps it
IDLE = Occasion(NudgeKind.IDLE, "1")


@dataclass
class Loot:
    """What somebody in another workspace might have learned of ours: ids, and even a letter.

    A nudge stands there too: whoever was reminded might put it off.
    """

    storage: Storage
    negotiation: Summary
    aside: str
    letter: Letter

    @property
    def forged(self) -> Letter:
        return replace(self.letter, workspace=OTHER)


@pytest.fixture
async def loot(storage: Storage, slack: Slack) -> Loot:
    negotiation = await begin(storage)
    await slack.takes_all()
    async with storage.store.visit(speaker("message:D1:7.1")) as desk:
        aside = desk.set_aside(Said(at="7.1", author=KRISTEN, text="Ours."), "D1")
    await _nudged(storage, negotiation)
    await slack.takes_all()
    await hear(storage, negotiation, reply("stakes"), "message:D1:8.1")
    (letter,) = await storage.outbox.claim(1)
    return Loot(storage, negotiation, aside, letter)


async def _nudged(storage: Storage, negotiation: Summary) -> None:
    due = Reminder(kind=IDLE.kind, subject=IDLE.subject, to=KRISTEN, wall=DUE, zone="UTC")
    async with storage.store.open(speaker(), negotiation.id) as opened:
        opened.take(Response(reminders=(due,)))
    await asyncio.gather(*(one.tick() for one in storage.due))


async def opens(loot: Loot) -> None:
    root = Thread(f"D{KRISTEN}", "1.000")
    for where in (loot.negotiation.id, root, Message("D1", "8.1")):
        error = UnknownThread if isinstance(where, Thread) else UnknownNegotiation
        with pytest.raises(error):
            async with loot.storage.store.open(speaker(workspace=OTHER), where):
                pass
    theirs = await begin(loot.storage, workspace=OTHER)
    async with loot.storage.store.open(speaker(workspace=OTHER), theirs.id) as opened:
        with pytest.raises(AlreadyPlaced):
            await opened.place(loot.aside)


async def visits(loot: Loot) -> None:
    async with loot.storage.store.visit(speaker("message:D1:8.1", workspace=OTHER)) as desk:
        assert (desk.negotiations, desk.member.name) == ((), "")
        with pytest.raises(UnknownNegotiation):
            desk.erase(loot.negotiation.id)
        with pytest.raises(OtherWorkspace):
            desk.keep(person(name="Somebody else"))
    await _rewrites(loot)
    await _withdraws(loot)


async def _rewrites(loot: Loot) -> None:
    with pytest.raises(AlreadyPlaced):
        async with loot.storage.store.visit(speaker(workspace=OTHER)) as desk:
            desk.rewrite(Message("D1", "7.1"), Edited(at="7.1", text="Theirs."))


async def _withdraws(loot: Loot) -> None:
    with pytest.raises(AlreadyPlaced):
        async with loot.storage.store.visit(speaker(workspace=OTHER)) as desk:
            desk.withdraw(Message("D1", "7.1"))


async def peeks(loot: Loot) -> None:
    with pytest.raises(UnknownNegotiation):
        await loot.storage.store.peek(OTHER, loot.negotiation.id)


async def reads_a_member(loot: Loot) -> None:
    assert await loot.storage.store.member(OTHER, KRISTEN) is None


async def lists(loot: Loot) -> None:
    assert await loot.storage.store.negotiations(OTHER, KRISTEN) == ()


async def hands_over(loot: Loot) -> None:
    with pytest.raises(UnknownNegotiation):
        async with loot.storage.store.hand_over(speaker(workspace=OTHER), loot.negotiation.id, KRISTEN):
            pass


async def asks_for_a_thread(loot: Loot) -> None:
    assert not await loot.storage.store.knows(OTHER, Thread(f"D{KRISTEN}", "1.000"))


async def looks_into_a_channel(loot: Loot) -> None:
    assert await loot.storage.store.in_channel(OTHER, f"D{KRISTEN}") == ()


async def asks_for_an_old_thread(loot: Loot) -> None:
    assert not await loot.storage.store.was_moved(OTHER, Thread(f"D{KRISTEN}", "1.000"))


async def looks_for_what_is_asked(loot: Loot) -> None:
    assert await loot.storage.store.asked_of(OTHER, KRISTEN) == ()


async def asks_below_a_request(loot: Loot) -> None:
    assert not await loot.storage.store.asked_in(OTHER, Thread(f"D{KRISTEN}", "1.000"))


async def puts_off(loot: Loot) -> None:
    stands = select(tables.reminder.c.state)
    await loot.storage.store.put_off(
        speaker(workspace=OTHER), loot.negotiation.id, IDLE, loot.storage.store.now()
    )
    async with loot.storage.store.database.reading() as link:
        assert [row.state for row in (await link.execute(stands)).rows] == ["standing"]


async def reads_digests(loot: Loot) -> None:
    await loot.storage.store.install(OTHER, "Others", "U0BOT")
    for made in (loot.storage.store.digest, loot.storage.store.whole_digest, loot.storage.store.preview):
        assert (await made(OTHER, KRISTEN)).people == ()


async def sends_a_digest_of_theirs(loot: Loot) -> None:
    await loot.storage.store.install(OTHER, "Others", "U0BOT")
    made = await loot.storage.store.preview(RLX, KRISTEN)
    assert made.people
    assert (await loot.storage.store.still_seen(OTHER, KRISTEN, made)).people == ()


async def asks_whose_manager(loot: Loot) -> None:
    assert await loot.storage.store.people_of(OTHER, KRISTEN) == ()


async def counts_verdicts(loot: Loot) -> None:
    assert await loot.storage.store.verdicts(OTHER) == {}


async def asks_where_it_stands(loot: Loot) -> None:
    assert await loot.storage.outbox.standing(loot.forged) is None


async def looks_for_lessons(loot: Loot) -> None:
    assert await loot.storage.store.lessons(OTHER, "Impress") == ()


async def looks_for_lost_roots(loot: Loot) -> None:
    assert not await loot.storage.outbox.misses_root(OTHER, f"D{KRISTEN}")


async def marks_a_home(loot: Loot) -> None:
    await loot.storage.outbox.hold_home(loot.forged, "forged")


async def reads_a_homes_mark(loot: Loot) -> None:
    await loot.storage.outbox.hold_home(loot.letter, "ours")
    assert await loot.storage.outbox.home_mark(loot.forged) == ""
    await loot.storage.outbox.hold_home(loot.letter, "")


async def installs(loot: Loot) -> None:
    await loot.storage.store.install(OTHER, "Another name", "U0BOT")


async def sends(loot: Loot) -> None:
    """The forger's own workspace has to know the member, or nothing could be taken back for them."""
    await begin(loot.storage, workspace=OTHER)
    await loot.storage.outbox.sent(loot.forged, "D666", "6.6")


async def holds_a_file(loot: Loot) -> None:
    with pytest.raises(Overtaken):
        await loot.storage.outbox.hold_file(loot.forged, "F666")


async def retries(loot: Loot) -> None:
    await loot.storage.outbox.retry(loot.forged, 666, "forged")


async def buries(loot: Loot) -> None:
    await loot.storage.outbox.bury(loot.forged, "forged")
    await loot.storage.outbox.bury(replace(loot.forged, root=None), "forged")


async def counts_the_dead(loot: Loot) -> None:
    await loot.storage.outbox.bury(loot.letter, "ours")
    assert await loot.storage.outbox.dead_letters(OTHER) == {}
    assert await loot.storage.outbox.dead_letters(RLX) == {"ours": 1}


async def finds(loot: Loot) -> None:
    assert await loot.storage.outbox.find(OTHER, loot.letter.id) is None


async def revokes(loot: Loot) -> None:
    await loot.storage.outbox.revoke(OTHER, "token_revoked")


ATTEMPTS: dict[Callable[..., object], Callable[[Loot], Awaitable[None]]] = {
    Store.put_off: puts_off,
    Store.open: opens,
    Store.visit: visits,
    Store.peek: peeks,
    Store.member: reads_a_member,
    Store.negotiations: lists,
    Store.hand_over: hands_over,
    Store.knows: asks_for_a_thread,
    Store.in_channel: looks_into_a_channel,
    Store.was_moved: asks_for_an_old_thread,
    Store.lessons: looks_for_lessons,
    Store.asked_of: looks_for_what_is_asked,
    Store.asked_in: asks_below_a_request,
    Store.digest: reads_digests,
    Store.whole_digest: reads_digests,
    Store.preview: reads_digests,
    Store.still_seen: sends_a_digest_of_theirs,
    Store.people_of: asks_whose_manager,
    Store.verdicts: counts_verdicts,
    Outbox.standing: asks_where_it_stands,
    Store.install: installs,
    Outbox.sent: sends,
    Outbox.hold_file: holds_a_file,
    Outbox.hold_home: marks_a_home,
    Outbox.misses_root: looks_for_lost_roots,
    Outbox.retry: retries,
    Outbox.bury: buries,
    Outbox.find: finds,
    Outbox.revoke: revokes,
}
# They change ours on purpose, to have something to read.
READS = {Outbox.dead_letters: counts_the_dead, Outbox.home_mark: reads_a_homes_mark}
# For whoever runs Rapport: these serve all workspaces at once and are given none, or read none.
OF_ALL = {Store.workspaces, Outbox.claim, Outbox.take_over, Outbox.next_due, Outbox.check_in_hand}


async def ours(storage: Storage) -> dict[str, list[str]]:
    """Every row of our workspace, as it is."""
    async with storage.store.database.reading() as connection:
        return {
            table.name: sorted(
                map(repr, await connection.execute(table.select().where(_workspace(table) == RLX)))
            )
            for table in tables.metadata.sorted_tables
            if table is not tables.keyring
        }


def _workspace(table: Table) -> Column[str]:
    return table.c.id if table is tables.workspace else table.c.workspace


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=lambda attempt: attempt.__name__)
async def test_nobody_reads_or_changes_what_another_workspace_has(
    loot: Loot, attempt: Callable[[Loot], Awaitable[None]]
) -> None:
    before = await ours(loot.storage)
    assert all(before[table] for table in ("member", "negotiation", "answer", "outbox", "seen", "aside"))

    await attempt(loot)

    assert await ours(loot.storage) == before


@pytest.mark.parametrize("attempt", READS.values(), ids=lambda attempt: attempt.__name__)
async def test_nobody_counts_what_another_workspace_has(
    loot: Loot, attempt: Callable[[Loot], Awaitable[None]]
) -> None:
    await attempt(loot)


def test_every_public_method_was_tried() -> None:
    public = {
        getattr(kind, name)
        for kind in (Store, Outbox)
        for name in vars(kind)
        if not name.startswith("_") and callable(getattr(kind, name))
    }

    assert public == {*ATTEMPTS, *READS, *OF_ALL}


def test_every_row_carries_its_workspace() -> None:
    without = {
        table.name
        for table in tables.metadata.sorted_tables
        if "workspace" not in table.c and table is not tables.workspace
    }

    assert without == {"keyring"}
