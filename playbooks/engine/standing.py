"""What is done to a negotiation as a whole: begin, resume, pause, close, say it in another language."""

from playbooks.engine.position import all_steps, current_step, overview, with_answer
from playbooks.engine.saying import ask, closed, outcome_said, words_of
from playbooks.engine.story import from_story, story_kept
from playbooks.model import (
    Closed,
    Figures,
    Note,
    OwnerLeft,
    Part,
    Paused,
    Playbook,
    Post,
    Progress,
    Respoken,
    Response,
    Resumed,
    Settled,
    Standing,
    State,
)

# The steps of a debrief, in any playbook that has them, from which closing takes what it asks.
VALUE, LESSON = "final_value", "lesson"


def begin(playbook: Playbook, progress: Progress, told: Part | None = None) -> Response:
    """The root message, and the first question in its thread; `told` is what is known already."""
    answers = (from_story(playbook, progress, told),) if told else ()
    for answer in answers:
        progress = with_answer(progress, answer)
    step = current_step(playbook, progress)
    kept = [story_kept(answer) for answer in answers]
    return Response(answers=answers, posts=(overview(playbook, progress), *kept, ask(progress, step)))


def resume(playbook: Playbook, progress: Progress, reply: Resumed) -> Response:  # noqa: ARG001
    """Pick up where it was: the current step is asked again at the end of the thread.

    The root comes first: if it could not be posted before, this posts it.
    """
    standing = progress.standing.model_copy(update={"state": State.ACTIVE, "outcome": None})
    after = _standing(progress, standing)
    step = current_step(playbook, after)
    return Response(
        standing=_changed(progress, after),
        posts=(overview(playbook, after), ask(after, step)),
    )


def pause(playbook: Playbook, progress: Progress, reply: Paused) -> Response:  # noqa: ARG001
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    after = _standing(progress, progress.standing.model_copy(update={"state": State.PAUSED}))
    return Response(
        standing=_changed(progress, after),
        posts=(overview(playbook, after),),
        notice=Note(key="note.paused", offers=("resume",)),
    )


def ending(progress: Progress) -> Standing:
    """How it ended as far as is known: what was closed with, else what the last steps were answered."""
    known, answers = progress.standing, progress.answers
    value = answers.get(VALUE)
    lesson = answers.get(LESSON)
    return Standing(
        outcome=known.outcome or outcome_said(progress),
        value=known.value or (value.value if value and isinstance(value.value, Figures) else None),
        lesson=known.lesson or (words_of(lesson) if lesson else ""),
    )


def currency_in(playbook: Playbook, progress: Progress) -> str:
    """The currency that was used first, so that the next form begins with it; empty when none was.

    Where others open forms too, what is private does not show in one.
    """
    hidden = {step.id for step in all_steps(playbook) if step.private and progress.shared}
    figures = (answer.value for name, answer in progress.answers.items() if name not in hidden)
    return next((one.currency for one in figures if isinstance(one, Figures) and one.currency), "")


def close(playbook: Playbook, progress: Progress, reply: Closed) -> Response:
    standing = Standing(
        state=State.CLOSED,
        outcome=reply.outcome,
        value=reply.value,
        lesson=reply.lesson,
        finished=progress.standing.finished,
    )
    after = _standing(progress, standing)
    return Response(
        standing=standing,
        posts=(
            Note(key=f"note.closed_{reply.outcome.value}", offers=("brief",)),
            overview(playbook, after),
        ),
    )


def leave(playbook: Playbook, progress: Progress, reply: OwnerLeft) -> Response:
    """Nobody is there to answer: it rests, and where colleagues read along, one of them may go on."""
    if progress.standing.state is State.CLOSED:
        return Response()
    after = _standing(progress, progress.standing.model_copy(update={"state": State.PAUSED}))
    left = Note(key="note.owner_left", facts={"owner": reply.name}, offers=("take_over",))
    return Response(
        standing=_changed(progress, after),
        posts=(left, overview(playbook, after)) if progress.shared else (),
    )


def respeak(playbook: Playbook, progress: Progress, reply: Respoken) -> Response:  # noqa: ARG001
    """The root and the open prompt, redrawn where they stand in the language just chosen."""
    posts: tuple[Post, ...] = (overview(playbook, progress),)
    step = current_step(playbook, progress)
    newest = progress.asked[-1] if progress.asked else None
    if newest and step and newest.step == step.id:
        posts = (Settled(post=newest.id, ask=ask(progress, step)), *posts)
    return Response(posts=posts)


def _standing(progress: Progress, standing: Standing) -> Progress:
    return progress.model_copy(update={"standing": standing})


def _changed(before: Progress, after: Progress) -> Standing | None:
    return after.standing if after.standing != before.standing else None
