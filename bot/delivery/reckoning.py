"""How long a letter may be reckoned, and how often: nothing is reckoned for ever."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

import structlog

from bot.storage.letters import Letter

log = structlog.get_logger()

RECKONS_WITHIN, MOST_RECKONED = 5.0, 3
"""Seconds, less than the courier's patience; and how often, since the machine may only have been busy."""

T = TypeVar("T")


async def in_time(letter: Letter, reckoned: Awaitable[T], within: float) -> T | None:
    """None of what took too long each time; raises TimeoutError until then."""
    try:
        async with asyncio.timeout(within):
            return await reckoned
    except TimeoutError:
        if letter.attempts < MOST_RECKONED:
            raise
        log.warning("reckoning took too long", letter=letter.id, type=letter.post.type)
        return None
