"""The loop: claims letters, sends each, and records what became of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress

import structlog
from slack_sdk.errors import SlackApiError

from bot.delivery.finding import find, id_of
from bot.delivery.sending import Sender
from bot.delivery.telling import NothingToDo
from bot.delivery.verdicts import Verdict, verdict_on
from bot.storage.claiming import PATIENCE
from bot.storage.letters import Letter
from bot.storage.outbox import Outbox
from playbooks.coach import Thread

log = structlog.get_logger()

AT_ONCE = 16
TURN, TURNS = 0.01, 10
"""Seconds, and how often: a tenth of a second is what posts wait at most for who wants an answer."""
SHORTEST_REST = 0.02
LONGEST_REST = 5.0
"""Seconds between looks at the outbox when nobody wakes us: other processes may have left letters."""
GRACE = 4.0
"""Seconds to finish what is under way when we leave."""


class Delivery:
    def __init__(self, outbox: Outbox, sender: Sender, is_asked: Callable[[], bool] = lambda: False) -> None:
        """`is_asked`: whether somebody waits for an answer, and so goes first."""
        self.outbox = outbox
        self.sender = sender
        self.is_asked = is_asked
        self.awake = asyncio.Event()
        self.under_way: set[asyncio.Task[None]] = set()
        self.leaving = False

    def wake(self) -> None:
        self.awake.set()

    async def recognise(self, workspace: str, thread: Thread) -> bool:
        """Find our own id in the root of a thread whose posting we did not live to record."""
        if not await self.outbox.misses_root(workspace, thread.channel):
            return False
        letter_id = await id_of(self.sender.client, thread)
        letter = await self.outbox.find(workspace, letter_id) if letter_id else None
        if letter is None:
            return False
        await self.outbox.sent(letter, thread.channel, thread.at)
        return True

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None:
        """Record those of these posts that did arrive."""
        for post in posts:
            letter = await self.outbox.find(workspace, post)
            at = await find(self.sender.client, letter, letter.channel) if letter and letter.channel else None
            if letter and letter.channel and at:
                await self.outbox.sent(letter, letter.channel, at)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Delivers until it is left; then what is under way is finished and nothing new begun."""
        self.leaving = False
        loop = asyncio.create_task(self._run())
        try:
            yield
        finally:
            await self._leave(loop)

    async def _leave(self, loop: asyncio.Task[None]) -> None:
        """What takes too long is given up: whoever finds it next looks first whether it arrived."""
        self.leaving = True
        self.wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await loop
                await asyncio.gather(*self.under_way)
        for task in {loop, *self.under_way}:
            task.cancel()
        await asyncio.gather(loop, *self.under_way, return_exceptions=True)

    async def _run(self) -> None:
        while not self.leaving:
            await self._give_way()
            self.awake.clear()
            try:
                rest = await self._send_what_is_due()
            except Exception:
                # The database may be away for a while; the loop must outlive that.
                log.exception("could not claim letters")
                rest = LONGEST_REST
            await self._sleep(rest)

    async def _give_way(self) -> None:
        """Slack waits three seconds for an answer, and people longer for a post; but not for ever."""
        for _ in range(TURNS):
            if self.leaving or not self.is_asked():
                return
            await asyncio.sleep(TURN)

    async def _send_what_is_due(self) -> float:
        """Start sending what may go now; says how long to rest if nobody wakes us."""
        free = AT_ONCE - len(self.under_way)
        letters = await self.outbox.claim(free) if free > 0 else []
        for letter in letters:
            task = asyncio.create_task(self._carry(letter))
            self.under_way.add(task)
            task.add_done_callback(self._one_done)
        return await self._until_due() if not letters and free > 0 else LONGEST_REST

    def _one_done(self, task: asyncio.Task[None]) -> None:
        """Its conversation's next letter may go now."""
        self.under_way.discard(task)
        self.wake()

    async def _until_due(self) -> float:
        due = await self.outbox.next_due()
        if due is None:
            return LONGEST_REST
        wait = (due - self.outbox.now()).total_seconds()
        return min(max(wait, SHORTEST_REST), LONGEST_REST)

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self.awake.wait(), seconds)
        except TimeoutError:
            return

    async def _carry(self, letter: Letter) -> None:
        try:
            await self._send(letter)
        except Exception:
            # One bad row must not stop the others; its lease runs out and it is tried again.
            log.exception("could not record a letter", letter=letter.id)

    async def _send(self, letter: Letter) -> None:
        try:
            async with asyncio.timeout(self._left(letter)):
                channel, at = await self.sender.send(letter)
        except NothingToDo as reason:
            await self.outbox.bury(letter, str(reason))
        except Exception as error:  # noqa: BLE001  # every failure gets a verdict, none is swallowed
            await self._judge(letter, error)
        else:
            await self.outbox.sent(letter, channel, at)

    def _left(self, letter: Letter) -> float:
        """Seconds; fewer than it could be if the claim itself took long."""
        left = min(letter.until - self.outbox.now(), PATIENCE) if letter.until else PATIENCE
        return left.total_seconds()

    def _tried(self, letter: Letter) -> float:
        """Seconds."""
        now = self.outbox.now()
        return max(0.0, (now - (letter.attempted_at or now)).total_seconds())

    async def _judge(self, letter: Letter, error: Exception) -> None:
        verdict, reason, seconds = verdict_on(error, letter.attempts, self._tried(letter))
        facts: Mapping[str, object] = {
            "letter": letter.id, "type": letter.post.type, "attempts": letter.attempts, "reason": reason,
        }  # fmt: skip
        match verdict:
            case Verdict.LATER:
                log.warning("letter will be tried again", seconds=seconds, **facts)
                await self.outbox.retry(letter, seconds, reason)
            case Verdict.DEAD:
                known = isinstance(error, SlackApiError)
                log.error("letter cannot be delivered", exc_info=None if known else error, **facts)
                await self.outbox.bury(letter, reason)
            case Verdict.REVOKED:
                log.error("Slack refuses our token; nothing is delivered until it is renewed", **facts)
                await self.outbox.retry(letter, seconds, reason)
                await self.outbox.revoke(letter.workspace, reason)
