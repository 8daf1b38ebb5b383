"""Working time: nights on which clocks change, night shifts, days off, and holidays of a country."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.model import NO_COUNTRY, Calendar, DaysOff
from playbooks.workdays import FURTHEST, WorkingTime, countries, country_of, known_zone
from tests.playbooks.calendars import calendars, moments, zones
from tests.playbooks.strategies import modest

NEW_YORK, BERLIN, KATHMANDU = "America/New_York", "Europe/Berlin", "Asia/Kathmandu"
EVERY_DAY = tuple(range(1, 8))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


def hours(zone: str = BERLIN, **calendar: object) -> WorkingTime:
    return WorkingTime(zone, Calendar.model_validate({"country": NO_COUNTRY, **calendar}))


# --- one clock and the other ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "wall", "moment"),
    (
        (NEW_YORK, "2026-11-23T09:00", "2026-11-23T14:00"),
        (NEW_YORK, "2026-03-08T02:30", "2026-03-08T07:30"),  # skipped: it is 3:30 there
        (NEW_YORK, "2026-11-01T01:30", "2026-11-01T05:30"),  # the first of two
        (BERLIN, "2026-03-29T02:30", "2026-03-29T01:30"),
        (BERLIN, "2026-10-25T02:30", "2026-10-25T00:30"),
        (KATHMANDU, "2026-11-23T09:00", "2026-11-23T03:15"),
    ),
)
def test_reckons_the_moment_of_a_local_time(zone: str, wall: str, moment: str) -> None:
    assert hours(zone).moment(local(wall)) == at(moment)


def test_says_what_the_clock_on_the_wall_shows() -> None:
    assert hours(KATHMANDU).wall(at("2026-11-23T20:00")) == local("2026-11-24T01:45")
    assert hours(KATHMANDU).day(at("2026-11-23T20:00")) == date(2026, 11, 24)
    assert hours(NEW_YORK).wall(at("2026-11-01T06:30")) == local("2026-11-01T01:30")


@given(zones, moments)
@modest
def test_a_local_time_comes_back_but_where_it_comes_twice(zone: str, moment: datetime) -> None:
    working = hours(zone)
    back = working.moment(working.wall(moment))
    assert working.wall(back) == working.wall(moment)
    assert back <= moment


@pytest.mark.parametrize("name", ("", "Mars/Olympus", "America", "../etc/passwd", "/etc", "x\0y", "a" * 5000))
def test_takes_a_zone_that_nobody_knows_for_utc(name: str) -> None:
    assert known_zone(name) == "UTC"
    assert WorkingTime(name, Calendar()).wall(at("2026-11-23T20:00")) == local("2026-11-23T20:00")


def test_knows_zones_by_their_names_of_old() -> None:
    assert known_zone("Asia/Saigon") == "Asia/Saigon"
    assert known_zone(NEW_YORK) == NEW_YORK


# --- hours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "working"),
    (
        ("2026-11-23T07:59:59", False),
        ("2026-11-23T08:00", True),
        ("2026-11-23T16:59:59", True),
        ("2026-11-23T17:00", False),
        ("2026-11-22T12:00", False),
    ),
)
def test_works_from_nine_to_six_by_their_own_clock(moment: str, working: bool) -> None:  # noqa: FBT001
    assert hours(BERLIN).is_working(at(moment)) is working


def test_a_night_shift_belongs_to_the_day_on_which_it_begins() -> None:
    night = hours("UTC", begins=time(22), ends=time(6))
    assert night.is_working(at("2026-11-27T23:00"))  # Friday
    assert night.is_working(at("2026-11-28T05:59"))
    assert not night.is_working(at("2026-11-28T06:00"))
    assert not night.is_working(at("2026-11-28T22:30"))
    assert not night.is_working(at("2026-11-30T05:00"))  # Monday: Sunday's shift there was none
    assert night.next_moment(at("2026-11-28T06:00")) == at("2026-11-30T22:00")
    assert night.next_moment(at("2026-11-28T05:00")) == at("2026-11-28T05:00")


def test_hours_that_end_at_midnight_end_there() -> None:
    late = hours("UTC", begins=time(14), ends=time(0))
    assert late.is_working(at("2026-11-23T23:59"))
    assert not late.is_working(at("2026-11-24T00:00"))


def test_hours_that_end_when_they_begin_last_a_day() -> None:
    always = hours("UTC", begins=time(9), ends=time(9), workdays=EVERY_DAY)
    assert always.is_working(at("2026-11-23T03:00"))
    once = hours("UTC", begins=time(9), ends=time(9), workdays=(1,))
    assert once.is_working(at("2026-11-24T08:59"))
    assert not once.is_working(at("2026-11-24T09:00"))


@pytest.mark.parametrize(
    ("zone", "before", "begins"),
    (
        (NEW_YORK, "2026-03-07T23:00", "2026-03-08T13:00"),
        (NEW_YORK, "2026-10-31T23:00", "2026-11-01T14:00"),
        (BERLIN, "2026-03-28T20:00", "2026-03-29T07:00"),
        (BERLIN, "2026-10-24T20:00", "2026-10-25T08:00"),
        (KATHMANDU, "2026-11-23T20:00", "2026-11-24T03:15"),
    ),
)
def test_work_begins_at_nine_after_a_night_on_which_clocks_change(
    zone: str, before: str, begins: str
) -> None:
    late = hours(zone, begins=time(9), ends=time(17), workdays=EVERY_DAY)
    assert late.next_moment(at(before)) == at(begins)


def test_hours_that_the_clock_skips_begin_when_it_goes_on() -> None:
    early = hours(NEW_YORK, begins=time(2, 30), ends=time(5), workdays=EVERY_DAY)
    assert early.next_moment(at("2026-03-08T06:00")) == at("2026-03-08T07:30")
    assert early.is_working(at("2026-03-08T08:59"))
    assert not early.is_working(at("2026-03-08T09:00"))


def test_an_hour_that_comes_twice_is_worked_through() -> None:
    early = hours(NEW_YORK, begins=time(1, 30), ends=time(3), workdays=EVERY_DAY)
    assert not early.is_working(at("2026-11-01T05:29"))
    assert early.is_working(at("2026-11-01T05:30"))
    assert early.is_working(at("2026-11-01T06:10"))  # 1:10 again, in the middle of the shift
    assert early.is_working(at("2026-11-01T07:59"))
    assert not early.is_working(at("2026-11-01T08:00"))


def test_finds_no_moment_for_who_never_works() -> None:
    assert hours(workdays=()).next_moment(at("2026-11-23T12:00")) is None
    away = DaysOff(first=date(2026, 1, 1), last=date(2030, 1, 1))
    assert hours(off=(away,)).next_moment(at("2026-11-23T12:00")) is None


def test_waits_until_a_long_leave_is_over() -> None:
    away = DaysOff(first=date(2026, 11, 23), last=date(2027, 11, 22))
    assert hours("UTC", off=(away,)).next_moment(at("2026-11-23T12:00")) == at("2027-11-23T09:00")


@given(zones, calendars, moments)
@modest
def test_the_next_moment_is_a_working_one_and_none_is_between(
    zone: str, calendar: Calendar, moment: datetime
) -> None:
    working = WorkingTime(zone, calendar)
    found = working.next_moment(moment)
    if found is None:
        assert not any(working.is_working(moment + timedelta(hours=n)) for n in range(FURTHEST))
        return
    assert found >= moment and working.is_working(found)
    between = (found - moment) / 50
    assert found == moment or not any(working.is_working(moment + n * between) for n in range(50))


# --- days ------------------------------------------------------------------------------------------


def test_counts_working_days_over_weekends_and_days_off() -> None:
    away = DaysOff(first=date(2026, 11, 24), last=date(2026, 11, 25))
    working = hours(off=(away,))
    friday = date(2026, 11, 20)
    assert [working.after(friday, days) for days in (0, 1, 2, 3)] == [
        friday, date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 27),
    ]  # fmt: skip
    assert working.after(date(2026, 11, 26), -1) == date(2026, 11, 23)
    assert working.after(date(2026, 11, 22), -1) == friday


def test_counts_days_of_the_calendar_for_who_never_works() -> None:
    assert hours(workdays=()).after(date(2026, 11, 20), 3) == date(2026, 11, 23)


def test_knows_public_holidays_by_the_country_of_the_zone() -> None:
    thanksgiving, liberation = date(2026, 11, 26), date(2026, 4, 30)
    assert not WorkingTime(NEW_YORK, Calendar()).works_on(thanksgiving)
    assert WorkingTime("Asia/Ho_Chi_Minh", Calendar()).works_on(thanksgiving)
    assert not WorkingTime("Asia/Saigon", Calendar()).works_on(liberation)
    assert not WorkingTime("Asia/Bangkok", Calendar(country="VN")).works_on(liberation)


@pytest.mark.parametrize("country", (NO_COUNTRY, "XX", "", "vn!", "US; DROP"))
def test_knows_no_holidays_without_a_country(country: str) -> None:
    assert WorkingTime("UTC", Calendar(country=country)).works_on(date(2026, 12, 25))


def test_no_country_means_none_wherever_one_lives() -> None:
    assert WorkingTime(NEW_YORK, Calendar(country=NO_COUNTRY)).works_on(date(2026, 11, 26))


@pytest.mark.parametrize("year", (1, 1800, 2300, 9998))
def test_reckons_with_years_that_nobody_planned(year: int) -> None:
    day = date(year, 6, 6)
    assert isinstance(WorkingTime("Asia/Ho_Chi_Minh", Calendar()).works_on(day), bool)


def test_names_countries_and_where_zones_lie() -> None:
    assert {"US", "VN", "DE", "NP"} <= set(countries())
    assert all(len(code) == 2 for code in countries())
    assert list(countries()) == sorted(countries())
    found = {zone: country_of(zone) for zone in (NEW_YORK, BERLIN, "Asia/Calcutta", "US/Eastern", "UTC", "x")}
    assert found == {
        NEW_YORK: "US", BERLIN: "DE", "Asia/Calcutta": "IN", "US/Eastern": "US", "UTC": "", "x": "",
    }  # fmt: skip


def test_holidays_cost_nothing_until_somebody_needs_them() -> None:
    asked = "import sys, playbooks.cadence, playbooks.workdays; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


# --- weeks -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "comes"),
    (
        ("2026-11-23T13:59", "2026-11-23T14:00"),
        ("2026-11-23T14:00", "2026-11-30T14:00"),
        ("2026-11-25T00:00", "2026-11-30T14:00"),
        ("2026-11-29T23:00", "2026-11-30T14:00"),
        ("2026-03-07T00:00", "2026-03-09T13:00"),  # clocks went forward in between
        ("2026-10-31T00:00", "2026-11-02T14:00"),
    ),
)
def test_each_monday_at_nine_by_their_own_clock(after: str, comes: str) -> None:
    assert hours(NEW_YORK).next_weekly(1, 9, at(after)) == at(comes)


def test_a_weekly_hour_that_the_clock_skips_comes_when_it_goes_on() -> None:
    assert hours(NEW_YORK).next_weekly(7, 2, at("2026-03-07T00:00")) == at("2026-03-08T07:00")
    assert hours(NEW_YORK).next_weekly(7, 1, at("2026-11-01T05:00")) == at("2026-11-08T06:00")


@given(zones, moments, st.integers(1, 7), st.integers(0, 23))
@modest
def test_a_weekly_hour_always_comes_within_eight_days(
    zone: str, after: datetime, weekday: int, hour: int
) -> None:
    working = hours(zone)
    comes = working.next_weekly(weekday, hour, after)
    assert timedelta() < comes - after <= timedelta(days=7, hours=2)
    assert working.day(comes).isoweekday() == weekday
