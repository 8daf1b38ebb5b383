"""The settings stop a start that cannot go well, in one line that names what to mend."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.settings import DatabaseSettings, Settings, SettingsError, child_environment, read

ROOT = Path(__file__).parents[2]
NEEDED = {"SLACK_SIGNING_SECRET": "shh-signing", "SLACK_BOT_TOKEN": "xoxb-shh-token"}
Environment = Callable[[Mapping[str, str]], None]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Environment:
    """Sets the settings given and no others, in a working directory without .env."""
    monkeypatch.chdir(tmp_path)

    def environment(settings: Mapping[str, str]) -> None:
        for name in Settings.model_fields:
            monkeypatch.delenv(name.upper(), raising=False)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)

    environment({})
    return environment


def complaint(kind: type[DatabaseSettings] = Settings) -> str:
    with pytest.raises(SettingsError) as caught:
        read(kind)
    return str(caught.value)


def test_two_secrets_of_slacks_are_enough(environment: Environment) -> None:
    environment(NEEDED)
    settings = read(Settings)
    assert settings.slack_signing_secret.get_secret_value() == "shh-signing"
    assert settings.slack_bot_token.get_secret_value() == "xoxb-shh-token"
    assert settings.slack_api_url == "https://slack.com/api/"
    assert (settings.host, settings.port) == ("0.0.0.0", 3000)  # noqa: S104  # for a platform
    assert settings.database_url == "sqlite:///rapport.db"
    assert settings.rapport_log == "info"


def test_everything_can_be_set(environment: Environment) -> None:
    environment(
        NEEDED
        | {
            "SLACK_API_URL": "http://127.0.0.1:8100/api",
            "SLACK_APP_TOKEN": "xapp-shh",
            "RAPPORT_MODE": "HTTP",
            "RAPPORT_CLOCK_URL": "http://127.0.0.1:8100/sandbox/clock",
            "HOST": "127.0.0.1",
            "PORT": "8080",
            "DATABASE_URL": "postgresql://rapport@db/rapport",
            "RAPPORT_KEYS": "k1:c2VjcmV0",
            "RAPPORT_POSTS_PER_SECOND": "20",
            "RAPPORT_LOG": "DEBUG",
        }
    )
    settings = read(Settings)
    assert settings.slack_api_url == "http://127.0.0.1:8100/api/"
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.database_url == "postgresql://rapport@db/rapport"
    assert settings.rapport_keys.get_secret_value() == "k1:c2VjcmV0"
    assert settings.slack_app_token.get_secret_value() == "xapp-shh"
    assert settings.rapport_mode == "http"
    assert settings.rapport_clock_url == "http://127.0.0.1:8100/sandbox/clock"
    assert settings.rapport_posts_per_second == 20
    assert settings.rapport_log == "debug"


def test_a_migration_needs_no_secret_of_slacks(environment: Environment) -> None:
    environment({"DATABASE_URL": "sqlite:///plans.db"})
    assert read(DatabaseSettings).database_url == "sqlite:///plans.db"


def test_reads_env_from_the_working_directory(environment: Environment) -> None:
    environment({"PORT": "4000"})
    Path(".env").write_text(
        "SLACK_SIGNING_SECRET=from-file\nSLACK_BOT_TOKEN=xoxb-file\nPORT=5000\nEDITOR=vi\n", encoding="utf-8"
    )
    settings = read(Settings)
    assert settings.slack_signing_secret.get_secret_value() == "from-file"
    assert settings.port == 4000, "the environment goes before the file"


def test_an_empty_setting_is_one_that_is_not_set(environment: Environment) -> None:
    environment(NEEDED | {"PORT": "", "DATABASE_URL": ""})
    settings = read(Settings)
    assert settings.port == 3000
    assert settings.database_url == "sqlite:///rapport.db"


def test_space_around_a_pasted_secret_is_dropped(environment: Environment) -> None:
    environment({"SLACK_SIGNING_SECRET": " shh ", "SLACK_BOT_TOKEN": "xoxb-shh\n"})
    assert read(Settings).slack_signing_secret.get_secret_value() == "shh"
    assert read(Settings).slack_bot_token.get_secret_value() == "xoxb-shh"


def test_names_everything_that_is_missing(environment: Environment) -> None:
    environment({"PORT": "abc"})
    assert complaint() == (
        "SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET must be set:"
        " .env.example says where to find what belongs there."
    )


@pytest.mark.parametrize(
    ("name", "value", "says"),
    (
        ("SLACK_BOT_TOKEN", "xapp-shh", "which begins with xoxb-."),
        ("SLACK_API_URL", "slack.com", "an address such as https://slack.com/api/."),
        ("SLACK_API_URL", "https://[", "an address such as https://slack.com/api/."),
        ("SLACK_API_URL", "http://slack.com/api/", "https:// unless it is on this machine"),
        ("PORT", "http", "a whole number from 0 to 65535"),
        ("PORT", "65536", "a whole number from 0 to 65535"),
        ("RAPPORT_LOG", "loud", "debug, info, warning or error"),
        ("SLACK_APP_TOKEN", "xoxb-shh", "which begins with xapp-."),
        ("RAPPORT_MODE", "tcp", "http or socket"),
        ("RAPPORT_MODE", "socket", "which needs SLACK_APP_TOKEN"),
        ("RAPPORT_POSTS_PER_SECOND", "0", "a number from 0.1 to 1000"),
    ),
)
def test_refuses(environment: Environment, name: str, value: str, says: str) -> None:
    environment(NEEDED | {name: value})
    said = complaint()
    assert said.startswith(name)
    assert says in said
    assert "\n" not in said


def test_without_an_app_token_slack_calls_us(environment: Environment) -> None:
    environment(NEEDED)
    assert not read(Settings).over_socket


def test_with_an_app_token_we_call_slack_and_need_no_signing_secret(environment: Environment) -> None:
    environment({"SLACK_BOT_TOKEN": "xoxb-shh", "SLACK_APP_TOKEN": "xapp-shh"})
    assert read(Settings).over_socket


def test_the_mode_decides_when_both_ways_are_open(environment: Environment) -> None:
    for mode in ("http", "socket"):
        environment(NEEDED | {"SLACK_APP_TOKEN": "xapp-shh", "RAPPORT_MODE": mode})
        assert read(Settings).over_socket is (mode == "socket")


def test_over_http_requests_have_to_be_signed(environment: Environment) -> None:
    environment({"SLACK_BOT_TOKEN": "xoxb-shh", "SLACK_APP_TOKEN": "xapp-shh", "RAPPORT_MODE": "http"})
    assert complaint().startswith("SLACK_SIGNING_SECRET must be set")


@pytest.mark.parametrize(
    ("clock", "api"),
    (
        ("http://127.0.0.1:8100/sandbox/clock", "https://slack.com/api/"),
        ("https://clock.example.com/", "http://127.0.0.1:8100/api/"),
        ("later", "http://127.0.0.1:8100/api/"),
    ),
)
def test_no_clock_but_a_sandboxs_can_be_moved(environment: Environment, clock: str, api: str) -> None:
    environment(NEEDED | {"RAPPORT_CLOCK_URL": clock, "SLACK_API_URL": api})
    assert complaint().startswith("RAPPORT_CLOCK_URL is for sandboxes")


@pytest.mark.parametrize("host", ("127.0.0.1", "127.9.9.9", "localhost", "[::1]"))
def test_takes_an_unprotected_slack_on_this_machine(environment: Environment, host: str) -> None:
    environment(NEEDED | {"SLACK_API_URL": f"http://{host}:8100/api/"})
    assert read(Settings).slack_api_url == f"http://{host}:8100/api/"


def test_never_prints_a_secret(environment: Environment) -> None:
    secrets = NEEDED | {"SLACK_APP_TOKEN": "xapp-shh"}
    secrets |= {"RAPPORT_KEYS": "k1:shh", "DATABASE_URL": "postgresql://rapport:shh@db/rapport"}
    environment(secrets)
    settings = read(Settings)
    assert "shh" not in repr(settings) + str(settings)
    environment(secrets | {"SLACK_BOT_TOKEN": "xoxp-shh", "PORT": "shh"})
    assert "shh" not in complaint()


def test_settings_never_change(environment: Environment) -> None:
    environment(NEEDED)
    with pytest.raises(ValueError, match="frozen"):
        read(Settings).port = 1  # type: ignore[misc]


def test_says_when_the_file_cannot_be_read(environment: Environment) -> None:
    environment(NEEDED)
    Path(".env").write_bytes(b"PORT=\xff\n")
    assert complaint() == ".env is not in UTF-8: save it as UTF-8."


def test_a_process_of_ours_inherits_everything_but_settings(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(NEEDED | {"PORT": "1"})
    monkeypatch.setenv("EDITOR", "vi")
    child = child_environment(PORT="2")
    assert (child["EDITOR"], child["PORT"]) == ("vi", "2")
    assert not child.keys() & NEEDED.keys()


def test_the_example_file_names_exactly_the_settings() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE)
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_file_shows_the_defaults(environment: Environment) -> None:
    shown = dict(
        re.findall(r"^# ([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    )
    environment(NEEDED)
    by_default = read(Settings)
    environment(NEEDED | {name: value for name, value in shown.items() if value})
    assert read(Settings) == by_default
