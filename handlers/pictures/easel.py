"""Draws pictures one after the other, in a thread of its own and never on the event loop.

The thread and the megabytes of the drawing library come with the first picture.
"""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

from handlers.pictures.picture import FrontierPicture


class Easel:
    """Closed at the end of its `with`; what is being drawn then is finished first."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._worker.shutdown(cancel_futures=True)

    async def paint(self, picture: FrontierPicture) -> bytes:
        """A PNG."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, _painted, picture)


def _painted(picture: FrontierPicture) -> bytes:
    from handlers.pictures.drawing import png  # noqa: PLC0415  # tens of megabytes

    drawn = png(picture)
    # A figure and its parts hold each other: ten of them are 50 MB. The young generations take a millisecond.
    gc.collect(1)
    return drawn
