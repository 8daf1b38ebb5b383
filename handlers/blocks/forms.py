"""Draws the modals: a list, figures, closing, starting."""

from collections.abc import Sequence

from handlers.blocks.ask import list_hint
from handlers.blocks.frame import Frame
from handlers.blocks.inputs import INPUT, LABEL, field, initial, modal, text_input
from handlers.blocks.pieces import TITLE, Block, context, escape, option, packed, plain, section
from handlers.blocks.rounds import steps_form
from playbooks.engine.amounts import usual_currency
from playbooks.engine.position import revision_of
from playbooks.engine.standing import currency_in
from playbooks.model import Answer, Entries, Figures, Kind, Outcome, Playbook, Progress, Standing, Step
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.known import entry_line

CURRENCIES = ("USD", "EUR", "GBP", "VND", "JPY", "CNY", "SGD", "AUD", "CHF", "CAD", "INR", "THB")


def step_form(step: Step, progress: Progress, frame: Frame) -> Block:
    """The form of a step, with what it holds already."""
    draw = STEP_FORMS.get(step.kind, _list_form)
    view = draw(step, progress, frame)
    carried = frame.value(s=step.id, r=revision_of(progress, step.id), c=frame.channel)
    return view | {"private_metadata": packed(carried)}


def _text_form(step: Step, progress: Progress, frame: Frame) -> Block:
    """For words that are not typed into a thread, because others would read them."""
    texts, answer = frame.step(step.id), progress.answers.get(step.id)
    held = "\n".join(part.text for part in answer.parts) if answer else ""
    typed = text_input("", held if len(held) <= INPUT else "", multiline=True)
    words = field("words", clip(frame.read(texts.title), LABEL), typed)
    intro = section(f"{frame.told(texts.prompt).strip()}\n\n🔒 {escape(frame.say('ask.private'))}")
    return modal("text", _heading(step, frame, "button.private"), [intro, words], frame.voice)


def _list_form(step: Step, progress: Progress, frame: Frame) -> Block:
    texts, held = frame.step(step.id), _lines(progress.answers.get(step.id), frame)
    entries = field(
        "entries",
        clip(frame.read(texts.title), LABEL),
        text_input(frame.read(texts.placeholder), held if len(held) <= INPUT else "", multiline=True),
    ) | {"hint": plain(list_hint(step.kind, frame), LABEL)}
    intro = section(frame.told(texts.prompt).strip())
    return modal("list", _heading(step, frame, "modal.list"), [intro, entries], frame.voice)


def _lines(answer: Answer | None, frame: Frame) -> str:
    """As they were written; needs of which something was found out since, as they stand now."""
    if answer is None:
        return ""
    entries = answer.value.entries if isinstance(answer.value, Entries) else ()
    if any("typed" in entry for entry in entries):
        return "\n".join(entry_line(frame.voice, entry) for entry in entries)
    return "\n".join(part.text for part in answer.parts)


def _figures_form(step: Step, progress: Progress, frame: Frame) -> Block:
    texts, answer = frame.step(step.id), progress.answers.get(step.id)
    held = answer.value if answer and isinstance(answer.value, Figures) else None
    inputs = [
        field(
            name,
            frame.read(texts.fields[name]),
            text_input(frame.read(texts.placeholder), _amount(held, name, frame.voice)),
            optional=True,
        )
        for name in step.fields
    ]
    if step.money:
        usual = held.currency if held else currency_in(frame.playbook, progress)
        inputs.append(_currency(usual, frame.voice))
    intro = section(frame.told(texts.prompt).strip())
    return modal("figures", _heading(step, frame, "modal.figures"), [intro, *inputs], frame.voice)


STEP_FORMS = {Kind.FIGURES: _figures_form, Kind.TEXT: _text_form, Kind.STEPS: steps_form}


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
    amount = text_input("", _amount(value, "value", voice))
    learned = text_input("", known.lesson if len(known.lesson) <= INPUT else "", multiline=True)
    inputs = [
        field("outcome", voice.say("modal.outcome"), radio | initial(chosen)),
        field("value", voice.say("modal.value"), amount, optional=True),
        _currency(value.currency if value else "", voice),
        field("lesson", voice.say("modal.lesson"), learned, optional=True),
        field("share", voice.say("modal.share"), _share(frame), optional=True),
    ]
    view = modal(
        "close",
        voice.say("modal.close"),
        [context(escape(frame.counterpart)), *_read_along(frame), *inputs],
        voice,
        "button.close_now",
    )
    return view | {"private_metadata": packed(frame.value())}


def _read_along(frame: Frame) -> list[Block]:
    return [context(escape(frame.say("modal.close_shared")))] if frame.shared else []


def _share(frame: Frame) -> Block:
    """Ticked by the one who closes: what they learned is theirs until then."""
    shared = option(frame.say("modal.share_lesson"), "share")
    return {"type": "checkboxes", "action_id": "value", "options": [shared]}


def start_form(playbooks: Sequence[Playbook], voice: Voice, playbook: str = "") -> Block:
    """With this playbook chosen, or the first."""
    options = [option(voice.name(each), each.id) for each in playbooks][:100]
    select: Block = {
        "type": "static_select",
        "action_id": "value",
        "options": options,
        "initial_option": next((each for each in options if each["value"] == playbook), options[0]),
    }
    name = text_input(voice.say("modal.counterpart_hint"), "")
    inputs = [
        field("counterpart", voice.say("modal.counterpart"), name),
        field("playbook", voice.say("modal.playbook"), select),
    ]
    return modal("start", voice.say("modal.start"), inputs, voice, "button.start_now")


def _currency(held: str, voice: Voice) -> Block:
    usual = held or usual_currency(voice.language)
    codes = CURRENCIES if usual in CURRENCIES else (usual, *CURRENCIES)
    options = [option(code, code) for code in codes]
    select: Block = {"type": "static_select", "action_id": "value", "options": options}
    chosen = next(each for each in options if each["value"] == usual)
    return field("currency", voice.say("modal.currency"), select | initial(chosen))
