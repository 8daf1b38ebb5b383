"""Reads how a demand is put: with a reason or too many, in plain words or in words that irritate."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from playbooks.feedback.clauses import (
    clauses,
    found,
    is_asked,
    pieces,
    sentence_end,
    sentence_start,
    span,
    straight,
)
from playbooks.feedback.demands import english, vietnamese
from playbooks.feedback.demands.patterns import Demands, Irritators
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import LEE_AMES, RACKHAM
from playbooks.feedback.words import Span, Writing
from playbooks.model import About

DEMANDS = {"en": english.DEMANDS, "vi": vietnamese.DEMANDS}
IRRITATORS = {"en": english.IRRITATORS, "vi": vietnamese.IRRITATORS}
ENOUGH = 3
"""So many reasons for one thing are too many."""
FEW = 2
"""With no more words than these beside it, a price stands alone."""
WEIGHTY = Pattern(r"\b[a-z]{6,}\b")
BRACKETS = Pattern(r"\([^)\d][^)]{6,}\)")
"""Each with the reason for what stands before it."""
LINE = Pattern(r".+")
TABLE = Pattern(r"\||^\s*(?:[-*•]|\d{1,2}[.)])\s|[^.!?:;,\s][ \t]*\n", re.MULTILINE)
"""In a list, each line is a demand of its own."""


def _unreasoned(by: Demands, answer: Writing, context: Context) -> Remark | None:
    """R8: something is asked for, and nothing says why. A price alone may stand."""
    if context.entries:
        return _bare_entry(by, answer, context)
    words = straight(answer)
    if by.reason.search(words):
        return None
    said = clauses(by.breaks, words)
    if any(_tells_why(by, words, one) or _is_unclear(by, words, one) for one in said):
        return None
    demand = next((one for one in said if _demands(by, one)), None) or _fragment(by, words, said)
    return Remark("unreasoned", demand) if demand and not _is_price(by, words) else None


def _bare_entry(by: Demands, answer: Writing, context: Context) -> Remark | None:
    for entry in context.entries:
        demand = entry.get("text", "").strip()
        if demand and not entry.get("reason", "").strip() and not _is_price(by, demand.lower()):
            at = answer.text.find(demand)
            return Remark("unreasoned", Span(at, at + len(demand), demand) if at >= 0 else Span(0, 0, ""))
    return None


def _demands(by: Demands, clause: Span) -> bool:
    return bool(by.imperative.match(clause.words) or by.demand.search(clause.words))


def _tells_why(by: Demands, words: str, clause: Span) -> bool:
    """Whatever is said beside the demand is taken for its reason, unless it is asked or mere manners."""
    return (
        bool(by.states.match(clause.words))
        and not by.beside.match(clause.words)
        and not _demands(by, clause)
        and not is_asked(words, clause)
    )


def _is_unclear(by: Demands, words: str, clause: Span) -> bool:
    """It may be a reason: what is not understood is no ground for a remark."""
    other = _demands(by, clause) or by.beside.match(clause.words) or is_asked(words, clause)
    begins = words[: clause.start].rstrip(" \"'").endswith((".", "!", "?", ";"))
    return begins and bool(by.unclear.match(clause.words)) and not other


def _fragment(by: Demands, words: str, said: Sequence[Span]) -> Span | None:
    """A note without a verb is a demand, where demands are asked for."""
    first = said[0] if said else None
    if (
        first is None
        or by.beside.match(first.words)
        or by.states.match(first.words)
        or is_asked(words, first)
    ):
        return None
    return first if " " in first.words else None


def _is_price(by: Demands, words: str) -> bool:
    """Whether hardly more is said than a price: a bare opening number needs no reason."""
    rest = [word for word in by.small.sub(" ", words).split() if word[0].isalpha()]
    return bool(by.price.search(words)) and not by.term.search(words) and len(rest) <= FEW


def _overloaded(by: Demands, answer: Writing, _: Context) -> Remark | None:
    """R9: the weakest of many reasons is the one that will be answered."""
    words = straight(answer)
    counted = found(by.several, words) or found(by.linked, words)
    ordered = found(by.ordered, words)
    if not counted and ordered and sum(_demands(by, one) for one in clauses(by.breaks, ordered.words)) < FEW:
        counted = ordered
    if counted:
        return Remark("several", counted)
    for line in map(span, LINE.finditer(words)) if TABLE.search(words) else [Span(0, len(words), words)]:
        for reasons in (_listed(by, words, line), _stated(by, words, line)):
            if len(reasons) >= ENOUGH:
                return Remark("several", reasons[-1])
    return None


def _listed(by: Demands, words: str, line: Span) -> list[Span]:
    """The most reasons that follow one “because” in its sentence."""
    most: list[Span] = []
    for because in by.because.finditer(words, line.start, line.end):
        items = pieces(by.listing, words, because.end(), sentence_end(words, because.end()))
        clear = [one for one in items if _is_item(by, one)]
        # Beside two that are clear, whatever is as long as a clause counts.
        listed = [one for one in items if one in clear or (len(clear) >= FEW and _is_long(by, one))]
        most = max(most, listed, key=len)
    return most


def _is_long(by: Demands, piece: Span) -> bool:
    return bool(by.unclear.match(piece.words)) and not by.apart.match(piece.words)


def _is_item(by: Demands, piece: Span) -> bool:
    """In a list, whoever does it may be left out from the second item on."""
    said = by.states.match(piece.words) or by.item.match(piece.words)
    return bool(said) and not by.apart.match(piece.words)


def _stated(by: Demands, words: str, line: Span) -> list[Span]:
    """The reasons that are said after one demand, each in a clause of its own."""
    apiece = by.many.search(words, line.start, line.end) or len(BRACKETS.findall(line.words)) >= FEW
    said = [] if apiece else pieces(by.breaks, words, line.start, line.end)
    if len(said) <= ENOUGH:
        return []
    asked = next((at for at, one in enumerate(said) if _demands(by, one) or by.price.search(one.words)), 0)
    reasons: list[Span] = []
    for one in said[asked + 1 :]:
        joined = reasons and one.start < sentence_end(words, reasons[-1].end)
        loose = len(reasons) >= FEW and _is_long(by, one) and not _demands(by, one)
        goes_on = joined and (loose or _is_item(by, one))
        if goes_on or (_tells_why(by, words, one) and " " in one.words and not by.apart.match(one.words)):
            reasons.append(one)
        elif 0 < len(reasons) < ENOUGH and _demands(by, one):
            reasons = []
    return reasons if _belong_together(by, reasons) else []


def _belong_together(by: Demands, reasons: Sequence[Span]) -> bool:
    """Several “because” belong to several demands, and what we and they will do are terms, not reasons."""
    deeds = sum(bool(by.deed.match(one.words)) for one in reasons)
    led = sum(bool(by.led.match(one.words)) for one in reasons)
    return deeds <= 1 and led <= 1 and not _repeat(reasons)


def _repeat(reasons: Sequence[Span]) -> bool:
    """Whether two share a word of weight: the same may be said twice."""
    weighty = [set(WEIGHTY.findall(one.words)) for one in reasons]
    return len(set().union(*weighty)) < sum(map(len, weighty))


def _irritating(by: Irritators, answer: Writing, _: Context) -> Remark | None:
    """R10: praise for one's own offer, or blame for them."""
    words = by.tags.mark(straight(answer))
    said = _irritators(by, words)
    return next((Remark(says, one) for says, one in said if not _is_spared(by, words, one)), None)


