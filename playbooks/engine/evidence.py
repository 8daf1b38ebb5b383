"""Guesses about the other side are tested: confirmed by whom, struck, or joined by what was learned."""

from collections.abc import Mapping

from playbooks.engine.hearsay import GUESSED, KNOWN, evidence_of
from playbooks.engine.position import find_step, is_settled, with_answer
from playbooks.engine.practice import newest_question
from playbooks.engine.pressing import is_stale, next_revision
from playbooks.engine.reading import read_entries
from playbooks.engine.saying import amended, as_it_is
from playbooks.errors import StaleForm
from playbooks.model import (
    Answer,
    AnswerState,
    Entries,
    Evidence,
    Evidenced,
    Kind,
    Part,
    Playbook,
    Progress,
    Response,
    Settled,
)

GONE = frozenset({AnswerState.SKIPPED, AnswerState.WITHDRAWN})


def learn(playbook: Playbook, progress: Progress, reply: Evidenced) -> Response:
    """Raises StaleForm when the list has changed since its form was opened."""
    step, held = find_step(playbook, reply.step), progress.answers.get(reply.step)
    if step is None or step.kind is not Kind.INTERESTS or is_stale(playbook, progress, reply):
        raise StaleForm
    before = held.value.entries if held and isinstance(held.value, Entries) else ()
    found = {one.entry: one for one in reply.evidence if one.evidence in KNOWN}
    known = tuple(_known(entry, found.get(number)) for number, entry in enumerate(before))
    added = read_entries(Kind.INTERESTS, reply.added)
    if known == before and added is None:
        return Response()
    answer = _with(next_revision(progress, step.id), known, added, reply)
    response = amended(playbook, progress, answer)
    redrawn = _redrawn(playbook, with_answer(progress, response.answers[0]), step.id)
    return response.model_copy(update={"posts": (*redrawn, *response.posts)})


def _known(entry: Mapping[str, str], found: Evidence | None) -> Mapping[str, str]:
    """`typed` keeps what the line itself says, so that it is noticed when the line is changed.

    A guess has nobody who said so.
    """
    if found is None or (found.evidence, found.source) == (evidence_of(entry), entry.get("source", "")):
        return entry
    source = "" if found.evidence == GUESSED else found.source
    typed = entry.get("typed", evidence_of(entry))
    return {**entry, "evidence": found.evidence, "source": source, "typed": typed}


def _with(
    answer: Answer, known: tuple[Mapping[str, str], ...], added: Entries | None, reply: Evidenced
) -> Answer:
    """New lines answer a step that was skipped; one that is still to be asked, or asked again, stays open."""
    changes: dict[str, object] = {"value": Entries(entries=(*known, *(added.entries if added else ())))}
    if added:
        part = Part(at="", author=reply.author, text=reply.added, by=reply.by)
        state = AnswerState.ANSWERED if answer.state in GONE else answer.state
        changes |= {"parts": (part, *answer.parts), "state": state, "partial": False}
    return answer.model_copy(update=changes)


def _redrawn(playbook: Playbook, progress: Progress, interests: str) -> tuple[Settled, ...]:
    """The open prompt, where it names the guesses that are still to be tested."""
    newest = newest_question(progress)
    step = find_step(playbook, newest.step) if newest else None
    if newest is None or step is None or step.tests != interests:
        return ()
    return () if is_settled(progress.answers.get(step.id)) else (as_it_is(progress, newest, step),)
