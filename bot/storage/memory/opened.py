"""What a transaction on what is kept in memory opens: a negotiation, a handover, a desk."""

from collections.abc import Mapping
from functools import partial
from uuid import uuid4

from bot.storage.memory.everything import Everything
from bot.storage.memory.rows import Aside, Kept
from playbooks.coach import Member, Message, Speaker, Summary, message_key
from playbooks.errors import NotYours, OtherWorkspace, UnknownNegotiation
from playbooks.model import Answer, Edited, Post, Response, Said, State
from playbooks.workdays import WorkingTime, known_zone


class OpenNegotiation:
    """A negotiation as it was found, and what was taken since."""

    def __init__(self, everything: Everything, workspace: str, kept: Kept, *, locked: bool) -> None:
        self.id = kept.summary.id
        self.owner = kept.owner
        self.counterpart = kept.summary.counterpart
        self.playbook = kept.summary.playbook
        self.owner_left = everything.member(workspace, kept.owner).left
        self.channel = kept.summary.channel
        self.root = kept.summary.root
        self.offered_to = kept.offered_to
        self.lesson_shared = kept.lesson_shared
        owner = everything.member(workspace, kept.owner)
        self.hours = WorkingTime(known_zone(owner.zone), owner.calendar)
        self.progress = everything.progress(workspace, kept)
        self.locked = locked
        self._before = kept.before
        self._place = partial(everything.place, workspace, kept)
        self.taken: list[Response] = []

    def take(self, response: Response) -> None:
        if not self.locked:
            raise TypeError("A negotiation that was only peeked at takes nothing.")
        self.taken.append(response)

    def offer(self, colleague: str) -> None:
        self.offered_to = colleague

    async def before(self) -> Mapping[str, Answer]:
        if not self.locked:
            raise TypeError("A negotiation that was only peeked at does not look back.")
        return self._before

    async def place(self, aside: str) -> Said:
        if not self.locked:
            raise TypeError("Nothing is placed in a negotiation that was only peeked at.")
        return self._place(aside)


class OpenHandover:
    def __init__(
        self, everything: Everything, workspace: str, negotiation: OpenNegotiation, colleague: str
    ) -> None:
        self.negotiation = negotiation
        self._everything = everything
        self._workspace = workspace
        self._colleague = colleague
        self._told: list[tuple[str, Post]] = []
        self._response: Response | None = None

    @property
    def hours(self) -> WorkingTime:
        colleague = self._everything.member(self._workspace, self._colleague)
        return WorkingTime(known_zone(colleague.zone), colleague.calendar)

    def hand_over(self, response: Response) -> None:
        self.negotiation.take(Response(answers=response.answers, standing=response.standing))
        self._response = response

    def tell(self, member: str, post: Post) -> None:
        self._told.append((member, post))

    def write(self) -> None:
        if self._response:
            kept = self._everything.find(self._workspace, self.negotiation.id)
            self._everything.hand_over(self._workspace, kept, self._colleague, self._response)
        for member, post in self._told:
            self._everything.say(self._workspace, member, post)


class OpenDesk:
    def __init__(self, everything: Everything, speaker: Speaker) -> None:
        self.member = everything.member(speaker.workspace, speaker.member)
        self.now = everything.now
        self.negotiations = everything.negotiations_of(speaker.workspace, speaker.member)
        self._everything = everything
        self._speaker = speaker

    def begin(self, counterpart: str, playbook: str, response: Response, channel: str = "") -> Summary:
        begun = Summary(
            id=uuid4().hex,
            counterpart=counterpart,
            playbook=playbook,
            state=State.ACTIVE,
            channel=channel,
            shared=bool(channel),
        )
        self._everything.take(
            self._speaker.workspace, Kept(self._speaker.member, begun, moved_at=self.now), response
        )
        self.negotiations = (*self.negotiations, begun)
        self._redraw_home()
        return begun

    def open_home(self) -> bool:
        place = (self._speaker.workspace, self._speaker.member)
        first = place not in self._everything.homes
        self._everything.homes.add(place)
        self._redraw_home()
        return first

    def _redraw_home(self) -> None:
        self._everything.redraw_home(self._speaker.workspace, self._speaker.member)

    def keep(self, member: Member) -> None:
        if member.workspace != self._speaker.workspace:
            raise OtherWorkspace
        if member.id != self._speaker.member:
            raise NotYours
        self.member = member
        self._everything.members[member.workspace, member.id] = member
        self._redraw_home()

    def say(self, post: Post) -> None:
        self._everything.say(self._speaker.workspace, self._speaker.member, post)

    def set_aside(self, said: Said, channel: str) -> str:
        aside = uuid4().hex
        kept = Aside(self._speaker.member, message_key(channel, said.at), said)
        self._everything.asides[self._speaker.workspace, aside] = kept
        return aside

    def rewrite(self, message: Message, edited: Edited) -> None:
        aside, kept = self._everything.aside_of(self._speaker, message)
        if edited.edited < kept.said.edited:  # a newer one came first
            return
        changed = {"text": edited.text, "files": edited.files, "edited": edited.edited}
        said = kept.said.model_copy(update=changed)
        rewritten = Aside(kept.member, kept.message, said)
        self._everything.asides[self._speaker.workspace, aside] = rewritten

    def withdraw(self, message: Message) -> None:
        aside, _ = self._everything.aside_of(self._speaker, message)
        for erasure in self._everything.withdraw(self._speaker.workspace, aside):
            self.say(erasure)

    def erase(self, negotiation: str) -> None:
        erased = next((one for one in self.negotiations if one.id == negotiation), None)
        if erased is None:
            raise UnknownNegotiation
        self.negotiations = tuple(one for one in self.negotiations if one is not erased)
        for erasure in self._everything.erase(self._speaker.workspace, erased):
            self.say(erasure)
        self._redraw_home()
