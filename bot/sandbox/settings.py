"""What the sandbox is told at its start, as one frozen value."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost")
SCOPES = (
    "channels:history channels:read chat:write commands files:read files:write groups:history groups:read"
    " im:history im:read im:write reactions:write users:read"
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
class Settings:
    """Where the sandbox listens, where the bot is, and what the app may do."""

    host: str = "127.0.0.1"
    port: int = 8100
    events_url: str = "http://127.0.0.1:3000/slack/events"
    signing_secret: str = "sandbox-signing-secret"  # noqa: S105 - opens nothing but a sandbox
    token: str = "xoxb-sandbox"  # noqa: S105 - opens nothing but a sandbox
    retry_seconds: tuple[float, ...] = (1.0, 10.0, 30.0)
    patience: float = 3.0
    app_name: str = "Rapport"
    scopes: tuple[str, ...] = tuple(SCOPES.split())
    bot_events: tuple[str, ...] = ("message.im",)
    commands: tuple[Command, ...] = (NEGOTIATE,)

    def __post_init__(self) -> None:
        if self.host not in LOOPBACK:
            message = f"The sandbox listens on a loopback address only, not on {self.host}."
            raise ValueError(message)


def with_manifest(settings: Settings, path: Path) -> Settings:
    """The settings with the scopes, events and commands of a Slack app manifest (JSON)."""
    manifest = json.loads(path.read_text(encoding="utf-8"))
    events = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    commands = manifest.get("features", {}).get("slash_commands", [])
    return replace(
        settings,
        scopes=tuple(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
        bot_events=tuple(events),
        commands=tuple(_command(each) for each in commands),
    )


def _command(entry: dict[str, str | bool]) -> Command:
    return Command(
        name=str(entry["command"]),
        hint=str(entry.get("usage_hint", "")),
        description=str(entry.get("description", "")),
        should_escape=bool(entry.get("should_escape", False)),
    )
