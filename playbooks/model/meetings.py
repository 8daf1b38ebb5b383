"""The meeting of a round: its day is the answer of a step, and here is what that step has no room for."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from playbooks.frozen import Frozen

# The steps that every playbook with a meeting has.
MEETING_DATE, MEETING_PEOPLE = "meeting_date", "meeting_people"
# Kept under this name, beside the steps; an earlier revision may be an earlier round's.
MEETING = "_meeting"
AN_HOUR = 60


class MeetingDetails(Frozen):
    """When on its day, in `zone`, for how many minutes, and where; `place` may be a link.

    `round` is the one whose meeting it is: of another round it says nothing. `given`: a file for calendars
    was, so that every change of it has to be told to them too.
    """

    type: Literal["meeting"] = "meeting"
    round: int
    begins: time | None = None
    minutes: int = AN_HOUR
    zone: str = "UTC"
    place: str = ""
    people: str = ""
    cancelled: bool = False
    given: bool = False


@dataclass(frozen=True)
class Meeting:
    """The meeting of this round as it is planned now. `sequence` grows with every change of it (RFC 5545)."""

    round: int
    day: date
    begins: time | None
    minutes: int
    zone: str
    place: str
    people: str
    sequence: int
    cancelled: bool = False


class OfMeeting(Frozen):
    """Something done to the meeting as it stood at `revision`, which is its sequence."""

    revision: int


class MeetingPlanned(OfMeeting):
    """It is planned, or moved."""

    day: date
    begins: time | None = None
    minutes: int = AN_HOUR
    zone: str = "UTC"
    place: str = ""
    people: str = ""


class MeetingCancelled(OfMeeting):
    """There is none, until another day is named."""


class CalendarWanted(Frozen):
    """The meeting is to be had as a file, as it stands."""


class MeetingTold(Frozen):
    """The meeting as it stood when it was said."""

    round: int
    day: date
    begins: time | None
    minutes: int
    zone: str
    place: str
    people: str
    sequence: int
    cancelled: bool = False


class CalendarFile(MeetingTold):
    """The meeting as a file for a calendar; the newest takes the place of the one before."""

    type: Literal["calendar_file"] = "calendar_file"
    made_at: datetime | None = None


class MeetingCard(MeetingTold):
    """The meeting, and what can be done about it; posted once, then updated in place.

    `anew`: as with the issue table. `again`: a file follows that takes the place of an earlier one.
    """

    type: Literal["meeting_card"] = "meeting_card"
    step: Literal["_meeting"] = "_meeting"
    anew: bool = False
    again: bool = False
