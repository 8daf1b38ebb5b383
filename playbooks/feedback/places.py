"""Tells which of the places that a finder found lie within some of a text."""

from bisect import bisect_left
from collections.abc import Sequence

from playbooks.feedback.lists import split
from playbooks.feedback.words import Span


def stands_in(places: Sequence[int], span: Span) -> bool:
    """Whether one of the places, which are in order, lies within."""
    return how_many(places, span) > 0


def how_many(places: Sequence[int], span: Span) -> int:
    return bisect_left(places, span.end) - bisect_left(places, span.start)


def first_in(places: Sequence[int], span: Span) -> int | None:
    at = bisect_left(places, span.start)
    return places[at] if at < len(places) and places[at] < span.end else None


def not_after(listed: str) -> str:
    """A pattern part: none of the words between the bars stands right before."""
    return "".join(rf"(?<!\b{word} )" for word in sorted(set(split(listed))))
