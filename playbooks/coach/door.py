"""The coach's one door: whatever a person does comes in here, and is one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbooks.brief import brief
from playbooks.coach import naming
from playbooks.coach.greeting import greeted
from playbooks.coach.handovers import Handovers
from playbooks.coach.listening import Listener
from playbooks.coach.permission import check_reads, check_step, is_owner
from playbooks.coach.ports import Courier, Member, Negotiation, Speaker, Store, Summary, Where
from playbooks.engine.standing import begin
from playbooks.errors import (
    AlreadyHeard,
    NameTooLong,
    NothingNamed,
    OwnersAlone,
    UnderWay,
    UnknownNegotiation,
    UnknownPlaybook,
)
from playbooks.model import BriefFile, Calendar, Note, OwnerLeft, Part, Playbook, Progress, Respoken, Response

LONGEST_NAME = 80
DEFAULT_PLAYBOOK = "trust_repair"


@dataclass(frozen=True)
class Started:
    """A negotiation that was begun, or that was there already."""

    summary: Summary
    anew: bool


class Coach(Listener):
    """See Listener for what is said and done in a negotiation."""

    def __init__(self, store: Store, courier: Courier, library: Mapping[str, Playbook]) -> None:
        super().__init__(store, courier, library)
        self.handovers = Handovers(store, courier, library)

    async def start(
        self,
        speaker: Speaker,
        counterpart: str,
        playbook: str = DEFAULT_PLAYBOOK,
        channel: str = "",
        told: Part | None = None,
    ) -> Started:
        """Begin a negotiation, unless one with this counterpart is under way already.

        In a private channel if one is given; else in the member's direct message. With what is
        `told` already, one that is under way raises UnderWay: it must not be lost.
        """
        name = " ".join(counterpart.split())
        self._check_start(name, playbook)
        lessons = await self.store.lessons(speaker.workspace, name)
        async with self.store.visit(speaker) as desk:
            twin = naming.twin(desk.negotiations, name)
            if twin and told:
                raise UnderWay(counterpart=twin.counterpart)
            if twin:
                return Started(twin, anew=False)
            progress = _fresh(desk.member, shared=bool(channel))
            response = greeted(begin(self.library[playbook], progress, told), lessons)
            summary = desk.begin(name, playbook, response, channel)
        self.courier.wake()
        return Started(summary, anew=True)

    def _check_start(self, name: str, playbook: str) -> None:
        if not naming.shows(name):
            raise NothingNamed
        if len(name) > LONGEST_NAME:
            raise NameTooLong(longest=str(LONGEST_NAME), length=str(len(name)))
        if playbook not in self.library:
            raise UnknownPlaybook(playbook=playbook, playbooks=", ".join(self.library))

    async def give_brief(self, speaker: Speaker, where: Where) -> None:
        """The brief as it stands, as a message and as a file in the thread."""
        try:
            async with self.store.open(speaker, where) as negotiation:
                check_reads(negotiation, speaker)
                progress = negotiation.progress
                before = await negotiation.before() if progress.round > 1 else None
                document = brief(self.library[negotiation.playbook], progress, before)
                negotiation.take(Response(posts=(document, BriefFile(brief=document))))
        except AlreadyHeard:
            return
        self.courier.wake()

    async def erase(self, speaker: Speaker, negotiation: str) -> Summary:
        """Delete a negotiation for good, here and what we posted of it in Slack.

        It is named by its id: by a name, or by none, another one could be found.
        """
        if not naming.ID.fullmatch(negotiation):
            raise UnknownNegotiation
        summary = await self.find(speaker, negotiation)
        async with self.store.visit(speaker) as desk:
            desk.erase(summary.id)
        self.courier.wake()
        return summary

    async def welcome(self, speaker: Speaker, member: Member) -> Member:
        """Remember someone met for the first time."""
        async with self.store.visit(speaker) as desk:
            desk.keep(member)
        return member

    async def open_home(self, speaker: Speaker) -> None:
        """Their Home tab is drawn from now on; who is new here is welcomed, once."""
        try:
            async with self.store.visit(speaker) as desk:
                if desk.open_home() and not desk.negotiations:
                    desk.say(Note(key="note.welcome", offers=("start", "help", "language")))
        except AlreadyHeard:
            return
        self.courier.wake()

    async def is_news(self, speaker: Speaker) -> bool:
        """Whether nothing of what they did was heard before; from now on it was."""
        try:
            async with self.store.visit(speaker):
                return True
        except AlreadyHeard:
            return False

    async def speak(
        self, speaker: Speaker, changes: Mapping[str, str], calendar: Calendar | None = None
    ) -> Member:
        """The member chose a language or a form of address; what stands open is drawn again in it."""
        async with self.store.visit(speaker) as desk:
            before = desk.member
            chosen = {**changes, "language_chosen": True, "calendar": calendar or before.calendar}
            member = before.model_copy(update=chosen)
            desk.keep(member)
        self.courier.wake()
        if member.model_copy(update={"calendar": before.calendar}) == before:
            return member
        for summary in naming.open_ones(await self.mine(speaker)):
            await self.hear(Speaker(speaker.workspace, speaker.member), summary.id, Respoken())
        return member

    async def look(self, speaker: Speaker, negotiation: str) -> Negotiation:
        """A negotiation as it stands, without opening it."""
        found = await self.store.peek(speaker.workspace, negotiation)
        check_reads(found, speaker)
        return found

    async def own(self, speaker: Speaker, negotiation: str) -> Negotiation:
        """The same for what the owner alone may do."""
        found = await self.look(speaker, negotiation)
        if not is_owner(found, speaker):
            raise OwnersAlone
        return found

    async def look_at_step(self, speaker: Speaker, negotiation: str, step: str) -> Negotiation:
        """The same for one step: a private one is the owner's alone."""
        found = await self.look(speaker, negotiation)
        check_step(self.library[found.playbook], found, speaker, step)
        return found

    async def leave(self, workspace: str, member: str, event: str) -> None:
        """The member's account was closed: what they held rests, and who reads along is told."""
        gone = Speaker(workspace, member)
        known = await self.store.member(workspace, member)
        if known is None or known.left:
            return
        for summary in naming.open_ones(await self.mine(gone)):
            once = Speaker(workspace, member, (f"{event}:{summary.id}",))
            await self.hear(once, summary.id, OwnerLeft(name=known.name))
        await self.know(gone, {"left": True})

    async def lose_channel(self, workspace: str, channel: str, event: str) -> None:
        """We were taken out of a private channel: the owners of what went on there are told."""
        for owner, summary in await self.store.in_channel(workspace, channel):
            facts = {"counterpart": summary.counterpart}
            note = Note(key="note.channel_lost", facts=facts, offers=("resume",), about=summary.id)
            await self.tell(Speaker(workspace, owner, (f"{event}:{summary.id}",)), note)

    async def know(self, speaker: Speaker, changes: Mapping[str, object]) -> None:
        """What Slack says of a member has changed."""
        async with self.store.visit(speaker) as desk:
            desk.keep(desk.member.model_copy(update=changes))
        self.courier.wake()


def _fresh(member: Member, *, shared: bool) -> Progress:
    return Progress(language=member.language, language_chosen=member.language_chosen, shared=shared)
