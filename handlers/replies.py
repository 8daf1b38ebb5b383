"""The forms in which whoever is asked answers: what they wrote stays before them if it comes too late."""

from typing import Any

from handlers.blocks.entered import Values, entered
from handlers.call import Call
from handlers.requests import Carried, too_late, whom, words_in
from playbooks.coach import Asked, Waiting
from playbooks.engine.asked import OPEN
from playbooks.errors import UnknownNegotiation, Unreadable
from playbooks.model import Move, Person, Responded


async def answers_sent(call: Call, values: Values, carried: Carried) -> None:
    asked = await _still_open(call, carried, "line_0")
    fields = (f"line_{number}" for number in range(len(asked.message.request.lines)))
    replies = tuple(entered(values, field).strip() for field in fields)
    if not any(replies):
        raise Unreadable("line_0", "error.empty_answers")
    await _respond(call, asked.asked, "line_0", Responded(**_of(asked), move=Move.ANSWER, replies=replies))


async def words_sent(call: Call, move: Move, values: Values, carried: Carried) -> None:
    """Not now, or a question, or no: words that may have to be there."""
    asked = await _still_open(call, carried, "words")
    words = entered(values, "words").strip() if move is Move.LATER else words_in(values)
    await _respond(call, asked.asked, "words", Responded(**_of(asked), move=move, words=words))


async def other_sent(call: Call, values: Values, carried: Carried) -> None:
    asked = await _still_open(call, carried, "words")
    picked = entered(values, "to")
    if picked == asked.owner:
        raise Unreadable("to", "error.ask_the_owner", name=asked.message.owner)
    other = await whom(call, picked)
    words = entered(values, "words").strip()
    suggested = Person(id=other.id, name=other.name)
    reply = Responded(**_of(asked), move=Move.REFER, words=words, suggested=suggested)
    await _respond(call, asked.asked, "words", reply)


def _of(asked: Waiting) -> dict[str, Any]:
    return {"step": asked.asked.step, "number": asked.asked.number}


async def _still_open(call: Call, carried: Carried, field: str) -> Waiting:
    """Looked at before anything is heard: whoever sends a form twice is told twice that it is too late."""
    asked = Asked(carried["n"], carried["s"], carried["q"])
    try:
        found = await call.coach.asked(call.speaker, asked)
    except UnknownNegotiation:
        raise too_late(call, "note.request_gone", field) from None
    if found.message.request.state not in OPEN:
        raise too_late(call, f"note.request_{found.message.request.state.value}", field)
    return found


async def _respond(call: Call, asked: Asked, field: str, reply: Responded) -> None:
    """What they wrote stays before them if something came before it."""
    try:
        notice = await call.coach.hear(call.speaker, asked.negotiation, reply)
    except UnknownNegotiation:
        raise too_late(call, "note.request_gone", field) from None
    if notice:
        raise too_late(call, notice.key, field)
