"""Reads what a bot wants to say — text, blocks, metadata — and refuses what Slack would not take."""

import json
import re
from typing import Any

from bot.sandbox.anything import Json
from bot.sandbox.blocks.check import check_blocks
from bot.sandbox.blocks.complete import complete
from bot.sandbox.refusals import Refused
from bot.sandbox.web_api.call import Call

TEXT_LIMIT = 40_000
METADATA_BYTES = 16_000
ATTACHMENTS = 100
LONE_AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;)")


def read_content(call: Call) -> dict[str, Any]:
    """The fields of a message that a call carries; what it does not carry is not there."""
    content: dict[str, Any] = {}
    if call.arguments.get("text") is not None:
        content["text"] = escape(call.text("text"))
    blocks = call.structure("blocks", "invalid_blocks_format")
    if blocks is not None:
        check_blocks(blocks)
        content["blocks"] = complete(blocks)
    attachments = call.structure("attachments", "invalid_attachments")
    if attachments is not None:
        content["attachments"] = _checked_attachments(attachments)
    return content


def needs_words(content: dict[str, Any]) -> None:
    """Refuse a message that would show nothing, or too much."""
    text = content.get("text", "")
    if not text.strip() and not content.get("blocks") and not content.get("attachments"):
        raise Refused("no_text")
    if len(text) > TEXT_LIMIT:
        raise Refused("msg_too_long")


def read_metadata(call: Call) -> dict[str, Any] | None:
    """The metadata of a message; None when the call has none, empty when it takes it away."""
    metadata = call.structure("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict):
        raise Refused("invalid_metadata_format")
    if metadata and not _is_metadata(metadata):
        raise Refused("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > METADATA_BYTES:
        raise Refused("metadata_too_large")
    return metadata


def escape(text: str) -> str:
    """Slack escapes an ampersand that is not yet part of an escape."""
    return LONE_AMPERSAND.sub("&amp;", text)


def _is_metadata(metadata: dict[str, Any]) -> bool:
    return bool(metadata.get("event_type")) and isinstance(metadata.get("event_payload"), dict)


def _checked_attachments(attachments: Json) -> list[dict[str, Any]]:
    if not isinstance(attachments, list):
        raise Refused("invalid_attachments")
    if len(attachments) > ATTACHMENTS:
        raise Refused("too_many_attachments")
    return [_with_checked_blocks(each) for each in attachments]


def _with_checked_blocks(attachment: dict[str, Any]) -> dict[str, Any]:
    if "blocks" not in attachment:
        return attachment
    check_blocks(attachment["blocks"])
    return {**attachment, "blocks": complete(attachment["blocks"])}
