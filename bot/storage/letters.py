"""What the outbox hands to the delivery: a post with all it takes to draw and place it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, literal_column, or_, select

from bot.storage import tables
from bot.storage.members import member_of
from bot.storage.saying import post_of
from bot.storage.statements import Row
from bot.storage.vault import Place, Vault
from playbooks.coach import Member
from playbooks.model import Ask, Post


class Overtaken(TimeoutError):
    """It was in hand for too long: by now somebody else may have it."""


@dataclass(frozen=True)
class Letter:
    """One post on its way.

    `attempts` counts this attempt too; `attempted_at` is the time of the first one: a letter with
    more than one attempt may be in the conversation already, from then on. `until`: when whoever
    claimed it has it in hand no more.
    `channel` is None until the member's conversation with us is known; `root` is None outside of
    every negotiation, and until the root message was posted. `shared`: it goes to a channel.
    `home_hash` is Slack's mark of the member's Home tab as it stands. `target` is the Ask that an
    Amendment or Settled changes, `target_at` its message, None if it never arrived. `aside`: it
    belongs to a negotiation, and is said outside of its thread: to somebody else, or to the owner alone.
    """

    id: str
    workspace: str
    conversation: str
    negotiation: str | None
    member: Member
    counterpart: str
    playbook: str
    post: Post
    attempts: int
    attempted_at: datetime | None
    channel: str | None
    root: str | None
    shared: bool = False
    aside: bool = False
    home_hash: str = ""
    target_at: str | None = None
    target: Ask | None = None
    file_id: str | None = None
    until: datetime | None = None


_outbox, _member, _negotiation = tables.outbox.c, tables.member.c, tables.negotiation.c
_target = tables.outbox.alias("target")
_other = tables.outbox.alias("other")
# Written out, not bound: PostgreSQL then plans these statements once, and with the partial indexes.
PENDING: ColumnElement[str] = literal_column("'pending'")
OVERVIEW: ColumnElement[str] = literal_column("'overview'")
HOME: ColumnElement[str] = literal_column("'home'")
_same_conversation = and_(
    _other.c.workspace == _outbox.workspace,
    _other.c.conversation == _outbox.conversation,
    _other.c.state == PENDING,
)
# The oldest unfinished row of its conversation: nothing may overtake it. A Home tab stands beside every
# conversation: it waits for nothing, and nothing waits for it.
IS_FIRST = or_(
    _outbox.type == HOME,
    # The smallest, rather than "no smaller one": a planner makes a join of that, which is quadratic.
    _outbox.sequence
    == select(func.min(_other.c.sequence)).where(_same_conversation, _other.c.type != HOME).scalar_subquery(),
)
# An overview merely updates the root, and a Home tab is drawn as things are then; if a newer one waits,
# nobody needs to see this one.
IS_STALE = and_(
    or_(and_(_outbox.type == OVERVIEW, _negotiation.root.is_not(None)), _outbox.type == HOME),
    exists().where(_same_conversation, _other.c.sequence > _outbox.sequence, _other.c.type == _outbox.type),
)
LETTERS: Select[Any] = (
    select(
        tables.outbox,
        _member.name,
        _member.language,
        _member.language_chosen,
        _member.zone,
        _member.address,
        _member.calendar,
        _member.left_at,
        _member.admin,
        _member.manager,
        _member.manager_state,
        _member.weekly,
        _member.home_hash,
        _member.channel.label("member_channel"),
        _negotiation.counterpart,
        _negotiation.playbook,
        _negotiation.channel.label("negotiation_channel"),
        _negotiation.root,
        _negotiation.shared,
        _target.c.id.label("target_id"),
        _target.c.at.label("target_at"),
        _target.c.payload.label("target_payload"),
        IS_STALE.label("is_stale"),
    )
    .join_from(
        tables.outbox,
        tables.member,
        and_(_member.workspace == _outbox.workspace, _member.id == _outbox.member),
    )
    .outerjoin(
        tables.negotiation,
        and_(_negotiation.workspace == _outbox.workspace, _negotiation.id == _outbox.negotiation),
    )
    .outerjoin(
        _target,
        and_(_target.c.workspace == _outbox.workspace, _target.c.id == _outbox.target),
    )
)
LETTER = LETTERS.where(_outbox.workspace == bindparam("in_workspace"), _outbox.id == bindparam("id"))


def letter_of(vault: Vault, row: Row, attempts: int, attempted_at: datetime | None) -> Letter:
    target = _post(vault, row, row.target_id, row.target_payload) if row.target_id else None
    return Letter(
        id=row.id,
        workspace=row.workspace,
        conversation=row.conversation,
        negotiation=row.negotiation,
        member=member_of(row, row.member),
        counterpart=_counterpart(vault, row),
        playbook=row.playbook or "",
        post=_post(vault, row, row.id, row.payload),
        attempts=attempts,
        attempted_at=attempted_at,
        channel=channel_of(row),
        root=row.root if _is_in_thread(row) else None,
        shared=bool(row.shared) and _is_in_thread(row),
        aside=row.negotiation is not None and not _is_in_thread(row),
        home_hash=row.home_hash or "",
        target_at=row.target_at,
        target=target if isinstance(target, Ask) else None,
        file_id=row.file_id,
    )


def channel_of(row: Row) -> str | None:
    there = row.negotiation_channel if _is_in_thread(row) else None
    channel: str | None = there or row.member_channel
    return channel


def _is_in_thread(row: Row) -> bool:
    """What is asked of somebody else, or is for the owner alone, has a conversation of its own."""
    return bool(row.conversation == row.negotiation)


def _counterpart(vault: Vault, row: Row) -> str:
    if row.negotiation is None:
        return ""
    place = Place("negotiation", "counterpart", row.workspace, row.negotiation)
    return vault.open(place, row.counterpart)


def _post(vault: Vault, row: Row, letter: str, payload: bytes) -> Post:
    return post_of(vault.open(Place("outbox", "payload", row.workspace, letter), payload))
