"""What `rapport` says, and how it ends."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.settings import Settings
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
    commands = ("serve", "migrate", "sandbox", "talk", "playbook", "doctor")
    assert all(re.search(rf"^  {command} +[A-Z].*\.$", said, re.MULTILINE) for command in commands)


def test_serve_stops_in_one_line_that_names_what_is_missing() -> None:
    result = rapport("serve")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        (
            "SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN must be set:"
            " .env.example says where to find what belongs there."
        )
    ]


def test_a_database_that_nobody_knows_stops_migrate_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://host/rapport")
    result = rapport("migrate")
    assert result.exit_code == 2
    assert result.stderr.startswith("DATABASE_URL ")
    assert len(result.stderr.splitlines()) == 1


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
