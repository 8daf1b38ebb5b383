"""What the rounds come to: medians over rounds, as a table and as JSON."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Any

from bot.clock import now

MS = 1000
LIBRARIES = ("aiohttp", "asyncpg", "slack-bolt", "sqlalchemy")


@dataclass
class Line:
    """One round of one app.

    `cpu` is what its process worked for a request while they came, `cpu_in_all` until everything that
    follows was posted too; in seconds. `prompts` says how long after each acknowledgement the next
    prompt was in Slack.
    """

    name: str
    concurrency: int
    per_second: float
    waits: list[float]
    cpu: float
    cpu_in_all: float | None = None
    prompts: list[float] = field(default_factory=list)


def share(values: Iterable[float], part: float) -> float:
    """The value below which this part of them lies."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def summary(lines: Sequence[Line], baseline: str) -> list[dict[str, Any]]:
    """For each app and concurrency; the ratio is to the baseline's round just before."""
    before, ratios = dict[int, float](), list[tuple[Line, float]]()
    for line in lines:
        if line.name == baseline:
            before[line.concurrency] = line.per_second
        ratios.append((line, line.per_second / before[line.concurrency]))
    ratios.sort(key=lambda each: (each[0].concurrency, each[0].name))
    grouped = groupby(ratios, key=lambda each: (each[0].concurrency, each[0].name))
    return [_row(name, concurrency, list(rounds)) for (concurrency, name), rounds in grouped]


def _row(name: str, concurrency: int, rounds: list[tuple[Line, float]]) -> dict[str, Any]:
    lines = [line for line, _ in rounds]
    prompts = [delay for line in lines for delay in line.prompts]
    in_all = [line.cpu_in_all for line in lines if line.cpu_in_all is not None]
    return {
        "app": name,
        "concurrency": concurrency,
        "requests": sum(len(line.waits) for line in lines),
        "per_second": round(median(line.per_second for line in lines), 1),
        "ratio": round(median(ratio for _, ratio in rounds), 3),
        **{
            f"p{part}_ms": round(median(share(line.waits, part / 100) for line in lines) * MS, 2)
            for part in (50, 95, 99)
        },
        "cpu_ms": round(median(line.cpu for line in lines) * MS, 2),
        "cpu_in_all_ms": round(median(in_all) * MS, 2) if in_all else None,
        "prompt_p95_ms": round(share(prompts, 0.95) * MS) if prompts else None,
    }


COLUMNS = {
    "concurrency": "At once",
    "app": "App",
    "per_second": "Requests/s",
    "ratio": "of bare Bolt",
    "p50_ms": "p50 ms",
    "p95_ms": "p95 ms",
    "p99_ms": "p99 ms",
    "cpu_ms": "CPU ms",
    "cpu_in_all_ms": "with all posts",
    "prompt_p95_ms": "next prompt p95 ms",
}


def table(rows: Iterable[dict[str, Any]]) -> str:
    """As Markdown."""
    cells = [["" if row[key] is None else str(row[key]) for key in COLUMNS] for row in rows]
    return "\n".join(
        f"| {' | '.join(line)} |" for line in [[*COLUMNS.values()], ["---"] * len(COLUMNS), *cells]
    )


def machine() -> dict[str, Any]:
    models = [
        line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
    ]
    return {
        "date": f"{now():%Y-%m-%dT%H%M}",
        "processor": models[0].partition(":")[2].strip() if models else platform.machine(),
        "cores": os.cpu_count(),
        "load_of_late": os.getloadavg(),
        "system": platform.system() + " " + platform.release(),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }
