"""The requests that a step holds: found, and changed one at a time."""

from playbooks.engine.position import find_step
from playbooks.model import Answer, Playbook, Progress, Request, Requests, RequestState, Step

# Somebody may still say something to it.
OPEN = frozenset({RequestState.ASKED, RequestState.LATER, RequestState.QUESTIONED})
# The step holds something as long as one of its requests is, or was, of use.
ALIVE = OPEN | {RequestState.ANSWERED, RequestState.APPROVED, RequestState.OUTDATED, RequestState.DECLINED}


def requests_of(answer: Answer | None) -> tuple[Request, ...]:
    return answer.value.requests if answer and isinstance(answer.value, Requests) else ()


def is_alive(value: object) -> bool:
    """Whether any of the requests is, or was, of use."""
    return isinstance(value, Requests) and any(one.state in ALIVE for one in value.requests)


def find_request(progress: Progress, step: str, number: int) -> Request | None:
    every = requests_of(progress.answers.get(step))
    return next((one for one in every if one.number == number), None)


def step_of(playbook: Playbook, progress: Progress, step: str, number: int) -> Step | None:
    """The step that a request was made in, even if another playbook goes on that has none of its kind."""
    asked = find_request(progress, step, number)
    known = find_step(playbook, step)
    if asked is None or asked.kind is None or (known and known.kind is asked.kind):
        return known
    return Step(id=step, kind=asked.kind)


def became(request: Request, progress: Progress, state: RequestState, **changes: object) -> Request:
    return request.model_copy(update={"state": state, "changed_at": progress.now, **changes})


def with_request(answer: Answer, progress: Progress, request: Request) -> Answer:
    """The next revision of the answer, in which this request stands so."""
    others = requests_of(answer)
    every = tuple(request if one.number == request.number else one for one in others)
    return with_requests(answer, progress, every)


def with_requests(answer: Answer, progress: Progress, every: tuple[Request, ...]) -> Answer:
    return answer.model_copy(
        update={
            "revision": answer.revision + 1,
            "round": progress.round,
            "value": Requests(requests=every),
            "pressed": True,
        }
    )
