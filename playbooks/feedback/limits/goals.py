"""Tells whether the numbers of an answer are one number to aim for."""

from itertools import pairwise

from playbooks.feedback.limits.figures import Figure, Ledger
from playbooks.feedback.places import stands_in
from playbooks.feedback.words import Span

# So many numbers, each with a name of its own, are a target for each issue.
LABELS, ISSUES = 2, 3
NEAR = 60


def equal(read: Ledger) -> Span | None:
    """A limit that is the target as well."""
    ends = _ends(read)
    ours = [one for one in read.figures if not one.theirs]
    limits = [one for one in ours if one.is_limit]
    aims = [one for one in ours if not one.is_limit and one not in ends]
    return next((one.span for one in limits if any(_are_equal(read, one, aim) for aim in aims)), None)


def _are_equal(read: Ledger, one: Figure, other: Figure) -> bool:
    value = read.value(one)
    return value is not None and value == read.value(other) and one.unit == other.unit


def loose(read: Ledger) -> Span | None:
    """The first number, or range, where none of them is one to hold on to."""
    ends, first = _ends(read), read.figures[0]
    if not all(one in ends or (not one.is_limit and _is_loose(read, one)) for one in read.figures):
        return None
    last = read.figures[1] if first in ends else first
    return Span(first.span.start, last.span.end, read.words[first.span.start : last.span.end])


def _ends(read: Ledger) -> list[Figure]:
    """Both ends of every range, as in “10 to 20”; “from 10 to 20” may be a raise."""
    ranges = [pair for pair in pairwise(read.figures) if read.by.apart.fullmatch(_between(read, *pair))]
    steps = read.by.step.every(read.words) if ranges else ()
    return [end for pair in ranges if not stands_in(steps, read.before(pair[0])) for end in pair]


def _between(read: Ledger, one: Figure, other: Figure) -> str:
    return read.words[one.span.end : other.span.start]


def _is_loose(read: Ledger, figure: Figure) -> bool:
    before = read.words[max(0, figure.span.start - NEAR) : figure.span.start]
    return bool(read.by.loose.search(before) or read.by.loosened.match(read.words, figure.span.end))


def is_by_issue(read: Ledger) -> bool:
    """Whether every issue has its number, and the whole has none."""
    if read.by.whole.every(read.words):
        return False
    labels = [label["name"].strip() for label in read.by.label.finditer(read.words)]
    issues = [name for name in labels if name not in read.by.named]
    return len(issues) >= LABELS or (len(read.every) >= ISSUES and _is_listed(read))


def _is_listed(read: Ledger) -> bool:
    ends = [gap.start() for gap in read.by.listed.finditer(read.words)]
    held = [len(read.within(Span(start, end, ""))) for start, end in pairwise([0, *ends])]
    cued = any(figure.cues for figure in read.every)
    return not cued and held.count(1) >= ISSUES and max(held) == 1
