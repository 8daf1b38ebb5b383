"""Reads what was counted: rows become the lines of a digest, of which only what is shown is opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from bot.storage.statements import Row, Values
from bot.storage.vault import Place, Vault
from playbooks.model import DigestLine, DigestPerson, Figures, PlanLine, State, Waits

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class AsOf:
    """The moment that is counted from, and the day that it is where the digest is read."""

    now: datetime
    today: date

    @property
    def week(self) -> date:
        return self.today - timedelta(days=self.today.weekday())

    @property
    def iso_week(self) -> str:
        year, week, _ = self.today.isocalendar()
        return f"{year}-W{week:02}"

    @cached_property
    def values(self) -> Values:
        """Due is what is within seven days from today on; of the past, the last seven days count."""
        return {
            "today": self.today,
            "horizon": self.today + A_WEEK,
            "met_since": self.today - A_WEEK,
            "week_ago": self.now - A_WEEK,
        }


def person_of(row: Row, lines: Sequence[DigestLine]) -> DigestPerson:
    return DigestPerson(
        member=row.id,
        name=row.name,
        active=row.active,
        stuck=row.stuck,
        due=row.due,
        kept=row.kept,
        late=row.overdue,
        closed=row.closed,
        lines=tuple(lines),
    )


def line_of(vault: Vault, row: Row, as_of: AsOf) -> DigestLine:
    """Of one that was closed, its value is what it was closed with, if that is known."""
    worth = "value" if row.state == State.CLOSED.value and row.value else "at_stake"
    figures = _open(vault, row, worth, getattr(row, worth))
    return DigestLine(
        negotiation=row.id,
        counterpart=_open(vault, row, "counterpart", row.counterpart),
        playbook=row.playbook,
        state=row.state,
        outcome=row.outcome if row.state == State.CLOSED.value else None,
        phase=row.phase,
        done=row.done,
        total=row.total,
        idle=max((as_of.now - row.moved).days, 0),
        meeting=_upcoming(row, as_of),
        due=row.due,
        overdue=row.overdue,
        kept=row.kept,
        value=Figures.model_validate_json(figures) if figures else None,
        stuck=_open(vault, row, "stuck", row.why),
        lesson=_open(vault, row, "lesson", row.lesson),
    )


def plan_line_of(vault: Vault, row: Row, as_of: AsOf) -> PlanLine:
    """What is overdue is due, too. Which step is next, its drawing finds out."""
    return PlanLine(
        negotiation=row.id,
        counterpart=_open(vault, row, "counterpart", row.counterpart),
        playbook=row.playbook,
        done=row.done,
        total=row.total,
        meeting=_upcoming(row, as_of),
        due=row.due + row.overdue,
    )


def waits_of(vault: Vault, row: Row) -> Waits:
    place = Place("negotiation", "counterpart", row.workspace, row.negotiation)
    return Waits(
        negotiation=row.negotiation,
        step=row.step,
        number=row.number,
        owner=row.name,
        counterpart=vault.open(place, row.counterpart),
        asked_at=row.asked_at,
    )


def _upcoming(row: Row, as_of: AsOf) -> date | None:
    return row.meeting_on if row.meeting_on and row.meeting_on >= as_of.today else None


def _open(vault: Vault, row: Row, column: str, sealed: bytes | None) -> str:
    return vault.open(Place("negotiation", column, row.workspace, row.id), sealed) if sealed else ""
