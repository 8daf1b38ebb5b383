"""Forms that were sent: a list, figures, closing, starting, settings: each becomes what the coach hears."""

import json
import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.forms import entered, entered_amount, entered_figures, entered_list
from handlers.people import meet, speaker_of, voice_of
from playbooks.coach import Coach, Speaker
from playbooks.engine.position import find_step
from playbooks.errors import NothingNamed, UnknownNegotiation
from playbooks.model import Closed, Figures, Filled, Outcome, Value
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.voice import ADDRESSES

SETTINGS: Mapping[str, Collection[str]] = {"language": LANGUAGES, "address": ADDRESSES}


@dataclass(frozen=True)
class Form:
    coach: Coach
    speaker: Speaker
    voice: Voice
    values: Mapping[str, Mapping[str, Any]]
    carried: Mapping[str, Any]


def register(app: AsyncApp, coach: Coach) -> None:
    async def sent(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        form = await form_of(coach, body, client)
        await FORMS[body["view"]["callback_id"]](form)
        await ack()

    app.view(ANY)(sent)


async def form_of(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> Form:
    view = body["view"]
    speaker = speaker_of(body, f"view:{view['id']}")
    voice = voice_of(await meet(coach, speaker, client))
    carried = json.loads(view.get("private_metadata") or "{}")
    return Form(coach, speaker, voice, view["state"]["values"], carried)


async def list_sent(form: Form) -> None:
    await _fill(form, None, entered_list(form.values))


async def figures_sent(form: Form) -> None:
    negotiation = await form.coach.look(form.speaker, form.carried["n"])
    step = find_step(form.coach.library[negotiation.playbook], form.carried["s"])
    if step is None:
        raise UnknownNegotiation
    figures = entered_figures(form.values, step.fields, form.voice.language)
    await _fill(form, figures if step.money else figures.model_copy(update={"currency": ""}), None)


async def _fill(form: Form, value: Value | None, text: str | None) -> None:
    reply = Filled(
        step=form.carried["s"],
        revision=form.carried["r"],
        author=form.speaker.member,
        value=value,
        text=text,
    )
    await form.coach.hear(form.speaker, form.carried["n"], reply)


async def close_sent(form: Form) -> None:
    amount, named = entered_amount(form.values, "value", form.voice.language)
    currency = named or entered(form.values, "currency")
    reply = Closed(
        outcome=Outcome(entered(form.values, "outcome")),
        value=Figures(amounts={"value": amount}, currency=currency) if amount is not None else None,
        lesson=entered(form.values, "lesson").strip(),
    )
    await form.coach.hear(form.speaker, form.carried["n"], reply)


async def start_sent(form: Form) -> None:
    counterpart = entered(form.values, "counterpart")
    if not counterpart.strip():
        raise NothingNamed
    await form.coach.start(form.speaker, counterpart, entered(form.values, "playbook"))


async def settings_sent(form: Form) -> None:
    chosen = {field: entered(form.values, field) for field in SETTINGS}
    changes = {field: value for field, value in chosen.items() if value in SETTINGS[field]}
    await form.coach.speak(form.speaker, changes)


FORMS: Mapping[str, Callable[[Form], Awaitable[None]]] = {
    "list": list_sent,
    "figures": figures_sent,
    "close": close_sent,
    "start": start_sent,
    "settings": settings_sent,
}
ANY = re.compile(f"^({'|'.join(FORMS)})$")
