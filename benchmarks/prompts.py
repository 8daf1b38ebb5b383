"""How soon the next prompt is in Slack after the acknowledgement, when nothing else is going on.

Somebody walks the playbook alone, as in the tests, with a Slack that is the sandbox, and pauses between
answers as people do: `.venv/bin/python -m benchmarks.prompts`.
"""

import asyncio
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import typer
from typing_extensions import override

from benchmarks.databases import DATABASES
from benchmarks.processes import HERE, free_port, started
from bot.settings import child_environment
from bot.storage import migrate
from playbooks.loader import load_library
from playbooks.model import Step
from tests.kit.stage import KEYS, SECRET, TOKEN, Stage, sandboxed
from tests.kit.walk import Walk

PAUSE = 1.2  # seconds to think: Rapport posts one message a second into a conversation


class Thoughtful(Walk):
    @override
    async def answer(self, step: Step) -> None:
        await asyncio.sleep(PAUSE)
        await super().answer(step)


async def measure(url: str, folder: Path) -> list[float]:
    """Seconds from each acknowledgement to the next prompt."""
    await migrate(url)
    port = free_port()
    async with AsyncExitStack() as parts:
        enter = parts.enter_async_context
        bot = f"http://{HERE}:{port}"
        slack = await enter(sandboxed(bot))
        http = await enter(aiohttp.ClientSession())
        environment = child_environment(
            SLACK_API_URL=f"{slack.base}/api/",
            SLACK_SIGNING_SECRET=SECRET,
            SLACK_BOT_TOKEN=TOKEN,
            DATABASE_URL=url,
            RAPPORT_KEYS=KEYS,
            HOST=HERE,
            PORT=str(port),
        )
        await enter(started("rapport", ["bot", "serve"], port, folder, environment))
        stage = Stage(http, slack.base, bot, url, slack)
        kristen, daniel = await stage.person("Kristen"), await stage.person("Daniel")
        await kristen.types("/negotiate start Impress")
        await Thoughtful(kristen, load_library()["trust_repair"], "en", daniel.id).to_the_end()
        return list(waits(await stage.deliveries(), await stage.calls("chat.postMessage")))


def waits(deliveries: list[dict[str, Any]], posts: list[dict[str, Any]]) -> Iterator[float]:
    for delivery in deliveries:
        event = delivery["body"].get("event", {})
        if delivery["status"] == 200 and "client_msg_id" in event:  # noqa: PLR2004  # OK
            yield next(post["at"] for post in posts if post["at"] > float(event["ts"])) - delivery["at"]


def main() -> None:
    typer.echo("| Engine | Replies | p50 ms | p95 ms | Longest ms |\n|---|---|---|---|---|")
    for engine, opened in DATABASES.items():
        with tempfile.TemporaryDirectory() as name, opened(Path(name)) as url:
            Path(name).chmod(0o755)  # PostgreSQL is another user
            found = sorted(1000 * max(0.0, wait) for wait in asyncio.run(measure(url, Path(name))))
            p95 = statistics.quantiles(found, n=20)[-1]
            middle = statistics.median(found)
            typer.echo(f"| {engine} | {len(found)} | {middle:.0f} | {p95:.0f} | {found[-1]:.0f} |")


if __name__ == "__main__":
    typer.run(main)
