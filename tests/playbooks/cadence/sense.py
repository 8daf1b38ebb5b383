"""Whether a reminder makes sense at a moment, said another way than the playbooks say it."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from playbooks.engine.meeting import meeting_of
from playbooks.engine.position import cadence_of, current_step
from playbooks.engine.promises import promises_of
from playbooks.model import (
    Day,
    NudgeKind,
    Occasion,
    Progress,
    PromiseState,
    Requests,
    RequestState,
    Side,
    State,
)
from playbooks.workdays import WorkingTime
from tests.playbooks.cadence.made import PLAYBOOK

A_DAY = timedelta(days=1)
# What has to be kept after a negotiation was closed too.
AGREED = {NudgeKind.PROMISE_SOON, NudgeKind.PROMISE_DUE, NudgeKind.PROMISE_OVERDUE, NudgeKind.SAFEGUARD}
DEBRIEF = {step.id for phase in PLAYBOOK.phases if phase.id == "debrief" for step in phase.steps}


def works(hours: WorkingTime, at: datetime) -> bool:
    """By the clock on the wall alone; on a night on which clocks change, roughly."""
    calendar = hours.calendar
    near = (
        [hours.wall(at)]
        if not _clocks_change(hours, at)
        else [hours.wall(at + n * A_DAY / 24) for n in (-1, 0, 1)]
    )
    over_midnight = calendar.ends <= calendar.begins
    for wall in near:
        today = wall.date()
        yesterday = today - A_DAY
        if over_midnight:
            evening = wall.time() >= calendar.begins and hours.works_on(today)
            morning = wall.time() < calendar.ends and hours.works_on(yesterday)
            if evening or morning:
                return True
        elif calendar.begins <= wall.time() < calendar.ends and hours.works_on(today):
            return True
    return False


def _clocks_change(hours: WorkingTime, at: datetime) -> bool:
    offsets = {
        hours.wall(when).replace(tzinfo=UTC) - when
        for when in (at - A_DAY, at - A_DAY / 4, at, at + A_DAY / 4)
    }
    return len(offsets) > 1


def makes_sense(occasion: Occasion, progress: Progress, hours: WorkingTime, *, mine: bool) -> bool:
    """`hours` are the owner's; `mine`: it is the owner who is reminded."""
    held = cadence_of(progress)
    if progress.standing.state is State.PAUSED or held.stopped or progress.now is None:
        return False
    if progress.standing.state is State.CLOSED and occasion.kind not in AGREED:
        return False
    if mine and held.until and hours.day(progress.now) < held.until:
        return False
    return SENSE[occasion.kind](occasion.subject.partition("~")[0], progress, hours, progress.now)


def _idle(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:
    days, _, since = subject.partition("/")
    step, moved = current_step(PLAYBOOK, progress), progress.moved_at
    if step is None or moved is None:
        return False
    begins = _begins(progress, hours) if step.id in DEBRIEF else None
    if begins and hours.wall(now) < begins:
        return False
    assert begins or moved == datetime.fromisoformat(since)
    first, today = hours.day(datetime.fromisoformat(since)), hours.day(now)
    between = [first + n * A_DAY for n in range(1, (today - first).days + 1)]
    return sum(map(hours.works_on, between)) >= int(days)


def _begins(progress: Progress, hours: WorkingTime) -> datetime | None:
    """By the owner's clock; a day begins with the day's work."""
    meeting = meeting_of(PLAYBOOK, progress)
    if meeting is None or meeting.cancelled:
        return None
    if meeting.begins is None:
        return datetime.combine(meeting.day, hours.calendar.begins)
    there = WorkingTime(meeting.zone, hours.calendar)
    return hours.wall(there.moment(datetime.combine(meeting.day, meeting.begins)))


def _before_meeting(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:  # noqa: ARG001
    begins = _begins(progress, hours)
    return begins is not None and hours.wall(now) < begins


def _after_meeting(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:  # noqa: ARG001
    begins = _begins(progress, hours)
    begun = DEBRIEF & progress.answers.keys()
    return begins is not None and not begun and begins < hours.wall(now) < begins + 9 * A_DAY


def _request_open(subject: str, progress: Progress) -> RequestState | None:
    step, _, number = subject.partition("/")
    value = progress.answers[step].value
    assert isinstance(value, Requests)
    found = value.numbered(int(number))
    open_ones = (RequestState.ASKED, RequestState.LATER, RequestState.QUESTIONED)
    return found.state if found and found.state in open_ones else None


def _waits(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:  # noqa: ARG001
    return _request_open(subject, progress) not in (None, RequestState.QUESTIONED)


def _unanswered(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:  # noqa: ARG001
    return _request_open(subject, progress) is not None


def _promise(side: Side, *, before: bool | None) -> Callable[[str, Progress, WorkingTime, datetime], bool]:
    """`before`: it comes before its day, or after it; None for whenever."""

    def made_sense(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:
        number, _, due = subject.partition("/")
        found = next((one for one in promises_of(progress) if one.number == int(number)), None)
        if found is None or found.state is not PromiseState.OPEN or found.side is not side:
            return False
        today = hours.day(now)
        fits = before is None or (
            today < date.fromisoformat(due) if before else today > date.fromisoformat(due)
        )
        return fits and found.due == date.fromisoformat(due)

    return made_sense


def _safeguard(subject: str, progress: Progress, hours: WorkingTime, now: datetime) -> bool:
    step, _, day = subject.partition("/")
    value = progress.answers[step].value
    return isinstance(value, Day) and date.fromisoformat(day) == value.day <= hours.day(now)


SENSE: Mapping[NudgeKind, Callable[[str, Progress, WorkingTime, datetime], bool]] = {
    NudgeKind.IDLE: _idle,
    NudgeKind.MEETING_NEAR: _before_meeting,
    NudgeKind.MEETING_NEXT: _before_meeting,
    NudgeKind.DEBRIEF: _after_meeting,
    NudgeKind.REQUEST_WAITS: _waits,
    NudgeKind.REQUEST_UNANSWERED: _unanswered,
    NudgeKind.PROMISE_SOON: _promise(Side.OURS, before=True),
    NudgeKind.PROMISE_DUE: _promise(Side.OURS, before=None),
    NudgeKind.PROMISE_OVERDUE: _promise(Side.THEIRS, before=False),
    NudgeKind.SAFEGUARD: _safeguard,
}
