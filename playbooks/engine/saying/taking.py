"""Puts a Response together: the acknowledgement, the next question, the updated overview."""

from playbooks.engine.consequences import with_consequences
from playbooks.engine.guesses import credited
from playbooks.engine.position import applicable, current_step, find_step, is_settled, overview, with_answer
from playbooks.engine.practice import is_rehearsing, newest_question, waits_in_rehearsal
from playbooks.engine.reviewing import reviewed, verdicts_on
from playbooks.engine.saying.asking import ask
from playbooks.engine.saying.noting import noted
from playbooks.engine.saying.redrawing import acknowledged_in, as_it_is
from playbooks.model import (
    Amendment,
    Answer,
    AnswerState,
    Ask,
    Note,
    Playbook,
    Post,
    Progress,
    Response,
    Standing,
    State,
    names_a_step,
)

USABLE_AFTER = 3


def taken(playbook: Playbook, progress: Progress, answer: Answer) -> Response:
    """The answer is kept, and one post acknowledges it and asks what comes next."""
    answer = reviewed(playbook, progress, credited(progress, answer))
    after = awake(with_answer(progress, answer))
    step = find_step(playbook, answer.step) if answer.partial else current_step(playbook, after)
    response = Response(
        answers=(answer,),
        standing=changed_standing(playbook, progress, after),
        posts=(
            ask(after, step, answer, usable=_just_usable(progress, after)),
            overview(playbook, after),
        ),
        verdicts=tuple(verdicts_on(progress.answers.get(answer.step), answer)),
    )
    return with_consequences(playbook, progress, answer, response)


def amended(playbook: Playbook, progress: Progress, answer: Answer, *, wakes: bool = False) -> Response:
    """The answer changed where it stands; a question follows only if this leads to another one."""
    answer = reviewed(playbook, progress, credited(progress, answer))
    after = with_answer(progress, answer)
    after = awake(after) if wakes else after
    response = Response(
        answers=(answer,),
        standing=changed_standing(playbook, progress, after),
        posts=(
            *_corrected(playbook, progress, after, answer),
            *asked_anew(playbook, progress, after, answer),
            overview(playbook, after),
        ),
        verdicts=tuple(verdicts_on(progress.answers.get(answer.step), answer)),
    )
    return with_consequences(playbook, progress, answer, response)


def asked_anew(
    playbook: Playbook, before: Progress, after: Progress, answer: Answer | None = None
) -> tuple[Ask, ...]:
    """The current step, where it is another one than before or the newest prompt does not lead there."""
    step = current_step(playbook, after)
    stays = step == current_step(playbook, before) and _leads_on(playbook, after)
    if stays or after.standing.state is not State.ACTIVE or playbook.is_gone:
        return ()
    return (ask(after, step, answer, usable=_just_usable(before, after)),)


def _leads_on(playbook: Playbook, progress: Progress) -> bool:
    """Whether the newest prompt asks a step that is open, says that none is, or is said in a rehearsal."""
    if waits_in_rehearsal(progress):
        return is_rehearsing(progress)
    newest = progress.asked[-1].step if progress.asked else None
    still_open = {
        step.id for step in applicable(playbook, progress) if not is_settled(progress.answers.get(step.id))
    }
    return newest in still_open if still_open else newest is None


def _corrected(playbook: Playbook, before: Progress, after: Progress, answer: Answer) -> tuple[Post, ...]:
    """What was said of the answer before: its acknowledgement, or its prompt if that still stands open."""
    step = find_step(playbook, answer.step)
    newest = newest_question(before)
    if step and newest and newest.step == step.id:
        return (as_it_is(after, newest, step),)
    if post := acknowledged_in(before, answer.step):
        return (Amendment(post=post.id, noted=noted(answer)),)
    return (Note(key="note.added", facts={"step": answer.step}),) if is_settled(answer) else ()


def awake(progress: Progress) -> Progress:
    """A reply to a paused negotiation picks it up again."""
    if progress.standing.state is not State.PAUSED:
        return progress
    standing = progress.standing.model_copy(update={"state": State.ACTIVE})
    return progress.model_copy(update={"standing": standing})


def changed_standing(playbook: Playbook, before: Progress, after: Progress) -> Standing | None:
    finished = before.standing.finished if playbook.is_gone else current_step(playbook, after) is None
    standing = after.standing.model_copy(update={"finished": finished})
    return standing if standing != before.standing else None


def _just_usable(before: Progress, after: Progress) -> bool:
    return _once_answered(before) < USABLE_AFTER == _once_answered(after)


def _once_answered(progress: Progress) -> int:
    """How many steps have held an answer: one that was opened again or taken back counts still."""
    return sum(
        answer.state is not AnswerState.SKIPPED and not answer.partial
        for answer in progress.answers.values()
        if names_a_step(answer.step)
    )
