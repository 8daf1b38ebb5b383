"""Promises: listed, made in a form or from a message, and changed."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn, Frame, draw
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block
from handlers.blocks.promises import entered_promise, promise_form
from handlers.call import Call, which
from playbooks.coach import Summary
from playbooks.engine.position import revision_of
from playbooks.engine.promises import promises_of
from playbooks.engine.promising import closed_to_promises
from playbooks.errors import NothingOpen
from playbooks.model.promises import PROMISES, Promise, Promised, PromisesWanted


async def show_promises(call: Call, named: str) -> Drawn | None:
    """`/negotiate promises`: their list, at the end of the conversation."""
    summary = await which(call, named)
    notice = await call.coach.hear(call.speaker, summary.id, PromisesWanted())
    return draw(notice, call.frame(summary)) if notice else call.note("promise.coming", summary)


async def new_promise(call: Call, named: str) -> Drawn | None:
    summary = await which(call, named)
    return await show_form(call, summary.id, 0)


async def show_form(call: Call, negotiation_id: str, number: int) -> Drawn | None:
    """Of a new one, or of the one with this number."""
    negotiation = await call.coach.look(call.speaker, negotiation_id)
    frame = call.frame(negotiation)
    if no := closed_to_promises(negotiation.progress):
        return draw(no, frame)
    known = {one.number: one for one in promises_of(negotiation.progress)}
    if number and number not in known:
        return call.note("promise.stale")
    carried = frame.value(r=revision_of(negotiation.progress, PROMISES), k=number, c=frame.channel)
    begins = known.get(number) or Promise(number=0, text="")
    await call.show(promise_form(begins, carried, frame))
    return None


def form_from_message(
    call: Call, begins: Promise, open_ones: list[Summary], thread: tuple[str, str]
) -> Block:
    """It belongs to the only negotiation, or to the one in whose thread it stands; else it is picked."""
    if not open_ones:
        raise NothingOpen
    there = next((one for one in open_ones if (one.channel, one.root) == thread), None)
    only = there or (open_ones[0] if len(open_ones) == 1 else None)
    if only:
        frame = call.frame(only)
        return promise_form(begins, frame.value(r=0, k=0, a=1), frame)
    playbook = call.coach.library.find(open_ones[0].playbook)
    choices = {one.id: one.counterpart for one in open_ones}
    return promise_form(begins, {"r": 0, "k": 0, "a": 1}, Frame(call.voice, playbook), choices)


async def promise_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> Block | None:
    """Who made it from a message elsewhere is told where it went."""
    made = entered_promise(values)
    negotiation = carried.get("n") or _picked(values)
    reply = Promised(
        revision=carried["r"],
        number=carried["k"],
        **{name: getattr(made, name) for name in ("text", "side", "who", "due")},
    )
    notice = await call.coach.hear(call.speaker, negotiation, reply)
    if not (notice or carried.get("a")):
        return None
    summary = await call.coach.find(call.speaker, negotiation)
    said = draw(notice, call.frame(summary)) if notice else call.note("promise.made", summary)
    return draw_notice(said, call.voice)


def _picked(values: Mapping[str, Any]) -> str:
    chosen = values.get("which", {}).get("value", {}).get("selected_option") or {}
    return str(chosen.get("value", ""))
