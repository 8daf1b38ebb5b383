"""A promise in words, wherever it is said: in its list, in the brief, before another meeting opens."""

from collections.abc import Iterable, Iterator

from playbooks.model.promises import Promise, PromiseState, Side
from playbooks.texts.voice import Voice

ENDED = (PromiseState.KEPT, PromiseState.LATE, PromiseState.DROPPED)


def standing(voice: Voice, promise: Promise) -> str:
    """By when, or what became of it; and who keeps it."""
    facts = [_became(voice, promise), promise.who]
    return "  ·  ".join(fact for fact in facts if fact)


def _became(voice: Voice, promise: Promise) -> str:
    if promise.state in ENDED:
        on = voice.day_of(promise.ended_at) if promise.ended_at else ""
        key = f"promise.{promise.state.value}" if on else f"promise.was_{promise.state.value}"
        return voice.say(key, day=on) if on else voice.say(key)
    if promise.due:
        return voice.say("promise.by", day=voice.day(promise.due))
    return voice.say("promise.unread", typed=promise.typed) if promise.typed else voice.say("promise.no_day")


def heading(voice: Voice, side: Side, counterpart: str) -> str:
    if side is Side.OURS:
        return voice.say("promise.we")
    return voice.say("promise.they", counterpart=counterpart)


def promise_lines(voice: Voice, promises: Iterable[Promise], counterpart: str) -> list[str]:
    """Each in a line, ours first."""
    ordered = sorted(promises, key=lambda one: one.side is Side.THEIRS)
    return [
        f"{heading(voice, one.side, counterpart)}: {one.text} ({standing(voice, one)})" for one in ordered
    ]


def word_lines(voice: Voice, promises: tuple[Promise, ...]) -> list[str]:
    """What became of our word so far, and what they owe us."""
    ours = list(_word(voice, [one for one in promises if one.side is Side.OURS]))
    owed = [one for one in promises if one.side is Side.THEIRS and one.state is PromiseState.OPEN]
    lines = [f"{voice.say('promise.word')}: {'; '.join(ours)}"] if ours else []
    return [*lines, f"{voice.say('promise.owed')}: {_named(owed)}"] if owed else lines


def _word(voice: Voice, ours: list[Promise]) -> Iterator[str]:
    for state in PromiseState:
        if alike := [one for one in ours if one.state is state]:
            yield voice.say(f"promise.word_{state.value}", promises=_named(alike))


def _named(promises: Iterable[Promise]) -> str:
    return ", ".join(f"“{' '.join(one.text.split()).rstrip('.')}”" for one in promises)
