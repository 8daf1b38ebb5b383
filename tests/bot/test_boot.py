"""A process that serves loads what it needs, and no more."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from bot.settings import child_environment
from bot.storage.migrating import config, head, revisions
from tests.kit.process import bot_process
from tests.kit.stage import KEYS

ROOT = Path(__file__).parents[2]
MOST_MEMORY = 110 * 10**6 // 1024  # KiB
SETTLES, LOOKS = 1.0, 4  # seconds; what starting left over goes back a moment after the first answer
LARGE = ["alembic", "asyncpg", "sqlalchemy.dialects.postgresql", "sqlalchemy.dialects.sqlite"]
OPENS_AND_WRITES = """
import asyncio, json, sys
from bot.app import clock, opened
from bot.settings import Settings, read

async def open_and_write():
    async with opened(read(Settings), clock.now) as storage:
        await storage.store.install("T1", "RLX Software", "U1")
        await storage.outbox.claim(1)

asyncio.run(open_and_write())
print(json.dumps([name for name in json.loads(sys.argv[1]) if name in sys.modules]))
"""


def loaded(database_url: str) -> set[str]:
    """Which of the large ones are, after a database at head was opened and written to."""
    environment = child_environment(
        SLACK_SIGNING_SECRET="shh",
        SLACK_BOT_TOKEN="xoxb-shh",
        DATABASE_URL=database_url,
        RAPPORT_KEYS=KEYS,
    )
    said = subprocess.run(
        [sys.executable, "-c", OPENS_AND_WRITES, json.dumps(LARGE)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(said.stdout.splitlines()[-1]))


def test_sqlite_alone_is_loaded_where_sqlite_is_used(sqlite_url: str) -> None:
    assert loaded(sqlite_url) == {"sqlalchemy.dialects.sqlite"}


@pytest.mark.postgres
def test_postgresql_alone_is_loaded_where_postgresql_is_used(postgres_url: str) -> None:
    assert loaded(postgres_url) == {"asyncpg", "sqlalchemy.dialects.postgresql"}


def test_the_head_that_we_read_from_file_names_is_alembics() -> None:
    scripts = ScriptDirectory.from_config(config())
    assert head() == scripts.get_current_head()
    assert revisions() == sorted(script.revision for script in scripts.walk_revisions())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's /proc")
async def test_an_idle_process_stays_small(database_url: str, tmp_path: Path) -> None:
    async with bot_process(database_url, tmp_path) as (bot, _):
        await bot.starts()
        await bot.answers()
        assert bot.process
        looks = [await held_in_a_moment(bot.process.pid) for _ in range(LOOKS)]
        assert min(looks) < MOST_MEMORY


async def held_in_a_moment(process: int) -> int:
    await asyncio.sleep(SETTLES)
    return memory(process)


def memory(process: int) -> int:
    """What it holds in RAM, in KiB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    facts = dict(line.split(":", 1) for line in status.splitlines())
    return int(facts["VmRSS"].split()[0])
