"""The coach on the Store or on its twin in memory, and a Slack that takes what either says."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from itertools import count

from bot.storage import Storage
from bot.storage.memory import MemoryStore, Outgoing
from playbooks.coach import Coach, Speaker, Store, Summary, Thread, Where, message_key
from playbooks.model import Amendment, Overview, Post, Progress, Said, Settled
from tests.bot.storage.scene import KRISTEN, RLX, Clock, speaker
from tests.playbooks.sample import sample

CHANNEL = f"D{KRISTEN}"


class Twin(ABC):
    """A coach, its store, and its courier; `taken` is all that was said, in the order it arrived."""

    store: Store

    def __init__(self) -> None:
        self.coach = Coach(self.store, self, {"sample": sample()})
        self.taken: list[Post] = []
        self._moments = count(1)

    def moment(self) -> str:
        return f"{next(self._moments):04}.000"

    async def starts(self, counterpart: str = "Impress", member: str = KRISTEN) -> Summary:
        """Begin, carry it to Slack, and look where it went."""
        started = await self.coach.start(speaker(member=member), counterpart, "sample")
        await self.arrives()
        return await self.coach.find(speaker(member=member), started.summary.id)

    async def says(self, where: Where, text: str, at: str = "") -> str:
        at = at or self.moment()
        said = Said(at=at, author=KRISTEN, text=text)
        await self.coach.hear(written(at), where, said)
        return at

    async def says_outside(self, text: str) -> str:
        said = Said(at=self.moment(), author=KRISTEN, text=text)
        await self.coach.hear_outside(written(said.at), CHANNEL, said)
        return said.at

    async def progress(self, negotiation: Summary) -> Progress:
        return (await self.store.peek(RLX, negotiation.id)).progress

    async def words(self, negotiation: Summary, step: str) -> list[str]:
        answer = (await self.progress(negotiation)).answers.get(step)
        return [part.text for part in answer.parts] if answer else []

    async def arrives(self) -> list[Post]:
        """Carry all that was said; the overviews that merely update the root are not worth a look."""
        arrived = [post async for post in self._carried() if not isinstance(post, Overview)]
        self.taken += arrived
        return arrived

    @abstractmethod
    def _carried(self) -> AsyncIterator[Post]: ...

    def wake(self) -> None:
        """Nothing is carried before the test says so."""

    async def recognise(self, workspace: str, thread: Thread) -> bool:  # noqa: ARG002
        return False

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None:
        """Nothing is ever on its way."""


def written(at: str) -> Speaker:
    return speaker(message_key(CHANNEL, at))


class OnDisk(Twin):
    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.store = storage.store
        self.outbox = storage.outbox
        self.clock = clock
        super().__init__()

    async def _carried(self) -> AsyncIterator[Post]:
        while letters := await self.outbox.claim(10):
            for letter in letters:
                root = letter.root if isinstance(letter.post, Overview) else None
                await self.outbox.sent(letter, CHANNEL, letter.target_at or root or self.moment())
                yield letter.post
            self.clock.move(1.1)


class InMemory(Twin):
    def __init__(self) -> None:
        self.memory = MemoryStore()
        self.store = self.memory
        self.places: dict[str | None, str] = {}
        super().__init__()

    async def _carried(self) -> AsyncIterator[Post]:
        while self.memory.said:
            one = self.memory.said.pop(0)
            await self.memory.sent(one, CHANNEL, self._place(one))
            yield one.post

    def _place(self, one: Outgoing) -> str:
        """Updates keep their message's place."""
        match one.post:
            case Amendment(post=message) | Settled(post=message):
                place = message
            case Overview():
                place = one.negotiation or ""
            case _:
                place = one.id
        return self.places.setdefault(place, self.moment())
