"""Who is whose manager: named by the employee and accepted, or given by an admin; and what a manager sees."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from playbooks.coach.once import once
from playbooks.coach.ports import Courier, Desk, Store
from playbooks.coach.records import Member, Speaker
from playbooks.errors import ManagerGiven, ManagerIsSelf, ManagerKnown, NotNamed
from playbooks.model import Digest, DigestFile, ManagerState, Note, Post, Replacement, Weekly

ANSWERABLE = frozenset({ManagerState.NAMED, ManagerState.ACCEPTED})
SEES = frozenset({ManagerState.ACCEPTED, ManagerState.GIVEN})
MOST_NAMED = 50


class Managers:
    """An employee's row says who manages them; whatever a manager answers is held against it."""

    def __init__(self, store: Store, courier: Courier) -> None:
        self.store = store
        self.courier = courier

    # --- named by the employee ----------------------------------------------------------------

    async def ask(self, employee: Speaker, name: str, manager: Member) -> None:
        """Whoever was named before is it no more. The one who is named hears of it first.

        If we are stopped between the two, what was asked is void, and the employee asks again.
        """
        if manager.id == employee.member:
            raise ManagerIsSelf
        before = await self.store.member(employee.workspace, employee.member)
        if before:
            await self._check_free(before)
            if (before.manager, before.manager_state in ANSWERABLE) == (manager.id, True):
                raise ManagerKnown(manager=manager.name)
        offers = ("accept_manager", "decline_manager")
        wanted = Note(key="manager.wanted", facts={"employee": name}, offers=offers, about=employee.member)
        await self._say(employee, manager.id, wanted)
        with once(self.courier):
            async with self.store.visit(employee) as desk:
                _manage(desk, manager.id, ManagerState.NAMED)
                desk.say(Note(key="manager.asked", facts={"manager": manager.name}))
        await self._tell_former(employee, name, before, manager.id)

    async def remove(self, employee: Speaker, name: str) -> None:
        """Nobody is told anything about them from now on."""
        before = await self.store.member(employee.workspace, employee.member)
        if before is None or not before.manager:
            await self._say(employee, employee.member, Note(key="manager.none"))
            return
        await self._check_free(before)
        known = await self._name(employee.workspace, before.manager)
        with once(self.courier):
            async with self.store.visit(employee) as desk:
                _manage(desk, "", ManagerState.NONE)
                desk.say(Note(key="manager.removed", facts={"manager": known}))
        await self._tell_former(employee, name, before, "")

    async def _check_free(self, employee: Member) -> None:
        """What an admin entered, an admin changes."""
        if employee.manager_state is ManagerState.GIVEN:
            raise ManagerGiven(manager=await self._name(employee.workspace, employee.manager))

    # --- answered by whoever was named -------------------------------------------------------

    async def accept(self, manager: Speaker, name: str, employee: str, at: str) -> None:
        """`at` is the message in which they were asked. Raises NotNamed if they are not, any more."""
        told = Note(key="manager.accepted", facts={"manager": name})
        await self._answer(manager, employee, ManagerState.ACCEPTED, told)
        await self._settle(manager, employee, at, "manager.yours")

    async def decline(self, manager: Speaker, name: str, employee: str, at: str) -> None:
        told = Note(key="manager.declined", facts={"manager": name})
        await self._answer(manager, employee, ManagerState.NONE, told)
        await self._settle(manager, employee, at, "manager.refused")

    async def _answer(self, manager: Speaker, employee: str, state: ManagerState, told: Note) -> None:
        """Only whoever was named can answer; answered twice, it is said once."""
        with once(self.courier):
            async with self.store.visit(replace(manager, member=employee)) as desk:
                held = desk.member
                if held.manager != manager.member or held.manager_state not in ANSWERABLE:
                    raise NotNamed
                if held.manager_state is not state:
                    _manage(desk, manager.member if state else "", state)
                    desk.say(told)

    async def _settle(self, manager: Speaker, employee: str, at: str, key: str) -> None:
        """Their message shows what became of it."""
        facts = {"employee": await self._name(manager.workspace, employee)}
        note = Note(key=key, facts=facts)
        await self._say(manager, manager.member, Replacement(at=at, note=note) if at else note)

    # --- given by an admin --------------------------------------------------------------------

    async def give(self, admin: Speaker, pairs: Sequence[tuple[Member, Member | None]]) -> int:
        """How many of the employees have another manager now than they had; both are told, once each."""
        given: dict[str, list[str]] = {}
        changed = 0
        for number, (employee, manager) in enumerate(pairs):
            keys = tuple(f"{key}:{number}" for key in admin.seen)
            if await self._give(Speaker(admin.workspace, employee.id, keys), manager):
                changed += 1
                if manager:
                    given.setdefault(manager.id, []).append(employee.name)
        for person, names in given.items():
            shown = ", ".join([*names[:MOST_NAMED], *(["…"] if names[MOST_NAMED:] else [])])
            facts = {"employees": shown, "count": str(len(names))}
            await self._say(admin, person, Note(key="manager.given_you", facts=facts))
        return changed

    async def _give(self, employee: Speaker, manager: Member | None) -> bool:
        before = await self.store.member(employee.workspace, employee.member)
        state = ManagerState.GIVEN if manager else ManagerState.NONE
        wanted = (manager.id if manager else "", state)
        if before is None or (before.manager, before.manager_state) == wanted:
            return False
        known = manager.name if manager else await self._name(employee.workspace, before.manager)
        key = "manager.given" if manager else "manager.removed_by_admin"
        with once(self.courier):
            async with self.store.visit(employee) as desk:
                _manage(desk, *wanted)
                desk.say(Note(key=key, facts={"manager": known}))
        await self._tell_former(employee, before.name, before, wanted[0])
        return True

    # --- somebody leaves ------------------------------------------------------------------------

    async def leave(self, gone: Member) -> None:
        """Whom they managed has no manager now."""
        for employee in await self.store.people_of(gone.workspace, gone.id):
            with once(self.courier):
                async with self.store.visit(Speaker(gone.workspace, employee.id)) as desk:
                    if desk.member.manager == gone.id:
                        _manage(desk, "", ManagerState.NONE)
                        desk.say(Note(key="manager.has_left", facts={"manager": gone.name}))

    # --- what a manager sees ----------------------------------------------------------------------

    async def manages(self, speaker: Speaker) -> bool:
        return bool(await self.store.people_of(speaker.workspace, speaker.member))

    async def wish(self, speaker: Speaker, weekly: Weekly) -> None:
        """When their digest and their own week come from now on."""
        keys = tuple(f"{key}:weekly" for key in speaker.seen)
        with once(self.courier):
            async with self.store.visit(replace(speaker, seen=keys)) as desk:
                if desk.member.weekly != weekly:
                    desk.keep(desk.member.model_copy(update={"weekly": weekly}))

    async def digest_now(self, manager: Speaker) -> None:
        """As of now, at the end of their direct message; what it has no room for comes as a file."""
        digest = await self.store.digest(manager.workspace, manager.member)
        posts: tuple[Post, ...] = (digest, DigestFile(week=digest.week)) if digest.more else (digest,)
        with once(self.courier):
            async with self.store.visit(manager) as desk:
                for post in posts:
                    desk.say(post)

    async def file_now(self, manager: Speaker, week: date) -> None:
        await self._say(manager, manager.member, DigestFile(week=week))

    async def preview(self, employee: Speaker) -> tuple[Digest, str]:
        """What their manager sees of them, and who that is."""
        digest = await self.store.preview(employee.workspace, employee.member)
        known = await self.store.member(employee.workspace, employee.member)
        sees = known is not None and known.manager_state in SEES
        return digest, await self._name(employee.workspace, known.manager) if known and sees else ""

    # --- said -------------------------------------------------------------------------------------

    async def _say(self, speaker: Speaker, to: str, post: Post) -> None:
        """To somebody, once for what the speaker did."""
        keys = tuple(f"{key}:to:{to}" for key in speaker.seen)
        with once(self.courier):
            async with self.store.visit(Speaker(speaker.workspace, to, keys)) as desk:
                desk.say(post)

    async def _tell_former(self, employee: Speaker, name: str, before: Member | None, now: str) -> None:
        """Who saw their week, and sees it no more."""
        if before and before.manager not in {"", now} and before.manager_state in SEES:
            note = Note(key="manager.former", facts={"employee": name})
            await self._say(employee, before.manager, note)

    async def _name(self, workspace: str, member: str) -> str:
        known = await self.store.member(workspace, member)
        return (known.name if known else "") or member


def _manage(desk: Desk, manager: str, state: ManagerState) -> None:
    desk.keep(desk.member.model_copy(update={"manager": manager, "manager_state": state}))
