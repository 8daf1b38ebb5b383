"""Draws the forms of a request: what is to be sent and its preview, and what whoever is asked fills in."""

from typing import Any

from handlers.blocks.frame import Frame
from handlers.blocks.inputs import LABEL, field, modal, text_input
from handlers.blocks.pieces import (
    TITLE,
    Block,
    actions,
    button,
    context,
    escape,
    packed,
    plain,
    section,
    words,
)
from handlers.blocks.requests import draw_request, inert
from playbooks.model import Kind, Move, Request, RequestMessage, Step
from playbooks.requests import LONGEST_ABOUT, LONGEST_GESTURES, LONGEST_LINES, gesture_lines
from playbooks.texts.clipping import clip
from playbooks.texts.requested import headline

CARRIED = 3000  # what a modal carries unseen from one of its views to the next
LONGEST_REPLY, LONGEST_WORDS = 1500, 1000
# The modals of what is done in words, and whether they may be left out.
WORDS_OF = {Move.LATER: "later", Move.REFER: "refer", Move.ASK: "ask_first", Move.DECLINE: "refuse"}
MAY_BE_SILENT = frozenset({Move.LATER, Move.REFER})


def request_form(step: Step, begun: Request, carried: dict[str, Any], frame: Frame, note: str = "") -> Block:
    """`carried` names the step as it stood when this began; `note` says why it is shown again."""
    approval = step.kind is Kind.GO_AHEAD
    about = text_input("", begun.about, multiline=True) | {"max_length": LONGEST_ABOUT}
    lines = text_input("", "\n".join(begun.lines), multiline=True) | {"max_length": LONGEST_LINES}
    blocks = [
        *([section(f"*{escape(note)}*")] if note else []),
        _whom("modal.ask_whom_go_ahead" if approval else "modal.ask_whom", begun.to, frame),
        field("about", frame.say("request.stakes" if approval else "modal.about"), about, optional=True),
        field("lines", frame.say("modal.plan" if approval else "modal.questions"), lines),
        *([_gestures(begun, frame)] if approval else []),
    ]
    title = frame.say(f"modal.{step.kind.value}")
    return modal("request", title, blocks, frame.voice, "button.preview") | {
        "private_metadata": packed(carried)
    }


def _whom(key: str, begins: str, frame: Frame) -> Block:
    picker: Block = {"type": "users_select", "action_id": "value"}
    return field("to", frame.say(key), picker | ({"initial_user": begins} if begins else {}))


def _gestures(begun: Request, frame: Frame) -> Block:
    typed = text_input("", "\n".join(gesture_lines(begun.gestures)), multiline=True)
    element = typed | {"max_length": LONGEST_GESTURES}
    hint = plain(frame.say("modal.gestures_hint"), LABEL)
    return field("gestures", frame.say("modal.gestures"), element, optional=True) | {"hint": hint}


def preview(message: RequestMessage, theirs: Frame, carried: dict[str, Any], frame: Frame) -> Block:
    """Exactly what they get, drawn as it is for them (`theirs`); only from here is it sent."""
    blocks = [
        context(escape(frame.say("modal.preview_what", name=message.request.name))),
        *inert(draw_request(message, theirs).blocks),
        {"type": "divider"},
        *actions(button(frame.say("button.amend"), "amend")),
    ]
    view = modal("request_preview", frame.say("modal.preview"), blocks, frame.voice, "button.send")
    return view | {"private_metadata": packed(carried)}


def reply_form(message: RequestMessage, move: Move, frame: Frame) -> Block:
    return _answers(message, frame) if move is Move.ANSWER else _words(message, move, frame)


def _answers(message: RequestMessage, frame: Frame) -> Block:
    """A field for each question."""
    inputs = [
        field(
            f"line_{number}",
            clip(line, LABEL),
            text_input("", "", multiline=True) | {"max_length": LONGEST_REPLY},
            optional=True,
        )
        for number, line in enumerate(message.request.lines)
    ]
    blocks = [_headed(message, frame), *inputs, context(escape(frame.say("modal.answer_hint")))]
    view = modal("reply:answer", frame.say("modal.answer"), blocks, frame.voice, "button.send_answer")
    return view | {"private_metadata": packed(named(message, frame))}


def _words(message: RequestMessage, move: Move, frame: Frame) -> Block:
    """What is said with it; and whom they suggest, if they do."""
    name = WORDS_OF[move]
    typed = text_input("", "", multiline=True) | {"max_length": LONGEST_WORDS}
    blocks = [
        _headed(message, frame),
        *([_whom("modal.refer_whom", "", frame)] if move is Move.REFER else []),
        field("words", frame.say(f"modal.{name}_words"), typed, optional=move in MAY_BE_SILENT),
    ]
    view = modal(f"reply:{move.value}", frame.say(f"modal.{name}"), blocks, frame.voice, "button.send")
    return view | {"private_metadata": packed(named(message, frame))}


def explain_form(step: str, asked: Request, frame: Frame) -> Block:
    """Its owner answers what is asked before anything is decided."""
    question = asked.exchanges[-1].question
    typed = text_input("", "", multiline=True) | {"max_length": LONGEST_REPLY}
    blocks = [words((clip(question, LABEL), True)), field("words", frame.say("modal.explain"), typed)]
    view = modal("explain", frame.say("modal.explain"), blocks, frame.voice, "button.send_answer")
    return view | {"private_metadata": packed(frame.value(s=step, q=asked.number, c=frame.channel))}


def request_view(message: RequestMessage, frame: Frame) -> Block:
    """The request itself in a modal: the same words, the same buttons."""
    return {
        "type": "modal",
        "title": plain(frame.say("modal.request"), TITLE),
        "close": plain(frame.say("modal.done"), TITLE),
        "blocks": draw_request(message, frame).blocks,
    }


def _headed(message: RequestMessage, frame: Frame) -> Block:
    return context(escape(headline(frame.voice, message, frame.counterpart)))


def named(message: RequestMessage, frame: Frame) -> dict[str, Any]:
    """Which request it is."""
    return frame.value(s=message.step, q=message.request.number)
