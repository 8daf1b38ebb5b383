"""A meeting is planned, put into a calendar, moved and called off."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from tests.kit.person import Json, Person, words

PLAN = {
    "day": "2027-01-15",
    "begins": "14:00",
    "length": "90",
    "place": "Impress, 5 Hàng Bài",
    "people": "Helen, Minh",
}


async def plans(person: Person, **changes: str) -> Json:
    await person.types("/negotiate meeting")
    await person.sees_view("Meeting")
    return await person.fills(**{**PLAN, **changes})


async def calendar_in(person: Person, message: Json) -> Calendar:
    """What a calendar makes of the file."""
    (file,) = message["files"]
    async with person.http.get(file["url_private"]) as answer:
        content = await answer.read()
    assert all(line.endswith(b"\r") for line in content.split(b"\n")[:-1])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return Calendar.from_ical(content)


def event_of(calendar: Calendar) -> Any:
    (event,) = calendar.walk("VEVENT")
    return event


async def newest_file(person: Person, *, after: int = 0) -> Calendar:
    """The one that comes after so many."""
    while True:
        files = [each for each in await person.messages() if each.get("files")]
        if len(files) > after:
            return await calendar_in(person, files[0])


async def skips_to(person: Person, prompt: str) -> None:
    ts = ""
    while True:
        await person.presses("Skip", ts=ts)
        asked = await person.reads("Example")
        if prompt in words(asked):
            return
        ts = asked["ts"]


async def test_a_meeting_is_planned_moved_and_called_off(impress: Person) -> None:
    await plans(impress)
    card = await impress.reads(
        "Meeting with Impress",
        "Friday, January 15, 2027",
        "2:00",
        "3:30",
        "Impress, 5 Hàng Bài",
        "Helen, Minh",
    )
    await impress.presses("Add to calendar", ts=card["ts"])
    await impress.reads("meeting-impress.ics")
    first = await newest_file(impress)
    assert first["method"] == "PUBLISH"
    planned = event_of(first)
    assert planned["summary"] == "Meeting: Impress"
    assert planned["location"] == "Impress, 5 Hàng Bài"
    assert f"{planned.decoded('dtstart'):%Y-%m-%d %H:%M}" == "2027-01-15 14:00"
    assert planned.decoded("dtend") - planned.decoded("dtstart") == timedelta(minutes=90)

    # It is moved in the same form, which begins with what is known.
    await impress.presses("Move or change…")
    form = await impress.sees_view("Meeting")
    inputs = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    assert inputs["day"]["initial_date"] == "2027-01-15"
    assert inputs["begins"]["initial_time"] == "14:00"
    assert inputs["place"]["initial_value"] == "Impress, 5 Hàng Bài"
    await impress.fills(**{**PLAN, "day": "2027-01-20"})
    await impress.reads("Wednesday, January 20, 2027", "takes the place of the one before")
    await impress.reads_no_more(card["ts"])
    second = await newest_file(impress, after=1)
    moved = event_of(second)
    assert (moved["uid"], moved.decoded("dtstart").day) == (planned["uid"], 20)
    assert moved["sequence"] > planned["sequence"]

    # Called off, its day is asked for again, and calendars are told.
    await impress.presses("Call it off…")
    await impress.reads("Called off: Wednesday, January 20, 2027", "takes the meeting out of your calendar")
    await impress.reads("When do you meet Impress?", "January 20, 2027")
    off = await newest_file(impress, after=2)
    assert (off["method"], event_of(off)["status"], event_of(off)["uid"]) == (
        "CANCEL",
        "CANCELLED",
        planned["uid"],
    )
    assert event_of(off)["sequence"] > moved["sequence"]

    # Another day that is picked there is told to them, too.
    await impress.picks("2027-02-01", kind="datepicker")
    await impress.reads("Meeting with Impress", "Monday, February 1, 2027", "2:00")
    again = await newest_file(impress, after=3)
    assert again["method"] == "PUBLISH"
    assert event_of(again)["sequence"] > event_of(off)["sequence"]


async def test_a_day_that_was_picked_can_be_put_into_a_calendar_as_it_is(impress: Person) -> None:
    await skips_to(impress, "When do you meet Impress?")
    await impress.picks("2027-01-15", kind="datepicker")
    noted = await impress.reads("Noted", "Date of the meeting", "January 15, 2027")
    await impress.presses("Add to calendar", ts=noted["ts"])
    await impress.reads("meeting-impress.ics")
    event = event_of(await newest_file(impress))
    assert event.decoded("dtstart") == date(2027, 1, 15)
    assert event.decoded("dtend") == date(2027, 1, 16)

    # The hour is filled in below it; nothing is asked twice.
    await impress.presses("Time and place…", ts=noted["ts"])
    await impress.sees_view("Meeting")
    asked = len([each for each in await impress.messages() if "Who" in words(each)])
    await impress.fills(**PLAN)
    await impress.reads("Meeting with Impress", "2:00", "takes the place of the one before")
    event = event_of(await newest_file(impress, after=1))
    assert isinstance(event.decoded("dtstart"), datetime)
    assert len([each for each in await impress.messages() if "Who" in words(each)]) == asked


async def test_ha_plans_hers_in_vietnamese(ha: Person) -> None:
    await ha.types("/negotiate start Impress")
    await ha.reads("Bên mình mất gì")
    await ha.types("/negotiate meeting")
    await ha.sees_view("Buổi gặp")
    await ha.fills(**PLAN)
    card = await ha.reads("Buổi gặp với Impress", "15/01/2027", "14:00", "15:30", "Tại: Impress, 5 Hàng Bài")
    await ha.presses("Thêm vào lịch", ts=card["ts"])
    await ha.reads("buoi-gap-impress.ics")
    event = event_of(await newest_file(ha))
    assert event["summary"] == "Gặp Impress"
    assert event.decoded("dtstart") == datetime(2027, 1, 15, 14, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


async def test_a_form_that_was_left_open_moves_nothing(impress: Person) -> None:
    await plans(impress)
    await impress.reads("Meeting with Impress", "January 15")
    await impress.presses("Move or change…")
    await impress.sees_view("Meeting")
    await impress.presses("Call it off…")
    await impress.reads("Called off")
    answer = await impress.fills(**{**PLAN, "day": "2027-02-01"})
    assert "changed" in answer["errors"]["day"]


async def test_a_playbook_without_a_meeting_says_so(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress quick")
    await kristen.reads("Ten minutes")
    await kristen.types("/negotiate meeting")
    await kristen.reads("no step that asks for a meeting")


async def test_a_closed_negotiation_plans_none(impress: Person) -> None:
    await impress.types("/negotiate close won")
    await impress.sees_view("How did it end?")
    await impress.fills(outcome="won")
    await impress.reads("Closed, won")
    await impress.types("/negotiate meeting")
    await impress.reads("This negotiation is closed.")


async def test_the_brief_says_when_and_where_it_is(impress: Person) -> None:
    await plans(impress)
    await impress.reads("Meeting with Impress")
    await impress.types("/negotiate brief")
    brief = words(await impress.reads("Brief: Impress", "Where: Impress, 5 Hàng Bài"))
    assert "With: Helen, Minh" in brief and "Eastern Time" in brief
    (file,) = (await impress.reads("brief-impress.md"))["files"]
    async with impress.http.get(file["url_private"]) as answer:
        assert "## Meeting\n\n- Friday, January 15, 2027\n- 2:00" in await answer.text()
