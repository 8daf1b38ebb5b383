"""What is said to nudges: put off, stopped, wanted again; and nothing of it moves the negotiation."""

from datetime import UTC, date, datetime

import pytest

from playbooks.engine.position import cadence_of
from playbooks.model import (
    Cadence,
    NudgeKind,
    NudgesStopped,
    NudgesWanted,
    Occasion,
    Outcome,
    Playbook,
    PutOff,
    Replanned,
    Response,
    State,
)
from tests.playbooks.sample import sample
from tests.playbooks.simulation import Conversation

TUESDAY, WEDNESDAY, MONDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 30)
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
IDLE = Occasion(NudgeKind.IDLE, "3/2026-11-18T15:00:00Z")
PROMISE = Occasion(NudgeKind.PROMISE_SOON, "1/2026-11-24")


@pytest.fixture
def talk() -> Conversation:
    talk = Conversation(sample())
    talk.progress = talk.progress.model_copy(update={"now": NOW})
    return talk


def cadence(talk: Conversation) -> Cadence:
    return cadence_of(talk.progress)


def test_what_is_put_off_comes_again_on_that_day(talk: Conversation) -> None:
    response = talk.hear(PutOff(until=TUESDAY, occasions=(IDLE,)))
    assert cadence(talk) == Cadence(until=TUESDAY, again=(IDLE,), times=1)
    assert response.posts == ()
    assert talk.notice == "nudge.put_off"
    assert response.notice
    assert response.notice.facts == {"day": "2026-11-24"}


def test_two_that_were_put_off_one_after_the_other_come_together(talk: Conversation) -> None:
    talk.hear(PutOff(until=TUESDAY, occasions=(IDLE,)))
    talk.hear(PutOff(until=MONDAY, occasions=(PROMISE,)))
    assert cadence(talk) == Cadence(until=MONDAY, again=(IDLE, PROMISE), times=2)


def test_what_has_come_again_is_not_put_off_once_more_by_something_else(talk: Conversation) -> None:
    talk.hear(PutOff(until=TUESDAY, occasions=(IDLE,)))
    talk.progress = talk.progress.model_copy(update={"now": datetime(2026, 11, 24, 15, tzinfo=UTC)})
    talk.hear(PutOff(until=WEDNESDAY, occasions=(PROMISE,)))
    assert cadence(talk).again == (PROMISE,)


def test_pressed_twice_it_is_put_off_once(talk: Conversation) -> None:
    talk.hear(PutOff(until=TUESDAY, occasions=(IDLE,)))
    again = talk.hear(PutOff(until=TUESDAY, occasions=(IDLE,)))
    assert again.answers == ()
    assert talk.notice == "nudge.put_off"
    assert cadence(talk).times == 1


def test_a_promise_can_be_put_off_when_all_else_is_closed(talk: Conversation) -> None:
    talk.closes(Outcome.WON)
    talk.hear(PutOff(until=TUESDAY, occasions=(PROMISE,)))
    assert talk.notice == "nudge.put_off"
    assert cadence(talk).again == (PROMISE,)


def test_stopped_nudges_show_in_the_root_and_can_be_had_again(talk: Conversation) -> None:
    talk.hear(NudgesStopped())
    assert talk.overview.quiet
    assert talk.notice == "nudge.stopped"
    talk.hear(NudgesWanted())
    assert not talk.overview.quiet
    assert talk.notice == "nudge.wanted"


@pytest.mark.parametrize("reply", [NudgesStopped(), NudgesWanted()])
def test_what_is_so_already_is_only_said(talk: Conversation, reply: NudgesStopped | NudgesWanted) -> None:
    talk.hear(reply)
    again = talk.hear(reply)
    assert (again.answers, again.posts) == ((), ())
    assert again.notice


def test_nudges_that_are_wanted_again_were_never_put_off(talk: Conversation) -> None:
    """But a reminder that was put off once more comes under a name of its own."""
    talk.hear(PutOff(until=MONDAY, occasions=(IDLE,)))
    talk.hear(NudgesStopped())
    talk.hear(NudgesWanted())
    assert cadence(talk) == Cadence(times=1)


def test_what_is_said_to_nudges_asks_nothing_and_answers_nothing(talk: Conversation) -> None:
    before = talk.current
    for reply in (PutOff(until=TUESDAY, occasions=(IDLE,)), NudgesStopped(), NudgesWanted()):
        talk.hear(reply)
        assert talk.asks_nothing
    assert talk.current == before
    assert talk.progress.standing.state is State.ACTIVE


def test_other_hours_are_said_to_nobody(talk: Conversation) -> None:
    assert talk.hear(Replanned()) == Response()


def test_without_its_playbook_a_nudge_can_be_stopped(talk: Conversation) -> None:
    talk.playbook = Playbook(id="gone", version=1, phases=(), texts={})
    talk.hear(NudgesStopped())
    assert cadence(talk).stopped
