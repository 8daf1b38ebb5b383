"""Takes a press or a pick in a message or a modal to the bot."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.blocks.elements import VALUE, Block, Element, find
from bot.sandbox.deliveries import Deliveries, Delivery, Reception
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

TIMED_OUT = "Operation timed out. Apps need to respond within 3 seconds."
NOT_REACHED = "This app could not be reached."


class Presses:
    """What people do with the elements of messages and modals."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self._workspace = workspace
        self._deliveries = deliveries

    async def in_message(
        self, user: str, channel: Conversation, ts: str, picked: dict[str, Any]
    ) -> dict[str, Any]:
        """One press in a message that this person sees."""
        message = self._message(user, channel, ts)
        block, element = _element(message.get("blocks", []), picked)
        action = payloads.action(self._workspace, block, element, picked.get("value"))
        state = self._workspace.picked.setdefault((user, channel.id, ts), {})
        _remember(state, block, element, action)
        payload = payloads.message_press(self._workspace, user, channel, message)
        return await self._send(user, {**payload, "actions": [action]})

    async def in_view(self, view: OpenView, picked: dict[str, Any]) -> dict[str, Any]:
        """One press in an open modal; an input tells the bot only if it dispatches its actions."""
        block, element = _element(view.content["blocks"], picked)
        action = payloads.action(self._workspace, block, element, picked.get("value"))
        _remember(view.picked, block, element, action)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return {"ok": True, "status": None}
        payload = payloads.view_press(self._workspace, view)
        return await self._send(view.user, {**payload, "actions": [action]})

    async def _send(self, user: str, payload: dict[str, Any]) -> dict[str, Any]:
        reception = await self._deliveries.send(Delivery("interaction", payload))
        if reception.ok:
            return {"ok": True, "status": reception.status}
        self._workspace.toast(user, words_of_failure(reception))
        return {"ok": False, "status": reception.status, "error": words_of_failure(reception)}

    def _message(self, user: str, channel: Conversation, ts: str) -> dict[str, Any]:
        note = self._workspace.messages.find_note(channel.id, ts)
        if note and note["ephemeral_to"] == user:
            return note
        message = self._workspace.messages.find(channel.id, ts)
        if message is None:
            raise Refused("message_not_found")
        return message


def words_of_failure(reception: Reception) -> str:
    """What Slack tells a person whose press did not arrive."""
    if reception.problem == "http_timeout":
        return TIMED_OUT
    if reception.status is None:
        return NOT_REACHED
    return f"This app responded with Status Code {reception.status}."


def _element(blocks: list[Block], picked: dict[str, Any]) -> tuple[Block, Element]:
    found = find(blocks, str(picked.get("block_id")), str(picked.get("action_id")))
    if found is None:
        raise Refused("element_not_found")
    return found


def _remember(
    state: dict[str, dict[str, Any]], block: Block, element: Element, action: dict[str, Any]
) -> None:
    """Elements that hold a value keep it in state.values; buttons do not."""
    name = VALUE.get(element["type"])
    if name:
        entry = {"type": element["type"], name: action[name]}
        state.setdefault(block["block_id"], {})[element["action_id"]] = entry
