"""Draws the modals: a list, figures, closing, starting, settings; and reads what was entered."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers.blocks.ask import list_hint
from handlers.blocks.frame import Frame
from handlers.blocks.incoming import clean
from handlers.blocks.pieces import TITLE, Block, context, escape, option, packed, plain, section
from playbooks.engine.amounts import LARGEST, read_amount, usual_currency
from playbooks.engine.position import revision_of
from playbooks.engine.standing import currency_in
from playbooks.errors import Unreadable
from playbooks.model import Figures, Kind, Outcome, Playbook, Progress, Standing, Step
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.clipping import clip
from playbooks.texts.voice import ADDRESSES

INPUT, PLACEHOLDER, LABEL = 3000, 150, 2000
CURRENCIES = ("USD", "EUR", "GBP", "VND", "JPY", "CNY", "SGD", "AUD", "CHF", "CAD", "INR", "THB")
Values = Mapping[str, Mapping[str, Any]]


def step_form(step: Step, progress: Progress, frame: Frame) -> Block:
    """The form of a step, with what it holds already."""
    draw = _figures_form if step.kind is Kind.FIGURES else _list_form
    view = draw(step, progress, frame)
    return view | {"private_metadata": packed(frame.value(s=step.id, r=revision_of(progress, step.id)))}


def _list_form(step: Step, progress: Progress, frame: Frame) -> Block:
    texts, answer = frame.step(step.id), progress.answers.get(step.id)
    held = "\n".join(part.text for part in answer.parts) if answer else ""
    entries = _field(
        "entries",
        clip(frame.read(texts.title), LABEL),
        _text(frame.read(texts.placeholder), held if len(held) <= INPUT else "", multiline=True),
    ) | {"hint": plain(list_hint(step.kind, frame), LABEL)}
    intro = section(frame.told(texts.prompt).strip())
    return _modal("list", _heading(step, frame, "modal.list"), [intro, entries], frame.voice)


def _figures_form(step: Step, progress: Progress, frame: Frame) -> Block:
    texts, answer = frame.step(step.id), progress.answers.get(step.id)
    held = answer.value if answer and isinstance(answer.value, Figures) else None
    inputs = [
        _field(
            field,
            frame.read(texts.fields[field]),
            _text(frame.read(texts.placeholder), _amount(held, field, frame.voice)),
            optional=True,
        )
        for field in step.fields
    ]
    if step.money:
        inputs.append(_currency(held.currency if held else currency_in(progress), frame.voice))
    intro = section(frame.told(texts.prompt).strip())
    return _modal("figures", _heading(step, frame, "modal.figures"), [intro, *inputs], frame.voice)


def _heading(step: Step, frame: Frame, otherwise: str) -> str:
    """The step's own title where Slack has room for it."""
    title = frame.read(frame.step(step.id).title)
    return title if len(title) <= TITLE else frame.say(otherwise)


def _amount(held: Figures | None, field: str, voice: Voice) -> str:
    return voice.number(held.amounts[field]) if held and field in held.amounts else ""


def close_form(known: Standing, frame: Frame) -> Block:
    """How it ended, with what is known of that already."""
    voice, value = frame.voice, known.value
    outcomes = [option(voice.say(f"outcome.{each.value}"), each.value) for each in Outcome]
    chosen = next((each for each in outcomes if each["value"] == known.outcome), None)
    radio: Block = {"type": "radio_buttons", "action_id": "value", "options": outcomes}
    amount = _text("", _amount(value, "value", voice))
    learned = _text("", known.lesson if len(known.lesson) <= INPUT else "", multiline=True)
    inputs = [
        _field("outcome", voice.say("modal.outcome"), radio | _initial(chosen)),
        _field("value", voice.say("modal.value"), amount, optional=True),
        _currency(value.currency if value else "", voice),
        _field("lesson", voice.say("modal.lesson"), learned, optional=True),
    ]
    view = _modal(
        "close",
        voice.say("modal.close"),
        [context(escape(frame.counterpart)), *inputs],
        voice,
        "button.close_now",
    )
    return view | {"private_metadata": packed(frame.value())}


