"""How long it takes, and how much memory: the frontier with all its packages, and advice on a table."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from benchmarks.offers.tables import KINDS, guessed
from handlers.pictures.drawing import png
from handlers.pictures.frontier import frontier_picture
from playbooks.offers.advising import advise
from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.table import Table
from playbooks.offers.zoning import zone
from playbooks.texts import Voice

MS, MB = 1000, 10**6
DRAWS = 1000


@dataclass(frozen=True)
class Goal:
    """What was wanted at most, and what was measured."""

    what: str
    wanted: float
    measured: float
    unit: str = "ms"

    @property
    def is_met(self) -> bool:
        return self.measured <= self.wanted


def fastest(work: Callable[[], object], seconds: float = 0.5) -> float:
    """Milliseconds of the best run in this time; of one run, if that takes longer."""
    ends, found = time.perf_counter() + seconds, [_once(work)]
    while time.perf_counter() < ends:
        found.append(_once(work))
    return min(found)


def usual(work: Callable[[], object], times: int) -> float:
    return median(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * MS


def solved(table: Table) -> Frontier:
    """From the worths as they were read to every point with its package."""
    found = frontier(table)
    found.packages  # noqa: B018  # reckoned when asked for
    return found


def memory(kind: str, issues: int, options: int) -> float:
    """MB beyond what is imported, at the most, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.offers.memory", kind, str(issues), str(options)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # our own
    return int(done.stdout) / MB


SIZES = {(20, 5): 5.0, (30, 10): 50.0}  # milliseconds wanted where interests are unrelated
OPPOSED = 10  # times as much
MOST_MB = 50.0


def size_goals() -> list[Goal]:
    found = []
    for (issues, options), wanted in SIZES.items():
        for kind, made in KINDS.items():
            table, what = made(issues, options), f"{issues} issues × {options} options, {kind}"
            most = wanted if kind == "random" else wanted * OPPOSED
            found.append(Goal(what, most, fastest(lambda table=table: solved(table), 2)))  # type: ignore[misc]
            found.append(Goal(f"{what}: memory", MOST_MB, memory(kind, issues, options), "MB"))
    return found


def advice_goals() -> list[Goal]:
    """After a change in a table of 12 issues × 6 options."""
    table = guessed(12, 6)
    return [
        Goal("New proposals, 12 × 6", 20, usual(lambda: advise(changed(table)), 21)),
        Goal(f"with {DRAWS:,} draws", 500, usual(lambda: advise(changed(table), draws=DRAWS), 5)),
        Goal("The zone, 12 × 6", 20, usual(lambda: zone(changed(table)), 21)),
        Goal("The picture, 12 × 6", 700, usual(lambda: picture(changed(table)), 5)),
    ]


def picture(table: Table) -> bytes:
    """A PNG of the frontier with the proposals, from the table alone."""
    return png(frontier_picture(Voice(), "Impress", table, advise(table).proposals))


def changed(table: Table) -> Table:
    """One option is worth a point more to us: nothing that was reckoned before can be used again."""
    first, *others = table.issues[0].options
    options = (first.model_copy(update={"us": first.us + 1}), *others)
    issue = table.issues[0].model_copy(update={"options": options})
    return table.model_copy(update={"issues": (issue, *table.issues[1:])})
