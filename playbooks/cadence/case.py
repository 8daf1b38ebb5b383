"""What reminders are made from: a negotiation as it stands, and its owner's working time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from playbooks.model import NudgeKind, Playbook, Progress, Reminder
from playbooks.workdays import WorkingTime

# Days beyond these were mistyped, and next to them there are none to reckon with.
FIRST_YEAR, LAST_YEAR = 1970, 9000


@dataclass(frozen=True)
class Case:
    playbook: Playbook
    progress: Progress
    owner: str
    hours: WorkingTime

    def remind(
        self, kind: NudgeKind, subject: str, wall: datetime, until: datetime | None = None
    ) -> Reminder:
        return Reminder(
            kind=kind, subject=subject, to=self.owner, wall=wall, zone=self.hours.zone, until=until
        )

    def morning(self, day: date) -> datetime:
        """When the owner's hours begin on that day."""
        return datetime.combine(day, self.hours.calendar.begins)

    def evening(self, day: date) -> datetime:
        """When the owner's hours that begin on that day end."""
        calendar = self.hours.calendar
        last = day if calendar.begins < calendar.ends else day + timedelta(days=1)
        return datetime.combine(last, calendar.ends)

    def working_days_after(self, at: datetime, days: int) -> datetime:
        """The same time of day so many working days later, or when hours begin if it was outside of them."""
        wall = self.hours.wall(at)
        day = self.hours.after(wall.date(), days)
        return datetime.combine(day, _to_the_second(wall)) if self.hours.is_working(at) else self.morning(day)

    def last_working_day(self, day: date) -> date:
        """That day, or the working day before it."""
        return day if self.hours.works_on(day) else self.hours.after(day, -1)

    def first_working_day(self, day: date) -> date:
        """That day, or the working day after it."""
        return day if self.hours.works_on(day) else self.hours.after(day, 1)


def _to_the_second(wall: datetime) -> time:
    return wall.time().replace(microsecond=0)


def is_sane(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR


def stamp(at: datetime) -> str:
    """A moment within a subject, to the second: 2026-11-30T20:00:00Z."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
