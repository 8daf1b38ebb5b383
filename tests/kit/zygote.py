"""Imports the bot once and forks it for every line it reads: a child is `rapport serve`, started at once.

Or another command, if it is given one. It says the child's process id, and when it has ended its exit code.
"""

import gc
import os
import sys
from importlib import import_module

PARTS = (
    "asyncpg", "bot.__main__", "bot.app", "bot.settings", "bot.storage", "playbooks.loader",
    "slack_bolt.async_app", "sqlalchemy.dialects.postgresql.asyncpg", "sqlalchemy.dialects.sqlite",
)  # fmt: skip


def main() -> None:
    for part in PARTS:
        import_module(part)
    gc.freeze()
    while sys.stdin.readline():
        child = os.fork()
        if not child:
            _serve()
        _say(child)
        _say(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _say(number: int) -> None:
    print(number, flush=True)  # noqa: T201  # to whoever started us


def _serve() -> None:
    """As from the command line, and never back: it has no input, and writes where errors go."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.argv = ["rapport", *sys.argv[1:]]
    import_module("bot.__main__").main()
    sys.exit()


if __name__ == "__main__":
    main()
