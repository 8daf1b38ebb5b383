"""Where the rehearsal stands: whether one is open, what its counterpart said last, what becomes of it."""

from playbooks.engine.position import revision_of
from playbooks.model import (
    REHEARSAL,
    Answer,
    AnswerState,
    Ask,
    Posted,
    Practice,
    Progress,
    RehearsalOver,
)
from playbooks.model.rehearsing import Line
from playbooks.offers.rehearsal import RehearsalState
from playbooks.offers.table import Package, Table

OF_AN_EXAMPLE = 2  # issues show how several are written


def practice_of(progress: Progress) -> Practice | None:
    held = progress.answers.get(REHEARSAL)
    return held.value if held and isinstance(held.value, Practice) else None


def number_of(progress: Progress) -> int:
    """How many rehearsals there were; the open one counts."""
    practice = practice_of(progress)
    return practice.number if practice else 0


def is_rehearsing(progress: Progress) -> bool:
    practice = practice_of(progress)
    return practice is not None and practice.rehearsal.state is RehearsalState.OPEN


def newest_question(progress: Progress) -> Posted | None:
    """The newest prompt that is no line of a rehearsal: what that one interrupted."""
    return next((post for post in reversed(progress.asked) if post.step != REHEARSAL), None)


def waits_in_rehearsal(progress: Progress) -> bool:
    """Whether what is written next would be said in a rehearsal, open or over."""
    return bool(progress.asked) and progress.asked[-1].step == REHEARSAL


def said_last(progress: Progress, practice: Practice) -> Ask | RehearsalOver:
    """What the counterpart said last, to be answered; or, once it is over, the coach's review."""
    rehearsal = practice.rehearsal
    if rehearsal.state is not RehearsalState.OPEN:
        return RehearsalOver(number=practice.number, table=practice.table, rehearsal=rehearsal)
    ours = rehearsal.turns[-2].package if len(rehearsal.turns) > 1 else None
    line = Line(
        number=practice.number,
        turn=len(rehearsal.turns),
        character=rehearsal.character,
        said=rehearsal.turns[-1],
        ours=ours,
        typed=not progress.shared,
        example=_example(practice.table) if len(rehearsal.turns) == 1 else None,
    )
    return Ask(step=REHEARSAL, line=line)


def _example(table: Table) -> Package:
    return {issue.name: issue.options[0].name for issue in table.issues[:OF_AN_EXAMPLE]}


def kept(progress: Progress, practice: Practice) -> Answer:
    return Answer(
        step=REHEARSAL,
        state=AnswerState.ANSWERED,
        revision=revision_of(progress, REHEARSAL) + 1,
        round=progress.round,
        value=practice,
    )


def broken_off(progress: Progress) -> tuple[Answer, ...]:
    """The rehearsal as it ends with what it is about: paused, closed, or in other hands."""
    from playbooks.offers.rehearsing import stop  # noqa: PLC0415  # numpy comes with it

    practice = practice_of(progress)
    if practice is None or practice.rehearsal.state is not RehearsalState.OPEN:
        return ()
    return (kept(progress, practice.model_copy(update={"rehearsal": stop(practice.rehearsal)})),)
