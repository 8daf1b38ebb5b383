"""Keeps each person's open modals and their Home, with what they typed and the errors that they see."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.blocks.complete import complete
from bot.sandbox.blocks.elements import current_state
from bot.sandbox.ids import make_id, make_token
from bot.sandbox.refusals import Refused

STACK = 3
KEPT = ("type", "title", "close", "submit", "private_metadata", "callback_id", "external_id")
# Slack shows a Home under no title, and names one all the same.
UNTITLED = {"type": "plain_text", "text": "View Title"}
DEFAULTS = {"close": None, "submit": None, "private_metadata": "", "callback_id": "", "external_id": ""}


@dataclass
class OpenView:
    """A modal on somebody's screen, or their Home."""

    id: str
    user: str
    root: str
    previous: str | None
    content: dict[str, Any]
    hash: str
    picked: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """What it is: modal or home."""
        return str(self.content["type"])

    def state(self) -> dict[str, Any]:
        """state.values of what the person has entered so far."""
        return current_state(self.content["blocks"], self.picked)


class Views:
    """Stacks of modals by person, top last, and one Home for each who was given one."""

    def __init__(self, facts: dict[str, str]) -> None:
        self._facts = facts
        self._stacks: dict[str, list[OpenView]] = {}
        self._homes: dict[str, OpenView] = {}

    def stack(self, user: str) -> list[OpenView]:
        """A person's open modals, top last."""
        return self._stacks.setdefault(user, [])

    def home(self, user: str) -> OpenView | None:
        """What a person's Home shows, if anything was published to it."""
        return self._homes.get(user)

    def find(self, view_id: str) -> OpenView | None:
        """An open modal or a Home by id."""
        return next((view for view in self._all() if view.id == view_id), None)

    def find_external(self, external_id: str) -> OpenView | None:
        """An open modal or a Home by the id that the bot gave it."""
        return next((view for view in self._all() if view.content["external_id"] == external_id), None)

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

    def publish(self, user: str, view: dict[str, Any]) -> OpenView:
        """Show this in a person's Home, which keeps its id from the first time on."""
        known = self.home(user)
        if known:
            self.replace(known, view)
            return known
        self._refuse_duplicate(view, None)
        view_id = make_id("V")
        self._homes[user] = OpenView(view_id, user, view_id, None, _content(view), _hash())
        return self._homes[user]

    def replace(self, view: OpenView, content: dict[str, Any]) -> None:
        """New content for a modal or a Home; what was typed stays where the ids stay."""
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

    def _all(self) -> Iterator[OpenView]:
        for stack in self._stacks.values():
            yield from stack
        yield from self._homes.values()

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
    defaults = {**DEFAULTS, "title": UNTITLED if view["type"] == "home" else None}
    texts = {name: view.get(name, defaults.get(name)) for name in KEPT}
    flags = {name: bool(view.get(name, False)) for name in ("clear_on_close", "notify_on_close")}
    titles = complete(
        [{"type": "titles", "parts": {name: texts[name] for name in ("title", "close", "submit")}}]
    )
    return {**texts, **titles[0]["parts"], **flags, "blocks": complete(view["blocks"])}


def _hash() -> str:
    return make_token(10) + "." + make_token(8).lower()
