"""Shows members their Home tab, drawn from what stands: never from older than what it shows already."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Protocol

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.verdicts import code_of
from bot.storage.letters import Letter
from handlers.blocks.home import draw_home
from playbooks.coach import Store, homepage
from playbooks.model import Library

CONFLICT = "hash_conflict"
TRIES = 5
View = dict[str, Any]


class HomeKeeper(Protocol):
    async def hold_home(self, letter: Letter, mark: str) -> None: ...
    async def home_mark(self, letter: Letter) -> str: ...


class Contended(TimeoutError):
    """Others draw the same Home tab all the time: it is tried again a little later."""


@dataclass
class Turn:
    """Publications to one member's Home: how many have begun here, the newest that succeeded, who waits."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    begun: int = 0
    done: int = 0
    inside: int = 0


class Homes:
    def __init__(
        self,
        client: AsyncWebClient,
        keeper: HomeKeeper,
        store: Store,
        library: Library,
        verbs: Collection[str],
    ) -> None:
        self.client = client
        self.keeper = keeper
        self.store = store
        self.library = library
        self.verbs = verbs
        self._turns: dict[tuple[str, str], Turn] = {}

    async def show(self, letter: Letter) -> None:
        """One at a time for each member; one that began after we came has shown what we would."""
        who = (letter.workspace, letter.member.id)
        turn = self._turns.setdefault(who, Turn())
        came, turn.inside = turn.begun, turn.inside + 1
        try:
            async with turn.lock:
                if turn.done <= came:
                    turn.begun = number = turn.begun + 1
                    await self._publish(letter)
                    turn.done = number
        finally:
            turn.inside -= 1
            if not turn.inside:
                del self._turns[who]

    async def _publish(self, letter: Letter) -> None:
        """Slack's mark is known before we look at what stands: as long as it is right, nobody has shown more.

        Without a mark, or with one that nobody lived to record, anything may have been shown meanwhile:
        then we look again afterwards.
        """
        mark = letter.home_hash
        for _ in range(TRIES):
            view = await self._drawn(letter)
            try:
                shown = await self._put(letter, view, mark)
            except SlackApiError as error:
                if code_of(error) != CONFLICT:
                    raise
                known = await self.keeper.home_mark(letter)
                mark = known if known != mark else ""
                continue
            if mark or view == await self._drawn(letter):
                return
            mark = shown
        raise Contended

    async def _put(self, letter: Letter, view: View, mark: str) -> str:
        answer = await self.client.views_publish(user_id=letter.member.id, view=view, hash=mark or None)
        shown = str(answer["view"]["hash"])
        await self.keeper.hold_home(letter, shown)
        return shown

    async def _drawn(self, letter: Letter) -> View:
        page = await homepage(self.store, self.library, letter.workspace, letter.member.id)
        return draw_home(page, self.library, self.verbs)
