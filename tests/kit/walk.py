"""The whole playbook, answered as a person would: one text for every engine, language and Slack."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, Protocol

from playbooks.engine.position import all_steps
from playbooks.model import COLUMNS, REQUESTS, SENT, Kind, Playbook, Step
from playbooks.texts import Voice

CHOSEN: Mapping[str, str] = {
    "breach": "competence",
    "breach_ours": "ours",
    "trigger": "we_raise",
    "dependence": "one",
    "slip": "both",
    "outcome": "won",
}
FIGURES = {"en": "$25 million", "vi": "25 triệu USD"}


class Answering(Protocol):
    """Somebody who can answer: over HTTP, or with a mouse at the page."""

    async def reads(self, *texts: str) -> Any: ...
    async def replies(self, text: str) -> Any: ...
    async def presses(self, label: str) -> Any: ...
    async def picks(self, value: str, *, kind: str) -> Any: ...
    async def fills(self, **values: str) -> Any: ...
    async def previews(self, **values: str) -> Any: ...


class Walk:
    """Kristen's answers to every step, in one language."""

    def __init__(self, person: Answering, playbook: Playbook, language: str, colleague: str) -> None:
        self.person = person
        self.playbook = playbook
        self.voice = Voice(language)
        self.colleague = colleague

    def steps(self) -> Iterator[Step]:
        """Those that these answers lead through: each has its earlier step answered, and as it wants."""
        for step in all_steps(self.playbook):
            wanted = step.when.options if step.when else ()
            if not wanted or (step.when and CHOSEN[step.when.step] in wanted):
                yield step

    async def to_the_end(self) -> None:
        for step in self.steps():
            await self.answer(step)
        await self.person.reads(self.voice.say("ask.finished"))

    async def answer(self, step: Step) -> None:
        await self.person.reads(self.read(self.voice.step(self.playbook, step.id).prompt))
        await self._way(step)(step)

    def read(self, text: str) -> str:
        return self.voice.fill(text, counterpart="Impress").strip()

    def example(self, step: Step) -> str:
        return self.read(self.voice.step(self.playbook, step.id).example)

    def _way(self, step: Step) -> Callable[[Step], Awaitable[None]]:
        if step.kind in REQUESTS:
            return self._request
        if step.kind in COLUMNS and step.id == "their_interests":
            return self._list_form
        ways = {Kind.CHOICE: self._choice, Kind.DATE: self._date, Kind.FIGURES: self._figures}
        return ways.get(step.kind, self._words)

    async def _words(self, step: Step) -> None:
        await self.person.replies(self.example(step))

    async def _choice(self, step: Step) -> None:
        label = self.voice.step(self.playbook, step.id).options[CHOSEN[step.id]]
        await self.person.presses(self.read(label))

    async def _date(self, _step: Step) -> None:
        await self.person.picks("2027-01-15", kind="datepicker")

    async def _figures(self, step: Step) -> None:
        await self.person.presses(self.voice.say("button.figures"))
        typed = FIGURES[self.voice.language]
        await self.person.fills(**dict.fromkeys(step.fields, typed))

    async def _list_form(self, step: Step) -> None:
        await self.person.presses(self.voice.say("button.list"))
        await self.person.fills(entries=self.example(step))

    async def _request(self, step: Step) -> None:
        """Picked, filled in, looked at, sent; who speaks for us is only written down."""
        await self.person.picks(self.colleague, kind="users_select")
        if step.kind in SENT:
            await self.person.previews(lines=self.example(step))
            await self.person.fills()
            return
        await self.person.reads(self.voice.say("missing.words"))
        await self.person.replies(self.example(step))
