"""Takes a press or a pick in a message, a modal or a Home to the bot."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.attachments import fill_in_files
from bot.sandbox.blocks.elements import VALUE, Block, Element, find
from bot.sandbox.deliveries import Deliveries, Delivery, Reception
from bot.sandbox.pickers import check_offered
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

TIMED_OUT = "Operation timed out. Apps need to respond within 3 seconds."
NOT_REACHED = "This app could not be reached."


class Presses:
    """What people do with the elements of messages, modals and Homes."""

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
        check_offered(self._workspace, user, action)
        state = self._workspace.picked.setdefault((user, channel.id, ts), {})
        _remember(state, block, element, action)
        payload = payloads.message_press(self._workspace, user, channel, message)
        return await send(self._workspace, self._deliveries, user, {**payload, "actions": [action]})

    async def in_view(self, view: OpenView, picked: dict[str, Any]) -> dict[str, Any]:
        """One press in a modal or a Home; an input tells the bot only if it dispatches its actions."""
        block, element = _element(view.content["blocks"], picked)
        action = payloads.action(self._workspace, block, element, picked.get("value"))
        check_offered(self._workspace, view.user, action)
        fill_in_files(self._workspace, view.user, action)
        _remember(view.picked, block, element, action)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return {"ok": True, "status": None}
        payload = payloads.view_press(self._workspace, view)
        return await send(self._workspace, self._deliveries, view.user, {**payload, "actions": [action]})

    def _message(self, user: str, channel: Conversation, ts: str) -> dict[str, Any]:
        note = self._workspace.messages.find_note(channel.id, ts)
        if note and note["ephemeral_to"] == user:
            return note
        message = self._workspace.messages.find(channel.id, ts)
        if message is None:
            raise Refused("message_not_found")
        return message


async def send(
    workspace: Workspace, deliveries: Deliveries, user: str, payload: dict[str, Any]
) -> dict[str, Any]:
    """Tell the bot what somebody did; they hear of it when it did not arrive."""
    reception = await deliveries.send(Delivery("interaction", payload))
    if reception.ok:
        return {"ok": True, "status": reception.status}
    workspace.toast(user, words_of_failure(reception))
    return {"ok": False, "status": reception.status, "error": words_of_failure(reception)}


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
