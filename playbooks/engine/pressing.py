"""What a button or a form does: fill a step, skip it, go back, keep it, open it again."""

from playbooks.engine.position import (
    find_step,
    is_settled,
    overview,
    revision_of,
    step_before,
    with_answer,
)
from playbooks.engine.practice import newest_question
from playbooks.engine.reading import fits, settle
from playbooks.engine.saying import ask, awake, changed_standing, closed, holds_something, redrawn, taken
from playbooks.errors import StaleForm
from playbooks.model import (
    COLUMNS,
    Answer,
    AnswerState,
    Endorsement,
    Filled,
    Kept,
    Kind,
    Note,
    Opened,
    Part,
    Person,
    Playbook,
    Pressed,
    Progress,
    Reopened,
    Response,
    Skipped,
    State,
    Step,
    Value,
    WentBack,
)


def is_stale(playbook: Playbook, progress: Progress, reply: Pressed) -> bool:
    """Whether the step has changed since its button was drawn, or takes no more answers."""
    return (
        find_step(playbook, reply.step) is None
        or progress.standing.state is State.CLOSED
        or revision_of(progress, reply.step) != reply.revision
    )


def fill(playbook: Playbook, progress: Progress, reply: Filled) -> Response:
    """A choice, a date, a person or a form; words that came before it stay as a note."""
    step = find_step(playbook, reply.step)
    if step is None or is_stale(playbook, progress, reply) or not _takes(step, reply.value):
        if not reply.at:
            raise StaleForm
        return redrawn(playbook, progress, reply.at)
    held = next_revision(progress, step.id)
    parts = held.parts
    if reply.text is not None:
        parts = (Part(at="", author=reply.author, text=reply.text),)
    answer = held.model_copy(
        update={
            "parts": parts,
            "value": _meant(step, reply.value, held.value),
            "pressed": reply.value is not None,
            "by": reply.by if progress.shared else "",
        }
    )
    return taken(playbook, progress, settle(playbook, step, answer, progress.language))


def _meant(step: Step, value: Value | None, held: Value | None) -> Value | None:
    """Of a colleague who is picked as an endorser nothing is known yet, unless it is the same one.

    A list that is written anew is held against what was known of the old one.
    """
    if step.kind is Kind.ENDORSER and isinstance(value, Person):
        same = isinstance(held, Endorsement) and held.id == value.id
        return held if same else Endorsement(name=value.name, id=value.id)
    return value or (held if step.kind is Kind.INTERESTS else None)


def open_form(playbook: Playbook, progress: Progress, reply: Opened) -> Response:
    """A form is asked for: a fresh button changes nothing, a stale one redraws."""
    return redrawn(playbook, progress, reply.at) if is_stale(playbook, progress, reply) else Response()


def _takes(step: Step, value: Value | None) -> bool:
    """Whether the step takes such a value: the playbook may have changed since its button was drawn."""
    if value is None:
        return step.kind in {*COLUMNS, Kind.TEXT, Kind.PRACTICE}
    return fits(step, value)


def skip(playbook: Playbook, progress: Progress, reply: Skipped) -> Response:
    if is_stale(playbook, progress, reply) or is_settled(progress.answers.get(reply.step)):
        return redrawn(playbook, progress, reply.at)
    answer = next_revision(progress, reply.step).model_copy(
        update={"state": AnswerState.SKIPPED, "partial": False}
    )
    return taken(playbook, progress, answer)


def keep(playbook: Playbook, progress: Progress, reply: Kept) -> Response:
    step = find_step(playbook, reply.step)
    held = next_revision(progress, reply.step)
    if step is None or is_stale(playbook, progress, reply) or not holds_something(held):
        return redrawn(playbook, progress, reply.at)
    return taken(playbook, progress, settle(playbook, step, held, progress.language))


def go_back(playbook: Playbook, progress: Progress, reply: WentBack) -> Response:
    if is_stale(playbook, progress, reply) or not _is_newest(progress, reply.at):
        return redrawn(playbook, progress, reply.at)
    before = step_before(playbook, progress, reply.step)
    if before is None:
        return Response(notice=Note(key="note.first"))
    return reopened(playbook, progress, before)


def _is_newest(progress: Progress, at: str) -> bool:
    """Whether nothing was asked after the pressed message: pressing Back twice goes back once."""
    newest = newest_question(progress)
    return not at or newest is None or newest.at == at


def reopen(playbook: Playbook, progress: Progress, reply: Reopened) -> Response:
    step = find_step(playbook, reply.step)
    if step is None:
        return redrawn(playbook, progress, "")
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    return reopened(playbook, progress, step)


def reopened(playbook: Playbook, progress: Progress, step: Step) -> Response:
    """The step is asked again, with what it held; the text itself is kept until it is replaced."""
    answer = next_revision(progress, step.id).model_copy(
        update={"state": AnswerState.REOPENED, "partial": False}
    )
    after = awake(with_answer(progress, answer))
    return Response(
        answers=(answer,),
        standing=changed_standing(playbook, progress, after),
        posts=(ask(after, step), overview(playbook, after)),
    )


def next_revision(progress: Progress, step_id: str) -> Answer:
    held = progress.answers.get(step_id)
    if held is None:
        return Answer(step=step_id, state=AnswerState.REOPENED, revision=1, round=progress.round)
    return held.model_copy(update={"revision": held.revision + 1, "round": progress.round})
