"""The bot as a process of its own, beside a sandbox in this one: it can be stopped, and killed."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import Any

import aiohttp

from bot.settings import child_environment
from tests.kit.stage import APP_TOKEN, KEYS, SECRET, TOKEN, Mode, Stage, sandboxed

LONGEST_START = 60.0
BETWEEN_LOOKS = 0.02
ZYGOTE = Path(__file__).with_name("zygote.py")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class Forked:
    """A child of the zygote's, used as a process that was started."""

    def __init__(self, pid: int, told: asyncio.StreamReader) -> None:
        self.pid = pid
        self._ended = asyncio.create_task(_number(told))

    @property
    def returncode(self) -> int | None:
        return self._ended.result() if self._ended.done() else None

    def send_signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)


async def _number(told: asyncio.StreamReader) -> int:
    return int(await told.readline())


@dataclass
class BotProcess:
    """`python -m bot serve` or `worker` in a folder of its own, without any .env; its words go to a file.

    Started quickly, it is forked from a process that has imported it all already.
    """

    http: aiohttp.ClientSession
    environment: dict[str, str]
    folder: Path
    process: asyncio.subprocess.Process | Forked | None = None
    zygote: asyncio.subprocess.Process | None = None
    verb: str = "serve"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.environment['PORT']}"

    @property
    def log(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8")

    async def starts(self) -> None:
        self.process = await self._runs("-m", "bot", self.verb)

    async def starts_quickly(self) -> None:
        if self.zygote is None:
            self.zygote = await self._runs(str(ZYGOTE), self.verb, stdin=PIPE, stdout=PIPE)
        assert self.zygote.stdin and self.zygote.stdout
        self.zygote.stdin.write(b"\n")
        self.process = Forked(await _number(self.zygote.stdout), self.zygote.stdout)

    async def _runs(self, *arguments: str, **pipes: int) -> asyncio.subprocess.Process:
        with (self.folder / "bot.log").open("ab") as log:
            where: dict[str, Any] = {"cwd": self.folder, "env": self.environment, "stderr": log}
            return await asyncio.create_subprocess_exec(
                sys.executable, *arguments, **{**where, "stdout": log, **pipes}
            )

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

    def stands_still(self) -> None:
        """As on a machine that has other things to do; what came in meanwhile it finds when it goes on."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def goes_on(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    async def leaves_nothing(self) -> None:
        if self.process:
            await self.is_killed()
        if self.zygote and self.zygote.stdin:
            self.zygote.stdin.close()
            await self.zygote.wait()

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
            await bot.leaves_nothing()
