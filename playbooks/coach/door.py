"""The coach's one door: whatever a person does comes in here, and is one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from playbooks.brief import brief
from playbooks.coach import naming
from playbooks.coach.greeting import greeted
from playbooks.coach.handovers import Handovers
from playbooks.coach.managing import Managers
from playbooks.coach.members import Members
from playbooks.coach.once import once
from playbooks.coach.permission import check_reads, is_owner
from playbooks.coach.ports import Courier, Desk, Negotiation, Store
from playbooks.coach.records import Lesson, Speaker, Summary, Where
from playbooks.coach.reminding import reminded, wanted_after
from playbooks.coach.switching import Foreseen, foreseen, switched
from playbooks.engine import advance
from playbooks.engine.standing import begin
from playbooks.errors import (
    AlreadyHeard,
    NameTooLong,
    NothingNamed,
    OwnersAlone,
    PlaybookGone,
    StaleSwitch,
    UnderWay,
    UnknownNegotiation,
    UnknownPlaybook,
)
from playbooks.model import (
    BriefFile,
    FrontierFile,
    Library,
    Note,
    OwnerLeft,
    Part,
    Playbook,
    Progress,
    Response,
)
from playbooks.workdays import WorkingTime, known_zone

LONGEST_NAME = 80
DEFAULT_PLAYBOOK = "trust_repair"


@dataclass(frozen=True)
class Started:
    """A negotiation that was begun, or that was there already."""

    summary: Summary
    anew: bool


class Coach(Members):
    """See Listener for what is said and done in a negotiation, Asking for who is asked, and Members."""

    def __init__(self, store: Store, courier: Courier, library: Library) -> None:
        super().__init__(store, courier, library)
        self.handovers = Handovers(store, courier, library)
        self.managers = Managers(store, courier)

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
            response = self._begun(desk, playbook, told, lessons, shared=bool(channel))
            summary = desk.begin(name, playbook, response, channel)
        self.courier.wake()
        return Started(summary, anew=True)

    def _begun(
        self, desk: Desk, playbook: str, told: Part | None, lessons: Sequence[Lesson], *, shared: bool
    ) -> Response:
        """The first that is said, and what will be reminded of if nothing follows."""
        followed, member, progress = self.library[playbook], desk.member, _fresh(desk, shared=shared)
        response = greeted(begin(followed, progress, told), lessons)
        hours = WorkingTime(known_zone(member.zone), member.calendar)
        wanted = wanted_after(followed, progress, response, member.id, hours)
        return response.model_copy(update={"reminders": wanted})

    def _check_start(self, name: str, playbook: str) -> None:
        if not naming.shows(name):
            raise NothingNamed
        if len(name) > LONGEST_NAME:
            raise NameTooLong(longest=str(LONGEST_NAME), length=str(len(name)))
        self._check_playbook(playbook)

    async def give_brief(self, speaker: Speaker, where: Where) -> None:
        """The brief as it stands, as a message and as a file in the thread."""
        with once(self.courier):
            async with self.store.open(speaker, where) as negotiation:
                check_reads(negotiation, speaker)
                progress = negotiation.progress
                before = await negotiation.before() if progress.round > 1 else None
                document = brief(self.whole(negotiation.playbook), progress, before)
                held = document.bargain
                picture = (FrontierFile(table=held.table, offers=held.offers),) if held else ()
                negotiation.take(Response(posts=(document, BriefFile(brief=document), *picture)))

    async def switch(
        self, speaker: Speaker, where: Where, playbook: str, instead_of: str = ""
    ) -> Note | None:
        """Go on with another playbook; the answers that fit it stay.

        `instead_of` is the one that was followed when this was decided. Raises StaleSwitch if it is no more.
        """
        self._check_playbook(playbook)
        response = Response()
        with once(self.courier):
            async with self.store.open(speaker, where) as negotiation:
                check_reads(negotiation, speaker)
                if not is_owner(negotiation, speaker):
                    raise OwnersAlone
                if negotiation.playbook == playbook or instead_of not in {"", negotiation.playbook}:
                    raise StaleSwitch
                before, after = self.library.find(negotiation.playbook), self.library[playbook]
                progress = negotiation.progress
                reply = switched(before, after, progress, negotiation.counterpart, speaker.member)
                response = reminded(after, negotiation, advance(after, progress, reply))
                negotiation.take(response)
        return response.notice

    async def foresee(self, speaker: Speaker, negotiation: str, playbook: str) -> Foreseen:
        """What a switch would do, for its owner."""
        self._check_playbook(playbook)
        found = await self.own(speaker, negotiation)
        return foreseen(self.library.find(found.playbook), self.library[playbook], found.progress)

    def _check_playbook(self, playbook: str) -> None:
        if playbook not in self.library:
            raise UnknownPlaybook(playbook=playbook, playbooks=", ".join(self.library))

    @property
    def offered(self) -> tuple[Playbook, ...]:
        """All playbooks, the usual one first."""
        return tuple(sorted(self.library.values(), key=lambda playbook: playbook.id != DEFAULT_PLAYBOOK))

    def whole(self, name: str) -> Playbook:
        """The playbook of a negotiation, for what cannot be done without it."""
        playbook = self.library.find(name)
        if playbook.is_gone:
            raise PlaybookGone(playbook=name)
        return playbook

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

    async def is_news(self, speaker: Speaker) -> bool:
        """Whether nothing of what they did was heard before; from now on it was."""
        try:
            async with self.store.visit(speaker):
                return True
        except AlreadyHeard:
            return False

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

    async def leave(self, workspace: str, member: str, event: str) -> None:
        """The member's account was closed: what they held rests, and who reads along is told."""
        gone = Speaker(workspace, member)
        known = await self.store.member(workspace, member)
        if known is None or known.left:
            return
        for summary in naming.open_ones(await self.mine(gone)):
            once = Speaker(workspace, member, (f"{event}:{summary.id}",))
            await self.hear(once, summary.id, OwnerLeft(name=known.name))
        await self.miss(gone, event)
        await self.managers.leave(known)
        await self.know(gone, {"left": True})

    async def lose_channel(self, workspace: str, channel: str, event: str) -> None:
        """We were taken out of a private channel: the owners of what went on there are told."""
        for owner, summary in await self.store.in_channel(workspace, channel):
            facts = {"counterpart": summary.counterpart}
            note = Note(key="note.channel_lost", facts=facts, offers=("resume",), about=summary.id)
            await self.tell(Speaker(workspace, owner, (f"{event}:{summary.id}",)), note)


def _fresh(desk: Desk, *, shared: bool) -> Progress:
    member = desk.member
    return Progress(
        language=member.language,
        language_chosen=member.language_chosen,
        shared=shared,
        now=desk.now,
        moved_at=desk.now,
    )
