"""The pieces of a modal: its frame, its fields, what they begin with."""

from handlers.blocks.pieces import TITLE, Block, plain
from playbooks.texts import Voice

INPUT, PLACEHOLDER, LABEL = 3000, 150, 2000


def radio(options: list[Block], chosen: str) -> Block:
    begins = next(each for each in options if each["value"] == chosen)
    return {
        "type": "radio_buttons",
        "action_id": "value",
        "options": options,
        "initial_option": begins,
    }


def initial(chosen: Block | None) -> Block:
    return {"initial_option": chosen} if chosen else {}


def text_input(placeholder: str, begins: str, *, multiline: bool = False) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": "value", "multiline": multiline}
    if placeholder:
        element["placeholder"] = plain(placeholder, PLACEHOLDER)
    return element | ({"initial_value": begins} if begins else {})


def field(block_id: str, label: str, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label, LABEL),
        "element": element,
        "optional": optional,
    }


def modal(callback: str, title: str, blocks: list[Block], voice: Voice, submit: str = "button.save") -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, TITLE),
        "submit": plain(voice.say(submit), TITLE),
        "close": plain(voice.say("modal.cancel"), TITLE),
        "blocks": blocks,
    }
