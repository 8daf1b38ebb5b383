"""Reads what a person typed as Slack's composer does: mentions, links, emoji, code, styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.sandbox import emoji
from bot.sandbox.roster import Roster

BROADCASTS = ("channel", "here", "everyone")
PATTERN = re.compile(
    r"(?P<fence>```(?P<fenced>.+?)```)"
    r"|(?P<code>`(?P<coded>[^`\n]+)`)"
    r"|(?P<url>https?://[^\s<>|`]+[^\s<>|`.,;:!?)\]}'\"])"
    r"|(?<![\w@])@(?P<at>\w[\w.\-]*)"
    r"|(?<![\w#&])#(?P<hash>[\w\-]+)"
    r"|:(?P<emoji>[a-z0-9_+\-']+):"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])"
    r"|(?<![\w~])~(?P<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])",
    re.DOTALL,
)
STYLES = ("bold", "italic", "strike")
FRAMES = {
    "user": "<@{value}>",
    "broadcast": "<!{value}>",
    "channel": "<#{value}|{label}>",
    "link": "<{value}>",
    "emoji": ":{value}:",
    "fence": "```{value}```",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of typed text: its kind, what it shows or names, and how it was typed."""

    kind: str
    value: str
    typed: str = ""
    label: str = ""


def escape(text: str) -> str:
    """The three characters that Slack never leaves bare in a message's text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The three characters as they are shown."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def read(typed: str, roster: Roster) -> list[Piece]:
    """The pieces of a typed message, in order."""
    return list(_pieces(typed, roster))


def _pieces(typed: str, roster: Roster) -> Iterator[Piece]:
    end = 0
    for match in PATTERN.finditer(typed):
        if match.start() < end:
            continue
        piece, taken = _special(match, typed, roster)
        if piece:
            yield from _plain(typed[end : match.start()])
            yield piece
            end = match.start() + taken
    yield from _plain(typed[end:])


def _special(match: "re.Match[str]", typed: str, roster: Roster) -> tuple[Piece | None, int]:
    whole = match.group(0)
    if match["at"]:
        return _mention(typed[match.start() :], match["at"], roster)
    if match["hash"]:
        return _channel(match["hash"], whole, roster), len(whole)
    if match["emoji"]:
        known = match["emoji"] in emoji.by_name()
        return (Piece("emoji", match["emoji"], whole) if known else None), len(whole)
    return _marked(match, whole), len(whole)


def _marked(match: "re.Match[str]", whole: str) -> Piece:
    if match["fence"]:
        return Piece("fence", match["fenced"].strip("\n"), whole)
    if match["code"]:
        return Piece("code", match["coded"], whole)
    if match["url"]:
        return Piece("link", whole, whole)
    style = next(each for each in STYLES if match[each])
    return Piece(style, match[style], whole)


def _mention(rest: str, word: str, roster: Roster) -> tuple[Piece | None, int]:
    """The longest name that starts here: a real name, a handle, or everybody."""
    names = {person.name: person.id for person in [*roster.people.values(), roster.bot]}
    names |= {person.handle: person.id for person in [*roster.people.values(), roster.bot]}
    for name in sorted(names, key=len, reverse=True):
        if re.match(re.escape("@" + name) + r"(?!\w)", rest, re.IGNORECASE):
            taken = len(name) + 1
            return Piece("user", names[name], rest[:taken], name), taken
    if word in BROADCASTS:
        return Piece("broadcast", word, "@" + word), len(word) + 1
    return None, 0


def _channel(name: str, whole: str, roster: Roster) -> Piece | None:
    for channel in roster.conversations.values():
        if channel.name == name.lower():
            return Piece("channel", channel.id, whole, channel.name)
    return None


def _plain(text: str) -> Iterator[Piece]:
    """Plain text, with emoji characters taken out as Slack names them."""
    end = 0
    for match in emoji.characters().finditer(text):
        if match.start() > end:
            yield Piece("text", text[end : match.start()])
        yield Piece("emoji", emoji.by_character()[match.group(0)], match.group(0))
        end = match.end()
    if end < len(text):
        yield Piece("text", text[end:])


def message_text(pieces: list[Piece]) -> str:
    """The text of the message as Slack stores it."""
    return "".join(_as_text(piece) for piece in pieces)


def _as_text(piece: Piece) -> str:
    frame = FRAMES.get(piece.kind)
    if frame:
        return frame.format(value=escape(piece.value), label=piece.label)
    return escape(piece.typed or piece.value)


def command_text(typed: str, roster: Roster, *, should_escape: bool) -> str:
    """The text of a slash command: mentions become ids only if the app asked for it."""
    if not should_escape:
        return escape(typed)
    return "".join(_as_command_text(piece) for piece in read(typed, roster))


def _as_command_text(piece: Piece) -> str:
    if piece.kind == "user":
        return f"<@{piece.value}|{piece.label}>"
    return _as_text(piece) if piece.kind in ("channel", "link") else escape(piece.typed or piece.value)
