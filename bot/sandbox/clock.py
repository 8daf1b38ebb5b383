"""Is the time that the bot is to believe: the real one and an offset. Message ts and signatures stay real."""

import asyncio
import math
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.sandbox.listeners import Listeners
from bot.sandbox.passing import Passing, passing

LONGEST_WAIT = 20.0
LONGEST_RETURN = 1.0  # seconds until a listener who did not come back for the next step is one no more


class Clock:
    """An offset in seconds, and those who wait until it is another."""

    def __init__(self) -> None:
        self.offset = 0.0
        self._listeners = Listeners()
        self._runs: tuple[Passing, int] | None = None  # the span that passes now, and its steps until here
        self._running: asyncio.Task[None] | None = None

    def as_json(self) -> dict[str, Any]:
        """The time to believe, how far it is from the real one, and the span that passes now, if any."""
        runs = None
        if self._runs:
            span, step = self._runs
            runs = span.as_json(step)
        return {"now": _moment(self.offset).isoformat(), "offset_seconds": self.offset, "passing": runs}

    def set(self, asked: Mapping[str, Any]) -> None:
        """Move (forward_seconds, offset_seconds from the real time, now), let time pass, stop that."""
        match asked:
            case {"pass": dict() as wanted}:
                self._start(passing(self.offset, wanted))
            case {"stop": True}:
                self._stop()
            case _:
                offset = _possible(self._asked(asked))
                self._stop()
                self._move(offset)

    async def differs(self, offset: float) -> None:
        """Wait until the offset is another than this, twenty seconds at most."""
        if self.offset == offset:
            await self._listeners.wait(LONGEST_WAIT)

    def close(self) -> None:
        """Let everybody who waits go, so that the server can stop."""
        self._stop()
        self._listeners.tell()

    def _asked(self, asked: Mapping[str, Any]) -> float:
        match asked:
            case {"now": str(moment)}:
                return (_aware(moment) - datetime.now(UTC)).total_seconds()
            case {"forward_seconds": int() | float() as seconds}:
                return self.offset + seconds
            case {"offset_seconds": int() | float() as seconds}:
                return float(seconds)
        raise ValueError("say offset_seconds, forward_seconds, now, pass or stop")

    def _move(self, offset: float) -> None:
        self.offset = offset
        self._listeners.tell()

    def _start(self, span: Passing) -> None:
        _possible(span.ends)
        self._stop()
        self._runs = (span, 0)
        self._running = asyncio.get_running_loop().create_task(self._run(span))

    def _stop(self) -> None:
        self._runs = None
        if self._running:
            self._running.cancel()

    async def _run(self, span: Passing) -> None:
        """A step comes when its time has, and whoever heard the one before it is back: nobody misses one."""
        hearing = 0
        for step in range(1, span.steps + 1):
            back = self._listeners.return_of(hearing, LONGEST_RETURN)
            await asyncio.gather(asyncio.sleep(span.pause), back)
            hearing = len(self._listeners)
            self._runs = (span, step)
            self._move(span.offset(step))
        self._runs = None


def _moment(offset: float) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=offset)


def _possible(offset: float) -> float:
    """Raises ValueError where no calendar reaches."""
    try:
        if math.isfinite(offset):
            _moment(offset)
            return offset
    except OverflowError:
        pass
    raise ValueError("there is no such time")


def _aware(moment: str) -> datetime:
    """ISO 8601; without a zone it is UTC."""
    read = datetime.fromisoformat(moment)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
