"""Moves the sandbox's clock to somebody's own day and hour, as Rapport writes them, or them elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playbooks.texts import Voice
from tests.kit.person import Person

FURTHEST = 60  # days: a story goes on, never back


@dataclass(frozen=True)
class Times:
    person: Person
    voice: Voice

    async def turns_to(self, told: str) -> None:
        """`Tuesday, November 17, 2026, 10:00`, or the zone in which they are from now on."""
        day, _, hour = told.rpartition(", ")
        if not day:
            await self._moves_to(told)
            return
        zone = ZoneInfo(await self._zone())
        wall = datetime.combine(await self._day(day, zone), time.fromisoformat(hour.zfill(len("09:05"))))
        await self._asks("clock", {"now": wall.replace(tzinfo=zone).astimezone(UTC).isoformat()})

    async def _moves_to(self, zone: str) -> None:
        """And Rapport has heard of it."""
        await self._asks("zone", {"user": self.person.id, "tz": zone})
        await self.person.opens_home()
        await self.person.sees_home(self.voice.clock(zone))

    async def a_second_passes(self) -> None:
        """Whoever follows the clock looks at once at what is due, and at what is not any more."""
        await self._asks("clock", {"forward_seconds": 1})

    async def _day(self, told: str, zone: ZoneInfo) -> date:
        clock = await self._sees("clock")
        today = datetime.fromisoformat(clock["now"]).astimezone(zone).date()
        return next(day for day in _from(today) if self.voice.day(day) == told)

    async def _zone(self) -> str:
        known = await self._sees("workspace")
        return next(str(each["tz"]) for each in known["people"] if each["id"] == self.person.id)

    async def _asks(self, verb: str, body: dict[str, Any]) -> None:
        async with self.person.http.post(f"{self.person.slack}/sandbox/{verb}", json=body) as answer:
            assert answer.status == 200, await answer.text()

    async def _sees(self, window: str) -> dict[str, Any]:
        async with self.person.http.get(f"{self.person.slack}/sandbox/{window}") as answer:
            return dict(await answer.json())


def _from(today: date) -> Iterator[date]:
    return (today + timedelta(days=days) for days in range(FURTHEST))
