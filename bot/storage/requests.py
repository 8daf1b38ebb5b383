"""What is asked of people, as rows to find it by; and what became of remarks, as rows to count."""

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, delete, func, insert, select

from bot.storage import tables
from bot.storage.transaction import Transaction
from playbooks.coach import Asked
from playbooks.engine.asked import OPEN, requests_of
from playbooks.model import Answer, Response

_request, _verdict = tables.request.c, tables.verdict.c

FORGET = delete(tables.request).where(
    _request.workspace == bindparam("in_workspace"),
    _request.negotiation == bindparam("of"),
    _request.step == bindparam("in_step"),
)
INSERT = insert(tables.request)
OPEN_TO = (
    select(_request.negotiation, _request.step, _request.number)
    .where(
        _request.workspace == bindparam("in_workspace"),
        _request.asked == bindparam("member"),
        _request.is_open,
    )
    .order_by(_request.asked_at, _request.negotiation, _request.step, _request.number)
)
INSERT_VERDICT = insert(tables.verdict)
COUNTED = (
    select(_verdict.rule, _verdict.verdict, func.count().label("times"))
    .where(_verdict.workspace == bindparam("in_workspace"))
    .group_by(_verdict.rule, _verdict.verdict)
)


def keep_requests(transaction: Transaction, negotiation: str, answers: Sequence[Answer]) -> None:
    for answer in answers:
        requests = requests_of(answer)
        if requests:
            transaction.write(FORGET, of=negotiation, in_step=answer.step)
        rows = [
            {
                "negotiation": negotiation,
                "step": answer.step,
                "number": one.number,
                "asked": one.to,
                "state": one.state.value,
                "is_open": one.state in OPEN,
                "asked_at": one.asked_at or transaction.at,
                "changed_at": one.changed_at or transaction.at,
            }
            for one in requests
        ]
        transaction.insert(INSERT, rows)


def keep_verdicts(transaction: Transaction, negotiation: str, taken: Sequence[Response]) -> None:
    for response in taken:
        revisions = {answer.step: answer.revision for answer in response.answers}
        rows = [
            {
                "negotiation": negotiation,
                "step": verdict.step,
                "revision": revisions[verdict.step],
                "rule": verdict.rule,
                "verdict": verdict.verdict,
                "language": verdict.language,
                "at": transaction.at,
            }
            for verdict in response.verdicts
        ]
        transaction.insert(INSERT_VERDICT, rows)


async def open_to(transaction: Transaction, member: str) -> tuple[Asked, ...]:
    """What waits for a member, oldest first."""
    rows = await transaction.rows(OPEN_TO, member=member)
    return tuple(Asked(row.negotiation, row.step, row.number) for row in rows)


async def counted(transaction: Transaction) -> Mapping[str, Mapping[str, int]]:
    """How often each verdict was given, by rule."""
    every: dict[str, dict[str, int]] = {}
    for row in await transaction.rows(COUNTED):
        every.setdefault(row.rule, {})[row.verdict] = row.times
    return every
