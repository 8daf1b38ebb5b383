"""What a reminder is about, looked up when it is told; nothing of what makes no sense any more."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from playbooks.cadence import reminders
from playbooks.coach.ports import Negotiation, Store
from playbooks.coach.records import Member
from playbooks.engine.asked import OPEN, requests_of, step_of
from playbooks.engine.meeting import meeting_of
from playbooks.engine.position import (
    all_steps,
    applicable,
    cadence_of,
    current_step,
    is_answered,
    is_settled,
    revision_of,
)
from playbooks.engine.promises import promises_of
from playbooks.engine.reading import words_of
from playbooks.engine.requesting import shown_to_asked
from playbooks.errors import UnknownNegotiation
from playbooks.model import (
    About,
    Calendar,
    Library,
    Meeting,
    NudgeItem,
    NudgeKind,
    Occasion,
    Playbook,
    Progress,
    Promise,
    PromiseState,
    Request,
    RequestMessage,
    RequestState,
    State,
)
from playbooks.model.meetings import MEETING_DATE
from playbooks.model.promises import PROMISES
from playbooks.workdays import WorkingTime, known_zone

# Whoever asks something first waits for its owner.
WAITS = OPEN - {RequestState.QUESTIONED}
# What has to be kept after the negotiation was closed too.
AGREED = {NudgeKind.PROMISE_SOON, NudgeKind.PROMISE_DUE, NudgeKind.PROMISE_OVERDUE, NudgeKind.SAFEGUARD}
BETWEEN = re.compile("[/~]")
"""What stands between the parts of a subject."""
DAYS = re.compile("[0-9]{1,3}")


@dataclass(frozen=True)
class NudgeFacts:
    """All that it takes to tell one reminder.

    `step` is what “Go on” asks, and nothing if it `ended`; `days` for how many working days nothing was
    added. `begins` is when the meeting is by the member's own clock, and `timed` whether more than its day
    is known. `open_steps` are the key steps without an answer. `request` is as the one who is asked sees
    it, `revision` that of the promises, and `words` are those of the safeguards that are to be looked at.
    """

    item: NudgeItem
    playbook: Playbook
    counterpart: str
    ended: bool = False
    step: str = ""
    days: int = 0
    begins: datetime | None = None
    timed: bool = False
    place: str = ""
    open_steps: tuple[str, ...] = ()
    request: RequestMessage | None = None
    promise: Promise | None = None
    revision: int = 0
    words: str = ""


async def nudged(
    store: Store, library: Library, items: Sequence[NudgeItem], member: Member
) -> list[NudgeFacts]:
    """Those of one negotiation as they stand now; none of what would not come any more, or was erased."""
    try:
        found = await store.peek(member.workspace, items[0].negotiation)
    except UnknownNegotiation:
        return []
    playbook = library.find(found.playbook)
    planned = reminders(playbook, found.progress, found.owner, found.hours)
    wanted = {one.occasion for one in planned if one.to == member.id}
    coming = (item for item in items if Occasion(item.kind, item.subject) in wanted)
    return [known for item in coming if (known := facts(item, playbook, found, member))]


def facts(item: NudgeItem, playbook: Playbook, found: Negotiation, member: Member) -> NudgeFacts | None:
    """None if it makes no sense any more, or is not the member's to hear."""
    state = found.progress.standing.state
    ended = state is State.CLOSED
    if state is State.PAUSED or playbook.is_gone or (ended and item.kind not in AGREED):
        return None
    known = NudgeFacts(item, playbook, found.counterpart, ended)
    if item.kind is NudgeKind.REQUEST_WAITS:
        return _waits(known, found.progress, member)
    if found.owner != member.id or cadence_of(found.progress).stopped:
        return None
    step = None if ended else current_step(playbook, found.progress)
    known = replace(known, step=step.id if step else "")
    if item.kind in _OF_MEETINGS:
        return _of_meeting(known, found.progress, WorkingTime(known_zone(member.zone), member.calendar))
    return _OTHERS[item.kind](known, found.progress)


# --- preparation, and the meeting --------------------------------------------------------------


def _idle(known: NudgeFacts, progress: Progress) -> NudgeFacts | None:  # noqa: ARG001
    days = _days(known.item.subject)
    return replace(known, days=days) if known.step and days else None


def _of_meeting(known: NudgeFacts, progress: Progress, here: WorkingTime) -> NudgeFacts | None:
    meeting = meeting_of(known.playbook, progress)
    if meeting is None or meeting.cancelled or progress.now is None:
        return None
    begins, timed = _begins(meeting, here), meeting.begins is not None
    known = replace(known, begins=begins, timed=timed, place=meeting.place)
    return _OF_MEETINGS[known.item.kind](known, progress, here.wall(progress.now))


