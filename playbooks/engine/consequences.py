"""What an answer brings with it beyond its own step: a map, promises, a moved meeting, a lapsed approval."""

from collections.abc import Iterator, Mapping

from playbooks.engine.asked import became, requests_of, with_request
from playbooks.engine.meeting import moved
from playbooks.engine.position import all_steps, find_step, is_answered
from playbooks.engine.promises import promised
from playbooks.model import (
    BARGAIN,
    Answer,
    Entries,
    InterestMap,
    Kind,
    Note,
    Playbook,
    Progress,
    Report,
    Request,
    RequestState,
    Response,
)


def with_consequences(playbook: Playbook, before: Progress, answer: Answer, response: Response) -> Response:
    """The response with what follows from the answer for other steps; what asks something stays last."""
    lapsed = tuple(_lapsed(playbook, before, answer))
    reports = (Report(step=held.step, request=requests_of(held)[-1]) for held in lapsed)
    meeting, told = moved(playbook, before, answer)
    promises, lists = promised(playbook, before, answer)
    kept = (*lapsed, *meeting, *promises)
    news = (*_map(playbook, before, answer), *_to_weigh(playbook, before, answer), *reports, *told, *lists)
    if not (news or kept):
        return response
    return response.model_copy(
        update={"answers": (*response.answers, *kept), "posts": (*news, *response.posts)}
    )


def _map(playbook: Playbook, before: Progress, answer: Answer) -> Iterator[InterestMap]:
    """Their interests as one message, whenever they have changed; emptied when they are taken back."""
    step, held = find_step(playbook, answer.step), before.answers.get(answer.step)
    was, now = _entries(held), _entries(answer)
    if step and step.kind is Kind.INTERESTS and was != now and not (step.private and before.shared):
        yield InterestMap(step=step.id, revision=answer.revision, entries=now)


def _to_weigh(playbook: Playbook, before: Progress, answer: Answer) -> Iterator[Note]:
    """Issues that are new can be weighed, or weighed again."""
    step, held = find_step(playbook, answer.step), before.answers.get(answer.step)
    if step and step.kind is Kind.ISSUES and is_answered(answer) and _entries(held) != _entries(answer):
        yield Note(key="note.weigh_again" if BARGAIN in before.answers else "note.weigh", offers=("weigh",))


def _entries(answer: Answer | None) -> tuple[Mapping[str, str], ...]:
    return answer.value.entries if answer and isinstance(answer.value, Entries) else ()


def maps(playbook: Playbook, progress: Progress) -> Iterator[InterestMap]:
    """Every map as it stands, to be drawn again."""
    for step in all_steps(playbook):
        held = progress.answers.get(step.id)
        if held and _entries(held) and step.kind is Kind.INTERESTS and not (step.private and progress.shared):
            yield InterestMap(step=step.id, revision=held.revision, entries=_entries(held))


def _lapsed(playbook: Playbook, before: Progress, answer: Answer) -> Iterator[Answer]:
    """Go-aheads that were given for other gestures than those that stand now."""
    step = find_step(playbook, answer.step)
    if step is None or step.kind is not Kind.GESTURES or not is_answered(answer):
        return
    now = [priced(entry) for entry in answer.value.entries] if isinstance(answer.value, Entries) else []
    for other in all_steps(playbook):
        held = before.answers.get(other.id)
        every = requests_of(held) if other.kind is Kind.GO_AHEAD else ()
        if held is None or not every or every[-1].state is not RequestState.APPROVED:
            continue
        approved = [priced(gesture) for gesture in every[-1].gestures]
        if any(one not in approved for one in now):
            yield with_request(held, before, became(every[-1], before, RequestState.OUTDATED))


def uncovered(playbook: Playbook, progress: Progress, approved: Request) -> Iterator[str]:
    """Gestures of the plan that this approval does not name, or names at another cost."""
    named = [priced(gesture) for gesture in approved.gestures]
    for step in all_steps(playbook):
        held = progress.answers.get(step.id)
        if step.kind is Kind.GESTURES and is_answered(held):
            yield from (entry["text"] for entry in _entries(held) if priced(entry) not in named)


def priced(gesture: Mapping[str, str]) -> tuple[str, str]:
    """What a gesture is to whoever approves it: the deed and its cost."""
    return " ".join(gesture.get("text", "").split()), " ".join(gesture.get("cost", "").split())
