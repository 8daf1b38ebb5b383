"""Takes the submission or the closing of a modal to the bot, and does what its answer says."""

import json
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.attachments import fill_in_files
from bot.sandbox.blocks.check import check_view
from bot.sandbox.blocks.elements import VALUE, choose, interactive
from bot.sandbox.blocks.entries import complaints
from bot.sandbox.deliveries import Deliveries, Delivery
from bot.sandbox.pickers import check_offered
from bot.sandbox.refusals import Refused
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

TROUBLE = "We had some trouble connecting. Try again?"
Values = dict[str, dict[str, Any]]


class Modals:
    """What people do with open modals as a whole."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self._workspace = workspace
        self._deliveries = deliveries

    async def submit(self, view: OpenView, values: Values) -> dict[str, Any]:
        """Fill in, check as a Slack client does, send, and do what the bot answers."""
        _fill(self._workspace, view, values)
        problems = complaints(view.content["blocks"], view.state())
        if problems:
            return self._show_errors(view, problems)
        payload = payloads.submission(self._workspace, view)
        reception = await self._deliveries.send(Delivery("interaction", payload))
        if not reception.ok:
            return self._trouble(view)
        try:
            return self._follow(view, json.loads(reception.text) if reception.text.strip() else {})
        except (Refused, ValueError, KeyError, AttributeError) as error:
            return self._trouble(view, _reasons(error))

    async def close(self, view: OpenView, *, everything: bool = False) -> None:
        """Close the top view, or all of them; the bot hears of it if it asked to."""
        stack = list(self._workspace.views.stack(view.user))
        cleared = everything or view.content["clear_on_close"]
        closed = stack[::-1] if cleared else [view]
        if cleared:
            self._workspace.views.clear(view.user)
        else:
            self._workspace.views.close(view)
        self._workspace.hide_view(view.user, [each.id for each in closed])
        for each in closed:
            await self._tell(each, is_cleared=cleared)

    async def _tell(self, view: OpenView, *, is_cleared: bool) -> None:
        if view.content["notify_on_close"]:
            payload = payloads.closing(self._workspace, view, is_cleared=is_cleared)
            await self._deliveries.send(Delivery("interaction", payload))

    def _follow(self, view: OpenView, answer: dict[str, Any]) -> dict[str, Any]:
        match answer.get("response_action"):
            case "errors":
                return self._show_errors(view, _known_errors(view, answer["errors"]))
            case "update":
                return self._update(view, answer["view"])
            case "push":
                return self._push(view, answer["view"])
            case "clear":
                return self._clear(view)
            case None:
                return self._leave(view)
        raise Refused("invalid_response_action")

    def _show_errors(self, view: OpenView, errors: dict[str, str]) -> dict[str, Any]:
        view.errors = errors
        self._workspace.show_view(view)
        return {"ok": False, "errors": errors}

    def _trouble(self, view: OpenView, reasons: list[str] | None = None) -> dict[str, Any]:
        self._workspace.toast(view.user, TROUBLE)
        self._workspace.show_view(view)
        return {"ok": False, "error": TROUBLE, **({"reasons": reasons} if reasons else {})}

    def _update(self, view: OpenView, content: dict[str, Any]) -> dict[str, Any]:
        check_view(content, "modal")
        self._workspace.views.replace(view, content)
        self._workspace.show_view(view)
        return {"ok": True}

    def _push(self, view: OpenView, content: dict[str, Any]) -> dict[str, Any]:
        check_view(content, "modal")
        self._workspace.show_view(self._workspace.views.push(view.user, content))
        return {"ok": True}

    def _clear(self, view: OpenView) -> dict[str, Any]:
        ids = [each.id for each in self._workspace.views.stack(view.user)]
        self._workspace.views.clear(view.user)
        self._workspace.hide_view(view.user, ids)
        return {"ok": True}

    def _leave(self, view: OpenView) -> dict[str, Any]:
        """The submitted view closes; one below it shows again. The bot may have closed it already."""
        if view in self._workspace.views.stack(view.user):
            self._workspace.views.close(view)
        self._workspace.hide_view(view.user, [view.id])
        return {"ok": True}


def _fill(workspace: Workspace, view: OpenView, values: Values) -> None:
    for block, element in interactive(view.content["blocks"]):
        given = values.get(block["block_id"], {})
        if element["action_id"] in given and element["type"] in VALUE:
            entry = {"type": element["type"], **choose(element, given[element["action_id"]])}
            check_offered(workspace, view.user, entry)
            fill_in_files(workspace, view.user, entry)
            view.picked.setdefault(block["block_id"], {})[element["action_id"]] = entry


def _known_errors(view: OpenView, errors: dict[str, str]) -> dict[str, str]:
    """Slack shows errors under input blocks alone."""
    inputs = {block["block_id"] for block in view.content["blocks"] if block["type"] == "input"}
    if not errors or not errors.keys() <= inputs:
        raise Refused("invalid_errors", f"no input block has one of these ids: {', '.join(errors)}")
    return errors


def _reasons(error: Exception) -> list[str]:
    return [error.error, *error.messages] if isinstance(error, Refused) else [repr(error)]
