"""Counts what Slack waits for an answer to, so that posting can give way to it."""

from collections.abc import Awaitable, Callable

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest

Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


class Traffic:
    def __init__(self) -> None:
        self._in_hand = 0

    @property
    def is_heavy(self) -> bool:
        return self._in_hand > 0

    def counted(self, dispatch: Dispatch) -> Dispatch:
        async def counting(request: AsyncBoltRequest) -> BoltResponse:
            self._in_hand += 1
            try:
                return await dispatch(request)
            finally:
                self._in_hand -= 1

        return counting
