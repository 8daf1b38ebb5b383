"""Draws the form that says what is known of their interests now, and reads what was entered in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from handlers.blocks.ask import list_hint
from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Frame
from handlers.blocks.inputs import LABEL, field, modal, text_input
from handlers.blocks.pieces import Block, context, escape, option, packed, plain, quote, section
from playbooks.engine.guesses import heard_by_all
from playbooks.engine.hearsay import COLLEAGUE, GUESSED, KNOWN, STRUCK, evidence_of
from playbooks.engine.position import revision_of
from playbooks.errors import Unreadable
from playbooks.model import Entries, Evidence, Kind, Playbook, Progress, Request, Step
from playbooks.texts.clipping import clip
from playbooks.texts.known import heard_lines

MOST_ENTRIES, LONGEST_TITLE, LONGEST_SOURCE = 20, 150, 300
MOST_HEARD, LONGEST_HEARD = 5, 1500
Entry = Mapping[str, str]


class Known(NamedTuple):
    """What the form is about: the entries, each with its place in the list, and who answered."""

    entries: Sequence[tuple[int, Entry]]
    heard: Sequence[Request]
    left: int


def known_of(playbook: Playbook, step: Step, progress: Progress) -> Known:
    """Guesses first, as many as a form has room for."""
    held = progress.answers.get(step.id)
    entries = held.value.entries if held and isinstance(held.value, Entries) else ()
    guesses_first = sorted(enumerate(entries), key=lambda each: evidence_of(each[1]) != GUESSED)
    shown = guesses_first[:MOST_ENTRIES]
    return Known(shown, heard_by_all(playbook, progress)[-MOST_HEARD:], len(entries) - len(shown))


def evidence_form(step: Step, progress: Progress, frame: Frame) -> Block:
    known = known_of(frame.playbook, step, progress)
    added = text_input(frame.read(frame.step(step.id).placeholder), "", multiline=True)
    hint = {"hint": plain(list_hint(Kind.INTERESTS, frame), LABEL)}
    blocks = [
        *_material(known.heard, frame),
        section(escape(frame.say("map.form_guide"))),
        *(block for number, entry in known.entries for block in _fields(number, entry, known.heard, frame)),
        *([context(frame.say("map.form_more", count=str(known.left)))] if known.left else []),
        field("added", frame.say("map.added"), added, optional=True) | hint,
    ]
    carried = frame.value(s=step.id, r=revision_of(progress, step.id), c=frame.channel)
    view = modal("evidence", frame.say("map.form"), blocks, frame.voice)
    return view | {"private_metadata": packed(carried)}


def _material(heard: Sequence[Request], frame: Frame) -> Iterator[Block]:
    for request in heard:
        yield section(f"*{escape(frame.say('map.heard', name=request.name))}*")
        yield quote(clip("\n".join(heard_lines(request)), LONGEST_HEARD))


def _fields(number: int, entry: Entry, heard: Sequence[Request], frame: Frame) -> Iterator[Block]:
    need, position = entry.get("need", ""), entry.get("position", "")
    options = [*_options(heard, frame)]
    select: Block = {
        "type": "static_select",
        "action_id": "value",
        "options": options,
        "initial_option": next(each for each in options if each["value"] == evidence_of(entry)),
    }
    below = frame.say("map.demand", position=clip(position, LONGEST_TITLE)) if need and position else ""
    hint = {"hint": plain(below, LABEL)} if below else {}
    yield field(f"known_{number}", clip(need or position, LONGEST_TITLE), select) | hint
    yield field(f"source_{number}", frame.say("map.who"), text_input("", _source(entry)), optional=True)


def _options(heard: Sequence[Request], frame: Frame) -> Iterator[Block]:
    """Still a guess; so said one of those who answered; so said another colleague, or they; not so."""
    names = {request.to: request.name for request in heard}
    for evidence in KNOWN:
        if evidence == COLLEAGUE:
            for member, name in names.items():
                yield option(frame.say("map.said_by", name=name), f"{COLLEAGUE}:{member}")
        yield option(frame.say(f"map.now_{evidence}"), evidence)


def _source(entry: Entry) -> str:
    """Who or when, as the form begins with it: a guess has nobody who said so."""
    return "" if evidence_of(entry) == GUESSED else clip(entry.get("source", ""), LONGEST_SOURCE)


def entered_evidence(values: Values, known: Known) -> tuple[Evidence, ...]:
    """What was changed; raises Unreadable where who or when is named for what is still a guess."""
    names = {request.to: request.name for request in known.heard}
    found = (_entered(values, number, entry, names) for number, entry in known.entries)
    return tuple(one for one in found if one)


def _entered(values: Values, number: int, entry: Entry, names: Mapping[str, str]) -> Evidence | None:
    choice = entered(values, f"known_{number}")
    chosen, _, member = choice.partition(":")
    typed = " ".join(entered(values, f"source_{number}").split())
    typed = "" if typed == " ".join(_source(entry).split()) else typed
    if chosen == GUESSED and typed:
        raise Unreadable(f"source_{number}", "map.whose")
    if not choice or (choice == evidence_of(entry) and not typed):
        return None
    named = ", ".join(filter(None, (names.get(member, ""), typed)))
    return Evidence(entry=number, evidence=chosen, source=named or _unchanged(entry, chosen))


def _unchanged(entry: Entry, chosen: str) -> str:
    """Who is known already; but who said so before is not who knows that it is not so."""
    return "" if evidence_of(entry) == GUESSED or chosen == STRUCK else entry.get("source", "")
