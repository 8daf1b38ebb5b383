"""What a tick costs: by how much is pending, and a due job beside APScheduler's own job store.

    python -m benchmarks.ticks               # some minutes, most of them to lay a million rows
    python -m benchmarks.ticks --pending 100000

Fails where a goal is missed.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

if find_spec("psycopg") is None:
    raise SystemExit(
        "psycopg is not installed, which APScheduler's job store needs: "
        ".venv/bin/uv pip install --python .venv --require-hashes --requirement requirements/rivals.lock"
    )

from benchmarks.databases import postgres_server
from benchmarks.offers.page import short, table
from benchmarks.ticks import rivals
from benchmarks.ticks.pending import Case, measure, remember
from benchmarks.ticks.rivals import Run, middle
from benchmarks.ticks.rows import lay, opened

FEW, DUE, JOBS = 10_000, 100, 1_000
MOST_TIMES, LEAST_TIMES = 1.5, 30
ROUNDS = 9
GROWS = 5.0  # MiB that a process may differ from another by chance
Goals = list[tuple[str, bool]]


@contextmanager
def places(engine: str, folder: Path) -> Iterator[list[str]]:
    """Three databases."""
    if engine == "sqlite":
        yield [f"sqlite:///{folder / name}.db" for name in ("few", "many", "jobs")]
        return
    with postgres_server(folder) as url:
        yield [asyncio.run(_made(url, name)) for name in ("few", "many", "jobs")]


async def _made(url: str, name: str) -> str:
    made = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with made.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    await made.dispose()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


async def by_pending(engine: str, urls: list[str], many: int) -> tuple[list[list[str]], Goals]:
    cases = [Case(pending, url) for pending, url in zip((FEW, many), urls, strict=True)]
    for case in cases:
        await lay(case.url, case.pending, DUE)
    await measure(cases, DUE)
    for case in cases:
        await remember(case)
    few, most = cases
    times = most.middle / few.middle
    goals = [
        (f"{engine}: {times:.2f} times for {many:,} pending", times <= MOST_TIMES),
        (f"{engine}: memory {few.memory} and {most.memory}", most.memory[1] - few.memory[1] < GROWS),
    ]
    return [_line(engine, case, case.middle / few.middle) for case in cases], goals


def _line(engine: str, case: Case, times: float) -> list[str]:
    before, after = case.memory
    return [
        f"{engine}, {case.pending:,}",
        f"{case.middle:.1f}",
        f"{times:.2f}",
        f"{median(case.rests):.2f}",
        f"{before:.0f} → {after:.0f}",
    ]


async def by_job(engine: str, url: str) -> tuple[list[list[str]], Goals]:
    """In turn, in one run."""
    await lay(url, FEW, JOBS)
    theirs = url.replace("asyncpg", "psycopg")
    ours, whole, once, weekly = [], [], [], []
    async with opened(url) as storage:
        for _ in range(ROUNDS):
            ours.append(await rivals.claimed_and_marked(storage, JOBS))
            once.append(await rivals.of_apscheduler(theirs, JOBS))
            whole.append(await rivals.whole_nudges(storage, JOBS))
            weekly.append(await rivals.of_apscheduler(theirs, JOBS, weekly=True))
    named = {
        "Rapport: claim, run nothing, mark done": middle(ours),
        "Rapport: whole nudges, each with its message": middle(whole),
        "APScheduler: jobs that run once": middle(once),
        "APScheduler: jobs that come every week": middle(weekly),
    }
    times = middle(once).each / middle(ours).each
    goal = (f"{engine}: {times:.0f} times less a job than APScheduler", times >= LEAST_TIMES)
    return [_job(f"{engine}. {name}", run, middle(ours)) for name, run in named.items()], [goal]


def _job(name: str, run: Run, ours: Run) -> list[str]:
    return [name, short(run.each), short(run.each / ours.each), short(run.stood_still * 1e3)]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--pending", type=int, default=1_000_000, help="how many are pending in the end")
    options.add_argument("--engines", nargs="+", default=["postgres", "sqlite"])
    options.add_argument("--folder", type=Path, help="where the databases lie; a disk, not memory")
    chosen = options.parse_args()
    ticks: list[list[str]] = []
    jobs: list[list[str]] = []
    goals: list[tuple[str, bool]] = []
    for engine in chosen.engines:
        with (
            tempfile.TemporaryDirectory(dir=chosen.folder) as folder,
            places(engine, Path(folder)) as (few, many, third),
        ):
            rows, held = asyncio.run(by_job(engine, third))
            jobs, goals = [*jobs, *rows], [*goals, *held]
            rows, held = asyncio.run(by_pending(engine, [few, many], chosen.pending))
            ticks, goals = [*ticks, *rows], [*goals, *held]
    print(table(["Pending", "ms a tick", "times", "ms with nothing due", "MiB"], ticks), end="\n\n")  # noqa: T201
    print(table(["1,000 due", "µs a job", "times", "ms stood still"], jobs), end="\n\n")  # noqa: T201
    print("\n".join(f"{'met' if met else 'MISSED'}: {what}" for what, met in goals))  # noqa: T201
    if not all(met for _, met in goals):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
