"""Brings in the colleague who knows and the manager who decides: asked, answered, withdrawn, asked again."""

from collections.abc import Collection, Iterator, Mapping

from playbooks.engine.asked import (
    OPEN,
    became,
    find_request,
    is_alive,
    requests_of,
    step_of,
    with_request,
    with_requests,
)
from playbooks.engine.consequences import uncovered
from playbooks.engine.position import find_step, is_settled
from playbooks.engine.pressing import is_stale, next_revision
from playbooks.engine.saying import acknowledged_in, amended, noted, redrawn, taken
from playbooks.errors import StaleForm
from playbooks.model import (
    SENT,
    Amendment,
    Answer,
    AnswerState,
    AskedLeft,
    Exchange,
    Explained,
    Kind,
    Move,
    Note,
    OfRequest,
    Playbook,
    Progress,
    Report,
    Request,
    Requested,
    RequestMessage,
    Requests,
    RequestState,
    Responded,
    Response,
    Retold,
    State,
    Step,
    Told,
    Withdrawn,
)

# What each may do with what they are asked, and what becomes of the request.
MOVES: Mapping[Kind, Mapping[Move, RequestState]] = {
    Kind.INQUIRY: {
        Move.ANSWER: RequestState.ANSWERED,
        Move.LATER: RequestState.LATER,
        Move.REFER: RequestState.REFERRED,
    },
    Kind.GO_AHEAD: {
        Move.APPROVE: RequestState.APPROVED,
        Move.ASK: RequestState.QUESTIONED,
        Move.DECLINE: RequestState.DECLINED,
    },
}
# What the owner learns of by a message of its own.
NEWS = frozenset(RequestState) - {RequestState.ASKED, RequestState.WITHDRAWN}


def request(playbook: Playbook, progress: Progress, reply: Requested) -> Response:
    """Send it as it was previewed; an earlier go-ahead that is still open gives way to the new one."""
    step = find_step(playbook, reply.step)
    if step is None or step.kind not in SENT or is_stale(playbook, progress, reply):
        if not reply.at:
            raise StaleForm
        return redrawn(playbook, progress, reply.at)
    held = next_revision(progress, step.id)
    asked = _made(step, held, progress, reply)
    before = _given_way(step, held, progress)
    sent = Requests(requests=(*before, asked))
    answer = held.model_copy(
        update={"state": AnswerState.ANSWERED, "partial": False, "value": sent, "pressed": True}
    )
    changed = amended if is_settled(progress.answers.get(step.id)) else taken
    gone = [new for old, new in zip(requests_of(held), before, strict=True) if old != new]
    told = (_told(step, progress, one) for one in (*gone, asked))
    return changed(playbook, progress, answer).model_copy(update={"told": tuple(told)})


def _made(step: Step, held: Answer, progress: Progress, reply: Requested) -> Request:
    return Request(
        number=len(requests_of(held)) + 1,
        to=reply.to.id,
        name=reply.to.name,
        kind=step.kind,
        about=reply.about,
        lines=reply.lines,
        gestures=reply.gestures,
        asked_at=progress.now,
        changed_at=progress.now,
    )


def _given_way(step: Step, held: Answer, progress: Progress) -> tuple[Request, ...]:
    every = requests_of(held)
    if step.kind is not Kind.GO_AHEAD:
        return every
    return tuple(_taken_back(one, progress) for one in every)


def respond(playbook: Playbook, progress: Progress, reply: Responded) -> Response:
    """What the person asked did: the first who presses decides, and who comes later is told so."""
    step, asked = _of(playbook, progress, reply)
    state = MOVES.get(step.kind, {}).get(reply.move) if step else None
    if step is None or asked is None or state is None:
        return Response(notice=Note(key="note.request_gone"))
    if asked.state not in OPEN or progress.standing.state is State.CLOSED:
        return Response(notice=_too_late(asked), told=(_told(step, progress, asked),))
    changes: dict[str, object] = {"words": reply.words, "replies": reply.replies}
    if reply.move is Move.ASK:
        changes = {"exchanges": (*asked.exchanges, Exchange(question=reply.words))}
    if reply.suggested:
        changes |= {"suggested": reply.suggested.id, "suggested_name": reply.suggested.name}
    return _changed(playbook, progress, step, became(asked, progress, state, **changes))


def _too_late(asked: Request) -> Note:
    return Note(key=f"note.request_{asked.state.value if asked.state not in OPEN else 'withdrawn'}")


def explain(playbook: Playbook, progress: Progress, reply: Explained) -> Response:
    """The answer to what they ask first; it is a new message for them, so that they notice it."""
    step, asked = _of(playbook, progress, reply)
    if step is None or asked is None or asked.state is not RequestState.QUESTIONED:
        return _late(progress, reply)
    last = asked.exchanges[-1].model_copy(update={"answer": reply.words})
    exchanges = (*asked.exchanges[:-1], last)
    explained = became(asked, progress, RequestState.ASKED, exchanges=exchanges)
    return _changed(playbook, progress, step, explained)


