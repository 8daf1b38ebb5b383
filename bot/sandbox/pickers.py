"""Holds picks of people and conversations to those that a Slack client would offer."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.state import Workspace

PLACES = ("selected_conversation", "selected_channel")


def check_offered(workspace: Workspace, user: str, picked: dict[str, Any]) -> None:
    """ValueError for somebody unknown or deactivated, and for a conversation that the picker cannot see."""
    for member in _all(picked, "selected_user"):
        known = workspace.roster.member(member)
        if known is None or known.deleted:
            message = f"nobody can pick {member}"
            raise ValueError(message)
    for place in (each for name in PLACES for each in _all(picked, name)):
        channel = workspace.roster.conversations.get(place)
        if channel is None or (channel.kind != "channel" and user not in channel.members):
            message = f"nobody can pick {place} here"
            raise ValueError(message)


def _all(picked: dict[str, Any], name: str) -> Iterator[str]:
    """What a menu of one or of several holds under this name."""
    if picked.get(name):
        yield picked[name]
    yield from picked.get(f"{name}s") or ()
