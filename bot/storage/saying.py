"""Lays what is said into the outbox, in the order of its conversation."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from pydantic import ConfigDict, TypeAdapter
from sqlalchemy import bindparam, insert, update

from bot.storage import tables
from bot.storage.transaction import Transaction, Values
from playbooks.model import (
    Amendment,
    Ask,
    InterestMap,
    IssueTable,
    MeetingCard,
    Post,
    PromiseList,
    Question,
    Settled,
    Told,
)

VERSION = 1
# An error of its is logged and kept: without what people wrote.
POST: TypeAdapter[Post] = TypeAdapter(Post, config=ConfigDict(hide_input_in_errors=True, defer_build=True))

_member = tables.member.c
# Posts that are found again by the step that they are about.
STEPPED = (Ask, InterestMap, IssueTable, MeetingCard, PromiseList)
INSERT = insert(tables.outbox)
SAID_TO_MEMBER = (
    update(tables.member)
    .where(_member.workspace == bindparam("in_workspace"), _member.id == bindparam("to"))
    .values(sequence=bindparam("said"))
)


@dataclass(frozen=True)
class Conversation:
    """Where something is said: in a negotiation, or to a member outside of all.

    `said` is how many posts it holds already; whoever says more holds the lock on that number.
    """

    id: str
    member: str
    said: int
    negotiation: str | None = None


def with_member(member: str, said: int) -> Conversation:
    return Conversation(f"member:{member}", member, said)


def with_asked(negotiation: str, told: Told, said: int) -> Conversation:
    """A conversation for each request: what one person is slow to get holds up nobody else."""
    name = f"request:{negotiation}:{told.step}:{told.number}"
    return Conversation(name, told.to, said, negotiation=negotiation)


def beside(negotiation: str, owner: str, said: int) -> Conversation:
    """What the owner alone sees of a negotiation whose thread others read."""
    return Conversation(f"aside:{negotiation}", owner, said, negotiation=negotiation)


def of_nudges(member: str, said: int) -> Conversation:
    """What somebody is reminded of stands in one message, beside everything else."""
    return Conversation(f"nudge:{member}", member, said)


def payload_of(post: Post) -> str:
    return f'{{"version": {VERSION}, "post": {POST.dump_json(post).decode()}}}'


def post_of(payload: str) -> Post:
    return POST.validate_python(json.loads(payload)["post"], strict=False)


def say(transaction: Transaction, conversation: Conversation, posts: Sequence[Post]) -> int:
    """Append the posts; how many the conversation holds now."""
    numbered = enumerate(posts, start=conversation.said + 1)
    transaction.insert(INSERT, [row_of(transaction, conversation, number, post) for number, post in numbered])
    return conversation.said + len(posts)


def say_to_member(transaction: Transaction, conversation: Conversation, posts: Sequence[Post]) -> None:
    said = say(transaction, conversation, posts)
    transaction.write(SAID_TO_MEMBER, to=conversation.member, said=said)


def row_of(
    transaction: Transaction, conversation: Conversation, sequence: int, post: Post, key: str | None = None
) -> Values:
    """One row of the outbox. No two of a workspace have the same key."""
    row = uuid4().hex
    return {
        "id": row,
        "conversation": conversation.id,
        "negotiation": conversation.negotiation,
        "member": conversation.member,
        "sequence": sequence,
        "type": post.type,
        "step": post.step if isinstance(post, STEPPED) else None,
        "noted": post.noted.step if isinstance(post, Ask) and post.noted else None,
        "target": _target(post),
        "payload": transaction.seal("outbox", "payload", row, payload_of(post)),
        "state": "pending",
        "attempts": 0,
        "due_at": transaction.slacks,
        "said_at": transaction.slacks,
        "key": key,
    }


def _target(post: Post) -> str | None:
    match post:
        case Amendment(post=target) | Settled(post=target) | Question(message=target):
            return target
        case _:
            return None
