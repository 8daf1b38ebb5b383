"""Makes Slack's bad days on demand: doubled, reordered and late events, lost and failing answers."""

import math
import random
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from bot.sandbox.limits import Limits
from bot.sandbox.troubles import Trouble

LIMITED = ("chat.", "files.", "reactions.", "views.")
USUAL_POSTS_PER_SECOND = 1.0


@dataclass(frozen=True)
class Weather:
    """All zero is fair. double, reorder, lost and failing are probabilities; the others are seconds.

    lost: a call of the Web API has its effect, and its answer never comes; failing: and its answer
    is a 500. retry: every event comes once more although it was taken, as a retry.
    """

    double: float = 0.0
    reorder: float = 0.0
    delay: float = 0.0
    retry: bool = False
    rate_limited_for: float = 0.0
    lost: float = 0.0
    failing: float = 0.0
    slack_limits: bool = False
    seed: int | None = None

    def __post_init__(self) -> None:
        for name in ("double", "reorder", "lost", "failing"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is a probability, from 0 to 1")
        for name in ("delay", "rate_limited_for"):
            if not 0 <= getattr(self, name) < math.inf:
                raise ValueError(f"{name} is a number of seconds")


class Sky:
    """The present weather, and the dice; with a seed they fall the same way each time."""

    def __init__(self, posts_per_second: float | None = None) -> None:
        self.weather = Weather()
        self._posts_per_second = posts_per_second
        self._limits = Limits()
        self._limited_until = 0.0
        self._dice = random.Random()  # noqa: S311 - chance, not cryptography

    def change(self, asked: Mapping[str, Any]) -> None:
        """What is named changes, the rest stays; a seed begins the dice anew."""
        self.weather = replace(self.weather, **_known(asked))
        if asked.get("seed") is not None:
            self._dice.seed(self.weather.seed)
        if "rate_limited_for" in asked:
            self._limited_until = time.monotonic() + self.weather.rate_limited_for

    def clear(self) -> None:
        """Fair weather again."""
        self.weather = Weather()
        self._limited_until = 0.0

    def as_json(self) -> dict[str, Any]:
        """The present weather; rate_limited_for is what is left of it."""
        return {**asdict(self.weather), "rate_limited_for": round(self._left(), 3)}

    def happens(self, chance: float) -> bool:
        """One throw of the dice."""
        return self._dice.random() < chance

    def trouble(self, method: str, place: str) -> Trouble | None:
        """What this call of the Web API meets today, if anything; place is where it would post."""
        wait = self._wait(method, place)
        if wait:
            return Trouble(status=429, retry_after=math.ceil(wait))
        if self.happens(self.weather.lost):
            return Trouble(drop=True, happens=True)
        return Trouble(status=500, happens=True) if self.happens(self.weather.failing) else None

    def _wait(self, method: str, place: str) -> float:
        if method.startswith(LIMITED) and self._left():
            return self._left()
        rate = self._posts_per_second or (USUAL_POSTS_PER_SECOND if self.weather.slack_limits else None)
        return self._limits.wait(place, rate) if rate and method == "chat.postMessage" else 0.0

    def _left(self) -> float:
        return max(0.0, self._limited_until - time.monotonic())


def _known(asked: Mapping[str, Any]) -> dict[str, Any]:
    kinds = {field.name: field.type for field in fields(Weather)}
    unknown = asked.keys() - kinds.keys()
    if unknown:
        raise ValueError(f"the weather has no {', '.join(sorted(unknown))}")
    numbers = {name: float(value) for name, value in asked.items() if kinds[name] is float}
    return {**asked, **numbers}
