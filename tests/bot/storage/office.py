"""An office in rows: managers, their people, and negotiations just as a test needs them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import insert

from bot.storage import Storage, Vault, tables
from bot.storage.vault import Place
from playbooks.coach import Member
from playbooks.model import Calendar, Digest, DigestFile, ManagerState, Plan, Post, Weekly
from tests.bot.storage.scene import RLX, Clock, speaker

MANAGER = "U0VP"
FIGURES = '{"type":"figures","amounts":{"ours":"25000000"},"currency":"USD"}'


@dataclass
class Office:
    storage: Storage
    vault: Vault
    clock: Clock
    workspace: str = RLX

    async def hires(self, member: str, manager: str = "", **facts: Any) -> Member:
        """Somebody who is met now, or changes."""
        state = ManagerState.ACCEPTED if manager else ManagerState.NONE
        known = {"workspace": self.workspace, "id": member, "name": f"Name of {member}", "manager": manager}
        person = Member.model_validate({**known, "manager_state": state, **facts})
        async with self.storage.store.visit(speaker(member=member, workspace=self.workspace)) as desk:
            desk.keep(person)
        return person

    async def negotiates(self, owner: str, *promises: dict[str, Any], **columns: Any) -> str:
        """A negotiation of theirs that stands like this."""
        row = uuid4().hex
        for name in {"counterpart", "at_stake", "value", "stuck", "lesson"} & {"counterpart", *columns}:
            words = columns.get(name, "Impress")
            columns[name] = self.vault.seal(Place("negotiation", name, self.workspace, row), words)
        fixed = {"id": row, "workspace": self.workspace, "owner": owner, **self._standing(), **columns}
        async with self.storage.store.database.writing() as link:
            await link.execute(insert(tables.negotiation), fixed)
            for number, promise in enumerate(promises, start=1):
                made = {"workspace": self.workspace, "negotiation": row, "number": number, "side": "ours"}
                await link.execute(insert(tables.promise), {**made, **promise})
        return row

    def _standing(self) -> dict[str, Any]:
        now = self.clock.time
        times = {"started_at": now, "changed_at": now, "moved_at": now}
        words = {"playbook": "trust_repair", "state": "active", "phase": "research"}
        flags = dict.fromkeys(
            ("lesson_shared", "shared", "share_value", "share_stuck", "share_lesson"), False
        )
        return {**times, **words, **flags, "round": 1, "sequence": 0, "done": 3, "total": 30}

    async def ticks(self) -> list[Post]:
        """What is said now, as it would be carried; the outbox is empty again then."""
        for one in self.storage.due:
            await one.tick()
        posts = []
        while letters := await self.storage.outbox.claim(50):
            for letter in letters:
                posts.append(letter.post)
                await self.storage.outbox.sent(letter, f"D{letter.member.id}", uuid4().hex)
            self.clock.time += timedelta(seconds=2)
        return [post for post in posts if isinstance(post, Digest | DigestFile | Plan)]

    async def passes(self, until: datetime) -> list[Post]:
        self.clock.time = until
        return await self.ticks()

    async def weekly_rows(self) -> list[tuple[str, str, datetime]]:
        columns = tables.weekly.c
        statement = tables.weekly.select().where(columns.workspace == self.workspace)
        async with self.storage.store.database.reading() as link:
            rows = await link.execute(statement)
            return sorted((row.member, row.kind, row.due_at) for row in rows)


def weekly(**facts: Any) -> Weekly:
    return Weekly(**facts)


def calendar(**facts: Any) -> Calendar:
    return Calendar(**{"country": "-", **facts})


def open_promise(due: date) -> dict[str, Any]:
    return {"state": "open", "due": due, "ended_at": None}


def kept_promise(at: datetime, state: str = "kept") -> dict[str, Any]:
    return {"state": state, "due": at.date(), "ended_at": at}


def names(posts: Sequence[Post]) -> list[str]:
    return [post.type for post in posts]