def _irritators(by: Irritators, words: str) -> Iterator[tuple[str, Span]]:
    yield from (("praise", span(one)) for one in by.praise.finditer(words))
    yield from (("blame", span(one)) for one in by.blame.finditer(words))
    for one in by.pointing.finditer(words):
        if by.own.search(words, 0, one.start()):
            yield "praise", span(one)


def _is_spared(by: Irritators, words: str, irritator: Span) -> bool:
    sentence = by.spared.finditer(
        words, sentence_start(words, irritator.start), sentence_end(words, irritator.end)
    )
    return any(one.start() < irritator.end and irritator.start < one.end() for one in sentence)


PROPOSED = frozenset(
    {About.CONCESSION, About.GESTURE, About.DEMAND, About.OPENING, About.REPLY_PLAN, About.OFFER, About.FREE}
)
RULES = (
    Rule(
        "R8",
        frozenset({About.DEMAND}),
        LEE_AMES,
        {language: partial(_unreasoned, by) for language, by in DEMANDS.items()},
    ),
    Rule(
        "R9",
        frozenset({About.DEMAND, About.OFFER}),
        RACKHAM,
        {language: partial(_overloaded, by) for language, by in DEMANDS.items()},
    ),
    Rule(
        "R10",
        PROPOSED,
        RACKHAM,
        {language: partial(_irritating, by) for language, by in IRRITATORS.items()},
    ),
)
