"""What is done to a promise: it is made, said in other words, kept, dropped."""

from playbooks.engine.position import revision_of
from playbooks.engine.promises import (
    MOST_PROMISES,
    listed,
    next_number,
    promise_lists,
    promises_of,
    same,
    today_of,
    with_promises,
)
from playbooks.engine.saying import closed
from playbooks.errors import StaleForm
from playbooks.model import Note, Playbook, Progress, Response, State
from playbooks.model.promises import (
    PROMISES,
    Promise,
    Promised,
    PromiseEnded,
    PromiseList,
    PromiseState,
    PromisesWanted,
)


def promise(playbook: Playbook, progress: Progress, reply: Promised) -> Response:  # noqa: ARG001
    """A new one is welcome whatever else has changed.

    Raises StaleForm if the one that was to be changed did meanwhile.
    """
    if progress.standing.state is State.CLOSED:
        raise StaleForm
    known = promises_of(progress)
    if reply.number:
        return _changed(progress, known, reply)
    if any(same(one.text) == same(reply.text) and one.state is PromiseState.OPEN for one in known):
        return Response(posts=(_anew(progress),))
    if len(known) >= MOST_PROMISES:
        return Response(notice=Note(key="promise.most", facts={"count": str(MOST_PROMISES)}))
    made = Promise(
        number=next_number(known),
        text=reply.text,
        side=reply.side,
        who=reply.who,
        due=reply.due,
        round=progress.round,
        made_at=progress.now,
    )
    return _kept(progress, (*known, made), anew=True)


def _changed(progress: Progress, known: tuple[Promise, ...], reply: Promised) -> Response:
    if reply.revision != revision_of(progress, PROMISES):
        raise StaleForm
    words = {"text": reply.text, "side": reply.side, "who": reply.who, "due": reply.due, "typed": ""}
    now = tuple(
        _as_due(progress, one.model_copy(update=words)) if one.number == reply.number else one
        for one in known
    )
    return Response() if now == known else _kept(progress, now)


def _as_due(progress: Progress, one: Promise) -> Promise:
    """With another day, what was kept late may have been kept in time."""
    if one.state not in {PromiseState.KEPT, PromiseState.LATE} or one.ended_at is None:
        return one
    ended = today_of(progress.model_copy(update={"now": one.ended_at}))
    late = one.due is not None and ended is not None and ended > one.due
    return one.model_copy(update={"state": PromiseState.LATE if late else PromiseState.KEPT})


def end_promise(playbook: Playbook, progress: Progress, reply: PromiseEnded) -> Response:  # noqa: ARG001
    """Also when all else is closed: what was promised last is often due after that."""
    known = promises_of(progress)
    found = next((one for one in known if one.number == reply.number), None)
    if found is None or reply.revision != revision_of(progress, PROMISES):
        return Response(posts=promise_lists(progress), notice=Note(key="promise.stale"))
    opened = reply.state is PromiseState.OPEN
    ended = found.model_copy(update={"state": reply.state, "ended_at": None if opened else progress.now})
    ended = _as_due(progress, ended)
    return _kept(progress, tuple(ended if one is found else one for one in known))


def want_promises(playbook: Playbook, progress: Progress, reply: PromisesWanted) -> Response:  # noqa: ARG001
    """Said anew at the end of the conversation."""
    if not promises_of(progress):
        offers = () if progress.standing.state is State.CLOSED else ("promise",)
        return Response(notice=Note(key="promise.none", offers=offers))
    return Response(posts=(_anew(progress),))


def closed_to_promises(progress: Progress) -> Note | None:
    """Why none can be made, if none can."""
    return closed() if progress.standing.state is State.CLOSED else None


def _anew(progress: Progress) -> PromiseList:
    return promise_lists(progress)[0].model_copy(update={"anew": True})


def _kept(progress: Progress, promises: tuple[Promise, ...], *, anew: bool = False) -> Response:
    kept = with_promises(progress, promises)
    return Response(answers=(kept,), posts=(listed(kept, anew=anew),))
