"""Finds the elements that people can use in blocks, and turns what they pick into Slack's words."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from bot.sandbox.anything import Json

Element = dict[str, Any]
Block = dict[str, Any]

VALUE = {
    "plain_text_input": "value",
    "number_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
INITIAL = {
    "value": "initial_value",
    "rich_text_value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_user": "initial_user",
    "selected_users": "initial_users",
    "selected_conversation": "initial_conversation",
    "selected_conversations": "initial_conversations",
    "selected_channel": "initial_channel",
    "selected_channels": "initial_channels",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
}
MOMENTARY = ("button", "overflow", "icon_button", "feedback_buttons", "workflow_button")
MOST_FILES = 10
BY_OPTION = ("selected_option", "selected_options")


def interactive(blocks: list[Block]) -> Iterator[tuple[Block, Element]]:
    """Every element that a person can use, with its block."""
    for block in blocks:
        for element in _elements(block):
            if element.get("type") in VALUE or element.get("type") in MOMENTARY:
                yield block, element
        yield from interactive(block.get("child_blocks", []))
        if block.get("type") == "carousel":
            yield from interactive(block.get("elements", []))


def _elements(block: Block) -> Iterator[Element]:
    nested = [block.get("accessory"), block.get("element")]
    for part in (*nested, *block.get("elements", []), *block.get("actions", [])):
        if isinstance(part, dict):
            yield part


def find(blocks: list[Block], block_id: str, action_id: str) -> tuple[Block, Element] | None:
    """One element by its two ids, with its block."""
    for block, element in interactive(blocks):
        if block.get("block_id") == block_id and element.get("action_id") == action_id:
            return block, element
    return None


def choose(element: Element, value: Json) -> dict[str, Any]:
    """What a payload says of a picked value; ValueError when no client would let somebody pick it."""
    kind = str(element["type"])
    if kind in ("button", "icon_button"):
        return {name: element[name] for name in ("text", "value", "style", "url") if name in element}
    if kind == "overflow":
        return {"selected_option": option(element, str(value))}
    name = VALUE.get(kind, "value")
    return {name: _picked(element, name, value)}


def _picked(element: Element, name: str, value: Json) -> Json:
    is_list = name.endswith("s")
    if value in (None, "", []):
        return [] if is_list else None
    if is_list:
        values = _no_more_than(element, value)
        return [option(element, str(each)) for each in values] if name in BY_OPTION else list(values)
    return option(element, str(value)) if name in BY_OPTION else READ.get(name, str)(value)


def _day(value: Json) -> str:
    return date.fromisoformat(str(value)).isoformat()


def _minute(value: Json) -> str:
    return time.fromisoformat(str(value)).strftime("%H:%M")


# How a client writes what was picked; whatever is not here is a string.
READ: dict[str, Callable[[Json], Json]] = {
    "rich_text_value": dict,
    "selected_date": _day,
    "selected_date_time": int,
    "selected_time": _minute,
}


def _no_more_than(element: Element, values: list[Json]) -> list[Json]:
    most = _most(element, len(values))
    if len(values) > most:
        message = f"{element.get('action_id')} takes {most} at most"
        raise ValueError(message)
    return values


def _most(element: Element, otherwise: int) -> int:
    if element["type"] == "file_input":
        return int(element.get("max_files", MOST_FILES))
    return int(element.get("max_selected_items", otherwise))


def option(element: Element, value: str) -> dict[str, Any]:
    """The option of a menu that has this value."""
    offered: list[dict[str, Any]] = list(element.get("options") or [])
    for group in element.get("option_groups") or []:
        offered.extend(group["options"])
    for each in offered:
        if each.get("value") == value:
            return each
    message = f"{element.get('action_id')} offers no option {value!r}"
    raise ValueError(message)


def initial_state(blocks: list[Block]) -> dict[str, dict[str, Any]]:
    """state.values before anybody touched anything: the elements' own initial values."""
    values: dict[str, dict[str, Any]] = {}
    for block, element in interactive(blocks):
        kind = str(element["type"])
        if kind in VALUE:
            name = VALUE[kind]
            first = element.get(INITIAL.get(name, ""), [] if name.endswith("s") else None)
            values.setdefault(block["block_id"], {})[element["action_id"]] = {"type": kind, name: first}
    return values


def current_state(blocks: list[Block], picked: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """state.values now: initial values, overlaid with what was picked in elements that are still there."""
    values = initial_state(blocks)
    for block_id, actions in values.items():
        for action_id, entry in actions.items():
            known = picked.get(block_id, {}).get(action_id)
            if known and known["type"] == entry["type"]:
                actions[action_id] = known
    return values
