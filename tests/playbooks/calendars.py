"""What hypothesis makes up about time: zones with every sort of clock change, calendars, moments."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from playbooks.model import NO_COUNTRY, Calendar, DaysOff

ZONES = (
    "UTC",
    "America/New_York",
    "Europe/Berlin",
    "Asia/Ho_Chi_Minh",
    "Asia/Kathmandu",  # 5:45
    "Pacific/Chatham",  # 12:45, and 13:45 in summer
    "Australia/Lord_Howe",  # half an hour of summer time
    "America/Havana",  # clocks change at midnight
    "Pacific/Kiritimati",  # 14 hours ahead
)
COUNTRIES = ("", NO_COUNTRY, "VN", "US")
FIRST, LAST = datetime(2026, 1, 1), datetime(2027, 6, 1)  # noqa: DTZ001  # hypothesis adds the zone

zones = st.sampled_from(ZONES)
moments = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
days = st.dates(FIRST.date(), LAST.date())
clock_times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))


def _days_off(first: date, length: int) -> DaysOff:
    return DaysOff(first=first, last=first + timedelta(days=length))


calendars = st.builds(
    Calendar,
    begins=clock_times,
    ends=clock_times,
    workdays=st.sets(st.integers(1, 7)).map(sorted).map(tuple),
    off=st.lists(st.builds(_days_off, days, st.integers(0, 30)), max_size=3).map(tuple),
    country=st.sampled_from(COUNTRIES),
)
