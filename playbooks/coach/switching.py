"""What becomes of a negotiation's answers when another playbook goes on: in words, and foreseen."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from playbooks.engine import advance
from playbooks.engine.position import all_steps, find_step
from playbooks.engine.reading import fits
from playbooks.engine.saying import stands
from playbooks.model import (
    Answer,
    Kind,
    Phase,
    Playbook,
    PlaybookTexts,
    Progress,
    Step,
    StepTexts,
    Switched,
    names_a_step,
)
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, value_lines


class Foreseen(NamedTuple):
    """How many answers there are, and how many of them stay as they are."""

    answers: int
    stay: int


def foreseen(before: Playbook, after: Playbook, progress: Progress) -> Foreseen:
    """Of the answers that this playbook shows, and of those that come back with the other one."""
    held = progress.answers
    standing = {name for name, answer in held.items() if names_a_step(name) and stands(answer)}
    response = advance(after, progress, switched(before, after, progress))
    changed = {answer.step for answer in response.answers}
    stay = {name for name in standing - changed if find_step(after, name)}
    shown = {step.id for step in all_steps(_known(before, progress))}
    return Foreseen(len(standing & (shown | stay)), len(stay))


def switched(
    before: Playbook, after: Playbook, progress: Progress, counterpart: str = "", author: str = ""
) -> Switched:
    """All that the engine needs to know of the playbook that was followed until now."""
    before, shared = _known(before, progress), progress.shared
    told = _Lines(before, progress, counterpart)
    here = {step.id: step for step in all_steps(after)}
    return Switched(
        author=author,
        left="\n".join(told.of(step for step in all_steps(before) if step.id not in here)),
        back="\n".join(_Lines(after, progress, counterpart).of(here.values())),
        words={name: words for name, step in here.items() if (words := told.picked(step))},
        hidden=tuple(step.id for step in all_steps(before) if shared and step.private),
    )


class _Lines:
    """What a negotiation holds, in the words of one playbook."""

    def __init__(self, playbook: Playbook, progress: Progress, counterpart: str) -> None:
        self._playbook = playbook
        self._progress = progress
        self._counterpart = counterpart
        self._voice = Voice(progress.language)

    def of(self, steps: Iterable[Step]) -> Iterator[str]:
        """A line for each answer; a private one is not put where colleagues read."""
        for step in steps:
            held = self._progress.answers.get(step.id)
            if stands(held) and not (step.private and self._progress.shared):
                yield f"{self._title(step)}: {self._said(held)}"

    def picked(self, step: Step) -> str:
        """What was picked or entered, if this step, of another playbook, does not take it."""
        held = self._progress.answers.get(step.id)
        if held is None or held.value is None or fits(step, held.value):
            return ""
        if find_step(self._playbook, step.id) is None:
            return ""
        return "\n".join(value_lines(self._voice, self._playbook, step.id, held.value))

    def _title(self, step: Step) -> str:
        title = self._voice.step(self._playbook, step.id).title
        return self._voice.fill(title, counterpart=self._counterpart)

    def _said(self, held: Answer) -> str:
        return "; ".join(answer_lines(self._voice, self._playbook, held))


def _known(playbook: Playbook, progress: Progress) -> Playbook:
    """The playbook; or, in the place of one that is gone, the names under which answers were kept.

    Where others read along, what was not said in the thread may have been private.
    """
    if not playbook.is_gone:
        return playbook
    held = [answer for name, answer in progress.answers.items() if names_a_step(name)]
    steps = tuple(
        Step(id=answer.step, kind=Kind.TEXT, private=not any(part.at for part in answer.parts))
        for answer in held
    )
    texts = {step.id: _named(step.id) for step in steps}
    phases = (Phase(id=playbook.id, steps=steps),) if steps else ()
    spoken = PlaybookTexts(name=playbook.id, summary="", phases={playbook.id: playbook.id}, steps=texts)
    return playbook.model_copy(update={"phases": phases, "texts": {"en": spoken}})


def _named(step: str) -> StepTexts:
    title = step.replace("_", " ").capitalize()
    return StepTexts(title=title, prompt="", why="", example="", nudge="")
