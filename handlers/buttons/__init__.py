"""Everything that is pressed or picked in a message: one listener, routed by the action's first word."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext, AsyncRespond

from handlers.blocks import Drawn
from handlers.buttons.drafts import DRAFT_ROUTES
from handlers.buttons.negotiations import NEGOTIATION_ROUTES
from handlers.buttons.press import Press, press_of, tell
from handlers.buttons.steps import STEP_ROUTES
from playbooks.coach import Coach

ROUTES = {**STEP_ROUTES, **NEGOTIATION_ROUTES, **DRAFT_ROUTES}


def register(app: AsyncApp, coach: Coach) -> None:
    async def pressed(
        ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        press = await press_of(coach, body, context, respond)
        drawn = await ROUTES.get(press.verb, stale)(press)
        if drawn:
            await tell(press, drawn)
        await ack()

    app.action(re.compile(".*"))(pressed)


async def stale(press: Press) -> Drawn:
    """A button that an earlier version drew and this one does not know."""
    return press.call.note("note.stale")
