"""Draws the brief as one message that fits Slack; the file beside it holds every word."""

from typing import NamedTuple

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
from playbooks.brief import closing_lines, gaps, mark, since_lines
from playbooks.engine.named_steps import has_rounds
from playbooks.model import Answer, Brief, BriefItem, BriefPhase, State
from playbooks.texts.answers import answer_lines
from playbooks.texts.clipping import clip

# Slack refuses a message whose blocks hold more than about 13,200 characters together.
BUDGET, ROOM = 8000, 10500
LONGEST, LONGEST_SINCE, LONGEST_BEFORE = 600, 400, 160
Run = tuple[str, dict[str, bool]]
BOLD, ITALIC = {"bold": True}, {"italic": True}
SHORTEST = 20  # less of an answer than this says nothing


class Share(NamedTuple):
    """How much of each answer fits, and of each that was given before."""

    now: int
    before: int


def draw_brief(document: Brief, frame: Frame) -> Drawn:
    share = _share(document, frame)
    title = frame.say("brief.title", counterpart=frame.counterpart)
    blocks = [header(clip(title, HEADER)), context(escape(_subtitle(document, frame)))]
    ended = "\n".join(closing_lines(document, frame.voice)).strip()
    if ended:
        blocks.append(words((clip(ended, LONGEST), False)))
    blocks += _since(document, frame)
    for phase in document.phases:
        blocks += [{"type": "divider"}, _phase(phase, frame, share)]
    if document.notes:
        notes = answer_lines(frame.voice, frame.playbook, document.notes)
        blocks.append(
            words((f"{frame.say('brief.notes')}\n", True), (clip("\n".join(notes), LONGEST), False))
        )
    more = context(frame.say("brief.more_in_file"))
    return Drawn(escape(title), [*blocks, more, *_controls(document, frame)])


def _controls(document: Brief, frame: Frame) -> list[Block]:
    rounds = document.state is not State.CLOSED and has_rounds(frame.playbook)
    return actions(
        button(frame.say("button.go_on"), "resume", frame.value(), "primary"),
        button(frame.say("button.edit"), "edit", frame.value()),
        button(frame.say("button.drafts"), "drafts", frame.value()) if frame.playbook.drafts else None,
        button(frame.say("button.round"), "round", frame.value()) if rounds else None,
    )


def _since(document: Brief, frame: Frame) -> list[Block]:
    """What became of the plan in this round, before the plan itself."""
    lines = since_lines(document, frame.playbook, frame.voice, frame.counterpart)
    if not lines:
        return []
    heading = frame.say("brief.since", round=str(document.round - 1))
    said = "\n".join(clip(line, LONGEST_SINCE) for line in lines)
    return [words((f"{heading}\n", True), (said, False))]


def _share(document: Brief, frame: Frame) -> Share:
    """So that all of them do below their titles."""
    items = [item for phase in document.phases for item in phase.items]
    titles = sum(len(text) for item in items for text, _ in _fixed(item, frame))
    answered = sum(item.answer is not None for item in items)
    before = sum(item.before is not None for item in items)
    room = max(0, min(BUDGET, ROOM - titles))
    earlier = min(LONGEST_BEFORE, room // (answered + before or 1))
    return Share(min(LONGEST, (room - earlier * before) // max(answered, 1)), earlier)


def _fixed(item: BriefItem, frame: Frame) -> list[Run]:
    """What is said of a step however much room there is."""
    empty = _now(item, frame, 0) if item.answer is None else []
    return [*_title(item, frame), *empty, *_was(item, frame)]


def _subtitle(document: Brief, frame: Frame) -> str:
    name = frame.voice.name(frame.playbook)
    subtitle = frame.say("brief.subtitle", playbook=name, round=str(document.round))
    missing = gaps(document)
    return f"{subtitle}  ·  {frame.say('brief.gaps', count=str(missing))}" if missing else subtitle


def _phase(phase: BriefPhase, frame: Frame, share: Share) -> Block:
    """A phase: its name, then each step with what it holds, or that it holds nothing."""
    name = frame.voice.phase(frame.playbook, phase.phase)
    sections = [_line((name.upper(), {"bold": True}))]
    sections += [_item(item, frame, share) for item in phase.items]
    return {"type": "rich_text", "elements": sections}


def _title(item: BriefItem, frame: Frame) -> list[Run]:
    lock = "🔒 " if item.private else ""
    became = mark(item, frame.voice)
    title = (f"\n{lock}{frame.read(frame.step(item.step).title)}", BOLD)
    return [title, (f" ({became})" if became else "", ITALIC), (": ", BOLD)]


def _item(item: BriefItem, frame: Frame, share: Share) -> Block:
    return _line(*_title(item, frame), *_now(item, frame, share.now), *_before(item, frame, share.before))


def _now(item: BriefItem, frame: Frame, longest: int) -> list[Run]:
    if item.hidden:
        return [(frame.say("brief.hidden"), ITALIC)]
    if item.answer is None:
        sign = "◌ " if item.gap else ""
        return [(f"{sign}{frame.say('brief.gap')}", ITALIC)]
    lines = answer_lines(frame.voice, frame.playbook, item.answer)
    said = "\n".join(f"• {line}" for line in lines) if item.listed else "\n".join(lines)
    return [(("\n" if item.listed else "") + clip(said, longest), {})]


def _was(item: BriefItem, frame: Frame) -> list[Run]:
    if item.before is None:
        return []
    return [(f"\n{frame.say('brief.was', round=str(item.before.round))}: ", ITALIC)]


def _before(item: BriefItem, frame: Frame, longest: int) -> list[Run]:
    """On one line: the file has all of it."""
    if item.before is None or longest < SHORTEST:
        return []
    return [*_was(item, frame), (clip(_on_one_line(item.before, frame), longest), ITALIC)]


def _on_one_line(answer: Answer, frame: Frame) -> str:
    return "; ".join(answer_lines(frame.voice, frame.playbook, answer))


def _line(*runs: Run) -> Block:
    elements = [
        {"type": "text", "text": text, **({"style": style} if style else {})} for text, style in runs if text
    ]
    return {"type": "rich_text_section", "elements": elements}
