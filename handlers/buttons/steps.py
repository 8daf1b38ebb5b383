"""The buttons and pickers of a prompt: each becomes a reply to its step."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from handlers.blocks import Drawn, draw
from handlers.blocks.ask import has_form
from handlers.blocks.forms import step_form
from handlers.blocks.pieces import quote, section
from handlers.buttons.press import Press
from handlers.people import name_in, profile
from playbooks.engine.position import find_step
from playbooks.model import (
    Choice,
    Day,
    Filled,
    Kept,
    Opened,
    Person,
    Pressed,
    Reopened,
    Reply,
    Skipped,
    Value,
    WentBack,
)


async def hear(press: Press, reply: Reply) -> Drawn | None:
    """What the coach tells the one who pressed, if anything."""
    notice = await press.call.coach.hear(press.call.speaker, press.negotiation, reply)
    if notice is None:
        return None
    summary = await press.call.coach.find(press.call.speaker, press.negotiation)
    return draw(notice, press.call.frame(summary))


def _pressing(move: type[Pressed]) -> Callable[[Press], Awaitable[Drawn | None]]:
    async def pressed(press: Press) -> Drawn | None:
        return await hear(press, move(**press.step))  # type: ignore[arg-type]  # a move is a reply

    return pressed


async def _fill(press: Press, value: Value) -> Drawn | None:
    author, by = press.call.speaker.member, press.call.name
    return await hear(press, Filled(**press.step, author=author, value=value, by=by))


async def choose(press: Press) -> Drawn | None:
    return await _fill(press, Choice(option=press.argument))


async def pick_date(press: Press) -> Drawn | None:
    return await _fill(press, Day(day=date.fromisoformat(press.chosen))) if press.chosen else None


async def pick_person(press: Press) -> Drawn | None:
    if not press.chosen:
        return None
    found = await profile(press.call.client, press.chosen)
    return await _fill(press, Person(id=press.chosen, name=name_in(found, press.chosen)))


async def reopen(press: Press) -> Drawn | None:
    """Asked again in the thread; who picked it elsewhere is told where to look."""
    drawn = await hear(press, Reopened(step=press.chosen or press.step_id))
    if drawn or press.in_thread:
        return drawn
    summary = await press.call.coach.find(press.call.speaker, press.negotiation)
    return press.call.note("note.reopened", summary)


async def example(press: Press) -> Drawn:
    """Shown to the one who asked, kept nowhere."""
    negotiation = await press.call.coach.look(press.call.speaker, press.negotiation)
    frame = press.call.whole_frame(negotiation)
    if find_step(frame.playbook, press.step_id) is None:
        return press.call.note("note.stale")
    said = frame.say("note.example")
    return Drawn(said, [section(said), quote(frame.read(frame.step(press.step_id).example))])


async def form(press: Press) -> Drawn | None:
    """Opens the step's form; a stale button redraws instead."""
    stale = await hear(press, Opened(**press.step))
    if stale:
        return stale
    negotiation = await press.call.coach.look(press.call.speaker, press.negotiation)
    frame = press.call.frame(negotiation)
    step = find_step(frame.playbook, press.step_id)
    if step is None or not has_form(step, frame):
        return press.call.note("note.stale")
    view = step_form(step, negotiation.progress, frame)
    await press.call.show(view)
    return None


STEP_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "skip": _pressing(Skipped),
    "back": _pressing(WentBack),
    "keep": _pressing(Kept),
    "choose": choose,
    "date": pick_date,
    "reopen": reopen,
    "example": example,
    "form": form,
}
