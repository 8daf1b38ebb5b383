"""The buttons of a promise: kept, dropped, open again, changed; in a row, or in a menu."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import NO_REVISION, Press
from handlers.buttons.steps import hear
from handlers.promises import show_form
from playbooks.model.promises import PromiseEnded, PromiseState

STATES: Mapping[str, PromiseState] = {
    "kept": PromiseState.KEPT,
    "dropped": PromiseState.DROPPED,
    "open": PromiseState.OPEN,
}


async def _end(press: Press, verb: str) -> Drawn | None:
    number, revision = press.number("k"), press.number("r", NO_REVISION)
    return await hear(press, PromiseEnded(revision=revision, number=number, state=STATES[verb]))


async def kept(press: Press) -> Drawn | None:
    return await _end(press, "kept")


async def dropped(press: Press) -> Drawn | None:
    return await _end(press, "dropped")


async def opened(press: Press) -> Drawn | None:
    return await _end(press, "open")


async def change(press: Press) -> Drawn | None:
    return await show_form(press.call, press.negotiation, press.number("k"))


async def picked(press: Press) -> Drawn | None:
    """The same, from a menu."""
    if press.chosen in STATES:
        return await _end(press, press.chosen)
    return await change(press) if press.chosen == "change" else press.call.note("note.stale")


PROMISE_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "promise_kept": kept,
    "promise_dropped": dropped,
    "promise_open": opened,
    "promise_change": change,
    "promise_menu": picked,
}
