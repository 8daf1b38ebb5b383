"""Says how a span of time passes fast: in even steps, ten a second at most, each a move of the clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

STEPS_A_SECOND = 10
LONGEST = 3600.0  # seconds of real time
DAY = 86400.0


@dataclass(frozen=True)
class Passing:
    """`days` of the clock in `seconds` of real time, from the offset where it begins."""

    begins: float
    days: float
    seconds: float

    @property
    def steps(self) -> int:
        return max(1, int(self.seconds * STEPS_A_SECOND))

    @property
    def pause(self) -> float:
        """Seconds of real time from step to step."""
        return self.seconds / self.steps

    @property
    def ends(self) -> float:
        return self.begins + self.days * DAY

    def offset(self, step: int) -> float:
        """Where the clock stands after so many steps."""
        return self.ends if step == self.steps else self.begins + self.days * DAY * step / self.steps

    def as_json(self, step: int) -> dict[str, Any]:
        """What was asked, and how far it is."""
        asked = {"days": self.days, "seconds": self.seconds}
        return {**asked, "step": step, "steps": self.steps, "ends_at_offset": self.ends}


def passing(begins: float, asked: Mapping[str, Any]) -> Passing:
    """Read what is asked; ValueError if that is no span that can pass."""
    match asked:
        case {"days": int() | float() as days, "seconds": int() | float() as seconds}:
            if days > 0 and 0 < seconds <= LONGEST:
                return Passing(begins, float(days), float(seconds))
    raise ValueError(f"say days, more than 0, and seconds, more than 0 and up to {LONGEST:g}")
