"""Which side keeps a promise, by the name that stands beside it."""

import re

from playbooks.engine.position import all_steps
from playbooks.model import Entries, Kind, Playbook, Progress
from playbooks.model.promises import Side

THEY = re.compile(
    r"^(?:they|them|their|theirs|the client|client|the customer|customer|the supplier|supplier|the other side"
    r"|other side|counterpart|họ|phía họ|bên họ|bên kia|phía bên kia|đối tác|bên đối tác|phía đối tác"
    r"|khách hàng|bên khách hàng|phía khách hàng|nhà cung cấp|bên mua|bên bán)(?!\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")


def side_of(playbook: Playbook, progress: Progress, who: str) -> Side:
    """Theirs where it names them, the counterpart, or one of their people; ours otherwise."""
    named = _words(who)
    if not named or _is_in(named, _words(progress.owner)):
        return Side.OURS
    others = (progress.counterpart, *_their_people(playbook, progress))
    theirs = THEY.match(who.strip()) or any(_names(named, _words(other)) for other in others)
    return Side.THEIRS if theirs else Side.OURS


def _their_people(playbook: Playbook, progress: Progress) -> list[str]:
    return [
        entry.get("name", "")
        for step in all_steps(playbook)
        if step.kind is Kind.PEOPLE
        and (held := progress.answers.get(step.id))
        and isinstance(held.value, Entries)
        for entry in held.value.entries
    ]


def _names(named: frozenset[str], other: frozenset[str]) -> bool:
    """“Mr Tran” for Minh Tran; “Impress’s lawyer” for Impress."""
    return bool(other) and (_is_in(named, other) or _is_in(other, named))


def _is_in(some: frozenset[str], whole: frozenset[str]) -> bool:
    return bool(whole) and some <= whole


def _words(name: str) -> frozenset[str]:
    return frozenset(WORD.findall(name.casefold()))
