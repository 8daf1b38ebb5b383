"""What an answer holds, and how it is acknowledged."""

from typing import TypeGuard

from playbooks.engine.asked import is_alive
from playbooks.engine.position import is_answered
from playbooks.engine.reading import words_of
from playbooks.model import Answer, AnswerState, Entries, Feedback, Noted, Requests

EXCERPT = 400


def noted(answer: Answer) -> Noted:
    entries = len(answer.value.entries) if isinstance(answer.value, Entries) else 0
    return Noted(
        step=answer.step,
        state=answer.state,
        revision=answer.revision,
        partial=answer.partial,
        excerpt=_excerpt(answer),
        entries=entries,
        value=None if entries else answer.value,
        by=answer.by or (answer.parts[-1].by if answer.parts else ""),
        feedback=answer.feedback if is_answered(answer) else Feedback(),
    )


def _excerpt(answer: Answer) -> str:
    """How the answer begins, on one line: as much as an acknowledgement may show."""
    words = " ".join(words_of(answer).split())
    if not words:
        words = ", ".join(file.name for part in answer.parts for file in part.files)
    return words[:EXCERPT]


def holds_something(answer: Answer) -> bool:
    """Whether anything was said, picked or sent: a message may have been edited until nothing is left."""
    of_use = is_alive(answer.value) if isinstance(answer.value, Requests) else bool(answer.value)
    return of_use or any(part.text or part.files for part in answer.parts)


def stands(answer: Answer | None) -> TypeGuard[Answer]:
    """Answered, or opened again with what it was answered."""
    gone = {AnswerState.SKIPPED, AnswerState.WITHDRAWN}
    return answer is not None and answer.state not in gone and not answer.partial and holds_something(answer)
