"""Checks what a person entered before a modal is sent, as a Slack client does."""

import re
from typing import Any

from bot.sandbox.anything import Json

EMPTY: tuple[Any, ...] = (None, "", [])
MISSING = "Please complete this required field."
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
ADDRESS = re.compile(r"https?://\S+\.\S+")


def complaints(blocks: list[dict[str, Any]], state: dict[str, dict[str, Any]]) -> dict[str, str]:
    """By block id, what the client says under an input before it sends anything."""
    found = {}
    for block in blocks:
        if block["type"] == "input":
            entry = state.get(block["block_id"], {}).get(block["element"]["action_id"], {})
            complaint = _complaint(block, _value(entry))
            if complaint:
                found[block["block_id"]] = complaint
    return found


def _value(entry: dict[str, Any]) -> Json:
    return next((value for name, value in entry.items() if name != "type"), None)


def _complaint(block: dict[str, Any], value: Json) -> str:
    if value in EMPTY or (isinstance(value, str) and not value.strip()):
        return "" if block.get("optional") else MISSING
    element = block["element"]
    match element["type"]:
        case "plain_text_input":
            return _length(element, value)
        case "number_input":
            return _number(element, value)
        case "email_text_input":
            return "" if MAIL.fullmatch(value) else "Please enter a valid email address."
        case "url_text_input":
            return "" if ADDRESS.fullmatch(value) else "Please enter a valid URL."
    return ""


def _length(element: dict[str, Any], value: str) -> str:
    if len(value) < element.get("min_length", 0):
        return f"Please enter at least {element['min_length']} characters."
    most = element.get("max_length", 3000)
    return f"Please enter no more than {most} characters." if len(value) > most else ""


def _number(element: dict[str, Any], value: str) -> str:
    whole = not element["is_decimal_allowed"]
    try:
        number = float(value)
    except ValueError:
        return "Please enter a number."
    if whole and not number.is_integer():
        return "Please enter a whole number."
    if "min_value" in element and number < float(element["min_value"]):
        return f"Please enter a number of at least {element['min_value']}."
    if "max_value" in element and number > float(element["max_value"]):
        return f"Please enter a number of at most {element['max_value']}."
    return ""