def _begins(meeting: Meeting, here: WorkingTime) -> datetime:
    """By the member's own clock; of a day without an hour the beginning, which is the same day everywhere."""
    if meeting.begins is None:
        return datetime.combine(meeting.day, time())
    there = WorkingTime(known_zone(meeting.zone), Calendar())
    return here.wall(there.moment(datetime.combine(meeting.day, meeting.begins)))


def _meeting(known: NudgeFacts, progress: Progress, now: datetime) -> NudgeFacts | None:
    """Until it begins, with what still matters before it: nothing of the debrief."""
    assert known.begins is not None  # noqa: S101  # looked at before
    if known.begins <= now if known.timed else known.begins.date() < now.date():
        return None
    before = set(_steps_until_meeting(known.playbook))
    open_steps = tuple(
        step.id
        for step in applicable(known.playbook, progress)
        if step.required and step.id in before and not is_answered(progress.answers.get(step.id))
    )
    return replace(known, open_steps=open_steps)


def _debrief(known: NudgeFacts, progress: Progress, now: datetime) -> NudgeFacts | None:
    """As long as nothing of it was said in this round."""
    assert known.begins is not None  # noqa: S101  # looked at before
    step = debrief_step(known.playbook, progress)
    return replace(known, step=step) if step and known.begins <= now else None


def debrief_step(playbook: Playbook, progress: Progress) -> str:
    """The first step after the phase of the meeting; empty if anything of those was said in this round."""
    before = set(_steps_until_meeting(playbook))
    after = [step.id for step in applicable(playbook, progress) if step.id not in before]
    held = (progress.answers.get(step) for step in after)
    begun = any(one and is_settled(one) and one.round == progress.round for one in held)
    return after[0] if after and not begun else ""


def _steps_until_meeting(playbook: Playbook) -> list[str]:
    """Those up to the phase in which the meeting is planned; all of a playbook that plans none."""
    held: list[str] = []
    for phase in playbook.phases:
        held += [step.id for step in phase.steps]
        if any(step.id == MEETING_DATE for step in phase.steps):
            break
    return held


# --- requests ----------------------------------------------------------------------------------


def _waits(known: NudgeFacts, progress: Progress, member: Member) -> NudgeFacts | None:
    """For whoever is asked, and only while it is they who owe something."""
    found = _request(known, progress)
    request = found.request.request if found and found.request else None
    return found if request and request.to == member.id and request.state in WAITS else None


def _request(known: NudgeFacts, progress: Progress) -> NudgeFacts | None:
    step, request = next(_requests(known.item.subject, progress), ("", None))
    asked_in = step_of(known.playbook, progress, step, request.number) if request else None
    if request is None or asked_in is None:
        return None
    return replace(known, request=shown_to_asked(asked_in, progress, request))


def _requests(subject: str, progress: Progress) -> Iterator[tuple[str, Request]]:
    """The open one that the subject names by its step and number."""
    for answer in progress.answers.values():
        for one in requests_of(answer):
            if one.state in OPEN and BETWEEN.split(subject)[:2] == [answer.step, str(one.number)]:
                yield answer.step, one


# --- promises and safeguards -------------------------------------------------------------------


def _promise(known: NudgeFacts, progress: Progress) -> NudgeFacts | None:
    """One that is due on the day that the subject names."""
    named = BETWEEN.split(known.item.subject)[:2]
    for one in promises_of(progress):
        if one.state is PromiseState.OPEN and one.due and [str(one.number), one.due.isoformat()] == named:
            return replace(known, promise=one, revision=revision_of(progress, PROMISES))
    return None


def _safeguard(known: NudgeFacts, progress: Progress) -> NudgeFacts | None:
    """The subject names the step of its day; what is to be looked at was said in another one."""
    dated = progress.answers.get(BETWEEN.split(known.item.subject)[0])
    if dated is None or not is_answered(dated):
        return None
    guards = (step.id for step in all_steps(known.playbook) if step.about is About.SAFEGUARD)
    held = (progress.answers.get(step) for step in guards)
    return replace(known, words=next((words_of(one) for one in held if one and is_answered(one)), ""))


def _days(subject: str) -> int:
    """Of idleness: 3/2026-11-23T20:00:00Z."""
    days = BETWEEN.split(subject)[0]
    return int(days) if DAYS.fullmatch(days) else 0


_OF_MEETINGS: Mapping[NudgeKind, Callable[[NudgeFacts, Progress, datetime], NudgeFacts | None]] = {
    NudgeKind.MEETING_NEAR: _meeting,
    NudgeKind.MEETING_NEXT: _meeting,
    NudgeKind.DEBRIEF: _debrief,
}
_OTHERS: Mapping[NudgeKind, Callable[[NudgeFacts, Progress], NudgeFacts | None]] = {
    NudgeKind.IDLE: _idle,
    NudgeKind.REQUEST_UNANSWERED: _request,
    NudgeKind.PROMISE_SOON: _promise,
    NudgeKind.PROMISE_DUE: _promise,
    NudgeKind.PROMISE_OVERDUE: _promise,
    NudgeKind.SAFEGUARD: _safeguard,
}
