"""The results as people read them: tables and a chart in docs/offers.md, and goals in docs/performance.md."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from math import log10
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from benchmarks.offers.measures import Goal

DOCS = Path(__file__).parents[2] / "docs"
CHART = DOCS / "pictures" / "offers-cost.png"
BEGINS, ENDS = "<!-- cost -->\n", "<!-- /cost -->\n"


@dataclass(frozen=True)
class Cost:
    """Of one table; `theirs` is what NegMAS takes, where it was tried. Milliseconds."""

    kind: str
    issues: int
    options: int
    points: int
    ours: float
    theirs: float | None = None

    @property
    def packages(self) -> int:
        return int(self.options**self.issues)


def goals_table(goals: Iterable[Goal]) -> str:
    rows = [[one.what, f"{one.wanted:g} {one.unit}", f"{short(one.measured)} {one.unit}"] for one in goals]
    return table(["", "Wanted at most", "Measured"], rows)


def costs_table(costs: Sequence[Cost]) -> str:
    rows = [
        [
            f"{one.issues} × {one.options}",
            f"10^{log10(one.packages):.0f}",
            one.kind,
            f"{one.points:,}",
            short(one.ours),
            "" if one.theirs is None else f"{short(one.theirs)}",
        ]
        for one in costs
    ]
    return table(["Issues × options", "Packages", "Interests", "On the frontier", "ms", "NegMAS ms"], rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """As Markdown."""
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def short(number: float) -> str:
    """Two digits that count, at least."""
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"  # noqa: PLR2004  # two digits


def chart(costs: Sequence[Cost]) -> None:
    figure = Figure(figsize=(7, 3.6), dpi=130, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(xscale="log", yscale="log")
    for color, kind in zip(("#2a6f97", "#c1666b", "#7d5ba6"), _kinds(costs), strict=False):
        ours = [(one.packages, one.ours) for one in costs if one.kind == kind]
        theirs = [(one.packages, one.theirs) for one in costs if one.kind == kind and one.theirs is not None]
        axes.plot(*zip(*ours, strict=True), marker="o", markersize=3, color=color, label=f"Rapport, {kind}")
        if theirs:
            x, y = zip(*theirs, strict=True)
            axes.plot(x, y, marker="x", markersize=4, color=color, linestyle=":", label=f"NegMAS, {kind}")
    axes.set(xlabel="Packages", ylabel="Milliseconds")
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8, loc="upper right")
    figure.savefig(CHART, metadata={"Software": None})


def _kinds(costs: Iterable[Cost]) -> list[str]:
    return list(dict.fromkeys(one.kind for one in costs))


def machine() -> str:
    models = [
        line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
    ]
    processor = models[0].partition(":")[2].strip() if models else platform.machine()
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "negmas"))
    return (
        f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {libraries}"
    )


def write(parts: Iterable[str], costs: Sequence[Cost]) -> None:
    """Between the marks of docs/offers.md, which may not be moved."""
    chart(costs)
    page = DOCS / "offers.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    page.write_text(f"{before}{BEGINS}\n" + "\n\n".join(parts) + f"\n\n{ENDS}{after}", encoding="utf-8")
