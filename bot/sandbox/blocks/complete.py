"""Adds to a bot's blocks what Slack adds: missing ids and the defaults of text objects."""

import copy
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.blocks.elements import interactive
from bot.sandbox.ids import make_block_id


def complete(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A copy of the blocks as Slack would store and show them."""
    completed = copy.deepcopy(blocks)
    _add_block_ids(completed)
    for _, element in interactive(completed):
        if not element.get("action_id"):
            element["action_id"] = make_block_id()
    _add_text_defaults(completed)
    return completed


def _add_block_ids(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        if not block.get("block_id"):
            block["block_id"] = make_block_id()
        _add_block_ids(block.get("child_blocks", []))


def _add_text_defaults(part: Json) -> None:
    if isinstance(part, list):
        for each in part:
            _add_text_defaults(each)
    elif isinstance(part, dict):
        if part.get("type") == "plain_text":
            part.setdefault("emoji", True)
        elif part.get("type") == "mrkdwn":
            part.setdefault("verbatim", False)
        for each in part.values():
            _add_text_defaults(each)
