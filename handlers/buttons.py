"""Everything that is pressed or picked in a message: one listener, routed by the action's first word."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn, draw
from handlers.blocks.forms import step_form
from handlers.blocks.pieces import quote, section
from handlers.people import meet, name_in, profile, speaker_of, voice_of
from handlers.verbs import (
    VERBS,
    Call,
    cancel,
    delete_now,
    run,
    settings,
    start_by_form,
)
from playbooks.coach import Coach
from playbooks.engine.position import find_step, revision_of
from playbooks.model import (
    Choice,
    Day,
    Filled,
    Kept,
    Person,
    Pressed,
    Reopened,
    Reply,
    Skipped,
    Value,
    WentBack,
)


@dataclass(frozen=True)
class Press:
    """One press: what was pressed, what it carries, and where to answer the one who pressed."""

    call: Call
    verb: str
    argument: str
    value: Mapping[str, Any]
    chosen: str
    container: Mapping[str, Any]
    respond: AsyncRespond

    @property
    def negotiation(self) -> str:
        return str(self.value.get("n", ""))

    @property
    def step(self) -> dict[str, Any]:
        """The step, its revision when the button was drawn, and the message that was pressed."""
        return {
            "step": self.value["s"],
            "revision": self.value.get("r", 0),
            "at": self.container.get("message_ts", ""),
        }


def register(app: AsyncApp, coach: Coach) -> None:
    async def pressed(
        ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        press = await press_of(coach, body, client, respond)
        drawn = await ROUTES.get(press.verb, stale)(press)
        if drawn:
            await tell(press, drawn)
        await ack()

    app.action(re.compile(".*"))(pressed)


async def press_of(
    coach: Coach, body: Mapping[str, Any], client: AsyncWebClient, respond: AsyncRespond
) -> Press:
    action = body["actions"][0]
    speaker = speaker_of(body, f"trigger:{body['trigger_id']}")
    voice = voice_of(await meet(coach, speaker, client))
    verb, _, argument = action["action_id"].partition(":")
    call = Call(coach, speaker, voice, client, body["trigger_id"], body.get("api_app_id", ""))
    return Press(call, verb, argument, _carried(action), _chosen(action), body.get("container", {}), respond)


def _carried(action: Mapping[str, Any]) -> dict[str, Any]:
    """What a button carries in its value, or a picker in the id of its block."""
    for carrier in (action.get("value"), action.get("block_id")):
        try:
            carried = json.loads(carrier or "")
        except ValueError:
            continue
        if isinstance(carried, dict):
            return carried
    return {}


def _chosen(action: Mapping[str, Any]) -> str:
    option = action.get("selected_option") or {}
    return str(option.get("value") or action.get("selected_date") or action.get("selected_user") or "")


# --- the steps' own buttons ----------------------------------------------------------------


async def _hear(press: Press, reply: Reply) -> Drawn | None:
    notice = await press.call.coach.hear(press.call.speaker, press.negotiation, reply)
    if notice is None:
        return None
    summary = await press.call.coach.find(press.call.speaker, press.negotiation)
    return draw(notice, press.call.frame(summary))


def _pressing(move: type[Pressed]) -> Callable[[Press], Awaitable[Drawn | None]]:
    async def pressed(press: Press) -> Drawn | None:
        return await _hear(press, move(**press.step))  # type: ignore[arg-type]  # a move is a reply

    return pressed


async def _fill(press: Press, value: Value) -> Drawn | None:
    author = press.call.speaker.member
    return await _hear(press, Filled(**press.step, author=author, value=value))


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
    drawn = await _hear(press, Reopened(step=press.chosen or press.value["s"]))
    if drawn or press.container.get("thread_ts") or not press.container.get("is_ephemeral"):
        return drawn
    summary = await press.call.coach.find(press.call.speaker, press.negotiation)
    return press.call.note("note.reopened", summary)


async def example(press: Press) -> Drawn:
    """Shown to the one who asked, kept nowhere."""
    negotiation = await press.call.coach.look(press.call.speaker, press.negotiation)
    frame = press.call.frame(negotiation)
    said = frame.say("note.example")
    return Drawn(said, [section(said), quote(frame.read(frame.step(press.value["s"]).example))])


async def form(press: Press) -> None:
    negotiation = await press.call.coach.look(press.call.speaker, press.negotiation)
    frame = press.call.frame(negotiation)
    step = find_step(frame.playbook, press.value["s"])
    if step is None:
        return
    answer = negotiation.progress.answers.get(step.id)
    view = step_form(step, answer, revision_of(negotiation.progress, step.id), frame)
    await press.call.client.views_open(trigger_id=press.call.trigger, view=view)


# --- the negotiation's buttons -------------------------------------------------------------


async def by_name(press: Press) -> Drawn | None:
    """A verb that a command has too; in our own thread the post itself is answer enough."""
    named = f"{press.value.get('o') or ''} {press.negotiation}".strip()
    drawn = await run(press.call, press.verb, named)
    return None if press.verb in {"resume", "brief"} and _in_thread(press) else drawn


async def more(press: Press) -> Drawn | None:
    verb, _, negotiation = press.chosen.partition(" ")
    return await run(press.call, verb, negotiation, {**VERBS, "settings": settings})


async def pick(press: Press) -> Drawn | None:
    """Which of several was meant: `pick:brief:ID`, `pick:close:won:ID`, or a menu's chosen value."""
    verb, *rest = press.argument.split(":")
    named = press.chosen or rest.pop()
    outcome = " ".join(word for word in rest if word)
    return await run(press.call, verb, f"{outcome} {named}".strip())


async def place(press: Press) -> Drawn | None:
    aside, _, negotiation = press.argument.partition(":")
    at = press.container.get("message_ts", "")
    chosen = press.chosen or negotiation
    await press.call.coach.place(press.call.speaker, aside, chosen, at)
    return None


async def speak(press: Press) -> Drawn | None:
    return await run(press.call, "language", press.argument)


async def stale(press: Press) -> Drawn:
    """A button that an earlier version drew and this one does not know."""
    return press.call.note("note.stale")


async def for_good(press: Press) -> Drawn | None:
    drawn = await DIALOGUE[press.verb](press.call, press.negotiation)
    if drawn:
        await press.respond(text=drawn.text, blocks=drawn.blocks, replace_original=True)
    return None


DIALOGUE = {"delete_now": delete_now, "cancel": cancel}


async def start(press: Press) -> None:
    await start_by_form(press.call, "")


def _in_thread(press: Press) -> bool:
    return not press.container.get("is_ephemeral")


async def tell(press: Press, drawn: Drawn) -> None:
    """Answer the one who pressed, where they pressed."""
    if press.container.get("is_ephemeral"):
        await press.respond(text=drawn.text, blocks=drawn.blocks, replace_original=False)
        return
    thread = press.container.get("thread_ts") or press.container.get("message_ts")
    await press.call.client.chat_postEphemeral(
        channel=press.container["channel_id"],
        user=press.call.speaker.member,
        thread_ts=thread,
        text=drawn.text,
        blocks=drawn.blocks,
    )


ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "skip": _pressing(Skipped),
    "back": _pressing(WentBack),
    "keep": _pressing(Kept),
    "choose": choose,
    "date": pick_date,
    "person": pick_person,
    "reopen": reopen,
    "example": example,
    "form": form,
    "more": more,
    "pick": pick,
    "place": place,
    "language": speak,
    "delete_now": for_good,
    "cancel": for_good,
    "start": start,
    **dict.fromkeys(("help", "list", "resume", "brief", "edit", "pause", "close", "delete"), by_name),
}
