"""Draws the form that passes a negotiation on to a colleague."""

from handlers.blocks.frame import Frame
from handlers.blocks.inputs import field, modal
from handlers.blocks.pieces import Block, context, escape, packed, plain, section


def handover_form(frame: Frame) -> Block:
    """Who is asked sees nothing before they accept; then they see all of it."""
    say = frame.say
    picker: Block = {
        "type": "users_select",
        "action_id": "value",
        "placeholder": plain(say("button.person"), 150),
    }
    blocks = [
        section(say("modal.handover_what", counterpart=escape(frame.counterpart))),
        field("colleague", say("modal.colleague"), picker),
        context(escape(say("modal.handover_sees"))),
    ]
    view = modal("handover", say("modal.handover"), blocks, frame.voice, "button.handover_now")
    return view | {"private_metadata": packed(frame.value())}
