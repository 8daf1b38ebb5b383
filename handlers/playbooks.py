"""Playbooks: which there are, and going on with another one."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn, draw
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block, escape
from handlers.blocks.playbooks import draw_playbooks, switch_form
from handlers.call import Call, which
from playbooks.coach import Foreseen, Negotiation
from playbooks.engine.saying import closed
from playbooks.model import State


async def show_playbooks(call: Call, named: str) -> Drawn:  # noqa: ARG001
    return draw_playbooks(call.coach.offered, call.voice)


async def ask_switch(call: Call, named: str) -> Drawn | None:
    """To which playbook, in a form; who names one sees at once what becomes of the answers."""
    name, playbook = _apart(call, named)
    summary = await which(call, name)
    negotiation = await call.coach.own(call.speaker, summary.id)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), call.frame(summary))
    await show_switch(call, negotiation, playbook)
    return None


def _apart(call: Call, named: str) -> tuple[str, str]:
    """A counterpart, and perhaps a playbook after it."""
    name, _, last = named.rpartition(" ")
    return (name, last.casefold()) if last.casefold() in call.coach.library else (named, "")


async def show_switch(call: Call, negotiation: Negotiation, playbook: str) -> None:
    """The form; with a playbook chosen, it says what that one would do."""
    others = [one for one in call.coach.offered if one.id != negotiation.playbook]
    chosen = next((one for one in others if one.id == playbook), None)
    seen = Foreseen(0, 0)
    if chosen:
        seen = await call.coach.foresee(call.speaker, negotiation.id, chosen.id)
    await call.show(switch_form(others, chosen, seen, call.frame(negotiation)))


async def switch_sent(call: Call, carried: Mapping[str, Any]) -> Block:
    """Says what was done here too: from the Home tab, the thread is out of sight."""
    coach, playbook = call.coach, carried["p"]
    notice = await coach.switch(call.speaker, carried["n"], playbook, instead_of=carried["i"])
    summary = await coach.find(call.speaker, carried["n"])
    if notice:
        return draw_notice(draw(notice, call.frame(summary)), call.voice)
    name = escape(call.voice.name(coach.library[playbook]))
    return draw_notice(call.note("note.switched_to", summary, playbook=name), call.voice)
