"""The manifest says what the app has, and what it lacks."""

import json
from pathlib import Path
from typing import Any

from bot.sandbox.settings import Settings, Shortcut, with_manifest

SHORTCUT = {
    "name": "Start from this message",
    "type": "message",
    "callback_id": "from_message",
    "description": "Its text becomes a note",
}


def taken(folder: Path, features: dict[str, Any]) -> Settings:
    path = folder / "manifest.json"
    path.write_text(json.dumps({"features": features}), encoding="utf-8")
    return with_manifest(Settings(), path)


def test_the_home_tab_and_the_shortcuts_are_the_manifests(tmp_path: Path) -> None:
    features = {"app_home": {"home_tab_enabled": True}, "shortcuts": [SHORTCUT]}
    settings = taken(tmp_path, features)
    assert settings.home_tab is True
    assert settings.shortcuts == (Shortcut(**SHORTCUT),)


def test_what_the_manifest_does_not_name_is_not_there(tmp_path: Path) -> None:
    settings = taken(tmp_path, {})
    assert (settings.home_tab, settings.shortcuts, settings.commands) == (False, (), ())
    assert (settings.scopes, settings.bot_events) == ((), ())
