"""What happens to the app itself: removed, its token revoked; and every event that we need not hear."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp

Farewell = Callable[[str, str], Awaitable[None]]


def register(app: AsyncApp, workspace: str, farewell: Farewell) -> None:
    """`farewell(workspace, reason)` remembers that nothing can be delivered there any more."""

    async def gone(event: dict[str, Any], body: dict[str, Any]) -> None:
        others = event["type"] == "tokens_revoked" and not event.get("tokens", {}).get("bot")
        if body["team_id"] == workspace and not others:
            await farewell(workspace, event["type"])

    async def unheard() -> None:
        """Slack counts an event that nobody takes as a failure."""

    app.event(re.compile("^(app_uninstalled|tokens_revoked)$"))(gone)
    app.event(re.compile(".*"))(unheard)
