"""What stands in answers, repeated in columns as far as a digest counts it and a reminder begins from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import bindparam, delete, insert

from bot.storage import tables
from bot.storage.statements import Row
from bot.storage.transaction import Transaction, Values
from playbooks.engine.meeting import GONE
from playbooks.engine.position import SETTLED
from playbooks.model import (
    PROMISES,
    SHARING,
    Answer,
    AnswerState,
    Day,
    Figures,
    MeetingDetails,
    Overview,
    Post,
    Promises,
    Response,
    Sharing,
    names_a_step,
)
from playbooks.model.meetings import MEETING_DATE

# The step, in any playbook that has it, that says what is at stake.
AT_STAKE = "worth"
NAMES = (
    "moved_at", "phase", "done", "total", "meeting_on", "at_stake", "stuck",
    "share_value", "share_stuck", "share_lesson",
)  # fmt: skip
NOTHING: Mapping[str, Any] = {
    "moved_at": None, "phase": "", "done": 0, "total": 0, "meeting_on": None, "at_stake": None, "stuck": None,
    "share_value": False, "share_stuck": False, "share_lesson": False,
}  # fmt: skip

_promise = tables.promise.c
FORGET_PROMISES = delete(tables.promise).where(
    _promise.workspace == bindparam("in_workspace"), _promise.negotiation == bindparam("of")
)
INSERT_PROMISE = insert(tables.promise)


def held(row: Row) -> Values:
    """The columns as they are."""
    return {name: getattr(row, name) for name in NAMES}


def tallied(transaction: Transaction, negotiation: str, before: Values, taken: Iterable[Response]) -> Values:
    """The columns as they are after these responses."""
    columns = dict(before)
    for response in taken:
        columns |= dict(_progressed(response.posts))
        for answer in response.answers:
            columns |= dict(_answered(transaction, negotiation, answer))
    return columns


def _progressed(posts: Iterable[Post]) -> Iterator[tuple[str, Any]]:
    for post in posts:
        if isinstance(post, Overview):
            open_ones = (one.phase for one in post.phases if one.answered + one.skipped < one.total)
            yield "phase", next(open_ones, post.phases[-1].phase if post.phases else "")
            yield "done", sum(one.answered + one.skipped for one in post.phases)
            yield "total", sum(one.total for one in post.phases)


def _answered(transaction: Transaction, negotiation: str, answer: Answer) -> Iterator[tuple[str, Any]]:
    if names_a_step(answer.step) and answer.state in SETTLED:
        yield "moved_at", transaction.at
    match answer.value:
        case MeetingDetails(cancelled=True):
            yield "meeting_on", None
        case Sharing() as sharing if answer.step == SHARING:
            yield from _shared(transaction, negotiation, sharing)
        case _ if answer.step == AT_STAKE and answer.state in GONE:
            yield "at_stake", None
        case Figures() as figures if answer.step == AT_STAKE:
            yield "at_stake", _sealed(transaction, "at_stake", negotiation, figures.model_dump_json())
    if answer.step == MEETING_DATE:
        is_set = answer.state is AnswerState.ANSWERED and isinstance(answer.value, Day)
        yield "meeting_on", answer.value.day if is_set and isinstance(answer.value, Day) else None


def _shared(transaction: Transaction, negotiation: str, sharing: Sharing) -> Iterator[tuple[str, Any]]:
    yield "share_value", sharing.value
    yield "share_stuck", sharing.stuck
    yield "share_lesson", sharing.lesson
    yield "stuck", _sealed(transaction, "stuck", negotiation, sharing.why) if sharing.why else None


def _sealed(transaction: Transaction, column: str, negotiation: str, words: str) -> bytes:
    return transaction.seal("negotiation", column, negotiation, words)


def keep_promises(transaction: Transaction, negotiation: str, answers: Sequence[Answer]) -> None:
    """The newest answer that holds promises, as rows to be counted."""
    newest = [answer.value for answer in answers if answer.step == PROMISES]
    if not newest or not isinstance(newest[-1], Promises):
        return
    transaction.write(FORGET_PROMISES, of=negotiation)
    rows = [
        {
            "negotiation": negotiation,
            "number": one.number,
            "side": one.side.value,
            "state": one.state.value,
            "due": one.due,
            "ended_at": one.ended_at,
        }
        for one in newest[-1].promises
    ]
    transaction.insert(INSERT_PROMISE, rows)


def answers_in(taken: Iterable[Response]) -> list[Answer]:
    return list(chain.from_iterable(one.answers for one in taken))
