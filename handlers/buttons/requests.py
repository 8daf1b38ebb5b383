"""The buttons of a request: its owner prepares and takes it back, and whoever is asked answers it."""

import json
from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn, Frame, draw
from handlers.blocks.pieces import section
from handlers.blocks.request_forms import explain_form, reply_form, request_form, request_view
from handlers.blocks.requests import draw_request
from handlers.buttons.press import Press
from handlers.buttons.steps import hear, pick_person
from handlers.requests import Prepared, carried_request, prepared
from playbooks.coach import Asked, Waiting
from playbooks.engine.asked import OPEN, find_request
from playbooks.engine.position import find_step
from playbooks.engine.saying import closed
from playbooks.errors import UnknownNegotiation
from playbooks.model import SENT, Move, Opened, Request, RequestState, Responded, State, Withdrawn
from playbooks.requests import again, begun

# --- its owner ------------------------------------------------------------------------------------


async def pick(press: Press) -> Drawn | None:
    """Who could speak for us is noted; who is to be asked for something gets a request, prepared first."""
    if not press.chosen:
        return None
    found = await press.call.coach.look(press.call.speaker, press.negotiation)
    step = find_step(press.call.coach.library.find(found.playbook), press.step_id)
    return await (prepare(press) if step and step.kind in SENT else pick_person(press))


async def prepare(press: Press) -> Drawn | None:
    """The form of a new request: from its prompt, or from what became of an earlier one."""
    here = await prepared(press.call, press.negotiation, press.step_id)
    earlier = find_request(here.progress, here.step.id, press.number("q"))
    stale = await hear(press, Opened(**press.step)) if earlier is None else _closed(here)
    if stale:
        return stale
    await press.call.show(here.form(_proposed(press, here, earlier)))
    return None


def _proposed(press: Press, here: Prepared, earlier: Request | None) -> Request:
    playbook, progress = here.frame.playbook, here.progress
    if earlier:
        return again(playbook, progress, earlier, str(press.value.get("u") or ""))
    proposed = begun(playbook, progress, here.step, press.call.voice, here.frame.counterpart)
    return proposed.model_copy(update={"to": press.chosen or proposed.to})


def _closed(here: Prepared) -> Drawn | None:
    return draw(closed(), here.frame) if here.progress.standing.state is State.CLOSED else None


async def amend(press: Press) -> None:
    """From the preview back to the form, with all that was typed."""
    carried = json.loads(press.view["private_metadata"])
    here = await prepared(press.call, carried["n"], carried["s"])
    begins = {name: carried[name] for name in ("n", "s", "r", "c")}
    await press.call.show(request_form(here.step, carried_request(carried, here.step), begins, here.frame))


async def previewed(press: Press) -> None:
    """A button of the preview, which does nothing before it is sent."""


async def withdraw(press: Press) -> Drawn | None:
    return await hear(press, Withdrawn(step=press.step_id, number=press.number("q")))


async def explain(press: Press) -> Drawn | None:
    here = await prepared(press.call, press.negotiation, press.step_id)
    asked = find_request(here.progress, here.step.id, press.number("q"))
    if asked is None or asked.state is not RequestState.QUESTIONED:
        return press.call.note("note.request_moved")
    await press.call.show(explain_form(here.step.id, asked, here.frame))
    return None


# --- whoever is asked -----------------------------------------------------------------------------


def _frame(press: Press, asked: Waiting) -> Frame:
    playbook = press.call.coach.library.find(asked.playbook)
    return Frame(press.call.voice, playbook, asked.counterpart, asked.asked.negotiation)


async def _look(press: Press) -> Waiting:
    """Raises NotYours for anybody else, and UnknownNegotiation if it was erased."""
    asked = Asked(press.negotiation, press.step_id, press.number("q"))
    return await press.call.coach.asked(press.call.speaker, asked)


def _said(press: Press, key: str) -> Drawn:
    said = press.call.voice.say(key)
    return Drawn(said, [section(said)])


async def respond(press: Press) -> Drawn | None:
    """Approved at once; whatever takes words opens a form. What comes too late is told, and redrawn."""
    if press.argument not in set(Move):
        return press.call.note("note.stale")
    move = Move(press.argument)
    try:
        asked = await _look(press)
        if move is Move.APPROVE or asked.message.request.state not in OPEN:
            return await _decide(press, asked, move)
    except UnknownNegotiation:
        return _said(press, "note.request_gone")
    frame = _frame(press, asked)
    await press.call.show(reply_form(asked.message, move, frame))
    return None


async def _decide(press: Press, asked: Waiting, move: Move) -> Drawn | None:
    """In a modal, or below a digest, it is drawn there as it stands now; its message is redrawn anyway."""
    reply = Responded(step=asked.asked.step, number=asked.asked.number, move=move)
    notice = await press.call.coach.hear(press.call.speaker, asked.asked.negotiation, reply)
    if notice:
        return _said(press, notice.key)
    if not (press.in_view or press.value.get("d")):
        return None
    now = await _look(press)
    return draw_request(now.message, _frame(press, now))


async def show_waiting(press: Press) -> Drawn | None:
    """From the Home tab: the request in a modal, if it still waits."""
    try:
        asked = await _look(press)
    except UnknownNegotiation:
        return _said(press, "note.request_gone")
    await press.call.show(request_view(asked.message, _frame(press, asked)))
    return None


REQUEST_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "person": pick,
    "prepare": prepare,
    "amend": amend,
    "previewed": previewed,
    "withdraw": withdraw,
    "explain": explain,
    "asked": respond,
    "waiting": show_waiting,
}
