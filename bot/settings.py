"""The environment: read once, checked as a whole, and handed down frozen. Nothing else reads it."""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ENV_FILE = ".env"
BOT_TOKEN = "xoxb-"  # noqa: S105  # how every bot token begins
# What is said of a setting that is not of its type; our own checks bring sentences of their own.
WANTED: Mapping[str, str] = {
    "port": "PORT has to be a whole number from 0 to 65535 (0 picks a free one).",
    "rapport_posts_per_second": "RAPPORT_POSTS_PER_SECOND has to be a number from 0.1 to 1000.",
    "rapport_log": "RAPPORT_LOG has to be debug, info, warning or error.",
}


class SettingsError(Exception):
    """One line that names the setting and says what to do; never a value that may be secret."""


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _lowered(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_stripped)]
Secret = Annotated[SecretStr, BeforeValidator(_stripped)]
Level = Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lowered)]


class DatabaseSettings(BaseSettings):
    """What `rapport migrate` needs: it may run where nobody knows the secrets of Slack.

    The storage alone reads `database_url` and `rapport_keys`, and says what is wrong with them.
    """

    model_config = SettingsConfigDict(env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: Text = Field("sqlite+aiosqlite:///rapport.db", repr=False)
    rapport_keys: Secret = SecretStr("")
    rapport_log: Level = "info"


class Settings(DatabaseSettings):
    """What `rapport serve` needs."""

    slack_signing_secret: Secret
    slack_bot_token: Secret
    slack_api_url: Text = "https://slack.com/api/"
    host: Text = "0.0.0.0"  # noqa: S104  # a hosting platform's router is on another machine
    port: Annotated[int, Field(ge=0, le=65535)] = 3000
    rapport_posts_per_second: Annotated[float, Field(ge=0.1, le=1000)] = 1.0

    @field_validator("slack_bot_token")
    @classmethod
    def _is_a_bots(cls, token: SecretStr) -> SecretStr:
        if not token.get_secret_value().startswith(BOT_TOKEN):
            raise ValueError(
                f"SLACK_BOT_TOKEN has to be the Bot User OAuth Token, which begins with {BOT_TOKEN}."
            )
        return token

    @field_validator("slack_api_url")
    @classmethod
    def _keeps_the_token_safe(cls, url: str) -> str:
        if not is_url(url):
            raise ValueError("SLACK_API_URL has to be an address such as https://slack.com/api/.")
        if not url.startswith("https://") and not is_loopback(url):
            raise ValueError(
                "SLACK_API_URL has to begin with https:// unless it is on this machine: the token goes there."
            )
        return url.rstrip("/") + "/"


Kind = TypeVar("Kind", bound=DatabaseSettings)


def read(kind: type[Kind]) -> Kind:
    """The settings of this process; raises SettingsError with one line."""
    try:
        return kind()
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{ENV_FILE} is not in UTF-8: save it as UTF-8.") from None


def _sentence(error: ValidationError) -> str:
    """All that is missing, or else the first thing that is wrong."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    missing = [str(fault["loc"][0]).upper() for fault in faults if fault["type"] == "missing"]
    if missing:
        return f"{' and '.join(missing)} must be set: .env.example says where to find what belongs there."
    if faults[0]["type"] == "value_error":
        return faults[0]["msg"].removeprefix("Value error, ")
    return WANTED[str(faults[0]["loc"][0])]


def is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def child_environment(*kept: str, **settings: str) -> dict[str, str]:
    """An environment for a process that we start: of all our settings it has those named alone.

    Those in `kept` are handed on as they are here, where they are set.
    """
    ours = {name.upper() for name in Settings.model_fields} - set(kept)
    inherited = {name: value for name, value in os.environ.items() if name.upper() not in ours}
    return inherited | settings
