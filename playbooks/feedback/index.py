"""Where the words of a text stand, looked up once for all that is sought in it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

from playbooks.feedback.begins import DIGIT

WORD = re.compile(r"(\w+)")
Test = Callable[[str], bool]


class Index:
    """In `words` the places of each; in `places` also those of a word with the next, or a mark behind it.

    `kept` is for those who ask the same of it again.
    """

    def __init__(self, text: str) -> None:
        words: dict[str, list[int]] = defaultdict(list)
        pairs: dict[str, list[int]] = defaultdict(list)
        pieces = WORD.split(text)
        at = len(pieces[0])
        for word, gap, behind in zip(pieces[1::2], pieces[2::2], [*pieces[3::2], ""], strict=False):
            words[word].append(at)
            pairs[f"{word} {behind}" if gap == " " or gap.isspace() else word + gap[:1]].append(at)
            at += len(word) + len(gap)
        self.words, self.places = words, {**pairs, **words}
        self.kept: dict[Hashable, Any] = {}

    def beginning(self, letters: str) -> list[int]:
        """Where words stand that begin so; for `DIGIT`, figures."""
        if letters == DIGIT:
            return self.passing(is_figure)
        found: list[int] = []
        for word in islice(self._sorted, bisect_left(self._sorted, letters), None):
            if not word.startswith(letters):
                break
            found += self.words[word]
        return found

    def passing(self, test: Test) -> list[int]:
        """Where words stand that pass a test."""
        if test not in self.kept:
            self.kept[test] = self._at(filter(test, self.words))
        found: list[int] = self.kept[test]
        return found

    def _at(self, words: Iterable[str]) -> list[int]:
        return [at for word in words for at in self.words[word]]

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words)


def is_figure(word: str) -> bool:
    return word[0].isdigit()


@lru_cache(maxsize=6)
def index_of(text: str) -> Index:
    """The rules read the same text one after another."""
    return Index(text)
