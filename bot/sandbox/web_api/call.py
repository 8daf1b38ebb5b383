"""Is one call of the Web API: its arguments, read the way Slack reads them, and what the token may do."""

import json
from dataclasses import dataclass
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace


@dataclass
class Call:
    """A method's arguments and the workspace that they are about."""

    workspace: Workspace
    arguments: dict[str, Any]

    def text(self, name: str) -> str:
        """An argument as a string; empty when it was not given."""
        value = self.arguments.get(name)
        return "" if value is None else str(value)

    def needed(self, name: str) -> str:
        """An argument that the method cannot do without."""
        value = self.text(name)
        if not value:
            raise Refused("invalid_arguments", f"missing required field: {name}")
        return value

    def flag(self, name: str) -> bool:
        """An argument as yes or no: true, 1 and "true" are yes."""
        return str(self.arguments.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, otherwise: int) -> int:
        """An argument as a whole number."""
        try:
            return int(self.arguments.get(name) or otherwise)
        except ValueError as error:
            raise Refused("invalid_arguments", f"must provide an integer [json-pointer:/{name}]") from error

    def structure(self, name: str, refusal: str) -> Json:
        """An argument that is JSON, as a string in a form or as it stands in a JSON body."""
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise Refused(refusal) from error

    def require(self, scope: str) -> None:
        """Refuse when the app was not granted this scope."""
        granted = self.workspace.settings.scopes
        if scope not in granted:
            raise Refused("missing_scope", needed=scope, provided=",".join(granted))

    def conversation(self, *, joined: bool = True) -> Conversation:
        """The conversation named by the argument `channel`, if the bot may use it."""
        found = self._named(self.needed("channel"))
        member = found is not None and self.workspace.bot in found.members
        if found is None or (found.kind != "channel" and not member):
            raise Refused("channel_not_found")
        if joined and not member:
            raise Refused("not_in_channel")
        return found

    def _named(self, channel: str) -> Conversation | None:
        known = self.workspace.roster.conversations
        by_name = (each for each in known.values() if each.name and f"#{each.name}" == channel)
        return known.get(channel) or next(by_name, None)
