"""What is done to a negotiation as a whole: begin, resume, pause, close, say it in another language."""

from collections.abc import Iterator

from playbooks.engine.bargaining import bargains
from playbooks.engine.consequences import maps
from playbooks.engine.meeting import cards
from playbooks.engine.position import all_steps, current_step, overview, with_answer
from playbooks.engine.practice import (
    broken_off,
    newest_question,
    practice_of,
    said_last,
    waits_in_rehearsal,
)
from playbooks.engine.promises import promise_lists
from playbooks.engine.reading import words_of
from playbooks.engine.requesting import withdrawn_all
from playbooks.engine.saying import as_it_is, ask, closed, gone, outcome_said
from playbooks.engine.story import from_story, story_kept
from playbooks.model import (
    Ask,
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
    asked = gone(playbook) if playbook.is_gone else ask(after, current_step(playbook, after))
    return Response(standing=_changed(progress, after), posts=(overview(playbook, after), asked))


def pause(playbook: Playbook, progress: Progress, reply: Paused) -> Response:  # noqa: ARG001
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    after = _standing(progress, progress.standing.model_copy(update={"state": State.PAUSED}))
    return Response(
        answers=broken_off(progress),
        standing=_changed(progress, after),
        posts=(overview(playbook, after), *_asked_instead(playbook, after)),
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
    open_to_all = {step.id for step in all_steps(playbook) if not (step.private and progress.shared)}
    figures = (answer.value for name, answer in progress.answers.items() if name in open_to_all)
    return next((one.currency for one in figures if isinstance(one, Figures) and one.currency), "")


def close(playbook: Playbook, progress: Progress, reply: Closed) -> Response:
    withdrawn = withdrawn_all(playbook, progress)
    for answer in withdrawn.answers:
        progress = with_answer(progress, answer)
    standing = Standing(
        state=State.CLOSED,
        outcome=reply.outcome,
        value=reply.value,
        lesson=reply.lesson,
        finished=current_step(playbook, progress) is None,
    )
    after = _standing(progress, standing)
    return withdrawn.model_copy(
        update={
            "answers": (*withdrawn.answers, *broken_off(progress)),
            "standing": standing,
            "posts": (
                Note(key=f"note.closed_{reply.outcome.value}", offers=("brief",)),
                overview(playbook, after),
            ),
        }
    )


def leave(playbook: Playbook, progress: Progress, reply: OwnerLeft) -> Response:
    """Nobody is there to answer: it rests, and where colleagues read along, one of them may go on."""
    if progress.standing.state is State.CLOSED:
        return Response()
    after = _standing(progress, progress.standing.model_copy(update={"state": State.PAUSED}))
    left = Note(key="note.owner_left", facts={"owner": reply.name}, offers=("take_over",))
    return Response(
        answers=broken_off(progress),
        standing=_changed(progress, after),
        posts=(left, overview(playbook, after)) if progress.shared else (),
    )


def respeak(playbook: Playbook, progress: Progress, reply: Respoken) -> Response:  # noqa: ARG001
    """The root, maps, table and open prompt, redrawn where they stand in the language just chosen."""
    dated: tuple[Post, ...] = (*cards(progress), *promise_lists(progress))
    standing: tuple[Post, ...] = (*maps(playbook, progress), *bargains(progress), *dated)
    posts: tuple[Post, ...] = (*standing, overview(playbook, progress))
    step = current_step(playbook, progress)
    newest = newest_question(progress)
    if newest and step and newest.step == step.id:
        posts = (as_it_is(progress, newest, step), *posts)
    return Response(posts=(*_line_as_it_is(progress), *posts))


def _line_as_it_is(progress: Progress) -> Iterator[Settled]:
    """What the counterpart of a rehearsal said last, where it waits for an answer."""
    practice = practice_of(progress)
    if practice and waits_in_rehearsal(progress):
        said = said_last(progress, practice)
        if isinstance(said, Ask):
            yield Settled(post=progress.asked[-1].id, ask=said)


def _asked_instead(playbook: Playbook, progress: Progress) -> Iterator[Ask]:
    """The current step again, where what was written next would be said in a rehearsal that is over."""
    if waits_in_rehearsal(progress) and not playbook.is_gone:
        yield ask(progress, current_step(playbook, progress))


def _standing(progress: Progress, standing: Standing) -> Progress:
    return progress.model_copy(update={"standing": standing})


def _changed(before: Progress, after: Progress) -> Standing | None:
    return after.standing if after.standing != before.standing else None
