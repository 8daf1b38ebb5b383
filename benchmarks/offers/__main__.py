"""What the exact frontier costs, and how NegMAS compares on the same tables.

    python -m benchmarks.offers            # takes some minutes: NegMAS needs most of them
    python -m benchmarks.offers --write    # and bring docs/offers.md up to date

Stops where a result differs from NegMAS's, and fails where a goal is missed.
"""

import argparse
from importlib.util import find_spec

from benchmarks.offers.measures import Goal, advice_goals, fastest, size_goals, solved
from benchmarks.offers.tables import KINDS

if find_spec("negmas") is None:
    raise SystemExit(
        "NegMAS is not installed: "
        ".venv/bin/uv pip install --python .venv --require-hashes --requirement requirements/rivals.lock"
    )

from benchmarks.offers.page import Cost, costs_table, goals_table, machine, short, table, write
from benchmarks.offers.rivals import Beside, beside, must_agree_within_limits

ISSUES = (2, 3, 4, 5, 8, 12, 20, 30)
# NegMAS looks at every package: 10^5 are enough for it.
MOST_ISSUES, OPTIONS = 5, 10
TIMES = 1000  # as fast as NegMAS, at least


def compared() -> tuple[list[Beside], list[Cost]]:
    """Each kind of table in each size."""
    rivals, costs = [], []
    for kind, made in KINDS.items():
        for issues in ISSUES:
            rival = beside(kind, issues, OPTIONS) if issues <= MOST_ISSUES else None
            if rival is None:
                made_now = made(issues, OPTIONS)
                ours = fastest(lambda one=made_now: solved(one))  # type: ignore[misc]
                costs.append(Cost(kind, issues, OPTIONS, len(solved(made_now)), ours))
            else:
                costs.append(Cost(kind, issues, OPTIONS, rival.points, rival.ours, rival.theirs))
                rivals.append(rival)
    return [rival for rival in rivals if rival.packages == OPTIONS**MOST_ISSUES], costs


def rivals_table(rivals: list[Beside]) -> str:
    head = [
        "Interests",
        "On the frontier",
        "Rapport",
        "`pareto_frontier`",
        "times",
        "`pareto_frontier_numpy`",
    ]
    rows = [
        [
            one.kind,
            f"{one.points:,}",
            *(f"{short(each)} ms" for each in (one.ours, one.theirs)),
            f"{one.times:,.0f}",
            f"{short(one.given)} ms",
            "" if one.mobanos is None else f"{short(one.mobanos)} ms",
        ]
        for one in rivals
    ]
    return table([*head, "MOBANOS"], rows)


HOW = """`python -m benchmarks.offers --write`, on {machine}.
The best of several runs, from a table that was read to every point with its package."""
BESIDE = """{packages:,} packages, beside NegMAS. Its frontier is the same, point by point, and so are its
Nash, Kalai and highest-welfare points, also in {zones} small tables with limits. `pareto_frontier`
begins with a table, as we do; `pareto_frontier_numpy` is given the worths of all packages. MOBANOS, a
sampler of NegMAS, folds issue by issue too: it is as quick where few packages are on the frontier, and
without an end where most of them are."""
CURVE = """What it costs by size. NegMAS is `pareto_frontier`, which looks at every package.

![Milliseconds by the number of packages: NegMAS rises steeply, Rapport does not](pictures/offers-cost.png)"""


def said(rivals: list[Beside], costs: list[Cost], goals: list[Goal], zones: int) -> list[str]:
    return [
        HOW.format(machine=machine()),
        goals_table(goals),
        BESIDE.format(packages=OPTIONS**MOST_ISSUES, zones=zones),
        rivals_table(rivals),
        CURVE,
        costs_table(costs),
    ]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--write", action="store_true", help="bring docs/offers.md up to date")
    chosen = options.parse_args()
    goals, zones = [*size_goals(), *advice_goals()], must_agree_within_limits()
    rivals, costs = compared()
    parts = said(rivals, costs, goals, zones)
    print("\n\n".join(parts))  # noqa: T201  # what it is for
    if chosen.write:
        write(parts, costs)
    missed = [one.what for one in goals if not one.is_met]
    missed += [f"{one.kind}: {one.times:.0f} times as fast" for one in rivals if one.times < TIMES]
    if missed:
        raise SystemExit("Missed: " + "; ".join(missed))


if __name__ == "__main__":
    main()
