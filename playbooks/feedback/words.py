"""Reads a text as the rules need it: folded letters in place, and sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from playbooks.model import About

# A line of a list is a sentence of its own, with or without a full stop.
MARK = re.compile(r"\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+")
# JSON may hold one half of a pair, which is no character: it stays one character.
HALF = re.compile("[\ud800-\udfff]")
# A character and the accents that follow it on their own.
LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*|^[\u0300-\u036f]+", re.DOTALL)
# Whoever writes this much has said it twice, and the rest of a text changes no remark.
LONGEST = 4000


class Span(NamedTuple):
    """Some of a text: its place in the original, and its letters folded."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Writing:
    """An answer as a person wrote it, in one language, and what it is about.

    `plain` is its text with accents in one piece, `folded` the same in small letters: a place in one is
    a place in the other, and `placed` says where in `text` it is.
    """

    text: str
    language: str
    about: About

    @cached_property
    def plain(self) -> str:
        return composed(self.text[:LONGEST])

    @cached_property
    def folded(self) -> str:
        return fold(self.plain)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(self._sentences())

    def _sentences(self) -> "list[Span]":
        from sentencex import segment  # noqa: PLC0415  # megabytes that an idle process does without

        found, at = [], 0
        for piece in segment(self.language, HALF.sub("\ufffd", self.plain)):
            for line in piece.splitlines(keepends=True):
                mark = MARK.match(line)
                begins = at + (mark.end() if mark else len(line) - len(line.lstrip()))
                ends = at + len(line.rstrip())
                if begins < ends:
                    found.append(Span(begins, ends, self.folded[begins:ends]))
                at += len(line)
        return found

    def placed(self, start: int, end: int) -> tuple[int, int]:
        """Where something that was found in `plain` begins and ends in the text as it was written."""
        if self.text.startswith(self.plain):
            return start, end
        places = list(_places(self.text[:LONGEST]))
        return places[start], places[end]


def _places(text: str) -> Iterator[int]:
    """Where each character of the composed text begins in this one, and where the last one ends."""
    at = 0
    for letter in LETTER.findall(text):
        yield from [at] * len(composed(letter))
        at += len(letter)
    yield at


def fold(text: str) -> str:
    """Small letters, one character for each of the text's; a sigma is small as if it stood alone."""
    small = text.lower()
    if len(small) == len(text) and "Σ" not in text:
        return small
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def composed(text: str) -> str:
    """Letters with their accents in one piece, as our own words are written: some keyboards send two."""
    return unicodedata.normalize("NFC", text)
