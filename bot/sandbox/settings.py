"""What the sandbox is told at its start, as one frozen value."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost")
MODES = ("http", "socket")
SCOPES = (
    "app_mentions:read channels:history channels:read chat:write commands files:read files:write"
    " groups:history groups:read im:history im:read im:write reactions:write users:read"
)


@dataclass(frozen=True)
class Command:
    """One slash command of the app; should_escape as in a Slack manifest."""

    name: str
    hint: str = ""
    description: str = ""
    should_escape: bool = False


NEGOTIATE = Command("/negotiate", "start [counterpart]", "Prepare a negotiation, step by step")


@dataclass(frozen=True)
class Shortcut:
    """One shortcut of the app: global, or for a message."""

    name: str
    type: str
    callback_id: str
    description: str = ""


@dataclass(frozen=True)
class Settings:
    """Where the sandbox listens, where the bot is, and what the app may do."""

    host: str = "127.0.0.1"
    port: int = 8100
    events_url: str = "http://127.0.0.1:3000/slack/events"
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105 - opens nothing but a sandbox
    token: str = "xoxb-sandbox"  # noqa: S105 - opens nothing but a sandbox
    retry_seconds: tuple[float, ...] = (1.0, 10.0, 30.0)
    patience: float = 3.0
    mode: str = "http"
    app_token: str = "xapp-sandbox"  # noqa: S105 - opens nothing but a sandbox
    ping_seconds: float = 5.0
    farewell_seconds: float = 10.0
    posts_per_second: float | None = None
    app_name: str = "Rapport"
    scopes: tuple[str, ...] = tuple(SCOPES.split())
    bot_events: tuple[str, ...] = ("message.im",)
    commands: tuple[Command, ...] = (NEGOTIATE,)
    shortcuts: tuple[Shortcut, ...] = ()
    home_tab: bool = True

    def __post_init__(self) -> None:
        if self.host not in LOOPBACK:
            message = f"The sandbox listens on a loopback address only, not on {self.host}."
            raise ValueError(message)
        if self.mode not in MODES:
            message = f"The mode is http or socket, not {self.mode}."
            raise ValueError(message)


def with_manifest(settings: Settings, path: Path) -> Settings:
    """The settings with the scopes, events and features of a Slack app manifest (JSON)."""
    manifest = json.loads(path.read_text(encoding="utf-8"))
    features = manifest.get("features", {})
    events = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    return replace(
        settings,
        scopes=tuple(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
        bot_events=tuple(events),
        commands=tuple(_command(each) for each in features.get("slash_commands", [])),
        shortcuts=tuple(Shortcut(**each) for each in features.get("shortcuts", [])),
        home_tab=bool(features.get("app_home", {}).get("home_tab_enabled", False)),
    )


def _command(entry: dict[str, str | bool]) -> Command:
    return Command(
        name=str(entry["command"]),
        hint=str(entry.get("usage_hint", "")),
        description=str(entry.get("description", "")),
        should_escape=bool(entry.get("should_escape", False)),
    )
