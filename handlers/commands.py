"""`/negotiate …`: takes the words apart, and answers with a note for the member alone."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext

from handlers.blocks import Drawn
from handlers.blocks.incoming import plain_text
from handlers.call import Call, call_of
from handlers.sharing import channel_for_colleagues
from handlers.verbs import VERBS, outcome_and_name, run, show_started
from playbooks.coach import DEFAULT_PLAYBOOK, Coach
from playbooks.errors import RapportError

QUOTES = "\"'“”„‟‘’‚‛«»‹›「」『』＂＇`"
QUOTED = re.compile(rf"^[{QUOTES}](?P<name>.*?)[{QUOTES}](?:\s+(?P<rest>.*))?$", re.DOTALL)
LOOKS_LIKE_AN_ID = re.compile(r"^[a-z0-9]+(?:_[a-z0-9]+)+$")
HERE = re.compile(r"\s+(?:here|ở đây)\s*$", re.IGNORECASE)


class Wanted(NamedTuple):
    """`here`: in the channel where it was typed, for colleagues to answer too."""

    counterpart: str
    playbook: str
    here: bool = False


class UnknownVerb(RapportError):
    key = "error.unknown_verb"


class LostVerb(RapportError):
    key = "error.lost_verb"


class UnknownOutcome(RapportError):
    key = "error.unknown_outcome"


def register(app: AsyncApp, coach: Coach) -> None:
    async def negotiate(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        drawn = await answer(await call_of(coach, body, context), body)
        if drawn is None:
            await ack()
        else:
            await ack(text=drawn.text, blocks=drawn.blocks, response_type="ephemeral")

    app.command("/negotiate")(negotiate)


async def answer(call: Call, body: Mapping[str, Any]) -> Drawn | None:
    verb, _, rest = plain_text(body.get("text") or "").partition(" ")
    return await _perform(call, verb.casefold(), rest.strip(), body)


async def _perform(call: Call, verb: str, rest: str, body: Mapping[str, Any]) -> Drawn | None:
    if verb == "start":
        wanted = take_apart(rest, call.coach.library)
        channel = await channel_for_colleagues(call.client, body) if wanted.here else ""
        started = await call.coach.start(call.speaker, wanted.counterpart, wanted.playbook, channel)
        return show_started(call, started, channel)
    if verb == "close":
        _check_outcome(rest)
    return await run(call, _known(verb or "help"), unquoted(rest))


def _known(verb: str) -> str:
    if verb in VERBS:
        return verb
    nearest = get_close_matches(verb, ["start", *VERBS], n=1, cutoff=0.5)
    if nearest:
        raise UnknownVerb(verb=verb, nearest=nearest[0])
    raise LostVerb(verb=verb)


def _check_outcome(rest: str) -> None:
    """`close one` is a mistyped `won` rather than a counterpart of that name, if nothing follows."""
    outcome, name = outcome_and_name(rest)
    nearest = get_close_matches(name.casefold(), ["won", "lost", "paused"], n=1, cutoff=0.6)
    if not outcome and nearest:
        raise UnknownOutcome(outcome=name)


def take_apart(rest: str, library: Mapping[str, object]) -> Wanted:
    """A counterpart, in quotes of any kind or bare, and perhaps a playbook, and `here`, after it."""
    bare = HERE.sub("", rest)
    if bare != rest:
        return take_apart(bare, library)._replace(here=True)
    if quoted := QUOTED.match(rest):
        playbook = (quoted["rest"] or "").strip()
        return Wanted(quoted["name"].strip(), playbook.casefold() or DEFAULT_PLAYBOOK)
    name, _, last = rest.rpartition(" ")
    if name and _names_a_playbook(last.casefold(), library):
        return Wanted(name.strip(), last.casefold())
    return Wanted(rest, DEFAULT_PLAYBOOK)


def _names_a_playbook(word: str, library: Mapping[str, object]) -> bool:
    """A playbook, or what can only be a mistyped one: a bare counterpart may have several words."""
    return bool(
        word in library
        or LOOKS_LIKE_AN_ID.match(word)
        or ("_" not in word and get_close_matches(word, library, n=1, cutoff=0.85))
    )


def unquoted(rest: str) -> str:
    """A name without its quotes; an outcome may stand before it."""
    outcome, name = outcome_and_name(rest)
    quoted = QUOTED.match(name)
    bare = quoted["name"].strip() if quoted else name
    return f"{outcome} {bare}".strip() if outcome else bare
