"""Whatever the calendar and whatever is done: in working hours, once a day, once each, while it helps."""

from datetime import date, time, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from typing_extensions import override

from playbooks.engine.promises import promises_of
from playbooks.model import Calendar, Kind, Promise, PromiseState, RequestState, Side, Standing, State
from playbooks.workdays import WorkingTime
from tests.playbooks.cadence.made import ASKED, OWNER, PLAYBOOK, asks, day, meeting, promises, skipped
from tests.playbooks.cadence.world import NAMES, World
from tests.playbooks.calendars import calendars, zones

LONG = timedelta(days=90)
busy = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
names = st.sampled_from(NAMES)
steps = st.sampled_from([step.id for phase in PLAYBOOK.phases for step in phase.steps])
PREPARED = [
    step.id
    for phase in PLAYBOOK.phases
    for step in phase.steps
    if phase.id != "debrief" and step.id != "meeting_date"
]
ahead = st.integers(-3, 20)
meeting_hours = st.none() | st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))


class AnyTime(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    def _in_days(self, days: int) -> date:
        return self.world.now.date() + timedelta(days=days)

    @rule(hours=st.integers(1, 200))
    def time_passes(self, hours: int) -> None:
        self.world.passes(timedelta(hours=hours))

    @rule(hours=st.integers(1, 1000))
    def every_process_stands_still(self, hours: int) -> None:
        self.world.jumps(timedelta(hours=hours))

    @rule(name=names, step=steps)
    def a_step_is_settled(self, name: str, step: str) -> None:
        self.world.changes(name, skipped(step), moved_at=self.world.now.replace(microsecond=0))

    @rule(name=names)
    def all_before_the_meeting_is_settled(self, name: str) -> None:
        self.world.changes(name, *map(skipped, PREPARED), moved_at=self.world.now)

    @rule(name=names, days=ahead, begins=meeting_hours, minutes=st.integers(5, 600), zone=zones)
    def a_meeting_is_planned_or_moved(
        self, name: str, days: int, begins: time | None, minutes: int, zone: str
    ) -> None:
        details = meeting(begins=begins, minutes=minutes, zone=zone)
        self.world.changes(name, day("meeting_date", self._in_days(days)), details)

    @rule(name=names)
    def a_meeting_is_called_off(self, name: str) -> None:
        self.world.changes(name, meeting(cancelled=True))

    @rule(
        name=names, kind=st.sampled_from((Kind.INQUIRY, Kind.GO_AHEAD)), state=st.sampled_from(RequestState)
    )
    def something_is_asked(self, name: str, kind: Kind, state: RequestState) -> None:
        now = self.world.now
        number = sum(key.negotiation == name for key in self.world.told) + 1
        request = asks(kind.value, kind, number=number, asked_at=now, changed_at=now, state=state)
        self.world.changes(name, request)

    @rule(name=names, days=ahead, side=st.sampled_from(Side), told=st.booleans())
    def something_is_promised(self, name: str, days: int, side: Side, told: bool) -> None:  # noqa: FBT001
        before = promises_of(self.world.progress[name])
        made_at = self.world.now if told else None
        due = self._in_days(days)
        made = Promise(number=len(before) + 1, text="", side=side, due=due, made_at=made_at)
        self.world.changes(name, promises(*before, made))

    @rule(name=names, state=st.sampled_from(PromiseState))
    def promises_end(self, name: str, state: PromiseState) -> None:
        ended = [one.model_copy(update={"state": state}) for one in promises_of(self.world.progress[name])]
        self.world.changes(name, promises(*ended))

    @rule(name=names, days=ahead)
    def a_safeguard_is_to_be_looked_at(self, name: str, days: int) -> None:
        on = self._in_days(days)
        self.world.changes(name, day("safeguards", on), day("safeguard_date", on))

    @rule(days=st.integers(0, 10))
    def the_owner_puts_off(self, days: int) -> None:
        self.world.puts_off(self._in_days(days))

    @rule(name=names, stopped=st.booleans())
    def nudges_are_stopped_or_wanted(self, name: str, stopped: bool) -> None:  # noqa: FBT001
        self.world.stops(name, stopped=stopped)

    @rule(name=names, state=st.sampled_from(State))
    def it_rests_or_goes_on(self, name: str, state: State) -> None:
        self.world.changes(name, standing=Standing(state=state))

    @rule(member=st.sampled_from((OWNER, ASKED)), zone=zones, calendar=calendars)
    def somebody_works_otherwise(self, member: str, zone: str, calendar: Calendar) -> None:
        self.world.works(member, WorkingTime(zone, calendar))

    @override
    def teardown(self) -> None:
        """Nothing is lost: in the end, all is told or over that somebody works for."""
        self.world.passes(LONG)
        for key, row in self.world.rows.items():
            moment = self.world.hours[key.to].next_moment(self.world.now - LONG)
            soon = moment and moment < self.world.now - LONG / 2
            wall = self.world.hours[key.to].wall(self.world.now - LONG / 2)
            assert not (soon and row.pending and row.reminder.wall < wall), (key, row)


def test_a_nudge_never_comes_at_the_wrong_time() -> None:
    run_state_machine_as_test(AnyTime, settings=busy)
