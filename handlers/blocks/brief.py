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
from playbooks.brief import closing_lines, gaps, mark, open_questions, sharpen_lines, since_lines
from playbooks.engine.named_steps import has_rounds
from playbooks.model import Answer, Brief, BriefItem, BriefPhase, State
from playbooks.texts.answers import answer_lines
from playbooks.texts.clipping import clip
from playbooks.texts.offered import offer_lines, proposal_lines
from playbooks.texts.planned import meeting_lines
from playbooks.texts.promised import promise_lines

# Slack refuses a message whose blocks hold more than about 13,200 characters together.
BUDGET, ROOM = 8000, 10500
LONGEST, LONGEST_SINCE, LONGEST_BEFORE = 600, 400, 160
LONGEST_FINDING, LONGEST_FINDINGS = 350, 1500
LONGEST_OFFER = 250
LONGEST_QUESTION, LONGEST_QUESTIONS = 200, 1000
LONGEST_PROMISE, LONGEST_PROMISES = 250, 1000
LONGEST_MEETING = 500
Run = tuple[str, dict[str, bool]]
BOLD, ITALIC = {"bold": True}, {"italic": True}
SHORTEST = 20  # less of an answer than this says nothing


class Share(NamedTuple):
    """How much of each answer fits, and of each that was given before."""

    now: int
    before: int


def draw_brief(document: Brief, frame: Frame) -> Drawn:
    sharpen = _to_sharpen(document, frame)
    find_out = _to_find_out(document, frame)
    taken = (LONGEST_FINDINGS if sharpen else 0) + (LONGEST_QUESTIONS if find_out else 0)
    taken += (5 * LONGEST_OFFER if document.bargain else 0) + (LONGEST_PROMISES if document.promises else 0)
    taken += LONGEST_MEETING if document.meeting else 0
    share = _share(document, frame, taken)
    title = frame.say("brief.title", counterpart=frame.counterpart)
    blocks = [header(clip(title, HEADER)), context(escape(_subtitle(document, frame)))]
    ended = "\n".join(closing_lines(document, frame.voice)).strip()
    if ended:
        blocks.append(words((clip(ended, LONGEST), False)))
    blocks += _since(document, frame)
    for phase in document.phases:
        blocks += [{"type": "divider"}, _phase(phase, frame, share)]
    agreed = [*_meeting(document, frame), *_promises(document, frame)]
    blocks += [*sharpen, *find_out, *agreed, *_offers(document, frame)]
    if document.notes:
        notes = answer_lines(frame.voice, frame.playbook, document.notes)
        blocks.append(
            words((f"{frame.say('brief.notes')}\n", True), (clip("\n".join(notes), LONGEST), False))
        )
    more = context(frame.say("brief.more_in_file"))
    return Drawn(escape(title), [*blocks, more, *_controls(document, frame)])


def _offers(document: Brief, frame: Frame) -> list[Block]:
    """What could be proposed now, and what was offered last."""
    if document.bargain is None:
        return []
    proposals = list(proposal_lines(document.bargain, frame.voice))
    newest = list(offer_lines(document.bargain, frame.voice))[-2:]
    said = "\n".join(clip(line, LONGEST_OFFER) for line in (*proposals, *newest))
    return [words((f"{frame.say('brief.offers')}\n", True), (said, False))] if said else []


def _meeting(document: Brief, frame: Frame) -> list[Block]:
    """What its step has no room for; the file has all of it."""
    lines = meeting_lines(frame.voice, document.meeting)
    if not lines:
        return []
    said = clip("\n".join(lines), LONGEST_MEETING)
    return [{"type": "divider"}, words((f"{frame.say('meeting.form')}\n", True), (said, False))]


def _promises(document: Brief, frame: Frame) -> list[Block]:
    """What each side promised, and what became of it; the file has all of it."""
    lines = promise_lines(frame.voice, document.promises, frame.counterpart)
    if not lines:
        return []
    said = clip("\n".join(f"• {clip(line, LONGEST_PROMISE)}" for line in lines), LONGEST_PROMISES)
    return [{"type": "divider"}, words((f"{frame.say('promise.brief')}\n", True), (said, False))]


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


def _to_sharpen(document: Brief, frame: Frame) -> list[Block]:
    """What was remarked and not decided on; the file has all of it."""
    lines = sharpen_lines(document, frame.playbook, frame.voice, frame.counterpart)
    if not lines:
        return []
    said = clip("\n".join(f"• {clip(line, LONGEST_FINDING)}" for line in lines), LONGEST_FINDINGS)
    return [{"type": "divider"}, words((f"{frame.say('finding.to_sharpen')}\n", True), (said, False))]


def _to_find_out(document: Brief, frame: Frame) -> list[Block]:
    """What is still guessed, as questions for the meeting; the file has all of it."""
    lines = [clip(line, LONGEST_QUESTION) for line in open_questions(document, frame.voice)]
    if not lines:
        return []
    said = clip("\n".join(f"• {line}" for line in lines), LONGEST_QUESTIONS)
    return [{"type": "divider"}, words((f"{frame.say('brief.find_out')}\n", True), (said, False))]


def _share(document: Brief, frame: Frame, taken: int) -> Share:
    """So that all of them do below their titles; `taken` is for what stands beside them."""
    items = [item for phase in document.phases for item in phase.items]
    titles = sum(len(text) for item in items for text, _ in _fixed(item, frame))
    answered = sum(item.answer is not None for item in items)
    before = sum(item.before is not None for item in items)
    room = max(0, min(BUDGET, ROOM - titles - taken))
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
