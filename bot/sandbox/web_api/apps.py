"""The apps.* methods: where the app asks for a websocket."""

from typing import Any

from bot.sandbox.web_api.call import Call


def open_connection(call: Call) -> dict[str, Any]:
    """apps.connections.open: the address of a websocket, good for one connection."""
    address = call.workspace.base.replace("http://", "ws://", 1)
    return {"url": f"{address}/socket/{call.workspace.tickets.issue()}"}
