"""What a message does: a new one answers or adds, an edited one changes, a deleted one withdraws."""

from collections.abc import Iterable

from playbooks.engine.position import current_step, find_step, is_settled, overview, revision_of
from playbooks.engine.reading import settle
from playbooks.engine.rehearsing import say_in_rehearsal
from playbooks.engine.reviewing import reviewed
from playbooks.engine.saying import amended, asked_anew, awake, gone, holds_something, taken
from playbooks.feedback import language_of
from playbooks.model import (
    NOTES,
    REHEARSAL,
    Answer,
    AnswerState,
    Ask,
    Deleted,
    Edited,
    Note,
    Part,
    Playbook,
    Posted,
    Progress,
    Response,
    Said,
    State,
    Step,
)

FEWEST_WORDS = 3  # of which a language can be told


def say(playbook: Playbook, progress: Progress, reply: Said) -> Response:
    """A message belongs to the newest prompt that stood before it."""
    if holding(progress, reply.at):
        return Response()
    if progress.standing.state is State.CLOSED:
        return _jot(playbook, progress, reply, Note(key="note.closed", offers=("resume", "brief")))
    prompt = asked_before(progress, reply.at)
    if prompt and prompt.step == REHEARSAL:
        return say_in_rehearsal(playbook, progress, reply)
    return _say_of_step(playbook, progress, reply, prompt)


def _say_of_step(playbook: Playbook, progress: Progress, reply: Said, prompt: Posted | None) -> Response:
    """What the prompt asks, or else the current step."""
    step = find_step(playbook, prompt.step) if prompt else current_step(playbook, progress)
    if step is None:
        done = Note(key="note.jotted", offers=("edit", "brief"))
        return _jot(playbook, progress, reply, gone(playbook) if playbook.is_gone else done)
    if step.private and progress.shared:
        return _jot(playbook, progress, reply, Note(key="note.private_here", facts={"step": step.id}))
    held = progress.answers.get(step.id)
    if is_settled(held):
        return _add_late(playbook, progress, step, reply)
    last_round = held and not held.partial and prompt and prompt.at <= held.since
    take = _add_to_last_round if last_round else _answer
    return take(playbook, progress, step, reply)


def asked_before(progress: Progress, at: str) -> Posted | None:
    """The newest prompt that the person can have read before writing."""
    before = [post for post in progress.asked if post.at and post.at < at]
    return max(before, key=lambda post: post.at) if before else None


def holding(progress: Progress, at: str) -> Answer | None:
    """The answer that a message is part of."""
    return next(
        (answer for answer in progress.answers.values() if any(part.at == at for part in answer.parts)),
        None,
    )


def _answer(playbook: Playbook, progress: Progress, step: Step, reply: Said) -> Response:
    held = progress.answers.get(step.id)
    if held and held.partial:
        answer = _with_parts(progress, held, (*held.parts, _part(progress, reply)))
    else:
        answer = Answer(
            step=step.id,
            state=AnswerState.ANSWERED,
            revision=revision_of(progress, step.id) + 1,
            round=progress.round,
            parts=(_part(progress, reply),),
            value=held.value if held else None,
        )
    response = taken(playbook, progress, settle(playbook, step, answer, progress.language))
    return _suggesting(progress, reply, response)


def _suggesting(progress: Progress, reply: Said, response: Response) -> Response:
    """The first reply may be in another language than the prompts: offer that language once."""
    written = language_of(reply.text)  # None: Vietnamese typed without its accents is not English
    tells = len(reply.text.split()) >= FEWEST_WORDS and not progress.shared
    if progress.language_chosen or progress.answers or not tells or written in {None, progress.language}:
        return response
    posts = tuple(
        post.model_copy(update={"suggestion": written}) if isinstance(post, Ask) else post
        for post in response.posts
    )
    return response.model_copy(update={"posts": posts})


