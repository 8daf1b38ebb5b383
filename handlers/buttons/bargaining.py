"""The buttons of the table of issues, of proposals and of offers."""

import re
from collections.abc import Awaitable, Callable, Mapping

from handlers.bargaining import ask_clause, enter_offer, limits, weigh
from handlers.blocks import Drawn
from handlers.blocks.wishes import package_at, wish_in
from handlers.buttons.press import Press
from handlers.buttons.steps import hear
from playbooks.engine.bargaining import bargain_of
from playbooks.engine.position import revision_of
from playbooks.errors import StaleForm
from playbooks.model import BARGAIN, TradesWanted, Unoffered, Wished
from playbooks.offers.advice import Wish
from playbooks.offers.table import Table

PLACE = re.compile("[0-9]{1,4}")


async def open_weigh(press: Press) -> Drawn | None:
    return await weigh(press.call, press.negotiation)


async def open_limits(press: Press) -> Drawn | None:
    return await limits(press.call, press.negotiation)


async def open_offer(press: Press) -> Drawn | None:
    """Of a proposal, what it carries are places in the table that it was made for."""
    options = press.value.get("p")
    if options and await _table(press) is None:
        return await hear(press, Wished(revision=press.number("r")))
    return await enter_offer(press.call, press.negotiation, options)


async def open_clause(press: Press) -> Drawn | None:
    return await ask_clause(press.call, press.negotiation)


async def propose(press: Press) -> Drawn | None:
    """A wish: of a button, or picked in a menu, whose options each carry one."""
    table = await _table(press)
    wish = wish_in(table, _wished(press)) if table else Wish()
    return await hear(press, Wished(revision=press.number("r"), wish=wish))


def _wished(press: Press) -> object:
    """`m:3` and `x:2` are picked in menus: the issue that matters most, or is left out."""
    wish = press.value.get("w", {})
    sort, _, place = press.chosen.partition(":")
    if sort not in {"m", "x"} or not isinstance(wish, dict):
        return wish
    return {**wish, sort: int(place) if PLACE.fullmatch(place) else None}


async def trades(press: Press) -> Drawn | None:
    options, table = press.value.get("p"), await _table(press)
    package = package_at(table, options) if options and table else None
    return await hear(press, TradesWanted(revision=press.number("r"), package=package))


async def take_back(press: Press) -> Drawn | None:
    number = press.value.get("o", 0)
    if not isinstance(number, int):
        raise StaleForm
    return await hear(press, Unoffered(revision=press.number("r"), number=number))


async def _table(press: Press) -> Table | None:
    """The one that the button was drawn for; None if it is another one by now, which is said instead."""
    progress = (await press.call.coach.own(press.call.speaker, press.negotiation)).progress
    held = bargain_of(progress)
    return held.table if held and revision_of(progress, BARGAIN) == press.number("r") else None


BARGAINING_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "weigh": open_weigh,
    "limits": open_limits,
    "offer": open_offer,
    "propose": propose,
    "trades": trades,
    "take_back": take_back,
    "clause": open_clause,
}
