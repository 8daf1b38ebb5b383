"""What digests cost, beside objects of an ORM and beside plain queries for each manager, in one run.

    python -m benchmarks.digests                              # 1,000 managers × 50 people × 20 negotiations
    python -m benchmarks.digests --managers 100 --engine sqlite

Stops where a rival's digest differs from ours, and fails where a goal is missed.
"""

import argparse
import asyncio
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.databases import DATABASES
from benchmarks.digests.filling import NOW, WORKSPACE, Company, Size, manager_id
from benchmarks.digests.putting import putting, tidy
from benchmarks.digests.rivals import by_objects, one_by_one, relate
from bot.memory import settle
from bot.storage import Vault, migrate
from bot.storage.connect import connected
from bot.storage.digests.making import Maker, Whom
from bot.storage.digests.reading import AsOf
from bot.storage.vault import new_ring, read_keys, written
from playbooks.model import Digest

OBJECTS, PLAIN, MOST_MB = 50, 2, 300
MS, MB = 1000, 10**6
Digests = dict[Whom, Digest]


@dataclass(frozen=True)
class Measured:
    """Milliseconds for a manager, of each way; and of a whole tick, its seconds, messages and megabytes."""

    ours: float
    plain: float
    objects: float
    tick: tuple[float, int, float]

    def missed(self) -> list[str]:
        goals = {
            f"{self.objects / self.ours:.0f} × objects": self.objects / self.ours >= OBJECTS,
            f"{self.plain / self.ours:.1f} × plain queries": self.plain / self.ours >= PLAIN,
            f"{self.tick[2]:.0f} MB": self.tick[2] < MOST_MB,
        }
        return [what for what, is_met in goals.items() if not is_met]


async def timed(work: Callable[[], Awaitable[Digests]]) -> tuple[Digests, float]:
    """With milliseconds for a manager."""
    gc.collect()
    begun = time.perf_counter()
    found = await work()
    return found, (time.perf_counter() - begun) * MS / len(found)


async def measure(
    url: str, vault: Vault, size: Size, sample: int, rounds: int
) -> Sequence[tuple[float, ...]]:
    """Of each round: ours of all managers, the rivals' of some that are spread among them."""
    managers = [Whom(WORKSPACE, manager_id(number)) for number in range(size.managers)]
    some, as_of = managers[:: max(size.managers // sample, 1)], AsOf(NOW, NOW.date())
    found = []
    settle()  # for all three: as a process that serves does
    async with connected(url) as database:
        for _ in range(rounds):
            async with database.reading() as link:
                maker = Maker(link, vault, as_of)
                ours, ours_ms = await timed(lambda maker=maker: _all(maker, managers))  # type: ignore[misc]
                plain, plain_ms = await timed(lambda maker=maker: one_by_one(maker, some))  # type: ignore[misc]
            objects, objects_ms = await timed(lambda: by_objects(url, vault, as_of, some))
            _must_agree(ours, plain, objects)
            found.append((ours_ms, plain_ms, objects_ms))
    return found


async def _all(maker: Maker, managers: Sequence[Whom]) -> Digests:
    return {whom: made.digest async for whom, made in maker.digests(managers, quiet_ones=False)}


def _must_agree(ours: Digests, *others: Digests) -> None:
    for other in others:
        if any(ours[whom] != digest for whom, digest in other.items()):
            raise SystemExit("A rival's digest differs from ours.")


async def fill(url: str, vault: Vault, size: Size) -> None:
    await migrate(url)
    async with putting(url) as put:
        await Company(size, vault, NOW).fill(put)
    await tidy(url)


def ticked(url: str, keys: str) -> tuple[float, int, float]:
    """In a process of its own, as `rapport worker` is one."""
    command = [sys.executable, "-m", "benchmarks.digests.ours", url, keys]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # our own
    said, seconds, peak = done.stdout.split()
    return float(seconds), int(said), int(peak) / MB


def run(url: str, size: Size, sample: int, rounds: int) -> Measured:
    keys = written(new_ring("benchmark"))
    vault = Vault(read_keys(keys))
    asyncio.run(fill(url, vault, size))
    ours, plain, objects = map(
        median, zip(*asyncio.run(measure(url, vault, size, sample, rounds)), strict=True)
    )
    return Measured(ours, plain, objects, ticked(url, keys))


def row(engine: str, size: Size, one: Measured) -> str:
    seconds, said, megabytes = one.tick
    cells = [
        engine,
        f"{size.all_negotiations:,}",
        *(f"{each:.2f}" for each in (one.ours, one.plain, one.objects)),
        *(f"{each / one.ours:.1f}" for each in (one.plain, one.objects)),
        f"{seconds:.1f} s, {said:,} posts",
        f"{megabytes:.0f} MB",
    ]
    return f"| {' | '.join(cells)} |"


HEAD = """\
| Engine | Negotiations | ms a manager | plain queries | objects | times | times | a whole tick | its peak |
|---|---|---|---|---|---|---|---|---|"""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, value in {
        "managers": 1_000,
        "people": 50,
        "negotiations": 20,
        "sample": 100,
        "rounds": 3,
    }.items():
        options.add_argument(f"--{name}", type=int, default=value)
    options.add_argument("--engine", choices=sorted(DATABASES), default="postgres")
    options.add_argument("--folder", type=Path, help="on a disk, for the database")
    chosen = options.parse_args()
    size = Size(chosen.managers, chosen.people, chosen.negotiations)
    relate()
    with ExitStack() as parts:
        made = tempfile.TemporaryDirectory(prefix="rapport-", dir=chosen.folder, ignore_cleanup_errors=True)
        folder = Path(parts.enter_context(made))
        folder.chmod(0o755)  # PostgreSQL may run as another user
        url = parts.enter_context(DATABASES[chosen.engine](folder))
        measured = run(url, size, chosen.sample, chosen.rounds)
    print(HEAD, row(chosen.engine, size, measured), sep="\n")  # noqa: T201  # what it is for
    if measured.missed():
        raise SystemExit("Missed: " + "; ".join(measured.missed()))


if __name__ == "__main__":
    main()
