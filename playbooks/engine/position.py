"""Where a negotiation stands: derived from the answers each time, never stored."""

from collections.abc import Iterator

from playbooks.model import (
    CADENCE,
    Answer,
    AnswerState,
    Cadence,
    Choice,
    Overview,
    Phase,
    PhaseProgress,
    Playbook,
    Progress,
    Step,
)

SETTLED = frozenset({AnswerState.ANSWERED, AnswerState.SKIPPED})


def all_steps(playbook: Playbook) -> Iterator[Step]:
    for phase in playbook.phases:
        yield from phase.steps


def find_step(playbook: Playbook, step_id: str | None) -> Step | None:
    return next((step for step in all_steps(playbook) if step.id == step_id), None)


def is_answered(answer: Answer | None) -> bool:
    return answer is not None and answer.state is AnswerState.ANSWERED


def is_settled(answer: Answer | None) -> bool:
    return answer is not None and answer.state in SETTLED


def applies(step: Step, progress: Progress) -> bool:
    """Whether the step's condition on an earlier answer holds; a step without one always applies."""
    if step.when is None:
        return True
    earlier = progress.answers.get(step.when.step)
    if earlier is None or not is_answered(earlier):
        return False
    if not step.when.options:
        return True
    return isinstance(earlier.value, Choice) and earlier.value.option in step.when.options


def applicable(playbook: Playbook, progress: Progress) -> Iterator[Step]:
    return (step for step in all_steps(playbook) if applies(step, progress))


def current_step(playbook: Playbook, progress: Progress) -> Step | None:
    """The first applicable step that is neither answered nor skipped; None when all are."""
    return next(
        (step for step in applicable(playbook, progress) if not is_settled(progress.answers.get(step.id))),
        None,
    )


def step_before(playbook: Playbook, progress: Progress, step_id: str) -> Step | None:
    """The nearest applicable step before this one, to which Back leads."""
    before: Step | None = None
    for step in all_steps(playbook):
        if step.id == step_id:
            return before
        before = step if applies(step, progress) else before
    return None


def revision_of(progress: Progress, step_id: str) -> int:
    answer = progress.answers.get(step_id)
    return answer.revision if answer else 0


def cadence_of(progress: Progress) -> Cadence:
    """What was said to nudges about it."""
    held = progress.answers.get(CADENCE)
    return held.value if held and isinstance(held.value, Cadence) else Cadence()


def with_answer(progress: Progress, answer: Answer) -> Progress:
    return progress.model_copy(update={"answers": {**progress.answers, answer.step: answer}})


def overview(playbook: Playbook, progress: Progress) -> Overview:
    """What the root message shows now."""
    step = current_step(playbook, progress)
    return Overview(
        phases=tuple(_phase_progress(phase, progress) for phase in playbook.phases),
        state=progress.standing.state,
        outcome=progress.standing.outcome,
        step=step.id if step else None,
        round=progress.round,
        quiet=cadence_of(progress).stopped,
    )


def _phase_progress(phase: Phase, progress: Progress) -> PhaseProgress:
    steps = [step for step in phase.steps if applies(step, progress)]
    states = [answer.state for step in steps if (answer := progress.answers.get(step.id))]
    return PhaseProgress(
        phase=phase.id,
        answered=states.count(AnswerState.ANSWERED),
        skipped=states.count(AnswerState.SKIPPED),
        total=len(steps),
    )
