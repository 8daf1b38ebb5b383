"""Draws what the coach says in Block Kit: one function for every sort of post."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.blocks.ask import draw_ask, draw_settled
from handlers.blocks.brief import draw_brief
from handlers.blocks.drafts import draw_draft
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.notes import draw_note, draw_question
from handlers.blocks.overview import draw_overview
from playbooks.model import Ask, Brief, Draft, Note, Noted, Overview, Question, Replacement, Settled

__all__ = ["Drawn", "Frame", "draw", "draw_amended"]

Drawable = Ask | Overview | Brief | Draft | Note | Question | Replacement | Settled


def draw(post: Drawable, frame: Frame) -> Drawn:
    return DRAWINGS[type(post)](post, frame)


def _draw_settled(post: Settled, frame: Frame) -> Drawn:
    if post.ask:
        return draw_ask(post.ask, frame)
    assert post.noted is not None  # noqa: S101  # the engine gives one of the two
    return draw_settled(post.noted, frame)


def draw_amended(ask: Ask, noted: Noted, frame: Frame) -> Drawn:
    """An earlier prompt with its acknowledgement brought up to date."""
    return draw_ask(ask.model_copy(update={"noted": noted}), frame)


DRAWINGS: Mapping[type, Callable[[Any, Frame], Drawn]] = {
    Ask: draw_ask,
    Overview: draw_overview,
    Brief: draw_brief,
    Draft: draw_draft,
    Note: draw_note,
    Question: draw_question,
    Replacement: lambda post, frame: draw_note(post.note, frame),
    Settled: _draw_settled,
}
