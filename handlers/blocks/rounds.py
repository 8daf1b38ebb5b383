"""Draws the forms that name the steps to open again, in a debrief and at the start of a round."""

from collections.abc import Collection, Mapping
from typing import Any

from handlers.blocks.frame import Frame
from handlers.blocks.inputs import PLACEHOLDER, field, modal
from handlers.blocks.pieces import Block, context, escape, option, packed, plain, section
from playbooks.engine.named_steps import reopenable
from playbooks.engine.position import all_steps, find_step
from playbooks.engine.rounds import to_reopen
from playbooks.model import Kind, Phase, Progress, Step, Steps
from playbooks.texts.clipping import clip

# What a section takes, with room for the words around it.
MOST_TITLES = 2000


def steps_form(step: Step, progress: Progress, frame: Frame) -> Block:
    """The form of a step that asks for steps."""
    held = progress.answers.get(step.id)
    chosen = held.value.steps if held and isinstance(held.value, Steps) else ()
    intro = section(frame.told(frame.step(step.id).prompt).strip())
    blocks = [intro, *_select(chosen, frame), *_in_any_case(frame)]
    return modal("steps", frame.say("modal.steps"), blocks, frame.voice)


def round_form(progress: Progress, frame: Frame) -> Block:
    """Which round begins, and with which steps; those that the debrief named are chosen already."""
    coming = progress.round + 1
    begins = frame.say("ask.next_round", round=str(coming))
    blocks = [
        section(f"*{escape(frame.counterpart)}*\n{escape(begins)}"),
        *_select(to_reopen(frame.playbook, progress), frame),
        *_in_any_case(frame),
    ]
    title = frame.say("modal.round", round=str(coming))
    view = modal("round", title, blocks, frame.voice, "button.round_now")
    return view | {"private_metadata": packed(frame.value(r=coming, c=frame.channel))}


def _select(chosen: Collection[str], frame: Frame) -> list[Block]:
    groups = [group for phase in frame.playbook.phases if (group := _group(phase, frame))]
    if not groups:
        return [context(escape(frame.say("modal.steps_none")))]
    initial = [each for group in groups for each in group["options"] if each["value"] in chosen]
    menu: Block = {
        "type": "multi_static_select",
        "action_id": "value",
        "placeholder": plain(frame.say("note.edit_placeholder"), PLACEHOLDER),
        "option_groups": groups,
        **({"initial_options": initial} if initial else {}),
    }
    return [field("steps", frame.say("modal.steps_label"), menu, optional=True)]


def _group(phase: Phase, frame: Frame) -> Block | None:
    offered = reopenable(frame.playbook)
    options = [
        option(frame.read(frame.step(step.id).title), step.id) for step in phase.steps if step in offered
    ]
    label = plain(frame.voice.phase(frame.playbook, phase.id), 75)
    return {"label": label, "options": options} if options else None


def _in_any_case(frame: Frame) -> list[Block]:
    offered = reopenable(frame.playbook)
    others = [
        frame.read(frame.step(step.id).title)
        for step in all_steps(frame.playbook)
        if step not in offered and step.kind is not Kind.STEPS
    ]
    if not others:
        return []
    return [context(escape(frame.say("modal.steps_in_any_case", steps=clip("; ".join(others), MOST_TITLES))))]


def entered_steps(values: Mapping[str, Mapping[str, Any]], frame: Frame) -> Steps:
    """What was chosen, of what the playbook still has."""
    chosen = values.get("steps", {}).get("value", {}).get("selected_options") or ()
    names = (str(each.get("value")) for each in chosen)
    return Steps(steps=tuple(name for name in names if find_step(frame.playbook, name)))
