"""Says again, where it stands, what was said before and is out of date."""

from playbooks.engine.position import find_step, is_settled
from playbooks.engine.saying.asking import ask
from playbooks.engine.saying.noting import noted
from playbooks.model import Answer, Feedback, Note, Playbook, Posted, Progress, Response, Settled, State, Step


def redrawn(playbook: Playbook, progress: Progress, at: str) -> Response:
    """A stale button: its message is redrawn as things are now, and the presser is told."""
    post = next((post for post in progress.asked if at and post.at == at), None)
    step = find_step(playbook, post.step) if post else None
    stale = closed() if progress.standing.state is State.CLOSED else Note(key="note.stale")
    if post is None or step is None:
        return Response(notice=stale)
    return Response(posts=(as_it_is(progress, post, step),), notice=stale)


def as_it_is(progress: Progress, post: Posted, step: Step) -> Settled:
    """What a prompt's step holds now, or the prompt afresh, below what it acknowledged.

    Remarks stand below the newest acknowledgement of an answer alone.
    """
    held = progress.answers.get(step.id)
    if held and is_settled(held):
        return Settled(post=post.id, noted=noted(held).model_copy(update={"feedback": Feedback()}))
    return Settled(post=post.id, ask=ask(progress, step, _above(progress, post, held)))


def _above(progress: Progress, post: Posted, held: Answer | None) -> Answer | None:
    """The answer that a prompt acknowledged, unless a newer one does, or it stands open in its own way."""
    if post.noted is None or acknowledged_in(progress, post.noted) != post:
        return None
    begun = held is not None and held.partial and held.step != post.noted
    return None if begun else progress.answers.get(post.noted)


def acknowledged_in(progress: Progress, step_id: str) -> Posted | None:
    return next((post for post in reversed(progress.asked) if post.noted == step_id), None)


def closed() -> Note:
    return Note(key="note.closed_edit", offers=("resume",))


def gone(playbook: Playbook) -> Note:
    """Its playbook is not there: it can be brought back, or another one can go on."""
    return Note(key="note.playbook_gone", facts={"playbook": playbook.id}, offers=("switch",))
