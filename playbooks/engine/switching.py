"""Another playbook goes on with a negotiation: what fits it stays, and the notes keep the rest."""

from collections.abc import Iterator

from playbooks.engine.guesses import LOCKED_AWAY
from playbooks.engine.position import all_steps, current_step, find_step, is_answered, overview, revision_of
from playbooks.engine.reading import fits, settle
from playbooks.engine.requesting import withdrawn_all
from playbooks.engine.saying import ask, awake, changed_standing, closed, holds_something
from playbooks.model import (
    COLUMNS,
    NOTES,
    Answer,
    AnswerState,
    Kind,
    Note,
    Part,
    Playbook,
    Progress,
    Requests,
    Response,
    State,
    Step,
    Switched,
)

# What a step held that this playbook has no place for, beside it: one of each sort, the newest.
ASIDE = "_aside_"
# It was private where others read along: no playbook that asks for it in the open gets it back.
PRIVATE = LOCKED_AWAY.removeprefix(ASIDE)
# Elsewhere words may be misread: a number that chose the second option there chooses another one here.
MADE_OF_WORDS = frozenset({Kind.TEXT, Kind.PRACTICE, *COLUMNS})


def switch(playbook: Playbook, progress: Progress, reply: Switched) -> Response:
    """`playbook` is the one that goes on. Nothing is thrown away: who switches back finds all of it."""
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    withdrawn = withdrawn_all(playbook, progress, _misplaced(playbook, progress, reply))
    changed = {answer.step: answer for answer in withdrawn.answers}
    before = progress.model_copy(update={"answers": {**progress.answers, **changed}})
    for step in all_steps(playbook):
        changed |= {answer.step: answer for answer in _refitted(playbook, before, step, reply)}
    changed |= {answer.step: answer for answer in _locked_away(playbook, before, reply)}
    changed |= {answer.step: answer for answer in _noted(before, reply)}
    changed = {name: _once(progress, answer) for name, answer in changed.items()}
    after = awake(progress.model_copy(update={"answers": {**progress.answers, **changed}}))
    return Response(
        answers=tuple(changed.values()),
        standing=changed_standing(playbook, progress, after),
        posts=(
            Note(key="note.switched", facts={"playbook": playbook.id}),
            ask(after, current_step(playbook, after)),
            overview(playbook, after),
        ),
        playbook=playbook.id,
        told=withdrawn.told,
    )


def _once(progress: Progress, answer: Answer) -> Answer:
    """However much became of it: one change, in this round. What is set aside knows what took its place."""
    changed: dict[str, object] = {"revision": revision_of(progress, answer.step) + 1, "round": progress.round}
    if step := _set_aside_from(answer.step):
        changed["since"] = str(revision_of(progress, step) + 1)
    return answer.model_copy(update=changed)


def _misplaced(playbook: Playbook, progress: Progress, reply: Switched) -> frozenset[str]:
    """Somebody was asked, and no answer could be kept: of another kind here, or private and not so here."""
    asked = {name: held.value for name, held in progress.answers.items() if isinstance(held.value, Requests)}
    steps = {name: find_step(playbook, name) for name in asked}
    return frozenset(
        name
        for name, value in asked.items()
        if ((step := steps[name]) and not fits(step, value))
        or (name in reply.hidden and not (step and step.private))
    )


def _refitted(playbook: Playbook, progress: Progress, step: Step, reply: Switched) -> Iterator[Answer]:
    """What becomes of the answer to a step, and what is set aside of it; nothing if it fits."""
    held = progress.answers.get(step.id)
    if held is None:
        return
    fits_here = held.value is None or fits(step, held.value)
    secret = step.id in reply.hidden
    aside = None if secret and not step.private else _has_its_place_back(progress, step, held)
    if aside:
        yield from (_used_up(aside), _brought_back(held, aside))
        if not fits_here:
            yield _set_aside(held, secret=secret)
    elif secret and not step.private:
        if holds_something(held):
            yield from _hidden(held)
    elif (again := _as_it_fits(playbook, step, held, reply, progress.language)) != held:
        yield from (_set_aside(held, secret=secret), again)


def _locked_away(playbook: Playbook, progress: Progress, reply: Switched) -> Iterator[Answer]:
    """What was private, and has no step here: the playbook after this one may ask for it in the open."""
    for name in reply.hidden:
        held = progress.answers.get(name)
        if held and holds_something(held) and find_step(playbook, name) is None:
            yield from _hidden(held)


