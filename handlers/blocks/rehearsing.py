"""Draws what the counterpart of a rehearsal says, and the forms in which one begins and is answered."""

from collections.abc import Iterator, Mapping

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import LABEL, field, modal, radio, text_input
from handlers.blocks.offering import issue_field, picked
from handlers.blocks.pieces import (
    OPTION,
    SECTION,
    Block,
    actions,
    button,
    context,
    escape,
    packed,
    plain,
    quote,
    section,
)
from handlers.blocks.pieces import option as choice
from handlers.blocks.points import LONGEST_NAME, package_said
from playbooks.errors import Unreadable
from playbooks.model.rehearsing import Line
from playbooks.offers.rehearsal import Character, Turn
from playbooks.offers.table import Package, Table
from playbooks.texts.clipping import clip


def draw_line(line: Line, frame: Frame) -> Drawn:
    """What they say and offer, how our offer was understood, and what can be done about it."""
    said = line_said(line.said, frame)
    blocks = [context(marked("practice.mark", line.character, frame)), quote(said), *_offers(line, frame)]
    return Drawn(
        escape(clip(f"{frame.counterpart}: {said}", SECTION // 5)), [*blocks, *_answers(line, frame)]
    )


def marked(key: str, character: Character, frame: Frame) -> str:
    who = frame.say(f"practice.{character.value}")
    return frame.say(key, counterpart=escape(frame.counterpart), character=who)


def line_said(turn: Turn, frame: Frame) -> str:
    """As plain text; nothing of a turn that another version said in its own words."""
    facts = {name: clip(fact, LONGEST_NAME) for name, fact in turn.facts.items()}
    return frame.say(turn.key, **facts) if frame.voice.knows(turn.key) else ""


def _offers(line: Line, frame: Frame) -> Iterator[Block]:
    if line.said.package is not None:
        yield section(frame.say("practice.offer", package=package_said(line.said.package)))
    if line.ours is not None:
        yield context(frame.say("practice.read", package=package_said(line.ours)))
    if not line.typed:
        yield context(escape(frame.say("practice.press")))
    elif line.example:
        yield context(frame.say("practice.type", example=package_said(line.example)))


def _answers(line: Line, frame: Frame) -> list[Block]:
    value = frame.value(k=line.number, t=line.turn)
    take = button(frame.say("practice.take"), "rehearse_take", value) if line.said.package else None
    return actions(
        button(frame.say("practice.answer"), "rehearse_answer", value, "primary"),
        take,
        button(frame.say("practice.stop"), "rehearse_stop", value),
    )


def character_form(carried: Mapping[str, object], frame: Frame) -> Block:
    say = frame.say
    characters = [
        choice(say(f"practice.{each.value}"), each.value)
        | {"description": plain(say(f"practice.{each.value}_like"), OPTION)}
        for each in Character
    ]
    who = say("practice.who", counterpart=frame.counterpart)
    blocks = [
        context(escape(say("practice.guide", counterpart=frame.counterpart))),
        field("character", who, radio(characters, Character.FAIR.value)),
    ]
    view = modal("rehearse", say("practice.form"), blocks, frame.voice, "practice.begin")
    return view | {"private_metadata": packed(dict(carried))}


def entered_character(values: Values) -> Character:
    return Character(entered(values, "character"))


def answer_form(table: Table, carried: Mapping[str, object], frame: Frame) -> Block:
    """Words, an offer, or both; nothing is picked to begin with, so that words alone make no offer."""
    say = frame.say
    words = field("words", say("practice.words"), text_input("", "", multiline=True), optional=True)
    blocks = [
        words,
        context(escape(say("practice.left_open"))),
        *(issue_field(number, issue, {}) for number, issue in enumerate(table.issues)),
    ]
    view = modal("rehearse_answer", say("practice.answer_form"), blocks, frame.voice, "practice.send")
    return view | {"private_metadata": packed(dict(carried))}


def entered_answer(values: Values, table: Table, before: Package | None) -> tuple[str, Package | None]:
    """What is picked goes before what the words offer. Raises Unreadable where a first offer is not whole."""
    from playbooks.offers.packages import offered_in  # noqa: PLC0415  # only whoever rehearses needs it

    words = entered(values, "words").strip()
    chosen = dict(picked(values, table))
    if not (words or chosen):
        raise Unreadable("words", "practice.nothing_said")
    named = {**offered_in(words, table), **chosen}
    for number, issue in enumerate(table.issues if chosen else ()):
        if issue.name not in {**(before or {}), **named}:
            raise Unreadable(f"option_{number}", "table.issue_missing", issue=clip(issue.name, LABEL // 10))
    return words, named or None
