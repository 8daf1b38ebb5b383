"""The app manifest that Slack is given: where it is, for which way to us, and which scopes it asks for."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# At the top of the repository, or packed beside us.
PLACES = (HERE.parent / "manifest.json", HERE / "manifest.json")
SLACK_CALLS = "/slack/events"
EXAMPLE = f"https://rapport.example.com{SLACK_CALLS}"


def manifest_file() -> Path | None:
    return next((path for path in PLACES if path.is_file()), None)


def manifest_for(address: str | None) -> dict[str, Any]:
    """As Slack wants it for an app that is called at this address, or for Socket Mode without one."""
    url = f"{address.rstrip('/')}{SLACK_CALLS}" if address else None
    manifest: dict[str, Any] = _called_at(url, _read())
    manifest["settings"]["socket_mode_enabled"] = url is None
    return manifest


def scopes_asked_for() -> frozenset[str]:
    """Empty where the manifest did not come along."""
    manifest = _read()
    return frozenset(manifest["oauth_config"]["scopes"]["bot"]) if manifest else frozenset()


def _read() -> dict[str, Any]:
    path = manifest_file()
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path else {}


def _called_at(url: str | None, node: Any) -> Any:  # noqa: ANN401  # JSON
    """With this address wherever the example stands; without one, no word of addresses."""
    match node:
        case dict():
            return {name: _called_at(url, each) for name, each in node.items() if url or each != EXAMPLE}
        case list():
            return [_called_at(url, each) for each in node]
    return url if node == EXAMPLE else node
