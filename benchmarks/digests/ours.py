"""How long a tick takes that says all digests, and its peak: `-m benchmarks.digests.ours URL KEYS`."""

import asyncio
import sys
import time
from collections.abc import Sequence
from datetime import datetime

from benchmarks.digests.filling import NOW
from benchmarks.offers.memory import peak
from bot.memory import settle
from bot.storage import Vault, open_storage
from bot.storage.vault import read_keys
from bot.storage.weeklies.telling import Weeklies


async def tick(url: str, keys: str) -> tuple[int, float]:
    """How many messages were said, in how many seconds."""
    settle()  # as a process that serves does
    async with open_storage(url, Vault(read_keys(keys)), _now) as storage:
        (weeklies,) = [one for one in storage.due if isinstance(one, Weeklies)]
        begun = time.perf_counter()
        said = await weeklies.tick()
        return said, time.perf_counter() - begun


def _now() -> datetime:
    return NOW


def main(arguments: Sequence[str]) -> None:
    said, seconds = asyncio.run(tick(*arguments))
    print(said, seconds, peak())  # noqa: T201  # what it is for


if __name__ == "__main__":
    main(sys.argv[1:])
