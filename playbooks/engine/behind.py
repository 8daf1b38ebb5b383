"""The needs of theirs that lie behind an issue, and what they let us guess of how much it matters to them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from playbooks.engine.hearsay import COLLEAGUE, GUESSED, STRUCK, THEY, evidence_of
from playbooks.engine.position import all_steps
from playbooks.model import Entries, Kind, Playbook, Progress
from playbooks.offers.table import Range

Entry = Mapping[str, str]
# A need says that an issue matters, not how much: about the middle, the wider the less we know.
REACH: Mapping[str, int] = {THEY: 10, COLLEAGUE: 15, GUESSED: 30}
MIDDLE = 50
# Shorter ones ("the", "của") stand everywhere.
SHORTEST_WORD = 4
WORD = re.compile(r"[^\W\d_]+")


def needs_behind(playbook: Playbook, progress: Progress, names: Sequence[str]) -> tuple[Entry, ...]:
    """Needs that share a word with the issue or one of its options, unless they were struck."""
    wanted = _words(names)
    return tuple(
        entry
        for entry in _interests(playbook, progress)
        if evidence_of(entry) != STRUCK and wanted & _words((entry["need"], entry["position"]))
    )


def first_guess(needs: Iterable[Entry]) -> Range | None:
    """From the need that we know best; None where there is none."""
    reach = min((REACH[evidence_of(entry)] for entry in needs), default=None)
    if reach is None:
        return None
    return Range(low=Fraction(MIDDLE - reach), high=Fraction(MIDDLE + reach))


def _interests(playbook: Playbook, progress: Progress) -> Iterator[Entry]:
    for step in all_steps(playbook):
        held = progress.answers.get(step.id)
        if step.kind is Kind.INTERESTS and held and isinstance(held.value, Entries):
            yield from held.value.entries


def _words(texts: Iterable[str]) -> set[str]:
    found = (word for text in texts for word in WORD.findall(text.casefold()))
    return {word for word in found if len(word) >= SHORTEST_WORD}
