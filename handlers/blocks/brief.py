"""Draws the brief as one message that fits Slack; the file beside it holds every word."""

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import (
    HEADER,
    Block,
    actions,
    button,
    context,
    escape,
    header,
    words,
)
from playbooks.brief import closing_lines, gaps
from playbooks.model import Brief, BriefItem, BriefPhase
from playbooks.texts.answers import answer_lines
from playbooks.texts.clipping import clip

# Slack refuses a message whose blocks hold more than about 13,200 characters together.
BUDGET, ROOM = 8000, 11000
LONGEST = 600


def draw_brief(document: Brief, frame: Frame) -> Drawn:
    longest = _share(document, frame)
    title = frame.say("brief.title", counterpart=frame.counterpart)
    blocks = [header(clip(title, HEADER)), context(escape(_subtitle(document, frame)))]
    ended = "\n".join(closing_lines(document, frame.voice)).strip()
    if ended:
        blocks.append(words((clip(ended, LONGEST), False)))
    for phase in document.phases:
        blocks += [{"type": "divider"}, _phase(phase, frame, longest)]
    if document.notes:
        notes = answer_lines(frame.voice, frame.playbook, document.notes)
        blocks.append(
            words((f"{frame.say('brief.notes')}\n", True), (clip("\n".join(notes), LONGEST), False))
        )
    go_on = button(frame.say("button.go_on"), "resume", frame.value(), "primary")
    edit = button(frame.say("button.edit"), "edit", frame.value())
    more = context(frame.say("brief.more_in_file"))
    return Drawn(escape(title), [*blocks, more, *actions(go_on, edit)])


def _share(document: Brief, frame: Frame) -> int:
    """How much of each answer fits, so that all of them do below their titles."""
    items = [item for phase in document.phases for item in phase.items]
    titles = sum(len(_title(item, frame)) for item in items)
    answered = sum(item.answer is not None for item in items)
    return min(LONGEST, min(BUDGET, ROOM - titles) // max(answered, 1))


def _subtitle(document: Brief, frame: Frame) -> str:
    name = frame.voice.name(frame.playbook)
    subtitle = frame.say("brief.subtitle", playbook=name, round=str(document.round))
    missing = gaps(document)
    return f"{subtitle}  ·  {frame.say('brief.gaps', count=str(missing))}" if missing else subtitle


def _phase(phase: BriefPhase, frame: Frame, longest: int) -> Block:
    """A phase: its name, then each step with what it holds, or that it holds nothing."""
    name = frame.voice.phase(frame.playbook, phase.phase)
    sections = [_line((name.upper(), {"bold": True}))]
    sections += [_item(item, frame, longest) for item in phase.items]
    return {"type": "rich_text", "elements": sections}


def _title(item: BriefItem, frame: Frame) -> str:
    lock = "🔒 " if item.private else ""
    return f"\n{lock}{frame.read(frame.step(item.step).title)}: "


def _item(item: BriefItem, frame: Frame, longest: int) -> Block:
    title = (_title(item, frame), {"bold": True})
    if item.answer is None:
        sign = "◌ " if item.gap else ""
        return _line(title, (f"{sign}{frame.say('brief.gap')}", {"italic": True}))
    lines = answer_lines(frame.voice, frame.playbook, item.answer)
    said = "\n".join(f"• {line}" for line in lines) if item.listed else "\n".join(lines)
    return _line(title, (("\n" if item.listed else "") + clip(said, longest), {}))


def _line(*runs: tuple[str, dict[str, bool]]) -> Block:
    elements = [
        {"type": "text", "text": text, **({"style": style} if style else {})} for text, style in runs if text
    ]
    return {"type": "rich_text_section", "elements": elements}
