"""What a store and a tick do with reminders, kept in memory; whatever is told is held against `sense`."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from playbooks.cadence import Due, reminders, tell
from playbooks.engine.position import cadence_of
from playbooks.model import Answer, Calendar, NudgeKind, Occasion, Progress, Reminder
from playbooks.workdays import WorkingTime
from tests.playbooks.cadence.made import ASKED, OWNER, PLAYBOOK, cadence
from tests.playbooks.cadence.sense import makes_sense, works

BEGIN = datetime(2026, 2, 20, 12, tzinfo=UTC)
NAMES = ("impress", "globex")


@dataclass(frozen=True)
class Key:
    negotiation: str
    to: str
    occasion: Occasion

    @property
    def first(self) -> "Key":
        """As it was before it was ever put off."""
        kind, subject = self.occasion
        return replace(self, occasion=Occasion(kind, subject.partition("~")[0]))


@dataclass
class Row:
    reminder: Reminder
    due_at: datetime
    pending: bool = True


class World:
    """Two negotiations of one owner, who asks one colleague.

    `told` counts how often each was said, `put_offs` how often it was put off; `nudge` is the owner's last.
    """

    def __init__(self) -> None:
        self.now = BEGIN
        usual = WorkingTime("UTC", Calendar())
        self.hours = {OWNER: usual, ASKED: usual}
        self.progress = {name: Progress(language="en", now=BEGIN) for name in NAMES}
        self.rows: dict[Key, Row] = {}
        self.last: dict[str, date] = {}
        self.days: dict[str, set[date]] = {OWNER: set(), ASKED: set()}
        self.nudge: list[Key] = []
        self.told: Counter[Key] = Counter()
        self.put_offs: Counter[Key] = Counter()

    # --- what people do ------------------------------------------------------------------------

    def changes(self, name: str, *answers: Answer, **more: object) -> None:
        before = self.progress[name]
        held = {**before.answers, **{answer.step: answer for answer in answers}}
        self.progress[name] = before.model_copy(update={"answers": held, "now": self.now, **more})
        self._keep(name)

    def works(self, member: str, hours: WorkingTime) -> None:
        self.hours[member] = hours
        for name in NAMES:
            self.changes(name)

    def puts_off(self, until: date) -> None:
        """All that the last nudge showed the owner."""
        for name in NAMES:
            shown = [key for key in self.nudge if key.negotiation == name]
            if shown:
                self.put_offs.update(key.first for key in shown)
                times = cadence_of(self.progress[name]).times + 1
                again = tuple(key.occasion for key in shown)
                self.changes(name, cadence(until=until, again=again, times=times))
        self.nudge = []

    def stops(self, name: str, *, stopped: bool) -> None:
        held = cadence_of(self.progress[name])
        self.changes(name, cadence(stopped=stopped, times=held.times))

    # --- time ----------------------------------------------------------------------------------

    def passes(self, how_long: timedelta) -> None:
        """With a tick whenever something is due."""
        target = self.now + how_long
        while (coming := min(self._pending(), default=target)) <= target:
            self.now = max(self.now, coming)
            self.tick()
            if not self._pending():
                break
        self.now = target

    def jumps(self, how_long: timedelta) -> None:
        """Nobody was there to tick meanwhile."""
        self.now += how_long
        self.tick()

    def tick(self) -> None:
        for member in (OWNER, ASKED):
            self._tell(member)

    def _pending(self) -> list[datetime]:
        return [row.due_at for row in self.rows.values() if row.pending]

    def _tell(self, member: str) -> None:
        claimed = {
            key: _due(key, row)
            for key, row in self.rows.items()
            if key.to == member and row.pending and row.due_at <= self.now
        }
        told = tell(tuple(claimed.values()), self.hours[member], self.last.get(member), self.now)
        for key, due in claimed.items():
            row = self.rows[key]
            row.pending = due not in told.now + told.over
            if row.pending:
                assert told.later is not None and told.later > self.now
                row.due_at = told.later
        if told.now:
            self._say(member, [key for key, due in claimed.items() if due in told.now])

    def _say(self, member: str, said: list[Key]) -> None:
        hours = self.hours[member]
        today = hours.day(self.now)
        assert works(hours, self.now), "outside working hours"
        assert today not in self.days[member], "twice a day"
        for key in said:
            self.told[key] += 1
            assert self.told[key] == 1, "the same twice"
            assert self._times(key) <= 1 + self.put_offs[key.first], "again, though nobody put it off"
            progress = self.progress[key.negotiation].model_copy(update={"now": self.now})
            assert makes_sense(key.occasion, progress, self.hours[OWNER], mine=member == OWNER), key
        self._no_older_idleness(said)
        self.days[member].add(today)
        self.last[member] = today
        self.nudge = said if member == OWNER else self.nudge

    def _times(self, key: Key) -> int:
        return sum(count for other, count in self.told.items() if other.first == key.first)

    def _no_older_idleness(self, said: list[Key]) -> None:
        idle = [key.negotiation for key in said if key.occasion.kind is NudgeKind.IDLE]
        assert len(idle) == len(set(idle)), "several steps of idleness at once"

    # --- storage -------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        """Those that should exist take the place of those that did not come yet."""
        found = reminders(PLAYBOOK, self.progress[name], OWNER, self.hours[OWNER])
        assert found == reminders(PLAYBOOK, self.progress[name], OWNER, self.hours[OWNER])
        wanted = {Key(name, one.to, one.occasion): one for one in found}
        assert len(wanted) == len(found)
        for key in [key for key, row in self.rows.items() if key.negotiation == name and row.pending]:
            del self.rows[key]
        for key, one in wanted.items():
            hours = self.hours[one.to]
            due_at = hours.next_moment(WorkingTime(one.zone, hours.calendar).moment(one.wall))
            if due_at and key not in self.rows:
                self.rows[key] = Row(one, due_at)


def _due(key: Key, row: Row) -> Due:
    one = row.reminder
    return Due(key.occasion, key.negotiation, one.wall, one.zone, one.until)
