"""What a message or a view shows: its words, and what can be pressed or picked in it."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def elements(message: Json) -> Iterator[tuple[Json, Json]]:
    for block in message.get("blocks") or ():
        for element in [*block.get("elements", ()), block.get("accessory") or {}]:
            if "action_id" in element:
                yield block, element


def pressables(view: Json) -> Iterator[tuple[Json, Json | None, str, Any]]:
    """In order: the words of each block, then what can be pressed or chosen in it, its label and value."""
    for block in view["blocks"]:
        yield block, None, words(block), None
        for element in [*block.get("elements", ()), block.get("accessory") or {}, block.get("element") or {}]:
            if "action_id" not in element:
                continue
            yield block, element, element.get("text", {}).get("text", ""), None
            groups = element.get("option_groups", ())
            for option in [
                *element.get("options", ()),
                *(each for group in groups for each in group["options"]),
            ]:
                yield block, element, option["text"]["text"], option["value"]


def after(
    pressables: Iterator[tuple[Json, Json | None, str, Any]], below: str, label: str
) -> Iterator[tuple[Json, Json, Any]]:
    passed = not below
    for block, element, shown, value in pressables:
        passed = passed or (element is None and below in shown)
        if passed and element is not None and shown == label:
            yield block, element, value


def words(node: Any) -> str:
    """All text of a message as a person reads it: blocks when there are some, the text when not."""
    if isinstance(node, dict) and "ts" in node and node.get("blocks"):
        files = " ".join(str(file.get("name")) for file in node.get("files") or ())
        return "\n".join([*(words(block) for block in node["blocks"]), files])
    return _unescaped("".join(_pieces(node)))


def _pieces(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for key, value in node.items():
            if key != "metadata" and isinstance(value, dict | list):
                yield from _pieces(value)
        if node.get("type") in {"rich_text_section", "mrkdwn", "plain_text"}:
            yield " "
        yield from (str(file["name"]) for file in node.get("files") or ())
    elif isinstance(node, list):
        for each in node:
            yield from _pieces(each)


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
