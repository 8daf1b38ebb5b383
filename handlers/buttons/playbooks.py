"""The menu of playbooks in the form that switches: what is picked there is foreseen at once."""

import json
from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import Press
from handlers.playbooks import show_switch


async def choose(press: Press) -> Drawn | None:
    carried = json.loads(press.view["private_metadata"])
    negotiation = await press.call.coach.own(press.call.speaker, carried["n"])
    if negotiation.playbook != carried["i"]:
        return press.call.note("error.stale_switch")
    await show_switch(press.call, negotiation, press.chosen)
    return None


PLAYBOOK_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {"switch_to": choose}
