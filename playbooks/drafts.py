"""Texts to copy, written from the answers in their reader's language; what is missing stands in brackets.

A draft's words have places for {counterpart}, {me}, and for answers, with a hint for when there is none:
{answer.STEP|hint}, {answer.STEP.COLUMN|hint} for one column of a list, {name.STEP|hint} for the person that
was picked, {quoted.STEP|hint} for what stands in quotation marks.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playbooks.engine.hearsay import STRUCK
from playbooks.engine.reading import words_of
from playbooks.engine.saying import stands
from playbooks.model import Answer, Day, Endorsement, Entries, Person, Playbook, Progress, Requests
from playbooks.texts import Voice
from playbooks.texts.answers import value_lines
from playbooks.texts.clipping import clip

PLACE = re.compile(r"\{(?P<what>[^{}|]*)(?:\|(?P<hint>[^{}]*))?\}")
# As much as a form's field of Slack's holds.
LONGEST = 3000
LEAST, BULLET = 40, "• "
# A sentence; a word in quotation marks is a name or a term.
QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{20,})[”“»\"]")


@dataclass(frozen=True)
class Names:
    counterpart: str
    me: str


def written(playbook: Playbook, draft: str, voice: Voice, progress: Progress, names: Names) -> str:
    """In at most LONGEST characters: longer answers are shortened, and say so."""
    body = voice.draft(playbook, draft).body
    places = list(PLACE.finditer(body))
    said = [_said(place, playbook, voice, progress, names) for place in places]
    room = LONGEST - len(PLACE.sub("", body))
    fitting = iter(fitted(said, room, voice.say("draft.shortened")))
    return PLACE.sub(lambda _: next(fitting), body)


def _said(place: re.Match[str], playbook: Playbook, voice: Voice, progress: Progress, names: Names) -> str:
    sort, _, rest = place["what"].partition(".")
    if sort == "counterpart":
        return names.counterpart
    if sort == "me":
        return names.me or f"[{voice.say('draft.me')}]"
    step, _, column = rest.partition(".")
    held = progress.answers.get(step)
    if held is None or not stands(held):
        return f"[{place['hint']}]"
    if sort == "quoted":
        return _quoted(held, place["hint"])
    lines = _name(held) if sort == "name" else _lines(held, column, playbook, voice)
    return "\n".join(lines) or f"[{place['hint']}]"


def _quoted(held: Answer, hint: str) -> str:
    """What the member means to say, word for word; if it is not marked as such, to be made so."""
    words = " ".join(words_of(held).split())
    said = sorted(QUOTED.findall(words), key=len)
    return str(said[-1]) if said else f"[{hint} — {words}]"


def _name(held: Answer) -> list[str]:
    match held.value:
        case Person(name=name) | Endorsement(name=name) if name:
            return [name]
        case Requests(newest=newest):
            return [newest.name]
        case _:
            return []


def _lines(held: Answer, column: str, playbook: Playbook, voice: Voice) -> list[str]:
    """A date or a list as it was understood; anything else in the words that were written."""
    match held.value:
        case Entries(entries=entries) if column:
            return [BULLET + entry[column] for entry in _standing(entries) if entry.get(column)]
        case Entries(entries=entries) if all("evidence" not in entry for entry in entries):
            return [BULLET + _entry(entry) for entry in entries]
        case Entries(entries=entries):
            known = Entries(entries=_standing(entries))
            return [BULLET + line for line in value_lines(voice, playbook, held.step, known)]
        case Day(day=day):
            return [voice.day(day)]
        case Person() | Endorsement() | None:
            return [part.text for part in held.parts if part.text]
        case value:
            return value_lines(voice, playbook, held.step, value)


def _standing(entries: Sequence[Mapping[str, str]]) -> tuple[Mapping[str, str], ...]:
    """Without the needs that turned out to be none."""
    return tuple(entry for entry in entries if entry.get("evidence") != STRUCK)


def _entry(entry: Mapping[str, str]) -> str:
    first, *others = [cell for cell in entry.values() if cell]
    return f"{first} ({', '.join(others)})" if others else first


def fitted(texts: Sequence[str], room: int, mark: str) -> list[str]:
    """All of them in so many characters: the shortest are whole, and the others share what is left."""
    fitting = list(texts)
    shortest_first = sorted(range(len(texts)), key=lambda one: len(texts[one]))
    for done, index in enumerate(shortest_first):
        share = max(room // (len(texts) - done), LEAST + len(mark))
        if len(texts[index]) > share:
            fitting[index] = f"{clip(texts[index], share - len(mark) - 1)} {mark}"
        room -= len(fitting[index])
    return fitting
