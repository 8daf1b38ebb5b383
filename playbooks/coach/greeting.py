"""Whoever starts with a counterpart is told what others learned with it, if they shared it."""

from collections.abc import Sequence

from playbooks.coach.records import Lesson
from playbooks.model import Ask, Note, Response

MOST_TOLD = 3
LONGEST_LESSON = 2000


def greeted(response: Response, lessons: Sequence[Lesson]) -> Response:
    """The newest lessons stand before the first question."""
    told = [_note(lesson) for lesson in lessons[:MOST_TOLD]]
    at = next((n for n, post in enumerate(response.posts) if isinstance(post, Ask)), len(response.posts))
    return response.model_copy(update={"posts": (*response.posts[:at], *told, *response.posts[at:])})


def _note(lesson: Lesson) -> Note:
    facts = {"author": lesson.author, "lesson": lesson.text[:LONGEST_LESSON]}
    if lesson.day is None:
        return Note(key="note.lesson", facts=facts)
    return Note(key="note.lesson_of_day", facts={**facts, "day": lesson.day.isoformat()})
