"""Finds a negotiation, locks it, and loads it as the engine knows it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    null,
    or_,
    select,
    union_all,
)

from bot.storage import asides, tables
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.coach import Message, Thread, Where, message_key
from playbooks.errors import UnknownNegotiation, UnknownThread
from playbooks.model import (
    Answer,
    Calendar,
    Figures,
    Outcome,
    Posted,
    Progress,
    Response,
    Said,
    Standing,
    State,
)
from playbooks.workdays import WorkingTime, known_zone

_negotiation, _member, _outbox = tables.negotiation.c, tables.member.c, tables.outbox.c
_answer, _seen = tables.answer.c, tables.seen.c
_newer = tables.answer.alias("newer")
# Written out, not bound: see letters.py.
ASK: ColumnElement[str] = literal_column("'ask'")
_POSTED = ("id", "at", "noted", "state", "attempts")

_LOAD = (
    select(
        tables.negotiation,
        _member.name.label("owner_name"),
        _member.language,
        _member.language_chosen,
        _member.home_hash,
        _member.zone,
        _member.calendar,
        _member.left_at.label("owner_left_at"),
    )
    .join_from(
        tables.negotiation,
        tables.member,
        and_(_member.workspace == _negotiation.workspace, _member.id == _negotiation.owner),
    )
    .where(_negotiation.workspace == bindparam("in_workspace"))
)
_OF_MESSAGE = (
    select(_seen.negotiation)
    .where(_seen.workspace == bindparam("in_workspace"), _seen.key == bindparam("key"))
    .scalar_subquery()
)
BY_ID = _LOAD.where(_negotiation.id == bindparam("id"))
BY_THREAD = _LOAD.where(_negotiation.channel == bindparam("channel"), _negotiation.root == bindparam("root"))
BY_MESSAGE = _LOAD.where(_negotiation.id == _OF_MESSAGE)
THREAD = select(_negotiation.id).where(
    _negotiation.workspace == bindparam("in_workspace"),
    _negotiation.channel == bindparam("channel"),
    _negotiation.root == bindparam("root"),
)
ROOT_OF = select(_outbox.id).where(
    _outbox.workspace == bindparam("in_workspace"),
    _outbox.type == bindparam("of_type"),
    _outbox.channel == bindparam("channel"),
    _outbox.at == bindparam("root"),
)


def _locked(statement: Select[Any]) -> Select[Any]:
    """Others wait for the row, except those that merely insert rows that point at it."""
    return statement.with_for_update(of=tables.negotiation, key_share=True)


LOCK_BY_ID, LOCK_BY_THREAD, LOCK_BY_MESSAGE = map(_locked, (BY_ID, BY_THREAD, BY_MESSAGE))

_NEWEST = (
    _answer.workspace == bindparam("in_workspace"),
    _answer.negotiation == bindparam("negotiation"),
    _answer.revision
    == select(func.max(_newer.c.revision))
    .where(
        _newer.c.workspace == _answer.workspace,
        _newer.c.negotiation == _answer.negotiation,
        _newer.c.step == _answer.step,
        _newer.c.round <= bindparam("until"),
    )
    .scalar_subquery(),
)
_ASKED = (
    _outbox.workspace == bindparam("in_workspace"),
    _outbox.conversation == bindparam("negotiation"),
    _outbox.type == ASK,
    # Before it changed hands it was in another thread.
    or_(_outbox.channel.is_(None), _outbox.channel == bindparam("channel")),
)
ANSWERS = select(_answer.step, _answer.revision.label("number"), _answer.content).where(*_NEWEST)
# What a reply needs to know, in one go: the answers, whose `state` is empty, and what was asked.
KNOWN = union_all(
    ANSWERS.add_columns(*(cast(null(), _outbox[name].type).label(name) for name in _POSTED)),
    select(
        _outbox.step, _outbox.sequence, cast(null(), LargeBinary), *(_outbox[name] for name in _POSTED)
    ).where(*_ASKED),
).order_by("number")


@lru_cache(maxsize=4096)
def hours_of(zone: str, calendar: str) -> WorkingTime:
    """When a member works; `calendar` is JSON, as it is kept."""
    return WorkingTime(known_zone(zone), Calendar.model_validate_json(calendar))


class OpenNegotiation:
    """A negotiation as it was loaded, and what was taken since; `locked` is the transaction that may."""

    def __init__(self, row: Row, counterpart: str, progress: Progress, locked: Transaction | None) -> None:
        self.id: str = row.id
        self.owner: str = row.owner
        self.owner_left: bool = row.owner_left_at is not None
        self.counterpart = counterpart
        self.playbook: str = row.playbook
        self.channel: str = row.channel or ""
        self.root: str = row.root or ""
        self.offered_to: str = row.offered_to or ""
        self.progress = progress
        self.row = row
        self.locked = locked
        self.taken: list[Response] = []
        self.lesson_shared: bool = row.lesson_shared
        self.hours: WorkingTime = hours_of(row.zone, row.calendar)

    def take(self, response: Response) -> None:
        if self.locked is None:
            raise TypeError("A negotiation that was only peeked at takes nothing.")
        self.taken.append(response)

    def offer(self, colleague: str) -> None:
        self.offered_to = colleague

    async def before(self) -> dict[str, Answer]:
        if self.locked is None:
            raise TypeError("A negotiation that was only peeked at does not look back.")
        return await answers(self.locked, self.id, self.progress.round - 1)

    async def place(self, aside: str) -> Said:
        if self.locked is None:
            raise TypeError("Nothing is placed in a negotiation that was only peeked at.")
        return await asides.place(self.locked, self.owner, aside, self.id)


async def lock(transaction: Transaction, where: Where) -> Row:
    """Wait for the negotiation's row, and then read it."""
    match where:
        case Thread(channel, at):
            row = await transaction.first(LOCK_BY_THREAD, channel=channel, root=at)
        case Message(channel, at):
            row = await transaction.first(LOCK_BY_MESSAGE, key=message_key(channel, at))
        case _:
            row = await transaction.first(LOCK_BY_ID, id=where)
    if row is None:
        raise UnknownThread if isinstance(where, Thread) else UnknownNegotiation
    return row


