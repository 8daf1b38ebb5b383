"""What is only guessed about the other side, and what colleagues have said that may settle it."""

from collections.abc import Iterable, Mapping

from playbooks.engine.asked import requests_of
from playbooks.engine.hearsay import COLLEAGUE, GUESSED, THEY, evidence_of, told_by
from playbooks.engine.position import all_steps
from playbooks.model import Answer, AnswerState, Entries, Playbook, Progress, Request, RequestState

# What another playbook kept private where others read is set aside under such a name.
LOCKED_AWAY = "_aside_private_"
GONE = frozenset({AnswerState.SKIPPED, AnswerState.WITHDRAWN})


def guesses(progress: Progress, step: str) -> tuple[str, ...]:
    """The needs of theirs, in the interests of that step, that nobody has confirmed."""
    held = progress.answers.get(step)
    if held is None or held.state in GONE or not isinstance(held.value, Entries):
        return ()
    return tuple(
        entry.get("need") or entry.get("position", "")
        for entry in held.value.entries
        if evidence_of(entry) == GUESSED
    )


def answered_inquiries(progress: Progress) -> tuple[Request, ...]:
    """What colleagues answered, in the order of the steps."""
    seen = (answer for name, answer in progress.answers.items() if not name.startswith(LOCKED_AWAY))
    every = (one for answer in seen for one in requests_of(answer))
    return tuple(one for one in every if one.state is RequestState.ANSWERED)


def heard_by_all(playbook: Playbook, progress: Progress) -> tuple[Request, ...]:
    """Of these, what nobody who reads along may not know."""
    hidden = {step.id for step in all_steps(playbook) if step.private and progress.shared}
    answers = {name: answer for name, answer in progress.answers.items() if name not in hidden}
    return answered_inquiries(progress.model_copy(update={"answers": answers}))


def credited(progress: Progress, answer: Answer) -> Answer:
    """The answer in which what colleagues are named for ("Margaret said") is a colleague's word."""
    names = tuple(request.name for request in answered_inquiries(progress))
    if not names or not isinstance(answer.value, Entries):
        return answer
    entries = tuple(_credited(entry, names) for entry in answer.value.entries)
    return answer.model_copy(update={"value": Entries(entries=entries)})


def _credited(entry: Mapping[str, str], names: Iterable[str]) -> Mapping[str, str]:
    """What was said in the form of what is known stays as it was said there."""
    if evidence_of(entry) not in {COLLEAGUE, THEY} or "typed" in entry:
        return entry
    found = told_by(entry.get("source", ""), names)
    return {**entry, "evidence": COLLEAGUE, "source": found[1]} if found else entry
