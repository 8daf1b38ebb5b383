"""Trims the generated schema and the emoji list to what the sandbox uses; called by scripts/slack_schema."""

import json
import sys
from pathlib import Path
from typing import Any

ROOTS = ("HomeView", "ModalView", "KnownBlock")
DROPPED = ("description", "deprecated", "default")
REFERENCE = "#/definitions/"


def main(work: Path, sandbox: Path) -> None:
    """Write blocks/slack_types.json and emoji.json, each with its source named."""
    definitions = json.loads((work / "all.json").read_text(encoding="utf-8"))["definitions"]
    needed = sorted(closure(definitions, set(ROOTS)))
    schema = {
        "source": source(work, "@slack/types"),
        "definitions": {name: bare(definitions[name]) for name in needed},
    }
    write(sandbox / "blocks" / "slack_types.json", schema)
    write(sandbox / "emoji.json", {"source": source(work, "emoji-datasource"), "names": emoji_names(work)})


def closure(definitions: dict[str, Any], names: set[str]) -> set[str]:
    """The names and everything that they refer to."""
    found: set[str] = set()
    while names:
        found |= names
        text = "".join(json.dumps(bare(definitions[name])) for name in names)
        names = {name for name in definitions if f'"{REFERENCE}{name}"' in text} - found
    return found


def bare(schema: Any, *, names: bool = False) -> Any:  # noqa: ANN401 - any JSON
    """The schema without its prose; the names of properties are no keywords and stay."""
    if isinstance(schema, list):
        return [bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = schema if names else {key: value for key, value in schema.items() if key not in DROPPED}
    return {key: bare(value, names=key == "properties" and not names) for key, value in kept.items()}


def source(work: Path, package: str) -> dict[str, str]:
    """Where the data come from."""
    facts = json.loads((work / "node_modules" / package / "package.json").read_text(encoding="utf-8"))
    return {
        "package": package,
        "version": facts["version"],
        "licence": facts["license"],
        "made_by": "scripts/slack_schema",
    }


def emoji_names(work: Path) -> dict[str, str]:
    """Slack's names with their code points, in the order of the source."""
    listed = json.loads((work / "node_modules/emoji-datasource/emoji.json").read_text(encoding="utf-8"))
    return {name: each["unified"].lower() for each in listed for name in each["short_names"]}


def write(path: Path, content: dict[str, Any]) -> None:
    """One line per definition keeps the differences readable."""
    lines = []
    for key, value in content.items():
        inner = [
            f"  {json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in value.items()
        ]
        lines.append(f"{json.dumps(key)}: {{\n" + ",\n".join(inner) + "\n}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
