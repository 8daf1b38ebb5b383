"""Draws which playbooks there are and when to use which, and the form to go on with another one."""

from collections.abc import Sequence

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.incoming import clean
from handlers.blocks.inputs import PLACEHOLDER, initial, modal
from handlers.blocks.pieces import (
    SECTION,
    Block,
    actions,
    button,
    context,
    escape,
    option,
    packed,
    plain,
    section,
)
from playbooks.coach import Foreseen
from playbooks.engine.position import all_steps
from playbooks.model import Fault, Playbook
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

# A playbook is a block, of which Slack takes 50 in a message; and an option, of which it takes 100.
MOST_SHOWN, MOST_OFFERED = 45, 100
MOST_FAULTS, LONGEST_FAULT = 5, 400


def draw_playbooks(playbooks: Sequence[Playbook], voice: Voice) -> Drawn:
    title = voice.say("playbooks.title")
    left = len(playbooks) - MOST_SHOWN
    more = [context(voice.say("playbooks.left_out", count=str(left)))] if left > 0 else []
    rows = [_row(playbook, voice) for playbook in playbooks[:MOST_SHOWN]]
    return Drawn(title, [section(f"*{title}*"), *rows, *more])


def _row(playbook: Playbook, voice: Voice) -> Block:
    facts = (f"*{escape(voice.name(playbook))}*", f"`{playbook.id}`", _length(playbook, voice))
    said = section(f"{'  ·  '.join(facts)}\n{escape(voice.summary(playbook))}")
    return said | {"accessory": button(voice.say("button.start_with"), "start", {"p": playbook.id})}


def _length(playbook: Playbook, voice: Voice) -> str:
    """Where answers decide what is asked, as many as there can be."""
    steps = list(all_steps(playbook))
    key = "playbooks.up_to" if any(step.when for step in steps) else "playbooks.prompts"
    return voice.say(key, count=str(len(steps)))


def switch_form(others: Sequence[Playbook], chosen: Playbook | None, seen: Foreseen, frame: Frame) -> Block:
    """Which playbook is to go on; once one is chosen, what becomes of the answers, and a way to do it."""
    now = frame.say(
        "playbooks.now",
        counterpart=escape(frame.counterpart),
        playbook=escape(frame.voice.name(frame.playbook)),
    )
    blocks = [section(now), *_choice(others, chosen, frame), *_consequence(chosen, seen, frame)]
    view = modal("switch", frame.say("modal.switch"), blocks, frame.voice, "button.switch_now")
    if chosen is None:
        del view["submit"]
    to = chosen.id if chosen else ""
    carried = frame.value(p=to, i=frame.playbook.id, c=frame.channel)
    return view | {"private_metadata": packed(carried)}


def _choice(others: Sequence[Playbook], chosen: Playbook | None, frame: Frame) -> list[Block]:
    if not others:
        return [section(frame.say("playbooks.none_else"))]
    options = [option(frame.voice.name(playbook), playbook.id) for playbook in others[:MOST_OFFERED]]
    begins = next((each for each in options if chosen and each["value"] == chosen.id), None)
    select: Block = {
        "type": "static_select",
        "action_id": "switch_to",
        "placeholder": plain(frame.say("playbooks.pick"), PLACEHOLDER),
        "options": options,
    }
    return actions(select | initial(begins))


def _consequence(chosen: Playbook | None, seen: Foreseen, frame: Frame) -> list[Block]:
    if chosen is None:
        return []
    return [section(escape(frame.voice.summary(chosen))), section(_foreseen(seen, frame))]


def _foreseen(seen: Foreseen, frame: Frame) -> str:
    if not seen.answers:
        return frame.say("playbooks.nothing_yet")
    if seen.stay == seen.answers:
        return frame.say("playbooks.all_stay")
    return frame.say("playbooks.stays", stay=str(seen.stay), answers=str(seen.answers))


def gone_line(frame: Frame) -> str:
    """In the place of what the playbook would show."""
    return f"⚠️ {frame.say('playbooks.gone', playbook=escape(frame.playbook.id))}"


def switch_button(frame: Frame, style: str | None = None) -> Block:
    return button(frame.say("button.switch"), "switch", frame.value(), style)


def draw_faults(faults: Sequence[Fault], voice: Voice) -> list[Block]:
    """For whoever can have them mended: where, and what, in the words of the check."""
    if not faults:
        return []
    left = len(faults) - MOST_FAULTS
    more = [context(voice.say("playbooks.faults_more", count=str(left)))] if left > 0 else []
    lines = "\n".join(f"• {_line(fault, voice)}" for fault in faults[:MOST_FAULTS])
    said = f"⚠️ *{voice.say('playbooks.faults')}*\n{voice.say('playbooks.faults_why')}"
    return [section(said), section(clip(lines, SECTION)), *more]


def _line(fault: Fault, voice: Voice) -> str:
    """With the end of its path: where the folder is, whoever runs Rapport knows."""
    where = "/".join(fault.path.parts[-2:])
    said = voice.say("playbooks.fault", file=where, line=str(fault.line), wrong=fault.wrong, mend=fault.mend)
    return escape(clip(clean(said), LONGEST_FAULT))
