"""A negotiation passes to a colleague: offered and accepted, or taken over when its owner has left."""

from collections.abc import Mapping

from playbooks.coach.permission import is_in_its_channel, is_owner
from playbooks.coach.ports import Courier, Handover, Member, Negotiation, Speaker, Store
from playbooks.engine import advance
from playbooks.errors import AlreadyHeard, HandoverClosed, HandoverToSelf, NotOffered, NotYours
from playbooks.model import Note, Playbook, Replacement, Response, Resumed, State

ACCEPTED = "note.handover_accepted"


class Handovers:
    def __init__(self, store: Store, courier: Courier, library: Mapping[str, Playbook]) -> None:
        self.store = store
        self.courier = courier
        self.library = library

    async def offer(self, owner: Speaker, name: str, negotiation: str, colleague: Member) -> None:
        """Ask a colleague whether they take it over; an earlier offer to another one is void."""
        if colleague.id == owner.member:
            raise HandoverToSelf
        try:
            async with self.store.hand_over(owner, negotiation, colleague.id) as handover:
                _check_owner(handover.negotiation, owner)
                if handover.negotiation.progress.standing.state is State.CLOSED:
                    raise HandoverClosed
                handover.negotiation.offer(colleague.id)
                facts = {"owner": name, "counterpart": handover.negotiation.counterpart}
                offers = ("accept", "decline")
                offer = Note(key="note.handover_offer", facts=facts, offers=offers, about=negotiation)
                handover.tell(colleague.id, offer)
                self._tell_owner(handover, "note.handover_sent", colleague.name)
        except AlreadyHeard:
            return
        self.courier.wake()

    async def accept(self, colleague: Speaker, name: str, negotiation: str, at: str) -> None:
        """`at` is the message in which it was offered."""
        try:
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                _check_offered(handover.negotiation, colleague)
                self._pass_on(handover, name)
                _settle(handover, colleague, at, ACCEPTED)
        except AlreadyHeard:
            return
        self.courier.wake()

    async def decline(self, colleague: Speaker, name: str, negotiation: str, at: str) -> None:
        try:
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                _check_offered(handover.negotiation, colleague)
                handover.negotiation.offer("")
                _settle(handover, colleague, at, "note.handover_refused")
                self._tell_owner(handover, "note.handover_declined", name)
        except AlreadyHeard:
            return
        self.courier.wake()

    async def take_over(self, colleague: Speaker, name: str, negotiation: str) -> None:
        """Whose owner has left the company goes on with whoever in its channel takes it."""
        try:
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                found = handover.negotiation
                if not (found.owner_left and is_in_its_channel(found, colleague)):
                    raise NotYours
                self._pass_on(handover, name)
        except AlreadyHeard:
            return
        self.courier.wake()

    def _pass_on(self, handover: Handover, name: str) -> None:
        """Where it goes on in another thread, nothing was asked there yet."""
        found = handover.negotiation
        progress = found.progress
        if not progress.shared:
            progress = progress.model_copy(update={"asked": ()})
        resumed = advance(self.library[found.playbook], progress, Resumed())
        taken = Note(key="note.taken_over", facts={"owner": name})
        posts = (taken, *resumed.posts) if progress.shared else resumed.posts
        handover.hand_over(Response(standing=resumed.standing, posts=posts))
        if not found.owner_left:
            _leave_thread(handover, name)
            self._tell_owner(handover, "note.handover_done", name)

    def _tell_owner(self, handover: Handover, key: str, name: str) -> None:
        found = handover.negotiation
        handover.tell(found.owner, Note(key=key, facts={"colleague": name, "counterpart": found.counterpart}))


def _check_owner(negotiation: Negotiation, speaker: Speaker) -> None:
    if not is_owner(negotiation, speaker):
        raise NotYours


def _check_offered(negotiation: Negotiation, colleague: Speaker) -> None:
    """What was closed meanwhile is nobody's to open but the owner's."""
    closed = negotiation.progress.standing.state is State.CLOSED
    if closed or negotiation.offered_to != colleague.member:
        raise NotOffered


def _settle(handover: Handover, colleague: Speaker, at: str, key: str) -> None:
    """The offer is replaced by what became of it."""
    found = handover.negotiation
    offers = ("resume",) if key == ACCEPTED else ()
    note = Note(key=key, facts={"counterpart": found.counterpart}, offers=offers, about=found.id)
    handover.tell(colleague.member, Replacement(at=at, note=note))


def _leave_thread(handover: Handover, name: str) -> None:
    """In the direct message of before, its root says where it went."""
    found = handover.negotiation
    if found.root and not found.progress.shared:
        facts = {"colleague": name, "counterpart": found.counterpart}
        note = Note(key="note.handed_over", facts=facts)
        handover.tell(found.owner, Replacement(at=found.root, note=note))
