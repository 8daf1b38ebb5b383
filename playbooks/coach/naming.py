"""Which negotiation is meant: by its id, by its counterpart's name, or because it is the only one."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from playbooks.coach.records import Summary
from playbooks.errors import NothingOpen, SeveralOpen, UnknownName, UnknownNegotiation
from playbooks.model import State

ID = re.compile(r"[0-9a-f]{32}")


def named(mine: Sequence[Summary], name: str) -> Summary:
    """A negotiation by id, by counterpart, or by how the counterpart begins.

    Raises SeveralOpen when the name fits more than one, UnknownName when it fits none, and
    UnknownNegotiation when an id does.
    """
    wanted = folded(name)
    for test in (
        lambda one: one.id == name,
        lambda one: folded(one.counterpart) == wanted,
        lambda one: folded(one.counterpart).startswith(wanted),
    ):
        if found := [one for one in mine if test(one)]:
            return _one_of(found)
    raise UnknownNegotiation if ID.fullmatch(name) else UnknownName(named=name)


def unnamed(mine: Sequence[Summary]) -> Summary:
    """The one that is meant when none is named: the open one, else a closed one."""
    found = open_ones(mine) or list(mine)
    if not found:
        raise NothingOpen
    return _one_of(found)


def _one_of(found: Sequence[Summary]) -> Summary:
    if len(found) > 1:
        raise SeveralOpen(choices(found))
    return found[0]


def open_ones(mine: Iterable[Summary]) -> list[Summary]:
    return [one for one in mine if one.state is not State.CLOSED]


def private_ones(mine: Iterable[Summary]) -> list[Summary]:
    """Those under way that nobody else reads."""
    return [one for one in open_ones(mine) if not one.shared]


def twin(mine: Iterable[Summary], name: str) -> Summary | None:
    """The negotiation that is under way with this counterpart already."""
    same = (one for one in open_ones(mine) if folded(one.counterpart) == folded(name))
    return next(same, None)


def choices(found: Iterable[Summary]) -> dict[str, str]:
    return {one.id: one.counterpart for one in found}


def folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def shows(name: str) -> bool:
    """Whether there is anything to see: some characters only direct, join or space others."""
    return any(unicodedata.category(letter)[0] not in "CZ" for letter in name)
