"""Plans a meeting in a form, moves it there, and calls it off. Its owner alone does."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn, draw
from handlers.blocks.meeting import entered_meeting, here, meeting_form
from handlers.call import Call, which
from playbooks.engine.meeting import day_in, details_of, sequence_of
from playbooks.engine.planning import known_people
from playbooks.engine.position import find_step
from playbooks.engine.saying import closed
from playbooks.model import Note, State
from playbooks.model.meetings import MEETING_DATE
from playbooks.workdays import known_zone


async def plan_meeting(call: Call, named: str) -> Drawn | None:
    """`/negotiate meeting`: begun with what is known of it."""
    summary = await which(call, named)
    negotiation = await call.coach.own(call.speaker, summary.id)
    frame, progress = call.whole_frame(negotiation), negotiation.progress
    if progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    if find_step(frame.playbook, MEETING_DATE) is None:
        return draw(Note(key="meeting.no_step", offers=("switch",)), frame)
    day, details = day_in(progress.answers.get(MEETING_DATE)), details_of(progress)
    details = details.model_copy(update={"people": details.people or known_people(progress)})
    zone = known_zone(call.voice.zone)
    if day:
        day, details = here(day, details, zone)
    carried = frame.value(r=sequence_of(progress), c=frame.channel, z=zone)
    await call.show(meeting_form(day, details.model_copy(update={"zone": zone}), carried, frame))
    return None


async def meeting_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    reply = entered_meeting(values, carried["r"], known_zone(carried["z"]))
    await call.coach.hear(call.speaker, carried["n"], reply)
