"""Forms that were sent: a list, figures, closing, starting, settings: each becomes what the coach hears."""

import json
import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from handlers.bargaining import clause_sent, issues_sent, limits_sent, offer_sent, weights_sent
from handlers.blocks import Drawn
from handlers.blocks.calendar import entered_calendar
from handlers.blocks.entered import (
    entered,
    entered_amount,
    entered_figures,
    entered_list,
    entered_words,
    ticked,
)
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block, escape, section
from handlers.blocks.story import entered_story
from handlers.blocks.weekly import entered_weekly
from handlers.call import Call, call_of
from handlers.drafts import draft_sent
from handlers.evidence import evidence_sent
from handlers.managing import manager_sent, managers_sent, share_sent
from handlers.meeting import meeting_sent
from handlers.people import name_in, profile
from handlers.playbooks import switch_sent
from handlers.promises import promise_sent
from handlers.rehearsing import answer_sent, character_sent
from handlers.replies import answers_sent, other_sent, words_sent
from handlers.requests import explained, request_sent, send_now
from handlers.rounds import chosen_steps, round_sent
from handlers.sharing import check_is_in, colleague
from handlers.verbs import show_started
from playbooks.coach import Coach, Speaker
from playbooks.engine.position import find_step
from playbooks.errors import NothingNamed, UnknownNegotiation
from playbooks.model import Closed, Figures, Filled, Move, Outcome, Part, Value, Weekly
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.voice import ADDRESSES

SETTINGS: Mapping[str, Collection[str]] = {"language": LANGUAGES, "address": ADDRESSES}


@dataclass(frozen=True)
class Form:
    call: Call
    values: Mapping[str, Mapping[str, Any]]
    carried: Mapping[str, Any]

    @property
    def coach(self) -> Coach:
        return self.call.coach

    @property
    def speaker(self) -> Speaker:
        return self.call.speaker

    @property
    def voice(self) -> Voice:
        return self.call.voice

    @property
    def name(self) -> str:
        return self.call.name

    @property
    def client(self) -> AsyncWebClient:
        return self.call.client


