"""What a language must tell apart for the rule about honesty."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Deceit:
    """How a language plans to mislead, over folded text.

    `plan` finds words that plan deceit by themselves; its groups are the remarks on them. `claim` finds
    that we say something, and `denied` words after it by which it is not so; a group of it counts only if
    the claim has what the group `needs`, or else the group's own words. Nothing counts where `spared`
    matches the `reach` characters before it, as far as the last of `stops`; and no denial where `honest`
    finds that the truth is told. Of the `parts` of a text, a `flat` denial denies the one before it if
    that makes a claim, and both have a `word` that is not `common`.
    """

    plan: Pattern
    claim: Pattern
    denied: Pattern
    needs: Mapping[str, Pattern]
    honest: Pattern
    flat: Pattern
    parts: Pattern
    word: Pattern
    common: frozenset[str]
    spared: Pattern
    stops: str
    reach: int
