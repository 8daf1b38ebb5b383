"""Keeps a SQLite file to one serving process at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from bot.storage.connect import database_url, sqlite_file
from bot.storage.refusals import AlreadyServed, ServesAlone


@contextmanager
def kept_alone(url: str) -> Iterator[bool]:
    """Whether no other process can serve this database; with PostgreSQL many may.

    The lock is on a file beside the database, and the system takes it back when the process ends,
    however it ends. Raises AlreadyServed.
    """
    file = sqlite_file(database_url(url))
    if file is None:
        yield False
        return
    with file.with_name(f"{file.name}-serving").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyServed(
                f"DATABASE_URL names {file}, which another `rapport serve` is using:"
                " stop that one first, or use PostgreSQL for several."
            ) from None
        yield True


def check_is_shared(url: str) -> None:
    """Raises ServesAlone of a SQLite file."""
    if sqlite_file(database_url(url)):
        raise ServesAlone(
            "DATABASE_URL names a SQLite file, where `rapport serve` does everything itself:"
            " `rapport worker` is for PostgreSQL."
        )
