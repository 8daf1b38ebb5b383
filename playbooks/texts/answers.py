"""Says an answer in words: the same words in the brief, in a prompt and in the terminal."""

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from playbooks.engine.position import find_step
from playbooks.model import (
    COLUMNS,
    Answer,
    Choice,
    Day,
    Endorsement,
    Entries,
    Figures,
    Kind,
    Noted,
    Person,
    Playbook,
    Request,
    Requests,
    RequestState,
    Steps,
    Value,
)
from playbooks.texts.clipping import clip
from playbooks.texts.known import how_known
from playbooks.texts.voice import Voice

EXCERPT, LONGEST_NAME, MOST_NOTED = 120, 80, 5
BETWEEN_TITLES = "; "  # which have commas in them
# Whoever was asked will not say anything to the questions any more.
NEVER_ANSWERED = frozenset({RequestState.REFERRED, RequestState.LEFT})
QUOTES = '"“”„«»'  # a quotation is not quoted twice


def answer_lines(voice: Voice, playbook: Playbook, answer: Answer) -> list[str]:
    """What an answer holds, a line for each fact: its value, what was written, its files."""
    lines = value_lines(voice, playbook, answer.step, answer.value)
    if not isinstance(answer.value, Entries | Requests):
        typed = (line for part in answer.parts for line in part.text.splitlines())
        lines += [line for line in typed if not _is_said(line, lines)]
    lines += [f"{file.name} {file.link}" for part in answer.parts for file in part.files]
    return lines + authors(answer)


def _is_said(typed: str, lines: Iterable[str]) -> bool:
    """Who typed an option as it is called said no more than that."""
    return typed.strip().casefold() in {line.casefold() for line in lines}


def authors(answer: Answer) -> list[str]:
    """Who answered, where several people may: a line, or none."""
    names = dict.fromkeys(name for name in (*(part.by for part in answer.parts), answer.by) if name)
    return [f"({', '.join(names)})"] if names else []


def value_lines(voice: Voice, playbook: Playbook, step: str, value: Value | None) -> list[str]:
    match value:
        case Choice(option=option):
            return [voice.step(playbook, step).options.get(option, option)]
        case Figures():
            return figure_lines(voice, voice.step(playbook, step).fields, value)
        case Steps():
            return step_titles(voice, playbook, value)
        case _:
            return _plain_lines(voice, value)


def _plain_lines(voice: Voice, value: Value | None) -> list[str]:
    """A value that no text of the playbook is needed for."""
    match value:
        case Day(day=day):
            return [voice.day(day)]
        case Person(name=name):
            return [name]
        case Entries(entries=entries):
            return [_entry(voice, entry) for entry in entries]
        case Requests(requests=requests):
            return [line for one in requests for line in request_lines(voice, one)]
        case Endorsement():
            return endorsement_lines(voice, value)
        case _:
            return []


def request_lines(voice: Voice, request: Request) -> list[str]:
    """Who was asked, how far it is, and each question with what was answered."""
    lines = [request_state(voice, request)]
    if request.state is RequestState.WITHDRAWN:
        return lines
    asked = zip_longest(request.lines, request.replies[: len(request.lines)], fillvalue="")
    told = [*asked, *((one.question, one.answer) for one in request.exchanges)]
    told = [] if request.state in NEVER_ANSWERED else told
    lines += [" → ".join(_on_one_line(each) for each in pair if each) for pair in told]
    lines += gesture_words(request.gestures)
    return lines + ([f"“{_on_one_line(request.words)}”"] if request.words else [])


def request_state(voice: Voice, request: Request) -> str:
    """Who was asked, and how far it is since when."""
    return voice.say(f"request.state_{request.state.value}", **request_facts(voice, request))


def request_facts(voice: Voice, request: Request) -> dict[str, str]:
    """Who, and since when it is as it is: what every sentence about a request may name."""
    day = voice.day_of(request.changed_at) if request.changed_at else ""
    name, suggested = clip(request.name, LONGEST_NAME), clip(request.suggested_name, LONGEST_NAME)
    return {"name": name, "day": day, "suggested": suggested}


def gesture_words(gestures: Iterable[Mapping[str, str]]) -> list[str]:
    """Each gesture with its cost."""
    return [" — ".join(filter(None, (one.get("text"), one.get("cost")))) for one in gestures]


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def endorsement_lines(voice: Voice, endorsement: Endorsement) -> list[str]:
    """Who it is, how far, and since when."""
    state = voice.say(f"endorser.{endorsement.state}")
    if endorsement.changed_at:
        state = f"{state} ({voice.day_of(endorsement.changed_at)})"
    return [f"{endorsement.name}: {state}" if endorsement.name else state]


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
        cells = {name: entry.get(name, "") for name in COLUMNS[Kind.INTERESTS]}
        cells["evidence"] = how_known(voice, entry)
    return " — ".join(cell for cell in cells.values() if cell)


def noted_words(voice: Voice, playbook: Playbook, noted: Noted) -> str:
    """How an acknowledgement names what was understood, on one line."""
    if noted.entries:
        return voice.say("noted.entries", count=str(noted.entries))
    if isinstance(noted.value, Requests):
        return BETWEEN_TITLES.join(request_state(voice, one) for one in noted.value.requests[-MOST_NOTED:])
    said = value_lines(voice, playbook, noted.step, noted.value)
    quoted = bool(noted.excerpt) and not _is_said(noted.excerpt, said)
    excerpt = [f"“{clip(noted.excerpt.strip(QUOTES), EXCERPT)}”"] if quoted else []
    return (BETWEEN_TITLES if isinstance(noted.value, Steps) else ", ").join([*said, *excerpt])


def column_names(voice: Voice, kind: Kind) -> str:
    """The columns of a list, as its form and its prompt name them."""
    return " | ".join(voice.say(f"column.{column}") for column in COLUMNS[kind])
