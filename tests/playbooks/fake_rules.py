"""Rules for tests: each fires on a word of its own, so that a test says what is found by what it writes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from playbooks.feedback import Context, Remark, Rule, Source, Writing
from playbooks.feedback.words import Span
from playbooks.model import About

BOTH = frozenset({"en", "vi"})


def fires_on(rule: str, *words: str, says: str = "it") -> Rule:
    """On the first of the words that is there, in English and in Vietnamese."""

    def read(answer: Writing, context: Context) -> Remark | None:  # noqa: ARG001
        for word in words:
            if (start := answer.folded.find(word)) >= 0:
                return Remark(says, Span(start, start + len(word), word))
        return None

    source = Source("A book for tests.")
    return Rule(rule, frozenset(About), source, {"en": read, "vi": read})


@contextmanager
def speaking(*rules: Rule, only: Mapping[str, frozenset[str]] | None = None) -> Iterator[None]:
    """These rules and no others, the weightiest first; they speak both languages, or as `only` says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("playbooks.feedback.rules.all_rules", lambda: rules)
        said = {rule.id: BOTH for rule in rules} if only is None else only
        patch.setattr("playbooks.feedback.rules.SPEAK", said)
        yield
