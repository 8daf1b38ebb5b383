"""Knows the emoji by Slack's names and by their characters."""

import json
import re
from functools import cache
from importlib.resources import files


@cache
def by_name() -> dict[str, str]:
    """Slack's names with their code points, such as smile: 1f604."""
    text = files("bot.sandbox").joinpath("emoji.json").read_text(encoding="utf-8")
    names: dict[str, str] = json.loads(text)["names"]
    return names


@cache
def by_character() -> dict[str, str]:
    """Characters with Slack's first name for them; a sign that is text by itself (© ™) stays text."""
    found: dict[str, str] = {}
    for name, points in by_name().items():
        character = "".join(chr(int(point, 16)) for point in points.split("-"))
        found.setdefault(character, name)
        if len(character) > len("™\ufe0f"):
            found.setdefault(character.replace("\ufe0f", ""), name)
    return {character: name for character, name in found.items() if not character.isascii()}


@cache
def characters() -> re.Pattern[str]:
    """Matches one emoji character sequence, the longest first."""
    longest_first = sorted(by_character(), key=len, reverse=True)
    return re.compile("|".join(re.escape(each) for each in longest_first))
