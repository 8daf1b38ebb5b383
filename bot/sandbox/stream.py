"""Tells the open web pages what changed, as Server-Sent Events."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, Iterable
from typing import Any

from bot.sandbox.anything import Json


class Stream:
    """Numbered events; each goes to the people who may see it."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._listeners: list[tuple[str, asyncio.Queue[dict[str, Any] | None]]] = []

    def publish(self, audience: Iterable[str], kind: str, **facts: Json) -> None:
        """Put one event in the queue of every page that shows one of these people's view."""
        event = {"n": next(self._numbers), "type": kind, **facts}
        people = set(audience)
        for user, queue in self._listeners:
            if user in people:
                queue.put_nowait(event)

    async def listen(self, user: str) -> AsyncGenerator[dict[str, Any]]:
        """The events for one person, from now until the page goes or the server stops."""
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        listener = (user, queue)
        self._listeners.append(listener)
        try:
            while (event := await queue.get()) is not None:
                yield event
        finally:
            self._listeners.remove(listener)

    def close(self) -> None:
        """Let every open page end, so that the server can stop."""
        for _, queue in self._listeners:
            queue.put_nowait(None)
