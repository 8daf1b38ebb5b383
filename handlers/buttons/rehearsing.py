"""The buttons of a rehearsal: answer, take their offer, stop, begin again."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import Press
from handlers.buttons.steps import hear
from handlers.rehearsing import begin, choose, open_answer
from playbooks.model.rehearsing import Answering, RehearsalStopped, TookOffer
from playbooks.offers.rehearsal import Character


async def rehearse(press: Press) -> Drawn | None:
    """Pressed elsewhere than where it goes on, it says where: in Home, or in the thread of a channel."""
    summary = await press.call.coach.find(press.call.speaker, press.negotiation)
    afar = press.in_view or (press.in_thread and summary.shared)
    return await choose(press.call, press.negotiation, afar=afar)


async def again(press: Press) -> Drawn | None:
    """The same character with other cards in hand; pressed twice, it begins once."""
    character = str(press.value.get("c", ""))
    if character not in set(Character):
        return press.call.note("note.stale")
    return await begin(press.call, press.negotiation, press.number("k") + 1, Character(character))


async def answer(press: Press) -> Drawn | None:
    return await open_answer(press.call, press.negotiation, press.number("k"), press.number("t"))


def _answering(move: type[Answering]) -> Callable[[Press], Awaitable[Drawn | None]]:
    async def pressed(press: Press) -> Drawn | None:
        reply = move(number=press.number("k"), turn=press.number("t"))
        return await hear(press, reply)  # type: ignore[arg-type]  # a move is a reply

    return pressed


REHEARSAL_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "rehearse": rehearse,
    "rehearse_again": again,
    "rehearse_answer": answer,
    "rehearse_take": _answering(TookOffer),
    "rehearse_stop": _answering(RehearsalStopped),
}
