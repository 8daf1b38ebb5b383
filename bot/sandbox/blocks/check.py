"""Refuses blocks and views that Slack would refuse, with its error names and messages."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.blocks.limits import HEADER_COST, MESSAGE_BLOCKS, MESSAGE_CHARACTERS, VIEW_BLOCKS, VIEW_BYTES
from bot.sandbox.blocks.rules import broken
from bot.sandbox.blocks.schema import definitions
from bot.sandbox.blocks.wording import SlackValidator, complaints
from bot.sandbox.refusals import Refused

SHOWN = ("text", "title", "alt_text", "label", "caption", "name")
VIEW_TYPES = {"modal": "ModalView", "home": "HomeView"}


def check_blocks(blocks: Json) -> None:
    """Refuse the blocks of a message."""
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format")
    found = complaints(_validator("MessageBlock", MESSAGE_BLOCKS), blocks, "blocks")
    found = found or list(broken(blocks, "blocks", surface="message"))
    if found:
        raise Refused("invalid_blocks", *found)
    if sum(block["type"] == "table" for block in blocks) > 1:
        raise Refused("invalid_attachments", "only_one_table_allowed")
    if weight(blocks) > MESSAGE_CHARACTERS:
        raise Refused("msg_blocks_too_long")


def check_view(view: Json, kind: str = "") -> None:
    """Refuse a view, or one that is not of this kind; the answer is invalid_arguments, whatever is wrong."""
    found = list(_wrong_with_view(view, kind))
    if found:
        raise Refused("invalid_arguments", *found)
    if len(json.dumps(view)) > VIEW_BYTES:
        raise Refused("view_too_large")


def weight(blocks: list[dict[str, Any]]) -> int:
    """The characters that Slack counts: all that is shown, and about a hundred for each header."""
    headers = [block for block in blocks if block["type"] == "header"]
    return sum(len(text) for text in _shown_texts(blocks)) + len(headers) * HEADER_COST


def _wrong_with_view(view: Json, kind: str) -> Iterator[str]:
    if not isinstance(view, dict):
        yield "must provide an object [json-pointer:/view]"
        return
    if view.get("type") not in VIEW_TYPES:
        yield f"unsupported type: {view.get('type')} [json-pointer:/view/type]"
        return
    if kind and view["type"] != kind:
        yield "must be a valid enum value [json-pointer:/view/type]"
        return
    found = complaints(_view_validator(VIEW_TYPES[view["type"]]), view, "view")
    found = found or list(broken(view["blocks"], "view/blocks", surface=view["type"]))
    found = found or list(_missing_submit(view))
    if found:
        yield "failed to match all allowed schemas [json-pointer:/view]"
    yield from found


def _missing_submit(view: dict[str, Any]) -> Iterator[str]:
    inputs = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and inputs and not view.get("submit"):
        yield "missing required field: submit [json-pointer:/view]"


def _shown_texts(part: Json) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _shown_texts(each)
    elif isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str) and name in SHOWN:
                yield value
            elif isinstance(value, dict | list):
                yield from _shown_texts(value)


@cache
def _validator(block: str, most: int) -> Json:
    reference = {"$ref": f"#/definitions/{block}"}
    return SlackValidator(
        {"definitions": definitions(), "type": "array", "maxItems": most, "items": reference}
    )


@cache
def _view_validator(name: str) -> Json:
    block = {"$ref": f"#/definitions/{name.removesuffix('View')}Block"}
    blocks = {"type": "array", "maxItems": VIEW_BLOCKS, "items": block}
    shape = definitions()[name]
    return SlackValidator(
        {"definitions": definitions(), **shape, "properties": {**shape["properties"], "blocks": blocks}}
    )
