"""Which reminders there should be: of a preparation, its meeting, requests, promises and safeguards."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from playbooks.model import (
    AnswerState,
    Calendar,
    DaysOff,
    Exchange,
    Kind,
    NudgeKind,
    Occasion,
    Progress,
    Promise,
    PromiseState,
    RequestState,
    Side,
    Standing,
    State,
)
from playbooks.workdays import WorkingTime
from tests.playbooks.cadence.made import (
    ASKED,
    HOURS,
    MOVED,
    OWNER,
    PLAYBOOK,
    asks,
    cadence,
    day,
    local,
    meeting,
    of_kind,
    only,
    planned,
    promises,
    skipped,
    stands,
)

IDLE, NEAR, NEXT, DEBRIEF = (
    NudgeKind.IDLE,
    NudgeKind.MEETING_NEAR,
    NudgeKind.MEETING_NEXT,
    NudgeKind.DEBRIEF,
)
SOON, DUE, OVERDUE = NudgeKind.PROMISE_SOON, NudgeKind.PROMISE_DUE, NudgeKind.PROMISE_OVERDUE
WAITS, UNANSWERED, SAFEGUARD = (
    NudgeKind.REQUEST_WAITS,
    NudgeKind.REQUEST_UNANSWERED,
    NudgeKind.SAFEGUARD,
)
WEDNESDAY, FRIDAY, SUNDAY = date(2026, 12, 9), date(2026, 12, 11), date(2026, 12, 13)
ALL_STEPS = [step.id for phase in PLAYBOOK.phases for step in phase.steps]


# --- preparation -----------------------------------------------------------------------------------


def test_an_idle_preparation_is_remembered_after_one_three_and_seven_working_days() -> None:
    assert of_kind(stands(), IDLE) == ["idle 11-24 11:00", "idle 11-26 11:00", "idle 12-02 11:00"]


def test_who_answered_at_night_is_reminded_when_work_begins() -> None:
    late = stands(moved=datetime(2026, 11, 24, 4, tzinfo=UTC))  # Monday, 23:00
    assert of_kind(late, IDLE) == ["idle 11-24 09:00", "idle 11-26 09:00", "idle 12-02 09:00"]


def test_idleness_counts_neither_holidays_nor_days_off() -> None:
    away = DaysOff(first=date(2026, 11, 24), last=date(2026, 11, 25))
    hours = WorkingTime("America/New_York", Calendar(off=(away,)))  # the 26th is Thanksgiving
    assert of_kind(stands(), IDLE, hours=hours)[0] == "idle 11-27 11:00"


def test_nobody_is_reminded_of_a_preparation_that_never_began_or_is_done() -> None:
    everything = map(skipped, ALL_STEPS)
    assert of_kind(stands(moved=None), IDLE) == []
    assert of_kind(stands(*everything), IDLE) == []


def test_nothing_comes_while_it_rests() -> None:
    busy = (day("meeting_date", WEDNESDAY), asks())
    assert planned(stands(*busy, standing=Standing(state=State.PAUSED))) == ()


def test_what_was_agreed_is_to_be_kept_after_it_is_closed() -> None:
    """Nothing else of it comes any more."""
    agreed = (skipped("safeguards"), day("safeguard_date", WEDNESDAY), day("meeting_date", WEDNESDAY), asks())
    answered = [one.model_copy(update={"state": AnswerState.ANSWERED}) for one in agreed[:1]]
    over = stands(*answered, *agreed[1:], standing=Standing(state=State.CLOSED))
    assert {one.kind for one in planned(over)} == {SAFEGUARD}


def test_nothing_comes_once_nudges_were_stopped() -> None:
    assert planned(stands(day("meeting_date", WEDNESDAY), asks(), cadence(stopped=True))) == ()


def test_who_is_ready_for_the_meeting_is_left_in_peace_until_it_is_over() -> None:
    before = [step.id for phase in PLAYBOOK.phases if phase.id != "debrief" for step in phase.steps]
    ready = [skipped(step) for step in before if step != "meeting_date"]
    coming = stands(*ready, day("meeting_date", WEDNESDAY), meeting(begins=time(14)))
    assert of_kind(coming, IDLE, DEBRIEF) == [
        "debrief 12-09 16:00",
        "idle 12-14 16:00",
        "idle 12-18 16:00",
    ]
    begun = stands(*coming.answers.values(), skipped("heard"), moved=MOVED + timedelta(days=16, hours=6))
    assert of_kind(begun, IDLE, DEBRIEF) == ["idle 12-10 17:00", "idle 12-14 17:00", "idle 12-18 17:00"]


def test_from_the_brief_until_the_meeting_is_over_nothing_else_is_said_of_it() -> None:
    """One message a day: an idle step must not take the place of the debrief."""
    met = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14)), moved=MOVED + timedelta(days=14))
    assert of_kind(met, IDLE, NEXT, DEBRIEF) == [
        "meeting_next 12-08 09:00",
        "debrief 12-09 16:00",
        "idle 12-10 11:00",
        "idle 12-16 11:00",
    ]


# --- the meeting -----------------------------------------------------------------------------------


def test_a_meeting_has_what_is_open_three_days_before_the_brief_one_day_before_and_its_debrief() -> None:
    coming = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14), minutes=90))
    assert of_kind(coming, NEAR, NEXT, DEBRIEF) == [
        "meeting_near 12-04 09:00",  # the Friday before Sunday
        "meeting_next 12-08 09:00",
        "debrief 12-09 16:30",
    ]


def test_reminders_of_a_meeting_end_when_they_come_too_late() -> None:
    coming = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14)))
    assert only(coming, NEAR).until == local("2026-12-08 09:00")
    assert only(coming, NEXT).until == local("2026-12-09 14:00")
    assert only(coming, DEBRIEF).until == local("2026-12-16 16:00")


def test_before_a_monday_the_brief_alone_comes_on_friday() -> None:
    coming = stands(day("meeting_date", date(2026, 12, 14)), meeting(begins=time(14)))
    assert of_kind(coming, NEAR, NEXT) == ["meeting_next 12-11 09:00"]


def test_of_a_meeting_without_an_hour_the_debrief_is_asked_for_when_the_day_is_over() -> None:
    coming = stands(day("meeting_date", WEDNESDAY))
    assert of_kind(coming, NEXT, DEBRIEF) == ["meeting_next 12-08 09:00", "debrief 12-09 18:00"]
    assert only(coming, NEXT).until == local("2026-12-09 09:00")


def test_a_meeting_elsewhere_is_reckoned_by_the_owners_clock() -> None:
    coming = stands(
        day("meeting_date", WEDNESDAY), meeting(begins=time(9), minutes=60, zone="Asia/Ho_Chi_Minh")
    )
    assert of_kind(coming, NEXT, DEBRIEF) == ["meeting_next 12-07 09:00", "debrief 12-08 23:00"]
    assert only(coming, NEXT).until == local("2026-12-08 21:00")


def test_a_meeting_that_moved_is_another_occasion() -> None:
    before = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14)))
    others = (
        stands(day("meeting_date", WEDNESDAY), meeting(begins=time(15))),
        stands(day("meeting_date", FRIDAY), meeting(begins=time(14))),
        stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14), zone="Asia/Kathmandu")),
        stands(day("meeting_date", WEDNESDAY)),
    )
    subjects = {only(each, NEXT).subject for each in (before, *others)}
    assert len(subjects) == 5
    same = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14), place="Room 4", people="Ana"))
    assert only(same, NEXT).subject == only(before, NEXT).subject


def test_there_are_no_reminders_of_a_meeting_that_was_called_off_or_of_another_round() -> None:
    off = stands(day("meeting_date", WEDNESDAY), meeting(begins=time(14), cancelled=True))
    assert of_kind(off, NEAR, NEXT, DEBRIEF) == []
    assert of_kind(stands(day("meeting_date", WEDNESDAY), round=2), NEAR, NEXT, DEBRIEF) == []


def test_no_debrief_is_asked_for_that_was_begun_in_this_round() -> None:
    coming = (day("meeting_date", WEDNESDAY, round=2), skipped("heard", round=2))
    assert of_kind(stands(*coming, round=2), DEBRIEF) == []
    before = skipped("promises", round=1)
    assert len(of_kind(stands(coming[0], before, round=2), DEBRIEF)) == 1


def test_what_lies_behind_is_not_planned_any_more() -> None:
    later = stands(day("meeting_date", WEDNESDAY), now=datetime(2026, 12, 10, tzinfo=UTC))
    assert of_kind(later, NEAR, NEXT, DEBRIEF) == ["debrief 12-09 18:00"]
    assert of_kind(stands(day("meeting_date", date(2026, 9, 1)), now=MOVED), DEBRIEF) == []


def test_nobody_is_reminded_of_what_they_are_at_work_on() -> None:
    soon = stands(day("meeting_date", date(2026, 11, 24)))  # tomorrow
    assert of_kind(soon, NEAR, NEXT) == ["meeting_next 11-23 12:00"]


@pytest.mark.parametrize("on", (date.min, date.max, date(1000, 1, 1)))
def test_days_that_were_mistyped_are_left_alone(on: date) -> None:
    owed = Promise(number=1, text="", due=on)
    strange = stands(
        day("meeting_date", on), promises(owed), day("safeguards", on), day("safeguard_date", on)
    )
    assert {one.kind for one in planned(strange)} == {IDLE}


# --- requests --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("step", "kind"), (("inquiry", Kind.INQUIRY), ("go_ahead", Kind.GO_AHEAD)))
def test_who_was_asked_hears_of_it_after_two_working_days_and_the_owner_after_four(
    step: str, kind: Kind
) -> None:
    waiting = stands(asks(step, kind))
    assert of_kind(waiting, WAITS, UNANSWERED) == [
        "request_waits 11-25 09:00",
        "request_unanswered 11-27 09:00",
    ]
    assert (only(waiting, WAITS).to, only(waiting, UNANSWERED).to) == (ASKED, OWNER)
    assert only(waiting, WAITS).subject == f"{step}/1"


def test_not_now_is_heard() -> None:
    later = asks(state=RequestState.LATER, changed_at=MOVED + timedelta(days=1))
    assert of_kind(stands(later), WAITS, UNANSWERED) == [
        "request_waits 11-26 09:00",
        "request_unanswered 11-27 09:00",
    ]
    assert only(stands(later), WAITS).subject == only(stands(asks()), WAITS).subject


def test_who_asked_something_first_owes_nothing() -> None:
    asked = asks(state=RequestState.QUESTIONED, exchanges=(Exchange(question="How much?"),))
    assert of_kind(stands(asked), WAITS, UNANSWERED) == ["request_unanswered 11-27 09:00"]


@pytest.mark.parametrize("state", (RequestState.ANSWERED, RequestState.WITHDRAWN, RequestState.LEFT))
def test_nobody_hears_of_a_request_that_is_settled(state: RequestState) -> None:
    assert of_kind(stands(asks(state=state)), WAITS, UNANSWERED) == []


def test_an_endorser_is_not_reminded() -> None:
    assert of_kind(stands(asks("endorser", Kind.ENDORSER)), WAITS, UNANSWERED) == []


# --- promises and safeguards -----------------------------------------------------------------------


def test_our_promise_comes_one_working_day_before_and_on_its_day() -> None:
    ours = stands(promises(Promise(number=4, text="Send it", due=FRIDAY)))
    assert of_kind(ours, SOON, DUE, OVERDUE) == ["promise_soon 12-10 09:00", "promise_due 12-11 09:00"]
    assert only(ours, SOON).until == local("2026-12-11 00:00")
    assert only(ours, DUE).subject == "4/2026-12-11"


def test_a_promise_that_is_due_on_a_day_off_is_kept_before() -> None:
    ours = stands(promises(Promise(number=4, text="Send it", due=SUNDAY)))
    assert of_kind(ours, SOON, DUE) == ["promise_soon 12-10 09:00", "promise_due 12-11 09:00"]


def test_their_promise_comes_on_the_first_working_day_after_it_was_due() -> None:
    theirs = stands(promises(Promise(number=2, text="Pay", side=Side.THEIRS, due=FRIDAY)))
    assert of_kind(theirs, SOON, DUE, OVERDUE) == ["promise_overdue 12-14 09:00"]


def test_nobody_is_reminded_of_promises_that_ended_or_have_no_day() -> None:
    ended = [
        Promise(number=number, text="", due=FRIDAY, state=state)
        for number, state in enumerate((PromiseState.KEPT, PromiseState.LATE, PromiseState.DROPPED))
    ]
    assert of_kind(stands(promises(*ended, Promise(number=9, text=""))), SOON, DUE, OVERDUE) == []


def test_nobody_is_reminded_of_a_promise_that_they_wrote_down_that_day() -> None:
    today = MOVED.date()
    for_today = Promise(number=1, text="", due=today, made_at=MOVED)
    for_tomorrow = Promise(number=2, text="", due=today + timedelta(days=1), made_at=MOVED)
    late = Promise(number=3, text="", side=Side.THEIRS, due=today - timedelta(days=9), made_at=MOVED)
    made = stands(promises(for_today, for_tomorrow, late))
    assert of_kind(made, SOON, DUE, OVERDUE) == ["promise_due 11-24 09:00"]


def test_another_day_is_another_occasion() -> None:
    subjects = {
        only(stands(promises(Promise(number=4, text="", due=due))), DUE).subject for due in (FRIDAY, SUNDAY)
    }
    assert len(subjects) == 2


def test_a_safeguard_comes_on_its_day_or_the_first_working_day_after() -> None:
    guarded = day("safeguards", FRIDAY)
    for on in (FRIDAY, SUNDAY):
        found = of_kind(stands(guarded, day("safeguard_date", on)), SAFEGUARD)
        assert found == [f"safeguard 12-{11 if on == FRIDAY else 14} 09:00"]
    assert of_kind(stands(day("safeguard_date", FRIDAY)), SAFEGUARD) == []
    assert of_kind(stands(guarded, skipped("safeguard_date")), SAFEGUARD) == []


# --- put off ---------------------------------------------------------------------------------------


def put_off(until: date, *occasions: Occasion, times: int = 1) -> Progress:
    """Meeting on Wednesday, 9 December; a promise of the 4th; and a request."""
    owed = Promise(number=1, text="", due=date(2026, 12, 4))
    busy = (day("meeting_date", WEDNESDAY), meeting(begins=time(14)), promises(owed), asks())
    return stands(*busy, cadence(until=until, again=occasions, times=times))


def test_nothing_of_the_owners_comes_before_the_day_that_they_named() -> None:
    until = date(2026, 12, 7)
    found = [one for one in planned(put_off(until)) if one.to == OWNER]
    assert all(one.wall >= local("2026-12-07 09:00") for one in found)
    assert only(put_off(until), WAITS).wall == local("2026-11-25 09:00")


def test_what_was_put_off_comes_again_as_another_occasion() -> None:
    first = only(put_off(date(2026, 12, 2)), UNANSWERED).occasion
    again = only(put_off(date(2026, 12, 2), first), UNANSWERED)
    assert (again.subject, again.wall) == ("inquiry/1~1", local("2026-12-02 09:00"))
    third = only(put_off(date(2026, 12, 3), again.occasion, times=2), UNANSWERED)
    assert (third.subject, third.wall) == ("inquiry/1~2", local("2026-12-03 09:00"))


def test_what_was_not_put_off_stays_the_same_occasion() -> None:
    before, after = stands(asks()), put_off(date(2026, 12, 2))
    assert only(after, UNANSWERED).occasion == only(before, UNANSWERED).occasion


def test_of_the_steps_of_idleness_that_were_put_off_the_newest_alone_comes() -> None:
    occasions = [one.occasion for one in planned(stands()) if one.kind is IDLE]
    put = put_off(date(2026, 11, 30), occasions[0])
    assert of_kind(put, IDLE) == ["idle 11-30 09:00", "idle 12-02 11:00"]
    later = put_off(date(2026, 12, 7), occasions[2])
    assert of_kind(later, IDLE) == ["idle 12-07 09:00"]
    assert only(later, IDLE).subject == f"{occasions[2].subject}~1"


def test_what_makes_no_sense_on_the_day_named_does_not_come_again() -> None:
    near, brief = (only(put_off(date(2026, 12, 1)), kind).occasion for kind in (NEAR, NEXT))
    assert of_kind(put_off(date(2026, 12, 10), near, brief), NEAR, NEXT) == []
    assert of_kind(put_off(date(2026, 12, 9), near, brief), NEAR, NEXT) == ["meeting_next 12-09 09:00"]


# --- all of them -----------------------------------------------------------------------------------


def test_the_same_state_gives_the_same_reminders() -> None:
    assert planned(put_off(date(2026, 12, 2))) == planned(put_off(date(2026, 12, 2)))


def test_they_come_in_their_order_and_each_is_one_of_its_kind_and_subject() -> None:
    found = planned(put_off(date(2026, 12, 2)))
    assert [one.wall for one in found] == sorted(one.wall for one in found)
    assert len({one.occasion for one in found}) == len(found)
    assert all(one.zone == HOURS.zone for one in found)


def test_subjects_are_short_and_hold_nobodys_words() -> None:
    step = "s" * 40
    asked = asks(step, number=10**6, name="Daniel Reyes", about="A secret")
    promised = promises(Promise(number=10**6, text="A secret", who="Daniel Reyes", due=FRIDAY))
    busy = stands(asked, promised, day("meeting_date", WEDNESDAY), round=10**3)
    assert all(len(one.subject) <= 80 for one in planned(busy))
    assert not any(word in one.subject for one in planned(busy) for word in ("secret", "Daniel"))
