"""What is known of their interests now: opens the form for it, and takes what was entered."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn, draw
from handlers.blocks.entered import entered
from handlers.blocks.evidence import entered_evidence, evidence_form, known_of
from handlers.call import Call
from playbooks.coach import Negotiation
from playbooks.engine.position import all_steps, find_step
from playbooks.engine.saying import closed
from playbooks.errors import StaleForm
from playbooks.model import Evidenced, Kind, Playbook, State, Step


async def show_evidence(call: Call, negotiation_id: str, step_id: str) -> Drawn | None:
    """The list as it stands now, whichever message was pressed: opening it changes nothing."""
    negotiation = await call.coach.look(call.speaker, negotiation_id)
    frame = call.frame(negotiation)
    step = _interests(frame.playbook, step_id)
    if step is None:
        return call.note("note.stale")
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    await _check(call, negotiation, step)
    await call.show(evidence_form(step, negotiation.progress, frame))
    return None


async def evidence_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    negotiation = await call.coach.look(call.speaker, carried["n"])
    playbook = call.coach.whole(negotiation.playbook)
    step = find_step(playbook, carried["s"])
    if step is None:
        raise StaleForm
    await _check(call, negotiation, step)
    reply = Evidenced(
        step=step.id,
        revision=carried["r"],
        author=call.speaker.member,
        evidence=entered_evidence(values, known_of(playbook, step, negotiation.progress)),
        added=entered(values, "added").strip(),
        by=call.name if negotiation.progress.shared else "",
    )
    await call.coach.hear(call.speaker, negotiation.id, reply)


def _interests(playbook: Playbook, named: str) -> Step | None:
    """The interests that are named; what a colleague answered names none, and belongs to the first."""
    every = [step for step in all_steps(playbook) if step.kind is Kind.INTERESTS]
    return next((step for step in every if step.id == named), every[0] if every else None)


async def _check(call: Call, negotiation: Negotiation, step: Step) -> None:
    """Raises OwnersAlone where a colleague looks at what is private."""
    if step.private:
        await call.coach.own(call.speaker, negotiation.id)
