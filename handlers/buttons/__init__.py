"""Everything that is pressed or picked in a message: one listener, routed by the action's first word."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext, AsyncRespond

from handlers.blocks import Drawn
from handlers.buttons.bargaining import BARGAINING_ROUTES
from handlers.buttons.drafts import DRAFT_ROUTES
from handlers.buttons.findings import FINDING_ROUTES
from handlers.buttons.known import KNOWN_ROUTES
from handlers.buttons.managing import MANAGING_ROUTES
from handlers.buttons.meeting import MEETING_ROUTES
from handlers.buttons.negotiations import NEGOTIATION_ROUTES
from handlers.buttons.nudges import NUDGE_ROUTES
from handlers.buttons.playbooks import PLAYBOOK_ROUTES
from handlers.buttons.press import Press, press_of, tell
from handlers.buttons.promises import PROMISE_ROUTES
from handlers.buttons.rehearsing import REHEARSAL_ROUTES
from handlers.buttons.requests import REQUEST_ROUTES
from handlers.buttons.steps import STEP_ROUTES
from playbooks.coach import Coach

ROUTES = {
    **STEP_ROUTES,
    **NEGOTIATION_ROUTES,
    **DRAFT_ROUTES,
    **FINDING_ROUTES,
    **KNOWN_ROUTES,
    **PLAYBOOK_ROUTES,
    **REQUEST_ROUTES,
    **BARGAINING_ROUTES,
    **REHEARSAL_ROUTES,
    **NUDGE_ROUTES,
    **MANAGING_ROUTES,
    **MEETING_ROUTES,
    **PROMISE_ROUTES,
}


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
