"""The app manifest that Slack was given: where it is, and which scopes it asks for."""

import json
from pathlib import Path

HERE = Path(__file__).parent
# At the top of the repository, or packed beside us.
PLACES = (HERE.parent / "manifest.json", HERE / "manifest.json")


def manifest_file() -> Path | None:
    return next((path for path in PLACES if path.is_file()), None)


def scopes_asked_for() -> frozenset[str]:
    """Empty where the manifest did not come along."""
    path = manifest_file()
    if path is None:
        return frozenset()
    return frozenset(json.loads(path.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"])
