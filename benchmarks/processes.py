"""Processes to measure: started in a folder of their own, where no .env is read, and ended on leaving."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = "127.0.0.1"
ROOT = Path(__file__).parents[1]
PATIENCE, PAUSE, GRACE = 60.0, 0.05, 15.0  # seconds
TICKS = os.sysconf("SC_CLK_TCK")
KIB = 1024


class CannotMeasure(Exception):
    """A process that does not start, or that ended."""


@dataclass(frozen=True)
class Measured:
    name: str
    pid: int
    port: int

    def cpu(self) -> float:
        """Seconds that the processor has worked for it."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> int:
        """Bytes of memory that it holds (RSS)."""
        for line in Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * KIB
        raise CannotMeasure(f"{self.name} has no memory")


def free_port() -> int:
    with socket.create_server((HERE, 0)) as server:
        port: int = server.getsockname()[1]
    return port


@asynccontextmanager
async def started(
    name: str, arguments: list[str], port: int, folder: Path, environment: Mapping[str, str]
) -> AsyncIterator[Measured]:
    """`python -m arguments`, once it listens on the port."""
    log = folder / f"{name}.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *arguments,
            cwd=folder, env={**environment, "PYTHONPATH": str(ROOT)}, stdout=output, stderr=output,
        )  # fmt: skip
    try:
        await _until_it_listens(process, port, log)
        yield Measured(name, process.pid, port)
    finally:
        await _end(process)


async def _until_it_listens(process: asyncio.subprocess.Process, port: int, log: Path) -> None:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    while process.returncode is None and loop.time() < deadline:
        try:
            _, writer = await asyncio.open_connection(HERE, port)
        except OSError:
            await asyncio.sleep(PAUSE)
        else:
            writer.close()
            return
    raise CannotMeasure(f"{log.stem} does not listen:\n{_end_of(log)}")


def _end_of(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-2000:]


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), GRACE)
        except TimeoutError:
            process.kill()
    await process.wait()
