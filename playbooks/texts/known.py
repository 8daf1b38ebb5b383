"""Says what is known of their interests, and how: the same words in the map, the brief and the terminal."""

from collections.abc import Iterator, Mapping, Sequence

from playbooks.engine.hearsay import evidence_of, named_in
from playbooks.model import Request
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice

MOST_GUESSES, LONGEST_GUESS = 8, 140
MOST_HEARD, LONGEST_HEARD = 3, 500


def how_known(voice: Voice, entry: Mapping[str, str]) -> str:
    """Our guess, or who said so and when; words that say it themselves stand alone."""
    evidence, source = evidence_of(entry), entry.get("source", "")
    said = voice.say(f"evidence.{evidence}")
    if not source:
        return said
    return source if named_in(source) == evidence else f"{said}: {source}"


def entry_line(voice: Voice, entry: Mapping[str, str]) -> str:
    """An interest as it would be typed, with how it is known by now."""
    return " | ".join((entry.get("position", ""), entry.get("need", ""), how_known(voice, entry)))


def guess_lines(voice: Voice, guesses: Sequence[str]) -> Iterator[str]:
    """What is still guessed, as far as a prompt has room for it."""
    yield from (f"◌ {clip(guess, LONGEST_GUESS)}" for guess in guesses[:MOST_GUESSES])
    if len(guesses) > MOST_GUESSES:
        yield voice.say("map.still_more", count=str(len(guesses) - MOST_GUESSES))


def heard_lines(request: Request) -> list[str]:
    """What a colleague answered: each question with its reply, and whatever else they said."""
    replies = zip(request.lines, request.replies, strict=False)
    said = [f"{line} → {reply}" for line, reply in replies if reply]
    return [*said, request.words] if request.words else said


def heard_briefly(voice: Voice, heard: Sequence[Request]) -> Iterator[tuple[str, str]]:
    """Whose answers they are, and as much of them as a prompt has room for; the newest ones."""
    for request in heard[-MOST_HEARD:]:
        yield voice.say("map.heard", name=request.name), clip("\n".join(heard_lines(request)), LONGEST_HEARD)
