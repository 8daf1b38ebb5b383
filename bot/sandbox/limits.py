"""Counts posts as Slack does: about one a second into each conversation, after a short burst."""

import time
from dataclasses import dataclass, field

BURST = 5.0


@dataclass
class Bucket:
    """What one conversation may still be told at once; it fills up again with time."""

    left: float = BURST
    at: float = field(default_factory=time.monotonic)


class Limits:
    """A bucket for each conversation."""

    def __init__(self) -> None:
        self._buckets: dict[str, Bucket] = {}

    def wait(self, place: str, per_second: float) -> float:
        """Take one post out of the bucket; or the seconds until there is one."""
        bucket = self._buckets.setdefault(place, Bucket())
        now = time.monotonic()
        bucket.left = min(BURST, bucket.left + (now - bucket.at) * per_second)
        bucket.at = now
        if bucket.left < 1:
            return (1 - bucket.left) / per_second
        bucket.left -= 1
        return 0.0
