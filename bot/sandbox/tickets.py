"""Hands out tickets for websockets: each lets one connection in, once and soon."""

import time

from bot.sandbox.ids import make_message_id

TICKET_SECONDS = 30.0


class Tickets:
    """Tickets that were issued and not used yet, with when they were born."""

    def __init__(self) -> None:
        self._born: dict[str, float] = {}

    def issue(self) -> str:
        """A new ticket."""
        ticket = make_message_id()
        self._born[ticket] = time.monotonic()
        return ticket

    def use(self, ticket: str) -> bool:
        """True for a known ticket that is young; whatever the answer, it is spent."""
        born = self._born.pop(ticket, None)
        return born is not None and time.monotonic() - born <= TICKET_SECONDS
