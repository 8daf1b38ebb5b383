"""Draws a sentence with what can be done about it, and the question which negotiation is meant."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.overview import language_button, other_voice
from handlers.blocks.pieces import TITLE, Block, actions, button, escape, plain, quote, section
from playbooks.model import Note, Question
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

# Slack takes five of these in a row comfortably; more names go to a menu.
FEW = 5
LONGEST_FACT = 2500  # beside it stands a sentence of ours


def draw_note(note: Note, frame: Frame) -> Drawn:
    facts = {name: _fitting(fact) for name, fact in note.facts.items()}
    if "step" in facts:
        facts["step"] = frame.told(frame.step(note.facts["step"]).title)
    if "playbook" in facts:
        facts["playbook"] = escape(frame.voice.name(frame.playbook))
    if "day" in facts:
        facts["day"] = frame.voice.day(date.fromisoformat(note.facts["day"]))
    said = frame.say(note.key, **facts)
    value = {"n": note.about} if note.about else frame.value()
    offers = [_offer(verb, value, frame) for verb in note.offers]
    return Drawn(said, [section(said), *actions(*offers)])


def _fitting(fact: str) -> str:
    """Escaped, a character may become five, and a section takes so many."""
    said = escape(fact)
    return said if len(said) <= LONGEST_FACT else escape(clip(fact, LONGEST_FACT // len(escape("&"))))


def _offer(verb: str, value: dict[str, Any], frame: Frame) -> Block:
    """A language is offered in that language."""
    if verb == "language":
        return language_button(other_voice(frame.voice))
    return button(frame.say(f"button.{verb}"), verb, value)


def draw_notice(drawn: Drawn, voice: Voice) -> Block:
    """The same as a modal, for whoever pressed where no message can stand."""
    return {
        "type": "modal",
        "title": plain("Rapport", TITLE),
        "close": plain(voice.say("modal.done"), TITLE),
        "blocks": drawn.blocks,
    }


def draw_question(question: Question, frame: Frame) -> Drawn:
    """Which negotiation does a message belong to? The answer carries the message's own id."""
    voice = frame.voice
    said = voice.say("note.which")
    blocks = [section(f"{voice.say('note.which_text')} *{said}*")]
    blocks.append(quote(question.excerpt))
    return Drawn(said, [*blocks, *picker(question.choices, f"place:{question.message}", voice)])


def picker(choices: Mapping[str, str], action: str, voice: Voice) -> list[Block]:
    """One of several negotiations: buttons for a few, a menu for many. Ids are what is sent back."""
    if len(choices) <= FEW:
        return actions(*(button(name, f"{action}:{each}", {"n": each}) for each, name in choices.items()))
    options = [
        {"text": {"type": "plain_text", "text": name[:75], "emoji": True}, "value": each}
        for each, name in list(choices.items())[:100]
    ]
    menu: Block = {
        "type": "static_select",
        "action_id": f"{action}:",
        "placeholder": {"type": "plain_text", "text": voice.say("note.pick")},
        "options": options,
    }
    return actions(menu)
