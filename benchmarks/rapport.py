"""`rapport serve` as a process of its own, with the settings that it has in production."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from benchmarks.processes import HERE, Measured, free_port, started
from benchmarks.signing import SECRET, TOKEN
from bot.settings import Settings, child_environment
from bot.storage.vault import new_ring, written

KEYS = written(new_ring("benchmark"))
SOCKET = {"RAPPORT_MODE": "socket", "SLACK_APP_TOKEN": "xapp-benchmark"}
KNOWS_SOCKETS = "rapport_mode" in Settings.model_fields


def serving(
    name: str, url: str, slack: str, folder: Path, **settings: str
) -> AbstractAsyncContextManager[Measured]:
    """It speaks to the Slack at this address; whatever is not named here is as it comes."""
    port = free_port()
    environment = child_environment(
        SLACK_API_URL=slack,
        SLACK_SIGNING_SECRET=SECRET,
        SLACK_BOT_TOKEN=TOKEN,
        DATABASE_URL=url,
        RAPPORT_KEYS=KEYS,
        HOST=HERE,
        PORT=str(port),
        **settings,
    )
    return started(name, ["bot", "serve"], port, folder, environment)
