"""Reads how something is asked: openly, or so that a yes, a number or a choice is all one gets."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from playbooks.feedback.questions import english, vietnamese
from playbooks.feedback.questions.patterns import OPEN, Asked, Asking
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import MILES
from playbooks.feedback.words import Span, Writing
from playbooks.model import About

QUOTED = frozenset('"“')


def _closed(by: Asking, answer: Writing, _: Context) -> Remark | None:
    """R3: the first question that is not open, unless an open one about the same thing follows it at once."""
    asked = [each for unit in _units(by, answer) for each in by.read(unit)]
    open_too = "open" if any(each.says == OPEN for each in asked) else ""
    for each, after in pairwise([*asked, None]):
        if each and each.says != OPEN and not (after and _follows_up(by, each, after)):
            return Remark(each.says, each.span, open_too)
    return None


def _units(by: Asking, answer: Writing) -> Sequence[Span]:
    """The sentences, cut after each question mark; questions that are told of are blotted out."""
    text = answer.folded
    if QUOTED & set(text):
        text = by.reported.sub(lambda told: " " * len(told.group()), text)
    cut = (
        Span(sentence.start + piece.start(), sentence.start + piece.end(), piece.group())
        for sentence in answer.sentences
        for piece in by.piece.finditer(text[sentence.start : sentence.end])
    )
    return [unit for unit in cut if unit.words.strip()]


def _follows_up(by: Asking, first: Asked, then: Asked) -> bool:
    if then.says != OPEN:
        return False
    words = by.word.findall(then.span.words)
    return (
        len(words) <= by.few
        or bool(by.back.search(then.span.words))
        or not set(by.word.findall(first.span.words)).isdisjoint(set(words) - by.common)
    )


RULES = (
    Rule(
        "R3",
        frozenset({About.QUESTION}),
        MILES,
        {"en": partial(_closed, english.ASKING), "vi": partial(_closed, vietnamese.ASKING)},
    ),
)
