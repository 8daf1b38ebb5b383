"""Holds what was drawn against what Slack takes, and against what a person's words may never do."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.sandbox.blocks.check import check_blocks, check_view
from handlers.blocks import Drawn

LONGEST_TEXT = 40_000
# What rich text may be made of: no link, no person, no channel, no ping.
WORDS_ALONE = {"rich_text", "rich_text_section", "rich_text_quote", "rich_text_preformatted", "text"}
Json = Any


def accepted(drawn: Drawn) -> Drawn:
    """Slack takes the message, and nothing in it pings, links or pretends."""
    assert drawn.text.strip()
    assert len(drawn.text) <= LONGEST_TEXT
    check_blocks(drawn.blocks)
    harmless(drawn.blocks)
    assert "<" not in drawn.text
    return drawn


def accepted_view(view: dict[str, Any]) -> dict[str, Any]:
    check_view(view)
    harmless(view["blocks"])
    return view


def harmless(blocks: list[dict[str, Any]]) -> None:
    for node in nodes(blocks):
        if node.get("type") == "mrkdwn":
            assert "<" not in node["text"], node
            assert node["verbatim"], node
    for block in blocks:
        if block["type"] == "rich_text":
            assert {node["type"] for node in nodes(block) if "type" in node} <= WORDS_ALONE
    counted = Counter(block["block_id"] for block in blocks if "block_id" in block)
    assert all(count == 1 for count in counted.values())
    assert all(len(name) <= 255 for name in counted)
    for element in elements(blocks):
        assert len(element["action_id"]) <= 255
        assert len(element.get("value", "")) <= 2000


def nodes(tree: Json) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        for branch in tree.values():
            yield from nodes(branch)
    elif isinstance(tree, list):
        for branch in tree:
            yield from nodes(branch)


def elements(tree: Json) -> list[dict[str, Any]]:
    """Everything that can be pressed, picked or filled in."""
    return [node for node in nodes(tree) if "action_id" in node]


def pressable(drawn: Drawn) -> set[str]:
    return {element["action_id"] for element in elements(drawn.blocks)}


def shown(tree: Json) -> str:
    """All that is read in blocks."""
    return "\n".join(node["text"] for node in nodes(tree) if isinstance(node.get("text"), str))
