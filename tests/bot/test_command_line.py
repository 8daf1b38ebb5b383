"""What `rapport` says, and how it ends."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.settings import Settings, child_environment
from playbooks.loader import BUILT_IN


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting is set, and the working directory is empty."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def rapport(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_help_lists_every_command() -> None:
    said = rapport("--help").output
    commands = ("serve", "worker", "migrate", "sandbox", "talk", "playbook", "doctor")
    assert all(re.search(rf"^  {command} +[A-Z].*\.$", said, re.MULTILINE) for command in commands)


def test_serve_stops_in_one_line_that_names_what_is_missing() -> None:
    result = rapport("serve")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        (
            "SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET must be set:"
            " .env.example says where to find what belongs there."
        )
    ]


def test_a_worker_has_no_place_beside_a_sqlite_file(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "bot", "worker"],
        cwd=tmp_path,
        env=child_environment(SLACK_BOT_TOKEN="xoxb-shh"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.splitlines()[-1] == (
        "DATABASE_URL names a SQLite file, where `rapport serve` does everything itself:"
        " `rapport worker` is for PostgreSQL."
    )


@pytest.mark.parametrize(
    ("url", "says"),
    (
        ("mysql://host/rapport", "DATABASE_URL must begin with"),
        ("sqlite:///nowhere/rapport.db", "DATABASE_URL names a file in"),
        ("postgresql://nobody@127.0.0.1:1/rapport", "DATABASE_URL names a database that cannot be opened"),
    ),
)
def test_a_database_that_cannot_be_used_stops_migrate_in_one_line(
    monkeypatch: pytest.MonkeyPatch, url: str, says: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    result = rapport("migrate")
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_keys_that_cannot_be_read_stop_serve_without_being_shown(tmp_path: Path) -> None:
    """In a process of its own: serving sets up logs and signals."""
    settings = {"SLACK_SIGNING_SECRET": "shh", "SLACK_BOT_TOKEN": "xoxb-shh", "RAPPORT_KEYS": "k1:shh"}
    result = subprocess.run(
        [sys.executable, "-m", "bot", "serve"],
        cwd=tmp_path,
        env=child_environment(**settings),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.splitlines()[-1].startswith("RAPPORT_KEYS: ")
    assert "shh" not in result.stderr


def test_migrate_makes_the_database_and_may_be_repeated() -> None:
    assert rapport("migrate").exit_code == 0
    assert Path("rapport.db").is_file()
    assert rapport("migrate").exit_code == 0


@pytest.mark.parametrize("path", (".", "playbook.yaml"))
def test_a_playbook_in_good_order_is_praised_in_one_line(path: str) -> None:
    result = rapport("playbook", "check", str(BUILT_IN / "trust_repair" / path))
    assert result.exit_code == 0
    assert re.fullmatch(
        r"trust_repair is in good order: 6 phases, \d+ steps, in en and vi\.\n", result.stdout
    )


def test_a_faulty_playbook_is_told_its_faults(tmp_path: Path) -> None:
    (tmp_path / "playbook.yaml").write_text("id: X\nversion: 1\n", encoding="utf-8")
    result = rapport("playbook", "check", str(tmp_path))
    assert result.exit_code == 1
    assert [line.removeprefix(f"{tmp_path}/") for line in result.stdout.splitlines()] == [
        "playbook.yaml:1: the playbook lacks languages, phases; add it here",
        "playbook.yaml:1: the id cannot be 'X'; use small letters, digits and _, and begin with a letter",
    ]