def withdraw(playbook: Playbook, progress: Progress, reply: Withdrawn) -> Response:
    """It disappears; if nothing else was asked, its step is asked again."""
    step, asked = _of(playbook, progress, reply)
    if step is None or asked is None or asked.state not in OPEN:
        return _late(progress, reply)
    return _changed(playbook, progress, step, became(asked, progress, RequestState.WITHDRAWN))


def _late(progress: Progress, reply: OfRequest) -> Response:
    """Something came before what its owner pressed: the acknowledgement is drawn as things are now."""
    held, post = progress.answers.get(reply.step), acknowledged_in(progress, reply.step)
    posts = (Amendment(post=post.id, noted=noted(held)),) if held and post else ()
    return Response(posts=posts, notice=Note(key="note.request_moved"))


def miss(playbook: Playbook, progress: Progress, reply: AskedLeft) -> Response:
    """Who was asked has left the company: nobody will answer."""
    step, asked = _of(playbook, progress, reply)
    if step is None or asked is None or asked.state not in OPEN:
        return Response()
    left = became(asked, progress, RequestState.LEFT)
    return _changed(playbook, progress, step, left)


def retell(playbook: Playbook, progress: Progress, reply: Retold) -> Response:
    """What still waits for their answer, where it stands, in the language that they have by now."""
    step, asked = _of(playbook, progress, reply)
    if step is None or asked is None or asked.state not in OPEN:
        return Response()
    message = shown_to_asked(step, progress, asked)
    return Response(told=(Told(step=step.id, number=asked.number, to=asked.to, post=message),))


def _of(playbook: Playbook, progress: Progress, reply: OfRequest) -> tuple[Step | None, Request | None]:
    asked = find_request(progress, reply.step, reply.number)
    return step_of(playbook, progress, reply.step, reply.number), asked


def _changed(playbook: Playbook, progress: Progress, step: Step, asked: Request) -> Response:
    """The step's answer with the request as it stands now, and word of it to both sides."""
    answer = with_request(progress.answers[step.id], progress, asked)
    response = amended(playbook, progress, _emptied(answer))
    report = (Report(step=step.id, request=asked),) if asked.state in NEWS else ()
    warned = tuple(_not_covered(playbook, progress, asked)) if asked.state is RequestState.APPROVED else ()
    told = () if asked.state is RequestState.LEFT else (_told(step, progress, asked),)
    return response.model_copy(update={"posts": (*report, *warned, *response.posts), "told": told})


def _not_covered(playbook: Playbook, progress: Progress, approved: Request) -> Iterator[Note]:
    """Who asked for a yes to some gestures is not to think that the others have it too."""
    left = list(uncovered(playbook, progress, approved))
    if left and approved.gestures:
        yield Note(key="note.not_covered", facts={"name": approved.name, "gestures": "; ".join(left)})


def _emptied(answer: Answer) -> Answer:
    """Its step is asked again if nothing that was sent is, or was, of use."""
    stays = is_alive(answer.value) or not is_settled(answer)
    return answer if stays else answer.model_copy(update={"state": AnswerState.WITHDRAWN})


def _told(step: Step, progress: Progress, asked: Request) -> Told:
    """What was explained comes as a new message, so that they notice it."""
    anew = asked.state is RequestState.ASKED and bool(asked.exchanges)
    message = shown_to_asked(step, progress, asked).model_copy(update={"anew": anew})
    return Told(step=step.id, number=asked.number, to=asked.to, post=message)


def shown_to_asked(step: Step, progress: Progress, asked: Request) -> RequestMessage:
    """All that they get to see of the negotiation."""
    return RequestMessage(
        step=step.id, kind=step.kind, owner=progress.owner, shared=progress.shared, request=asked
    )


def withdrawn_all(playbook: Playbook, progress: Progress, steps: Collection[str] | None = None) -> Response:
    """Every open request is taken back, of these steps or of all: nobody is to answer what was closed."""
    answers: list[Answer] = []
    told: list[Told] = []
    for held in progress.answers.values():
        every = requests_of(held) if steps is None or held.step in steps else ()
        after = tuple(_taken_back(one, progress) for one in every)
        gone = [one for one in after if one not in every]
        if gone:
            answers.append(_emptied(with_requests(held, progress, after)))
        named = ((one, step_of(playbook, progress, held.step, one.number)) for one in gone)
        told += [_told(step, progress, one) for one, step in named if step]
    return Response(answers=tuple(answers), told=tuple(told))


def _taken_back(request: Request, progress: Progress) -> Request:
    return became(request, progress, RequestState.WITHDRAWN) if request.state in OPEN else request
