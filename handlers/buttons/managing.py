"""The buttons of what comes once a week: accept or decline to be somebody's manager, the whole as a file."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import Press
from handlers.managing import file
from playbooks.coach import Speaker


async def accept(press: Press) -> None:
    await press.call.coach.managers.accept(*_named(press))


async def decline(press: Press) -> None:
    await press.call.coach.managers.decline(*_named(press))


def _named(press: Press) -> tuple[Speaker, str, str, str]:
    """Who answers, their name, the employee who named them, and the message in which they were asked."""
    return press.call.speaker, press.call.name, press.negotiation, press.container.get("message_ts", "")


async def whole(press: Press) -> Drawn:
    return await file(press.call, str(press.value.get("w", "")))


MANAGING_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "accept_manager": accept,
    "decline_manager": decline,
    "digest_file": whole,
}
