"""Reads an answer sentence by sentence: a position, a need, something else that may be a need."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from playbooks.feedback.clauses import clauses, is_asked, pieces
from playbooks.feedback.interests.patterns import Interests
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import first_in, how_many, stands_in
from playbooks.feedback.words import Span

MARK = Pattern(r"(?:^|\n|\s)(?:[-*•–]|\d[.)])\s\Z")


@dataclass(frozen=True)
class Said:
    """What one sentence or clause holds. What is `named` stands after “Us:” or “Their needs:”."""

    span: Span
    stance: bool
    need: bool
    other: bool
    named: bool

    @property
    def bare(self) -> bool:
        return self.stance and not self.need

    @property
    def wanted(self) -> bool:
        return self.stance or self.need

    @property
    def tells(self) -> bool:
        return self.wanted or self.other

    @property
    def explains(self) -> bool:
        """Whether it may be the need under the position that its neighbour holds."""
        return self.tells and not self.stance


class Reading:
    """Where in a text everything stands."""

    def __init__(self, by: Interests, words: str) -> None:
        self.by, self.words = by, words
        self.stances = by.stances.every(words)
        self.needs = by.needs.every(words)
        self.blanks = by.blanks.every(words)
        self.asides = by.asides.every(words)
        self.states = by.states.every(words)
        self._heard: dict[Span, Said] = {}

    @cached_property
    def _sentences(self) -> list[Span]:
        return clauses(self.by.sentences, self.words)

    @cached_property
    def several(self) -> list[int]:
        commas = (comma.start() for comma in self.by.listed.finditer(self.words))
        return sorted((*self.by.several.every(self.words), *commas))

    def sentences(self) -> list[Said]:
        """The sentences that say something; a greeting or a question about something else does not."""
        every = (self._said(span) for span in self._sentences)
        return [one for one in every if one.tells]

    def sides(self) -> Iterator[tuple[Said, bool]]:
        """What is said, and whether of us; a clause that names nobody is about whom the last one was."""
        us, them = self.by.ours.every(self.words), self.by.theirs.every(self.words)
        ours = False
        for one in self._clauses():
            of_us, of_them = first_in(us, one.span), first_in(them, one.span)
            if of_us is not None or of_them is not None:
                ours = of_us is not None and (of_them is None or of_us < of_them)
            if not self._is_beside(one):
                yield one, ours

    def interests(self, one: Said, before: Said | None) -> int:
        """How many it may add at most: a need is one with the position that it stands under."""
        under = before is not None and before.bare and one.explains
        under = under and not one.named and not self.by.anew.match(one.span.words)
        return how_many(self.several, one.span) + (0 if under else 1)

    def first_stance(self, span: Span) -> int:
        return first_in(self.stances, span) or span.start

    def _said(self, span: Span) -> Said:
        if span not in self._heard:
            self._heard[span] = self._hear(span)
        return self._heard[span]

    def _hear(self, span: Span) -> Said:
        parts = pieces(self.by.commas, self.words, span.start, span.end)
        return Said(
            span,
            stance=self._is_stance(span),
            need=stands_in(self.needs, span),
            other=not is_asked(self.words, span) and any(self._is_other(part) for part in parts),
            named=self._is_named(span),
        )

    def _is_named(self, span: Span) -> bool:
        return self.words[max(0, span.start - 8) : span.start].rstrip(' "').endswith(":")

    def _is_stance(self, span: Span) -> bool:
        return stands_in(self.stances, span) and not stands_in(self.blanks, span)

    def _is_other(self, span: Span) -> bool:
        if (stance := first_in(self.stances, span)) is not None:
            return self._is_led_up_to(Span(span.start, stance, self.words[span.start : stance]))
        return not stands_in(self.asides, span) and self._is_stated(span)

    def _is_led_up_to(self, lead: Span) -> bool:
        """Whether something is said before the position: “She feels the draught and would like to move”."""
        joint = self.by.joint.search(lead.words)
        if joint is None:
            return False
        before = Span(lead.start, lead.start + joint.start(), "")
        return stands_in(self.states, before) and not stands_in(self.asides, before)

    def _is_stated(self, span: Span) -> bool:
        length = len(span.words.split())
        if length >= self.by.many and not self._is_item(span):
            return True
        return length >= self.by.few and stands_in(self.states, span)

    def _is_item(self, span: Span) -> bool:
        """Whether it is one of a list, or a bare term, of which no verb says anything."""
        marked = MARK.search(self.words[max(0, span.start - 4) : span.start])
        return bool(
            marked
            or self._is_named(span)
            or self.by.item.match(span.words)
            or any(map(str.isdigit, span.words))
        )

    def _clauses(self) -> Iterator[Said]:
        """Of every sentence the clauses in which somebody wants something; or else all of it, as one."""
        for sentence in self._sentences:
            parts = pieces(self.by.turns, self.words, sentence.start, sentence.end)
            said = [self._said(part) for part in parts]
            wanted = [one for one in said if one.wanted]
            yield from wanted or [one for one in said if one.other][:1] or [self._said(sentence)]

    def _is_beside(self, one: Said) -> bool:
        """Whether it only says of whom the next words speak (“Us: …”), greets, or reports."""
        if self.words.startswith(":", one.span.end):
            return True
        if stands_in(self.blanks, one.span) and not one.stance:
            return not one.named
        known = stands_in(self.asides, one.span) or is_asked(self.words, one.span)
        return known and not one.wanted and not one.named


@lru_cache(maxsize=4)
def reading(by: Interests, words: str) -> Reading:
    """Two rules read the same text, one after the other."""
    return Reading(by, words)
