"""The buttons and menus of a negotiation as a whole: the same verbs as the command has."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.blocks import Drawn
from handlers.buttons.press import NO_REVISION, Press
from handlers.rounds import begin_round
from handlers.verbs import VERBS, cancel, delete_now, run, start_by_form
from playbooks.coach import Speaker
from playbooks.model import NewRound


async def by_name(press: Press) -> Drawn | None:
    """A verb that a command has too; in our own thread the post itself is answer enough."""
    named = f"{press.value.get('o') or ''} {press.negotiation}".strip()
    drawn = await run(press.call, press.verb, named)
    return None if press.verb in {"resume", "brief"} and press.in_thread else drawn


async def more(press: Press) -> Drawn | None:
    verb, _, negotiation = press.chosen.partition(" ")
    return await run(press.call, verb, negotiation)


async def pick(press: Press) -> Drawn | None:
    """Which of several was meant: `pick:brief:ID`, `pick:close:won:ID`, or a menu's chosen value."""
    verb, *rest = press.argument.split(":")
    named = press.chosen or (rest.pop() if rest else "")
    outcome = " ".join(word for word in rest if word)
    return await run(press.call, verb, f"{outcome} {named}".strip())


async def place(press: Press) -> Drawn | None:
    aside, _, negotiation = press.argument.partition(":")
    at = press.container.get("message_ts", "")
    chosen = press.chosen or negotiation
    await press.call.coach.place(press.call.speaker, aside, chosen, at)
    return None


async def speak(press: Press) -> Drawn | None:
    """The Home tab is drawn again in that language: it needs no more words."""
    drawn = await run(press.call, "language", press.argument)
    return None if press.in_view and not press.call.modal else drawn


async def for_good(press: Press) -> Drawn | None:
    drawn = await DIALOGUE[press.verb](press.call, press.negotiation)
    if press.in_view:
        return drawn
    await press.respond(text=drawn.text, blocks=drawn.blocks, replace_original=True)
    return None


async def start(press: Press) -> None:
    """With the playbook that was pressed, if one was."""
    await start_by_form(press.call, str(press.value.get("p") or ""))


async def accept(press: Press) -> None:
    await press.call.coach.handovers.accept(*_offered(press))


async def decline(press: Press) -> None:
    await press.call.coach.handovers.decline(*_offered(press))


def _offered(press: Press) -> tuple[Speaker, str, str, str]:
    """Who answers an offer, their name, the negotiation, and the message that offered it."""
    return press.call.speaker, press.call.name, press.negotiation, press.container.get("message_ts", "")


async def take_over(press: Press) -> None:
    await press.call.coach.handovers.take_over(press.call.speaker, press.call.name, press.negotiation)


async def next_round(press: Press) -> Drawn | None:
    """With the steps that the debrief named; who pressed it elsewhere is told where to look."""
    coming = press.value.get("r")
    reply = NewRound(round=coming if isinstance(coming, int) else NO_REVISION)
    return await begin_round(press.call, press.negotiation, reply)


DIALOGUE = {"delete_now": delete_now, "cancel": cancel}
NEGOTIATION_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    **dict.fromkeys(VERBS, by_name),
    "more": more,
    "pick": pick,
    "place": place,
    "language": speak,
    "delete_now": for_good,
    "cancel": for_good,
    "start": start,
    "accept": accept,
    "decline": decline,
    "take_over": take_over,
    "next_round": next_round,
}
