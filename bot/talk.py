"""The coach in a terminal, so that authors of playbooks hear how theirs speaks; nothing is kept."""

import asyncio
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

import typer

from bot.plain_text import PlainText
from bot.storage.memory import MemoryStore
from playbooks.coach import Coach, Member, Speaker, Thread
from playbooks.drafts import Names, written
from playbooks.errors import RapportError
from playbooks.loader import load, load_library
from playbooks.loader.faults import suggestion
from playbooks.model import Ask, Filled, Kept, NewRound, Person, Playbook, Reply, Said, Skipped, WentBack
from playbooks.texts import LANGUAGES, Voice

MOVES: Mapping[str, type[Skipped | WentBack | Kept]] = {"/skip": Skipped, "/back": WentBack, "/keep": Kept}
COMMANDS = "/example  /skip  /back  /keep  /brief  /round  /drafts  /person NAME  /quit"
ME = Speaker("T0", "U0")
HERE = "D0"
# At the end of a line: the answer goes on in the next one.
GOES_ON = "\\"


class CannotTalk(Exception):
    """A playbook or a language that is not there, or a name that is none, in one line that says why."""


def talk(name: str, language: str, counterpart: str) -> None:
    """Go through a playbook, an answer or a command a line, until the lines end or one is /quit."""
    playbook = _find(name)
    spoken = [code for code in playbook.texts if code in LANGUAGES]
    if language not in spoken:
        raise CannotTalk(f"{playbook.id} does not speak {language}; choose from: {', '.join(spoken)}")
    conversation = Talk(PlainText(Voice(language), playbook, counterpart))
    # One run for each line: while a line is waited for, Ctrl-C is the terminal's own.
    with asyncio.Runner() as runner:
        runner.run(conversation.begin())
        for line in _replies():
            if line == "/quit":
                return
            runner.run(conversation.hear(line))


def _find(name: str) -> Playbook:
    library = load_library()
    if name in library:
        return library[name]
    if Path(name).is_dir():
        return load(Path(name))
    raise CannotTalk(f"There is no playbook or folder called {name}; {suggestion(name, library)}")


class Talk:
    """One negotiation, and the courier of what is said in it: the terminal shows it, and it has arrived.

    `newest` is the question that stands, `at` its place in the conversation.
    """

    def __init__(self, plain: PlainText) -> None:
        self.store = MemoryStore()
        self.coach = Coach(self.store, self, {plain.playbook.id: plain.playbook})
        self.plain = plain
        self.negotiation = ""
        self.newest, self.at = Ask(step=None), ""
        self._moments = count(1)

    async def begin(self) -> None:
        language, playbook = self.plain.voice.language, self.plain.playbook.id
        me = Member(workspace=ME.workspace, id=ME.member, language=language, language_chosen=True)
        await self.coach.welcome(ME, me)
        try:
            started = await self.coach.start(ME, self.plain.counterpart, playbook)
        except RapportError as error:
            raise CannotTalk(self.plain.voice.say(error.key, **error.facts)) from None
        self.negotiation = started.summary.id
        typer.echo(COMMANDS)
        await self._show()

    async def hear(self, line: str) -> None:
        command, _, words = line.partition(" ")
        if not command.startswith("/"):
            await self._reply(Said(at=self._moment(), author=ME.member, text=line))
        elif command == "/brief":
            await self.coach.give_brief(ME, self.negotiation)
            await self._show()
        elif command in {"/round", "/drafts"}:
            await (self._begin_round() if command == "/round" else self._write_drafts())
        elif self.newest.step and command == "/example":
            typer.echo(self.plain.example(self.newest.step))
        elif self.newest.step and (reply := self._pressed(command, words.strip())):
            await self._reply(reply)
        else:
            typer.echo(COMMANDS)

    async def _begin_round(self) -> None:
        progress = (await self.coach.look(ME, self.negotiation)).progress
        await self._reply(NewRound(round=progress.round + 1))

    async def _write_drafts(self) -> None:
        """As they are written from the answers so far."""
        plain, found = self.plain, await self.coach.look(ME, self.negotiation)
        names = Names(plain.counterpart, me="")
        for draft in plain.playbook.drafts:
            text = written(plain.playbook, draft, plain.voice, found.progress, names)
            typer.echo(plain.draft(draft, text))

    def _pressed(self, command: str, words: str) -> Reply | None:
        step = {"step": self.newest.step or "", "revision": self.newest.revision, "at": self.at}
        if command in MOVES:
            return MOVES[command].model_validate(step)
        if command == "/person" and words:
            person = Person(id=ME.member, name=words)
            return Filled.model_validate({**step, "author": ME.member, "value": person})
        return None

    async def _reply(self, reply: Reply) -> None:
        notice = await self.coach.hear(ME, self.negotiation, reply)
        await self._show()
        if notice:
            typer.echo(self.plain.draw(notice))

    async def _show(self) -> None:
        while self.store.said:
            outgoing = self.store.said.pop(0)
            at = self._moment()
            await self.store.sent(outgoing, HERE, at)
            if isinstance(outgoing.post, Ask):
                self.newest, self.at = outgoing.post, at
            if drawn := self.plain.draw(outgoing.post):
                typer.echo(drawn)

    def _moment(self) -> str:
        """The place of what is said now; later ones sort after earlier ones."""
        return f"{next(self._moments):08}"

    def wake(self) -> None:
        """What was said is shown once the coach is done."""

    async def recognise(self, workspace: str, thread: Thread) -> bool:  # noqa: ARG002
        return False

    async def look_up(self, workspace: str, posts: Sequence[str]) -> None:
        """Nothing is ever on its way."""


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
