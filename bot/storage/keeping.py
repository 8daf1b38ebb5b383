"""Writes down what was taken while a negotiation was open, and what it begins with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, update

from bot.storage import tables
from bot.storage.negotiation import OpenNegotiation, answer_place
from bot.storage.saying import Conversation, say
from bot.storage.statements import Row
from bot.storage.transaction import Transaction, Values
from playbooks.coach import Summary
from playbooks.model import Answer, Home, Response, Standing, State

_negotiation = tables.negotiation.c

INSERT_NEGOTIATION = insert(tables.negotiation)
INSERT_ANSWER = insert(tables.answer)
CHANGE = (
    update(tables.negotiation)
    .where(_negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("of"))
    .values(sequence=bindparam("said"), changed_at=bindparam("now"))
)
MARK = (
    update(tables.negotiation)
    .where(_negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("of"))
    .values(
        round=bindparam("new_round"),
        offered_to=bindparam("new_offered_to"),
        lesson_shared=bindparam("new_lesson_shared"),
    )
)
CHANGE_STANDING = CHANGE.values(
    state=bindparam("new_state"),
    outcome=bindparam("new_outcome"),
    value=bindparam("new_value"),
    lesson=bindparam("new_lesson"),
    finished_at=bindparam("new_finished_at"),
    closed_at=bindparam("new_closed_at"),
)


async def write(transaction: Transaction, negotiation: OpenNegotiation) -> int:
    """Everything that was taken: answers, posts, and where the negotiation stands now.

    How many posts its conversation holds now.
    """
    taken, row = negotiation.taken, negotiation.row
    _mark(transaction, negotiation)
    if not any(response.answers or response.standing or response.posts for response in taken):
        return int(row.sequence)
    keep_answers(transaction, row.id, [one for each in taken for one in each.answers])
    posts = [post for response in taken for post in response.posts]
    if row.home_hash is not None:
        posts.append(Home())
    conversation = Conversation(row.id, row.owner, row.sequence, negotiation=row.id)
    said = say(transaction, conversation, posts)
    standings = [response.standing for response in taken if response.standing]
    _change(transaction, row, said, standings[-1] if standings else None)
    return said


def _mark(transaction: Transaction, negotiation: OpenNegotiation) -> None:
    """The round, who it is offered to, and whether its lesson is shared: they change seldom."""
    row = negotiation.row
    began = [response.round for response in negotiation.taken if response.round]
    marks = (began[-1] if began else row.round, negotiation.offered_to or None, negotiation.lesson_shared)
    if marks != (row.round, row.offered_to, row.lesson_shared):
        names = ("new_round", "new_offered_to", "new_lesson_shared")
        transaction.write(MARK, of=row.id, **dict(zip(names, marks, strict=True)))


def keep_answers(transaction: Transaction, negotiation: str, answers: Sequence[Answer]) -> None:
    rows = [_answer_row(transaction, negotiation, answer) for answer in answers]
    transaction.insert(INSERT_ANSWER, rows)


def _answer_row(transaction: Transaction, negotiation: str, answer: Answer) -> Values:
    place = answer_place(negotiation, answer.step, answer.revision)
    return {
        "negotiation": negotiation,
        "step": answer.step,
        "revision": answer.revision,
        "round": answer.round,
        "state": answer.state.value,
        "content": transaction.seal("answer", "content", place, answer.model_dump_json()),
        "author": answer.parts[-1].author if answer.parts else None,
        "kept_at": transaction.at,
    }


def _change(transaction: Transaction, row: Row, said: int, standing: Standing | None) -> None:
    values: Values = {"of": row.id, "said": said, "now": transaction.at}
    if standing is None:
        transaction.write(CHANGE, **values)
        return
    columns = standing_columns(transaction, row.id, standing, row.finished_at, row.closed_at)
    news = {f"new_{column}": value for column, value in columns.items()}
    transaction.write(CHANGE_STANDING, **values, **news)


def standing_columns(
    transaction: Transaction,
    negotiation: str,
    standing: Standing,
    finished_at: datetime | None = None,
    closed_at: datetime | None = None,
) -> Values:
    """When it was finished and closed are facts: set once, kept while they hold, then cleared."""
    value, lesson = standing.value, standing.lesson
    closed = standing.state is State.CLOSED
    return {
        "state": standing.state.value,
        "outcome": standing.outcome.value if standing.outcome else None,
        "value": value and _sealed(transaction, "value", negotiation, value.model_dump_json()),
        "lesson": _sealed(transaction, "lesson", negotiation, lesson) if lesson else None,
        "finished_at": (finished_at or transaction.at) if standing.finished else None,
        "closed_at": (closed_at or transaction.at) if closed else None,
    }


def _sealed(transaction: Transaction, column: str, negotiation: str, words: str) -> bytes:
    return transaction.seal("negotiation", column, negotiation, words)


async def begin(transaction: Transaction, owner: str, summary: Summary, response: Response) -> None:
    standing = response.standing or Standing()
    row = {
        "id": summary.id,
        "owner": owner,
        "playbook": summary.playbook,
        "counterpart": _sealed(transaction, "counterpart", summary.id, summary.counterpart),
        "channel": summary.channel or None,
        "shared": summary.shared,
        "lesson_shared": False,
        "round": 1,
        "sequence": len(response.posts),
        "started_at": transaction.at,
        "changed_at": transaction.at,
        **standing_columns(transaction, summary.id, standing),
    }
    transaction.insert(INSERT_NEGOTIATION, [row])
    keep_answers(transaction, summary.id, response.answers)
    conversation = Conversation(summary.id, owner, said=0, negotiation=summary.id)
    say(transaction, conversation, response.posts)
