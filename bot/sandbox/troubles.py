"""Lets a test ask for trouble: the next calls of a method are refused, limited, late or broken."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web


@dataclass(frozen=True)
class Trouble:
    """One bad answer: a Slack error, a 429 with Retry-After, a bare status, or a dropped connection.

    It comes after some seconds; what was called happens all the same if it is said to. Seconds
    alone make a good answer late.
    """

    error: str = ""
    status: int = 200
    retry_after: int | None = None
    drop: bool = False
    happens: bool = False
    seconds: float = 0.0

    async def befall(self, request: web.Request, call: Callable[[], web.Response]) -> web.Response:
        """Answer in the place of the call, which may be carried out or not."""
        done = call() if self.happens else None
        await asyncio.sleep(self.seconds)
        if self.drop and request.transport:
            request.transport.abort()
        if self.drop or self.error or self.status != web.HTTPOk.status_code:
            return self.response()
        return done or call()

    def response(self) -> web.Response:
        """The answer that the bot gets instead of the real one."""
        headers = {"Retry-After": str(self.retry_after)} if self.retry_after is not None else {}
        if self.status == web.HTTPOk.status_code or self.retry_after is not None:
            usual = "connection_dropped" if self.drop else "ratelimited"
            body = {"ok": False, "error": self.error or usual}
            return web.json_response(body, status=self.status, headers=headers)
        return web.Response(status=self.status, text=self.error, headers=headers)


class Troubles:
    """Bad answers that wait for the next calls of their method."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Trouble]] = defaultdict(deque)

    def add(self, method: str, trouble: Trouble, times: int) -> None:
        """The next calls of this method fare so."""
        self._waiting[method].extend([trouble] * times)

    def clear(self) -> None:
        """Everything works again."""
        self._waiting.clear()

    def left(self) -> dict[str, int]:
        """How many calls of each method are still to be spoilt."""
        return {method: len(waiting) for method, waiting in self._waiting.items() if waiting}

    def next(self, method: str) -> Trouble | None:
        """What awaits this call, if anything."""
        return self._waiting[method].popleft() if self._waiting[method] else None
