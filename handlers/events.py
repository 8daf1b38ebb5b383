"""Every event that is no message: one listener, routed by the event's type."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.home import opened
from handlers.members import changed
from handlers.mentions import mentioned
from handlers.sharing import removed
from playbooks.coach import Coach

Farewell = Callable[[str, str], Awaitable[None]]
Hearing = Callable[[Coach, Mapping[str, Any], AsyncWebClient], Awaitable[None]]
ROUTES: Mapping[str, Hearing] = {
    "app_home_opened": opened,
    "app_mention": mentioned,
    "user_change": changed,
    "group_left": removed,
}
FAREWELLS = frozenset({"app_uninstalled", "tokens_revoked"})


def register(app: AsyncApp, coach: Coach, workspace: str, farewell: Farewell) -> None:
    """`farewell(workspace, reason)` remembers that nothing can be delivered there any more.

    Slack counts an event that nobody takes as a failure, so this takes all that are left.
    """

    async def heard(event: dict[str, Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        kind = event["type"]
        if kind in ROUTES:
            await ROUTES[kind](coach, body, client)
        elif kind in FAREWELLS and body["team_id"] == workspace and not _spares_us(event):
            await farewell(workspace, kind)

    app.event(re.compile(".*"))(heard)


def _spares_us(event: Mapping[str, Any]) -> bool:
    """Tokens of people were revoked, and not the bot's."""
    return event["type"] == "tokens_revoked" and not event.get("tokens", {}).get("bot")
