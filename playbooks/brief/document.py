"""The whole plan from the answers as they stand: gaps are part of it, and what a round changed."""

from collections.abc import Iterator, Mapping

from playbooks.engine.bargaining import bargain_of
from playbooks.engine.drafting import kept_draft
from playbooks.engine.guesses import guesses
from playbooks.engine.meeting import meeting_of
from playbooks.engine.position import applicable, applies, is_answered
from playbooks.engine.promises import promises_of
from playbooks.engine.saying import stands
from playbooks.model import (
    COLUMNS,
    NOTES,
    Answer,
    AnswerState,
    Brief,
    BriefItem,
    BriefPhase,
    Draft,
    Kind,
    Phase,
    Playbook,
    Progress,
    State,
    Step,
    ToSharpen,
)

Answers = Mapping[str, Answer]


def brief(playbook: Playbook, progress: Progress, before: Answers | None = None) -> Brief:
    """`before` is what each step held when the last round ended, if there was one."""
    standing = progress.standing
    notes = progress.answers.get(NOTES)
    return Brief(
        phases=tuple(_phase(phase, progress, before) for phase in playbook.phases),
        notes=notes if notes and notes.parts else None,
        state=standing.state,
        outcome=standing.outcome,
        value=standing.value,
        lesson=standing.lesson,
        round=progress.round,
        drafts=_drafts(playbook, progress),
        to_sharpen=tuple(_to_sharpen(playbook, progress)),
        guesses=tuple(_guesses(playbook, progress)),
        bargain=None if progress.shared else bargain_of(progress),
        promises=promises_of(progress),
        meeting=meeting_of(playbook, progress),
    )


def _to_sharpen(playbook: Playbook, progress: Progress) -> Iterator[ToSharpen]:
    """Every finding that nobody has decided on; of what others may not read, none."""
    for step in applicable(playbook, progress):
        held = progress.answers.get(step.id)
        if is_answered(held) and held and not (step.private and progress.shared):
            yield from (ToSharpen(step=step.id, finding=finding) for finding in held.feedback.findings)


def _guesses(playbook: Playbook, progress: Progress) -> Iterator[str]:
    """What another meeting can settle, if there may be one."""
    if progress.standing.state is State.CLOSED:
        return
    for step in applicable(playbook, progress):
        if step.kind is Kind.INTERESTS and not (step.private and progress.shared):
            yield from guesses(progress, step.id)


def _drafts(playbook: Playbook, progress: Progress) -> tuple[Draft, ...]:
    every = (
        kept_draft(progress, draft, language) for draft in playbook.drafts for language in playbook.texts
    )
    return tuple(draft for draft in every if draft)


def _phase(phase: Phase, progress: Progress, before: Answers | None) -> BriefPhase:
    shown = progress if before is None else _as_it_stood(progress)
    items = (_item(step, progress, before) for step in phase.steps if applies(step, shown))
    return BriefPhase(phase=phase.id, items=tuple(items))


def _as_it_stood(progress: Progress) -> Progress:
    """While a step is looked at again, those that hang on its answer stay in the plan."""
    answers = {
        name: answer.model_copy(update={"state": AnswerState.ANSWERED}) if stands(answer) else answer
        for name, answer in progress.answers.items()
    }
    return progress.model_copy(update={"answers": answers})


def _item(step: Step, progress: Progress, before: Answers | None) -> BriefItem:
    held = progress.answers.get(step.id)
    item = BriefItem(step=step.id, gap=step.required, private=step.private, listed=step.kind in COLUMNS)
    if step.private and progress.shared:
        return item.model_copy(update={"hidden": True, "gap": False}) if stands(held) else item
    was = before.get(step.id) if before else None
    was = was if stands(was) else None
    answer = held if is_answered(held) or (was and stands(held)) else None
    new = before is not None and is_answered(held) and not _same(was, held)
    shown = was if new or (answer is None and not _taken_back(held)) else None
    return item.model_copy(update={"answer": answer, "new": new, "before": shown})


def _same(was: Answer | None, held: Answer | None) -> bool:
    return was is not None and held is not None and (was.parts, was.value) == (held.parts, held.value)


def _taken_back(held: Answer | None) -> bool:
    """Who deletes their words wants them gone, not shown as what was said before."""
    return held is not None and held.state is AnswerState.WITHDRAWN


def gaps(document: Brief) -> int:
    """How many required steps have no answer."""
    return sum(item.gap and item.answer is None for phase in document.phases for item in phase.items)


def changed(document: Brief) -> list[str]:
    """The steps that this round answered first or anew."""
    return [item.step for phase in document.phases for item in phase.items if item.new]


def open_again(document: Brief) -> list[str]:
    """The steps that this round opened, and that were not answered since."""
    return [item.step for phase in document.phases for item in phase.items if is_open(item)]


def is_open(item: BriefItem) -> bool:
    """Whether the step is asked again: with what it held, or from the beginning."""
    if item.answer is None:
        return item.before is not None
    return not is_answered(item.answer)
