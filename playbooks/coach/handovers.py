"""A negotiation passes to a colleague: offered and accepted, or taken over when its owner has left."""

from playbooks.coach.once import once
from playbooks.coach.permission import is_in_its_channel, is_owner
from playbooks.coach.ports import Courier, Handover, Negotiation, Store
from playbooks.coach.records import Member, Speaker
from playbooks.coach.reminding import wanted_after
from playbooks.engine import advance
from playbooks.engine.consequences import maps
from playbooks.engine.meeting import cards
from playbooks.engine.practice import broken_off
from playbooks.engine.promises import promise_lists
from playbooks.engine.sharing import unshared
from playbooks.errors import HandoverClosed, HandoverToSelf, NotOffered, NotYours
from playbooks.model import Library, Note, Post, Replacement, Response, Resumed, State

ACCEPTED = "note.handover_accepted"


class Handovers:
    def __init__(self, store: Store, courier: Courier, library: Library) -> None:
        self.store = store
        self.courier = courier
        self.library = library

    async def offer(self, owner: Speaker, name: str, negotiation: str, colleague: Member) -> None:
        """Ask a colleague whether they take it over; an earlier offer to another one is void."""
        if colleague.id == owner.member:
            raise HandoverToSelf
        with once(self.courier):
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

    async def accept(self, colleague: Speaker, name: str, negotiation: str, at: str) -> None:
        """`at` is the message in which it was offered."""
        with once(self.courier):
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                _check_offered(handover.negotiation, colleague)
                self._pass_on(handover, colleague.member, name)
                _settle(handover, colleague, at, ACCEPTED)

    async def decline(self, colleague: Speaker, name: str, negotiation: str, at: str) -> None:
        with once(self.courier):
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                _check_offered(handover.negotiation, colleague)
                handover.negotiation.offer("")
                _settle(handover, colleague, at, "note.handover_refused")
                self._tell_owner(handover, "note.handover_declined", name)

    async def take_over(self, colleague: Speaker, name: str, negotiation: str) -> None:
        """Whose owner has left the company goes on with whoever in its channel takes it."""
        with once(self.courier):
            async with self.store.hand_over(colleague, negotiation, colleague.member) as handover:
                found = handover.negotiation
                if not (found.owner_left and is_in_its_channel(found, colleague)):
                    raise NotYours
                self._pass_on(handover, colleague.member, name)

    def _pass_on(self, handover: Handover, to: str, name: str) -> None:
        """Where it goes on in another thread, nothing was asked there yet."""
        found = handover.negotiation
        progress = found.progress
        if not progress.shared:
            progress = progress.model_copy(update={"asked": ()})
        playbook = self.library.find(found.playbook)
        resumed = advance(playbook, progress, Resumed())
        root, *asked = resumed.posts
        taken = Note(key="note.taken_over", facts={"owner": name})
        dated: tuple[Post, ...] = (*cards(progress), *promise_lists(progress))
        standing: tuple[Post, ...] = (*maps(playbook, progress), *dated)
        posts = (taken, *resumed.posts) if progress.shared else (root, *standing, *asked)
        answers = (*broken_off(progress), *unshared(progress))
        response = Response(answers=answers, standing=resumed.standing, posts=posts)
        wanted = wanted_after(playbook, progress, response, to, handover.hours)
        handover.hand_over(response.model_copy(update={"reminders": wanted}))
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
