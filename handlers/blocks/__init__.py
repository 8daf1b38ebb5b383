"""Draws what the coach says in Block Kit: one function for every sort of post."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.blocks.aftermath import draw_over
from handlers.blocks.ask import draw_ask, draw_settled
from handlers.blocks.brief import draw_brief
from handlers.blocks.dance import draw_dance, draw_trades
from handlers.blocks.drafts import draw_draft
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.interests import draw_map
from handlers.blocks.issue_table import draw_table
from handlers.blocks.meeting import draw_meeting
from handlers.blocks.notes import draw_note, draw_question
from handlers.blocks.overview import draw_overview
from handlers.blocks.pieces import escape, section
from handlers.blocks.promises import draw_promises
from handlers.blocks.proposals import draw_proposals
from handlers.blocks.reports import draw_report
from handlers.blocks.requests import draw_request
from playbooks.model import (
    Ask,
    Brief,
    Draft,
    InterestMap,
    IssueTable,
    MeetingCard,
    Note,
    Noted,
    OffersMade,
    Overview,
    PromiseList,
    Proposals,
    Question,
    RehearsalOver,
    Replacement,
    Report,
    RequestMessage,
    Settled,
    Trades,
)
from playbooks.offers.errors import TableError

__all__ = ["RECKONED", "Drawn", "Frame", "draw", "draw_amended"]

Drawable = (
    Ask
    | Overview
    | Brief
    | Draft
    | InterestMap
    | Note
    | Question
    | Replacement
    | Report
    | RequestMessage
    | Settled
    | IssueTable
    | MeetingCard
    | PromiseList
    | Proposals
    | OffersMade
    | Trades
    | RehearsalOver
)
# What reckons before it draws: not for the event loop.
RECKONED = (Brief, IssueTable, Proposals, OffersMade, Trades, RehearsalOver)


def draw(post: Drawable, frame: Frame) -> Drawn:
    """A table from which nothing can be reckoned is answered with what is wrong with it."""
    try:
        return DRAWINGS[type(post)](post, frame)
    except TableError as wrong:
        said = frame.say(wrong.key, **{name: escape(fact) for name, fact in wrong.facts.items()})
        return Drawn(said, [section(said)])


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
    InterestMap: draw_map,
    Note: draw_note,
    Question: draw_question,
    Report: draw_report,
    RequestMessage: draw_request,
    Replacement: lambda post, frame: draw_note(post.note, frame),
    Settled: _draw_settled,
    IssueTable: draw_table,
    MeetingCard: draw_meeting,
    PromiseList: draw_promises,
    Proposals: draw_proposals,
    OffersMade: draw_dance,
    Trades: draw_trades,
    RehearsalOver: draw_over,
}
