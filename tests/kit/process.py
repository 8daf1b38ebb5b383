"""The bot as a process of its own, beside a sandbox in this one: it can be stopped, and killed."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.settings import child_environment
from tests.kit.stage import APP_TOKEN, KEYS, SECRET, TOKEN, Mode, Stage, sandboxed

LONGEST_START = 60.0
BETWEEN_LOOKS = 0.02


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class BotProcess:
    """`python -m bot serve` in a folder of its own, where no .env is read; what it says goes to a file."""

    http: aiohttp.ClientSession
    environment: dict[str, str]
    folder: Path
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.environment['PORT']}"

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8")

    async def starts(self) -> None:
        with (self.folder / "bot.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "serve",
                cwd=self.folder, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip

    async def answers(self) -> None:
        """Waits until it serves."""
        async with asyncio.timeout(LONGEST_START):
            while not await self.is_healthy():
                assert self.process is None or self.process.returncode is None, self.log
                await asyncio.sleep(BETWEEN_LOOKS)

    async def is_healthy(self) -> bool:
        try:
            async with self.http.get(f"{self.url}/healthz") as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False

    async def is_killed(self) -> None:
        await self._ends(signal.SIGKILL)

    async def is_told_to_stop(self) -> int:
        return await self._ends(signal.SIGTERM)

    async def ends(self) -> int:
        assert self.process is not None
        return await self.process.wait()

    async def _ends(self, number: signal.Signals) -> int:
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(number)
        return await self.process.wait()


def environment(slack: str, database_url: str, port: int, mode: Mode = "http") -> dict[str, str]:
    return child_environment(
        SLACK_API_URL=f"{slack}/api/",
        SLACK_SIGNING_SECRET=SECRET,
        SLACK_BOT_TOKEN=TOKEN,
        SLACK_APP_TOKEN=APP_TOKEN,
        RAPPORT_MODE=mode,
        RAPPORT_CLOCK_URL=f"{slack}/sandbox/clock",
        DATABASE_URL=database_url,
        RAPPORT_KEYS=KEYS,
        HOST="127.0.0.1",
        PORT=str(port),
        RAPPORT_POSTS_PER_SECOND="1000",
    )


@asynccontextmanager
async def bot_process(
    database_url: str, folder: Path, mode: Mode = "http", **sandbox: Any
) -> AsyncIterator[tuple[BotProcess, Stage]]:
    """A bot that was not started yet, and the stage that it will play on. Whatever happens, it ends."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession() as http, sandboxed(url, mode=mode, **sandbox) as workspace:
        bot = BotProcess(http, environment(workspace.base, database_url, port, mode), folder)
        try:
            yield bot, Stage(http, workspace.base, url, database_url, workspace)
        finally:
            if bot.process:
                await bot.is_killed()
