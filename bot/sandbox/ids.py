"""Makes identifiers, message timestamps and tokens in the shapes that Slack gives them."""

import itertools
import secrets
import string
import time
import uuid
from dataclasses import dataclass, field

LETTERS = string.ascii_uppercase + string.digits
MIXED = string.ascii_letters + string.digits


def make_id(prefix: str) -> str:
    """An identifier such as U0A1B2C3D4E: the prefix names the kind."""
    return prefix + "0" + "".join(secrets.choice(LETTERS) for _ in range(9))


def make_block_id() -> str:
    """What Slack gives a block or an element that came without an id."""
    return "".join(secrets.choice(MIXED) for _ in range(5))


def make_token(length: int = 24) -> str:
    """An unguessable token for addresses and triggers."""
    return "".join(secrets.choice(MIXED) for _ in range(length))


def make_message_id() -> str:
    """The client_msg_id that a Slack client gives each message."""
    return str(uuid.uuid4())


@dataclass
class Timestamps:
    """Message timestamps: real time in microseconds, never the same twice, always rising."""

    last: int = 0
    counter: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def next(self) -> str:
        """The ts of a new message, such as 1763892000.123456."""
        self.last = max(self.last + 1, time.time_ns() // 1000)
        return f"{self.last // 1_000_000}.{self.last % 1_000_000:06d}"
