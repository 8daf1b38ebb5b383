"""The table of issues and the offers made across it: what is done there, and what is said of it.

All of it is the owner's alone. Where colleagues read the thread, it is said beside it (see discretion).
"""

from collections.abc import Callable

from playbooks.engine.position import revision_of
from playbooks.engine.saying import closed
from playbooks.errors import StaleForm
from playbooks.model import (
    BARGAIN,
    Answer,
    AnswerState,
    AtTheTable,
    Bargain,
    FrontierFile,
    IssueTable,
    Note,
    Offered,
    OffersMade,
    Playbook,
    Post,
    Progress,
    Proposals,
    Response,
    State,
    Tabled,
    TableWanted,
    Trades,
    TradesWanted,
    Unoffered,
    Wished,
)
from playbooks.offers.advice import By, Offer

MOST_OFFERS = 50


def bargain_of(progress: Progress) -> Bargain | None:
    held = progress.answers.get(BARGAIN)
    return held.value if held and isinstance(held.value, Bargain) else None


def table(playbook: Playbook, progress: Progress, reply: Tabled) -> Response:  # noqa: ARG001
    """The table as it is now. Raises StaleForm if it changed while its form was open."""
    if _is_stale(progress, reply) or progress.standing.state is State.CLOSED:
        raise StaleForm
    before = bargain_of(progress)
    now = Bargain(table=reply.table, offers=before.offers if before else ())
    return _kept(progress, now, _tabled)


def want_table(playbook: Playbook, progress: Progress, reply: TableWanted) -> Response:  # noqa: ARG001
    """Said anew at the end of the conversation, whichever message was pressed."""
    held = bargain_of(progress)
    if held is None:
        return Response(notice=Note(key="note.no_table", offers=("weigh",)))
    said = _tabled(revision_of(progress, BARGAIN), held)
    return Response(posts=(said.model_copy(update={"anew": True}),))


def propose(playbook: Playbook, progress: Progress, reply: Wished) -> Response:  # noqa: ARG001
    """The first proposals come with their picture, as those of a new table do."""
    held = bargain_of(progress)
    if held is None or _is_stale(progress, reply):
        return _told_so(progress)
    revision = revision_of(progress, BARGAIN)
    proposals = Proposals(revision=revision, table=held.table, wish=reply.wish, offers=held.offers)
    picture = FrontierFile(table=held.table, wish=reply.wish, offers=held.offers)
    return Response(posts=(proposals, picture))


def offer(playbook: Playbook, progress: Progress, reply: Offered) -> Response:  # noqa: ARG001
    """Raises StaleForm if the table changed, so that the form stays open."""
    held = bargain_of(progress)
    if held is None or _is_stale(progress, reply) or progress.standing.state is State.CLOSED:
        raise StaleForm
    if len(held.offers) >= MOST_OFFERS:
        return Response(notice=Note(key="note.most_offers", facts={"count": str(MOST_OFFERS)}))
    number = max((one.number for one in held.offers), default=0) + 1
    on = reply.on or (progress.now.date().isoformat() if progress.now else "")
    made = Offer(number=number, by=reply.by, package=reply.package, on=on)
    return _kept(progress, held.model_copy(update={"offers": (*held.offers, made)}), _danced)


def take_back(playbook: Playbook, progress: Progress, reply: Unoffered) -> Response:  # noqa: ARG001
    held = bargain_of(progress)
    if held is None or _is_stale(progress, reply):
        return _told_so(progress)
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    left = tuple(one for one in held.offers if one.number != reply.number)
    return _kept(progress, held.model_copy(update={"offers": left}), _danced)


def want_trades(playbook: Playbook, progress: Progress, reply: TradesWanted) -> Response:  # noqa: ARG001
    """Seen from the newest offer of ours that the table still knows, if none is named."""
    held = bargain_of(progress)
    if held is None or _is_stale(progress, reply):
        return _told_so(progress)
    package = reply.package or next((one.package for one in reversed(held.offers) if one.by is By.US), None)
    trades = Trades(revision=revision_of(progress, BARGAIN), table=held.table, package=package)
    return Response(posts=(trades,))


def bargains(progress: Progress) -> tuple[Post, ...]:
    """The table as it stands, to be drawn again."""
    held = bargain_of(progress)
    return (_tabled(revision_of(progress, BARGAIN), held),) if held else ()


def _is_stale(progress: Progress, reply: AtTheTable) -> bool:
    return reply.revision != revision_of(progress, BARGAIN)


def _told_so(progress: Progress) -> Response:
    """The table is another one by now: here it is."""
    return Response(posts=bargains(progress), notice=Note(key="note.stale_table"))


def _kept(progress: Progress, now: Bargain, say: Callable[[int, Bargain], Post]) -> Response:
    revision = revision_of(progress, BARGAIN) + 1
    answer = Answer(
        step=BARGAIN, state=AnswerState.ANSWERED, revision=revision, round=progress.round, value=now
    )
    return Response(answers=(answer,), posts=(say(revision, now),))


def _tabled(revision: int, held: Bargain) -> IssueTable:
    return IssueTable(revision=revision, table=held.table, offers=held.offers)


def _danced(revision: int, held: Bargain) -> OffersMade:
    return OffersMade(revision=revision, table=held.table, offers=held.offers)