def start_form(playbooks: Sequence[Playbook], voice: Voice) -> Block:
    options = [option(voice.name(each), each.id) for each in playbooks][:100]
    select: Block = {
        "type": "static_select",
        "action_id": "value",
        "options": options,
        "initial_option": options[0],
    }
    inputs = [
        _field("counterpart", voice.say("modal.counterpart"), _text(voice.say("modal.counterpart_hint"), "")),
        _field("playbook", voice.say("modal.playbook"), select),
    ]  # fmt: skip
    return _modal("start", voice.say("modal.start"), inputs, voice, "button.start_now")


def settings_form(voice: Voice) -> Block:
    languages = [option(name, code) for code, name in LANGUAGES.items()]
    addresses = [option(address, address) for address in ADDRESSES]
    inputs = [
        _field("language", voice.say("modal.language"), _radio(languages, voice.language)),
        _field("address", voice.say("modal.address"), _radio(addresses, voice.address)),
    ]
    return _modal("settings", voice.say("modal.settings"), inputs, voice)


def _radio(options: list[Block], chosen: str) -> Block:
    initial = next(each for each in options if each["value"] == chosen)
    return {
        "type": "radio_buttons",
        "action_id": "value",
        "options": options,
        "initial_option": initial,
    }


def _initial(chosen: Block | None) -> Block:
    return {"initial_option": chosen} if chosen else {}


def _currency(held: str, voice: Voice) -> Block:
    usual = held or usual_currency(voice.language)
    codes = CURRENCIES if usual in CURRENCIES else (usual, *CURRENCIES)
    options = [option(code, code) for code in codes]
    select: Block = {"type": "static_select", "action_id": "value", "options": options}
    chosen = next(each for each in options if each["value"] == usual)
    return _field("currency", voice.say("modal.currency"), select | _initial(chosen))


def _text(placeholder: str, initial: str, *, multiline: bool = False) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": "value", "multiline": multiline}
    if placeholder:
        element["placeholder"] = plain(placeholder, PLACEHOLDER)
    return element | ({"initial_value": initial} if initial else {})


def _field(block_id: str, label: str, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label, LABEL),
        "element": element,
        "optional": optional,
    }


def _modal(
    callback: str, title: str, blocks: list[Block], voice: Voice, submit: str = "button.save"
) -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, TITLE),
        "submit": plain(voice.say(submit), TITLE),
        "close": plain(voice.say("modal.cancel"), TITLE),
        "blocks": blocks,
    }


def entered(values: Values, field: str) -> str:
    """What a field holds: typed text, or the value of the option that was chosen; empty when neither."""
    element = values.get(field, {}).get("value", {})
    chosen = element.get("selected_option")
    return clean(str(chosen["value"] if chosen else element.get("value") or ""))


def entered_list(values: Values) -> str:
    """The lines of a list form; raises Unreadable when there are none."""
    text = entered(values, "entries").strip()
    if not text:
        raise Unreadable("entries", "error.empty_list")
    return text


def entered_figures(values: Values, fields: Sequence[str], language: str) -> Figures:
    """The numbers of a form; raises Unreadable with the field that cannot be read."""
    amounts, named = {}, ""
    for field in fields:
        amount, currency = entered_amount(values, field, language)
        named = named or currency
        if amount is not None:
            amounts[field] = amount
    if not amounts:
        raise Unreadable(fields[0], "error.empty_figures")
    return Figures(amounts=amounts, currency=named or entered(values, "currency"))


def entered_amount(values: Values, field: str, language: str) -> tuple[Decimal | None, str]:
    typed = entered(values, field).strip()
    if not typed:
        return None, ""
    amount, currency = read_amount(typed, language)
    if amount is not None and abs(amount) > LARGEST:
        raise Unreadable(field, "error.number_too_large")
    if amount is None:
        raise Unreadable(field, "error.unreadable_number")
    return amount, currency
