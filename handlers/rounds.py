"""A new round: asked for by name, with a form, or begun at once with what the debrief named."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn, draw
from handlers.blocks.rounds import entered_steps, round_form
from handlers.call import Call, which
from playbooks.engine.saying import closed
from playbooks.errors import StaleRound
from playbooks.model import NewRound, State, Steps


async def ask_round(call: Call, named: str) -> Drawn | None:
    """Which steps to open again, in a form."""
    summary = await which(call, named)
    negotiation = await call.coach.own(call.speaker, summary.id)
    frame = call.frame(summary)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    await call.show(round_form(negotiation.progress, call.whole_frame(summary)))
    return None


async def begin_round(call: Call, negotiation: str, reply: NewRound) -> Drawn | None:
    notice = await call.coach.hear(call.speaker, negotiation, reply)
    if notice is None:
        return None
    return draw(notice, call.frame(await call.coach.look(call.speaker, negotiation)))


async def round_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    """A form has no place for a notice: what was closed meanwhile is told as what was begun meanwhile."""
    reply = NewRound(round=carried["r"], reopen=(await chosen_steps(call, values, carried)).steps)
    if await begin_round(call, carried["n"], reply):
        raise StaleRound(round=str(carried["r"]))


async def chosen_steps(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> Steps:
    found = await call.coach.look(call.speaker, carried["n"])
    return entered_steps(values, call.frame(found))
