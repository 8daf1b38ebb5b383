"""Solves a table from a file for the terminal: the frontier, three proposals, the points that are fair."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any
from unicodedata import category

from playbooks.offers.advice import Scored, Zone
from playbooks.offers.advising import advise
from playbooks.offers.errors import TableError
from playbooks.offers.faultfinding import faults, points
from playbooks.offers.folding import Frontier, Point, frontier
from playbooks.offers.reading import read_table
from playbooks.offers.table import Package, Range, Table
from playbooks.offers.ties import Ties
from playbooks.offers.zoning import zone
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

Json = dict[str, Any]
Say = Callable[[str], None]
MOST_LINES = 200
LONGEST_FACT = 80
OBEYED = frozenset({"Cc", "Zl", "Zp"})  # escapes, and what begins a line


@dataclass(frozen=True)
class Solution:
    table: Table
    frontier: Frontier

    @cached_property
    def zone(self) -> Zone:
        return zone(self.table, self.frontier)

    @cached_property
    def proposals(self) -> Sequence[Scored]:
        return advise(self.table).proposals


def solve(files: Sequence[bytes], write: Callable[[bytes], None], warn: Say, *, as_json: bool) -> bool:
    """Whether there is anything to solve; all that is wrong or odd is said to `warn`.

    What is written is UTF-8 whatever the terminal's own is.
    """
    try:
        table = read_table(files[0], files[1:])
        solution = Solution(table, frontier(table))
        said = _json(solution) if as_json else "\n".join(_lines(solution))
    except TableError as refusal:
        _warn(refusal.faults, warn)
        return False
    _warn(faults(table), warn)
    write(f"{said}\n".encode("utf-8", "backslashreplace"))
    return True


def _warn(found: Sequence[Any], warn: Say) -> None:
    for fault in found:
        facts = {name: clip(_plain(fact), LONGEST_FACT) for name, fact in fault.facts.items()}
        warn(Voice().say(fault.key, **facts))


# --- for programs ----------------------------------------------------------------------------


def _json(solution: Solution) -> str:
    """Worths to them are the likely ones, where we only know a range."""
    table, found = solution.table, solution.zone
    limit = table.theirs.limit.likely if table.theirs.limit else None
    return json.dumps(
        {
            "frontier": list(_points(solution.frontier)),
            "nash": _scored(found.nash),
            "egalitarian": _scored(found.egalitarian),
            "highest_sum": _scored(found.highest_sum),
            "proposals": [_scored(proposal) for proposal in solution.proposals],
            "limits": {"us": _number(table.ours.limit), "them": _number(limit)},
        },
        ensure_ascii=False,
    )


def _points(found: Frontier) -> Iterator[Json]:
    ties = Ties(found)
    for index, point in enumerate(found):
        also = ties.of(index) if ties.is_quick else []
        held = _held(point.us, point.them, point.package)
        yield {**held, "also": also} if also else held


def _scored(scored: Scored | None) -> Json | None:
    return None if scored is None else _held(scored.us, scored.them.likely, scored.package)


def _held(us: Fraction, them: Fraction, package: Package) -> Json:
    return {"us": float(us), "them": float(them), "package": dict(package)}


def _number(worth: Fraction | None) -> float | None:
    return None if worth is None else float(worth)


# --- for people ------------------------------------------------------------------------------


def _lines(solution: Solution) -> Iterator[str]:
    table, found = solution.table, solution.zone
    count = len(solution.frontier)
    yield f"The frontier: {count} {'package' if count == 1 else 'packages'} that no other beats"
    yield from _rows(list(_shown(solution.frontier)), table)
    if count > MOST_LINES:
        yield f"  … and {count - MOST_LINES} more; --json has them all."
    if solution.proposals:
        yield ""
        yield "To put on the table together"
        yield from _rows([("", proposal) for proposal in solution.proposals], table)
    yield ""
    fair = [("Nash", found.nash), ("egalitarian", found.egalitarian), ("highest sum", found.highest_sum)]
    yield from _fair([(name, point) for name, point in fair if point], solution)


def _fair(fair: list[tuple[str, Scored]], solution: Solution) -> Iterator[str]:
    if not fair:
        yield f"No package is acceptable to both, if the guesses are right ({_limits(solution.table)})."
        return
    yield f"Where an agreement may lie ({_limits(solution.table)})"
    yield from _rows(fair, solution.table)


def _limits(table: Table) -> str:
    limit = table.theirs.limit
    ours = "none" if table.ours.limit is None else points(table.ours.limit, "en")
    return f"our limit: {ours}, theirs: {_guess(limit) if limit else 'none'}"


def _shown(found: Frontier) -> Iterator[tuple[str, Point]]:
    return (("", found.point(index)) for index in range(min(len(found), MOST_LINES)))


def _rows(named: Sequence[tuple[str, Point | Scored]], table: Table) -> Iterator[str]:
    """Aligned columns: which point it is, its worth to us and to them, the package."""
    rows = [("", "us", "them", "package")]
    for name, one in named:
        package = "; ".join(f"{_plain(issue)}: {_plain(option)}" for issue, option in one.package.items())
        rows.append((name, points(one.us, "en"), _guess(table.worth_to_them(one.package)), package))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, us, them, package in rows:
        yield f"  {name:<{widths[0]}}  {us:>{widths[1]}}  {them:>{widths[2]}}  {package}"


def _plain(name: str) -> str:
    """On one line, and with nothing in it that a terminal obeys."""
    return "".join(" " if category(letter) in OBEYED else letter for letter in name)


def _guess(guess: Range) -> str:
    low, high = points(guess.low, "en"), points(guess.high, "en")
    return low if guess.is_known else f"{low} – {high}"
