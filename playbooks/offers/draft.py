"""A table as it was read, perhaps with gaps; it becomes a table only when there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from playbooks.offers.errors import Fault, UnfitTable
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs

NO_LIMITS, NO_GUESSES = Ours(), Theirs()


@dataclass(frozen=True)
class DraftOption:
    name: str
    us: Fraction | None = None
    them: Range | None = None


@dataclass(frozen=True)
class DraftIssue:
    name: str
    options: tuple[DraftOption, ...]


@dataclass(frozen=True)
class Draft:
    issues: tuple[DraftIssue, ...]
    forbidden: tuple[Package, ...] = ()
    ours: Ours = NO_LIMITS
    theirs: Theirs = NO_GUESSES


def settled(draft: Draft) -> Table:
    """Raises UnfitTable that names every worth that is missing."""
    gaps = [fault for issue in draft.issues for fault in _gaps(issue)]
    if gaps:
        raise UnfitTable(*gaps)
    return Table(
        issues=tuple(_settled(issue) for issue in draft.issues),
        forbidden=draft.forbidden,
        ours=draft.ours,
        theirs=draft.theirs,
    )


def _gaps(issue: DraftIssue) -> Iterator[Fault]:
    for option in issue.options:
        facts = {"issue": issue.name, "option": option.name}
        if option.us is None:
            yield Fault("offers.missing_us", facts)
        if option.them is None:
            yield Fault("offers.missing_them", facts)


def _settled(issue: DraftIssue) -> Issue:
    options = tuple(
        Option(name=option.name, us=option.us, them=option.them)
        for option in issue.options
        if option.us is not None and option.them is not None
    )
    return Issue(name=issue.name, options=options)
