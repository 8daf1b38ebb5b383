"""Writes a meeting as a file that calendars take in (iCalendar, RFC 5545)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.blocks import Frame
from playbooks.model.meetings import CalendarFile
from playbooks.workdays import known_zone

PRODUCT = "-//Rapport//Rapport//EN"
LINKS = ("https://", "http://")


def written(post: CalendarFile, frame: Frame) -> bytes:
    """One event, whose id stays the same however often it is moved."""
    from icalendar import Calendar, Event  # noqa: PLC0415  # few ever want one

    event = Event()
    event.add("uid", f"{frame.negotiation}-{post.round}@rapport")
    event.add("sequence", post.sequence)
    event.add("dtstamp", (post.made_at or datetime.combine(post.day, time(), UTC)).astimezone(UTC))
    for name, moment in zip(("dtstart", "dtend"), _span(post), strict=True):
        event.add(name, moment)
    event.add("summary", frame.say("meeting.summary", counterpart=frame.counterpart))
    event.add("description", _description(post, frame))
    event.add("status", "CANCELLED" if post.cancelled else "CONFIRMED")
    if post.place:
        event.add("location", post.place)
    if post.place.startswith(LINKS) and " " not in post.place:
        event.add("url", post.place)
    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN")):
        calendar.add(name, value)
    calendar.add("method", "CANCEL" if post.cancelled else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _span(post: CalendarFile) -> tuple[object, object]:
    """The whole day while no hour is known; the end is then the day after, which is not part of it."""
    if post.begins is None:
        return post.day, post.day + timedelta(days=1)
    begins = datetime.combine(post.day, post.begins, ZoneInfo(known_zone(post.zone)))
    ends = (begins.astimezone(UTC) + timedelta(minutes=post.minutes)).astimezone(begins.tzinfo)
    return begins, ends


def _description(post: CalendarFile, frame: Frame) -> str:
    """Calendars are shared: nothing of what is prepared stands in it."""
    said = frame.say("meeting.description", round=str(post.round))
    return f"{said}\n{frame.say('meeting.who', people=post.people)}" if post.people else said
