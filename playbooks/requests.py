"""What a request begins with: words typed for it, and answers that are there; never private ones."""

from collections.abc import Iterable, Iterator, Mapping

from playbooks.engine.asked import requests_of
from playbooks.engine.guesses import guesses
from playbooks.engine.position import all_steps, find_step
from playbooks.engine.reading import MARK, words_of
from playbooks.engine.saying import stands
from playbooks.model import Answer, Day, Entries, Kind, Person, Playbook, Progress, Request, Step
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice

# Characters, so that all of it can be carried from the form to its preview; and how many lines.
LONGEST_ABOUT, LONGEST_LINES, LONGEST_GESTURES = 600, 1200, 800
MOST_LINES: Mapping[Kind, int] = {Kind.INQUIRY: 10, Kind.GO_AHEAD: 5}
LONGEST_REASON, MOST_GUESSES, MOST_DATES = 160, 2, 3
# The steps whose answers a plan is begun from, where a playbook has them, beside its dates.
STAKES, REASON = "stakes", "why_you"
QUESTIONS = ("request.question_worry", "request.question_again", "request.question_promised")


def begun(playbook: Playbook, progress: Progress, step: Step, voice: Voice, counterpart: str) -> Request:
    """A request that is not sent yet has number 0. What was sent before is where the next one begins."""
    held = progress.answers.get(step.id)
    sent = requests_of(held)
    if held and sent and not held.partial:
        return again(playbook, progress, sent[-1])
    about, lines = _opening(playbook, progress, step, voice, counterpart)
    typed = typed_lines(words_of(held)) if held else ()
    proposed = _proposed(playbook, progress, step.kind, about, typed or lines)
    to = held.value.id if held and isinstance(held.value, Person) else ""
    return proposed.model_copy(update={"to": to})


def again(playbook: Playbook, progress: Progress, earlier: Request, to: str = "") -> Request:
    """The same, to be asked of somebody else or once more; its gestures as they stand by now, if any do."""
    kind = earlier.kind or Kind.INQUIRY
    proposed = _proposed(playbook, progress, kind, earlier.about, earlier.lines)
    return proposed.model_copy(update={"to": to, "gestures": proposed.gestures or earlier.gestures})


def _proposed(
    playbook: Playbook, progress: Progress, kind: Kind, about: str, lines: Iterable[str]
) -> Request:
    gestures = gestures_now(playbook, progress) if kind is Kind.GO_AHEAD else ()
    return Request(
        number=0,
        to="",
        name="",
        kind=kind,
        about=clip(about, LONGEST_ABOUT),
        lines=_fitted(tuple(lines)),
        gestures=gestures,
    )


def _fitted(lines: tuple[str, ...]) -> tuple[str, ...]:
    """As many as there is room for; of one that is a page long, its beginning."""
    return tuple(fitting(lines, LONGEST_LINES)) or tuple(clip(line, LONGEST_LINES) for line in lines[:1])


def typed_lines(text: str) -> tuple[str, ...]:
    """One a line, without bullets and numbers; "To Margaret:" above them is no line of its own."""
    lines = [line for each in text.splitlines() if (line := MARK.sub("", each).strip())]
    return tuple(lines[1:] if len(lines) > 1 and lines[0].endswith(":") else lines)


def typed_gestures(text: str) -> tuple[Mapping[str, str], ...]:
    """One a line, its cost after a bar."""
    pairs = (line.partition("|") for line in typed_lines(text))
    return tuple({"text": deed.strip(), "cost": cost.strip()} for deed, _, cost in pairs if deed.strip())


def gesture_lines(gestures: Iterable[Mapping[str, str]]) -> list[str]:
    """The same, as they are typed."""
    return [" | ".join(filter(None, (one.get("text"), one.get("cost")))) for one in gestures]


def gestures_now(playbook: Playbook, progress: Progress) -> tuple[Mapping[str, str], ...]:
    """What is to be approved: each gesture with its cost, as many as can be sent."""
    found = _entries(playbook, progress, Kind.GESTURES)
    return typed_gestures("\n".join(fitting(gesture_lines(found), LONGEST_GESTURES)))


def fitting(lines: Iterable[str], room: int) -> Iterator[str]:
    """Whole lines, as long as there is room for all of them."""
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _opening(
    playbook: Playbook, progress: Progress, step: Step, voice: Voice, counterpart: str
) -> tuple[str, list[str]]:
    """What it is for, and its lines, as long as nothing was typed."""
    if step.kind is Kind.GO_AHEAD:
        stakes = _held(playbook, progress, STAKES)
        dates = list(_dates(playbook, progress, voice, counterpart))[:MOST_DATES]
        return words_of(stakes) if stakes else "", [*_reason(playbook, progress, voice), *dates]
    asked = [voice.say(key, counterpart=counterpart) for key in QUESTIONS]
    guessed = [voice.say("request.question_guess", need=need) for need in _guessed(playbook, progress)]
    return voice.say("request.about_inquiry", counterpart=counterpart), [*asked, *guessed]


def _reason(playbook: Playbook, progress: Progress, voice: Voice) -> Iterator[str]:
    if reason := _held(playbook, progress, REASON):
        words = " ".join(words_of(reason).split())
        yield voice.say("request.plan_reason", reason=clip(words, LONGEST_REASON))


def _dates(playbook: Playbook, progress: Progress, voice: Voice, counterpart: str) -> Iterator[str]:
    for step in all_steps(playbook):
        held = _held(playbook, progress, step.id) if step.kind is Kind.DATE else None
        if held and isinstance(held.value, Day):
            title = voice.fill(voice.step(playbook, step.id).title, counterpart=counterpart)
            yield f"{title}: {voice.day(held.value.day)}"


def _guessed(playbook: Playbook, progress: Progress) -> list[str]:
    found = [
        need
        for step in all_steps(playbook)
        if step.kind is Kind.INTERESTS and not step.private
        for need in guesses(progress, step.id)
    ]
    return [clip(need, LONGEST_REASON) for need in found[:MOST_GUESSES]]


def _held(playbook: Playbook, progress: Progress, name: str) -> Answer | None:
    """The answer to a step that is not private, if it stands."""
    step, held = find_step(playbook, name), progress.answers.get(name)
    return held if step and not step.private and stands(held) else None


def _entries(playbook: Playbook, progress: Progress, kind: Kind) -> tuple[Mapping[str, str], ...]:
    return tuple(
        entry
        for step in all_steps(playbook)
        if step.kind is kind and (held := _held(playbook, progress, step.id))
        if isinstance(held.value, Entries)
        for entry in held.value.entries
    )
