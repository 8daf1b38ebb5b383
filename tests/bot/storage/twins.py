"""The coach on the Store or on its twin in memory, and a Slack that takes what either says."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from itertools import count

from bot.storage import Storage
from bot.storage.memory import MemoryStore, Outgoing
from playbooks.coach import Coach, Speaker, Store, Summary, Thread, Where, message_key
from playbooks.model import Amendment, Library, Overview, Post, Progress, Said, Settled
from tests.bot.storage.scene import KRISTEN, RLX, Clock, speaker
from tests.playbooks.sample import sample

CHANNEL = f"D{KRISTEN}"
Moment = Callable[[], str]
Carry = Callable[[Moment], AsyncIterator[Post]]
"""Takes what was said to Slack, a moment for each new message."""


@dataclass(frozen=True)
class FromOutbox:
    storage: Storage
    clock: Clock

    async def __call__(self, moment: Moment) -> AsyncIterator[Post]:
        while letters := await self.storage.outbox.claim(10):
            for letter in letters:
                root = letter.root if isinstance(letter.post, Overview) else None
                await self.storage.outbox.sent(letter, CHANNEL, letter.target_at or root or moment())
                yield letter.post
            self.clock.move(1.1)


@dataclass(frozen=True)
class FromList:
    store: MemoryStore
    places: dict[str, str] = field(default_factory=dict)

    async def __call__(self, moment: Moment) -> AsyncIterator[Post]:
        while self.store.said:
            one = self.store.said.pop(0)
            await self.store.sent(one, CHANNEL, self.places.setdefault(_message(one), moment()))
            yield one.post


def _message(one: Outgoing) -> str:
    """What names its message: an update keeps the place of the message that it changes."""
    match one.post:
        case Amendment(post=changed) | Settled(post=changed):
            return changed
        case Overview():
            return one.negotiation or ""
        case _:
            return one.id


class Patient:
    """A courier who carries nothing before the test says so."""

    def wake(self) -> None: ...

    async def recognise(self, workspace: str, thread: Thread) -> bool:  # noqa: ARG002
        return False

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None: ...


class Twin:
    """A coach and its store, as Kristen meets them."""

    def __init__(self, store: Store, carry: Carry) -> None:
        self.store = store
        self.coach = Coach(store, Patient(), Library([sample()]))
        self._carry = carry
        self._moments = count(1)

    def moment(self) -> str:
        return f"{next(self._moments):04}.000"

    async def starts(self, counterpart: str = "Impress", member: str = KRISTEN) -> Summary:
        """Begin, carry it to Slack, and look where it went."""
        started = await self.coach.start(speaker(member=member), counterpart, "sample")
        await self.arrives()
        return await self.coach.find(speaker(member=member), started.summary.id)

    async def says(self, where: Where, text: str, at: str = "") -> str:
        said = Said(at=at or self.moment(), author=KRISTEN, text=text)
        await self.coach.hear(written(said.at), where, said)
        return said.at

    async def says_outside(self, text: str) -> str:
        said = Said(at=self.moment(), author=KRISTEN, text=text)
        await self.coach.hear_outside(written(said.at), CHANNEL, said)
        return said.at

    async def progress(self, negotiation: Summary) -> Progress:
        return (await self.store.peek(RLX, negotiation.id)).progress

    async def words(self, negotiation: Summary, step: str) -> list[str]:
        answer = (await self.progress(negotiation)).answers.get(step)
        return [part.text for part in answer.parts] if answer else []

    async def arrives(self) -> Sequence[Post]:
        """Carry all that was said; the overviews, which are updated in place, are not worth a look."""
        return [post async for post in self._carry(self.moment) if not isinstance(post, Overview)]


def written(at: str) -> Speaker:
    """Kristen, with the key of the message that she wrote at that time."""
    return speaker(message_key(CHANNEL, at))
