"""Draws what somebody is reminded of from what stands when it is sent."""

import structlog

from bot.storage.letters import Letter
from bot.storage.vault import CannotOpen
from handlers.blocks import Drawn
from handlers.blocks.nudges import draw_nudge
from playbooks.coach import Member, Store
from playbooks.coach.nudged import NudgeFacts, nudged
from playbooks.model import Library, Nudge, NudgeItem
from playbooks.texts import Voice

log = structlog.get_logger()


class Nudges:
    def __init__(self, store: Store, library: Library) -> None:
        self.store = store
        self.library = library

    async def drawn(self, letter: Letter, nudge: Nudge, voice: Voice) -> Drawn | None:
        """None if nothing of it makes sense any more."""
        found: dict[NudgeItem, NudgeFacts] = {}
        for negotiation in dict.fromkeys(one.negotiation for one in nudge.items):
            items = [one for one in nudge.items if one.negotiation == negotiation]
            found |= {facts.item: facts for facts in await self._told(items, letter.member)}
        told = [found[one] for one in nudge.items if one in found]
        return draw_nudge(told, voice) if told else None

    async def _told(self, items: list[NudgeItem], member: Member) -> list[NudgeFacts]:
        """A negotiation that cannot be read must not stop all others."""
        try:
            return await nudged(self.store, self.library, items, member)
        except CannotOpen:
            log.exception("a negotiation cannot be read", negotiation=items[0].negotiation)
            return []
