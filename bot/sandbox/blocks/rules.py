"""Holds what Slack refuses in blocks beyond types and limits: doubles, contradictions, missing halves."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.sandbox.blocks.elements import interactive, option
from bot.sandbox.blocks.wording import pointer

Block = dict[str, Any]
SELECTS = ("static_select", "multi_static_select")
# The surfaces that Slack's reference of block elements gives for each.
NOT_IN_HOME = ("datetimepicker", "email_text_input", "file_input", "number_input", "url_text_input")
TWO_AT_MOST = 2


def broken(blocks: list[Block], place: str, *, surface: str) -> Iterator[str]:
    """What is wrong with blocks whose types are right, in a message, a modal or a home."""
    yield from _doubled_blocks(blocks, place)
    for number, block in enumerate(blocks):
        yield from _halves(block, f"{place}/{number}")
        yield from _elements(block, f"{place}/{number}", surface)
        yield from _series(block, f"{place}/{number}/chart")
    focused = [each for _, each in interactive(blocks) if each.get("focus_on_load")]
    if len(focused) > 1:
        yield f"only one element can have `focus_on_load` set to true {pointer([place])}"
    if sum(block["type"] == "data_visualization" for block in blocks) > TWO_AT_MOST:
        yield f"no more than 2 data_visualization blocks allowed {pointer([place])}"


def _doubled_blocks(blocks: list[Block], place: str) -> Iterator[str]:
    counts = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    for number, block in enumerate(blocks):
        if counts[block.get("block_id")] > 1:
            yield f"`block_id` {block['block_id']} already exists {pointer([place, number, 'block_id'])}"
            counts[block["block_id"]] = 0


def _halves(block: Block, place: str) -> Iterator[str]:
    """Fields of which one is needed."""
    match block["type"]:
        case "section" if not block.get("text") and not block.get("fields"):
            yield f"must define either `text` or `fields` {pointer([place, 'type'])}"
        case "container" if not block.get("title") and not block.get("rich_text_title"):
            yield f"must define either `title` or `rich_text_title` {pointer([place, 'type'])}"
        case "card" if not {"hero_image", "title", "actions", "body"} & block.keys():
            names = "`hero_image`, `title`, `actions` or `body`"
            yield f"must define at least one of {names} {pointer([place, 'type'])}"
    for image, where in _images(block, place):
        if not image.get("image_url") and not image.get("slack_file"):
            yield f"missing required field: image_url {pointer([where])}"


def _series(block: Block, place: str) -> Iterator[str]:
    """What Slack's reference of charts says of their numbers: one for each category, names told apart."""
    chart = block.get("chart", {})
    for number, segment in enumerate(chart.get("segments", [])):
        if segment["value"] <= 0:
            yield f"must be more than 0 {pointer([place, 'segments', number, 'value'])}"
    names = [series["name"] for series in chart.get("series", [])]
    if len(set(names)) < len(names):
        yield f"series names must be unique {pointer([place, 'series'])}"
    for number, series in enumerate(chart.get("series", [])):
        if [point["label"] for point in series["data"]] != chart["axis_config"]["categories"]:
            yield f"labels must match the categories {pointer([place, 'series', number, 'data'])}"


def _images(block: Block, place: str) -> Iterator[tuple[Block, str]]:
    parts = [(block, place), (block.get("accessory"), f"{place}/accessory")]
    listed = block.get("elements", []) if block["type"] == "context" else []
    parts += [(each, f"{place}/elements/{number}") for number, each in enumerate(listed)]
    for part, where in parts:
        if part and part["type"] == "image":
            yield part, where


def _elements(block: Block, place: str, surface: str) -> Iterator[str]:
    found = [element for owner, element in interactive([block]) if owner is block]
    counts = Counter(element["action_id"] for element in found if element.get("action_id"))
    for action_id, count in counts.items():
        if count > 1:
            yield f"`action_id` {action_id} already exists {pointer([place, 'elements'])}"
    for element in found:
        yield from _choices(element, place)
        if surface == "home" and element["type"] in NOT_IN_HOME:
            part = "element" if block["type"] == "input" else "elements"
            yield f"unsupported type: {element['type']} {pointer([place, part, 'type'])}"
        if surface == "message" and element["type"] == "file_input":
            yield f"unsupported type: file_input {pointer([place, 'element', 'type'])}"
        if element.get("response_url_enabled") and surface != "modal":
            yield f"`response_url_enabled` is for modals only {pointer([place])}"


def _choices(element: Block, place: str) -> Iterator[str]:
    if element["type"] in SELECTS and bool(element.get("options")) == bool(element.get("option_groups")):
        yield f"must define either `options` or `option_groups` {pointer([place, 'type'])}"
        return
    first = element.get("initial_options") or [element.get("initial_option")]
    for each in first:
        if each and not _offered(element, each):
            yield f"initial option must be one of the options {pointer([place, 'initial_option'])}"


def _offered(element: Block, choice: Block) -> bool:
    if element["type"].endswith("external_select"):
        return True
    try:
        return bool(option(element, choice.get("value", "")))
    except ValueError:
        return False
