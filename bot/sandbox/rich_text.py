"""Turns the pieces of a typed message into the rich_text block that Slack's composer sends."""

from typing import Any

from bot.sandbox import emoji
from bot.sandbox.ids import make_block_id
from bot.sandbox.typed_text import Piece

SKIN_TONE = "skin-tone-"
NAMED_BY = {"user": "user_id", "broadcast": "range", "channel": "channel_id", "link": "url"}


def rich_text(pieces: list[Piece]) -> list[dict[str, Any]]:
    """The blocks of a typed message: one rich_text block, code fences as parts of their own."""
    parts: list[dict[str, Any]] = []
    section: list[dict[str, Any]] = []
    for piece in pieces:
        if piece.kind != "fence":
            _append(section, _element(piece))
            continue
        _end_section(parts, section)
        section = []
        parts.append({"type": "rich_text_preformatted", "elements": [{"type": "text", "text": piece.value}]})
    _end_section(parts, section)
    return [{"type": "rich_text", "block_id": make_block_id(), "elements": parts}]


def raw_rich_text(text: str) -> list[dict[str, Any]]:
    """The block of a message whose text is taken as it is."""
    return rich_text([Piece("text", text)])


def _append(section: list[dict[str, Any]], element: dict[str, Any]) -> None:
    """A skin tone joins the emoji before it."""
    tone = str(element.get("name", "")).removeprefix(SKIN_TONE)
    if tone.isdigit() and section and section[-1]["type"] == "emoji":
        section[-1]["unicode"] += f"-{element['unicode']}"
        section[-1]["skin_tone"] = int(tone)
    else:
        section.append(element)


def _end_section(parts: list[dict[str, Any]], section: list[dict[str, Any]]) -> None:
    if section:
        parts.append({"type": "rich_text_section", "elements": section})


def _element(piece: Piece) -> dict[str, Any]:
    if piece.kind == "emoji":
        return {"type": "emoji", "name": piece.value, "unicode": emoji.by_name()[piece.value]}
    if piece.kind in NAMED_BY:
        return {"type": piece.kind, NAMED_BY[piece.kind]: piece.value}
    style = {} if piece.kind == "text" else {"style": {piece.kind: True}}
    return {"type": "text", "text": piece.value, **style}
