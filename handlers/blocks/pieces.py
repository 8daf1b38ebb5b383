"""The smallest pieces of Block Kit, each within Slack's limits, and user text made safe for them."""

import json
from collections.abc import Sequence
from typing import Any

from playbooks.texts.clipping import clip

Block = dict[str, Any]

SECTION, HEADER, BUTTON, OPTION, TITLE, RICH = 3000, 150, 75, 75, 24, 2800
MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    """Text that Slack shows as it is: no mention, no link, no channel ping can come of it."""
    return text.translate(MARKS)


def plain(text: str, longest: int) -> Block:
    return {"type": "plain_text", "text": clip(text, longest) or " ", "emoji": True}


def mrkdwn(text: str) -> Block:
    """`verbatim`: a name such as @here or #general in it stays a word; links are made by `link` alone."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, HEADER)}


def section(text: str) -> Block:
    """`text` is mrkdwn of our own; what people wrote in it was escaped before."""
    return {"type": "section", "text": mrkdwn(text)}


def context(text: str) -> Block:
    return {"type": "context", "elements": [mrkdwn(text)]}


def words(*runs: tuple[str, bool]) -> Block:
    """A line of rich text: (text, bold) runs. What people wrote can do nothing in it but be read."""
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": _runs(runs)}],
    }


def quote(text: str) -> Block:
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": _runs([(clip(text, RICH) or " ", False)])}],
    }


def _runs(runs: Sequence[tuple[str, bool]]) -> list[Block]:
    return [
        {"type": "text", "text": text, **({"style": {"bold": True}} if bold else {})}
        for text, bold in runs
        if text
    ]


def actions(*elements: Block | None) -> list[Block]:
    """One row of elements, or none; Slack takes 25."""
    present = [element for element in elements if element is not None]
    return [{"type": "actions", "elements": present[:25]}] if present else []


def button(label: str, action: str, value: dict[str, Any] | None = None, style: str | None = None) -> Block:
    drawn: Block = {
        "type": "button",
        "text": plain(label, BUTTON),
        "action_id": action,
        "value": packed(value or {}),
    }
    return drawn | ({"style": style} if style else {})


def packed(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def option(label: str, value: str) -> Block:
    return {"text": plain(label, OPTION), "value": value}


def link(url: str, label: str) -> str:
    return f"<{url}|{escape(label)}>"
