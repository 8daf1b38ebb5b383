"""A company made up for the measurement: managers, people, negotiations and promises, in random order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any, Protocol

from bot.storage.vault import Place, Vault
from playbooks.coach import Member
from playbooks.model import ManagerState

WORKSPACE = "T0LARGE"
AT_ONCE = 50_000
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SEED = 20261123
# Of a hundred negotiations: most are under way, some rest, some were closed, of these few this week.
ACTIVE, PAUSED = 75, 85
AT_STAKE = '{"type":"figures","amounts":{"ours":"25000000","theirs":"4000000"},"currency":""}'
Values = dict[str, Any]


class Rows(Protocol):
    """Where rows go, many at a time."""

    async def __call__(self, table: str, rows: Sequence[Values]) -> None: ...


@dataclass(frozen=True)
class Size:
    managers: int
    people: int
    negotiations: int

    @property
    def all_people(self) -> int:
        return self.managers * self.people

    @property
    def all_negotiations(self) -> int:
        return self.all_people * self.negotiations


@dataclass(frozen=True)
class Company:
    """The same size makes the same company, but for its nonces."""

    size: Size
    vault: Vault
    now: datetime

    async def fill(self, put: Rows) -> None:
        await put("workspace", [self._workspace()])
        for table, rows in (
            ("member", self._members()),
            ("weekly", self._weekly()),
            ("negotiation", self._negotiations()),
            ("promise", self._promises()),
        ):
            while some := list(islice(rows, AT_ONCE)):
                await put(table, some)

    def _workspace(self) -> Values:
        named = {"id": WORKSPACE, "name": "RLX", "bot_user": "U0BOT"}
        return {**named, "state": "active", "reason": "", "since": self.now}

    def _members(self) -> Iterator[Values]:
        for manager in range(self.size.managers):
            yield self._member(manager_id(manager), "")
        for person in range(self.size.all_people):
            yield self._member(person_id(person), manager_id(person // self.size.people))

    def _member(self, member: str, manager: str) -> Values:
        known = Member(
            workspace=WORKSPACE,
            id=member,
            name=f"Name of {member}",
            manager=manager,
            manager_state=ManagerState.ACCEPTED if manager else ManagerState.NONE,
        )
        return {
            **known.model_dump(exclude={"calendar", "left", "weekly"}),
            "calendar": known.calendar.model_dump_json(),
            "weekly": known.weekly.model_dump_json(),
            "channel": f"D{member}",
            "sequence": 0,
            "met_at": self.now,
            "nudges": 0,
        }

    def _weekly(self) -> Iterator[Values]:
        for manager in range(self.size.managers):
            due = {"kind": "digest", "due_at": self.now - timedelta(seconds=1)}
            yield {"workspace": WORKSPACE, "member": manager_id(manager), **due}

    def _negotiations(self) -> Iterator[Values]:
        """People begin when they begin: those of one person lie far apart."""
        random = Random(SEED)  # noqa: S311  # chance, not cryptography
        order = list(range(self.size.all_negotiations))
        random.shuffle(order)
        for number in order:
            yield self._negotiation(number, random)

    def _negotiation(self, number: int, random: Random) -> Values:
        row, moved = negotiation_id(number), self._ago(random, 30)
        kind = random.randrange(100)
        state = "active" if kind < ACTIVE else "paused" if kind < PAUSED else "closed"
        closed = self._ago(random, 60) if state == "closed" else None
        done, outcome = random.randrange(30), random.choice(("won", "lost", "paused"))
        return {
            **self._sealed(row, _words(number, state, random)),
            "id": row,
            "workspace": WORKSPACE,
            "owner": person_id(number // self.size.negotiations),
            "playbook": "trust_repair",
            "state": state,
            "outcome": outcome if closed else None,
            "lesson_shared": False,
            "round": 1,
            "closed_at": closed,
            "channel": f"D{number}",
            "root": f"{number}.000100",
            "shared": False,
            "sequence": 60,
            "started_at": self.now - timedelta(days=90),
            "changed_at": moved,
            "moved_at": moved,
            "phase": "research",
            "done": done,
            "total": 30,
            "meeting_on": (self.now + timedelta(days=random.randrange(-20, 40))).date(),
            "share_value": random.randrange(3) == 0,
            "share_stuck": random.randrange(3) == 0,
            "share_lesson": random.randrange(3) == 0,
        }

    def _sealed(self, row: str, words: Values) -> Values:
        return {
            column: text and self.vault.seal(Place("negotiation", column, WORKSPACE, row), text)
            for column, text in words.items()
        }

    def _ago(self, random: Random, days: int) -> datetime:
        return self.now - timedelta(minutes=random.randrange(days * 24 * 60))

    def _promises(self) -> Iterator[Values]:
        """One for each negotiation: half are open, the others were kept or dropped some time."""
        random = Random(SEED + 1)  # noqa: S311
        for number in range(self.size.all_negotiations):
            state = random.choice(("open", "open", "kept", "late", "dropped"))
            yield {
                "workspace": WORKSPACE,
                "negotiation": negotiation_id(number),
                "number": 1,
                "side": random.choice(("ours", "ours", "theirs")),
                "state": state,
                "due": (self.now + timedelta(days=random.randrange(-10, 60))).date(),
                "ended_at": None if state == "open" else self._ago(random, 100),
            }


def _words(number: int, state: str, random: Random) -> Values:
    """Nearly all say what is at stake, some why they are stuck, and at the end what they learned."""
    is_closed = state == "closed"
    return {
        "counterpart": f"Counterpart {number} and Sons",
        "at_stake": AT_STAKE if random.randrange(5) else None,
        "value": AT_STAKE if is_closed else None,
        "stuck": "Their lawyer is away, and nobody else may sign." if random.randrange(3) == 0 else None,
        "lesson": "Bring the corrected specification before they ask." if is_closed else None,
    }


def manager_id(number: int) -> str:
    return f"U0MANAGER{number}"


def person_id(number: int) -> str:
    return f"U0PERSON{number}"


def negotiation_id(number: int) -> str:
    return f"{number * 2654435761 % 2**64:032x}"
