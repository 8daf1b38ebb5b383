"""The meeting of this round: planned, moved, called off, and told to calendars."""

from datetime import date
from typing import Any

from playbooks.engine.position import applicable, find_step, is_answered, revision_of, with_answer
from playbooks.model import Answer, AnswerState, Day, Playbook, Post, Progress
from playbooks.model.meetings import (
    MEETING,
    MEETING_DATE,
    CalendarFile,
    Meeting,
    MeetingCard,
    MeetingDetails,
)

# What calendars can reckon with, and what nobody mistypes by a century.
FIRST_YEAR, LAST_YEAR = 1970, 2199
GONE = frozenset({AnswerState.SKIPPED, AnswerState.WITHDRAWN})
Changed = tuple[tuple[Answer, ...], tuple[Post, ...]]
"""What is kept besides, and what is said of it."""


def meeting_of(playbook: Playbook, progress: Progress) -> Meeting | None:
    """The meeting as it is planned now; None while no day of it is known in this round."""
    held = progress.answers.get(MEETING_DATE)
    asked = any(step.id == MEETING_DATE for step in applicable(playbook, progress))
    if not asked or held is None or not is_answered(held) or held.round != progress.round:
        return None
    day = day_in(held)
    return Meeting(**_told(progress, day)) if day else None


def details_of(progress: Progress) -> MeetingDetails:
    """What is kept of this round's meeting, or nothing but its round."""
    return _kept(progress) or MeetingDetails(round=progress.round)


def sequence_of(progress: Progress) -> int:
    """Grows with every change of the day or of the details, over all rounds."""
    return revision_of(progress, MEETING_DATE) + revision_of(progress, MEETING)


def day_in(answer: Answer | None) -> date | None:
    return answer.value.day if answer and isinstance(answer.value, Day) else None


def with_details(progress: Progress, details: MeetingDetails) -> Answer:
    """The next revision of what is kept of it."""
    return Answer(
        step=MEETING,
        state=AnswerState.ANSWERED,
        revision=revision_of(progress, MEETING) + 1,
        round=progress.round,
        value=details,
    )


def moved(playbook: Playbook, before: Progress, answer: Answer) -> Changed:
    """What an answer to the step of its day brings with it, where more than the day is kept."""
    details, was = _kept(before), day_in(before.answers.get(MEETING_DATE))
    off = answer.state in GONE
    if details is None or answer.step != MEETING_DATE or not (off or is_answered(answer)):
        return (), ()
    if find_step(playbook, MEETING_DATE) is None or not (off != details.cancelled or _differs(answer, was)):
        return (), ()
    after = with_answer(before, answer)
    changed: tuple[Answer, ...] = ()
    if off != details.cancelled:
        changed = (with_details(before, details.model_copy(update={"cancelled": off})),)
        after = with_answer(after, changed[0])
    day = was if off else day_in(answer)
    return changed, news(after, day) if day else ()


def _differs(answer: Answer, was: date | None) -> bool:
    return is_answered(answer) and day_in(answer) != was


def news(progress: Progress, day: date) -> tuple[Post, ...]:
    """The meeting as it is now; and for calendars that had it, a file that takes the earlier one's place."""
    given = details_of(progress).given and fits_calendars(day)
    card = MeetingCard(**_told(progress, day), anew=True, again=given)
    return (card, file_of(progress, day)) if given else (card,)


def fits_calendars(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR


def file_of(progress: Progress, day: date) -> CalendarFile:
    return CalendarFile(**_told(progress, day), made_at=progress.now)


def cards(progress: Progress) -> tuple[MeetingCard, ...]:
    """The meeting as it was said, to be drawn again."""
    day = day_in(progress.answers.get(MEETING_DATE))
    return (MeetingCard(**_told(progress, day)),) if day and _kept(progress) else ()


def _kept(progress: Progress) -> MeetingDetails | None:
    held = progress.answers.get(MEETING)
    kept = held.value if held else None
    return kept if isinstance(kept, MeetingDetails) and kept.round == progress.round else None


def _told(progress: Progress, day: date) -> dict[str, Any]:
    details = details_of(progress)
    return {
        "round": progress.round,
        "day": day,
        "begins": details.begins,
        "minutes": details.minutes,
        "zone": details.zone,
        "place": details.place,
        "people": details.people,
        "sequence": sequence_of(progress),
        "cancelled": details.cancelled,
    }
