"""Cuts a text into clauses, roughly: at its punctuation, and at some of the words that join."""

import sys
from functools import lru_cache
from re import Match

from playbooks.feedback.finder import Finder, Start
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.words import Span, Writing

# What stands before the first word of a clause: quotation marks, the mark of a list.
LEAD = Pattern(r"(?:\s|[-*•–—\"'«»(]|(?:\d{1,2}|[a-z])[.)]\s)*")
LISTED = frozenset(".)")
TRAIL = " \t\n\r\"'«»)"
SENTENCE_END = Pattern(r"[.!?…]+(?=[\s\"')]|$)|\n")
AT_BREAK = Pattern(r"[.;:!?]\s+|[\n(—–]|,\s+(?=(?:and|so|which|và|nên)\s)")
AT_COMMA = Pattern(r"[.;:!?,]\s+|[\n(—–]")
# How a part of a pattern begins that may be found within a word or between two.
MARKS = ("[", "(?:[", "(?:^", "(?:,", "^", ":", ",", "'", r"\s")
# Marks that some keyboards bend: patterns need only know the straight ones.
STRAIGHT = dict(zip("’‘“”„\u00a0", '\'\'""" ', strict=True))


def straight(answer: Writing) -> str:
    """Small letters and straight quotation marks, each in the place of the text's own."""
    return _straight(answer.folded)


@lru_cache(maxsize=4)
def _straight(folded: str) -> str:
    """The rules read the same text one after another."""
    for bent, plain in STRAIGHT.items():
        folded = folded.replace(bent, plain)
    return folded


def any_of(*parts: str, flags: int = 0) -> Finder:
    """A pattern that finds any of the parts; “n't” is also found as “nt”.

    Those that begin with a word are sought where one begins, in one step for all, which makes it quick;
    only those that begin with a mark are sought anywhere. The parts say themselves where they end.
    """
    spelt = [part.replace("n't", "n'?t") for part in parts]
    worded = [Start(part) for part in spelt if not part.startswith(MARKS)]
    return Finder(*worded, marked=[part for part in spelt if part.startswith(MARKS)], flags=flags)


def anywhere(*parts: str) -> Pattern:
    """As `any_of`, for a text that is read but once: no place is looked up."""
    return Pattern(any_of(*parts).source)


def alternatives(source: str) -> list[str]:
    """The parts of a pattern between its bars, but for those within brackets."""
    parts, depth, escaped, listed = [""], 0, False, False
    for char in source:
        if char == "|" and not (depth or escaped or listed):
            parts.append("")
            continue
        parts[-1] += char
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif listed:
            listed = char != "]"
        elif char == "[":
            listed = True
        else:
            depth += (char == "(") - (char == ")")
    return [part.strip() for part in parts if part.strip()]


def worded(source: str, flags: int = 0) -> Finder:
    """A pattern of which every part begins where a word does."""
    return any_of(*alternatives(source), flags=flags)


def either(*parts: str) -> str:
    """A part of a pattern for any of the parts."""
    return f"(?:{'|'.join(parts)})"


def clauses(breaks: Pattern, words: str) -> list[Span]:
    """The clauses in order, each without the marks around it; `breaks` finds where one ends."""
    return pieces(breaks, words, 0, len(words))


def parts(text: str, *, at_commas: bool = False) -> list[tuple[int, int]]:
    """Where the parts between stops, dashes and small joining words, or commas, begin and end."""
    gaps = [mark.span() for mark in (AT_COMMA if at_commas else AT_BREAK).finditer(text)]
    return list(zip((0, *(end for _, end in gaps)), (*(start for start, _ in gaps), len(text)), strict=True))


def pieces(breaks: Pattern, words: str, start: int, end: int) -> list[Span]:
    """The pieces of some of the text between what `breaks` finds."""
    cut, at = [], start
    for gap in (*breaks.finditer(words, start, end), None):
        until = gap.start() if gap else end
        piece = _trimmed(words, at, until)
        if piece.words:
            cut.append(piece)
        at = gap.end() if gap else until
    return cut


def _trimmed(words: str, start: int, end: int) -> Span:
    piece = words[start:end].rstrip(TRAIL)
    bare = piece.lstrip()
    if bare[:1].isalpha() and bare[1:2] not in LISTED:
        return Span(start + len(piece) - len(bare), start + len(piece), bare)
    lead = LEAD.match(piece)
    begins = lead.end() if lead else 0
    return Span(start + begins, start + len(piece), piece[begins:])


def span(match: Match[str]) -> Span:
    return Span(match.start(), match.end(), match.group())


def found(pattern: Pattern, words: str, start: int = 0, end: int = sys.maxsize) -> Span | None:
    """The first words that the pattern finds."""
    match = pattern.search(words, start, end)
    return span(match) if match else None


def sentence_start(words: str, at: int) -> int:
    """Where the sentence may begin that the place is in."""
    return 1 + max(words.rfind(mark, 0, at) for mark in ".!?\n")


def sentence_end(words: str, at: int) -> int:
    """Where the sentence ends that the place is in."""
    end = SENTENCE_END.search(words, at)
    return end.start() if end else len(words)


def is_asked(words: str, clause: Span) -> bool:
    """Whether the sentence that the clause stands in ends in a question mark."""
    end = SENTENCE_END.search(words, clause.end)
    return bool(end and end.group().startswith("?"))
