"""A meeting as the engine keeps it: its day is a step's answer, the rest stands beside it."""

from datetime import date, time
from typing import Any

import pytest

from playbooks.engine.meeting import details_of, meeting_of, sequence_of
from playbooks.errors import PlaybookGone, StaleForm
from playbooks.loader import load_library
from playbooks.model import AnswerState, Ask, Day, Kept, Library, Note, Outcome, Respoken, Skipped
from playbooks.model.meetings import (
    MEETING_DATE,
    CalendarFile,
    CalendarWanted,
    Meeting,
    MeetingCancelled,
    MeetingCard,
    MeetingPlanned,
)
from tests.playbooks.simulation import Conversation

LIBRARY = load_library()
TRUST, QUICK = LIBRARY["trust_repair"], LIBRARY["quick"]
DAY, LATER = date(2027, 1, 15), date(2027, 1, 20)
HANOI = "Asia/Ho_Chi_Minh"


@pytest.fixture
def talk() -> Conversation:
    return Conversation(TRUST)


def plan(talk: Conversation, day: date = DAY, **more: Any) -> MeetingPlanned:
    details = {"begins": time(14), "zone": HANOI, "place": "Impress", **more}
    return MeetingPlanned(revision=sequence_of(talk.progress), day=day, **details)


def skips_to(talk: Conversation, step: str) -> None:
    while talk.current != step:
        talk.presses(Skipped)


def meeting(talk: Conversation) -> Meeting:
    found = meeting_of(talk.playbook, talk.progress)
    assert found is not None
    return found


def files(talk: Conversation) -> list[CalendarFile]:
    return [post for post in talk.heard.posts if isinstance(post, CalendarFile)]


def test_there_is_none_before_a_day_is_known(talk: Conversation) -> None:
    assert meeting_of(TRUST, talk.progress) is None
    assert talk.hear(CalendarWanted()).notice == Note(key="meeting.none")


def test_a_day_that_was_picked_is_a_meeting(talk: Conversation) -> None:
    skips_to(talk, MEETING_DATE)
    talk.fills(Day(day=DAY))
    assert (meeting(talk).day, meeting(talk).begins, meeting(talk).place) == (DAY, None, "")
    assert not any(isinstance(post, MeetingCard) for post in talk.heard.posts)


def test_where_its_day_is_asked_the_form_answers_it_and_the_next_step_follows(talk: Conversation) -> None:
    skips_to(talk, MEETING_DATE)
    talk.hear(plan(talk))
    assert talk.acknowledged.step == MEETING_DATE
    assert talk.asked.step == talk.current == "meeting_people"
    assert (meeting(talk).day, meeting(talk).begins, meeting(talk).zone) == (DAY, time(14), HANOI)
    assert isinstance(talk.heard.posts[0], MeetingCard)


def test_planned_early_nothing_is_asked_twice(talk: Conversation) -> None:
    talk.hear(plan(talk))
    assert talk.asks_nothing and talk.current == "stakes"
    assert not any(isinstance(post, Note) for post in talk.heard.posts)
    skips_to(talk, "meeting_people")
    assert meeting(talk).day == DAY


def test_its_sequence_grows_with_every_change(talk: Conversation) -> None:
    seen = [sequence_of(talk.progress)]
    for day, place in ((DAY, "Impress"), (DAY, "Elsewhere"), (LATER, "Elsewhere")):
        talk.hear(plan(talk, day, place=place))
        seen.append(meeting(talk).sequence)
    talk.hear(MeetingCancelled(revision=seen[-1]))
    assert [*seen, sequence_of(talk.progress)] == sorted({*seen, sequence_of(talk.progress)})


def test_what_is_sent_twice_changes_nothing(talk: Conversation) -> None:
    talk.hear(plan(talk))
    heard = talk.hear(plan(talk))
    assert (heard.answers, heard.posts) == ((), ())


def test_a_form_that_is_out_of_date_is_refused(talk: Conversation) -> None:
    stale = plan(talk)
    talk.hear(plan(talk))
    with pytest.raises(StaleForm):
        talk.hear(stale)
    skips_to(talk, "meeting_people")
    stale = plan(talk, LATER)
    talk.reopens(MEETING_DATE)
    with pytest.raises(StaleForm):
        talk.hear(stale)


def test_calendars_that_have_it_are_told_of_every_change(talk: Conversation) -> None:
    talk.hear(plan(talk))
    assert not files(talk)
    talk.hear(CalendarWanted())
    (first,) = files(talk)
    talk.hear(CalendarWanted())
    assert files(talk) == [first]
    talk.hear(plan(talk, place="Elsewhere"))
    (second,) = files(talk)
    assert second.place == "Elsewhere" and second.sequence > first.sequence
    talk.hear(plan(talk, LATER))
    (third,) = files(talk)
    assert third.day == LATER and talk.post(MeetingCard).again
    talk.hear(MeetingCancelled(revision=sequence_of(talk.progress)))
    (off,) = files(talk)
    assert off.cancelled and off.day == LATER and off.sequence > third.sequence


