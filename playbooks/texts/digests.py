"""Says a manager's week in words: the same words in the message, in its preview and in the file."""

from collections.abc import Iterator
from decimal import Decimal

from playbooks.engine.position import find_step
from playbooks.model import (
    Digest,
    DigestLine,
    DigestPerson,
    Figures,
    Library,
    Outcome,
    Playbook,
    State,
    Waits,
)
from playbooks.texts.answers import figure_lines
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice

BETWEEN = "  ·  "
LONGEST_WORDS, LONGEST_NAME = 300, 80
COUNTED = ("active", "stuck", "due", "kept", "late", "closed")
AT_STAKE = "worth"
MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*[<"})


def headline(voice: Voice, digest: Digest) -> str:
    if digest.preview:
        return voice.say("digest.preview_title")
    return voice.say("digest.title", week=voice.short_day(digest.week))


def is_quiet(digest: Digest) -> bool:
    return not (digest.people or digest.waits or digest.outcomes or digest.more)


def counts(voice: Voice, person: DigestPerson) -> str:
    """What there is of theirs, in words; nothing is said of what there is none of."""
    numbers = ((name, getattr(person, name)) for name in COUNTED)
    return ", ".join(voice.say(f"digest.{name}", count=str(number)) for name, number in numbers if number)


def outcomes(voice: Voice, digest: Digest) -> str:
    """How many were closed this week, and how; nothing if none was."""
    said = [
        voice.say(f"digest.ended_{outcome.value}", count=str(digest.outcomes[outcome.value]))
        for outcome in Outcome
        if digest.outcomes.get(outcome.value)
    ]
    return voice.say("digest.outcomes", outcomes=", ".join(said)) if said else ""


def title(voice: Voice, library: Library, line: DigestLine) -> tuple[str, str]:
    """The counterpart, and after it the playbook."""
    return clip(line.counterpart, LONGEST_NAME), clip(voice.name(library.find(line.playbook)), LONGEST_NAME)


def facts(voice: Voice, library: Library, line: DigestLine) -> str:
    """Where it stands, in one line."""
    if line.state is State.CLOSED:
        ended = f"closed_{line.outcome.value}" if line.outcome else "closed"
        return voice.say(f"overview.state_{ended}")
    return BETWEEN.join(_under_way(voice, library.find(line.playbook), line))


def _under_way(voice: Voice, playbook: Playbook, line: DigestLine) -> Iterator[str]:
    if line.state is State.PAUSED:
        yield voice.say("overview.state_paused")
    yield _progress(voice, playbook, line)
    if line.idle:
        yield voice.say("digest.idle", count=str(line.idle))
    elif line.done:
        yield voice.say("digest.today")
    if line.meeting:
        yield voice.say("digest.meeting", day=voice.short_day(line.meeting))
    for name, number in (("due", line.due), ("kept", line.kept), ("late", line.overdue)):
        if number:
            yield voice.say(f"digest.{name}", count=str(number))


def _progress(voice: Voice, playbook: Playbook, line: DigestLine) -> str:
    """A phase of another version of the playbook has no name any more."""
    done, total = str(line.done), str(line.total)
    if all(phase.id != line.phase for phase in playbook.phases):
        return voice.say("digest.steps", done=done, total=total)
    return voice.say("digest.phase", phase=voice.phase(playbook, line.phase), done=done, total=total)


def shared(voice: Voice, library: Library, line: DigestLine) -> list[str]:
    """What the owner ticked, as far as there is anything; words are the owner's own."""
    said = []
    if line.value and line.value.amounts:
        said.append(_value(voice, library.find(line.playbook), line, line.value))
    if line.stuck and line.state is not State.CLOSED:
        said.append(voice.say("digest.why", why=clip(line.stuck, LONGEST_WORDS)))
    if line.lesson:
        said.append(voice.say("digest.lesson", lesson=clip(line.lesson, LONGEST_WORDS)))
    return said


def _value(voice: Voice, playbook: Playbook, line: DigestLine, figures: Figures) -> str:
    """What is at stake for each side, by the names that the playbook has for them; or what it was worth."""
    step = find_step(playbook, AT_STAKE)
    labels = voice.step(playbook, step.id).fields if step else {}
    said = BETWEEN.join(figure_lines(voice, labels, figures))
    if labels.keys() >= figures.amounts.keys():
        return said
    return voice.say("digest.worth" if line.state is State.CLOSED else "digest.value", value=said)


def digest_page(voice: Voice, library: Library, digest: Digest) -> str:
    """All of it as Markdown; what people wrote stands in one line each, so that it cannot pose as ours."""
    lines = [f"# {headline(voice, digest)}"]
    if is_quiet(digest):
        lines += ["", voice.say("digest.quiet")]
    if ended := outcomes(voice, digest):
        lines += ["", ended]
    if digest.waits:
        lines += [
            "",
            f"## {voice.say('digest.waits')}",
            "",
            *(f"- {_waits(voice, one)}" for one in digest.waits),
        ]
    for person in digest.people:
        lines += ["", f"## {_in_one_line(person.name or person.member)}"]
        lines += [part for part in ("", counts(voice, person)) if counts(voice, person)]
        for line in person.lines:
            lines += ["", *_entry(voice, library, line)]
    return "\n".join(lines) + "\n"


def _waits(voice: Voice, waits: Waits) -> str:
    day = voice.day_of(waits.asked_at) if waits.asked_at else "?"
    said = voice.say("digest.waits_line", owner=waits.owner, counterpart=waits.counterpart, day=day)
    return _in_one_line(said)


def _entry(voice: Voice, library: Library, line: DigestLine) -> Iterator[str]:
    counterpart, playbook = title(voice, library, line)
    yield f"- **{_in_one_line(counterpart)}** ({_in_one_line(playbook)}): {facts(voice, library, line)}"
    yield from (f"  - {_in_one_line(words)}" for words in shared(voice, library, line))


def _in_one_line(text: str) -> str:
    """It reads as it was written: no link, no emphasis and no HTML come of it."""
    return " ".join(text.split()).translate(MARKS)


def stake(line: DigestLine) -> tuple[str, Decimal] | None:
    """The currency, and how much is at stake for us; None where that was not shared, or is over."""
    figures = line.value
    if figures is None or not figures.amounts or line.state is State.CLOSED:
        return None
    return figures.currency, figures.amounts.get("ours", next(iter(figures.amounts.values())))
