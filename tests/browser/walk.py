"""The whole playbook at the page, with what a person does besides answering: look, go back, correct."""

from collections.abc import Awaitable, Callable

from typing_extensions import override

from playbooks.loader import load_library
from playbooks.model import Step
from tests.browser.window import Window
from tests.kit.walk import FIGURES, Walk

COLLEAGUE = "Daniel Reyes"
FIRST_THOUGHT = {"en": "Quite a lot.", "vi": "Khá nhiều."}
STAKES = {
    "en": "We lose 25 million a year; they lose a year of migration work.",
    "vi": "Bên mình mất 25 triệu đô la mỗi năm; họ mất một năm chuyển đổi hệ thống.",
}
Detour = Callable[[], Awaitable[None]]


class PageWalk(Walk):
    """To the end, by way of everything that the page offers."""

    def __init__(self, window: Window, language: str) -> None:
        super().__init__(window, load_library()["trust_repair"], language, COLLEAGUE)
        self.window = window
        # By the step that is asked when they begin; each ends where that step is asked still.
        self.detours: dict[str, Detour] = {
            "stakes": self._looks_at_the_example,
            "why_you": self._edits_what_was_said,
            "trust_date": self._goes_back_and_keeps,
            "alternative": self._deletes_and_says_it_again,
        }

    @override
    async def answer(self, step: Step) -> None:
        await self.window.reads(self.prompt(step.id))
        if detour := self.detours.get(step.id):
            await detour()
        await self._way(step)(step)

    @override
    async def _words(self, step: Step) -> None:
        first = {"stakes": FIRST_THOUGHT[self.voice.language]}
        await self.window.replies(first.get(step.id) or self.example(step))

    @override
    async def _date(self, step: Step) -> None:
        await self.window.picks("2027-01-15" if step.id == "trust_date" else "2027-03-01", kind="datepicker")

    @override
    async def _figures(self, step: Step) -> None:
        await self.window.presses(self.voice.say("button.figures"))
        if step.id == "worth":
            await self._types_what_is_no_number(step.fields[1])
        await self.window.fills(**dict.fromkeys(step.fields, FIGURES[self.voice.language]))

    def prompt(self, step: str) -> str:
        return self.read(self.voice.step(self.playbook, step).prompt)

    async def _types_what_is_no_number(self, field: str) -> None:
        await self.window.enters(**{field: FIRST_THOUGHT[self.voice.language]})
        await self.window.submits()
        await self.window.reads_fault(field, self.voice.say("error.unreadable_number"))

    async def _looks_at_the_example(self) -> None:
        await self.window.presses(self.voice.say("button.example"))
        await self.window.reads(self.read(self.voice.step(self.playbook, "stakes").example))

    async def _edits_what_was_said(self) -> None:
        stakes = STAKES[self.voice.language]
        await self.window.edits(FIRST_THOUGHT[self.voice.language], stakes)
        await self.window.reads(self.prompt("why_you"), stakes)

    async def _goes_back_and_keeps(self) -> None:
        await self.window.presses(self.voice.say("button.back"))
        await self.window.reads(self.prompt("worth"), self.voice.say("ask.earlier"))
        await self.window.presses(self.voice.say("button.keep"))
        await self.window.reads(self.prompt("trust_date"))

    async def _deletes_and_says_it_again(self) -> None:
        said = self.read(self.voice.step(self.playbook, "only_from_each").example)
        await self.window.deletes(said)
        await self.window.reads(self.prompt("only_from_each"), self.voice.say("noted.withdrawn"))
        await self.window.replies(said)
        await self.window.reads(self.prompt("alternative"))
