"""A regular expression that is compiled when it is first used.

There are hundreds, and most answers need few of them: compiled at the start, they would take a second
and megabytes.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

Match = Callable[..., re.Match[str] | None]


class Pattern:
    """What it finds holds one of the words that it `needs`, if any are given: they are quick to look for."""

    def __init__(self, source: str, flags: int = 0, needs: str = "") -> None:
        self.source = source
        self._needed = re.compile(needs) if needs else None
        self.flags = flags

    @property
    def pattern(self) -> str:
        """As that of a compiled one, to build others from."""
        return self.source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._needed and not self._needed.search(text, begin, end):
            return None
        return self.compiled.search(text, begin, end)

    @cached_property
    def match(self) -> "Match":
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> "Match":
        return self.compiled.fullmatch

    def finditer(self, text: str, begin: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, begin, end)

    def findall(self, text: str, begin: int = 0, end: int = sys.maxsize) -> list[str]:
        return self.compiled.findall(text, begin, end)

    def split(self, text: str) -> list[str]:
        return self.compiled.split(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.compiled.sub(new, text)
