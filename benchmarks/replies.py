"""Signed replies through the whole durable path, beside Bolt apps that only acknowledge.

`.venv/bin/python -m benchmarks.replies` (see README.md).
"""

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import aiohttp
import typer

from benchmarks.databases import DATABASES, replies_kept
from benchmarks.load import Request, Run, send_all
from benchmarks.people import People
from benchmarks.processes import HERE, Measured, free_port, started
from benchmarks.rapport import KEYS, serving
from benchmarks.report import Line, machine, summary, table
from benchmarks.signing import FORM, command
from bot.settings import child_environment
from playbooks.loader import load_library

RESULTS = Path(__file__).parent / "results"
BARE, SHIPPED = "bare Bolt", "Bolt as shipped"
BARE_ROUNDS = 3  # it is so much faster that one would be over at once
SHIPPED_REQUESTS = 200


@dataclass(frozen=True)
class Rapport:
    """One on one engine, with its people; `sent` are the names of all replies that it acknowledged."""

    process: Measured
    people: People
    url: str
    sent: set[str] = field(default_factory=set)


@dataclass
class Bench:
    """All that runs at once. They take turns, so that what else the machine does meets all alike."""

    rapports: list[Rapport]
    bare: Measured
    shipped: Measured
    lines: list[Line] = field(default_factory=list)

    async def turn(self, concurrency: int) -> None:
        for rapport in self.rapports:
            await rapport.people.get_ready()
            replies = rapport.people.replies()
            await self._measure(self.bare, replies * BARE_ROUNDS, concurrency)
            await self._reply(rapport, replies, concurrency)
            if concurrency == 1:
                await self._measure(self.shipped, replies[:SHIPPED_REQUESTS], concurrency, ", a message")
                await self._measure(self.shipped, commands(SHIPPED_REQUESTS), concurrency, ", a command")

    async def _reply(self, rapport: Rapport, replies: Sequence[Request], concurrency: int) -> None:
        """One reply of everybody's. The delivery runs meanwhile, and afterwards until all is posted."""
        before = rapport.process.cpu()
        run = await self._measure(rapport.process, replies, concurrency)
        line = self.lines[-1]
        rapport.sent.update(run.acknowledged)
        await rapport.people.get_ready()
        line.prompts = rapport.people.delays(run.acknowledged)
        line.cpu_in_all = (rapport.process.cpu() - before) / len(replies)

    async def _measure(
        self, process: Measured, requests: Sequence[Request], concurrency: int, what: str = ""
    ) -> Run:
        before = process.cpu()
        run = await send_all(process.port, requests, concurrency)
        spent = (process.cpu() - before) / len(requests)
        self.lines.append(Line(process.name + what, concurrency, run.per_second, run.waits, spent))
        return run


def commands(how_many: int) -> list[Request]:
    """Bolt acknowledges a message by itself; for a command its runner looks every 10 ms for our `ack()`."""
    return [Request("", FORM, command("U0BENCH", "help", f"{number}.x")) for number in range(how_many)]


@asynccontextmanager
async def bench(urls: Mapping[str, str], people: int, folder: Path) -> AsyncIterator[Bench]:
    playbook, environment = load_library()["trust_repair"], child_environment()
    async with AsyncExitStack() as parts:
        enter = parts.enter_async_context
        http, port = await enter(aiohttp.ClientSession()), free_port()
        await enter(started("slack", ["benchmarks.slack", str(port)], port, folder, environment))
        slack = f"http://{HERE}:{port}"

        async def bolt(name: str, kind: str) -> Measured:
            its = free_port()
            arguments = ["benchmarks.bolt_apps", kind, str(its), f"{slack}/{kind}/api/"]
            return await enter(started(name, arguments, its, folder, environment))

        async def rapport(engine: str, url: str) -> Rapport:
            process = await enter(serving(engine, url, f"{slack}/{engine}/api/", folder))
            crowd = People(http, f"{slack}/{engine}", process.port, playbook)
            crowd.meet(people)
            return Rapport(process, crowd, url)

        rapports = [await rapport(engine, url) for engine, url in urls.items()]
        yield Bench(rapports, await bolt(BARE, "bare"), await bolt(SHIPPED, "shipped"))


async def measure(
    urls: Mapping[str, str], people: int, turns: int, at: Sequence[int], folder: Path
) -> list[Line]:
    async with bench(urls, people, folder) as running:
        await running.turn(max(at))  # to warm up
        running.lines.clear()
        for number in range(turns):
            for concurrency in at:
                await running.turn(concurrency)
            typer.echo(f"turn {number + 1} of {turns} is done", err=True)
    for rapport in running.rapports:
        await check(rapport)
    return running.lines


async def check(rapport: Rapport) -> None:
    """Every reply that was acknowledged is in the database exactly once, and nothing was posted twice."""
    found = await replies_kept(rapport.url, KEYS, rapport.people.negotiations)
    wrong = {name for name in rapport.sent if found[name] != 1} | (found.keys() - rapport.sent)
    ids = [post["id"] for post in rapport.people.posts]
    if wrong or len(ids) != len(set(ids)):
        raise SystemExit(f"{rapport.process.name}: {len(wrong)} replies are lost or doubled")
    typer.echo(f"{rapport.process.name}: {len(found)} replies acknowledged, each kept once", err=True)


def main(
    people: Annotated[int, typer.Option(help="Negotiations; each answers once a round")] = 480,
    turns: Annotated[int, typer.Option(help="Rounds of every kind")] = 5,
    concurrency: Annotated[str, typer.Option(help="Replies under way at once")] = "1,16,64",
    engines: Annotated[str, typer.Option(help="Of sqlite, postgres")] = "sqlite,postgres",
    folder: Annotated[Path | None, typer.Option(help="Where the databases lie: on a disk")] = None,
) -> None:
    """Measure, check that all was kept, print a table, and write it to benchmarks/results/."""
    with ExitStack() as parts:
        where = Path(parts.enter_context(tempfile.TemporaryDirectory(prefix="rapport-", dir=folder)))
        where.chmod(0o755)  # PostgreSQL may run as another user
        urls = {name: parts.enter_context(DATABASES[name](where)) for name in engines.split(",")}
        at = [int(each) for each in concurrency.split(",")]
        lines = asyncio.run(measure(urls, people, turns, at, where))
    rows, facts = summary(lines, BARE), machine()
    typer.echo(table(rows))
    RESULTS.mkdir(exist_ok=True)
    found = {**facts, "people": people, "turns": turns, "results": rows}
    (RESULTS / f"replies-{facts['date']}.json").write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    typer.run(main)
