"""Runs the sandbox and the bot side by side: starts both, waits until both answer, ends both.

The sandbox forgets everything when it ends, so the bot begins with an empty database each time: what
a database of before remembers would be in no channel.
"""

import asyncio
import fcntl
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import typer

from bot.manifest import manifest_file
from bot.settings import Mode, PlaybookSettings, SettingsError, child_environment, read

HERE = "127.0.0.1"
FOLDER = Path(".sandbox")
PAGE_PORT, BOT_PORT = 8100, 3000
SIGNING_SECRET = "sandbox-signing-secret"  # noqa: S105  # opens nothing but a sandbox
TOKEN, APP_TOKEN = "xoxb-sandbox", "xapp-sandbox"  # nor do these
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

# In seconds: for a start on a slow machine, between two looks, and between asking to end and making it.
PATIENCE, PAUSE, GRACE = 60.0, 0.05, 10.0
LAST_LINES = 15


class TryoutFailed(Exception):
    """Why there is no sandbox, or no more: words for whoever started it."""


@dataclass(frozen=True)
class Part:
    """A process of ours and where it writes."""

    name: str
    process: asyncio.subprocess.Process
    log: Path

    def failure(self, what: str) -> TryoutFailed:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:]
        return TryoutFailed("\n".join([f"{self.name} {what}; the end of {self.log}:", *lines]))

    def ended(self) -> TryoutFailed:
        return self.failure(f"ended with exit code {self.process.returncode}")


async def tryout(port: int | None, mode: Mode) -> None:
    """Runs until a signal says stop; raises TryoutFailed when it cannot start or one part ends."""
    with _claimed(FOLDER):
        running = asyncio.create_task(_run(_page_port(port), _free_port(BOT_PORT), mode))
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup keeps its promise
                # Once: a second Ctrl-C must not interrupt the ending.
                loop.add_signal_handler(number, lambda: running.cancelling() or running.cancel())
        try:
            await running
        except asyncio.CancelledError:
            return


async def _run(page_port: int, bot_port: int, mode: Mode) -> None:
    page, bot_address = f"http://{HERE}:{page_port}", f"http://{HERE}:{bot_port}"
    environment = _environment(page, bot_port, mode)
    async with (
        _part("sandbox", _sandbox_command(page_port, bot_address, mode), environment) as slack,
        _part("bot", ["bot", "serve"], environment) as bot,
    ):
        await _wait_until_answers(slack, f"{page}/")
        await _wait_until_answers(bot, f"{bot_address}/readyz")
        typer.echo(f"Open {page} to try Rapport (Ctrl-C stops it; logs are in {FOLDER}/).")
        raise (await _first_to_end(slack, bot)).ended()


def _sandbox_command(page_port: int, bot_address: str, mode: Mode) -> list[str]:
    options = {
        "host": HERE,
        "port": str(page_port),
        "mode": mode,
        "events-url": f"{bot_address}/slack/events",
        "signing-secret": SIGNING_SECRET,
        "token": TOKEN,
        "app-token": APP_TOKEN,
    }
    if manifest := manifest_file():
        options["manifest"] = str(manifest)
    return ["bot.sandbox", *(f"--{name}={value}" for name, value in options.items())]


def _environment(page: str, bot_port: int, mode: Mode) -> dict[str, str]:
    return child_environment(
        "RAPPORT_POSTS_PER_SECOND",
        SLACK_API_URL=f"{page}/api/",
        SLACK_SIGNING_SECRET=SIGNING_SECRET,
        SLACK_BOT_TOKEN=TOKEN,
        SLACK_APP_TOKEN=APP_TOKEN,
        RAPPORT_MODE=mode,
        RAPPORT_CLOCK_URL=f"{page}/sandbox/clock",
        RAPPORT_PLAYBOOKS=_own_playbooks(),
        DATABASE_URL="sqlite:///rapport.db",
        HOST=HERE,
        PORT=str(bot_port),
    )


def _own_playbooks() -> str:
    """Where they are as seen from the sandbox's folder."""
    try:
        return "".join(str(folder.resolve()) for folder in read(PlaybookSettings).own_playbooks)
    except SettingsError as error:
        raise TryoutFailed(str(error)) from None


@asynccontextmanager
async def _part(name: str, command: list[str], environment: dict[str, str]) -> AsyncIterator[Part]:
    """`python -m command` in the sandbox's folder, where no .env of yours is read; ended on leaving."""
    log = FOLDER / f"{name}.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *command,
            cwd=FOLDER,
            env=environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches us alone, and we end them in order
        )
    try:
        yield Part(name, process, log)
    finally:
        await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), GRACE)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _wait_until_answers(part: Part, url: str) -> None:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=1)) as http:
        while loop.time() < deadline:
            if part.process.returncode is not None:
                raise part.ended()
            if await _answers(http, url):
                return
            await asyncio.sleep(PAUSE)
    raise part.failure(f"did not answer on {url} within {PATIENCE:.0f} seconds")


async def _answers(http: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with http.get(url) as response:
            return response.ok
    except (aiohttp.ClientError, TimeoutError):
        return False


async def _first_to_end(*parts: Part) -> Part:
    waiting = {asyncio.create_task(part.process.wait()): part for part in parts}
    try:
        ended, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()
    return waiting[ended.pop()]


@contextmanager
def _claimed(folder: Path) -> Iterator[None]:
    """The folder for one sandbox alone, without the database of the one before."""
    folder.mkdir(exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TryoutFailed(f"A sandbox runs in this folder already ({folder}/).") from None
        for path in folder.glob("rapport.*"):
            path.unlink()
        yield


def _page_port(wanted: int | None) -> int:
    if wanted and not _is_free(wanted):
        raise TryoutFailed(f"Port {wanted} is taken: name another with --port, or none.")
    return wanted or _free_port(PAGE_PORT)


def _free_port(usual: int) -> int:
    """The usual port, or another when something else listens there."""
    if _is_free(usual):
        return usual
    with socket.create_server((HERE, 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _is_free(port: int) -> bool:
    try:
        socket.create_server((HERE, port)).close()
    except OSError:
        return False
    return True
