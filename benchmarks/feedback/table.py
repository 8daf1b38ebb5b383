"""The published table of scores, and the modules that say which rules speak and how often they are right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.feedback.labelled import APPLY, HALVES, LANGUAGES, labelled
from benchmarks.feedback.score import FEWEST, Judged, Score, Sheet, bootstrap, scored, wilson
from playbooks.feedback import all_rules
from playbooks.texts import LANGUAGES as NAMES

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "feedback.md"
EARNED = ROOT / "playbooks" / "feedback" / "earned.py"
SCORES = ROOT / "playbooks" / "feedback" / "scores.py"
BEGINS, ENDS = "<!-- score -->\n", "<!-- /score -->\n"

Sheets = Mapping[tuple[str, str], Sheet]
Say = Mapping[str, frozenset[str]]


def table(every: Sheets, say: Say) -> str:
    return "\n".join(line for language in LANGUAGES for line in _language(every, say, language))


def _language(every: Sheets, say: Say, language: str) -> Iterator[str]:
    yield f"### {NAMES[language]}\n"
    yield "| Rule | speaks | firing | precision | recall | F1 | tuning: precision | tuning: recall | κ |"
    yield "|---|---|--:|---|---|---|---|---|--:|"
    for rule in sorted((rule.id for rule in all_rules()), key=_number):
        yield _row(every, language, rule, "yes" if language in say[rule] else "off", (rule,))
    speaking = tuple(rule for rule, languages in say.items() if language in languages)
    yield _row(every, language, f"**all {len(speaking)} that speak**", "", speaking)
    yield _row(every, language, "all rules", "", tuple(say))
    yield ""


def _number(rule: str) -> int:
    return int(rule[1:])


def _row(every: Sheets, language: str, name: str, speaks: str, rules: tuple[str, ...]) -> str:
    tuning, held_out = (every[language, half].of(*rules) for half in HALVES)
    score = scored(held_out)
    cells = [name, speaks, str(score.firing), *_shares(score, held_out), *_shares(scored(tuning), tuning)[:2]]
    return f"| {' | '.join([*cells, f'{_kappa(language, rules):.2f}'])} |"


def _shares(score: Score, judged: Sequence[Judged]) -> list[str]:
    intervals = (
        (score.precision, wilson(score.hits, score.hits + score.wrong)),
        (score.recall, wilson(score.hits, score.firing)),
        (score.f1, bootstrap(judged)),
    )
    return [_share(value, interval, score.firing) for value, interval in intervals]


def _share(value: float, interval: tuple[float, float], firing: int) -> str:
    low, high = (f"{end:.2f}" for end in interval)
    return f"{low}–{high}" if firing < FEWEST else f"{value:.2f} ({low}–{high})"


def _kappa(language: str, rules: tuple[str, ...]) -> float:
    """Cohen's: how far the two labellers agree beyond chance."""
    pairs = [
        (rule in answer.first, rule in answer.second)
        for answer in labelled(language)
        for rule in APPLY[answer.about]
        if rule in rules
    ]
    count = len(pairs) or 1
    same = sum(one == other for one, other in pairs) / count
    first, second = (sum(pair[which] for pair in pairs) / count for which in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def write(every: Sheets, say: Say) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    PAGE.write_text(f"{before}{BEGINS}\n{table(every, say)}\n{ENDS}{after}", encoding="utf-8")
    rules = sorted(say, key=_number)
    _put(EARNED, (_entry(rule, say[rule]) for rule in rules))
    _put(SCORES, (f'"{rule}": {{{", ".join(_measured(every, rule))}}},' for rule in rules))


def _put(module: Path, entries: Iterator[str]) -> None:
    """The lines of the module's one mapping."""
    before, after = module.read_text(encoding="utf-8"), "".join(f"    {entry}\n" for entry in entries)
    module.write_text(re.sub(r"= \{.*\}", f"= {{\n{after}}}", before, flags=re.DOTALL), encoding="utf-8")


def _measured(every: Sheets, rule: str) -> Iterator[str]:
    """Of how many findings in the held-out half how many were right, in each language that had any."""
    for language in LANGUAGES:
        score = scored(every[language, HALVES[1]].of(rule))
        if fired := score.hits + score.wrong:
            yield f'"{language}": ({score.hits}, {fired})'


def _entry(rule: str, languages: frozenset[str]) -> str:
    said = ", ".join(f'"{one}"' for one in sorted(languages))
    return f'"{rule}": frozenset({{{said}}}),' if said else f'"{rule}": frozenset(),'
