"""Is the time that the bot is to believe: the real one and an offset. Message ts and signatures stay real."""

import asyncio
import math
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

LONGEST_WAIT = 20.0


class Clock:
    """An offset in seconds, and those who wait until it is another."""

    def __init__(self) -> None:
        self.offset = 0.0
        self._changed = asyncio.Event()

    def as_json(self) -> dict[str, Any]:
        """The time to believe, and how far it is from the real one."""
        return {"now": self._now().isoformat(), "offset_seconds": self.offset}

    def set(self, asked: Mapping[str, Any]) -> None:
        """Move by forward_seconds, or to offset_seconds from the real time, or to now."""
        before = self.offset
        self.offset = self._asked(asked)
        try:
            self._now()
        except (OverflowError, ValueError) as error:
            self.offset = before
            raise ValueError("there is no such time") from error
        self._wake()

    async def differs(self, offset: float) -> None:
        """Wait until the offset is another than this, twenty seconds at most."""
        if self.offset == offset:
            try:
                await asyncio.wait_for(self._changed.wait(), LONGEST_WAIT)
            except TimeoutError:
                return

    def close(self) -> None:
        """Let everybody who waits go, so that the server can stop."""
        self._wake()

    def _asked(self, asked: Mapping[str, Any]) -> float:
        match asked:
            case {"now": str(moment)}:
                return (_aware(moment) - datetime.now(UTC)).total_seconds()
            case {"forward_seconds": int() | float() as seconds}:
                return self.offset + seconds
            case {"offset_seconds": int() | float() as seconds}:
                return float(seconds)
        raise ValueError("say offset_seconds, forward_seconds or now")

    def _now(self) -> datetime:
        if not math.isfinite(self.offset):
            raise ValueError
        return datetime.now(UTC) + timedelta(seconds=self.offset)

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


def _aware(moment: str) -> datetime:
    """ISO 8601; without a zone it is UTC."""
    read = datetime.fromisoformat(moment)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
