"""Finds patterns quickly: each is tried only where words stand that it can begin with.

What they are is read from the patterns themselves (`begins`), and where they stand from an index of the text
(`index`) that all rules share. Whatever reads a whole answer with many patterns is a `Finder`.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from typing_extensions import override

from playbooks.feedback.begins import begins
from playbooks.feedback.index import Index, Test, index_of
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

AT_WORD = r"(?<!\w)(?=\w)"
# So short a text is read faster at one go.
SHORT = 400
# A place and the number of a pattern make one number: those are sorted at once, and cost no memory.
BITS = 12
NUMBER = (1 << BITS) - 1


@dataclass(frozen=True)
class Start:
    """A pattern that begins where a word does; with a test, where a word passes it."""

    source: str
    test: Test | None = None


def after(listed: str, rest: str = "", *, before: str = "") -> Start:
    """Any of the phrases as whole words, with a pattern for the `rest`, and what must stand `before`."""
    return Start(rf"{before}(?:{one_of(listed)})\b{rest}")


def like(test: Test, pattern: str) -> Start:
    """A pattern that begins with a word of a certain look."""
    return Start(pattern, test)


class Finder(Pattern):
    """Finds what any of the patterns does; of two that begin in one place, what the first of them does.

    Those that are `marked` are sought everywhere: they begin within a word, or between two.
    """

    def __init__(self, *starts: Start, marked: Sequence[str] = (), flags: int = 0) -> None:
        worded = "|".join(start.source for start in starts)
        whole = [f"{AT_WORD}(?:{worded})"] if worded else []
        super().__init__("|".join((*whole, *marked)), flags)
        self._starts, self._marked = starts, marked
        # A group has its name but once in a pattern, and a test is none.
        self._is_whole = not any(start.test or "(?P<" in start.source for start in starts)

    @override
    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._at_one_go(text, begin, end):
            return self.compiled.search(text, begin, end)
        if begin or end < len(text):
            return next(self._find(text, begin, end), None)
        kept = index_of(text).kept
        if (self, "first") not in kept:
            kept[self, "first"] = next(self._find(text, begin, end), None)
        first: re.Match[str] | None = kept[self, "first"]
        return first

    @override
    def finditer(self, text: str, begin: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        if self._at_one_go(text, begin, end):
            return self.compiled.finditer(text, begin, end)
        return self._find(text, begin, end)

    @override
    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        parts: list[str] = []
        at = 0
        for match in self.finditer(text):
            parts += (text[at : match.start()], new if isinstance(new, str) else new(match))
            at = match.end()
        return "".join((*parts, text[at:]))

    def every(self, text: str) -> list[int]:
        """Every place of a text where one of them stands, whatever else is found there."""
        patterns = self._places.patterns
        candidates = self._places.candidates(text)
        found = (each >> BITS for each in candidates if patterns[each & NUMBER].match(text, each >> BITS))
        return list(dict.fromkeys(found))

    def _at_one_go(self, text: str, begin: int, end: int) -> bool:
        return self._is_whole and (min(end, len(text)) - begin < SHORT or not self._starts)

    @property
    def patterns(self) -> Sequence[Pattern]:
        return self._places.patterns

    @cached_property
    def _places(self) -> "Places":
        return Places(self._starts, self._marked, self.flags)

    def _find(self, text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
        """Two streams in step: what stands at the candidates, and what is sought everywhere."""
        patterns, candidates = self._places.patterns, self._places.candidates(text)
        others = self._places.elsewhere(text, begin, end)
        other = next(others, None)
        for each in candidates[bisect_left(candidates, begin << BITS) :]:
            at = each >> BITS
            if at >= end:
                break
            while other and other.start() < at:
                if other.start() >= begin:
                    yield other
                    begin = _past(other)
                other = next(others, None)
            if at >= begin and (match := patterns[each & NUMBER].match(text, at, end)):
                yield match
                begin = _past(match)
        while other:
            if other.start() >= begin:
                yield other
                begin = _past(other)
            other = next(others, None)


def _past(match: re.Match[str]) -> int:
    return max(match.end(), match.start() + 1)


class Places:
    """Where each of many patterns may stand: by the words that it can begin with."""

    def __init__(self, starts: Sequence[Start], marked: Sequence[str], flags: int) -> None:
        self.patterns = [Pattern(f"(?:{start.source})", flags) for start in starts]
        self._by_word: dict[str, list[int]] = {}
        self._by_beginning: dict[str, list[int]] = {}
        self._by_test: dict[Test, list[int]] = {}
        anywhere = [*filter(None, map(self._enter, range(len(starts)), starts)), *marked]
        self._anywhere = Pattern("|".join(anywhere), flags) if anywhere else None

    def _enter(self, number: int, start: Start) -> str:
        """What is left to be sought everywhere, if it may begin with any word."""
        if start.test:
            self._by_test.setdefault(start.test, []).append(number)
            return ""
        keys = begins(start.source, self.patterns[number].flags)
        for key in keys or ():
            by = self._by_beginning if key.endswith("*") else self._by_word
            by.setdefault(key.removesuffix("*"), []).append(number)
        return f"{AT_WORD}(?:{start.source})" if keys is None else ""

    def candidates(self, text: str) -> list[int]:
        """The places in order, each with the number of a pattern."""
        index = index_of(text)
        found: list[int] | None = index.kept.get(self)
        if found is None:
            found = index.kept[self] = sorted(self._candidates(index))
        return found

    def _candidates(self, index: Index) -> list[int]:
        found: list[int] = []
        for key in self._by_word.keys() & index.places.keys():
            for number in self._by_word[key]:
                found += [at << BITS | number for at in index.places[key]]
        for letters, numbers in self._by_beginning.items():
            found += [at << BITS | number for at in index.beginning(letters) for number in numbers]
        for test, numbers in self._by_test.items():
            found += [at << BITS | number for at in index.passing(test) for number in numbers]
        return found

    def elsewhere(self, text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
        """What begins with no word, or with any."""
        while self._anywhere and (match := self._anywhere.search(text, begin, end)):
            yield match
            begin = match.start() + 1
