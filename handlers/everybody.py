"""Finds people of the workspace by what they are called: by id, by handle, or by a name that Slack shows."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from handlers.people import SLACK_FAILS
from handlers.sharing import SLACKBOT

PATIENCE = 2.0  # seconds for all of them: whoever asks is told after three that it failed
PAGE = 1000

User = Mapping[str, Any]


class Everybody:
    """People who can be somebody's manager or be managed: no apps, and nobody who left or is elsewhere."""

    def __init__(self, users: Iterable[User], workspace: str) -> None:
        self._by_name: dict[str, list[User]] = {}
        for user in users:
            if _is_one_of_us(user, workspace):
                for name in set(_names(user)):
                    self._by_name.setdefault(name, []).append(user)

    def called(self, name: str) -> list[User]:
        """Several, where the name fits several."""
        return self._by_name.get(_folded(name), [])


async def everybody(client: AsyncWebClient, workspace: str) -> Everybody | None:
    """None where Slack does not say, or takes too long."""
    users: list[User] = []
    with suppress(TimeoutError, *SLACK_FAILS):
        async with asyncio.timeout(PATIENCE):
            cursor = ""
            while True:
                page = await client.users_list(limit=PAGE, cursor=cursor or None)
                users += page.get("members") or []
                cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
                if not cursor:
                    return Everybody(users, workspace)
    return None


def _is_one_of_us(user: User, workspace: str) -> bool:
    elsewhere = user.get("team_id", workspace) != workspace
    return not (elsewhere or user.get("is_bot") or user.get("deleted") or user.get("id") == SLACKBOT)


def _names(user: User) -> Iterable[str]:
    profile = user.get("profile") or {}
    shown = (user.get("id"), user.get("name"), user.get("real_name"), profile.get("real_name"))
    return (_folded(str(name)) for name in (*shown, profile.get("display_name")) if name)


def _folded(name: str) -> str:
    return " ".join(name.split()).removeprefix("@").strip().casefold()