def test_called_off_its_step_is_open_with_the_day_that_it_had(talk: Conversation) -> None:
    talk.hear(plan(talk))
    talk.hear(MeetingCancelled(revision=sequence_of(talk.progress)))
    assert meeting_of(TRUST, talk.progress) is None
    assert talk.answer(MEETING_DATE).state is AnswerState.REOPENED
    assert talk.asked.step == MEETING_DATE and talk.asked.earlier
    assert details_of(talk.progress).cancelled


def test_after_it_was_called_off_its_day_can_be_kept_after_all(talk: Conversation) -> None:
    talk.hear(plan(talk))
    talk.hear(CalendarWanted())
    talk.hear(MeetingCancelled(revision=sequence_of(talk.progress)))
    talk.presses(Kept)
    (back,) = files(talk)
    assert not back.cancelled and meeting(talk).day == DAY and not details_of(talk.progress).cancelled


def test_a_day_that_is_skipped_calls_it_off(talk: Conversation) -> None:
    skips_to(talk, MEETING_DATE)
    talk.hear(plan(talk))
    talk.hear(CalendarWanted())
    talk.reopens(MEETING_DATE)
    talk.presses(Skipped)
    (off,) = files(talk)
    assert off.cancelled and off.day == DAY


def test_a_day_that_is_typed_anew_moves_it(talk: Conversation) -> None:
    skips_to(talk, MEETING_DATE)
    at = talk.says("2027-01-15")
    talk.hear(CalendarWanted())
    talk.edits(at, "2027-01-20")
    (moved,) = files(talk)
    assert moved.day == LATER
    talk.deletes(at)
    (off,) = files(talk)
    assert off.cancelled


def test_each_round_has_a_meeting_of_its_own(talk: Conversation) -> None:
    talk.hear(plan(talk))
    talk.hear(CalendarWanted())
    talk.begins_a_round()
    assert meeting_of(TRUST, talk.progress) is None
    talk.hear(plan(talk, LATER))
    assert not files(talk)
    talk.hear(CalendarWanted())
    assert files(talk)[0].round == 2


def test_a_second_press_on_call_off_says_so(talk: Conversation) -> None:
    talk.hear(plan(talk))
    press = MeetingCancelled(revision=sequence_of(talk.progress))
    talk.hear(press)
    before = talk.progress
    assert talk.hear(press).notice == Note(key="meeting.stale")
    assert talk.progress.answers == before.answers


def test_a_paused_negotiation_is_picked_up_with_it(talk: Conversation) -> None:
    talk.pauses()
    talk.hear(plan(talk))
    assert talk.progress.standing.state == "active"


def test_a_closed_one_takes_none(talk: Conversation) -> None:
    talk.hear(plan(talk))
    cancel = MeetingCancelled(revision=sequence_of(talk.progress))
    talk.closes(Outcome.WON)
    with pytest.raises(StaleForm):
        talk.hear(plan(talk, LATER))
    assert talk.hear(cancel).notice == Note(key="note.closed_edit", offers=("resume",))


def test_a_playbook_without_its_step_has_none(talk: Conversation) -> None:
    talk.hear(plan(talk))
    talk.switches(QUICK)
    assert meeting_of(QUICK, talk.progress) is None
    with pytest.raises(StaleForm):
        talk.hear(plan(talk))
    talk.switches(TRUST)
    assert meeting(talk).place == "Impress"


def test_a_playbook_that_is_gone_is_named() -> None:
    talk = Conversation(TRUST)
    talk.playbook = Library(()).find("trust_repair")
    with pytest.raises(PlaybookGone):
        talk.hear(plan(talk))


@pytest.mark.parametrize("day", [date.min, date.max, date(2206, 1, 15)])
def test_a_day_that_no_calendar_reaches_is_named(talk: Conversation, day: date) -> None:
    talk.hear(plan(talk, day))
    assert talk.hear(CalendarWanted()).notice == Note(key="meeting.far", facts={"day": day.isoformat()})
    talk.hear(plan(talk))
    talk.hear(CalendarWanted())
    talk.hear(plan(talk, day))
    assert not files(talk) and not talk.post(MeetingCard).again


def test_in_another_language_it_is_drawn_again(talk: Conversation) -> None:
    talk.hear(plan(talk))
    talk.hear(Respoken())
    assert talk.post(MeetingCard).day == DAY
    assert not any(isinstance(post, Ask) for post in talk.heard.posts)
