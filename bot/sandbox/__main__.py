"""Starts the sandbox from a command line: python -m bot.sandbox."""

import argparse
import asyncio
import signal
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from bot.sandbox.server import running
from bot.sandbox.settings import Settings, with_manifest

DEFAULTS = {field.name: field.default for field in fields(Settings)}


def main() -> None:
    """Read the command line, run until a signal says stop."""
    arguments = vars(_parser().parse_args())
    manifest = arguments.pop("manifest")
    try:
        settings = Settings(**arguments)
        asyncio.run(_run(with_manifest(settings, manifest) if manifest else settings))
    except (OSError, ValueError) as error:
        sys.exit(f"sandbox: {error}")


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with running(settings) as workspace:
        print(f"Sandbox on {workspace.base}", flush=True)  # noqa: T201 - whoever started it waits for this
        await stop.wait()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot.sandbox", description="A Slack of our own, for one machine."
    )
    for option, meaning in (
        ("host", "a loopback address"),
        ("port", "0 picks a free one"),
        ("events-url", "where the bot takes what Slack sends"),
        ("signing-secret", "signs what the bot is sent"),
        ("token", "the bot's token"),
        ("mode", "http or socket"),
        ("app-token", "opens websockets"),
        ("ping-seconds", "between two pings on a websocket"),
        ("farewell-seconds", "from the word that a websocket will be closed to its end"),
        ("app-name", "what the bot is called"),
    ):
        name = option.replace("-", "_")
        kind = type(DEFAULTS[name])
        parser.add_argument(f"--{option}", type=kind, default=DEFAULTS[name], help=meaning)
    retries = "when a failed event is sent again, such as 1,10,30"
    parser.add_argument("--retry-seconds", type=_seconds, default=DEFAULTS["retry_seconds"], help=retries)
    limit = "how many posts a conversation takes in the long run; no limit unless said"
    parser.add_argument("--posts-per-second", type=float, help=limit)
    parser.add_argument("--manifest", type=Path, help="a Slack app manifest: its scopes, events and commands")
    return parser


def _seconds(text: str) -> tuple[Any, ...]:
    return tuple(float(each) for each in text.split(",") if each)


if __name__ == "__main__":
    main()
