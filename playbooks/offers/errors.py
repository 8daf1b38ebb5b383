"""What can be wrong with a table, as errors that people can be told: each carries a text key and facts.

RapportError
└── TableError
    ├── UnfitTable     nothing can be reckoned from it; each of its faults has a sentence
    ├── TooEntangled   forbidden combinations tie too many issues together
    └── TooFine        worths with so many digits that hardly a package beats another
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from playbooks.errors import RapportError


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: a sentence in the texts under `key`, with `facts` filled in.

    With a `grave` one nothing can be reckoned; another is only worth saying.
    """

    key: str
    facts: Mapping[str, str] = field(default_factory=dict)
    grave: bool = True


class TableError(RapportError):
    """Its sentences are for whoever the table belongs to: they may name worths."""

    faults: tuple[Fault, ...]


class UnfitTable(TableError):
    """Its own sentence is that of the first fault."""

    def __init__(self, first: Fault, *others: Fault) -> None:
        super().__init__(**first.facts)
        self.key = first.key  # type: ignore[misc]  # one class for every fault
        self.faults = (first, *others)


class TooEntangled(TableError):
    """Too many issues are tied to each other by forbidden combinations to be looked at together."""

    key: ClassVar[str] = "offers.too_entangled"

    def __init__(self) -> None:
        super().__init__()
        self.faults = (Fault(self.key),)


class TooFine(TableError):
    """Worths have so many digits, and interests are so opposed, that hardly a package beats another."""

    key: ClassVar[str] = "offers.too_fine"

    def __init__(self) -> None:
        super().__init__()
        self.faults = (Fault(self.key),)


def unfit(key: str, /, **facts: str) -> UnfitTable:
    return UnfitTable(Fault(key, facts))
