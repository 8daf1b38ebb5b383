"""A new round: what was prepared stays, and what another meeting needs is asked again."""

from collections.abc import Collection

from playbooks.engine.position import all_steps, current_step, is_answered, is_settled, overview
from playbooks.engine.saying import ask, awake, changed_standing, closed, holds_something
from playbooks.errors import StaleRound
from playbooks.model import (
    Answer,
    AnswerState,
    EachRound,
    Feedback,
    Kind,
    NewRound,
    Note,
    Playbook,
    Progress,
    Requests,
    Response,
    State,
    Step,
    Steps,
)


def begin_round(playbook: Playbook, progress: Progress, reply: NewRound) -> Response:
    """Nothing is lost: a step that is opened again gets a new revision, and the Store keeps the old."""
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    if reply.round != progress.round + 1:
        raise StaleRound(round=str(progress.round))
    named = to_reopen(playbook, progress) if reply.reopen is None else reply.reopen
    opened = {step.id: answer for step in all_steps(playbook) if (answer := _opened(step, progress, named))}
    after = awake(
        progress.model_copy(update={"round": reply.round, "answers": {**progress.answers, **opened}})
    )
    return Response(
        answers=tuple(opened.values()),
        standing=changed_standing(playbook, progress, after),
        posts=(
            Note(key="note.round", facts={"round": str(reply.round)}),
            ask(after, current_step(playbook, after)),
            overview(playbook, after),
        ),
        round=reply.round,
    )


def to_reopen(playbook: Playbook, progress: Progress) -> tuple[str, ...]:
    """The steps that the debrief named."""
    held = [progress.answers.get(step.id) for step in all_steps(playbook) if step.kind is Kind.STEPS]
    return tuple(
        step for one in held if one and isinstance(one.value, Steps) and is_answered(one)
        for step in one.value.steps
    )  # fmt: skip


def _opened(step: Step, progress: Progress, named: Collection[str]) -> Answer | None:
    """The answer as the round begins with it; None if it stays as it is."""
    held = progress.answers.get(step.id)
    if held is None:
        return None
    if step.each_round is EachRound.ANEW:
        return _again(_emptied(held), progress) if holds_something(held) or is_settled(held) else None
    asked = step.id in named or (step.each_round is EachRound.REVIEW and is_answered(held))
    return _again(held, progress) if asked and is_settled(held) else None


def _emptied(held: Answer) -> Answer:
    """A remark that the member did not want on this step is not wanted on its next answer either."""
    quiet = Feedback(quiet=held.feedback.quiet)
    empty = Answer(step=held.step, state=held.state, revision=held.revision, feedback=quiet)
    if not isinstance(held.value, Requests):
        return empty
    return empty.model_copy(update={"value": held.value, "pressed": True})  # somebody may be about to answer


def _again(held: Answer, progress: Progress) -> Answer:
    return held.model_copy(
        update={
            "state": AnswerState.REOPENED,
            "revision": held.revision + 1,
            "round": progress.round + 1,
            "since": max((post.at for post in progress.asked), default=""),
        }
    )
