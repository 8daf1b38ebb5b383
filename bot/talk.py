"""The coach in a terminal, so that authors of playbooks hear how theirs speaks; nothing is kept."""

import asyncio
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

import typer

from bot.clock import now
from bot.plain_text import PlainText
from bot.storage.memory import MemoryStore
from playbooks.coach import Coach, Member, Speaker, Thread
from playbooks.drafts import Names, written
from playbooks.engine.position import find_step
from playbooks.errors import RapportError
from playbooks.loader import PlaybookError, load
from playbooks.loader.faults import suggestion
from playbooks.model import (
    SENT,
    Amendment,
    Ask,
    Filled,
    Kept,
    LetStand,
    Library,
    NewRound,
    Noted,
    Person,
    Playbook,
    Reply,
    Requested,
    Said,
    Sharpened,
    Skipped,
    WentBack,
)
from playbooks.requests import begun
from playbooks.texts import LANGUAGES, Voice

MOVES: Mapping[str, type[Skipped | WentBack | Kept]] = {"/skip": Skipped, "/back": WentBack, "/keep": Kept}
DECIDED = frozenset({"/sharpen", "/leave", "/unhelpful", "/why"})
COMMANDS = "/example  /skip  /back  /keep  /brief  /round  /drafts  /person NAME  /quit"
ME = Speaker("T0", "U0")
HERE = "D0"
# At the end of a line: the answer goes on in the next one.
GOES_ON = "\\"


class CannotTalk(Exception):
    """A playbook or a language that is not there, or a name that is none, in one line that says why."""


def talk(name: str, library: Library, language: str, counterpart: str) -> None:
    """Go through a playbook, an answer or a command a line, until the lines end or one is /quit."""
    playbook = _find(name, library)
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


def _find(name: str, library: Library) -> Playbook:
    if name in library:
        return library[name]
    if Path(name).is_dir():
        return load(Path(name))
    if faults := [fault for fault in library.faults if fault.path.parent.name == name]:
        raise PlaybookError(faults)
    raise CannotTalk(f"There is no playbook or folder called {name}; {suggestion(name, library)}")


class Talk:
    """One negotiation, and the courier of what is said in it: the terminal shows it, and it has arrived.

    `newest` is the question that stands, `at` its place in the conversation; `remarked` is the answer
    on which something was remarked last, until that is dealt with.
    """

    def __init__(self, plain: PlainText) -> None:
        self.store = MemoryStore(now)
        self.coach = Coach(self.store, self, Library([plain.playbook]))
        self.plain = plain
        self.negotiation = ""
        self.newest, self.at = Ask(step=None), ""
        self.remarked: Noted | None = None
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
        elif self.remarked and command in DECIDED:
            await self._decide(command, self.remarked)
        elif self.newest.step and command == "/example":
            typer.echo(self.plain.example(self.newest.step))
        elif self.newest.step and command == "/person" and words.strip():
            await self._ask_for(self.newest.step, words.strip())
        elif self.newest.step and (reply := self._pressed(command)):
            await self._reply(reply)
        else:
            typer.echo(COMMANDS)

    async def _decide(self, command: str, remarked: Noted) -> None:
        """What is done about the remark that was made last."""
        finding = remarked.feedback.finding
        if command == "/why" and finding:
            typer.echo(self.plain.why(finding))
            return
        pressed = {"step": remarked.step, "revision": remarked.revision, "rule": remarked.feedback.said}
        if command == "/sharpen":
            await self._reply(Sharpened.model_validate(pressed))
        else:
            await self._reply(LetStand.model_validate({**pressed, "helpful": command == "/leave"}))

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

    async def _ask_for(self, name: str, words: str) -> None:
        """Somebody is picked; who is to be asked for something is asked with the words typed so far."""
        pressed = {**self._press(), "author": ME.member}
        person = Person(id=ME.member, name=words)
        step = find_step(self.plain.playbook, name)
        if step is None or step.kind not in SENT:
            await self._reply(Filled.model_validate({**pressed, "value": person}))
            return
        plain, found = self.plain, await self.coach.look(ME, self.negotiation)
        drafted = begun(plain.playbook, found.progress, step, plain.voice, plain.counterpart)
        sent = {"to": person, "about": drafted.about, "lines": drafted.lines, "gestures": drafted.gestures}
        await self._reply(Requested.model_validate({**pressed, **sent}))

    def _pressed(self, command: str) -> Reply | None:
        return MOVES[command].model_validate(self._press()) if command in MOVES else None

    def _press(self) -> dict[str, object]:
        return {"step": self.newest.step or "", "revision": self.newest.revision, "at": self.at}

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
            if isinstance(outgoing.post, Ask | Amendment) and (noted := outgoing.post.noted):
                self.remarked = noted if noted.feedback.finding else None
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
