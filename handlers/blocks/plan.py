"""Draws somebody's own week: what is next in each of their negotiations, and a way on."""

from datetime import date

from handlers.blocks.frame import Drawn
from handlers.blocks.pieces import Block, actions, button, context, escape, header, section
from playbooks.engine.position import find_step
from playbooks.model import Library, Plan, PlanLine
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.digests import BETWEEN, LONGEST_NAME

MOST_LINES = 15


def draw_plan(plan: Plan, voice: Voice, library: Library) -> Drawn:
    said = voice.say("plan.title", week=voice.short_day(plan.week))
    rows = [_row(line, plan.week, voice, library) for line in plan.lines[:MOST_LINES]]
    left = len(plan.lines[MOST_LINES:])
    blocks = [
        header(said),
        *(rows or [section(voice.say("plan.none"))]),
        *([context(voice.say("plan.more", count=str(left)))] if left else []),
        *actions(button(voice.say("button.settings"), "settings")),
    ]
    return Drawn(said, blocks)


def _row(line: PlanLine, week: date, voice: Voice, library: Library) -> Block:
    playbook = library.find(line.playbook)
    name = f"*{escape(clip(line.counterpart, LONGEST_NAME))}*{BETWEEN}{escape(voice.name(playbook))}"
    said = [name, escape(_next(line, voice, library)), escape(BETWEEN.join(_facts(line, week, voice)))]
    said = [part for part in said if part]
    go_on = button(voice.say("button.go_on"), "resume", {"n": line.negotiation})
    return section("\n".join(said)) | {"accessory": go_on}


def _next(line: PlanLine, voice: Voice, library: Library) -> str:
    playbook = library.find(line.playbook)
    if find_step(playbook, line.step) is None:
        return voice.say("plan.finished") if not line.step and line.done else ""
    title = voice.fill(voice.step(playbook, line.step).title, counterpart=line.counterpart)
    return voice.say("plan.next", step=title)


def _facts(line: PlanLine, week: date, voice: Voice) -> list[str]:
    """A meeting that is over is none of this week."""
    facts = [voice.say("digest.steps", done=str(line.done), total=str(line.total))]
    if line.meeting and line.meeting >= week:
        facts.append(voice.say("plan.meeting", day=voice.short_day(line.meeting)))
    if line.due:
        facts.append(voice.say("plan.due", count=str(line.due)))
    return facts
