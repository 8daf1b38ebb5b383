"""Opens the app's conversation on its Home or on its Messages tab, of which the bot is told."""

from typing import Any

from bot.sandbox.events import Events
from bot.sandbox.lookup import Body, Verbs, actor_of
from bot.sandbox.refusals import Refused
from bot.sandbox.state import Workspace

TABS = ("home", "messages")


class Home:
    """The tabs of the app's conversation."""

    def __init__(self, workspace: Workspace, events: Events) -> None:
        self._workspace = workspace
        self._events = events

    def verbs(self) -> Verbs:
        """What people do here, by the last part of its address."""
        return {"open_home": self.open}

    async def open(self, body: Body) -> Body:
        """A person enters the app's conversation; the Home is what Slack opens it on."""
        user = actor_of(self._workspace, body)
        tab = str(body.get("tab") or "home")
        if tab not in TABS:
            raise Refused("unknown_tab")
        if tab == "home" and not self._workspace.settings.home_tab:
            raise Refused("not_enabled")
        channel = self._workspace.roster.open_im(user, self._workspace.bot)
        self._events.announce("app_home_opened", channel.id, self._opened(user, channel.id, tab))
        return {"ok": True}

    def _opened(self, user: str, channel: str, tab: str) -> dict[str, Any]:
        """The event; a Home comes with it if it was published before."""
        view = self._workspace.views.home(user) if tab == "home" else None
        return {
            "type": "app_home_opened",
            "user": user,
            "channel": channel,
            "tab": tab,
            **({"view": self._workspace.views.as_json(view)} if view else {}),
            "event_ts": self._workspace.timestamps.next(),
        }
