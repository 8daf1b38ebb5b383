"""The Impress case in a few rows: who speaks, what is said, and a Slack that takes every letter."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.storage import Letter, Storage
from playbooks.coach import Member, Speaker, Summary
from playbooks.model import (
    Answer,
    AnswerState,
    Ask,
    Noted,
    Overview,
    Part,
    Post,
    Response,
    State,
)

RLX = "T0RLX"
KRISTEN = "U0KRISTEN"
STEPS = ("stakes", "reasons", "trust_date")


@dataclass
class Clock:
    """Stands still until it is moved."""

    time: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def speaker(*seen: str, member: str = KRISTEN, workspace: str = RLX) -> Speaker:
    return Speaker(workspace, member, seen)


def person(member: str = KRISTEN, workspace: str = RLX, **facts: str) -> Member:
    return Member.model_validate({"workspace": workspace, "id": member, "name": "Kristen", **facts})


def overview(step: str | None = None) -> Overview:
    return Overview(phases=(), state=State.ACTIVE, step=step)


def ask(step: str | None, *, after: str | None = None) -> Ask:
    noted = Noted(step=after, state=AnswerState.ANSWERED) if after else None
    return Ask(step=step, noted=noted)


def answer(step: str, text: str, revision: int = 1, at: str = "1.5") -> Answer:
    part = Part(at=at, author=KRISTEN, text=text)
    return Answer(step=step, state=AnswerState.ANSWERED, revision=revision, parts=(part,))


def reply(step: str, text: str = "A year of work.", *, revision: int = 1) -> Response:
    """What follows from an answer: it is kept, and the overview and the next question are said."""
    return Response(
        answers=(answer(step, text, revision),), posts=(ask("reasons", after=step), overview("reasons"))
    )


async def begin(
    storage: Storage,
    counterpart: str = "Impress",
    *,
    member: str = KRISTEN,
    workspace: str = RLX,
    posts: tuple[Post, ...] | None = None,
) -> Summary:
    said = (overview("stakes"), ask("stakes")) if posts is None else posts
    async with storage.store.visit(speaker(member=member, workspace=workspace)) as desk:
        desk.keep(person(member, workspace))
        return desk.begin(counterpart, "trust_repair", Response(posts=said))


async def hear(storage: Storage, negotiation: Summary, response: Response, *seen: str) -> None:
    async with storage.store.open(speaker(*seen), negotiation.id) as opened:
        opened.take(response)


@dataclass
class Slack:
    """Takes every letter, and numbers the messages."""

    storage: Storage
    clock: Clock
    taken: list[Letter] = field(default_factory=list)

    async def takes_all(self) -> list[Letter]:
        """Carry until nothing is left that may go now; the clock moves on from post to post."""
        before = len(self.taken)
        while letters := await self.storage.outbox.claim(10):
            for letter in letters:
                await self.takes(letter)
            self.clock.move(1.1)
        return self.taken[before:]

    async def takes(self, letter: Letter) -> str:
        """Give the letter its ts; updates keep their message's."""
        self.taken.append(letter)
        at = letter.target_at or self._root(letter) or f"{len(self.taken)}.000"
        await self.storage.outbox.sent(letter, letter.channel or f"D{letter.member.id}", at)
        return at

    def _root(self, letter: Letter) -> str | None:
        return letter.root if isinstance(letter.post, Overview) else None
