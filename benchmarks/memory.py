"""How much memory an idle `rapport serve` holds: `.venv/bin/python -m benchmarks.memory`."""

import asyncio
import tempfile
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path

import aiohttp
import typer

from benchmarks.databases import DATABASES
from benchmarks.load import send_all
from benchmarks.people import People
from benchmarks.processes import HERE, Measured, free_port, started
from benchmarks.rapport import KNOWS_SOCKETS, SOCKET, serving
from bot.settings import child_environment
from playbooks.loader import load_library

MIB = 2**20
SETTLING = 5.0  # seconds
PEOPLE, ROUNDS, AT_ONCE = 100, 5, 16


async def measure(engine: str, mode: str, url: str, folder: Path) -> str:
    async with AsyncExitStack() as parts:
        enter = parts.enter_async_context
        http, port = await enter(aiohttp.ClientSession()), free_port()
        await enter(started("slack", ["benchmarks.slack", str(port)], port, folder, child_environment()))
        slack = f"http://{HERE}:{port}/{mode}"
        settings = SOCKET if mode == "socket" else {}
        process = await enter(serving(f"{engine}-{mode}", url, f"{slack}/api/", folder, **settings))
        fresh = await _idle(process)
        after = await _worked(process, http, slack) if mode == "http" else None
    return f"| {engine} | {mode} | {fresh} | {'' if after is None else after} |"


async def _idle(process: Measured) -> int:
    await asyncio.sleep(SETTLING)
    return round(process.memory() / MIB)


async def _worked(process: Measured, http: aiohttp.ClientSession, slack: str) -> int:
    people = People(http, slack, process.port, load_library()["trust_repair"])
    people.meet(PEOPLE)
    for _ in range(ROUNDS):
        await people.get_ready()
        await send_all(process.port, people.replies(), AT_ONCE)
    await people.get_ready()
    return await _idle(process)


def main() -> None:
    """MiB of resident memory, just started and after some hundred replies."""
    modes = ("http", "socket") if KNOWS_SOCKETS else ("http",)
    rows = ["| Engine | Mode | Idle MiB | Idle after work MiB |", "|---|---|---|---|"]
    with ExitStack() as parts:
        for engine, database in DATABASES.items():
            for mode in modes:
                made = tempfile.TemporaryDirectory(prefix="rapport-")
                folder = Path(parts.enter_context(made))
                folder.chmod(0o755)  # PostgreSQL may run as another user
                url = parts.enter_context(database(folder))
                rows.append(asyncio.run(measure(engine, mode, url, folder)))
    typer.echo("\n".join(rows))


if __name__ == "__main__":
    typer.run(main)
