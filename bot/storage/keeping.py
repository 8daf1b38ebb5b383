"""Writes down what was taken while a negotiation was open, and what it begins with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, update

from bot.storage import tables
from bot.storage.members import ensure_member
from bot.storage.negotiation import OpenNegotiation, answer_place
from bot.storage.reminders import keep_reminders
from bot.storage.requests import keep_requests, keep_verdicts
from bot.storage.saying import Conversation, beside, say, with_asked
from bot.storage.statements import Row
from bot.storage.tallies import NAMES, NOTHING, answers_in, held, keep_promises, tallied
from bot.storage.transaction import Transaction, Values
from playbooks.coach import Summary
from playbooks.model import Answer, Home, Response, Standing, State
from playbooks.workdays import WorkingTime

_negotiation = tables.negotiation.c

INSERT_NEGOTIATION = insert(tables.negotiation)
INSERT_ANSWER = insert(tables.answer)
CHANGE = (
    update(tables.negotiation)
    .where(_negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("of"))
    .values(
        sequence=bindparam("said"),
        changed_at=bindparam("now"),
        **{name: bindparam(f"new_{name}") for name in NAMES},
    )
)
MARK = (
    update(tables.negotiation)
    .where(_negotiation.workspace == bindparam("in_workspace"), _negotiation.id == bindparam("of"))
    .values(
        round=bindparam("new_round"),
        playbook=bindparam("new_playbook"),
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
    await _remind(transaction, negotiation)
    if not any(one.answers or one.standing or one.posts or one.told or one.aside for one in taken):
        return int(row.sequence)
    answers = answers_in(taken)
    keep_answers(transaction, row.id, answers)
    keep_requests(transaction, row.id, answers)
    keep_promises(transaction, row.id, answers)
    keep_verdicts(transaction, row.id, taken)
    posts = [post for response in taken for post in response.posts]
    if row.home_hash is not None:
        posts.append(Home())
    conversation = Conversation(row.id, row.owner, row.sequence, negotiation=row.id)
    said = await _tell(transaction, row, taken, say(transaction, conversation, posts))
    standings = [response.standing for response in taken if response.standing]
    tally = tallied(transaction, row.id, held(row), taken)
    _change(transaction, row, said, tally, standings[-1] if standings else None)
    return said


async def _remind(transaction: Transaction, negotiation: OpenNegotiation) -> None:
    """What those were reminded of who were asked before it changed hands, they are asked for still."""
    wanted = [response.reminders for response in negotiation.taken if response.reminders is not None]
    owners = {negotiation.owner: negotiation.hours}
    await keep_reminders(transaction, negotiation.id, owners, wanted[-1] if wanted else None)


async def _tell(transaction: Transaction, row: Row, taken: Sequence[Response], said: int) -> int:
    """What goes to others, or to the owner alone: numbered with the negotiation's posts, under its lock."""
    for response in taken:
        said = say(transaction, beside(row.id, row.owner, said), response.aside)
        for told in response.told:
            shows = await ensure_member(transaction, told.to)
            posts = (told.post, Home()) if shows else (told.post,)
            said = say(transaction, with_asked(row.id, told, said), posts)
    return said


def _mark(transaction: Transaction, negotiation: OpenNegotiation) -> None:
    """The round, the playbook, who it is offered to, and whether its lesson is shared: they change seldom."""
    row = negotiation.row
    began = [response.round for response in negotiation.taken if response.round]
    chosen = [response.playbook for response in negotiation.taken if response.playbook]
    marks = (
        began[-1] if began else row.round,
        chosen[-1] if chosen else row.playbook,
        negotiation.offered_to or None,
        negotiation.lesson_shared,
    )
    if marks != (row.round, row.playbook, row.offered_to, row.lesson_shared):
        names = ("new_round", "new_playbook", "new_offered_to", "new_lesson_shared")
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


def _change(transaction: Transaction, row: Row, said: int, tally: Values, standing: Standing | None) -> None:
    values: Values = {"of": row.id, "said": said, "now": transaction.at}
    values |= {f"new_{name}": value for name, value in tally.items()}
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


async def begin(
    transaction: Transaction, owner: str, hours: WorkingTime, summary: Summary, response: Response
) -> None:
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
        **tallied(transaction, summary.id, {**NOTHING, "moved_at": transaction.at}, [response]),
    }
    transaction.insert(INSERT_NEGOTIATION, [row])
    keep_answers(transaction, summary.id, response.answers)
    conversation = Conversation(summary.id, owner, said=0, negotiation=summary.id)
    say(transaction, conversation, response.posts)
    await keep_reminders(transaction, summary.id, {owner: hours}, response.reminders)
