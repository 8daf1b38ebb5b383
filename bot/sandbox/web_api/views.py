"""The views.* methods: the modals that the bot opens, changes and stacks, and the Homes that it publishes."""

from typing import Any

from bot.sandbox.blocks.check import check_view
from bot.sandbox.refusals import Refused
from bot.sandbox.views import OpenView
from bot.sandbox.web_api.call import Call


def open_view(call: Call) -> dict[str, Any]:
    """views.open: exchange a trigger for a first modal."""
    view = _view(call, "modal")
    trigger = call.workspace.triggers.check(_trigger(call))
    opened = call.workspace.views.open(trigger.user, view)
    trigger.used = True
    return _answer(call, opened)


def push(call: Call) -> dict[str, Any]:
    """views.push: exchange a trigger from a modal for one on top of it."""
    view = _view(call, "modal")
    trigger = call.workspace.triggers.check(_trigger(call))
    if not call.workspace.views.stack(trigger.user):
        raise Refused("invalid_trigger_id")
    pushed = call.workspace.views.push(trigger.user, view)
    trigger.used = True
    return _answer(call, pushed)


def update(call: Call) -> dict[str, Any]:
    """views.update: new content for an open modal or a Home, unless its hash says that it has changed."""
    found = _named(call)
    view = _view(call, found.kind)
    if call.text("hash") and call.text("hash") != found.hash:
        raise Refused("hash_conflict")
    call.workspace.views.replace(found, view)
    return _answer(call, found)


def publish(call: Call) -> dict[str, Any]:
    """views.publish: what one person's Home shows; any hash that is given must be that of the present one."""
    user = call.text("user_id")
    if user not in call.workspace.roster.people:
        raise Refused("invalid_arguments", "invalid `user_id`")
    view = _view(call, "home")
    if not call.workspace.settings.home_tab:
        raise Refused("not_enabled")
    known = call.workspace.views.home(user)
    # An empty hash is a wrong one: whoever does not care for it leaves it out.
    if call.arguments.get("hash") is not None and call.text("hash") != (known.hash if known else None):
        raise Refused("hash_conflict")
    return _answer(call, call.workspace.views.publish(user, view))


def _view(call: Call, kind: str = "") -> dict[str, Any]:
    view = call.structure("view", "invalid_arguments")
    if view is None:
        raise Refused("invalid_arguments", "missing required field: view")
    check_view(view, kind)
    return dict(view)


def _trigger(call: Call) -> str:
    return call.text("trigger_id") or call.needed("interactivity_pointer")


def _named(call: Call) -> OpenView:
    views = call.workspace.views
    external = call.text("external_id")
    found = views.find_external(external) if external else views.find(call.needed("view_id"))
    if found is None:
        raise Refused("not_found")
    return found


def _answer(call: Call, view: OpenView) -> dict[str, Any]:
    call.workspace.show_view(view)
    return {"view": call.workspace.views.as_json(view)}