def _has_its_place_back(progress: Progress, step: Step, held: Answer) -> Answer | None:
    """What was set aside last of all that fits here, if what took its place does not, or was left alone."""
    fitting = (
        one
        for name, one in progress.answers.items()
        if _set_aside_from(name) == step.id
        and (step.private or not name.startswith(ASIDE + PRIVATE))
        and not _is_used_up(one)
        and _has_a_place(step, one)
    )
    newest = max(fitting, key=lambda one: int(one.since), default=None)
    if newest is None:
        return None
    left_alone = newest.since == str(held.revision)
    return newest if left_alone or not (held.value is None or fits(step, held.value)) else None


def _is_used_up(aside: Answer) -> bool:
    return aside.state is AnswerState.WITHDRAWN and aside.value is None and not aside.parts


def _has_a_place(step: Step, aside: Answer) -> bool:
    """Words alone were a whole answer to a text; elsewhere they are not one."""
    if aside.value is not None:
        return fits(step, aside.value)
    return step.kind in {Kind.TEXT, Kind.PRACTICE} or not is_answered(aside)


def _brought_back(held: Answer, aside: Answer) -> Answer:
    """With what was typed since: messages stay where their edits find them."""
    typed = tuple(part for part in held.parts if part.at)
    return aside.model_copy(update={"step": held.step, "parts": (*aside.parts, *typed), "since": held.since})


def _as_it_fits(playbook: Playbook, step: Step, held: Answer, reply: Switched, language: str) -> Answer:
    """Read again by this step, which may be of another kind; asked again if it does not do for it."""
    if held.value is not None and fits(step, held.value):
        other = isinstance(held.value, Requests) and held.value.newest.kind not in {None, step.kind}
        return held.model_copy(update={"state": AnswerState.REOPENED}) if other else held
    words = _in_words(held, reply)
    again = settle(playbook, step, words, language)
    if is_answered(held) and is_answered(again) and step.kind in MADE_OF_WORDS:
        return again
    state = AnswerState.REOPENED if is_answered(held) else held.state
    lacks_some = held.partial and again.partial and bool(words.parts)
    return words.model_copy(update={"state": state, "partial": lacks_some})


def _in_words(held: Answer, reply: Switched) -> Answer:
    """What was picked or entered, as words: those that it was read from are there already."""
    words = reply.words.get(held.step, "") if held.value and held.pressed else ""
    said = (Part(at="", author=reply.author, text=words),) if words else ()
    return held.model_copy(update={"value": None, "pressed": False, "parts": (*said, *held.parts)})


def _set_aside(held: Answer, *, secret: bool = False, typed_too: bool = False) -> Answer:
    """What was typed stays in the open, where its edits find it; unless it must not be seen there."""
    parts = held.parts if typed_too else tuple(part for part in held.parts if not part.at)
    sort = f"{PRIVATE if secret else ''}{held.value.type if held.value else 'words'}"
    return held.model_copy(update={"step": f"{ASIDE}{sort}:{held.step}", "parts": parts})


def _hidden(held: Answer) -> tuple[Answer, Answer]:
    return _set_aside(held, secret=True, typed_too=True), _emptied(held)


def _set_aside_from(name: str) -> str:
    """The step that held what is kept under this name; empty for any other name."""
    return name.partition(":")[2] if name.startswith(ASIDE) else ""


def _used_up(aside: Answer) -> Answer:
    return Answer(step=aside.step, state=AnswerState.WITHDRAWN, revision=aside.revision)


def _emptied(held: Answer) -> Answer:
    return Answer(step=held.step, state=AnswerState.REOPENED, revision=held.revision)


def _noted(progress: Progress, reply: Switched) -> Iterator[Answer]:
    """The notes with what is left behind, each once, and without what has its step again."""
    held = progress.answers.get(NOTES)
    before = held.parts if held else ()
    kept = tuple(one for part in before if (one := _without(part, reply.back.splitlines())))
    known = {line for part in kept for line in part.text.splitlines()}
    left = "\n".join(line for line in reply.left.splitlines() if line not in known)
    parts = (Part(at="", author=reply.author, text=left), *kept) if left else kept
    if parts != before:
        yield Answer(step=NOTES, state=AnswerState.ANSWERED, revision=1, parts=parts)


def _without(part: Part, lines: list[str]) -> Part | None:
    """A note that was made by a switch, without these lines; what somebody wrote is left alone."""
    if part.at or not lines:
        return part
    text = "\n".join(line for line in part.text.splitlines() if line not in lines)
    return part.model_copy(update={"text": text}) if text or part.files else None
