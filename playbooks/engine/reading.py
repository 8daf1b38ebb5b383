"""Reads what was typed into what a step holds: dates, numbers, list entries, a choice."""

import re
from collections.abc import Mapping

from playbooks.engine.amounts import read_figures
from playbooks.engine.asked import is_alive
from playbooks.engine.days import read_day
from playbooks.engine.hearsay import evidence_in
from playbooks.engine.named_steps import read_steps
from playbooks.feedback.words import composed
from playbooks.model import (
    COLUMNS,
    SENT,
    Answer,
    AnswerState,
    Choice,
    Day,
    Endorsement,
    Entries,
    Figures,
    Kind,
    Part,
    Person,
    Playbook,
    Requests,
    Step,
    Steps,
    Value,
)

MARK = re.compile(r"^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+")
COLUMN = re.compile(r" ?[|｜\t] ?")
SPACES = re.compile(r"[^\S\t]+")
# Python refuses to read a number of thousands of digits; no choice has a hundred options.
MOST_DIGITS = 2


# What a step of each kind holds beside words; a list holds entries.
VALUES: Mapping[Kind, tuple[type, ...]] = {
    Kind.CHOICE: (Choice,),
    Kind.DATE: (Day,),
    Kind.FIGURES: (Figures,),
    Kind.STEPS: (Steps,),
    Kind.ENDORSER: (Person, Endorsement),
    **dict.fromkeys(COLUMNS, (Entries,)),
    **dict.fromkeys(SENT, (Person, Requests)),
}


def fits(step: Step, value: Value) -> bool:
    """Whether a value is of the sort that the step holds."""
    if isinstance(value, Choice) and value.option not in step.options:
        return False
    if isinstance(value, Figures) and set(value.amounts) != set(step.fields):
        return False
    if isinstance(value, Entries):
        columns = set(COLUMNS.get(step.kind, ()))
        return bool(columns) and all(columns <= entry.keys() for entry in value.entries)
    return isinstance(value, VALUES.get(step.kind, ()))


def settle(playbook: Playbook, step: Step, answer: Answer, language: str) -> Answer:
    """The answer with its value read from its parts, answered if it has all that the step needs."""
    value = answer.value if answer.pressed else _read(playbook, step, answer.parts, language)
    value = _as_known(answer.value, value)
    whole = _is_whole(step, answer.parts, value, pressed=answer.pressed)
    return answer.model_copy(
        update={
            "value": value,
            "partial": not whole,
            "state": AnswerState.ANSWERED if whole else AnswerState.REOPENED,
        }
    )


def words_of(answer: Answer) -> str:
    """Everything that was written for an answer, a message a line."""
    return "\n".join(part.text for part in answer.parts if part.text)


def _as_known(was: Value | None, now: Value | None) -> Value | None:
    """What became known since it was written stays with it, whatever else is changed."""
    match was, now:
        case Entries(), Entries():
            known = {_need(entry): entry for entry in was.entries if "typed" in entry}
            return Entries(entries=tuple(_found(known.get(_need(entry)), entry) for entry in now.entries))
        case Person(name=name, id=id), Endorsement():
            return Endorsement(name=name, id=id)
        case Endorsement(), _ if now or was != Endorsement():
            return was
        case Requests(), _:
            return was
        case _:
            return now


def _found(known: Mapping[str, str] | None, entry: Mapping[str, str]) -> Mapping[str, str]:
    """What was found out of the need, unless its line says something else by now."""
    return known if known and known["typed"] == entry["evidence"] else entry


def _need(entry: Mapping[str, str]) -> tuple[str, str]:
    return entry.get("position", "").casefold(), entry.get("need", "").casefold()


def missing(step: Step, answer: Answer) -> str:
    """The text key of what a partial answer still lacks."""
    if step.kind in SENT:
        return "missing.words" if isinstance(answer.value, Person) else "missing.person"
    if step.kind is Kind.ENDORSER:
        return "missing.words"
    return f"missing.{step.kind.value if step.kind not in COLUMNS else 'entries'}"


def _is_whole(step: Step, parts: tuple[Part, ...], value: Value | None, *, pressed: bool) -> bool:
    """Of a request, words are the draft of one: the step waits until something was sent."""
    said = any(part.text or part.files for part in parts)
    if step.kind in {Kind.TEXT, Kind.PRACTICE}:
        return said
    if step.kind in SENT:
        sent = pressed and is_alive(value)
        return sent or (said and isinstance(value, Person))
    if step.kind is Kind.ENDORSER:  # may be no colleague, so nobody in Slack to pick
        return said
    return value is not None


def _read(playbook: Playbook, step: Step, parts: tuple[Part, ...], language: str) -> Value | None:
    if step.kind in COLUMNS:
        return read_entries(step.kind, "\n".join(part.text for part in parts))
    if step.kind is Kind.STEPS:
        return read_steps(playbook, "\n".join(part.text for part in parts))
    if step.kind is Kind.ENDORSER:
        return Endorsement() if any(part.text or part.files for part in parts) else None
    for part in parts:
        value = _read_one(playbook, step, composed(part.text.strip()), language)
        if value is not None:
            return value
    return None


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
        entry |= evidence_in(entry["evidence"])
    return entry


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
