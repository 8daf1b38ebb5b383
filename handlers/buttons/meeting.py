"""The buttons of a meeting: put it into a calendar, call it off. Its form is opened by name."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import NO_REVISION, Press
from handlers.buttons.steps import hear
from playbooks.model.meetings import CalendarWanted, MeetingCancelled


async def add_to_calendar(press: Press) -> Drawn | None:
    return await hear(press, CalendarWanted())


async def call_off(press: Press) -> Drawn | None:
    return await hear(press, MeetingCancelled(revision=press.number("r", NO_REVISION)))


MEETING_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "calendar": add_to_calendar,
    "meeting_cancel": call_off,
}
"""Its form is a verb, so that a command opens it too."""
