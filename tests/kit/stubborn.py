"""The walk of somebody whose Rapport keeps dying: goes by the newest prompt, and does again what failed."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

from typing_extensions import override

from playbooks.engine.position import find_step
from playbooks.model import COLUMNS, SENT, Kind, Playbook, Step
from tests.kit.person import Json, NotSeen, Person, words
from tests.kit.walk import CHOSEN, FIGURES, Walk

PATIENCE = 120.0
AGAIN, BETWEEN_LOOKS = 0.3, 0.1
ASKED = ("U0DANIEL002", "U0MARGARET3")
SECOND_LINES = 0.2
"""How often a second line follows at once."""


class StubbornWalk(Walk):
    """Commands, presses and forms that Slack says did not arrive are repeated; a message never is.

    `acts` is called right before everything that is done; `said` has the ts of everything written. A
    second line may come before the next prompt or after it, and answer that one.
    """

    def __init__(
        self, person: Person, playbook: Playbook, language: str, acts: Callable[[], None], chance: Random
    ) -> None:
        super().__init__(person, playbook, language, next(one for one in ASKED if one != person.id))
        self.human = person
        self.acts = acts
        self.chance = chance
        self.said: list[str] = []
        self.walked: set[str] = set()

    @override
    async def to_the_end(self) -> None:
        """Once more with another counterpart, if called again; every time to the brief as a file."""
        counterpart = " ".join(["Impress", *("again" for _ in self.walked)])
        await self._insist(lambda: self.human.types(f"/negotiate start {counterpart}"))
        prompt = await self._newer("")
        while step := self._asked(prompt):
            await self._answer(step, prompt)
            prompt = await self._newer(prompt["ts"])
        await self._press(prompt, lambda element: element["action_id"] == "brief")
        await self._waits(self._has_the_file)
        self.walked.add(self.human.thread)

    async def _has_the_file(self) -> bool:
        return any(each.get("files") for each in await self.human.in_thread(self.human.thread))

    async def _do(self, deed: Awaitable[Any]) -> Any:
        self.acts()
        return await deed

    async def _insist(self, deed: Callable[[], Awaitable[Json]]) -> None:
        while not (await self._do(deed()))["ok"]:  # noqa: ASYNC110  # doing it again is the point
            await asyncio.sleep(AGAIN)

    # --- what is asked ------------------------------------------------------------------------

    async def _newer(self, than: str) -> Json:
        """The newest prompt, once there is a newer one."""
        return dict(await self._waits(lambda: self._newest(than)))

    async def _newest(self, than: str) -> Json | None:
        return next((each for each in reversed(await self._prompts()) if each["ts"] > than), None)

    async def _waits(self, look: Callable[[], Awaitable[Any]]) -> Any:
        """For something to be seen."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while asyncio.get_running_loop().time() < deadline:
            if found := await look():
                return found
            await asyncio.sleep(BETWEEN_LOOKS)
        shown = "\n---\n".join(words(each) for each in (await self.human.messages())[:4])
        raise NotSeen(f"{self.human.name} waited in vain; the newest messages are:\n{shown}")

    async def _prompts(self) -> list[Json]:
        """Those that ask a step or say that all are done, oldest first."""
        roots = [each for each in await self.human.top_level() if self._is_new_root(each)]
        if not roots:
            return []
        self.human.thread = roots[-1]["ts"]
        shown = await self.human.in_thread(self.human.thread)
        return [each for each in shown if self._asked(each) or self._is_last(each)]

    def _is_new_root(self, message: Json) -> bool:
        return (
            "metadata" in message
            and message["ts"] not in self.walked
            and message["blocks"][0]["type"] == "header"
        )

    def _asked(self, message: Json) -> Step | None:
        """The step whose prompt this is: its buttons carry it."""
        skip = _element(message, lambda element: element["action_id"] == "skip")
        return find_step(self.playbook, json.loads(skip[1]["value"])["s"]) if skip else None

    def _is_last(self, message: Json) -> bool:
        return self.voice.say("ask.finished") in words(message)

    # --- and answered -------------------------------------------------------------------------

    async def _answer(self, step: Step, prompt: Json) -> None:
        if step.kind in SENT:
            await self._ask_somebody(prompt, step)
        elif step.kind is Kind.ENDORSER and self.voice.say("missing.words") not in words(prompt):
            await self._pick(prompt, "users_select", self.colleague)
        elif step.kind is Kind.CHOICE:
            await self._press(prompt, lambda element: element["action_id"] == f"choose:{CHOSEN[step.id]}")
        elif step.kind is Kind.DATE:
            await self._pick(prompt, "datepicker", "2027-01-15")
        elif step.kind is Kind.FIGURES:
            await self._fill(prompt, dict.fromkeys(step.fields, FIGURES[self.voice.language]))
        elif step.kind in COLUMNS and self.chance.random() < 0.5:
            await self._fill(prompt, {"entries": self.example(step)})
        else:
            await self._write(step)

    async def _write(self, step: Step) -> None:
        self.said.append(await self._do(self.human.replies(self.example(step))))
        if self.chance.random() < SECOND_LINES:
            await asyncio.sleep(self.chance.uniform(0, 0.1))
            self.said.append(await self._do(self.human.replies("And one thing more.")))

    async def _pick(self, prompt: Json, kind: str, value: str) -> None:
        await self._press(prompt, lambda element: element["type"] == kind, value)

    async def _press(self, prompt: Json, wanted: Callable[[Json], bool], value: str | None = None) -> None:
        """Until it arrived, or until something newer shows that it had."""
        while found := await self._still_there(prompt, wanted):
            if (await self._do(self.human.presses_in(*found, value)))["ok"]:
                return
            await asyncio.sleep(AGAIN)

    async def _still_there(
        self, prompt: Json, wanted: Callable[[Json], bool]
    ) -> tuple[Json, Json, Json] | None:
        """The element in the newest prompt, if that is still this one."""
        newest = (await self._prompts())[-1]
        found = _element(newest, wanted) if newest["ts"] == prompt["ts"] else None
        return (newest, *found) if found else None

    async def _ask_somebody(self, prompt: Json, step: Step) -> None:
        """The form until its preview shows, and that until it is sent; it may be asked for again."""
        while not await self.human.views():
            if not await self._open(prompt, "prepare"):
                return
        asked = {"to": self.colleague, "lines": self.example(step)}
        while (views := await self.human.views()) and views[-1].get("submit"):
            form = any(block["type"] == "input" for block in views[-1]["blocks"])
            if not (await self._do(self.human.fills(**(asked if form else {}))))["ok"]:
                await asyncio.sleep(AGAIN)
        await self._close_all()

    async def _fill(self, prompt: Json, values: dict[str, str]) -> None:
        """Open the form until it is open, send it until it is taken, and close what opened twice."""
        while not await self.human.views():
            if not await self._open(prompt, "form"):
                return
        await self._send(values)
        await self._close_all()

    async def _close_all(self) -> None:
        for view in reversed(await self.human.views()):
            await self.human.closes(view)

    async def _send(self, values: dict[str, str]) -> None:
        """A form that says why it is not taken is left: its step was answered in the thread meanwhile."""
        while True:
            answer = await self._do(self.human.fills(**values))
            if answer["ok"] or answer.get("errors"):
                return
            await asyncio.sleep(AGAIN)

    async def _open(self, prompt: Json, button: str) -> bool:
        found = await self._still_there(prompt, lambda element: element["action_id"] == button)
        if found and not (await self._do(self.human.presses_in(*found)))["ok"]:
            await asyncio.sleep(AGAIN)
        return found is not None


def _element(message: Json, wanted: Callable[[Json], bool]) -> tuple[Json, Json] | None:
    """The first element of this sort, with its block."""
    for block in message.get("blocks") or ():
        for element in block.get("elements", ()):
            if "action_id" in element and wanted(element):
                return block, element
    return None
