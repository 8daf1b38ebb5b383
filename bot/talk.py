"""The coach in a terminal, so that authors of playbooks hear how theirs speaks; nothing is kept."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

from bot.plain_text import PlainText
from bot.rehearsal import Rehearsal
from playbooks.loader import load, load_library
from playbooks.loader.faults import suggestion
from playbooks.model import Filled, Kept, Person, Playbook, Post, Reply, Said, Skipped, WentBack
from playbooks.texts import LANGUAGES, Voice

MOVES: Mapping[str, type[Skipped | WentBack | Kept]] = {"/skip": Skipped, "/back": WentBack, "/keep": Kept}
COMMANDS = "/example  /skip  /back  /keep  /brief  /person NAME  /quit"
ME = "U0"
# At the end of a line: the answer goes on in the next one.
GOES_ON = "\\"


class CannotTalk(Exception):
    """A playbook or a language that is not there, in one line that says which ones are."""


def talk(name: str, language: str, counterpart: str) -> None:
    """Go through a playbook, an answer or a command a line, until the lines end or one is /quit."""
    playbook = _find(name)
    spoken = [code for code in playbook.texts if code in LANGUAGES]
    if language not in spoken:
        raise CannotTalk(f"{playbook.id} does not speak {language}; choose from: {', '.join(spoken)}")
    conversation = Talk(Rehearsal(playbook, language), PlainText(Voice(language), playbook, counterpart))
    typer.echo(COMMANDS)
    conversation.begin()
    for line in _replies():
        if line == "/quit":
            return
        conversation.hear(line)


def _find(name: str) -> Playbook:
    library = load_library()
    if name in library:
        return library[name]
    if Path(name).is_dir():
        return load(Path(name))
    raise CannotTalk(f"There is no playbook or folder called {name}; {suggestion(name, library)}")


class Talk:
    def __init__(self, rehearsal: Rehearsal, plain: PlainText) -> None:
        self._rehearsal = rehearsal
        self._plain = plain

    def begin(self) -> None:
        self._show(*self._rehearsal.begin())

    def hear(self, line: str) -> None:
        command, _, words = line.partition(" ")
        if not command.startswith("/"):
            self._reply(Said(at=self._rehearsal.moment(), author=ME, text=line))
        elif command == "/brief":
            self._show(self._rehearsal.brief())
        elif self._rehearsal.newest.step and command == "/example":
            typer.echo(self._plain.example(self._rehearsal.newest.step))
        elif self._rehearsal.newest.step and (reply := self._pressed(command, words.strip())):
            self._reply(reply)
        else:
            typer.echo(COMMANDS)

    def _pressed(self, command: str, words: str) -> Reply | None:
        ask = self._rehearsal.newest
        step = {"step": ask.step or "", "revision": ask.revision, "at": self._rehearsal.at}
        if command in MOVES:
            return MOVES[command].model_validate(step)
        if command == "/person" and words:
            return Filled.model_validate({**step, "author": ME, "value": Person(id=ME, name=words)})
        return None

    def _reply(self, reply: Reply) -> None:
        self._show(*self._rehearsal.hear(reply))

    def _show(self, *posts: Post) -> None:
        for drawn in filter(None, map(self._plain.draw, posts)):
            typer.echo(drawn)


def _replies() -> Iterator[str]:
    """What is typed; a line that ends with a backslash goes on in the next."""
    held = ""
    for line in _lines():
        text = held + line.rstrip()
        if text.endswith(GOES_ON):
            held = text.removesuffix(GOES_ON) + "\n"
        elif text:
            held = ""
            yield text


def _lines() -> Iterator[str]:
    """Lines of a terminal, with its line editing, or of whatever is piped in."""
    prompt = "\n> " if sys.stdin.isatty() else ""
    while True:
        try:
            yield input(prompt)
        except (EOFError, KeyboardInterrupt):
            return
