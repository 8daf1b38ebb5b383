"""Draws an acknowledgement: a line that says what was understood, and what can be done about it."""

from handlers.blocks.endorser import endorser_controls
from handlers.blocks.findings import draw_feedback
from handlers.blocks.frame import Frame
from handlers.blocks.meeting import meeting_controls
from handlers.blocks.pieces import Block, words
from handlers.blocks.reports import request_controls
from playbooks.model import AnswerState, Noted, Requests
from playbooks.texts.answers import NEVER_ANSWERED, noted_words

SIGNS = {
    AnswerState.ANSWERED: "✓",
    AnswerState.SKIPPED: "→",
    AnswerState.WITHDRAWN: "↶",
    AnswerState.REOPENED: "✎",
}


def draw_noted(noted: Noted, frame: Frame) -> list[Block]:
    return [
        _line(noted, frame),
        *draw_feedback(noted, frame),
        *request_controls(noted, frame),
        *endorser_controls(noted, frame),
        *meeting_controls(noted, frame),
    ]


def _line(noted: Noted, frame: Frame) -> Block:
    """One line: what was understood, and under which step."""
    title = frame.read(frame.step(noted.step).title)
    said = noted_words(frame.voice, frame.playbook, noted)
    sign = SIGNS[_state(noted)]
    by = f" ({noted.by})" if noted.by else ""
    return words(
        (f"{sign} {became(noted, frame)}{by}: ", False),
        (title, True),
        (f"  {said}" if said else "", False),
    )


def became(noted: Noted, frame: Frame) -> str:
    return frame.say(f"noted.{'partial' if noted.partial else _state(noted).value}")


def _state(noted: Noted) -> AnswerState:
    """Nobody took it back if whoever was asked named somebody else, or has left: it is open again."""
    gone = isinstance(noted.value, Requests) and noted.value.newest.state in NEVER_ANSWERED
    return AnswerState.REOPENED if gone and noted.state is AnswerState.WITHDRAWN else noted.state
