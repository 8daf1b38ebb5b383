"""Says what the app may hear: what its manifest subscribed to, with the scope that Slack asks for it."""

from typing import Any

from bot.sandbox.roster import Conversation
from bot.sandbox.settings import Settings

Event = dict[str, Any]
MESSAGES = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}
NEEDED = {
    "app_mention": "app_mentions:read",
    "channel_left": "channels:read",
    "group_left": "groups:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "user_change": "users:read",
}
NOT_IN_MENTIONS = ("type", "subtype", "channel_type")


def hears(settings: Settings, subscription: str) -> bool:
    """True for an event that the app subscribed to and has the scope for."""
    needed = NEEDED.get(subscription)
    return subscription in settings.bot_events and (needed is None or needed in settings.scopes)


def mention(bot: str, channel: Conversation, event: Event) -> Event | None:
    """The app_mention that goes beside a message in a channel which names the bot; not beside an edit."""
    names_it = f"<@{bot}>" in event.get("text", "") and event.get("subtype") in (None, "file_share")
    if channel.kind == "im" or event.get("user") == bot or not names_it:
        return None
    kept = {name: value for name, value in event.items() if name not in NOT_IN_MENTIONS}
    return {"type": "app_mention", **kept}
