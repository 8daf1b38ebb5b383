"""The load generator: some connections that are kept open, each with one request under way at a time."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from benchmarks.signing import signed

HEAD_END, OK = b"\r\n\r\n", b"200"


class NotAcknowledged(Exception):
    """An answer that was not 200: then there is nothing to measure."""


@dataclass(frozen=True)
class Request:
    """What to send; `name` tells afterwards when it was acknowledged."""

    name: str
    kind: str
    body: bytes


@dataclass
class Connection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, raw: bytes) -> None:
        self.writer.write(raw)
        head = await self.reader.readuntil(HEAD_END)
        body = await self.reader.readexactly(_length(head))
        if head[9:12] != OK:
            raise NotAcknowledged((head + body).decode(errors="replace"))


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise NotAcknowledged("an answer without a length")


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Connection]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield Connection(reader, writer)
    finally:
        writer.close()
        await writer.wait_closed()


@dataclass(frozen=True)
class Run:
    """One round: when each request was acknowledged, how long each waited, and how long all took."""

    acknowledged: dict[str, float]
    waits: list[float]
    seconds: float

    @property
    def per_second(self) -> float:
        return len(self.waits) / self.seconds


async def send_all(port: int, requests: Sequence[Request], concurrency: int) -> Run:
    """Send all; as soon as one is acknowledged its connection takes the next."""
    left, acknowledged, waits = iter(requests), dict[str, float](), list[float]()
    started = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for _ in range(concurrency):
            group.create_task(_send_some(port, left, acknowledged, waits))
    return Run(acknowledged, waits, time.monotonic() - started)


async def _send_some(
    port: int, left: Iterator[Request], acknowledged: dict[str, float], waits: list[float]
) -> None:
    async with connected(port) as connection:
        for request in left:
            raw = signed(request.kind, request.body)
            sent = time.monotonic()
            await connection.send(raw)
            acknowledged[request.name] = time.monotonic()
            waits.append(acknowledged[request.name] - sent)