def _add_late(playbook: Playbook, progress: Progress, step: Step, reply: Said) -> Response:
    """A second line that came after the next prompt was on its way stays with its answer."""
    held = progress.answers[step.id]
    added = _with_parts(progress, held, (*held.parts, _part(progress, reply)))
    answer = settle(playbook, step, added, progress.language)
    return amended(playbook, progress, answer if is_settled(answer) else added, wakes=True)


def _add_to_last_round(playbook: Playbook, progress: Progress, step: Step, reply: Said) -> Response:
    """It answers a prompt of the round before: it goes with what the step held then, if that still stands."""
    held = progress.answers[step.id]
    if not holds_something(held):
        return _jot(playbook, progress, reply, Note(key="note.last_round", facts={"step": step.id}))
    parts = (*held.parts, _part(progress, reply))
    return _rewritten(playbook, progress, held, parts, stays_open=True)


def _jot(playbook: Playbook, progress: Progress, reply: Said, note: Note) -> Response:
    """Words that answer no step are kept with the plan, and the person is told where."""
    held = progress.answers.get(NOTES)
    parts = (*(held.parts if held else ()), _part(progress, reply))
    answer = Answer(
        step=NOTES,
        state=AnswerState.ANSWERED,
        revision=revision_of(progress, NOTES) + 1,
        round=progress.round,
        parts=_in_order(parts),
    )
    after = awake(progress)
    woken = () if after is progress else (overview(playbook, after),)
    return Response(
        answers=(answer,),
        standing=None if after is progress else after.standing,
        posts=(note, *asked_anew(playbook, progress, after), *woken),
    )


def edit(playbook: Playbook, progress: Progress, reply: Edited) -> Response:
    """An edited message edits the answer; Slack also announces an edit when it merely unfurls a link."""
    held = holding(progress, reply.at)
    if held is None:
        return Response()
    parts = tuple(_edited(part, reply) if part.at == reply.at else part for part in held.parts)
    return Response() if parts == held.parts else _rewritten(playbook, progress, held, parts)


def _edited(part: Part, reply: Edited) -> Part:
    """An older edit that comes after a newer one changes nothing."""
    if reply.edited < part.edited:
        return part
    return part.model_copy(update={"text": reply.text, "files": reply.files, "edited": reply.edited})


def delete(playbook: Playbook, progress: Progress, reply: Deleted) -> Response:
    """A deleted message withdraws what it said; an answer that holds nothing more is asked again."""
    held = holding(progress, reply.at)
    if held is None:
        return Response()
    parts = tuple(part for part in held.parts if part.at != reply.at)
    reopened = held.state is AnswerState.REOPENED and not held.partial
    return _rewritten(playbook, progress, held, parts, stays_open=reopened)


def _rewritten(
    playbook: Playbook,
    progress: Progress,
    held: Answer,
    parts: tuple[Part, ...],
    *,
    stays_open: bool = False,
) -> Response:
    changed = _with_parts(progress, held, parts)
    step = find_step(playbook, held.step)
    if step is None:
        return Response(answers=(reviewed(playbook, progress, changed),))
    if held.state is AnswerState.SKIPPED:
        return amended(playbook, progress, changed)
    answer = settle(playbook, step, changed, progress.language)
    if not holds_something(answer):
        answer = answer.model_copy(update={"state": AnswerState.WITHDRAWN, "partial": False})
    elif stays_open:
        answer = answer.model_copy(update={"state": AnswerState.REOPENED, "partial": False})
    return amended(playbook, progress, answer)


def _with_parts(progress: Progress, held: Answer, parts: tuple[Part, ...]) -> Answer:
    """The next revision, its messages in the order in which they were written."""
    return held.model_copy(
        update={"revision": held.revision + 1, "round": progress.round, "parts": _in_order(parts)}
    )


def _in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: part.at))


def _part(progress: Progress, reply: Said) -> Part:
    by = reply.by if progress.shared else ""
    return Part(
        at=reply.at, author=reply.author, text=reply.text, files=reply.files, by=by, edited=reply.edited
    )
