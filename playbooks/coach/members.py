"""Members: met, welcomed, and what they or Slack say of them."""

from collections.abc import Mapping

from playbooks.coach import naming
from playbooks.coach.asking import Asking
from playbooks.coach.once import once
from playbooks.coach.records import Member, Speaker
from playbooks.model import Calendar, Note, Replanned, Respoken


class Members(Asking):
    async def welcome(self, speaker: Speaker, member: Member) -> Member:
        """Remember someone met for the first time."""
        async with self.store.visit(speaker) as desk:
            desk.keep(member)
        return member

    async def open_home(self, speaker: Speaker) -> None:
        """Their Home tab is drawn from now on; who is new here is welcomed, once.

        Who came because somebody asks them for something has that before them, and needs no more words.
        """
        asked = await self.store.asked_of(speaker.workspace, speaker.member)
        with once(self.courier):
            async with self.store.visit(speaker) as desk:
                if desk.open_home() and not (desk.negotiations or asked):
                    desk.say(Note(key="note.welcome", offers=("start", "help", "language")))

    async def speak(
        self, speaker: Speaker, changes: Mapping[str, str], calendar: Calendar | None = None
    ) -> Member:
        """The member chose a language, a form of address or other hours; what stands open follows."""
        async with self.store.visit(speaker) as desk:
            before = desk.member
            chosen = {**changes, "language_chosen": True, "calendar": calendar or before.calendar}
            member = before.model_copy(update=chosen)
            desk.keep(member)
        self.courier.wake()
        if member.calendar != before.calendar:
            await self._hear_everywhere(speaker, Replanned())
        if member.model_copy(update={"calendar": before.calendar}) != before:
            await self._hear_everywhere(speaker, Respoken())
            await self.retell(speaker)
        return member

    async def _hear_everywhere(self, speaker: Speaker, reply: Replanned | Respoken) -> None:
        """In all of theirs that are not closed: it is drawn again, or reminded of at other hours."""
        for summary in naming.open_ones(await self.mine(speaker)):
            await self.hear(Speaker(speaker.workspace, speaker.member), summary.id, reply)

    async def know(self, speaker: Speaker, changes: Mapping[str, object]) -> None:
        """What Slack says of a member has changed. In another zone, reminders come by its clock."""
        async with self.store.visit(speaker) as desk:
            before = desk.member
            desk.keep(before.model_copy(update=changes))
        self.courier.wake()
        if changes.get("zone", before.zone) != before.zone:
            await self._hear_everywhere(speaker, Replanned())
