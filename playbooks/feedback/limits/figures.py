"""Reads the numbers of an answer: how much, whose, and whether it is aimed for or a limit."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice, pairwise
from re import Match

from playbooks.feedback.limits.patterns import Targets
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import first_in, stands_in
from playbooks.feedback.words import Span
from playbooks.numerals import SCALES, read_number

DIGITS = Pattern(r"\d(?:(?<![\w.,]\d)|(?<=[$€£¥]\d))(?:[\d.,]*\d)?")
SENTENCES = Pattern(r"[.!?;…\n](?:(?<=[;…\n])|(?<=[.!?])(?=[\s\"')]|$))")
YEAR = Pattern(r"(?:19[5-9]|20[0-4])\d\Z")
# “5 triệu rưỡi”.
HALVES = {"rưỡi": "5"}
# How far before a number a month or “page” stands, and how far before “under” a “not”.
NEAR, FAR = 12, 60
# Whoever writes more numbers than this writes no target.
MOST = 30
# From here on a number needs no “thousand” behind it.
LARGE = 4000


@dataclass
class Figure:
    """A number where it stands. `beside` is a duration or a date, a result only where a cue says so."""

    span: Span
    number: Decimal | None
    scale: Decimal
    unit: str
    beside: bool
    cues: set[str] = field(default_factory=set)
    theirs: bool = False
    past: bool = False

    @property
    def is_limit(self) -> bool:
        return bool(self.cues & {"least", "most", "limit"})

    @property
    def is_aim(self) -> bool:
        return "aim" in self.cues and not self.is_limit

    @property
    def counts(self) -> bool:
        return not self.past and (not self.beside or bool(self.cues))


class Ledger:
    """The numbers of a text, in order."""

    def __init__(self, by: Targets, words: str, language: str) -> None:
        self.by, self.words, self.language = by, words, language
        self.clauses, self.sentences = self._between(by.breaks), self._between(SENTENCES)
        self.every = list(islice(self._figures(), MOST))
        self._attach_cues()
        self._tell_whose()
        self.figures = [figure for figure in self.every if figure.counts]

    def value(self, figure: Figure) -> Decimal | None:
        """How much it is, with the scale of another number where its own was left out."""
        if figure.number is None or figure.scale != 1 or figure.number >= LARGE:
            return figure.number and figure.number * figure.scale
        scales = (one.scale for one in self.every if one.scale != 1 and one.unit == figure.unit)
        return figure.number * next(scales, Decimal(1))

    def within(self, span: Span) -> list[Figure]:
        return [one for one in self.every if span.start <= one.span.start < span.end]

    def before(self, figure: Figure) -> Span:
        """What its sentence says before it."""
        begins = _around(self.sentences, figure.span.start).start
        return Span(begins, figure.span.start, self.words[begins : figure.span.start])

    # ---- the numbers

    def _figures(self) -> Iterator[Figure]:
        end = 0
        for found in DIGITS.finditer(self.words):
            if found.start() >= end and (more := self.by.scale.match(self.words, found.end())):
                end = more.end()
                yield self._figure(found, more)

    def _figure(self, found: Match[str], more: Match[str]) -> Figure:
        number, part = read_number(found.group(), self.language), more["part"]
        if number is not None and part:
            part = HALVES.get(part, part)
            number += Decimal(int(part)) / 10 ** len(part)
        span = Span(found.start(), more.end(), self.words[found.start() : more.end()])
        scale = SCALES.get(more["scale"] or "", Decimal(1))
        return Figure(span, number, scale, more["unit"] or "", scale == 1 and self._is_beside(span))

    def _is_beside(self, span: Span) -> bool:
        before = self.words[max(0, span.start - NEAR) : span.start]
        dated = self.by.dated.search(before) or YEAR.match(span.words)
        return bool(dated or self.by.beside.match(self.words, span.end))

    # ---- what they are

    def _attach_cues(self) -> None:
        cues = {"aim": self.by.aim, "least": self.by.least, "most": self.by.most, "limit": self.by.limit}
        for cue, places in cues.items():
            for at in places.every(self.words):
                if figure := self._nearest(at):
                    figure.cues.add(cue)
        for cue, places in {"least": self.by.under, "most": self.by.over}.items():
            for at in places.every(self.words):
                if (figure := self._nearest(at)) and self._is_refused(at, figure):
                    figure.cues.add(cue)

    def _nearest(self, at: int) -> Figure | None:
        """Of which number a cue speaks: in its clause, or else the next in its sentence, or the last."""
        clause, sentence = _around(self.clauses, at), _around(self.sentences, at)
        inside = self.within(clause)
        if len(inside) > 1:
            return min(inside, key=lambda figure: _distance(figure, at))
        after = self.within(Span(clause.end, sentence.end, ""))
        last = [one for one in self.every if one.span.end <= at][-1:]
        return next(iter((*inside, *after, *last)), None)

    def _is_refused(self, at: int, figure: Figure) -> bool:
        """Whether “under” is where we stop: it is ruled out before, or we leave behind it."""
        sentence = _around(self.sentences, at)
        ruled_out = Span(max(sentence.start, at - FAR), at + 1, "")
        behind = Span(max(at, figure.span.end), sentence.end, "")
        return stands_in(self._refused, ruled_out) or stands_in(self._leaving, behind)

    @cached_property
    def _refused(self) -> list[int]:
        return self.by.refused.every(self.words)

    @cached_property
    def _leaving(self) -> list[int]:
        return self.by.leaving.every(self.words)

    def _tell_whose(self) -> None:
        ours, theirs = self.by.ours.every(self.words), self.by.theirs.every(self.words)
        past = self.by.past.every(self.words)
        for figure in self.every:
            before, clause = self.before(figure), _around(self.clauses, figure.span.start)
            until = Span(before.start, clause.end, "")
            figure.theirs = self._is_theirs(ours, theirs, before, clause)
            figure.past = (figure.theirs or not figure.is_limit) and stands_in(past, until)

    def _is_theirs(self, ours: Sequence[int], theirs: Sequence[int], before: Span, clause: Span) -> bool:
        """Whoever is named last before it; where nobody is in its clause, first behind it there."""
        us, them = _last_in(ours, before), _last_in(theirs, before)
        if max(us, them) < clause.start:
            behind = Span(before.end, clause.end, "")
            first, other = first_in(theirs, behind), first_in(ours, behind)
            if first is not None or other is not None:
                return other is None or (first is not None and first < other)
        return them > us

    def _between(self, breaks: Pattern) -> list[Span]:
        gaps = [gap.span() for gap in breaks.finditer(self.words)]
        whole = [(0, 0), *gaps, (len(self.words), len(self.words))]
        return [Span(before[1], after[0], "") for before, after in pairwise(whole)]


def _around(spans: Sequence[Span], at: int) -> Span:
    return spans[max(0, bisect_right(spans, at, key=lambda span: span.start) - 1)]


def _distance(figure: Figure, at: int) -> int:
    """A cue rather stands before its number than behind it."""
    return figure.span.start - at if figure.span.start > at else 2 * (at - figure.span.end) + 2


def _last_in(places: Sequence[int], span: Span) -> int:
    at = bisect_right(places, span.end - 1)
    return places[at - 1] if at and places[at - 1] >= span.start else -1


@lru_cache(maxsize=4)
def ledger(by: Targets, words: str, language: str) -> Ledger:
    """Two rules read the same text, one after the other."""
    return Ledger(by, words, language)
