"""What a reminder is about is looked up when it is told, and what makes no sense any more is left out."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from playbooks.cadence import reminders
from playbooks.coach import Member
from playbooks.coach.nudged import NudgeFacts, facts
from playbooks.model import (
    CADENCE,
    Answer,
    AnswerState,
    Cadence,
    Calendar,
    Day,
    Kind,
    NudgeItem,
    NudgeKind,
    Part,
    Playbook,
    Progress,
    Promise,
    PromiseState,
    Request,
    Requests,
    RequestState,
    Side,
    Standing,
    State,
)
from playbooks.model.meetings import MEETING_DATE
from playbooks.workdays import WorkingTime
from tests.playbooks.cadence.made import (
    ASKED,
    HOURS,
    MOVED,
    NEW_YORK,
    OWNER,
    PLAYBOOK,
    day,
    held,
    local,
    meeting,
    promises,
    skipped,
    stands,
)

KRISTEN = Member(workspace="T1", id=OWNER, name="Kristen", zone=NEW_YORK)
MARGARET = Member(workspace="T1", id=ASKED, name="Margaret", zone="Asia/Ho_Chi_Minh")
THURSDAY = date(2026, 11, 26)
OF_MEETING = "1/2026-11-26T19:00:00Z"
SPEC = Promise(number=4, text="The corrected specification", due=THURSDAY)
ASKED_HER = Request(
    number=2, to=ASKED, name="Margaret", kind=Kind.INQUIRY, lines=("What worried them?",), asked_at=MOVED
)


@dataclass
class Found:
    """A negotiation, as the store shows it."""

    progress: Progress
    id: str = "n1"
    owner: str = OWNER
    owner_left: bool = False
    counterpart: str = "Impress"
    playbook: str = "trust_repair"
    channel: str = ""
    root: str = ""
    offered_to: str = ""
    lesson_shared: bool = False
    hours: WorkingTime = field(default_factory=lambda: HOURS)


def found(*answers: Answer, now: datetime = MOVED, **more: Any) -> Found:
    return Found(stands(*answers, now=now, **more))


def about(kind: NudgeKind, subject: str, negotiation: Found, member: Member = KRISTEN) -> NudgeFacts | None:
    item = NudgeItem(negotiation="n1", kind=kind, subject=subject)
    return facts(item, PLAYBOOK, negotiation, member)  # type: ignore[arg-type]  # nothing is taken from it


def known(kind: NudgeKind, subject: str, negotiation: Found, member: Member = KRISTEN) -> NudgeFacts:
    facts_of = about(kind, subject, negotiation, member)
    assert facts_of
    return facts_of


# --- who hears what ---------------------------------------------------------------------------


def test_only_its_owner_is_reminded_of_a_negotiation() -> None:
    assert about(NudgeKind.IDLE, "3/x", found(), MARGARET) is None
    assert about(NudgeKind.IDLE, "3/x", found())


def test_only_whoever_is_asked_is_reminded_of_the_answer() -> None:
    asks = found(held("inquiry", Requests(requests=(ASKED_HER,))))
    assert about(NudgeKind.REQUEST_WAITS, "inquiry/2", asks) is None
    assert known(NudgeKind.REQUEST_WAITS, "inquiry/2", asks, MARGARET).request
    assert about(NudgeKind.REQUEST_UNANSWERED, "inquiry/2", asks, MARGARET) is None


@pytest.mark.parametrize("state", [State.PAUSED, State.CLOSED])
def test_nothing_is_told_of_what_rests_or_ended(state: State) -> None:
    assert about(NudgeKind.IDLE, "3/x", found(standing=Standing(state=state))) is None


def test_what_was_promised_is_told_after_all_else_ended_without_a_next_step() -> None:
    over = found(promises(SPEC), standing=Standing(state=State.CLOSED))
    told = known(NudgeKind.PROMISE_DUE, "4/2026-11-26", over)
    assert (told.promise, told.ended, told.step) == (SPEC, True, "")
    paused = found(promises(SPEC), standing=Standing(state=State.PAUSED))
    assert about(NudgeKind.PROMISE_DUE, "4/2026-11-26", paused) is None


def test_nothing_is_told_once_nudges_were_stopped() -> None:
    assert about(NudgeKind.IDLE, "3/x", found(held(CADENCE, Cadence(stopped=True)))) is None


def test_without_its_playbook_nothing_is_told() -> None:
    gone = Playbook(id="gone", version=1, phases=(), texts={})
    item = NudgeItem(negotiation="n1", kind=NudgeKind.IDLE, subject="3/x")
    assert facts(item, gone, found(), KRISTEN) is None  # type: ignore[arg-type]


# --- preparation and the meeting --------------------------------------------------------------


@pytest.mark.parametrize("days", [1, 3, 7])
def test_an_idle_preparation_names_its_next_step_and_how_long_nothing_came(days: int) -> None:
    told = known(NudgeKind.IDLE, f"{days}/2026-11-23T16:00:00Z", found(skipped("stakes")))
    assert (told.days, told.step) == (days, "why_you")


def meets(**more: Any) -> Found:
    held_on = day(MEETING_DATE, THURSDAY)
    return found(held_on, meeting(begins=time(14), place="Their office"), **more)


def test_a_meeting_is_told_by_the_members_own_clock() -> None:
    told = known(NudgeKind.MEETING_NEXT, OF_MEETING, meets())
    assert told.open_steps
    assert (told.begins, told.timed, told.place) == (local("2026-11-26T14:00"), True, "Their office")
    elsewhere = KRISTEN.model_copy(update={"zone": "Asia/Ho_Chi_Minh"})
    assert known(NudgeKind.MEETING_NEXT, OF_MEETING, meets(), elsewhere).begins == local("2026-11-27T02:00")


def test_of_a_meeting_without_an_hour_the_day_is_told() -> None:
    told = known(NudgeKind.MEETING_NEXT, "1/2026-11-26", found(day(MEETING_DATE, THURSDAY)))
    assert (told.begins, told.timed) == (local("2026-11-26T00:00"), False)


def test_before_a_meeting_the_key_steps_are_named_that_are_open_and_none_of_the_debrief() -> None:
    said = Answer(step="stakes", state=AnswerState.ANSWERED, revision=1)
    told = known(NudgeKind.MEETING_NEAR, OF_MEETING, replace(meets(), progress=meets().progress.model_copy(
        update={"answers": {**meets().progress.answers, "stakes": said}})))  # fmt: skip
    assert told.open_steps
    assert not {"stakes", "heard", MEETING_DATE} & set(told.open_steps)


def test_a_meeting_that_has_begun_is_not_near_any_more() -> None:
    over = meets(now=datetime(2026, 11, 26, 19, tzinfo=UTC))
    assert about(NudgeKind.MEETING_NEAR, OF_MEETING, over) is None
    assert about(NudgeKind.MEETING_NEXT, OF_MEETING, over) is None


def test_without_a_day_there_is_no_meeting_to_remind_of() -> None:
    assert about(NudgeKind.MEETING_NEXT, OF_MEETING, found()) is None


def test_the_debrief_begins_with_its_first_step_after_the_meeting() -> None:
    after = datetime(2026, 11, 26, 21, tzinfo=UTC)
    assert known(NudgeKind.DEBRIEF, OF_MEETING, meets(now=after)).step == "heard"
    assert about(NudgeKind.DEBRIEF, OF_MEETING, meets()) is None


def test_a_debrief_that_was_begun_is_not_asked_for() -> None:
    begun = found(day(MEETING_DATE, THURSDAY), skipped("changed"), now=datetime(2026, 11, 27, tzinfo=UTC))
    assert about(NudgeKind.DEBRIEF, "1/2026-11-26", begun) is None


# --- requests, promises, safeguards -----------------------------------------------------------


@pytest.mark.parametrize("state", tuple(RequestState))
def test_a_request_is_reminded_of_as_long_as_somebody_owes_something(state: RequestState) -> None:
    asks = found(held("inquiry", Requests(requests=(ASKED_HER.model_copy(update={"state": state}),))))
    waits = {RequestState.ASKED, RequestState.LATER}
    assert bool(about(NudgeKind.REQUEST_WAITS, "inquiry/2", asks, MARGARET)) == (state in waits)
    open_to_owner = {*waits, RequestState.QUESTIONED}
    assert bool(about(NudgeKind.REQUEST_UNANSWERED, "inquiry/2~1", asks)) == (state in open_to_owner)


def test_another_request_of_the_step_is_another_one() -> None:
    asks = found(held("inquiry", Requests(requests=(ASKED_HER,))))
    assert about(NudgeKind.REQUEST_UNANSWERED, "inquiry/1", asks) is None


def test_a_promise_is_told_with_its_words_its_side_and_its_day() -> None:
    told = known(NudgeKind.PROMISE_SOON, "4/2026-11-26~2", found(promises(SPEC)))
    assert told.promise == SPEC
    assert told.revision == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"state": PromiseState.KEPT},
        {"state": PromiseState.DROPPED},
        {"due": date(2026, 11, 30)},
        {"number": 5},
    ],
)
def test_a_promise_that_was_kept_dropped_or_moved_is_not_told(changed: dict[str, object]) -> None:
    assert (
        about(NudgeKind.PROMISE_DUE, "4/2026-11-26", found(promises(SPEC.model_copy(update=changed)))) is None
    )


def test_a_review_of_safeguards_is_told_with_what_they_are() -> None:
    words = Answer(
        step="safeguards",
        state=AnswerState.ANSWERED,
        revision=1,
        parts=(Part(at="1", author=OWNER, text="A weekly call"),),
    )
    told = known(
        NudgeKind.SAFEGUARD, "safeguard_date/2026-11-26", found(words, day("safeguard_date", THURSDAY))
    )
    assert told.words == "A weekly call"
    assert about(NudgeKind.SAFEGUARD, "safeguard_date/2026-11-26", found(words)) is None


# --- both parts together ----------------------------------------------------------------------


def test_every_reminder_that_is_planned_can_be_told_when_it_comes() -> None:
    """What the cadence calls a subject is understood here, for every kind."""
    theirs = SPEC.model_copy(update={"number": 5, "side": Side.THEIRS})
    held_all = (
        day(MEETING_DATE, THURSDAY),
        meeting(begins=time(14)),
        held("inquiry", Requests(requests=(ASKED_HER,))),
        promises(SPEC, theirs),
        held("safeguards", Day(day=THURSDAY)),
        day("safeguard_date", THURSDAY),
    )
    planned = reminders(PLAYBOOK, stands(*held_all, now=MOVED), OWNER, HOURS)
    assert {one.kind for one in planned} == set(NudgeKind)
    for one in planned:
        then = HOURS.moment(one.wall)
        member = KRISTEN if one.to == OWNER else MARGARET
        assert about(one.kind, one.subject, found(*held_all, now=then), member), one


def test_the_calendar_of_who_is_reminded_does_not_matter_here() -> None:
    idle = KRISTEN.model_copy(update={"calendar": Calendar(workdays=())})
    assert about(NudgeKind.IDLE, "3/x", found(), idle)
