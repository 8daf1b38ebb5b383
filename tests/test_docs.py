"""What the pages for people say is there is there: links, files, commands, settings, the transcript."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer import Typer

from bot.__main__ import app
from bot.settings import Settings
from playbooks.loader import load_library
from playbooks.texts import Voice

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LAYERS = ("bot", "handlers", "playbooks")
LONGEST_README = 600

FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def code_of(page: Path) -> Iterator[str]:
    """Each line of code, in a fence or in a sentence."""
    text = page.read_text(encoding="utf-8")
    for fence in FENCE.findall(text):
        yield from fence.splitlines()[1:-1]
    for span in SPAN.findall(FENCE.sub("", text)):
        yield " ".join(span.split())


def anchors_of(page: Path) -> set[str]:
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def commands_of(commands: Typer) -> Iterator[str]:
    for command in commands.registered_commands:
        assert command.callback
        yield command.name or command.callback.__name__
    for group in commands.registered_groups:
        assert group.name and group.typer_instance
        yield group.name
        yield from (f"{group.name} {name}" for name in commands_of(group.typer_instance))


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for address in LINK.findall(text):
        if address.startswith("https://"):
            continue
        path, _, anchor = address.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), address
        assert not anchor or anchor in anchors_of(target), address


@every_page
def test_every_file_that_is_named_is_there(page: Path) -> None:
    for span in code_of(page):
        if re.fullmatch(rf"(?:{'|'.join(LAYERS)}|tests|scripts|docs|requirements)/[\w./*-]+", span):
            assert list(ROOT.glob(span.rstrip("/"))), span
        elif re.fullmatch(r"[\w/]+\.py", span):
            assert any(list((ROOT / layer).rglob(span)) for layer in LAYERS), span


@every_page
def test_every_command_that_is_named_is_there(page: Path) -> None:
    commands = set(commands_of(app))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    checks = set(
        re.findall(r"^([a-z]+)\(\)", (ROOT / "scripts/check").read_text(encoding="utf-8"), re.MULTILINE)
    )
    for line in code_of(page):
        command = line.split("  #")[0]
        assert set(re.findall(r"\bmake ([a-z]+)", command)) <= targets, line
        assert set(re.findall(r"(?:^|/)rapport ([a-z]+)", command)) <= commands, line
        assert set(re.findall(r"(?:^|/)rapport (playbook [a-z]+)", command)) <= commands, line
        for names in re.findall(r"scripts/check ([a-z ]+)", command):
            assert set(names.split()) <= {*checks, "static"}, line


@every_page
def test_every_setting_that_is_named_is_there(page: Path) -> None:
    settings = {name.upper() for name in Settings.model_fields}
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"\b(?:RAPPORT|SLACK)_[A-Z_]+\b", text)) <= settings


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= LONGEST_README


def test_the_readme_lets_rapport_say_what_it_says() -> None:
    (transcript,) = (
        fence
        for fence in FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
        if "/negotiate" in fence
    )
    heard = " ".join(transcript.split())
    voice, playbook = Voice("en"), load_library()["trust_repair"]
    first, second = (voice.step(playbook, step.id) for step in playbook.phases[0].steps[:2])
    link = voice.say("note.open_dm")
    for text in (
        voice.say("note.started", counterpart="Impress", link=link),
        *(voice.fill(text, counterpart="Impress") for text in (first.title, first.prompt, first.why)),
        " ".join(f"[{voice.say(f'button.{name}')}]" for name in ("example", "skip", "back")),
        f"✓ {voice.say('noted.answered')}: {first.title}",
        *(voice.fill(text, counterpart="Impress") for text in (second.title, second.prompt)),
    ):
        assert " ".join(text.split()) in heard


def test_every_decision_has_its_parts() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {page.name[:4]}: ")
        headings = HEADING.findall(text)
        assert [one for one in headings if one in {"Context", "Decision", "Consequences"}] == [
            "Context",
            "Decision",
            "Consequences",
        ]
