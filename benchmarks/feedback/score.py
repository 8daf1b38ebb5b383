"""Asks each rule about every answer that it applies to, and counts what it found, missed and made up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from benchmarks.feedback.labelled import APPLY, HALVES, LANGUAGES, SEED, Labelled, labelled
from playbooks.feedback import Context, Rule, Writing, all_rules
from playbooks.model import About

Z = 1.96
RESAMPLES = 1000
FEWEST = 30
"""Of so many findings a share is worth a number of its own."""
PRECISION, RECALL = 0.85, 0.40
"""What earns a rule its say in a language, in both halves. A wrong remark costs more than a missed one."""


@dataclass(frozen=True)
class Judged:
    """One rule asked about one answer: what it found, and what it should have."""

    rule: str
    found: bool
    fires: bool


@dataclass(frozen=True)
class Score:
    hits: int
    wrong: int
    missed: int

    @property
    def firing(self) -> int:
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.firing if self.firing else 0.0

    @property
    def f1(self) -> float:
        asked = 2 * self.hits + self.wrong + self.missed
        return 2 * self.hits / asked if asked else 0.0

    @property
    def earns(self) -> bool:
        return self.precision >= PRECISION and self.recall >= RECALL


def scored(judged: Iterable[Judged]) -> Score:
    counts = [(one.found, one.fires) for one in judged]
    return Score(counts.count((True, True)), counts.count((True, False)), counts.count((False, True)))


def judge(answers: Sequence[Labelled], rules: Sequence[Rule]) -> Iterator[Judged]:
    for answer in answers:
        writing = Writing(answer.text, answer.language, About(answer.about))
        for rule in rules:
            if rule.id in APPLY[answer.about]:
                yield Judged(rule.id, rule.read(writing, Context()) is not None, answer.fires(rule.id))


def wilson(right: int, of: int) -> tuple[float, float]:
    """The interval that holds the true share with 95 %."""
    if of == 0:
        return 0.0, 1.0
    share, spread = right / of, Z * Z / of
    centre = share + spread / 2
    width = Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    return (centre - width) / (1 + spread), (centre + width) / (1 + spread)


def bootstrap(judged: Sequence[Judged]) -> tuple[float, float]:
    """F1's interval: what it is in samples drawn anew from the same answers."""
    random = Random(SEED)  # noqa: S311  # repeatable
    kinds = [(one.found, one.fires) for one in judged]
    if not kinds:
        return 0.0, 1.0
    found = sorted(_f1(random.choices(kinds, k=len(kinds))) for _ in range(RESAMPLES))
    return found[RESAMPLES * 25 // 1000], found[RESAMPLES * 975 // 1000]


def _f1(kinds: Sequence[tuple[bool, bool]]) -> float:
    return Score(kinds.count((True, True)), kinds.count((True, False)), kinds.count((False, True))).f1


@dataclass(frozen=True)
class Sheet:
    """One language and half: what every rule found."""

    language: str
    half: str
    judged: Sequence[Judged]

    def of(self, *rules: str) -> Sequence[Judged]:
        return [one for one in self.judged if one.rule in rules]


def sheets() -> Mapping[tuple[str, str], Sheet]:
    every = {}
    for language in LANGUAGES:
        answers = labelled(language)
        rules = [rule for rule in all_rules() if language in rule.languages]
        for half in HALVES:
            mine = [answer for answer in answers if answer.half == half]
            every[language, half] = Sheet(language, half, list(judge(mine, rules)))
    return every


def earned(every: Mapping[tuple[str, str], Sheet]) -> Mapping[str, frozenset[str]]:
    """In which languages each rule has earned its say: in both halves."""
    return {
        rule.id: frozenset(
            language
            for language in sorted(rule.languages)
            if all(scored(every[language, half].of(rule.id)).earns for half in HALVES)
        )
        for rule in all_rules()
    }
