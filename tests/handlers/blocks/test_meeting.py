"""A meeting and promises are drawn as Slack takes them, whatever was written in them."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.sandbox.blocks.check import check_blocks
from handlers.blocks import Frame, draw
from handlers.blocks.meeting import LONGEST_PEOPLE, LONGEST_PLACE, entered_meeting, here, meeting_form
from handlers.blocks.promises import LONGEST_TEXT, LONGEST_WHO, entered_promise, promise_form
from playbooks.errors import Unreadable
from playbooks.loader import load_library
from playbooks.model import Ask, Day, Noted
from playbooks.model.answer import AnswerState
from playbooks.model.meetings import MEETING_DATE, MeetingCard, MeetingDetails
from playbooks.model.promises import Promise, PromiseList, PromiseState, Side
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, elements, nodes, shown
from tests.handlers.blocks.posts import counterpart
from tests.playbooks.strategies import HOSTILE

TRUST = load_library()["trust_repair"]
each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))
each_hostile = pytest.mark.parametrize("words", HOSTILE)
CARRIED = {"n": "0" * 32, "r": 7, "c": "D0KRISTEN01", "z": "Asia/Ho_Chi_Minh"}


def frame(language: str = "en", name: str = "Impress") -> Frame:
    return Frame(Voice(language), TRUST, counterpart(name), "0" * 32)


def card(**more: Any) -> MeetingCard:
    told = {
        "round": 1,
        "day": date(2027, 1, 15),
        "begins": time(14),
        "minutes": 90,
        "zone": "Asia/Ho_Chi_Minh",
    }
    return MeetingCard(**{**told, "place": "Impress", "people": "Helen", "sequence": 3, **more})


def promise(number: int, words: str, **more: Any) -> Promise:
    return Promise(number=number, text=words[:LONGEST_TEXT], who=words[:LONGEST_WHO], **more)


def many(count: int, words: str) -> PromiseList:
    states = tuple(PromiseState)
    promises = tuple(
        promise(
            number,
            words,
            side=tuple(Side)[number % 2],
            state=states[number % len(states)],
            typed=words,
            ended_at=datetime(2026, 11, 24, tzinfo=UTC),
        )
        for number in range(1, count + 1)
    )
    return PromiseList(revision=count, promises=promises)


# --- meetings -------------------------------------------------------------------------------


@each_language
@each_hostile
def test_a_meeting_is_drawn_whatever_its_place_is_called(language: str, words: str) -> None:
    for state in ({}, {"cancelled": True}, {"again": True}, {"begins": None}):
        drawn = draw(
            card(place=words[:LONGEST_PLACE], people=words[:LONGEST_PEOPLE], **state), frame(language, words)
        )
        check_blocks(drawn.blocks)
        assert "<" not in drawn.text


@each_language
@each_hostile
def test_its_form_holds_what_is_known(language: str, words: str) -> None:
    details = MeetingDetails(round=2, begins=time(14), minutes=75, place=words, people=words)
    accepted_view(meeting_form(date(2027, 1, 15), details, CARRIED, frame(language, words)))
    accepted_view(meeting_form(None, MeetingDetails(round=1), CARRIED, frame(language)))


def test_whole_hours_are_said_as_hours() -> None:
    form = accepted_view(meeting_form(None, MeetingDetails(round=1), CARRIED, frame()))
    (length,) = (block["element"] for block in form["blocks"] if block.get("block_id") == "length")
    said = [option["text"]["text"] for option in length["options"]]
    assert said[3:6] == ["1 hour", "90 minutes", "2 hours"]


def test_a_place_that_is_a_link_leads_where_it_says_and_nowhere_else() -> None:
    drawn = draw(card(place="https://meet.example.com/abc"), frame())
    (link,) = (node for node in nodes({"blocks": drawn.blocks}) if node.get("type") == "link")
    assert link == {"type": "link", "url": "https://meet.example.com/abc"}
    for place in ("javascript:alert(1)", "<https://evil|Impress>", "https://a.example b", "Impress"):
        drawn = accepted(draw(card(place=place), frame()))
        assert not [node for node in nodes({"blocks": drawn.blocks}) if node.get("type") == "link"]


def test_below_the_acknowledgement_of_its_day_stands_what_the_day_leaves_open() -> None:
    noted = Noted(step=MEETING_DATE, state=AnswerState.ANSWERED, value=Day(day=date(2027, 1, 15)))
    drawn = accepted(draw(Ask(step="meeting_people", noted=noted), frame()))
    assert {"calendar", "meeting"} <= {element["action_id"] for element in elements({"blocks": drawn.blocks})}
    skipped = noted.model_copy(update={"state": AnswerState.SKIPPED})
    drawn = accepted(draw(Ask(step="meeting_people", noted=skipped), frame()))
    assert "calendar" not in {element["action_id"] for element in elements({"blocks": drawn.blocks})}


def test_a_meeting_is_shown_by_the_clock_of_whoever_opens_its_form() -> None:
    details = MeetingDetails(round=1, begins=time(2, 30), zone="Asia/Ho_Chi_Minh")
    day, moved = here(date(2027, 1, 15), details, "America/New_York")
    assert (day, moved.begins, moved.zone) == (date(2027, 1, 14), time(14, 30), "America/New_York")
    assert here(date(2027, 1, 15), details, "Asia/Ho_Chi_Minh") == (date(2027, 1, 15), details)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_at_the_ends_of_time_it_is_drawn_too(day: date) -> None:
    accepted(draw(card(day=day, begins=time(23, 59), minutes=480), frame()))
    details = MeetingDetails(round=1, begins=time(23, 59), zone="Asia/Ho_Chi_Minh")
    assert here(day, details, "America/New_York") == (
        day,
        details.model_copy(update={"zone": "America/New_York"}),
    )


def test_a_length_that_nobody_could_pick_is_an_hour() -> None:
    for forged in ("0", "-5", "9" * 400, "x", "٣٠"):
        chosen = {"length": {"value": {"selected_option": {"value": forged}}}}
        day = {"day": {"value": {"selected_date": "2027-01-15"}}}
        assert entered_meeting({**chosen, **day}, 1, "UTC").minutes == 60


def test_without_a_day_a_form_is_refused() -> None:
    with pytest.raises(Unreadable):
        entered_meeting({}, 1, "UTC")


# --- promises -------------------------------------------------------------------------------


@each_language
@each_hostile
@pytest.mark.parametrize("count", [0, 1, 8, 9, 20, 100])
def test_promises_are_drawn_however_many_there_are(language: str, words: str, count: int) -> None:
    drawn = accepted(draw(many(count, words or "x"), frame(language, words)))
    assert len(drawn.blocks) <= 50


@pytest.mark.parametrize("words", ["&" * LONGEST_TEXT, "x" * LONGEST_TEXT, "ẵ " * (LONGEST_TEXT // 2)])
def test_the_longest_of_them_fit(words: str) -> None:
    for count in (1, 8, 20, 100):
        accepted(draw(many(count, words), frame()))


@each_language
@each_hostile
def test_the_form_of_one_takes_any_words(language: str, words: str) -> None:
    begins = promise(1, words, due=date(2027, 1, 15))
    accepted_view(promise_form(begins, CARRIED, frame(language, words)))
    choices = {f"{number:032}": counterpart(words) for number in range(120)}
    accepted_view(promise_form(begins, CARRIED, frame(language), choices))


def test_every_promise_carries_what_it_takes_to_end_it() -> None:
    few = draw(many(4, "Send it"), frame())
    pressed = [element["action_id"] for element in elements({"blocks": few.blocks})]
    assert {"promise_kept", "promise_dropped", "promise_change", "promise_menu", "promise"} == set(pressed)
    lots = draw(many(20, "Send it"), frame())
    assert {element["action_id"] for element in elements({"blocks": lots.blocks})} == {
        "promise_menu",
        "promise",
    }


@each_language
@each_hostile
def test_the_opening_says_what_became_of_our_word(language: str, words: str) -> None:
    promises = many(100, words or "x").promises
    accepted(draw(Ask(step="opening", promises=promises), frame(language)))


def test_a_promise_of_nothing_is_refused() -> None:
    with pytest.raises(Unreadable):
        entered_promise({"text": {"value": {"value": "  "}}})


def test_what_they_owe_us_is_said_and_what_they_kept_is_not() -> None:
    promises = (
        promise(1, "name a contact", side=Side.THEIRS),
        promise(2, "call", side=Side.THEIRS, state=PromiseState.KEPT),
        promise(3, "send it", state=PromiseState.LATE),
    )
    drawn = draw(Ask(step="opening", promises=promises), frame())
    said = shown(drawn.blocks)
    assert "Our word so far: kept late: “send it”" in said and "They owe us: “name a contact”" in said
