"""Puts a Response together: the acknowledgement, the next question, the updated overview."""

from typing import TypeGuard

from playbooks.engine.position import (
    applicable,
    current_step,
    find_step,
    is_settled,
    overview,
    revision_of,
    with_answer,
)
from playbooks.engine.reading import missing
from playbooks.model import (
    Amendment,
    Answer,
    AnswerState,
    Ask,
    Choice,
    Entries,
    Note,
    Noted,
    Outcome,
    Playbook,
    Post,
    Posted,
    Progress,
    Response,
    Settled,
    Standing,
    State,
    Step,
    names_a_step,
)

EXCERPT = 400
USABLE_AFTER = 3


def words_of(answer: Answer) -> str:
    """Everything that was written for an answer, a message a line."""
    return "\n".join(part.text for part in answer.parts if part.text)


def noted(answer: Answer) -> Noted:
    entries = len(answer.value.entries) if isinstance(answer.value, Entries) else 0
    return Noted(
        step=answer.step,
        state=answer.state,
        partial=answer.partial,
        excerpt=_excerpt(answer),
        entries=entries,
        value=None if entries else answer.value,
        by=answer.by or (answer.parts[-1].by if answer.parts else ""),
    )


def _excerpt(answer: Answer) -> str:
    """How the answer begins, on one line: as much as an acknowledgement may show."""
    words = " ".join(words_of(answer).split())
    if not words:
        words = ", ".join(file.name for part in answer.parts for file in part.files)
    return words[:EXCERPT]


def taken(playbook: Playbook, progress: Progress, answer: Answer) -> Response:
    """The answer is kept, and one post acknowledges it and asks what comes next."""
    after = awake(with_answer(progress, answer))
    step = find_step(playbook, answer.step) if answer.partial else current_step(playbook, after)
    return Response(
        answers=(answer,),
        standing=changed_standing(playbook, progress, after),
        posts=(
            ask(after, step, answer, usable=_just_usable(progress, after)),
            overview(playbook, after),
        ),
    )


def ask(
    progress: Progress,
    step: Step | None,
    answer: Answer | None = None,
    *,
    usable: bool = False,
) -> Ask:
    """The post that asks a step, or says that every step is done."""
    if step is None:
        outcome = outcome_said(progress)
        return Ask(
            step=None,
            noted=noted(answer) if answer else None,
            outcome=outcome,
            next_round=progress.round + 1 if outcome in {None, Outcome.PAUSED} else None,
        )
    held = progress.answers.get(step.id)
    partial = held is not None and held.partial
    return Ask(
        step=step.id,
        revision=revision_of(progress, step.id),
        noted=noted(answer) if answer else None,
        earlier=held if held and not partial and holds_something(held) else None,
        missing=missing(step, held) if held and partial else None,
        usable=usable,
    )


def holds_something(answer: Answer) -> bool:
    """Whether anything was said, or picked: a message may have been edited until nothing is left."""
    return bool(answer.value) or any(part.text or part.files for part in answer.parts)


def stands(answer: Answer | None) -> TypeGuard[Answer]:
    """Answered, or opened again with what it was answered."""
    gone = {AnswerState.SKIPPED, AnswerState.WITHDRAWN}
    return answer is not None and answer.state not in gone and not answer.partial and holds_something(answer)


def outcome_said(progress: Progress) -> Outcome | None:
    """The outcome that an answer names, so that closing can be offered with it."""
    for answer in progress.answers.values():
        if isinstance(answer.value, Choice) and answer.value.option in set(Outcome):
            return Outcome(answer.value.option)
    return None


def _just_usable(before: Progress, after: Progress) -> bool:
    return _once_answered(before) < USABLE_AFTER == _once_answered(after)


def _once_answered(progress: Progress) -> int:
    """How many steps have held an answer: one that was opened again or taken back counts still."""
    return sum(
        answer.state is not AnswerState.SKIPPED and not answer.partial
        for answer in progress.answers.values()
        if names_a_step(answer.step)
    )


def awake(progress: Progress) -> Progress:
    """A reply to a paused negotiation picks it up again."""
    if progress.standing.state is not State.PAUSED:
        return progress
    standing = progress.standing.model_copy(update={"state": State.ACTIVE})
    return progress.model_copy(update={"standing": standing})


def changed_standing(playbook: Playbook, before: Progress, after: Progress) -> Standing | None:
    finished = current_step(playbook, after) is None
    standing = after.standing.model_copy(update={"finished": finished})
    return standing if standing != before.standing else None


def amended(playbook: Playbook, progress: Progress, answer: Answer, *, wakes: bool = False) -> Response:
    """The answer changed where it stands; a question follows only if this leads to another one."""
    after = with_answer(progress, answer)
    after = awake(after) if wakes else after
    return Response(
        answers=(answer,),
        standing=changed_standing(playbook, progress, after),
        posts=(
            *_corrected(playbook, progress, after, answer),
            *asked_anew(playbook, progress, after, answer),
            overview(playbook, after),
        ),
    )


def asked_anew(
    playbook: Playbook, before: Progress, after: Progress, answer: Answer | None = None
) -> tuple[Ask, ...]:
    """The current step, where it is another one than before or the newest prompt does not lead there."""
    step = current_step(playbook, after)
    stays = step == current_step(playbook, before) and _leads_on(playbook, after)
    if stays or after.standing.state is not State.ACTIVE:
        return ()
    return (ask(after, step, answer, usable=_just_usable(before, after)),)


def _leads_on(playbook: Playbook, progress: Progress) -> bool:
    """Whether the newest prompt asks a step that is open, or says that none is."""
    newest = progress.asked[-1].step if progress.asked else None
    still_open = {
        step.id for step in applicable(playbook, progress) if not is_settled(progress.answers.get(step.id))
    }
    return newest in still_open if still_open else newest is None


def _corrected(playbook: Playbook, before: Progress, after: Progress, answer: Answer) -> tuple[Post, ...]:
    """What was said of the answer before: its acknowledgement, or its prompt if that still stands open."""
    step = find_step(playbook, answer.step)
    newest = before.asked[-1] if before.asked else None
    if step and newest and newest.step == step.id:
        return (_as_it_is(after, newest, step),)
    if post := acknowledged_in(before, answer.step):
        return (Amendment(post=post.id, noted=noted(answer)),)
    return (Note(key="note.added", facts={"step": answer.step}),) if is_settled(answer) else ()


def acknowledged_in(progress: Progress, step_id: str) -> Posted | None:
    return next((post for post in reversed(progress.asked) if post.noted == step_id), None)


def closed() -> Note:
    return Note(key="note.closed_edit", offers=("resume",))


def redrawn(playbook: Playbook, progress: Progress, at: str) -> Response:
    """A stale button: its message is redrawn as things are now, and the presser is told."""
    post = next((post for post in progress.asked if at and post.at == at), None)
    step = find_step(playbook, post.step) if post else None
    stale = closed() if progress.standing.state is State.CLOSED else Note(key="note.stale")
    if post is None or step is None:
        return Response(notice=stale)
    return Response(posts=(_as_it_is(progress, post, step),), notice=stale)


def _as_it_is(progress: Progress, post: Posted, step: Step) -> Settled:
    """What a prompt's step holds now, or the prompt afresh, below its own earlier acknowledgement."""
    held = progress.answers.get(step.id)
    if held and is_settled(held):
        return Settled(post=post.id, noted=noted(held))
    above = held if post.noted == step.id else None
    return Settled(post=post.id, ask=ask(progress, step, above))
