"""Promises as the engine keeps them: made, read from a list, kept, late, dropped."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from playbooks.brief import brief
from playbooks.engine import advance
from playbooks.engine.due import read_due
from playbooks.engine.position import revision_of
from playbooks.engine.promises import promises_of
from playbooks.errors import StaleForm
from playbooks.loader import load_library
from playbooks.model import Ask, Kept, Library, Note, Outcome, Skipped
from playbooks.model.promises import (
    PROMISES,
    Promise,
    Promised,
    PromiseEnded,
    PromiseList,
    PromiseState,
    PromisesWanted,
    Side,
)
from tests.playbooks.simulation import Conversation

TRUST = load_library()["trust_repair"]
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRIDAY = date(2026, 11, 27)
LIST = """Send the specification | Kristen | 2026-11-27
Name one contact | Impress | Nov 30
Call weekly | me | soon"""


@pytest.fixture
def talk() -> Conversation:
    talk = Conversation(TRUST)
    it_is(talk, TUESDAY)
    talk.progress = talk.progress.model_copy(
        update={"counterpart": "Impress", "owner": "Kristen Walsh", "zone": "Asia/Ho_Chi_Minh"}
    )
    return talk


def it_is(talk: Conversation, now: datetime) -> None:
    talk.progress = talk.progress.model_copy(update={"now": now})


def made(talk: Conversation, text: str = "Send the specification", **more: Any) -> None:
    talk.hear(Promised(revision=revision(talk), text=text, due=more.pop("due", FRIDAY), **more))


def revision(talk: Conversation) -> int:
    return revision_of(talk.progress, PROMISES)


def ends(talk: Conversation, number: int, state: PromiseState) -> None:
    talk.hear(PromiseEnded(revision=revision(talk), number=number, state=state))


def debriefs(talk: Conversation, lines: str = LIST) -> None:
    while talk.current != "promises":
        talk.presses(Skipped)
    talk.says(lines)


def one(talk: Conversation, number: int = 1) -> Promise:
    return next(each for each in promises_of(talk.progress) if each.number == number)


def texts(talk: Conversation) -> list[str]:
    return [each.text for each in promises_of(talk.progress)]


def test_the_debrief_lists_them(talk: Conversation) -> None:
    debriefs(talk)
    assert [(each.text, each.side, each.due, each.typed) for each in promises_of(talk.progress)] == [
        ("Send the specification", Side.OURS, FRIDAY, ""),
        ("Name one contact", Side.THEIRS, date(2026, 11, 30), ""),
        ("Call weekly", Side.OURS, None, "soon"),
    ]
    assert talk.post(PromiseList).anew and isinstance(talk.heard.posts[-2], Ask)


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("Impress", Side.THEIRS), ("Impress’s lawyer", Side.THEIRS), ("they", Side.THEIRS),
        ("họ", Side.THEIRS),
        ("Bên kia", Side.THEIRS), ("Aisha", Side.THEIRS), ("Ms Aisha Karim", Side.THEIRS), ("", Side.OURS),
        ("me", Side.OURS), ("Kristen", Side.OURS), ("Daniel", Side.OURS), ("chúng tôi", Side.OURS),
        ("Theya", Side.OURS),
    ],
)  # fmt: skip
def test_whose_it_is_shows_in_the_name_beside_it(talk: Conversation, who: str, side: Side) -> None:
    while talk.current != "people":
        talk.presses(Skipped)
    talk.says("Aisha Karim | decides")
    debriefs(talk, f"Send it | {who} | 2026-11-27")
    assert one(talk).side is side


def test_an_edit_keeps_what_became_of_the_same_words(talk: Conversation) -> None:
    debriefs(talk)
    ends(talk, 1, PromiseState.KEPT)
    talk.reopens("promises")
    talk.says("send  the specification | Kristen | 2026-11-27\nAn email every week | me | Friday")
    assert [(each.number, each.text, each.state) for each in promises_of(talk.progress)] == [
        (1, "Send the specification", PromiseState.KEPT),
        (4, "An email every week", PromiseState.OPEN),
    ]
    assert one(talk, 4).due == FRIDAY


def test_one_that_was_kept_stays_when_it_is_taken_out(talk: Conversation) -> None:
    debriefs(talk)
    ends(talk, 1, PromiseState.KEPT)
    talk.reopens("promises")
    talk.says("Call weekly | me | soon")
    assert texts(talk) == ["Send the specification", "Call weekly"]


def test_one_that_was_made_elsewhere_does_not_hang_on_the_list(talk: Conversation) -> None:
    made(talk, "Name a date")
    debriefs(talk)
    talk.reopens("promises")
    talk.says("Call weekly | me | soon")
    assert texts(talk) == ["Name a date", "Call weekly"]


def test_a_message_that_is_deleted_takes_its_promises_with_it(talk: Conversation) -> None:
    while talk.current != "promises":
        talk.presses(Skipped)
    at = talk.says(LIST)
    talk.deletes(at)
    assert texts(talk) == []


def test_they_outlive_the_round(talk: Conversation) -> None:
    debriefs(talk)
    ends(talk, 1, PromiseState.DROPPED)
    talk.begins_a_round()
    assert len(texts(talk)) == 3
    while talk.current != "promises":
        talk.presses(Kept if talk.asked.earlier else Skipped)
    talk.presses(Kept)
    assert one(talk).state is PromiseState.DROPPED and len(texts(talk)) == 3


def test_what_is_kept_after_its_day_is_late_by_the_owners_own_clock(talk: Conversation) -> None:
    made(talk)
    it_is(talk, datetime(2026, 11, 27, 16, 59, tzinfo=UTC))  # still Friday in Hanoi
    ends(talk, 1, PromiseState.KEPT)
    assert one(talk).state is PromiseState.KEPT
    ends(talk, 1, PromiseState.OPEN)
    assert one(talk).ended_at is None
    it_is(talk, datetime(2026, 11, 27, 17, 1, tzinfo=UTC))
    ends(talk, 1, PromiseState.KEPT)
    assert one(talk).state is PromiseState.LATE


def test_with_another_day_it_was_in_time_after_all(talk: Conversation) -> None:
    made(talk)
    it_is(talk, datetime(2026, 11, 30, tzinfo=UTC))
    ends(talk, 1, PromiseState.KEPT)
    talk.hear(Promised(revision=revision(talk), number=1, text="Send it", due=date(2026, 12, 1)))
    assert (one(talk).state, one(talk).text) == (PromiseState.KEPT, "Send it")


def test_a_second_press_is_told_and_changes_nothing(talk: Conversation) -> None:
    made(talk)
    press = PromiseEnded(revision=revision(talk), number=1, state=PromiseState.KEPT)
    talk.hear(press)
    before = talk.progress.answers
    assert talk.hear(press).notice == Note(key="promise.stale")
    assert talk.progress.answers == before


def test_the_same_words_are_promised_once(talk: Conversation) -> None:
    made(talk)
    made(talk, "send the  specification")
    assert len(texts(talk)) == 1 and talk.post(PromiseList).anew


def test_a_new_one_is_welcome_whatever_else_changed_and_a_changed_one_is_not(talk: Conversation) -> None:
    made(talk)
    talk.hear(Promised(revision=0, text="Call weekly"))
    assert texts(talk) == ["Send the specification", "Call weekly"]
    with pytest.raises(StaleForm):
        talk.hear(Promised(revision=1, number=1, text="Send it"))


def test_there_is_a_most(talk: Conversation) -> None:
    for number in range(100):
        made(talk, f"Promise {number}")
    made(talk, "One more")
    assert talk.notice == "promise.most" and len(texts(talk)) == 100


def test_when_all_is_closed_one_can_be_kept_and_none_made(talk: Conversation) -> None:
    made(talk)
    talk.closes(Outcome.WON)
    ends(talk, 1, PromiseState.KEPT)
    assert one(talk).state is PromiseState.KEPT
    with pytest.raises(StaleForm):
        made(talk, "Another")


def test_they_need_no_playbook(talk: Conversation) -> None:
    made(talk)
    talk.playbook = Library(()).find("trust_repair")
    ends(talk, 1, PromiseState.KEPT)
    assert talk.hear(PromisesWanted()).posts


def test_without_any_a_new_one_is_offered(talk: Conversation) -> None:
    assert talk.hear(PromisesWanted()).notice == Note(key="promise.none", offers=("promise",))


def test_the_second_meeting_opens_with_them_and_the_first_does_not(talk: Conversation) -> None:
    made(talk)
    while talk.current != "opening":
        talk.presses(Skipped)
    assert not talk.asked.promises
    talk.begins_a_round("opening")
    while talk.current != "opening":
        talk.presses(Skipped)
    (asked,) = tuple(talk.asked.promises)
    assert asked.text == "Send the specification"


def test_the_brief_holds_them(talk: Conversation) -> None:
    made(talk)
    assert brief(TRUST, talk.progress).promises == promises_of(talk.progress)


def test_in_a_channel_they_are_said_there(talk: Conversation) -> None:
    shared = talk.progress.model_copy(update={"shared": True})
    response = advance(TRUST, shared, Promised(revision=0, text="Send it"))
    assert isinstance(response.posts[0], PromiseList) and response.aside == ()


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("by Friday", "en", FRIDAY), ("Friday", "en", FRIDAY), ("Tuesday", "en", date(2026, 12, 1)),
        ("Nov 30", "en", date(2026, 11, 30)), ("before 12/01", "en", date(2026, 12, 1)),
        ("Jan 5", "en", date(2027, 1, 5)), ("Friday, Nov 27, 2026", "en", FRIDAY),
        ("tomorrow", "en", date(2026, 11, 25)), ("next Friday", "en", None), ("soon", "en", None),
        ("trước 30/11", "vi", date(2026, 11, 30)), ("thứ Sáu tới", "vi", FRIDAY), ("thứ 6", "vi", FRIDAY),
        ("30 tháng 11", "vi", date(2026, 11, 30)), ("chủ nhật", "vi", date(2026, 11, 29)),
        ("cuối tháng", "vi", None), ("", "vi", None),
    ],
)  # fmt: skip
def test_by_when_is_read_as_it_is_written(typed: str, language: str, day: date | None) -> None:
    assert read_due(typed, language, TUESDAY.date()) == day
