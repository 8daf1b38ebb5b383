"""The labelled set: answers, what two labellers said of each, and which half an answer belongs to."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = ("en", "vi")
HALVES = ("tuning", "held-out")
SEED = 20261123
# Answers were written in small groups on one matter, some of which fire and some of which do not: a group
# stays on one side, or the held-out half would know the other's matters.
TOGETHER = 6

# Which rules apply to an answer about something: the table of guide.md.
APPLY: Mapping[str, tuple[str, ...]] = {
    "question": ("R3", "R20"),
    "interest": ("R1", "R2", "R20"),
    "position": ("R1", "R14", "R20"),
    "alternative": ("R4", "R20"),
    "target": ("R5", "R6", "R20"),
    "concession": ("R7", "R10", "R18", "R20"),
    "gesture": ("R7", "R10", "R18", "R20", "R22"),
    "demand": ("R8", "R9", "R10", "R14", "R20"),
    "apology": ("R16", "R17", "R18", "R19", "R20"),
    "safeguard": ("R19", "R20"),
    "opening": ("R10", "R11", "R15", "R20"),
    "reply_plan": ("R10", "R11", "R14", "R20"),
    "endorser": ("R21", "R20"),
    "next_step": ("R23", "R20"),
    "offer": ("R9", "R10", "R12", "R13", "R14", "R20"),
    "free": ("R10", "R14", "R20"),
}


@dataclass(frozen=True)
class Labelled:
    """`first` and `second` are the rules that each labeller says fire."""

    id: str
    about: str
    text: str
    language: str
    half: str
    first: frozenset[str]
    second: frozenset[str]

    def fires(self, rule: str) -> bool:
        """Where the two differ, both readings are honest: then the guide wants silence."""
        return rule in self.first & self.second


def labelled(language: str) -> tuple[Labelled, ...]:
    first, second = (_labels(language, which) for which in ("first", "second"))
    halves = _halves(language)
    return tuple(
        Labelled(
            row["id"],
            row["about"],
            row["text"],
            language,
            halves[row["id"]],
            first[row["id"]],
            second[row["id"]],
        )
        for row in _rows(HERE / f"answers.{language}.jsonl")
    )


def _halves(language: str) -> Mapping[str, str]:
    """Groups of one matter, shuffled by the seed; every second one is held out."""
    halves: dict[str, str] = {}
    for about, rows in groupby(_rows(HERE / f"answers.{language}.jsonl"), key=lambda row: str(row["about"])):
        names = [row["id"] for row in rows]
        groups: list[Sequence[str]] = [names[at : at + TOGETHER] for at in range(0, len(names), TOGETHER)]
        Random(f"{SEED} {language} {about}").shuffle(groups)  # noqa: S311  # a split, not a secret
        for number, group in enumerate(groups):
            halves |= dict.fromkeys(group, HALVES[number % 2])
    return halves


def _labels(language: str, which: str) -> Mapping[str, frozenset[str]]:
    rows = _rows(HERE / "labels" / f"{language}.{which}.jsonl")
    return {row["id"]: frozenset(row["fires"]) for row in rows}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)
