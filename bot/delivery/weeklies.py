"""Draws what comes once a week from what may be seen when it is sent, and of requests what still waits."""

import asyncio

from bot.delivery.files import Attachment
from bot.delivery.telling import NothingToDo
from bot.storage.letters import Letter
from bot.storage.vault import CannotOpen
from handlers.blocks import Drawn
from handlers.blocks.digest import MOST_WAITING, draw_digest
from handlers.blocks.plan import draw_plan
from playbooks.coach import Asked, Speaker, Store, Waiting
from playbooks.coach.asking import look_at
from playbooks.engine.asked import OPEN
from playbooks.engine.meeting import meeting_of
from playbooks.engine.position import current_step, overview
from playbooks.errors import NotYours, UnknownNegotiation
from playbooks.model import Digest, Library, Plan, PlanLine, State, Waits
from playbooks.texts import Voice
from playbooks.texts.digests import digest_page, is_quiet


class Weeklies:
    def __init__(self, store: Store, library: Library) -> None:
        self.store = store
        self.library = library

    async def drawn(self, letter: Letter, post: Digest | Plan, voice: Voice) -> Drawn:
        if isinstance(post, Plan):
            return draw_plan(await self._as_it_stands(letter, post), voice, self.library)
        return await self._digest(letter, post, voice)

    async def _digest(self, letter: Letter, made: Digest, voice: Voice) -> Drawn:
        post = await self.store.still_seen(letter.workspace, letter.member.id, made)
        if is_quiet(post) and not is_quiet(made):
            raise NothingToDo("nobody of the digest is theirs any more")
        looked_at = post.waits[: 2 * MOST_WAITING]
        waiting = [one for waits in looked_at for one in await self._waiting(letter, waits)]
        left = len(post.waits) - len(looked_at)
        return await asyncio.to_thread(draw_digest, post, voice, self.library, waiting, left)

    async def file(self, letter: Letter, voice: Voice) -> Attachment:
        """All of it as it stands now, whatever the message had room for."""
        whole = await self.store.whole_digest(letter.workspace, letter.member.id)
        page = await asyncio.to_thread(digest_page, voice, self.library, whole)
        return Attachment(f"{voice.say('digest.file_name')}-{whole.week.isoformat()}.md", page.encode())

    async def _waiting(self, letter: Letter, waits: Waits) -> list[Waiting]:
        """None if it was answered, taken back or erased since, or cannot be read."""
        manager = Speaker(letter.workspace, letter.member.id)
        asked = Asked(waits.negotiation, waits.step, waits.number)
        try:
            found = await look_at(self.store, self.library, manager, asked)
        except (NotYours, UnknownNegotiation, CannotOpen):
            return []
        return [found] if found.message.request.state in OPEN else []

    async def _as_it_stands(self, letter: Letter, plan: Plan) -> Plan:
        lines = [now for line in plan.lines for now in await self._line(letter, line)]
        return plan.model_copy(update={"lines": tuple(lines)})

    async def _line(self, letter: Letter, line: PlanLine) -> list[PlanLine]:
        """None of what is closed, or somebody else's, by now."""
        try:
            found = await self.store.peek(letter.workspace, line.negotiation)
        except (UnknownNegotiation, CannotOpen):
            return []
        progress = found.progress
        if found.owner != letter.member.id or progress.standing.state is State.CLOSED:
            return []
        playbook = self.library.find(found.playbook)
        step, phases = current_step(playbook, progress), overview(playbook, progress).phases
        meeting = meeting_of(playbook, progress)
        now = {
            "playbook": found.playbook,
            "step": step.id if step else "",
            "done": sum(phase.answered + phase.skipped for phase in phases),
            "total": sum(phase.total for phase in phases),
            "meeting": meeting.day if meeting else None,
        }
        return [line.model_copy(update=now)]
