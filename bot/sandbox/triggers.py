"""Hands out what lets a bot answer a person: triggers that live three seconds, and response addresses."""

import time
from dataclasses import dataclass, field

from bot.sandbox.ids import make_token
from bot.sandbox.refusals import Refused

TRIGGER_SECONDS = 3.0
ADDRESS_SECONDS = 30 * 60
ADDRESS_USES = 5


@dataclass
class Trigger:
    """A person's press, submission or command that may be exchanged for one view."""

    user: str
    view: str | None = None
    born: float = field(default_factory=time.monotonic)
    used: bool = False


@dataclass
class Address:
    """Where a response_url leads: a conversation, a person, and the message it may replace."""

    user: str
    channel: str
    source: str | None = None
    thread: str | None = None
    born: float = field(default_factory=time.monotonic)
    uses: int = 0


class Triggers:
    """Triggers and response addresses by their token."""

    def __init__(self) -> None:
        self._triggers: dict[str, Trigger] = {}
        self._addresses: dict[str, Address] = {}

    def issue(self, user: str, view: str | None = None) -> str:
        """A new trigger_id for what this person just did."""
        token = f"{time.time_ns() // 1_000_000}.{int(time.monotonic() * 1000)}.{make_token(32).lower()}"
        self._triggers[token] = Trigger(user, view)
        return token

    def check(self, token: str) -> Trigger:
        """The trigger behind this id, or Slack's refusal: it must be known, unused and young."""
        trigger = self._triggers.get(token)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - trigger.born > TRIGGER_SECONDS:
            raise Refused("expired_trigger_id")
        return trigger

    def issue_address(self, address: Address) -> str:
        """The token of a new response_url."""
        token = make_token()
        self._addresses[token] = address
        return token

    def use_address(self, token: str) -> Address:
        """The address behind a response_url: five uses within thirty minutes."""
        address = self._addresses.get(token)
        if address is None:
            raise Refused("invalid_url")
        if time.monotonic() - address.born > ADDRESS_SECONDS:
            raise Refused("expired_url")
        if address.uses >= ADDRESS_USES:
            raise Refused("used_url")
        address.uses += 1
        return address
