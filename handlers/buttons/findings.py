"""The buttons below a remark: answer again, let the answer stand, say that it did not help, ask why."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.blocks.findings import why_view
from handlers.buttons.press import Press
from handlers.buttons.steps import hear
from playbooks.model import LetStand, Sharpened


async def sharpen(press: Press) -> Drawn | None:
    return await hear(press, Sharpened(**press.step, rule=_rule(press)))


async def let_stand(press: Press) -> Drawn | None:
    return await hear(press, LetStand(**press.step, rule=_rule(press)))


async def unhelpful(press: Press) -> Drawn | None:
    return await hear(press, LetStand(**press.step, rule=_rule(press), helpful=False))


async def why(press: Press) -> Drawn | None:
    """Changes nothing, so it may be asked of a remark that was dealt with, too."""
    negotiation = await press.call.coach.look(press.call.speaker, press.negotiation)
    language = str(press.value.get("l", ""))
    view = why_view(_rule(press), language, press.call.frame(negotiation))
    if view is None:
        return press.call.note("note.stale")
    await press.call.show(view)
    return None


def _rule(press: Press) -> str:
    return str(press.value.get("f", ""))


FINDING_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "sharpen": sharpen,
    "let_stand": let_stand,
    "unhelpful": unhelpful,
    "why": why,
}
