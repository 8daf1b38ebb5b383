"""Reads what was typed into what a step holds: dates, numbers, list entries, a choice."""

import re
import unicodedata
from collections.abc import Mapping

from playbooks.engine.amounts import read_figures
from playbooks.engine.days import read_day
from playbooks.engine.named_steps import read_steps
from playbooks.model import (
    COLUMNS,
    REQUESTS,
    Answer,
    AnswerState,
    Choice,
    Entries,
    Kind,
    Part,
    Playbook,
    Step,
    Value,
)

MARK = re.compile(r"^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+")
COLUMN = re.compile(r" ?[|｜\t] ?")
SPACES = re.compile(r"[^\S\t]+")
# The first that fits: "Margaret (colleague) told me" is a colleague's word.
EVIDENCE: Mapping[str, tuple[str, ...]] = {
    "colleague": ("colleague", "đồng nghiệp"),
    "they": ("they", "said", "told", "đối tác", "họ nói", "họ bảo"),
    "guessed": ("guess", "phỏng đoán", "đoán"),
}
# Python refuses to read a number of thousands of digits; no choice has a hundred options.
MOST_DIGITS = 2


def settle(playbook: Playbook, step: Step, answer: Answer, language: str) -> Answer:
    """The answer with its value read from its parts, answered if it has all that the step needs."""
    value = answer.value if answer.pressed else _read(playbook, step, answer.parts, language)
    whole = _is_whole(step, answer.parts, value)
    return answer.model_copy(
        update={
            "value": value,
            "partial": not whole,
            "state": AnswerState.ANSWERED if whole else AnswerState.REOPENED,
        }
    )


def missing(step: Step, answer: Answer) -> str:
    """The text key of what a partial answer still lacks."""
    if step.kind in REQUESTS:
        return "missing.words" if answer.value else "missing.person"
    return f"missing.{step.kind.value if step.kind not in COLUMNS else 'entries'}"


def _is_whole(step: Step, parts: tuple[Part, ...], value: Value | None) -> bool:
    said = any(part.text or part.files for part in parts)
    if step.kind in {Kind.TEXT, Kind.PRACTICE}:
        return said
    if step.kind in REQUESTS:  # who speaks for us may be no colleague, so nobody in Slack to pick
        return said and (value is not None or step.kind is Kind.ENDORSER)
    return value is not None


def _read(playbook: Playbook, step: Step, parts: tuple[Part, ...], language: str) -> Value | None:
    if step.kind in COLUMNS:
        return read_entries(step.kind, "\n".join(part.text for part in parts))
    if step.kind is Kind.STEPS:
        return read_steps(playbook, "\n".join(part.text for part in parts))
    for part in parts:
        value = _read_one(playbook, step, composed(part.text.strip()), language)
        if value is not None:
            return value
    return None


def composed(text: str) -> str:
    """Letters with their accents in one piece, as our own words are written: some keyboards send two."""
    return unicodedata.normalize("NFC", text)


def _read_one(playbook: Playbook, step: Step, text: str, language: str) -> Value | None:
    match step.kind:
        case Kind.CHOICE:
            return read_choice(playbook, step, text)
        case Kind.DATE:
            return read_day(text, language)
        case Kind.FIGURES:
            return read_figures(step, text, language)
        case _:
            return None


def read_entries(kind: Kind, text: str) -> Entries | None:
    """One entry a line, columns separated by `|` or a tab; bullets and numbering are dropped."""
    lines = [MARK.sub("", line).strip() for line in text.splitlines()]
    entries = tuple(_entry(kind, line) for line in lines if line)
    return Entries(entries=entries) if entries else None


def _entry(kind: Kind, line: str) -> dict[str, str]:
    columns = COLUMNS[kind]
    if kind is Kind.ISSUES and "|" not in line and ":" in line:
        line = line.replace(":", "|", 1)
    cells = [line]
    if len(columns) > 1:
        cells = COLUMN.split(SPACES.sub(" ", line), maxsplit=len(columns) - 1)
    entry = dict.fromkeys(columns, "") | dict(zip(columns, cells, strict=False))
    if kind is Kind.INTERESTS:
        entry |= _evidence(entry["evidence"])
    return entry


def _evidence(words: str) -> dict[str, str]:
    """How we know a need: one of three, and the words that said so (who, when) beside it."""
    lowered = composed(words).casefold()
    for evidence, signs in EVIDENCE.items():
        if any(sign in lowered for sign in signs):
            return {"evidence": evidence, "source": "" if lowered in {evidence, *signs} else words}
    return {"evidence": "colleague" if words else "guessed", "source": words}


def read_choice(playbook: Playbook, step: Step, text: str) -> Choice | None:
    """An option typed as its number, its id or its label, with or without words after it."""
    wanted = text.casefold()
    number = wanted.rstrip(".)")
    if number.isdecimal() and len(number) <= MOST_DIGITS and 0 < int(number) <= len(step.options):
        return Choice(option=step.options[int(number) - 1])
    labels = {option: option for option in step.options} | {
        label.casefold(): option
        for texts in playbook.texts.values()
        for option, label in texts.steps[step.id].options.items()
    }
    for label in sorted(labels, key=len, reverse=True):
        if re.match(rf"{re.escape(label)}(?!\w)", wanted):
            return Choice(option=labels[label])
    return None
