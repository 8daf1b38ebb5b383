"""Runs the app's shortcuts: a global one from the composer's menu, or one on a message."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.lookup import Body, Verbs, actor_of, place_of
from bot.sandbox.presses import send
from bot.sandbox.refusals import Refused
from bot.sandbox.settings import Shortcut
from bot.sandbox.state import Workspace


class Shortcuts:
    """The shortcuts that the app's manifest names."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self._workspace = workspace
        self._deliveries = deliveries

    def verbs(self) -> Verbs:
        """What people do here, by the last part of its address."""
        return {"shortcut": self.run}

    async def run(self, body: Body) -> Body:
        """A shortcut used: on a message if the body names one. It needs no bot in the channel."""
        on_message = bool(body.get("ts"))
        shortcut = self._named(str(body["callback_id"]), "message" if on_message else "global")
        payload = self._on_message(shortcut, body) if on_message else self._global(shortcut, body)
        return await send(self._workspace, self._deliveries, str(body["as"]), payload)

    def _named(self, callback_id: str, kind: str) -> Shortcut:
        scopes = self._workspace.settings.scopes
        if "commands" not in scopes:
            raise Refused("missing_scope", needed="commands", provided=",".join(scopes))
        for each in self._workspace.settings.shortcuts:
            if (each.callback_id, each.type) == (callback_id, kind):
                return each
        raise Refused("shortcut_not_found")

    def _global(self, shortcut: Shortcut, body: Body) -> dict[str, Any]:
        return payloads.global_shortcut(self._workspace, actor_of(self._workspace, body), shortcut)

    def _on_message(self, shortcut: Shortcut, body: Body) -> dict[str, Any]:
        user, channel = place_of(self._workspace, body)
        message = self._workspace.messages.find(channel.id, str(body["ts"]))
        if message is None or message.get("subtype") == "tombstone":
            raise Refused("message_not_found")
        return payloads.message_shortcut(self._workspace, user, shortcut, (channel, message))
