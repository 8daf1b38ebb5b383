"""A tick by how much is pending: its time, alternated with the other size, and the memory of who ticks."""

import asyncio
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.ticks.rows import opened, put_back
from bot.storage import Storage

ROUNDS, REHEARSALS = 41, 3
TICKS = 30
"""Before the memory of a process is looked at again."""


@dataclass
class Case:
    """`url` has so many that are pending; `times` are ms of a tick, `rests` of one with nothing due."""

    pending: int
    url: str
    times: list[float] = field(default_factory=list)
    rests: list[float] = field(default_factory=list)
    memory: tuple[float, float] = (0.0, 0.0)

    @property
    def middle(self) -> float:
        return median(self.times)


async def tick(storage: Storage) -> tuple[float, int]:
    """All that a tick looks at: milliseconds, and how many messages that were."""
    began = perf_counter()
    said = [await one.tick() for one in storage.due]
    return (perf_counter() - began) * 1e3, sum(said)


async def measure(cases: Sequence[Case], due: int) -> None:
    """Turn and turn about, the first of them last in the next round."""
    for number in range(ROUNDS + REHEARSALS):
        for case in cases[:: -1 if number % 2 else 1]:
            async with opened(case.url) as storage:
                await _look(storage, case, due, counts=number >= REHEARSALS)


async def _look(storage: Storage, case: Case, due: int, *, counts: bool) -> None:
    """What a tick does for the first time on a connection is not what it costs."""
    await tick(storage)
    await put_back(storage)
    gc.collect()
    took, said = await tick(storage)
    if said != due:
        raise SystemExit(f"{said} messages instead of {due}")
    rest, _ = await tick(storage)
    await put_back(storage)
    if counts:
        case.times.append(took)
        case.rests.append(rest)


async def remember(case: Case) -> None:
    """In a process of its own."""
    here = (sys.executable, "-m", "benchmarks.ticks.pending", case.url)
    child = await asyncio.create_subprocess_exec(*here, stdout=asyncio.subprocess.PIPE)
    told, _ = await child.communicate()
    before, after = told.split()
    case.memory = float(before), float(after)


async def _resident(url: str) -> None:
    """MiB after the first tick, and after many."""
    async with opened(url) as storage:
        await tick(storage)
        await put_back(storage)
        before = _mebibytes()
        for _ in range(TICKS):
            await tick(storage)
            await put_back(storage)
        print(before, _mebibytes())  # noqa: T201  # to whoever started us


def _mebibytes() -> float:
    pages = int(Path(f"/proc/{os.getpid()}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    asyncio.run(_resident(sys.argv[1]))
