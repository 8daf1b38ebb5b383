"""Reads whether a next step says when it is done, and by whom."""

from collections.abc import Iterator
from functools import partial

from playbooks.feedback.plans import english, vietnamese
from playbooks.feedback.plans.patterns import Plans, Step
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import GOLLWITZER
from playbooks.feedback.words import Span, Writing, fold
from playbooks.model import About


def _loose(by: Plans, answer: Writing, context: Context) -> Remark | None:
    """R23: the first step that lacks its time or its doer."""
    steps = _listed(by, answer, context) if context.entries else _told(by, answer)
    return next((remark for step in steps if (remark := _remark(step))), None)


def _remark(step: Step) -> Remark | None:
    if step.when and step.who:
        return None
    if step.when:
        return Remark("who", step.span, "when")
    return Remark("when", step.span, "who") if step.who else Remark("neither", step.span)


def _told(by: Plans, answer: Writing) -> Iterator[Step]:
    """The steps in running text; a line that ends in a colon says something for all lines after it."""
    before: Step | None = None
    when = who = False
    for sentence in answer.sentences:
        text = answer.text[sentence.start : sentence.end]
        if text.endswith(":"):
            when, who = by.dated(sentence.words), by.owned(sentence.words, text)
            continue
        for step in by.read(sentence, text):
            then = before is not None and before.when and bool(by.then.search(step.span.words))
            before = step._replace(when=step.when or when or then, who=step.who or who)
            yield before


def _listed(by: Plans, answer: Writing, context: Context) -> list[Step]:
    """The columns decide, and where one is empty, the words beside it may say the same."""
    return [
        Step(
            _placed(answer, text),
            when=bool(entry.get("due", "").strip()) or by.dated(fold(text)),
            who=bool(entry.get("owner", "").strip()) or by.owned(fold(text), text),
        )
        for entry in context.entries
        if (text := entry.get("text", "").strip())
    ]


def _placed(answer: Writing, words: str) -> Span:
    at = answer.text.find(words)
    return Span(at, at + len(words), words) if at >= 0 else Span(0, 0, "")


RULES = (
    Rule(
        "R23",
        frozenset({About.NEXT_STEP}),
        GOLLWITZER,
        {"en": partial(_loose, english.PLANS), "vi": partial(_loose, vietnamese.PLANS)},
    ),
)
