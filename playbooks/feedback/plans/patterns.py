"""What a language must tell apart for the rule about next steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.words import Span


class Step(NamedTuple):
    """Something to be done, and whether it is said when and by whom."""

    span: Span
    when: bool
    who: bool


@dataclass(frozen=True)
class Plans:
    """How a language tells of steps.

    `read` finds those in one sentence, given its folded span and its text; `dated` tells whether folded
    words name a time, `owned` whether they, or their text, name somebody; `then` finds that a step comes
    right after the one before.
    """

    read: Callable[[Span, str], Sequence[Step]]
    dated: Callable[[str], bool]
    owned: Callable[[str, str], bool]
    then: Pattern
