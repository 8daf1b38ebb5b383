"""What of a digest its manager may still see when it is sent: it was made before, perhaps long before."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, select

from bot.storage import tables
from bot.storage.digests.asking import people_of
from bot.storage.digests.each import as_json, listed
from bot.storage.statements import Row
from bot.storage.transaction import Transaction
from playbooks.model import Digest, DigestLine, DigestPerson

_negotiation = tables.negotiation.c
NOTHING_SHARED: Mapping[str, Any] = {"value": None, "stuck": "", "lesson": ""}


@cache
def _standing(engine: str) -> Select[Any]:
    """Whose they are by now, and what of them is shared."""
    these = listed(engine)
    same = and_(_negotiation.workspace == these.c.workspace, _negotiation.id == these.c.id)
    shared = (_negotiation.share_value, _negotiation.share_stuck, _negotiation.share_lesson)
    return select(_negotiation.id, _negotiation.owner, *shared).join_from(these, tables.negotiation, same)


async def still_seen(transaction: Transaction, manager: str, digest: Digest) -> Digest:
    """Without people who are not theirs any more, what was erased or handed over, and what was unticked."""
    theirs = {one.id for one in await people_of(transaction, manager)}
    lines = [line for person in digest.people for line in person.lines]
    these = as_json((transaction.workspace, line.negotiation) for line in lines)
    found = await transaction.link.execute(_standing(transaction.link.engine), {"whom": these})
    stands = {row.id: row for row in found}
    people = (_of(person, stands) for person in digest.people if person.member in theirs)
    counted = {} if theirs else {"outcomes": {}, "more": 0}
    return digest.model_copy(update={"people": tuple(people), **counted})


def _of(person: DigestPerson, stands: Mapping[str, Row]) -> DigestPerson:
    known = ((line, stands.get(line.negotiation)) for line in person.lines)
    lines = (_shared(line, row) for line, row in known if row and row.owner == person.member)
    return person.model_copy(update={"lines": tuple(lines)})


def _shared(line: DigestLine, row: Row) -> DigestLine:
    hidden = {name: none for name, none in NOTHING_SHARED.items() if not getattr(row, f"share_{name}")}
    return line.model_copy(update=hidden)
