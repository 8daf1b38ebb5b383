"""What a rule is: a small pure object that reads an answer and finds at most one thing to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from playbooks.feedback.words import Span, Writing
from playbooks.model import About, Better, Finding


@dataclass(frozen=True)
class Source:
    """Where a rule comes from; `link` is empty where there is only a book."""

    reference: str
    link: str = ""


@dataclass(frozen=True)
class Context:
    """What is known of an answer beside its words, where it came from a step.

    `entries` are the lines of a list with their columns, `figures` the numbers of a form by field;
    `better` says which way the numbers are better for us, `elsewhere` what other steps ask for.
    """

    entries: tuple[Mapping[str, str], ...] = ()
    figures: Mapping[str, Decimal] = field(default_factory=dict)
    better: Better | None = None
    elsewhere: frozenset[About] = frozenset()


class Remark(NamedTuple):
    """`says` and `good` are keys of the rule's texts; without a span, something is missing."""

    says: str
    span: Span | None = None
    good: str = ""


Reader = Callable[[Writing, Context], Remark | None]


@dataclass(frozen=True)
class Rule:
    """`read_in` has a reader for each language that the rule can be told in; in others it is silent."""

    id: str
    about: frozenset[About]
    source: Source
    read_in: Mapping[str, Reader]

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.read_in)

    def read(self, answer: Writing, context: Context) -> Finding | None:
        reader = self.read_in.get(answer.language)
        if reader is None or answer.about not in self.about:
            return None
        remark = reader(answer, context)
        return remark and self._finding(answer, remark)

    def _finding(self, answer: Writing, remark: Remark) -> Finding:
        span = remark.span or Span(0, 0, "")
        start, end = answer.placed(span.start, span.end)
        return Finding(
            rule=self.id,
            says=remark.says,
            language=answer.language,
            quote=answer.text[start:end].strip(),
            start=start,
            end=end,
            good=remark.good,
        )