def register(app: AsyncApp, coach: Coach) -> None:
    async def sent(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        form = await form_of(coach, body, context)
        view = await FORMS[body["view"]["callback_id"]](form)
        if view:
            await ack(response_action="update", view=view)
        else:
            await ack()

    app.view(ANY)(sent)


async def form_of(coach: Coach, body: Mapping[str, Any], context: AsyncBoltContext) -> Form:
    """A modal may hold one form after another: its mark tells them apart."""
    view = body["view"]
    carried = json.loads(view.get("private_metadata") or "{}")
    call = await call_of(coach, body, context)
    seen = f"view:{view['id']}:{view.get('hash', '')}"
    speaker = replace(call.speaker, seen=(seen,), channel=carried.get("c") or "")  # where it was opened
    return Form(replace(call, speaker=speaker), view["state"]["values"], carried)


async def list_sent(form: Form) -> None:
    await _fill(form, None, entered_list(form.values))


async def text_sent(form: Form) -> None:
    await _fill(form, None, entered_words(form.values))


async def figures_sent(form: Form) -> None:
    negotiation = await form.coach.look(form.speaker, form.carried["n"])
    step = find_step(form.coach.whole(negotiation.playbook), form.carried["s"])
    if step is None:
        raise UnknownNegotiation
    figures = entered_figures(form.values, step.fields, form.voice.language)
    await _fill(form, figures if step.money else figures.model_copy(update={"currency": ""}), None)


async def steps_sent(form: Form) -> None:
    await _fill(form, await chosen_steps(form.call, form.values, form.carried), None)


async def _fill(form: Form, value: Value | None, text: str | None) -> None:
    reply = Filled(
        step=form.carried["s"],
        revision=form.carried["r"],
        author=form.speaker.member,
        value=value,
        text=text,
        by=form.name,
    )
    await form.coach.hear(form.speaker, form.carried["n"], reply)


async def close_sent(form: Form) -> None:
    amount, named = entered_amount(form.values, "value", form.voice.language)
    currency = named or entered(form.values, "currency")
    reply = Closed(
        outcome=Outcome(entered(form.values, "outcome")),
        value=Figures(amounts={"value": amount}, currency=currency) if amount is not None else None,
        lesson=entered(form.values, "lesson").strip(),
        share=ticked(form.values, "share"),
    )
    await form.coach.hear(form.speaker, form.carried["n"], reply)


async def start_sent(form: Form) -> Block:
    counterpart = entered(form.values, "counterpart")
    if not counterpart.strip():
        raise NothingNamed
    told = await _told(form)
    started = await form.coach.start(form.speaker, counterpart, entered(form.values, "playbook"), told=told)
    return draw_notice(show_started(form.call, started), form.voice)


async def _told(form: Form) -> Part | None:
    """The message that it was started from, as it was left, and whose it is."""
    story = entered_story(form.values)
    if not story:
        return None
    name, user = form.carried.get("name") or "", form.carried.get("user") or ""
    if user and not name:
        name = name_in(await profile(form.client, user), user)
    source = ", ".join(filter(None, (name, form.carried.get("link"))))
    text = f"{story}\n— {source}" if source else story
    return Part(at="", author=form.speaker.member, text=text)


async def settings_sent(form: Form) -> None:
    chosen = {field: entered(form.values, field) for field in SETTINGS}
    changes = {field: value for field, value in chosen.items() if value in SETTINGS[field]}
    calendar = entered_calendar(form.values, form.voice.language)
    await _wish(form)
    await form.coach.speak(form.speaker, changes, calendar)


async def _wish(form: Form) -> None:
    member = await form.coach.store.member(form.speaker.workspace, form.speaker.member)
    weekly = entered_weekly(form.values, member.weekly if member else Weekly())
    if weekly:
        await form.coach.managers.wish(form.speaker, weekly)


async def handover_sent(form: Form) -> Block:
    """Also says so here: from the Home tab, the direct message is out of sight."""
    asked = await colleague(
        form.coach, form.client, form.speaker.workspace, entered(form.values, "colleague")
    )
    negotiation = await form.coach.own(form.speaker, form.carried["n"])
    if negotiation.progress.shared:
        await check_is_in(form.client, negotiation.channel, asked)
    await form.coach.handovers.offer(form.speaker, form.name, negotiation.id, asked)
    names = {"colleague": escape(asked.name), "counterpart": escape(negotiation.counterpart)}
    said = form.voice.say("note.handover_sent", **names)
    return draw_notice(Drawn(said, [section(said)]), form.voice)


# Each may give a view that takes the form's place; without one it closes.
FORMS: Mapping[str, Callable[[Form], Awaitable[Block | None]]] = {
    "list": list_sent,
    "text": text_sent,
    "figures": figures_sent,
    "steps": steps_sent,
    "close": close_sent,
    "handover": handover_sent,
    "start": start_sent,
    "settings": settings_sent,
    "manager": lambda form: manager_sent(form.call, form.values),
    "managers": lambda form: managers_sent(form.call, form.values),
    "share": lambda form: share_sent(form.call, form.values, form.carried),
    "switch": lambda form: switch_sent(form.call, form.carried),
    "round": lambda form: round_sent(form.call, form.values, form.carried),
    "draft": lambda form: draft_sent(form.call, form.values, form.carried),
    "evidence": lambda form: evidence_sent(form.call, form.values, form.carried),
    "issues": lambda form: issues_sent(form.call, form.values, form.carried),
    "weigh": lambda form: weights_sent(form.call, form.values, form.carried),
    "limits": lambda form: limits_sent(form.call, form.values, form.carried),
    "clause": lambda form: clause_sent(form.call, form.values, form.carried),
    "offer": lambda form: offer_sent(form.call, form.values, form.carried),
    "rehearse": lambda form: character_sent(form.call, form.values, form.carried),
    "rehearse_answer": lambda form: answer_sent(form.call, form.values, form.carried),
    "meeting": lambda form: meeting_sent(form.call, form.values, form.carried),
    "promise": lambda form: promise_sent(form.call, form.values, form.carried),
    "request": lambda form: request_sent(form.call, form.values, form.carried),
    "request_preview": lambda form: send_now(form.call, form.carried),
    "explain": lambda form: explained(form.call, form.values, form.carried),
    "reply:answer": lambda form: answers_sent(form.call, form.values, form.carried),
    "reply:refer": lambda form: other_sent(form.call, form.values, form.carried),
    "reply:later": lambda form: words_sent(form.call, Move.LATER, form.values, form.carried),
    "reply:ask": lambda form: words_sent(form.call, Move.ASK, form.values, form.carried),
    "reply:decline": lambda form: words_sent(form.call, Move.DECLINE, form.values, form.carried),
}
ANY = re.compile(f"^({'|'.join(FORMS)})$")
