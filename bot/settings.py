"""The environment: read once, checked as a whole, and handed down frozen. Nothing else reads it."""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

ENV_FILE = ".env"
BOT_TOKEN, APP_TOKEN = "xoxb-", "xapp-"  # how every bot token begins, and every app-level token
# What is said of a setting that is not of its type; our own checks bring sentences of their own.
WANTED: Mapping[str, str] = {
    "port": "PORT has to be a whole number from 0 to 65535 (0 picks a free one).",
    "rapport_posts_per_second": "RAPPORT_POSTS_PER_SECOND has to be a number from 0.1 to 1000.",
    "rapport_log": "RAPPORT_LOG has to be debug, info, warning or error.",
    "rapport_mode": "RAPPORT_MODE has to be http or socket.",
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
Mode = Annotated[Literal["http", "socket"], BeforeValidator(_lowered)]


class FromEnvironment(BaseModel):
    """Frozen; defaults are checked as well, because what is needed or implied depends on the mode."""

    model_config = ConfigDict(frozen=True, validate_default=True)


class PlaybookSettings(FromEnvironment):
    """What `rapport talk` needs: where a company's own playbooks lie."""

    rapport_playbooks: Text = ""

    @property
    def own_playbooks(self) -> tuple[Path, ...]:
        """The folder that they are in, if there is one."""
        return (Path(self.rapport_playbooks).expanduser(),) if self.rapport_playbooks else ()


class DatabaseSettings(FromEnvironment):
    """What `rapport migrate` needs: it may run where nobody knows the secrets of Slack.

    The storage alone reads `database_url` and `rapport_keys`, and says what is wrong with them.
    """

    database_url: Text = Field("sqlite:///rapport.db", repr=False)
    rapport_keys: Secret = SecretStr("")
    rapport_log: Level = "info"


class WorkerSettings(DatabaseSettings, PlaybookSettings):
    """What `rapport worker` needs: it speaks to Slack, and does not listen."""

    slack_bot_token: Secret
    slack_api_url: Text = "https://slack.com/api/"
    rapport_posts_per_second: Annotated[float, Field(ge=0.1, le=1000)] = 1.0
    rapport_clock_url: Text = ""

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

    @field_validator("rapport_clock_url")
    @classmethod
    def _moves_no_real_clock(cls, url: str, others: ValidationInfo) -> str:
        api = others.data.get("slack_api_url", "")
        if url and not (is_url(url) and is_loopback(url) and is_loopback(api)):
            raise ValueError(
                "RAPPORT_CLOCK_URL is for sandboxes: it and SLACK_API_URL have to be on this machine."
            )
        return url


class Settings(WorkerSettings):
    """What `rapport serve` needs. A setting that depends on others stands after them."""

    slack_app_token: Secret = SecretStr("")
    rapport_mode: Mode | None = None
    slack_signing_secret: Secret = SecretStr("")
    host: Text = "0.0.0.0"  # noqa: S104  # a hosting platform's router is on another machine
    port: Annotated[int, Field(ge=0, le=65535)] = 3000

    @property
    def over_socket(self) -> bool:
        """Whether Slack speaks to us over Socket Mode; over HTTP when not."""
        return self.rapport_mode == "socket"

    @field_validator("slack_app_token")
    @classmethod
    def _is_an_apps(cls, token: SecretStr) -> SecretStr:
        if token.get_secret_value() and not token.get_secret_value().startswith(APP_TOKEN):
            raise ValueError(f"SLACK_APP_TOKEN has to be an App-Level Token, which begins with {APP_TOKEN}.")
        return token

    @field_validator("rapport_mode")
    @classmethod
    def _has_its_token(cls, mode: str | None, others: ValidationInfo) -> str | None:
        """Who has an app token has it for Socket Mode."""
        if "slack_app_token" not in others.data:
            return mode  # its own fault will be named
        token = others.data["slack_app_token"].get_secret_value()
        if mode == "socket" and not token:
            raise ValueError(
                "RAPPORT_MODE is socket, which needs SLACK_APP_TOKEN: .env.example says where to find it."
            )
        return mode or ("socket" if token else "http")

    @field_validator("slack_signing_secret")
    @classmethod
    def _is_there_for_http(cls, secret: SecretStr, others: ValidationInfo) -> SecretStr:
        if not secret.get_secret_value() and others.data.get("rapport_mode") == "http":
            raise PydanticCustomError("missing", "requests over HTTP are signed with it")
        return secret


Kind = TypeVar("Kind", bound=FromEnvironment)


def read(kind: type[Kind]) -> Kind:
    """The settings of this process; raises SettingsError with one line."""
    try:
        return kind.model_validate(_environment())
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{ENV_FILE} is not in UTF-8: save it as UTF-8.") from None


def _environment() -> dict[str, str]:
    """What the environment says, and where it is silent the file; what is empty counts as silent."""
    return {
        name.lower(): value
        for said in (dotenv_values(ENV_FILE), os.environ)
        for name, value in said.items()
        if value
    }


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
