"""Draws how far it is with who speaks for us, and the buttons that say so."""

from handlers.blocks.frame import Frame
from handlers.blocks.pieces import Block, actions, button
from playbooks.engine.endorsing import DRAFTED, NEXT, endorsement
from playbooks.engine.position import find_step
from playbooks.model import AnswerState, Endorsement, Kind, Noted

# The letter that asks them, in playbooks that have one.
LETTER = "endorsement"


def endorser_controls(noted: Noted, frame: Frame) -> list[Block]:
    """What can come next; of what others must not read, nothing."""
    step = find_step(frame.playbook, noted.step)
    if step is None or step.kind is not Kind.ENDORSER or noted.state is not AnswerState.ANSWERED:
        return []
    if step.private and frame.shared:
        return []
    known = endorsement(noted.value)
    value = frame.value(s=noted.step, r=noted.revision)
    steps = [
        button(frame.say(f"endorser.press_{each}"), f"endorse:{each}", value) for each in NEXT[known.state]
    ]
    return actions(_letter(known, frame), *steps, _other(known, value, frame))


def _letter(known: Endorsement, frame: Frame) -> Block | None:
    if known.state != DRAFTED or LETTER not in frame.playbook.drafts:
        return None
    return button(frame.say("endorser.letter"), f"draft:{LETTER}", frame.value())


def _other(known: Endorsement, value: dict[str, object], frame: Frame) -> Block | None:
    """Where something is known of them that would not hold of another."""
    if known.state == DRAFTED and not known.name:
        return None
    return button(frame.say("endorser.other"), f"endorse:{DRAFTED}", value)
