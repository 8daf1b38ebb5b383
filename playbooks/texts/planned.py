"""A meeting in words, wherever it is said: on its card, and in the brief."""

from datetime import date, datetime, time, timedelta

from playbooks.model.meetings import Meeting
from playbooks.texts.voice import Voice

ANY_DAY = date(2000, 1, 1)


def span(voice: Voice, begins: time | None, minutes: int, zone: str) -> str:
    """From when until when, by whose clock; nothing while only the day is known."""
    if begins is None:
        return ""
    ends = (datetime.combine(ANY_DAY, begins) + timedelta(minutes=minutes)).time()
    return voice.say("meeting.span", begins=voice.hour(begins), ends=voice.hour(ends), zone=voice.clock(zone))


def meeting_lines(voice: Voice, meeting: Meeting | None) -> list[str]:
    """When, where and with whom, if more is known of it than its day."""
    if meeting is None:
        return []
    hours = span(voice, meeting.begins, meeting.minutes, meeting.zone)
    where = voice.say("meeting.where", place=meeting.place) if meeting.place else ""
    who = voice.say("meeting.who", people=meeting.people) if meeting.people else ""
    known = [line for line in (hours, where, who) if line]
    return [voice.day(meeting.day), *known] if known else []
