"""A rehearsal: opens its forms, and takes what was entered. All of it is the owner's alone."""

import asyncio
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from handlers.blocks import Drawn, Frame, draw
from handlers.blocks.entered import Values
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block
from handlers.blocks.rehearsing import answer_form, character_form, entered_answer, entered_character
from handlers.call import Call, which
from playbooks.coach import Negotiation
from playbooks.engine.bargaining import bargain_of
from playbooks.engine.practice import is_rehearsing, number_of, practice_of
from playbooks.engine.rehearsing import MOVED_ON
from playbooks.engine.saying import closed
from playbooks.errors import StaleForm
from playbooks.model import Note, Progress, State
from playbooks.model.rehearsing import RehearsalBegun, RehearsalWanted, Uttered
from playbooks.offers.advice import By
from playbooks.offers.rehearsal import Character


async def rehearse(call: Call, named: str) -> Drawn | None:
    """`/negotiate rehearse`: with a link, since the thread may be out of sight."""
    return await choose(call, (await which(call, named)).id, afar=True)


async def choose(call: Call, negotiation_id: str, *, afar: bool = False) -> Drawn | None:
    """Which character it is to be; of an open rehearsal, what was said last, once more.

    `afar`: who asks is told where it goes on.
    """
    negotiation = await call.coach.own(call.speaker, negotiation_id)
    frame, progress = call.frame(negotiation), negotiation.progress
    if refused := _refused(progress):
        return draw(refused, frame)
    number = number_of(progress)
    if is_rehearsing(progress):
        await call.coach.hear(call.speaker, negotiation_id, RehearsalWanted(number=number))
        return await _elsewhere(call, negotiation_id, "practice.goes_on") if afar else None
    carried = _carried(frame, k=number + 1, **({"a": 1} if afar else {}))
    await call.show(character_form(carried, frame))
    return None


def _refused(progress: Progress) -> Note | None:
    if progress.standing.state is State.CLOSED:
        return closed()
    return None if bargain_of(progress) else Note(key="note.no_table", offers=("weigh",))


async def character_sent(call: Call, values: Values, carried: Mapping[str, Any]) -> Block | None:
    """What cannot begin any more is said in place of the form."""
    told = await begin(call, carried["n"], carried["k"], entered_character(values))
    if told is None and carried.get("a"):
        told = await _elsewhere(call, carried["n"], "practice.begun")
    return draw_notice(told, call.voice) if told else None


async def begin(call: Call, negotiation_id: str, number: int, character: Character) -> Drawn | None:
    # What it reckons with is loaded the first time, and nobody is to wait for that at a locked row.
    await asyncio.to_thread(import_module, "playbooks.offers.rehearsing")
    reply = RehearsalBegun(number=number, character=character)
    notice = await call.coach.hear(call.speaker, negotiation_id, reply)
    return draw(notice, call.frame(await call.coach.own(call.speaker, negotiation_id))) if notice else None


async def _elsewhere(call: Call, negotiation_id: str, key: str) -> Drawn:
    """In the thread; where others read it, in our direct message."""
    summary = await call.coach.find(call.speaker, negotiation_id)
    return call.note(key, None if summary.shared else summary)


async def open_answer(call: Call, negotiation_id: str, number: int, turn: int) -> Drawn | None:
    negotiation = await call.coach.own(call.speaker, negotiation_id)
    frame, practice = call.frame(negotiation), practice_of(negotiation.progress)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    if practice is None or (number, turn) != _stands_at(negotiation):
        return draw(MOVED_ON, frame)
    await call.show(answer_form(practice.table, _carried(frame, k=number, t=turn), frame))
    return None


def _stands_at(negotiation: Negotiation) -> tuple[int, int] | None:
    practice = practice_of(negotiation.progress)
    if practice is None or not is_rehearsing(negotiation.progress):
        return None
    return practice.number, len(practice.rehearsal.turns)


async def answer_sent(call: Call, values: Values, carried: Mapping[str, Any]) -> None:
    practice = practice_of((await call.coach.own(call.speaker, carried["n"])).progress)
    if practice is None or practice.number != carried["k"]:
        raise StaleForm
    words, package = entered_answer(values, practice.table, practice.rehearsal.last_offer(By.US))
    reply = Uttered(number=carried["k"], turn=carried["t"], words=words, package=package)
    await call.coach.hear(call.speaker, carried["n"], reply)


def _carried(frame: Frame, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON
    return frame.value(c=frame.channel, **more)
