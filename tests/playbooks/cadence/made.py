"""Negotiations put together for tests of their reminders, and reminders said in short."""

from datetime import UTC, date, datetime

from playbooks.cadence import reminders
from playbooks.loader import BUILT_IN, load
from playbooks.model import (
    CADENCE,
    MEETING,
    NO_COUNTRY,
    PROMISES,
    Answer,
    AnswerState,
    Cadence,
    Calendar,
    Day,
    Kind,
    MeetingDetails,
    NudgeKind,
    Progress,
    Promise,
    Promises,
    Reminder,
    Request,
    Requests,
    Value,
)
from playbooks.workdays import WorkingTime

OWNER, ASKED = "U1", "U2"
NEW_YORK = "America/New_York"
PLAYBOOK = load(BUILT_IN / "trust_repair")
HOURS = WorkingTime(NEW_YORK, Calendar(country=NO_COUNTRY))
# A Monday, 11:00 in New York.
MOVED = datetime(2026, 11, 23, 16, tzinfo=UTC)


def local(text: str) -> datetime:
    """A local time, without a zone."""
    return datetime.fromisoformat(text)


def stands(*answers: Answer, moved: datetime | None = MOVED, **more: object) -> Progress:
    """A negotiation with these answers and no others."""
    held = {answer.step: answer for answer in answers}
    return Progress.model_validate({"language": "en", "moved_at": moved, "answers": held, **more})


def held(step: str, value: Value, **more: object) -> Answer:
    return Answer.model_validate(
        {"step": step, "state": AnswerState.ANSWERED, "revision": 1, "value": value, **more}
    )


def skipped(step: str, **more: object) -> Answer:
    return Answer.model_validate({"step": step, "state": AnswerState.SKIPPED, "revision": 1, **more})


def day(step: str, on: date, **more: object) -> Answer:
    return held(step, Day(day=on), **more)


def meeting(**details: object) -> Answer:
    return held(MEETING, MeetingDetails.model_validate({"round": 1, "zone": NEW_YORK, **details}))


def promises(*every: Promise) -> Answer:
    return held(PROMISES, Promises(promises=every))


def cadence(**said: object) -> Answer:
    return held(CADENCE, Cadence.model_validate(said))


def asks(step: str = "inquiry", kind: Kind = Kind.INQUIRY, **more: object) -> Answer:
    asked = {"number": 1, "to": ASKED, "name": "Daniel", "kind": kind, "asked_at": MOVED, "changed_at": MOVED}
    return held(step, Requests(requests=(Request.model_validate({**asked, **more}),)))


def planned(progress: Progress, hours: WorkingTime = HOURS) -> tuple[Reminder, ...]:
    return reminders(PLAYBOOK, progress, OWNER, hours)


def of_kind(progress: Progress, *kinds: NudgeKind, hours: WorkingTime = HOURS) -> list[str]:
    """Each as `kind at its local time`."""
    return [f"{one.kind} {one.wall:%m-%d %H:%M}" for one in planned(progress, hours) if one.kind in kinds]


def only(progress: Progress, kind: NudgeKind, hours: WorkingTime = HOURS) -> Reminder:
    [found] = [one for one in planned(progress, hours) if one.kind is kind]
    return found
