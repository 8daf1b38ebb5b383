"""Those who are asked for something see their request, and no more of the negotiation."""

from contextlib import suppress
from datetime import datetime

from playbooks.coach.listening import Listener
from playbooks.coach.nudged import facts
from playbooks.coach.permission import check_asked
from playbooks.coach.ports import Store
from playbooks.coach.records import Asked, Speaker
from playbooks.engine.asked import step_of
from playbooks.engine.requesting import shown_to_asked
from playbooks.errors import NotYours, UnknownNegotiation
from playbooks.model import (
    AskedLeft,
    Frozen,
    Library,
    NudgeItem,
    NudgeKind,
    Occasion,
    OfRequest,
    RequestMessage,
    Retold,
)


class Waiting(Frozen):
    """A request as it stands; `owner` is who asks, by their id."""

    asked: Asked
    owner: str
    counterpart: str
    playbook: str
    message: RequestMessage


class Asking(Listener):
    async def asked(self, speaker: Speaker, asked: Asked) -> Waiting:
        """A request, for the person whom it was sent to. Raises NotYours for anybody else."""
        return await look_at(self.store, self.library, speaker, asked)

    async def miss(self, gone: Speaker, event: str) -> None:
        """Somebody left the company: who asked them for something is told."""
        for asked in await self.store.asked_of(gone.workspace, gone.member):
            key = f"{event}:{asked.negotiation}:{asked.step}:{asked.number}"
            left = Speaker(gone.workspace, gone.member, (key,))
            await self.hear(left, asked.negotiation, AskedLeft(step=asked.step, number=asked.number))

    async def retell(self, speaker: Speaker) -> None:
        """What others ask of them is drawn again, in the words that they read by now."""
        for asked in await self.store.asked_of(speaker.workspace, speaker.member):
            with suppress(NotYours, UnknownNegotiation):  # taken back, or erased, a moment ago
                again = Retold(step=asked.step, number=asked.number)
                await self.hear(Speaker(speaker.workspace, speaker.member), asked.negotiation, again)

    async def put_off_own(self, speaker: Speaker, item: NudgeItem, until: datetime) -> None:
        """Whoever is asked hears of it again at that moment; the owner's own reminders stay as they are.

        Raises NotYours for anybody else, and when nothing waits for them any more.
        """
        member = await self.store.member(speaker.workspace, speaker.member)
        found = await self.store.peek(speaker.workspace, item.negotiation)
        playbook = self.library.find(found.playbook)
        waits = item.kind is NudgeKind.REQUEST_WAITS and member and facts(item, playbook, found, member)
        if not waits:
            raise NotYours
        await self.store.put_off(speaker, item.negotiation, Occasion(item.kind, item.subject), until)
        self.courier.wake()


async def look_at(store: Store, library: Library, speaker: Speaker, asked: Asked) -> Waiting:
    found = await store.peek(speaker.workspace, asked.negotiation)
    request = check_asked(found, speaker, OfRequest(step=asked.step, number=asked.number))
    step = step_of(library.find(found.playbook), found.progress, asked.step, asked.number)
    if step is None:
        raise NotYours
    return Waiting(
        asked=asked,
        owner=found.owner,
        counterpart=found.counterpart,
        playbook=found.playbook,
        message=shown_to_asked(step, found.progress, request),
    )


async def waiting_for(store: Store, library: Library, speaker: Speaker) -> tuple[Waiting, ...]:
    """Everything that waits for them, oldest first."""
    found = []
    for asked in await store.asked_of(speaker.workspace, speaker.member):
        try:
            found.append(await look_at(store, library, speaker, asked))
        except (NotYours, UnknownNegotiation):  # answered, or erased, a moment ago
            continue
    return tuple(found)
