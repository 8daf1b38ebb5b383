"""Plays a transcript of docs/: what people do there is done, and what they read there has to come.

In its fences a line begins with who does what, or with who reads it: → a message, ⇒ a form. What is longer
goes on in lines that are set in. `…` stands between the words that are looked for, ` / ` between lines that
are typed; at the beginning, `…` answers each step as its example does, until the step of that title is asked.
`▸` goes before what is entered under a label; under a heading of a form, before what each of its fields gets.
◷ moves the clock to that day and hour of somebody's own, or them to another zone; ✕ is what they do not read,
or no longer.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from playbooks.loader import load_library
from tests.kit.person import BETWEEN_LOOKS, PATIENCE, Json, NotSeen, Person
from tests.kit.shown import elements, words
from tests.kit.times import Times
from tests.kit.walk import Walk

PART = re.compile(
    r"^```\n(?P<fence>.*?)^```|^!\[[^\]]*\]\(pictures/(?P<picture>[\w-]+)\.png\)", re.MULTILINE | re.DOTALL
)
LINE = re.compile(r"(?P<sign>[→⇒◷✕]?) *(?P<who>\w+)  +(?P<what>.+)", re.DOTALL)
PRESS = re.compile(r"\[(?P<label>[^\]]+)\] *(?P<text>.*)", re.DOTALL)
FIELD, BREAK, BETWEEN = " ▸ ", " / ", "…"
SETTLED = 0.4  # seconds in which what is due by the clock would have come

Takes = Callable[[str, Person, str], Awaitable[None]]
"""A picture of this name: of the message with this ts, or of the form that somebody has open."""


class Line(NamedTuple):
    sign: str
    who: str
    what: str


async def no_picture(_name: str, _person: Person, _ts: str) -> None:
    """Tests only read."""


def parts(page: str) -> Iterator[Line | str]:
    """The lines of the transcript, and the names of the pictures where they stand."""
    for found in PART.finditer(page):
        if found["picture"]:
            yield found["picture"]
            continue
        for line in re.sub(r"\n +", " ", found["fence"]).splitlines():
            told = LINE.fullmatch(line)
            assert told, line
            yield Line(told["sign"], told["who"], told["what"])


@dataclass
class Transcript:
    """`cast` are those who are in it, by the name that it calls them; the first one's is the negotiation."""

    cast: dict[str, Person]
    language: str
    takes: Takes = no_picture
    entered: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.owner, *others = self.cast.values()
        asked = others[0].id if others else ""
        self.walk = Walk(self.owner, load_library()["trust_repair"], self.language, asked)
        self.left = self.walk.steps()

    async def play(self, page: str) -> None:
        person, ts = self.owner, ""
        for part in parts(page):
            if isinstance(part, str):
                await self.takes(part, person, ts)
                continue
            person = self.cast[part.who]
            ts = await self._plays(person, part)

    async def _plays(self, person: Person, line: Line) -> str:
        """Gives the ts of the message that was read, if one was."""
        texts = [text.strip() for text in line.what.split(BETWEEN) if text.strip()]
        if line.sign == "→":
            return str((await person.reads(*texts))["ts"])
        if line.sign == "⇒":
            await person.sees_view(*texts)
        elif line.sign == "✕":
            await Times(person, self.walk.voice).a_second_passes()
            await reads_nowhere(person, *texts)
        elif line.sign == "◷":
            await Times(person, self.walk.voice).turns_to(line.what)
        elif line.what.startswith(BETWEEN):
            await self._answers_until(texts[0])
        else:
            await self._does(person, line.what)
        return ""

    async def _answers_until(self, title: str) -> None:
        """Each step as its example does, until the one of this title is asked."""
        self.owner.seen.clear()
        for step in self.left:
            shown = self.walk.voice.step(self.walk.playbook, step.id)
            if self.walk.read(shown.title) == title:
                await self.owner.reads(self.walk.read(shown.prompt))
                return
            await self.walk.answer(step)
        raise NotSeen(f"no step {title!r} is left")

    async def _does(self, person: Person, what: str) -> None:
        typed = what.replace(BREAK, "\n")
        if pressed := PRESS.fullmatch(typed):
            await self._presses(person, pressed["label"], pressed["text"])
        elif what.startswith("@"):
            await person.picks(self._id_of(what[1:]), kind="users_select")
        elif FIELD in what:
            await self._enters(person, *what.split(FIELD))
        elif what.startswith("/"):
            await person.types(what)
        else:
            await person.replies(typed)

    def _id_of(self, name: str) -> str:
        return next(person.id for person in self.cast.values() if person.name == name)

    async def _presses(self, person: Person, label: str, text: str) -> None:
        """What sends or closes the form on top, or a button; `text` goes into the form that it opens."""
        views = await person.views()
        shown = {part: words(views[-1].get(part)).strip() for part in ("submit", "close")} if views else {}
        if shown.get("close") == label:
            await person.closes(views[-1])
        elif shown.get("submit") == label:
            await person.fills(**self.entered.pop(person.id, {}))
        elif text and await self._picks(person, label, text):
            return
        else:
            await person.presses(label)
        if text:
            await person.fills(**dict.fromkeys(inputs(await person.sees_view()), text))

    async def _picks(self, person: Person, label: str, text: str) -> bool:
        """In the newest menu that says so; False if there is none."""
        for message in await person.messages():
            for block, element in elements(message):
                if words(element.get("placeholder", {})).strip() == label:
                    await person.presses_in(message, block, element, options_of(element)[text])
                    return True
        return False

    async def _enters(self, person: Person, label: str, *values: str) -> None:
        """Into the input of this label, or those below this heading: words, or an option by what it says.

        Kept until the form is sent.
        """
        view = await person.sees_view(label)
        fields = inputs(view, label) or below(view, label)
        for (name, element), value in zip(fields.items(), values, strict=False):
            options, typed = options_of(element), value.replace(BREAK, "\n")
            picked: Any = options[value] if options else typed
            ticked = element["type"] == "checkboxes"
            self.entered.setdefault(person.id, {})[name] = [picked] if ticked else picked


async def reads_nowhere(person: Person, *texts: str) -> None:
    """Waits until no message says it, and then whether one that is due comes after all."""
    for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
        if not await _says(person, *texts):
            await asyncio.sleep(SETTLED)
            break
        await asyncio.sleep(BETWEEN_LOOKS)
    if found := await _says(person, *texts):
        raise AssertionError(f"{person.name} reads {found}")


async def _says(person: Person, *texts: str) -> list[str]:
    shown = [words(message) for message in await person.messages()]
    return [each for each in shown if all(text in each for text in texts)]


def options_of(element: Json) -> dict[str, str]:
    return {words(each["text"]).strip(): each["value"] for each in element.get("options", ())}


def below(view: Json, heading: str) -> dict[str, Json]:
    """The inputs of a form between this heading and the next one."""
    found, is_below = {}, False
    for block in view["blocks"]:
        if block["type"] == "header":
            is_below = words(block["text"]).strip() == heading
        elif is_below and block["type"] == "input":
            found[block["block_id"]] = block["element"]
    return found


def inputs(view: Json, label: str = "") -> dict[str, Json]:
    """The inputs of a form by the id of their block: those of this label, or all."""
    found = (block for block in view["blocks"] if block["type"] == "input")
    return {
        block["block_id"]: block["element"] for block in found if label in ("", words(block["label"]).strip())
    }
