"""How Vietnamese asks: by how a clause ends, by a question word in its place, or by a mark alone."""

from collections.abc import Sequence

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.questions import vietnamese_words as say
from playbooks.feedback.questions.patterns import OPEN, Asked, Asking
from playbooks.feedback.words import Span

# What stands at the end of a clause, with all that may follow it, takes no more.
AT_THE_END = 70


def read(unit: Span) -> Sequence[Asked]:
    words = unit.words
    marked = "?" in words
    if bent := _bent(words, marked=marked):
        return [_asked(unit, 0, len(words), bent)]
    clauses = [(clause.start(), clause.end()) for clause in say.CLAUSE.finditer(words)]
    asked = [
        (start, end, kind)
        for start, end in clauses
        if (kind := _kind(words[start:end], marked=marked and end >= len(words.rstrip())))
    ]
    if not asked and marked and len(words.split()) >= say.ENOUGH:
        asked = [(0, len(words), "closed")]
    return [_asked(unit, start, end, kind) for start, end, kind in asked]


def _bent(words: str, *, marked: bool) -> str:
    """What colours the whole sentence, whatever word asks in it."""
    if say.REPROACH.search(words):
        return "reproach"
    if marked and say.THREAT.search(words):
        return "threat"
    if say.TAG.search(words, max(0, len(words) - AT_THE_END)) or (marked and say.LEADS.match(words)):
        return "leading"
    return "choice" if marked and say.BETWEEN.search(words) else ""


def _kind(clause: str, *, marked: bool) -> str:
    """What a clause asks; empty where it asks nothing."""
    wrap = say.WRAP.match(clause)
    if wrap:
        return _wrapped(wrap.group(), clause[wrap.end() :])
    if say.WHETHER.search(clause) and (marked or say.INDIRECT.search(clause)):
        return OPEN if say.KNOWN.search(clause) else "closed"
    if marked or say.INDIRECT.search(clause):
        return _plain(clause, marked=marked)
    return OPEN if say.ASKS.search(clause) else ""


def _plain(clause: str, *, marked: bool) -> str:
    if say.NUMBER.search(clause):
        return "number"
    if say.RHETORICAL.search(clause, max(0, len(clause) - AT_THE_END)):
        return "leading"
    if say.ASKS.search(clause):
        return OPEN
    return "choice" if marked and say.OR.search(clause) else ""


def _wrapped(wrap: str, inner: str) -> str:
    """“Could you tell me …?” asks what it wraps; its own yes or no is only manners."""
    if say.MAY.search(wrap) or say.IF_YOU_CAN.search(inner):
        bare = say.MAY_I.sub("", inner)
        doubts = bare != inner and say.BARELY.search(wrap) and say.HAS.search(bare)
        return _within(bare) or ("closed" if doubts else OPEN)
    return _within(inner) or (OPEN if say.TELL.search(wrap) else "")


def _within(inner: str) -> str:
    if say.NUMBER.search(inner):
        return "number"
    if say.ASKS.search(inner):
        return OPEN
    return "closed" if say.WHETHER.search(inner) or say.DOUBT.search(inner) else ""


def _asked(unit: Span, start: int, end: int, kind: str) -> Asked:
    words = unit.words[start:end]
    start += len(words) - len(words.lstrip(say.LOOSE))
    words = unit.words[start:end].rstrip(say.LOOSE)
    return Asked(kind, Span(unit.start + start, unit.start + start + len(words), words))


ASKING = Asking(
    reported=say.REPORTED,
    piece=say.PIECE,
    read=read,
    word=Pattern(r"[^\W\d_]{2,}"),
    common=say.COMMON,
    back=say.BACK,
    few=5,
)
