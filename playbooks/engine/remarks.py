"""What the member does with a remark: answer again, or let the answer stand."""

from typing import Literal

from playbooks.engine.position import find_step, is_answered, with_answer
from playbooks.engine.pressing import is_stale, next_revision, reopened
from playbooks.engine.reviewing import quieted
from playbooks.engine.saying import acknowledged_in, closed, noted
from playbooks.model import (
    Amendment,
    Answer,
    LetStand,
    Note,
    Playbook,
    Progress,
    Response,
    Sharpened,
    State,
    Verdict,
)


def sharpen(playbook: Playbook, progress: Progress, reply: Sharpened) -> Response:
    """The step is asked again with what it held; the next answer is compared with the remark."""
    held, step = progress.answers.get(reply.step), find_step(playbook, reply.step)
    if held is None or step is None or _is_gone(playbook, progress, reply):
        return _stale(progress, reply)
    feedback = held.feedback.model_copy(update={"sharpening": reply.rule, "said": "", "again": False})
    kept = with_answer(progress, held.model_copy(update={"feedback": feedback}))
    response = reopened(playbook, kept, step)
    return response.model_copy(
        update={
            "posts": (*_acknowledgement(progress, response.answers[0]), *response.posts),
            "verdicts": (_verdict(held, reply.rule, "sharpened"),),
        }
    )


def let_stand(playbook: Playbook, progress: Progress, reply: LetStand) -> Response:
    """The rule stays silent for this step from now on."""
    held = progress.answers.get(reply.step)
    if held is None or _is_gone(playbook, progress, reply):
        return _stale(progress, reply)
    feedback = quieted(held.feedback, reply.rule)
    answer = next_revision(progress, held.step).model_copy(update={"feedback": feedback})
    return Response(
        answers=(answer,),
        posts=_acknowledgement(progress, answer),
        notice=None if reply.helpful else Note(key="finding.unhelpful"),
        verdicts=(_verdict(held, reply.rule, "kept" if reply.helpful else "unhelpful"),),
    )


def _is_gone(playbook: Playbook, progress: Progress, reply: Sharpened | LetStand) -> bool:
    """Whether the answer has changed, or the remark was dealt with, since the button was drawn."""
    held = progress.answers.get(reply.step)
    said = held.feedback.said if held and is_answered(held) else ""
    return said != reply.rule or is_stale(playbook, progress, reply)


def _stale(progress: Progress, reply: Sharpened | LetStand) -> Response:
    """The acknowledgement is drawn as things are now, and the presser is told."""
    held = progress.answers.get(reply.step)
    told = closed() if progress.standing.state is State.CLOSED else Note(key="finding.stale")
    return Response(posts=_acknowledgement(progress, held) if held else (), notice=told)


def _acknowledgement(progress: Progress, answer: Answer) -> tuple[Amendment, ...]:
    """Where the answer was acknowledged, it is said as it stands now."""
    post = acknowledged_in(progress, answer.step)
    return (Amendment(post=post.id, noted=noted(answer)),) if post else ()


def _verdict(held: Answer, rule: str, verdict: Literal["sharpened", "kept", "unhelpful"]) -> Verdict:
    return Verdict(step=held.step, rule=rule, language=held.feedback.language_of(rule), verdict=verdict)
