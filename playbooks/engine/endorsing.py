"""How far it is with who speaks for us: asked, agreed, spoke, declined, or somebody else by now."""

from collections.abc import Mapping

from playbooks.engine.position import find_step, is_answered, with_answer
from playbooks.engine.pressing import is_stale, next_revision, reopened
from playbooks.engine.saying import acknowledged_in, amended, closed, noted
from playbooks.model import (
    Amendment,
    Answer,
    Endorsed,
    Endorsement,
    Kind,
    Note,
    Person,
    Playbook,
    Progress,
    Response,
    State,
    Step,
)

# What can come next; from anywhere but the beginning, it may turn out to be somebody else.
DRAFTED = "drafted"
NEXT: Mapping[str, tuple[str, ...]] = {
    DRAFTED: ("asked",),
    "asked": ("agreed", "declined"),
    "agreed": ("spoke", "declined"),
    "spoke": (),
    "declined": (),
}


def endorsement(value: object) -> Endorsement:
    """Who it is and how far, as far as is known: an older version kept a person, or words alone."""
    if isinstance(value, Person):
        return Endorsement(name=value.name, id=value.id)
    return value if isinstance(value, Endorsement) else Endorsement()


def endorse(playbook: Playbook, progress: Progress, reply: Endorsed) -> Response:
    """Pressed twice, it stays; pressed late, the acknowledgement is drawn as things are now."""
    step, held = find_step(playbook, reply.step), progress.answers.get(reply.step)
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    if step is None or step.kind is not Kind.ENDORSER or held is None or not is_answered(held):
        return _late(progress, held)
    known = endorsement(held.value)
    if reply.state == known.state != DRAFTED:
        return Response()
    if is_stale(playbook, progress, reply) or reply.state not in {*NEXT[known.state], DRAFTED}:
        return _late(progress, held)
    if reply.state == DRAFTED:
        return _somebody_else(playbook, progress, step, held)
    changes = {"state": reply.state, "changed_at": progress.now}
    after = Endorsement.model_validate({**known.model_dump(), **changes})
    return amended(playbook, progress, next_revision(progress, step.id).model_copy(update={"value": after}))


def _somebody_else(playbook: Playbook, progress: Progress, step: Step, held: Answer) -> Response:
    """Who it is is asked again, and nothing is known of them yet."""
    nobody = with_answer(progress, held.model_copy(update={"value": Endorsement()}))
    response = reopened(playbook, nobody, step)
    above = _acknowledgement(progress, response.answers[0])
    return response.model_copy(update={"posts": (*above, *response.posts)})


def _late(progress: Progress, held: Answer | None) -> Response:
    redrawn = _acknowledgement(progress, held) if held else ()
    return Response(posts=redrawn, notice=Note(key="endorser.late"))


def _acknowledgement(progress: Progress, answer: Answer) -> tuple[Amendment, ...]:
    post = acknowledged_in(progress, answer.step)
    return (Amendment(post=post.id, noted=noted(answer)),) if post else ()
