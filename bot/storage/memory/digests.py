"""Whose week a manager gets, as far as the twin in memory knows: it counts nothing."""

from datetime import UTC, date, datetime, timedelta

from bot.storage.memory.everything import Everything
from playbooks.coach import Member
from playbooks.model import Digest, DigestPerson, ManagerState

REPORTING = (ManagerState.ACCEPTED, ManagerState.GIVEN)


class Digests:
    _everything: Everything

    async def people_of(self, workspace: str, manager: str) -> tuple[Member, ...]:
        return tuple(
            one
            for (place, _), one in self._everything.members.items()
            if (place, one.manager) == (workspace, manager)
            and one.manager_state in REPORTING
            and not one.left
        )

    async def digest(self, workspace: str, manager: str) -> Digest:
        theirs = await self.people_of(workspace, manager)
        return Digest(week=self._week(), people=tuple(map(_person, theirs)))

    async def whole_digest(self, workspace: str, manager: str) -> Digest:
        return await self.digest(workspace, manager)

    async def still_seen(self, workspace: str, manager: str, digest: Digest) -> Digest:
        theirs = {one.id for one in await self.people_of(workspace, manager)}
        return digest.model_copy(
            update={"people": tuple(one for one in digest.people if one.member in theirs)}
        )

    async def preview(self, workspace: str, member: str) -> Digest:
        person = _person(self._everything.member(workspace, member))
        return Digest(week=self._week(), people=(person,), preview=True)

    def _week(self) -> date:
        today = (self._everything.now or datetime.min.replace(tzinfo=UTC)).date()
        return today - timedelta(days=today.weekday())


def _person(member: Member) -> DigestPerson:
    return DigestPerson(member=member.id, name=member.name)