async def load(transaction: Transaction, row: Row, *, locked: bool = True) -> OpenNegotiation:
    called = counterpart(transaction, row)
    progress = await _progress(transaction, row, called)
    return OpenNegotiation(row, called, progress, transaction if locked else None)


async def peek(transaction: Transaction, negotiation: str) -> OpenNegotiation:
    row = await transaction.first(BY_ID, id=negotiation)
    if row is None:
        raise UnknownNegotiation
    return await load(transaction, row, locked=False)


async def knows(transaction: Transaction, thread: Thread) -> bool:
    return bool(await transaction.rows(THREAD, channel=thread.channel, root=thread.at))


async def stands_in(transaction: Transaction, thread: Thread, sort: str) -> bool:
    """Whether the root of a thread is a post of this sort."""
    return bool(await transaction.rows(ROOT_OF, channel=thread.channel, root=thread.at, of_type=sort))


def counterpart(transaction: Transaction, row: Row) -> str:
    return transaction.open("negotiation", "counterpart", row.id, row.counterpart)


async def _progress(transaction: Transaction, row: Row, called: str) -> Progress:
    known = await transaction.rows_beside(KNOWN, negotiation=row.id, until=row.round, channel=row.channel)
    return Progress(
        language=row.language,
        language_chosen=row.language_chosen,
        round=row.round,
        shared=row.shared,
        owner=row.owner_name,
        counterpart=called,
        zone=row.zone,
        now=transaction.at,
        moved_at=row.moved_at,
        standing=_standing(transaction, row),
        answers=_answers(transaction, row.id, (one for one in known if one.state is None)),
        asked=tuple(_posted(one) for one in known if one.state is not None),
    )


def _posted(row: Row) -> Posted:
    unsure = row.state == "pending" and row.attempts > 0
    return Posted(id=row.id, at=row.at or "", step=row.step, noted=row.noted, unsure=unsure)


async def answers(transaction: Transaction, negotiation: str, until: int) -> dict[str, Answer]:
    """Each step's newest answer in the rounds up to that one."""
    rows = await transaction.rows(ANSWERS, negotiation=negotiation, until=until)
    return _answers(transaction, negotiation, rows)


def _answers(transaction: Transaction, negotiation: str, rows: Iterable[Row]) -> dict[str, Answer]:
    in_order = sorted(rows, key=lambda row: row.step)
    return {row.step: _answer_in(transaction, negotiation, row) for row in in_order}


def _answer_in(transaction: Transaction, negotiation: str, row: Row) -> Answer:
    place = answer_place(negotiation, row.step, row.number)
    return Answer.model_validate_json(transaction.open("answer", "content", place, row.content))


def answer_place(negotiation: str, step: str, revision: int) -> str:
    return f"{negotiation}/{step}/{revision}"


def _standing(transaction: Transaction, row: Row) -> Standing:
    return Standing(
        state=State(row.state),
        outcome=Outcome(row.outcome) if row.outcome else None,
        value=_value(transaction, row),
        lesson=transaction.open("negotiation", "lesson", row.id, row.lesson) if row.lesson else "",
        finished=row.finished_at is not None,
    )


def _value(transaction: Transaction, row: Row) -> Figures | None:
    if row.value is None:
        return None
    words = transaction.open("negotiation", "value", row.id, row.value)
    return Figures.model_validate_json(words)
