"""Joins Slack's published types with the table of limits into one schema, ready for checking."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.blocks.limits import ADDED, EVERYWHERE, LIMITS

Schema = dict[str, Any]
REFERENCE = "#/definitions/"
MODAL_ALONE = ("AlertBlock",)
MESSAGE_ALONE = (
    "CardBlock",
    "CarouselBlock",
    "ContainerBlock",
    "ContextActionsBlock",
    "DataTableBlock",
    "DataVisualizationBlock",
    "MarkdownBlock",
    "PlanBlock",
    "TableBlock",
    "TaskCardBlock",
)
NEVER_SENT = ("FileBlock",)


@cache
def definitions() -> dict[str, Schema]:
    """All types by name: unions turned into a choice by `type`, limits put in."""
    text = files("bot.sandbox.blocks").joinpath("slack_types.json").read_text(encoding="utf-8")
    published: dict[str, Schema] = {**json.loads(text)["definitions"], **ADDED}
    known = [*published["KnownBlock"]["anyOf"], {"$ref": f"{REFERENCE}DataVisualizationBlock"}]
    published["AnyBlock"] = published["KnownBlock"] = {"anyOf": known}
    joined = {name: _by_type(schema, published) for name, schema in published.items()}
    _complete_lists(joined)
    for name, schema in joined.items():
        _limit(schema, {**EVERYWHERE, **LIMITS.get(name, {})})
    joined["MessageBlock"] = _without(joined["KnownBlock"], (*MODAL_ALONE, *NEVER_SENT))
    joined["ModalBlock"] = _without(joined["KnownBlock"], (*MESSAGE_ALONE, *NEVER_SENT))
    joined["HomeBlock"] = _without(joined["KnownBlock"], (*MESSAGE_ALONE, *MODAL_ALONE, *NEVER_SENT))
    return joined


def _by_type(schema: Json, published: dict[str, Schema]) -> Json:
    """A union becomes {"byType": {type: schema}}, or one object when its members have no type."""
    if isinstance(schema, list):
        return [_by_type(each, published) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "anyOf" not in schema:
        return {name: _by_type(value, published) for name, value in schema.items()}
    members = [member for each in schema["anyOf"] for member in _members(each, published)]
    kinds: dict[str | None, list[tuple[Schema | None, Schema]]] = {}
    for reference, member in members:
        kinds.setdefault(_kind(member), []).append((reference, member))
    alternatives = {kind: _by_type(_one(found), published) for kind, found in kinds.items()}
    typed = {kind: each for kind, each in alternatives.items() if kind}
    return {"byType": typed} if len(typed) > 1 else next(iter(alternatives.values()))


def _one(found: list[tuple[Schema | None, Schema]]) -> Schema:
    """The one shape of a type, or its two (an image by address or by file) with all properties."""
    if len(found) == 1:
        return found[0][0] or found[0][1]
    shapes = [member for _, member in found]
    required = set.intersection(*(set(each.get("required", [])) for each in shapes))
    properties = {name: value for each in shapes for name, value in each.get("properties", {}).items()}
    return {**shapes[0], "properties": properties, "required": sorted(required)}


def _kind(member: Schema) -> str | None:
    kind: str | None = member.get("properties", {}).get("type", {}).get("const")
    return kind


def _members(schema: Schema, published: dict[str, Schema]) -> list[tuple[Schema | None, Schema]]:
    """The objects of a union, each with the reference that led to it."""
    if "$ref" not in schema:
        return [(None, schema)]
    target = published[schema["$ref"].removeprefix(REFERENCE)]
    if "anyOf" not in target:
        return [(schema, target)]
    members = [member for each in target["anyOf"] for member in _members(each, published)]
    alike = len({_kind(member) for _, member in members}) == 1
    return [(schema, members[0][1])] if alike else members


def _complete_lists(joined: dict[str, Schema]) -> None:
    """Where the published types are narrower or wider than Slack."""
    either = {"byType": {kind: {"$ref": REFERENCE + name} for kind, name in TEXTS.items()}}
    joined["Option"] = {
        **joined["PlainTextOption"],
        "properties": dict(joined["PlainTextOption"]["properties"]),
    }
    joined["Option"]["properties"] |= {"text": either, "description": either}
    for name in ("Option", "PlainTextOption"):
        joined[name]["required"] = ["text", "value"]
    joined["PlanBlock"]["properties"]["tasks"] = {
        "type": "array",
        "items": {"$ref": f"{REFERENCE}TaskCardBlock"},
    }


TEXTS = {"plain_text": "PlainTextElement", "mrkdwn": "MrkdwnElement"}


def _limit(schema: Schema, limits: dict[str, Schema]) -> None:
    properties = schema.get("properties", {})
    for name, limit in limits.items():
        if name in properties:
            properties[name] = {"allOf": [properties[name], limit]}


def _without(union: Schema, names: tuple[str, ...]) -> Schema:
    left_out = {REFERENCE + name for name in names}
    return {
        "byType": {kind: each for kind, each in union["byType"].items() if each.get("$ref") not in left_out}
    }
