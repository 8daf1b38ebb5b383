"""The whole plan as one document, from the answers as they stand; gaps are part of it."""

from collections.abc import Iterator

from playbooks.engine.position import applies, is_answered
from playbooks.model import (
    COLUMNS,
    NOTES,
    Brief,
    BriefItem,
    BriefPhase,
    Phase,
    Playbook,
    Progress,
)
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, figure_lines


def brief(playbook: Playbook, progress: Progress) -> Brief:
    standing = progress.standing
    notes = progress.answers.get(NOTES)
    return Brief(
        phases=tuple(_phase(phase, progress) for phase in playbook.phases),
        notes=notes if notes and notes.parts else None,
        state=standing.state,
        outcome=standing.outcome,
        value=standing.value,
        lesson=standing.lesson,
        round=progress.round,
    )


def _phase(phase: Phase, progress: Progress) -> BriefPhase:
    items = (
        BriefItem(
            step=step.id,
            answer=answer if is_answered(answer := progress.answers.get(step.id)) else None,
            gap=step.required,
            private=step.private,
            listed=step.kind in COLUMNS,
        )
        for step in phase.steps
        if applies(step, progress)
    )
    return BriefPhase(phase=phase.id, items=tuple(items))


def gaps(document: Brief) -> int:
    """How many required steps have no answer."""
    return sum(item.gap and item.answer is None for phase in document.phases for item in phase.items)


def markdown(document: Brief, playbook: Playbook, voice: Voice, counterpart: str) -> str:
    """The brief as a Markdown file; what people wrote stands in quotes, so that it cannot pose as ours."""
    name = " ".join(voice.name(playbook).split())
    lines = [
        f"# {voice.say('brief.title', counterpart=counterpart)}",
        "",
        voice.say("brief.subtitle", playbook=name, round=str(document.round)),
    ]
    if closing := closing_lines(document, voice):
        lines += ["", *_quoted(closing)]
    for phase in document.phases:
        lines += ["", f"## {voice.phase(playbook, phase.phase)}"]
        for item in phase.items:
            lines += ["", *_item(item, playbook, voice, counterpart)]
    if document.notes:
        lines += ["", f"## {voice.say('brief.notes')}", ""]
        lines += _quoted(answer_lines(voice, playbook, document.notes))
    return "\n".join(lines) + "\n"


def _quoted(lines: list[str]) -> list[str]:
    return [f"> {line}".rstrip() for text in lines for line in text.splitlines() or [""]]


def closing_lines(document: Brief, voice: Voice) -> list[str]:
    """How it ended, if it did."""
    lines = []
    if document.outcome:
        outcome = voice.say(f"outcome.{document.outcome.value}")
        lines.append(voice.say("brief.outcome", outcome=outcome))
    if document.value:
        lines.append(f"{voice.say('brief.value')}: {figure_lines(voice, {}, document.value)[0]}")
    if document.lesson:
        lines.append(f"{voice.say('brief.lesson')}: {document.lesson}")
    return lines


def _item(item: BriefItem, playbook: Playbook, voice: Voice, counterpart: str) -> Iterator[str]:
    title = voice.fill(voice.step(playbook, item.step).title, counterpart=counterpart)
    mark = f" ({voice.say('brief.private')})" if item.private else ""
    yield f"### {title}{mark}"
    yield ""
    if item.answer is None:
        yield f"_{voice.say('brief.gap')}_"
        return
    sign = "-" if item.listed else ">"
    for line in answer_lines(voice, playbook, item.answer):
        yield f"{sign} {line}"
