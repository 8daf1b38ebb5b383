"""The people of a workspace, each in a negotiation of their own, walking the playbook.

A reply is always to a prompt that has arrived. What words cannot answer (a colleague has to be picked)
is skipped, and who has come to the end starts another negotiation; neither is measured.
"""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp

from benchmarks.load import Request, send_all
from benchmarks.signing import FORM, JSON, command, message, press
from playbooks.engine.position import find_step
from playbooks.model import REQUESTS, Playbook, Step
from playbooks.texts import Voice

GENTLY = 8  # requests at a time where nothing is measured
PATIENCE, PAUSE, QUIET = 120.0, 0.1, 0.3  # seconds


@dataclass
class Person:
    """`prompt` is the newest one, None while it is awaited; `step` is what it asks, None at the end."""

    user: str
    started: int = 0
    thread: str = ""
    negotiation: str = ""
    prompt: dict[str, Any] | None = None
    step: str | None = None
    answered: str | None = None
    reply: str = ""
    prompted: float = 0.0

    @property
    def channel(self) -> str:
        return "D" + self.user[1:]


@dataclass
class People:
    http: aiohttp.ClientSession
    slack: str
    port: int
    playbook: Playbook
    of_channel: dict[str, Person] = field(default_factory=dict)
    posts: list[dict[str, Any]] = field(default_factory=list)
    updates: int = 0
    negotiations: set[str] = field(default_factory=set)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.voice = Voice("en")

    def meet(self, how_many: int) -> None:
        for number in range(how_many):
            person = Person(f"U{number:09d}")
            self.of_channel[person.channel] = person

    # --- between two rounds -------------------------------------------------------------------

    async def get_ready(self) -> None:
        """Until everybody has a prompt that words can answer, and nothing more is being posted."""
        deadline, quiet_since = time.monotonic() + PATIENCE, time.monotonic()
        while time.monotonic() < deadline:
            if await self._look():
                quiet_since = time.monotonic()
            moves = [move for person in self.of_channel.values() if (move := self._move(person))]
            await send_all(self.port, moves, GENTLY)
            ready = all(person.prompt for person in self.of_channel.values())
            if ready and not moves and time.monotonic() - quiet_since > QUIET:
                return
            await asyncio.sleep(PAUSE)
        waiting = sum(person.prompt is None for person in self.of_channel.values())
        raise TimeoutError(f"{waiting} of {len(self.of_channel)} people wait for a prompt in vain")

    async def _look(self) -> bool:
        """Read what was posted since; whether there was anything."""
        async with self.http.get(f"{self.slack}/posts", params={"after": len(self.posts)}) as answer:
            found = await answer.json()
        for post in found["posts"]:
            self.posts.append(post)
            self._read(self.of_channel[post["channel"]], post)
        new = bool(found["posts"]) or found["updates"] != self.updates
        self.updates = found["updates"]
        return new

    def _read(self, person: Person, post: dict[str, Any]) -> None:
        if post["thread"] is None:
            person.thread = post["ts"]
            return
        person.prompt, person.answered = post, person.step
        person.prompted = person.prompted or post["arrived"]
        carried = json.loads(post["buttons"].get("skip", post["buttons"].get("edit"))["value"])
        person.negotiation, person.step = carried["n"], carried.get("s")
        self.negotiations.add(person.negotiation)

    def _move(self, person: Person) -> Request | None:
        if not person.started or (person.prompt and person.step is None):
            return self._start(person)
        if person.prompt and not self._takes_words(person):
            return self._skip(person, person.prompt)
        return None

    def _takes_words(self, person: Person) -> bool:
        """A step that is asked again did not take what was written."""
        return self._step(person).kind not in REQUESTS and person.step != person.answered

    def _step(self, person: Person) -> Step:
        step = find_step(self.playbook, person.step)
        assert step is not None  # noqa: S101  # at the end another negotiation was started
        return step

    def _start(self, person: Person) -> Request:
        person.started += 1
        person.prompt, person.step, person.answered = None, None, None
        text = f"start Impress {person.started}"
        return Request("", FORM, command(person.user, text, f"{next(self.numbers)}.start"))

    def _skip(self, person: Person, prompt: Mapping[str, Any]) -> Request:
        where = {"channel": person.channel, "message": prompt["ts"], "thread": person.thread}
        person.prompt = None
        body = press(
            person.user,
            where,
            {"action_id": "skip", **prompt["buttons"]["skip"]},
            f"{next(self.numbers)}.skip",
        )
        return Request("", FORM, body)

    # --- one round ----------------------------------------------------------------------------

    def delays(self, acknowledged: Mapping[str, float]) -> list[float]:
        """How long after each of these acknowledgements the next prompt was posted."""
        return [
            person.prompted - acknowledged[person.reply]
            for person in self.of_channel.values()
            if person.reply in acknowledged and person.prompted
        ]

    def replies(self) -> list[Request]:
        """An answer of everybody's to what they are asked; its name is in it."""
        return [self._reply(person) for person in self.of_channel.values()]

    def _reply(self, person: Person) -> Request:
        name = f"[reply {next(self.numbers)}]"
        example = self.voice.step(self.playbook, self._step(person).id).example
        text = self.voice.fill(example, counterpart="Impress").strip() + f" {name}"
        at = f"{time.time_ns() // 1000}"
        person.prompt, person.reply, person.prompted = None, name, 0.0
        body = message(person.user, person.channel, person.thread, f"{at[:-6]}.{at[-6:]}", text)
        return Request(name, JSON, body)
