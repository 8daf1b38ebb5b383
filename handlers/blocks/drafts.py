"""Draws texts to copy: which there are, the form to change one in, and one as it was kept."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from handlers.blocks.entered import entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import field, modal, radio, text_input
from handlers.blocks.pieces import (
    RICH,
    Block,
    actions,
    button,
    context,
    escape,
    option,
    packed,
    section,
    words,
)
from playbooks.brief import draft_title
from playbooks.engine.drafting import kept_draft
from playbooks.errors import Unreadable
from playbooks.model import Draft, Progress
from playbooks.texts import LANGUAGES


class Begun(NamedTuple):
    """A text in its form: `turn` counts how often it was put there anew, `note` is the key of why."""

    draft: str
    language: str
    text: str
    revision: int
    turn: int = 0
    note: str = ""


def draw_choice(progress: Progress, frame: Frame) -> Drawn:
    """All drafts of the playbook, those that were kept with a tick."""
    if not frame.playbook.drafts:
        said = frame.say("note.drafts_none")
        return Drawn(said, [section(said)])
    said = frame.say("note.drafts_which", counterpart=escape(frame.counterpart))
    buttons = [_choice(draft, progress, frame) for draft in frame.playbook.drafts]
    return Drawn(said, [section(said), *actions(*buttons)])


def _choice(draft: str, progress: Progress, frame: Frame) -> Block:
    kept = any(kept_draft(progress, draft, language) for language in LANGUAGES)
    title = frame.voice.draft(frame.playbook, draft).title
    return button(f"✓ {title}" if kept else title, f"draft:{draft}", frame.value())


def draft_form(begun: Begun, frame: Frame) -> Block:
    """Where the text stands has a new name each turn: Slack leaves a field that it knows as it is."""
    typed = text_input("", begun.text, multiline=True)
    blocks = [
        words((frame.voice.draft(frame.playbook, begun.draft).title, True)),
        *_languages(begun, frame),
        field(f"text_{begun.turn}", frame.say("modal.draft_text"), typed),
        context(escape(frame.say("modal.draft_hint"))),
        *([context(escape(frame.say(begun.note)))] if begun.note else []),
        *_anew(begun, frame),
    ]
    carried = frame.value(d=begun.draft, l=begun.language, r=begun.revision, t=begun.turn, c=frame.channel)
    view = modal("draft", frame.say("modal.draft"), blocks, frame.voice, "button.draft_now")
    return view | {"private_metadata": packed(carried)}


def _languages(begun: Begun, frame: Frame) -> list[Block]:
    """Another one is written at once, so the choice is sent as it is made."""
    spoken = [option(name, code) for code, name in LANGUAGES.items() if code in frame.playbook.texts]
    if begun.language not in {each["value"] for each in spoken}:
        return []
    choice = radio(spoken, begun.language) | {"action_id": "draft_language"}
    return [field("language", frame.say("modal.draft_language"), choice) | {"dispatch_action": True}]


def _anew(begun: Begun, frame: Frame) -> list[Block]:
    return actions(button(frame.say("button.draft_anew"), "draft_anew")) if begun.note else []


def entered_draft(values: Mapping[str, Mapping[str, Any]], turn: int) -> str:
    """Raises Unreadable when nothing is left of it."""
    name = f"text_{turn}"
    text = entered(values, name).strip()
    if not text:
        raise Unreadable(name, "error.empty_words")
    return text


def draw_draft(draft: Draft, frame: Frame) -> Drawn:
    """In a block whose words are copied as they stand."""
    title = draft_title(frame.playbook, frame.voice, draft.draft, draft.language)
    pieces = [draft.text[at : at + RICH] for at in range(0, len(draft.text), RICH)]
    text: Block = {
        "type": "rich_text_preformatted",
        "elements": [{"type": "text", "text": piece} for piece in pieces],
    }
    change = button(frame.say("button.draft_edit"), f"draft:{draft.draft}", frame.value(l=draft.language))
    blocks: list[Block] = [words((title, True)), {"type": "rich_text", "elements": [text]}]
    return Drawn(escape(title), [*blocks, *actions(change)])
