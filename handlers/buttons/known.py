"""The buttons by which the plan follows what happens: what is known now, how far an endorser is."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import Press
from handlers.buttons.steps import hear
from handlers.evidence import show_evidence
from playbooks.model import Endorsed


async def evidence(press: Press) -> Drawn | None:
    return await show_evidence(press.call, press.negotiation, press.step_id)


async def endorse(press: Press) -> Drawn | None:
    return await hear(press, Endorsed(**press.step, state=press.argument))


KNOWN_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "evidence": evidence,
    "endorse": endorse,
}
