"""Marks the words of a lexicon in a text, so that patterns need not spell them out.

Each character of a word becomes the capital letter of its kind: “a generous offer” reads “a QQQQQQQQ OOOOO”.
Texts are in small letters before, so that no capital is another's, and every word keeps its place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from re import Match

from playbooks.feedback.lists import phrases
from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Tags:
    pattern: Pattern
    kind_of: Mapping[str, str]

    def mark(self, words: str) -> str:
        return self.pattern.sub(self._marked, words)

    def _marked(self, found: Match[str]) -> str:
        return self.kind_of[" ".join(found.group().split())] * len(found.group())


def tags(**kinds: str) -> Tags:
    """Each kind is a letter, and its phrases stand between bars; “don't” may also be written “dont”."""
    kind_of: dict[str, str] = {}
    for kind, listed in kinds.items():
        for phrase in listed.split("|"):
            plain = " ".join(phrase.split())
            kind_of |= {plain: kind, plain.replace("n't", "nt"): kind}
    return Tags(phrases(*kind_of), kind_of)
