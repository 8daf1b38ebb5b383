"""What is told of all that is due, and when the rest is looked at again."""

from datetime import UTC, date, datetime, time, timedelta
from time import process_time

import pytest

from playbooks.cadence import Due, Told, tell
from playbooks.model import NO_COUNTRY, Calendar, NudgeKind, Occasion
from playbooks.workdays import FURTHEST, WorkingTime
from tests.playbooks.cadence.made import local

HOURS = WorkingTime("UTC", Calendar(country=NO_COUNTRY))
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
NINE_TOMORROW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def due(
    subject: str = "1/x",
    wall: str = "2026-11-23 09:00",
    kind: NudgeKind = NudgeKind.PROMISE_DUE,
    **more: object,
) -> Due:
    until = more.get("until")
    return Due(
        occasion=Occasion(kind, subject),
        negotiation=str(more.get("negotiation", "n1")),
        wall=local(wall),
        zone=str(more.get("zone", "UTC")),
        until=until if isinstance(until, datetime) else None,
    )


def test_several_are_told_at_once() -> None:
    both = (due("1/x"), due("2/x", negotiation="n2"))
    assert tell(both, HOURS, None, MONDAY) == Told(now=both)


def test_of_nothing_nothing_is_left() -> None:
    assert tell((), HOURS, None, MONDAY) == Told()


def test_outside_working_hours_all_waits_for_the_next_working_moment() -> None:
    saturday = MONDAY - timedelta(days=2)
    early = due(wall="2026-11-20 09:00")
    assert tell((early,), HOURS, None, saturday) == Told(later=MONDAY - timedelta(hours=1))


def test_who_was_told_today_is_told_the_rest_tomorrow() -> None:
    assert tell((due(),), HOURS, MONDAY.date(), MONDAY) == Told(later=NINE_TOMORROW)
    friday = MONDAY + timedelta(days=4)
    assert tell((due(),), HOURS, friday.date(), friday) == Told(later=MONDAY + timedelta(days=7, hours=-1))


def test_who_travelled_west_is_not_told_twice_a_day() -> None:
    tomorrow = date(2026, 11, 24)
    assert tell((due(),), HOURS, tomorrow, MONDAY) == Told(later=NINE_TOMORROW + timedelta(days=1))


def test_a_clock_that_was_far_ahead_silences_nobody() -> None:
    assert tell((due(),), HOURS, date(2030, 1, 1), MONDAY).now == (due(),)


def test_what_makes_no_sense_any_more_is_over_whatever_the_hour() -> None:
    late = due(until=local("2026-11-23 10:00"))
    assert tell((late,), HOURS, None, MONDAY) == Told(over=(late,))
    assert tell((late, due("2/x")), HOURS, MONDAY.date(), MONDAY) == Told(over=(late,), later=NINE_TOMORROW)
    in_time = due(until=local("2026-11-23 10:01"))
    assert tell((in_time,), HOURS, None, MONDAY) == Told(now=(in_time,))


def test_the_zone_of_a_reminder_counts_not_where_the_member_is_by_now() -> None:
    there = due(until=local("2026-11-23 09:30"), zone="America/New_York")  # 14:30 UTC
    assert tell((there,), HOURS, None, MONDAY) == Told(later=datetime(2026, 11, 23, 14, tzinfo=UTC))


def test_of_several_steps_of_idleness_the_newest_is_told() -> None:
    first = due("1/x", "2026-11-18 09:00", NudgeKind.IDLE)
    third = due("3/x", "2026-11-20 09:00", NudgeKind.IDLE)
    other = due("1/y", "2026-11-18 09:00", NudgeKind.IDLE, negotiation="n2")
    assert tell((third, first, other), HOURS, None, MONDAY) == Told(now=(third, other), over=(first,))


def test_a_step_of_idleness_that_has_not_come_supersedes_nothing() -> None:
    first = due("1/x", kind=NudgeKind.IDLE)
    third = due("3/x", "2026-11-25 09:00", NudgeKind.IDLE)
    later = datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert tell((first, third), HOURS, None, MONDAY) == Told(now=(first,), later=later)


def test_what_comes_later_today_comes_tomorrow_if_something_is_told_now() -> None:
    afternoon = due("2/x", "2026-11-23 15:00")
    assert tell((due(), afternoon), HOURS, None, MONDAY) == Told(now=(due(),), later=NINE_TOMORROW)


def test_who_never_works_is_looked_at_rarely() -> None:
    never = WorkingTime("UTC", Calendar(workdays=()))
    assert tell((due(),), never, None, MONDAY) == Told(later=MONDAY + timedelta(days=FURTHEST))


def test_over_midnight_each_day_has_its_nudge() -> None:
    night = WorkingTime("UTC", Calendar(begins=time(22), ends=time(6), country=NO_COUNTRY))
    late = datetime(2026, 11, 23, 23, tzinfo=UTC)
    assert tell((due(),), night, None, late).now
    assert tell((due(),), night, late.date(), late) == Told(later=datetime(2026, 11, 24, tzinfo=UTC))


@pytest.mark.parametrize("hour", (10, 20))
def test_ten_thousand_members_are_decided_in_a_second(hour: int) -> None:
    every = [
        (WorkingTime("Asia/Ho_Chi_Minh", Calendar()), (due(), due("2/x", kind=NudgeKind.IDLE)))
        for _ in range(10_000)
    ]
    now, began = MONDAY.replace(hour=hour), process_time()
    for hours, both in every:
        tell(both, hours, None, now)
    assert process_time() - began < 1.5
