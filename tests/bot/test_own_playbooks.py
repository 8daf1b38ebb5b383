"""A company's own playbooks, by RAPPORT_PLAYBOOKS: served, checked, talked through, and named when faulty."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.app import known_playbooks
from bot.doctor import examine
from bot.settings import PlaybookSettings, Settings, read
from bot.tryout import _environment
from playbooks.engine.position import all_steps
from playbooks.loader import load_library
from playbooks.model import REQUESTS, Kind, Playbook, Step
from playbooks.texts import LANGUAGES, Voice
from tests.kit.stage import settings_for
from tests.playbooks.branches import branches, led_through
from tests.playbooks.own import break_playbook, on_the_page, write_playbook

LONGEST_EXAMPLE = 22  # lines: "about twenty"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting is set, and the working directory is empty."""
    monkeypatch.chdir(tmp_path)
    for name in {**Settings.model_fields, **PlaybookSettings.model_fields}:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """With one good playbook and one broken one."""
    own = tmp_path / "own"
    write_playbook(own, "fleet")
    break_playbook(write_playbook(own, "lease"))
    monkeypatch.setenv("RAPPORT_PLAYBOOKS", str(own))
    return own


def rapport(*arguments: str, lines: str = "") -> Result:
    return CliRunner().invoke(app, arguments, input=lines)


# --- the setting -------------------------------------------------------------------------------


def test_without_a_word_there_are_the_built_in_ones_alone() -> None:
    assert read(PlaybookSettings).own_playbooks == ()


def test_the_folder_may_begin_with_ones_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_PLAYBOOKS", "~/playbooks")
    assert read(PlaybookSettings).own_playbooks == (Path.home() / "playbooks",)


def test_the_sandbox_has_them_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs in a folder of its own, so the path is whole."""
    assert _environment("http://127.0.0.1:1", 1, "http")["RAPPORT_PLAYBOOKS"] == str(folder)
    monkeypatch.setenv("RAPPORT_PLAYBOOKS", "own")
    assert _environment("http://127.0.0.1:1", 1, "http")["RAPPORT_PLAYBOOKS"] == str(folder)
    monkeypatch.delenv("RAPPORT_PLAYBOOKS")
    assert _environment("http://127.0.0.1:1", 1, "http")["RAPPORT_PLAYBOOKS"] == ""


# --- a faulty one is named ---------------------------------------------------------------------


def test_the_log_names_it_when_rapport_starts(folder: Path) -> None:
    with capture_logs() as logged:
        library = known_playbooks(settings_for("http://127.0.0.1:1", "sqlite://", 0, playbooks=str(folder)))
    assert "fleet" in library and "lease" not in library
    (line,) = logged
    assert (line["event"], line["log_level"]) == ("a playbook was left out", "warning")
    assert (line["file"], line["line"]) == (str(folder / "lease" / "playbook.yaml"), 7)
    assert (line["wrong"], line["mend"]) == ("no kind is named 'txt'", "did you mean text?")


async def test_doctor_names_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-shh")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "shh")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api/")
    said: list[str] = []
    assert not await examine(said.append)
    looks = [line.split(maxsplit=2) for line in said if line.split()[1] == "playbooks"]
    assert looks == [
        ["ok", "playbooks", "6 can be used: quick, renewal, scope, supplier, trust_repair, fleet"],
        [
            "wrong",
            "playbooks",
            f"{folder}/lease/playbook.yaml:7: no kind is named 'txt'; did you mean text?",
        ],
    ]


def test_check_takes_one_playbook_or_a_folder_of_them(folder: Path) -> None:
    one = rapport("playbook", "check", str(folder / "fleet"))
    assert (one.exit_code, one.stdout) == (0, "fleet is in good order: 1 phase, 1 step, in en.\n")
    every = rapport("playbook", "check", str(folder))
    assert every.exit_code == 1
    assert every.stdout.splitlines() == [
        "fleet is in good order: 1 phase, 1 step, in en.",
        f"{folder}/lease/playbook.yaml:7: no kind is named 'txt'; did you mean text?",
    ]


def test_check_names_what_no_terminal_can_show(tmp_path: Path) -> None:
    own = Path(os.fsdecode(os.fsencode(tmp_path / "own") + b"\xff"))
    structure = write_playbook(own, "fleet") / "playbook.yaml"
    structure.write_text('"\\e[2Jx": 1\n', encoding="utf-8")
    result = rapport("playbook", "check", str(own))
    assert result.exit_code == 1
    assert "own\ufffd/fleet/playbook.yaml:1: the playbook has an unknown key, \ufffd[2Jx;" in result.stdout


def test_check_says_that_an_id_is_taken(folder: Path) -> None:
    own = write_playbook(folder, "quick", folder="ours")
    result = rapport("playbook", "check", str(own))
    assert result.exit_code == 1
    assert result.stdout.endswith("1: another playbook has the id quick; choose an id of its own\n")


# --- talked through ----------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_talk_finds_an_own_playbook_by_its_name() -> None:
    said = rapport("talk", "fleet", lines="Good, since Monday.\n").stdout
    assert "Only: Mood" in said
    assert "✓ Noted: Mood" in said


@pytest.mark.usefixtures("folder")
def test_talk_says_what_is_wrong_with_a_broken_one() -> None:
    result = rapport("talk", "lease")
    assert result.exit_code == 2
    assert result.stderr.endswith("lease/playbook.yaml:7: no kind is named 'txt'; did you mean text?\n")


def test_the_example_on_the_page_is_short_and_can_be_talked_through(tmp_path: Path) -> None:
    coffee, lines = on_the_page(tmp_path)
    assert lines <= LONGEST_EXAMPLE
    assert rapport("playbook", "check", str(coffee)).exit_code == 0
    said = rapport("talk", str(coffee), lines="/example\nThey know our plans.\n/brief\n").stdout
    assert "What should be different after your coffee with Impress?" in said
    assert "That was the last step." in said
    assert "> They know our plans." in said


def typed(playbook: Playbook, voice: Voice) -> Iterator[str]:
    """Every step of the first branch, answered with its example."""
    branch = next(branches(playbook))
    steps = {step.id: step for step in all_steps(playbook)}
    for name in led_through(playbook, branch):
        yield from _lines(steps[name], branch.get(name, ""), playbook, voice)


def _lines(step: Step, road: str, playbook: Playbook, voice: Voice) -> Iterator[str]:
    example = voice.fill(voice.step(playbook, step.id).example, counterpart="Impress")
    if step.kind is Kind.CHOICE:
        yield str(step.options.index(road) + 1) if road else "1"
        return
    yield "\\\n".join(line for line in example.splitlines() if line.strip())
    if step.kind in REQUESTS:
        yield "/person Daniel Reyes"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", load_library())
def test_every_built_in_playbook_can_be_talked_through_with_its_own_examples(
    name: str, language: str
) -> None:
    playbook, voice = load_library()[name], Voice(language)
    result = rapport("talk", name, "--language", language, lines="\n".join(typed(playbook, voice)))
    said = " ".join(result.stdout.split())
    assert result.exit_code == 0
    steps = led_through(playbook, next(branches(playbook)))
    for step in steps:
        prompt = voice.fill(voice.step(playbook, step).prompt, counterpart="Impress")
        assert " ".join(prompt.split()) in said, step
    assert said.count(f"✓ {voice.say('noted.answered')}:") >= len(steps)
    assert " ".join(voice.say("ask.finished").split()) in said
