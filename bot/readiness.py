"""Says whether Rapport can do its work now, and what is in the way if not."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog

from bot.storage import Store

log = structlog.get_logger()

PATIENCE = 2.0  # seconds for the database: whoever asks has a patience of their own


def connected() -> bool:
    """Over HTTP Slack calls us, and we cannot tell whether it would reach us."""
    return True


@dataclass(frozen=True)
class Readiness:
    """`is_heard`: whether what Slack has to say can reach us, as far as we know."""

    store: Store
    workspace: str
    is_heard: Callable[[], bool] = connected

    async def in_the_way(self) -> Sequence[str]:
        """One reason each, without secrets: anybody may ask. None, and it is ready."""
        line = [] if self.is_heard() else ["no connection to Slack is open"]
        return [*line, *await self._in_database()]

    async def _in_database(self) -> Sequence[str]:
        try:
            async with asyncio.timeout(PATIENCE):
                workspaces = await self.store.workspaces()
        except Exception:  # any that a driver has: whoever asked has to be told, and the log knows more
            log.warning("the database did not answer", exc_info=True)
            return ["the database does not answer"]
        return [
            f"the workspace is {known.state}: Slack turned us away ({known.reason})"
            for known in workspaces
            if known.id == self.workspace and known.state != "active"
        ]
