"""What a language must tell apart for the rule about questions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.words import Span

OPEN = "open"


class Asked(NamedTuple):
    """One question: `says` is `open`, or the key of the remark on it."""

    says: str
    span: Span


@dataclass(frozen=True)
class Asking:
    """How a language asks, over folded text.

    `reported` finds questions that somebody else asks, or that are not to be asked; `piece` cuts a
    sentence after each question mark; `read` tells what is asked in a piece. An open question follows
    up on the one before it if it has few words, points `back`, or shares a word that is not `common`.
    """

    reported: Pattern
    piece: Pattern
    read: Callable[[Span], Sequence[Asked]]
    word: Pattern
    common: frozenset[str]
    back: Pattern
    few: int
