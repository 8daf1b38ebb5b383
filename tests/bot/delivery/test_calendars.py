"""The file of a meeting, read again as a calendar reads it (RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.delivery.calendars import written
from bot.delivery.files import calendar_file
from handlers.blocks import Frame
from playbooks.loader import load_library
from playbooks.model.meetings import CalendarFile
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.posts import counterpart
from tests.playbooks.strategies import HOSTILE

TRUST = load_library()["trust_repair"]
HANOI, NEW_YORK = "Asia/Ho_Chi_Minh", "America/New_York"
MADE = datetime(2026, 11, 24, 9, tzinfo=UTC)
LONGEST_LINE = 75


def frame(language: str = "en", name: str = "Impress") -> Frame:
    return Frame(Voice(language), TRUST, counterpart(name), "a" * 32)


def file(**changed: Any) -> CalendarFile:
    told = {"round": 1, "day": date(2027, 1, 15), "begins": time(14), "minutes": 90, "zone": HANOI}
    more = {"place": "Impress", "people": "Helen", "sequence": 3, "made_at": MADE}
    return CalendarFile(**{**told, **more, **changed})


def read(post: CalendarFile, language: str = "en", name: str = "Impress") -> Any:
    return Calendar.from_ical(written(post, frame(language, name)))


def event(post: CalendarFile, language: str = "en", name: str = "Impress") -> Any:
    (found,) = read(post, language, name).walk("VEVENT")
    return found


def test_it_says_when_where_and_who() -> None:
    found = event(file())
    assert found.decoded("dtstart").isoformat() == "2027-01-15T14:00:00+07:00"
    assert found.decoded("dtend") - found.decoded("dtstart") == timedelta(minutes=90)
    assert found.decoded("dtstamp") == MADE
    assert (found["summary"], found["location"]) == ("Meeting: Impress", "Impress")
    assert "With: Helen" in found["description"]
    assert event(file(), "vi")["summary"] == "Gặp Impress"


def test_its_zone_is_described_as_the_standard_wants() -> None:
    calendar = read(file(zone=NEW_YORK))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == NEW_YORK == event(file(zone=NEW_YORK))["dtstart"].params["TZID"]
    assert (calendar["version"], bool(calendar["prodid"])) == ("2.0", True)


def test_while_only_the_day_is_known_it_lasts_all_day() -> None:
    found = event(file(begins=None))
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (date(2027, 1, 15), date(2027, 1, 16))
    assert found["dtstart"].params["VALUE"] == "DATE"
    assert not read(file(begins=None)).walk("VTIMEZONE")


def test_over_a_night_in_which_clocks_change_it_lasts_as_long() -> None:
    found = event(file(day=date(2027, 3, 14), begins=time(1, 30), minutes=60, zone=NEW_YORK))
    assert found.decoded("dtend").isoformat() == "2027-03-14T03:30:00-04:00"


def test_moved_it_is_the_same_event_with_a_higher_number() -> None:
    before, after = event(file()), event(file(day=date(2027, 1, 20), sequence=5))
    assert before["uid"] == after["uid"] and before["sequence"] < after["sequence"]
    assert event(file(round=2))["uid"] != before["uid"]


def test_called_off_it_says_so() -> None:
    off = file(cancelled=True)
    assert read(off)["method"] == "CANCEL" and event(off)["status"] == "CANCELLED"
    assert read(file())["method"] == "PUBLISH" and event(file())["status"] == "CONFIRMED"


def test_a_link_is_also_its_address() -> None:
    assert event(file(place="https://meet.example.com/abc"))["url"] == "https://meet.example.com/abc"
    for place in ("javascript:alert(1)", "https://a b", "Impress", ""):
        assert "url" not in event(file(place=place))


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_written_in_it_stays_words(language: str, words: str) -> None:
    """No line of theirs becomes a line of the file; lines end and are folded as the standard wants."""
    said = " ".join(words.split())[:500]
    content = written(file(place=said, people=f"{said}\nEND:VEVENT\nX-EVIL:1"), frame(language, words))
    lines = content.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines)
    assert all(len(line) <= LONGEST_LINE for line in lines)
    assert not [line for line in lines if line.startswith(b"X-EVIL")]
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    assert found["uid"] == f"{'a' * 32}-1@rapport"


def test_an_unknown_zone_is_utc() -> None:
    assert event(file(zone="Mars/Olympus")).decoded("dtstart").utcoffset() == timedelta(0)


def test_its_name_is_the_counterparts() -> None:
    assert calendar_file(file(), frame()).name == "meeting-impress.ics"
    assert calendar_file(file(), frame("vi", "Công ty Ánh Dương")).name == "buoi-gap-công-ty-ánh-dương.ics"
