"""Says an answer in words: the same words in the brief, in a prompt and in the terminal."""

from collections.abc import Mapping

from playbooks.engine.position import find_step
from playbooks.model import (
    COLUMNS,
    Answer,
    Choice,
    Day,
    Entries,
    Figures,
    Kind,
    Noted,
    Person,
    Playbook,
    Steps,
    Value,
)
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice

EXCERPT = 120
BETWEEN_TITLES = "; "  # which have commas in them
QUOTES = '"“”„«»'  # a quotation is not quoted twice


def answer_lines(voice: Voice, playbook: Playbook, answer: Answer) -> list[str]:
    """What an answer holds, a line for each fact: its value, what was written, its files."""
    lines = value_lines(voice, playbook, answer.step, answer.value)
    if not isinstance(answer.value, Entries):
        lines += [line for part in answer.parts for line in part.text.splitlines()]
    lines += [f"{file.name} {file.link}" for part in answer.parts for file in part.files]
    return lines + authors(answer)


def authors(answer: Answer) -> list[str]:
    """Who answered, where several people may: a line, or none."""
    names = dict.fromkeys(name for name in (*(part.by for part in answer.parts), answer.by) if name)
    return [f"({', '.join(names)})"] if names else []


def value_lines(voice: Voice, playbook: Playbook, step: str, value: Value | None) -> list[str]:
    match value:
        case Choice(option=option):
            return [voice.step(playbook, step).options.get(option, option)]
        case Day(day=day):
            return [voice.day(day)]
        case Figures():
            return figure_lines(voice, voice.step(playbook, step).fields, value)
        case Person(name=name):
            return [name]
        case Entries(entries=entries):
            return [_entry(voice, entry) for entry in entries]
        case _:
            return step_titles(voice, playbook, value) if value else []


def step_titles(voice: Voice, playbook: Playbook, value: Steps) -> list[str]:
    """A step of an older version of the playbook has no title any more."""
    titles = [voice.step(playbook, one).title if find_step(playbook, one) else one for one in value.steps]
    return titles or [voice.say("noted.no_steps")]


def figure_lines(voice: Voice, labels: Mapping[str, str], figures: Figures) -> list[str]:
    return [
        f"{labels[field]}: {amount}" if field in labels else amount
        for field, number in figures.amounts.items()
        for amount in (voice.money(number, figures.currency),)
    ]


def _entry(voice: Voice, entry: Mapping[str, str]) -> str:
    cells = dict(entry)
    if "evidence" in cells:
        source = cells.pop("source", "")
        cells["evidence"] = source or voice.say(f"evidence.{cells['evidence']}")
    return " — ".join(cell for cell in cells.values() if cell)


def noted_words(voice: Voice, playbook: Playbook, noted: Noted) -> str:
    """How an acknowledgement names what was understood, on one line."""
    if noted.entries:
        return voice.say("noted.entries", count=str(noted.entries))
    said = value_lines(voice, playbook, noted.step, noted.value)
    excerpt = [f"“{clip(noted.excerpt.strip(QUOTES), EXCERPT)}”"] if noted.excerpt else []
    return (BETWEEN_TITLES if isinstance(noted.value, Steps) else ", ").join([*said, *excerpt])


def column_names(voice: Voice, kind: Kind) -> str:
    """The columns of a list, as its form and its prompt name them."""
    return " | ".join(voice.say(f"column.{column}") for column in COLUMNS[kind])
