"""Keeps each person's stack of open modals, with what they typed and the errors that they see."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.blocks.complete import complete
from bot.sandbox.blocks.elements import current_state
from bot.sandbox.ids import make_id, make_token
from bot.sandbox.refusals import Refused

STACK = 3
KEPT = ("type", "title", "close", "submit", "private_metadata", "callback_id", "external_id")
DEFAULTS = {"close": None, "submit": None, "private_metadata": "", "callback_id": "", "external_id": ""}


@dataclass
class OpenView:
    """A modal on somebody's screen."""

    id: str
    user: str
    root: str
    previous: str | None
    content: dict[str, Any]
    hash: str
    picked: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def state(self) -> dict[str, Any]:
        """state.values of what the person has entered so far."""
        return current_state(self.content["blocks"], self.picked)


class Views:
    """Stacks of views by person, top last."""

    def __init__(self, facts: dict[str, str]) -> None:
        self._facts = facts
        self._stacks: dict[str, list[OpenView]] = {}

    def stack(self, user: str) -> list[OpenView]:
        """A person's open views, top last."""
        return self._stacks.setdefault(user, [])

    def find(self, view_id: str) -> OpenView | None:
        """An open view by id."""
        return next((view for stack in self._stacks.values() for view in stack if view.id == view_id), None)

    def find_external(self, external_id: str) -> OpenView | None:
        """An open view by the id that the bot gave it."""
        views = (view for stack in self._stacks.values() for view in stack)
        return next((view for view in views if view.content["external_id"] == external_id), None)

    def open(self, user: str, view: dict[str, Any]) -> OpenView:
        """Show a first modal; whatever was open gives way to it."""
        self._refuse_duplicate(view, None)
        self._stacks[user] = []
        return self._put(user, view)

    def push(self, user: str, view: dict[str, Any]) -> OpenView:
        """Show a modal on top of the open ones, three at most."""
        if len(self.stack(user)) >= STACK:
            raise Refused("push_limit_reached")
        self._refuse_duplicate(view, None)
        return self._put(user, view)

    def replace(self, view: OpenView, content: dict[str, Any]) -> None:
        """New content for an open modal; what was typed stays where the ids stay."""
        self._refuse_duplicate(content, view)
        view.content = _content(content)
        view.hash = _hash()
        view.errors = {}

    def close(self, view: OpenView) -> None:
        """Take one view off its stack."""
        self.stack(view.user).remove(view)

    def clear(self, user: str) -> None:
        """Close all of a person's views."""
        self._stacks[user] = []

    def as_json(self, view: OpenView) -> dict[str, Any]:
        """The view object of payloads and answers."""
        return {
            "id": view.id,
            **self._facts,
            **view.content,
            "state": {"values": view.state()},
            "hash": view.hash,
            "previous_view_id": view.previous,
            "root_view_id": view.root,
        }

    def _put(self, user: str, view: dict[str, Any]) -> OpenView:
        stack = self.stack(user)
        view_id = make_id("V")
        root, previous = (stack[0].root, stack[-1].id) if stack else (view_id, None)
        stack.append(OpenView(view_id, user, root, previous, _content(view), _hash()))
        return stack[-1]

    def _refuse_duplicate(self, view: dict[str, Any], own: OpenView | None) -> None:
        external_id = view.get("external_id")
        found = self.find_external(external_id) if external_id else None
        if found and found is not own:
            raise Refused("duplicate_external_id")


def _content(view: dict[str, Any]) -> dict[str, Any]:
    texts = {name: view.get(name, DEFAULTS.get(name)) for name in KEPT}
    flags = {name: bool(view.get(name, False)) for name in ("clear_on_close", "notify_on_close")}
    titles = complete(
        [{"type": "titles", "parts": {name: texts[name] for name in ("title", "close", "submit")}}]
    )
    return {**texts, **titles[0]["parts"], **flags, "blocks": complete(view["blocks"])}


def _hash() -> str:
    return make_token(10) + "." + make_token(8).lower()
