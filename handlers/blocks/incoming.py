"""Reads what Slack delivers: whose it is, and its text made plain, entities and emoji as what they show."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from slack_bolt.request.internals import extract_team_id

from playbooks.errors import OtherWorkspace
from playbooks.model import File

REFERENCE = re.compile(r"<([^<>]*)>")
CODE_POINT = r"(?!d[89a-f])[0-9a-f]{2,5}"  # the halves of a pair are no characters
CODE_POINTS = re.compile(rf"{CODE_POINT}(?:-{CODE_POINT})*")
EMOJI = re.compile(r":([a-z0-9_+'-]+):")
# Neither a database nor Slack takes these; nobody means to write them.
UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def workspace_of(body: Mapping[str, Any]) -> str:
    """Where we are installed, as Bolt reads it before it asks whether we serve that workspace.

    In an Enterprise Grid `team` may be null, and a guest's own workspace may stand in its place.
    """
    team = extract_team_id(dict(body))
    if team is None:
        raise OtherWorkspace
    return team


def is_outsider(team: object, body: Mapping[str, Any]) -> bool:
    """Whether who is of this team is of another company: a channel may be shared with one."""
    return team not in {None, "", workspace_of(body)}


def team_of(message: Mapping[str, Any]) -> object:
    """Its writer's team, which Slack names in one field or another."""
    return message.get("user_team") or message.get("source_team") or message.get("team")


def event_keys(body: Mapping[str, Any]) -> tuple[str, ...]:
    """By which an event is known that Slack delivers again."""
    return (f"event:{body['event_id']}",) if "event_id" in body else ()


def plain_text(text: str, emoji: Mapping[str, str] | None = None) -> str:
    """`<!channel>` becomes @channel, `<https://a|b>` becomes "b (https://a)", `&amp;` becomes &."""
    said = REFERENCE.sub(lambda found: _shown(found[1]), text)
    for entity, character in ENTITIES:
        said = said.replace(entity, character)
    if emoji:
        said = EMOJI.sub(lambda found: emoji.get(found[1], found[0]), said)
    return clean(said).strip()


def clean(text: str) -> str:
    """Text without control characters and halves of characters; lines and tabs stay."""
    return UNSPEAKABLE.sub("", text)


def _shown(reference: str) -> str:
    target, _, label = reference.partition("|")
    match target[:1]:
        case "@":
            return f"@{label or target[1:]}"
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or "@" + target[1:].split("^")[0]
        case _:
            address = target.removeprefix("mailto:").removeprefix("tel:")
            return f"{label} ({address})" if label and label != address else address


def emoji_in(blocks: Any) -> dict[str, str]:  # noqa: ANN401  # any JSON
    """The standard emoji of a message's rich text, by name; a workspace's own have no character."""
    return {
        str(node.get("name")): "".join(chr(int(point, 16)) for point in node["unicode"].split("-"))
        for node in _nodes(blocks)
        if node.get("type") == "emoji" and CODE_POINTS.fullmatch(str(node.get("unicode")))
    }


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # any JSON
    if isinstance(tree, dict):
        yield tree
        yield from _nodes(tree.get("elements"))
    elif isinstance(tree, list):
        for branch in tree:
            yield from _nodes(branch)


def message_text(message: Mapping[str, Any]) -> str:
    return plain_text(message.get("text") or "", emoji_in(message.get("blocks")))


def message_files(message: Mapping[str, Any]) -> tuple[File, ...]:
    return tuple(
        File(
            name=file.get("name") or file.get("title") or str(file.get("id", "?")),
            link=file.get("permalink") or "",
        )
        for file in message.get("files") or ()
    )
