"""The reactions.* methods: emoji that the bot puts on a message."""

from typing import Any

from bot.sandbox.refusals import Refused
from bot.sandbox.web_api.call import Call


def add(call: Call) -> dict[str, Any]:
    """reactions.add: one emoji by the bot on one message."""
    call.require("reactions:write")
    channel = call.conversation()
    message = call.workspace.messages.find(channel.id, call.needed("timestamp"))
    if message is None:
        raise Refused("message_not_found")
    name = call.needed("name").strip(":")
    reactions = [dict(each) for each in message.get("reactions", [])]
    found = next((each for each in reactions if each["name"] == name), None)
    if found and call.workspace.bot in found["users"]:
        raise Refused("already_reacted")
    if found:
        found.update(users=[*found["users"], call.workspace.bot], count=found["count"] + 1)
    else:
        reactions.append({"name": name, "users": [call.workspace.bot], "count": 1})
    call.workspace.react(channel, message, reactions)
    return {}
